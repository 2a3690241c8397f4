"""Tests of when and where an event was, and of the words that tell it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.event import EventMention
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def event(reading: Reading, lemma: str) -> EventMention:
    """The event of that base form."""
    return next(event for event in reading.events if event.lemma == lemma)


def places(reading: Reading, lemma: str) -> list[str]:
    """Where the event of that base form was."""
    return [reading.mentions[n].span.text for n in event(reading, lemma).places]


def time(reading: Reading, lemma: str) -> str | None:
    """When the event of that base form was, in the report's words."""
    n = event(reading, lemma).time
    return None if n is None else reading.times[n].span.text


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Rebels attacked a convoy in Lima.", "attack", ["Lima"]),
        ("Fighting went on near the outskirts of Lima.", "fighting", ["Lima"]),
        ("In Vienna, the ministers held talks.", "talks", ["Vienna"]),
        ("The banker resigned.", "resign", []),
        ("The banker from Vienna resigned.", "resign", []),
    ],
)
def test_places_stand_in_phrases_of_place(read: Read, text: str, lemma: str, expected: list[str]) -> None:
    """Where somebody is from is not where something happened."""
    assert places(read(text), lemma) == expected


def test_the_dateline_is_no_place_of_events(read: Read) -> None:
    """It is where the report was filed."""
    reading = read("LIMA, Peru (AP) — A banker resigned on Monday.\n\nHe had no comment.")
    assert places(reading, "resign") == []


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The banker resigned on Monday.", "resign", "Monday"),
        ("The attack on Friday killed two sailors.", "attack", "Friday"),
        ("On Monday the ministers held talks.", "talks", "Monday"),
        ("The banker, who fled in March, resigned on Monday.", "flee", "March"),
        ("The banker, who fled in March, resigned on Monday.", "resign", "Monday"),
        ("The banker resigned.", "resign", None),
        ("Trams stopped on Monday as snow fell and a depot collapsed.", "collapse", "Monday"),
        ("The banker announced his departure on Monday.", "departure", "Monday"),
        ("Police investigated the theft on Monday.", "theft", None),
        ("The mayor flew to Lima after Monday's raid.", "raid", "Monday"),
        ("The mayor flew to Lima after Monday's raid.", "fly", None),
        ("He was charged on Tuesday with two counts of murder.", "murder", None),
        ("He was arrested in connection with Friday's theft.", "arrest", None),
        ("He was arrested in a raid on Friday.", "raid", "Friday"),
        ("He was arrested Friday in the death of a nurse.", "death", None),
        ("He was blamed for the theft of a car on Nov. 8.", "theft", "Nov. 8"),
        ("He was blamed for the theft of a car on Nov. 8.", "blame", None),
        ("He was blamed for the theft of a car on Friday.", "blame", "Friday"),
        ("Officials on Tuesday identified two sailors in an apparent murder.", "murder", None),
        ("She was released from custody on Tuesday.", "custody", None),
        ("Police seek a driver after a boy was hit in Arden late Friday.", "seek", None),
        ("Police seek a driver after a boy was hit in Arden late Friday.", "hit", "Friday"),
        ("Monday's blast, which killed two sailors, was heard in Lima.", "kill", "Monday"),
        ("Two bakers, arrested in May, were released after a trial.", "release", None),
        ("The talks held on Monday failed.", "talks", "Monday"),
        ("One man was killed and two were hurt on Monday.", "kill", "Monday"),
        ("Ten sailors died when a boat sank on Monday.", "die", "Monday"),
        ("They say around 2:40 a.m., two boys came over the fence of the depot.", "come", "2:40 a.m."),
        ("Police said Monday that a man came into the depot.", "come", None),
        ("Around 10 p.m. Monday, guests were dancing at a hall.", "dance", "Monday"),
        ("A clown robbed two guests at a Halloween party.", "rob", None),
    ],
)
def test_the_time_of_the_own_clause(read: Read, text: str, lemma: str, expected: str | None) -> None:
    """The nearest expression in the trigger's clause."""
    found = time(read(text), lemma)
    assert found is None if expected is None else found is not None and expected in found


def test_the_clause_holds_trigger_and_arguments(read: Read) -> None:
    """It is shown as evidence, without the clauses around it."""
    reading = read("When the rain stopped, soldiers arrested the baker, who had been hiding.")
    clause = event(reading, "arrest").clause.text
    assert clause.startswith("soldiers arrested the baker")
    assert "rain" not in clause


def test_the_clause_keeps_the_words_that_deny(read: Read) -> None:
    """The clause of a denied noun shows who denied it."""
    reading = read("Officials denied the envoy's defection, and the crowd left.")
    assert event(reading, "defection").clause.text == "Officials denied the envoy's defection"


def test_every_clause_contains_its_trigger(read: Read) -> None:
    """Whatever the parse, the evidence shows the word that it is evidence for."""
    reading = read(
        'After the raid, which killed nine, the mayor (who had fled) said talks "will fail"; no truce was signed. '
        "Driver Charged In Ferry Crash"
    )
    assert reading.events
    for found in reading.events:
        assert found.clause.contains(found.trigger)
        assert reading.sentences[found.sentence].contains(found.clause)
