"""Tests of which words name events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def triggers(reading: Reading) -> list[tuple[str, str | None]]:
    """Words and types of the events of a reading."""
    return [(event.trigger.text, event.type) for event in reading.events]


def lemmas(reading: Reading) -> list[str]:
    """Base forms of the events of a reading."""
    return [event.lemma for event in reading.events]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The treasurer resigned on Monday.", ("resigned", "Resign")),
        ("Nobody had foreseen the treasurer's resignation.", ("resignation", "Resign")),
        ("The harbour was damaged by shelling.", ("shelling", "Bombard")),
        ("A strong earthquake woke the islanders.", ("earthquake", "Earthquake")),
        ("The dairy acquired its smaller rival.", ("acquired", "Acquire")),
        ("Ironhill United beat the visitors, and their win delighted the town.", ("win", "Win")),
        ("The surgeon operated on the boy for hours.", ("operated on", "Treat")),
    ],
)
def test_verbs_and_nouns_of_any_topic(read: Read, text: str, expected: tuple[str, str]) -> None:
    """Politics, war, disaster, business, sport and health have their words."""
    assert expected in triggers(read(text))


def test_a_phrasal_verb_is_one_trigger(read: Read) -> None:
    """The particle belongs to the verb."""
    reading = read("The mayor ruled out a second vote and will step down in May.")
    assert "rule out" in lemmas(reading)
    assert "step down" in lemmas(reading)
    assert "ruled out" in [event.trigger.text for event in reading.events]


@pytest.mark.parametrize(
    ("text", "noun", "verb"),
    [
        ("The ministers held talks in Veldport.", "talks", "hold"),
        ("Gunmen carried out an attack on the depot.", "attack", "carry out"),
        ("The prince made a visit to the clinic.", "visit", "make"),
        ("The ceremony took place in the old hall.", "ceremony", "take place"),
        ("The bank issued a statement on Friday.", "statement", "issue"),
        ("Dockers went on strike.", "strike", "go"),
        ("The convoy came under attack.", "attack", "come"),
    ],
)
def test_a_light_verb_and_its_noun_are_one_event(read: Read, text: str, noun: str, verb: str) -> None:
    """The noun is the trigger."""
    found = lemmas(read(text))
    assert noun in found
    assert verb not in found
    assert verb.split()[0] not in found


@pytest.mark.parametrize(
    "text",
    [
        "The village is small and has a church.",
        "She knows the captain and likes the sea.",
        "The captain can and must and will.",
        "The house belongs to a widow.",
    ],
)
def test_states_are_no_events(read: Read, text: str) -> None:
    """What is so does not happen."""
    assert lemmas(read(text)) == []


def test_verbs_of_speech_and_of_beginning_are_no_events(read: Read) -> None:
    """They belong to statements, or only say that another event begins."""
    found = lemmas(read("The warden said the bridge began to collapse."))
    assert found == ["collapse"]


def test_an_unknown_verb_is_an_event_without_type(read: Read) -> None:
    """The lexicon need not know it."""
    reading = read("The clerk stapled the forms.")
    assert triggers(reading) == [("stapled", None)]


def test_a_name_is_no_event(read: Read) -> None:
    """A paper may be called after one."""
    reading = read("Olga Fire met Peter Storm.")
    assert "fire" not in lemmas(reading)
    assert "storm" not in lemmas(reading)


def test_hyphens_part_words_as_spaces_do(read: Read) -> None:
    """Both spellings are one noun of the lexicon."""
    for text in ("The two sides signed a cease-fire.", "The two sides signed a ceasefire."):
        assert "Ceasefire" in [event.type for event in read(text).events]


def test_people_found_dead_have_died(read: Read) -> None:
    """An adjective of outcome tells of the event."""
    assert ("dead", "Die") in triggers(read("Two sailors were found dead on the beach."))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway sent a team of doctors to the island.", ("sent", "Aid")),
        ("Norway sent three battalions of troops to the border.", ("sent", "Deploy")),
        ("Norway called its envoy on Monday.", None),
        ("The minister fought corruption for years.", None),
        ("The rebels fought the army for years.", ("fought", "Attack")),
        ("Officers responded to a house in Arden.", ("responded", "Travel")),
        ("The mayor demonstrated his skill at chess.", None),
        ("Thousands demonstrated in Arden.", ("demonstrated", "Protest")),
        ("The island upgraded its ties back up to full relations.", ("upgraded", "Praise")),
    ],
)
def test_what_a_verb_takes_decides_its_meaning(read: Read, text: str, expected: tuple[str, str] | None) -> None:
    """A portion ("a team of doctors") counts as what it is of."""
    found = triggers(read(text))
    if expected is not None:
        assert expected in found
    else:
        assert not {type for _, type in found} & {"Attack", "Protest"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("About 400 dockers laid down their tools at Veldport.", ("laid down their tools", "Strike")),
        ("Players and officials came to blows in the tunnel.", ("came to blows", "Attack")),
        ("The board showed Anna Berg the door in May.", ("showed", "Dismiss")),
        ("Five captives were let go at noon.", ("let go", "Release")),
        ("The cranes were put out of action on Friday.", ("put out of action", "Destroy")),
        ("Ivo Marr was led away by police.", ("led away", "Arrest")),
        ("The lorry slammed into a bakery.", ("slammed into", "Crash")),
    ],
)
def test_a_fixed_phrase_is_the_plain_event_that_it_means(read: Read, text: str, expected: tuple[str, str]) -> None:
    """With any possessive in its place; an object may stand between; its own nouns are no events."""
    assert triggers(read(text)) == [expected]


def test_a_fixed_phrase_may_tell_no_event(read: Read) -> None:
    """Nothing burst where somebody burst into tears."""
    assert triggers(read("The widow burst into tears.")) == []
    assert ("burst", "Attack") in triggers(read("Two men burst into the bank."))


def test_a_preposition_before_a_day_is_no_part_of_a_verb(read: Read) -> None:
    """Who was fired on Monday was not fired on."""
    assert [event.trigger.text for event in read("The coach was fired on Monday.").events] == ["fired"]
    assert [event.trigger.text for event in read("The guards fired on the crowd.").events] == ["fired on"]
