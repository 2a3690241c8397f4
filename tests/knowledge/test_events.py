"""Tests of what words of events mean."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.events import (
    Surroundings,
    event_grammar,
    event_lexicon,
    event_types,
    plover_code,
    words,
)
from colligate.records.event import Plover

PLOVER_EVENTS = {
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip


def test_words_are_split_at_commas_and_trimmed() -> None:
    """A list in a data file may run over lines and end in a comma."""
    assert words("step down,\n  quit , ") == ("step down", "quit")


def test_a_code_has_an_event_and_maybe_a_mode() -> None:
    """An empty code means that PLOVER has none."""
    assert plover_code("RETREAT resign") == Plover("RETREAT", "resign")
    assert plover_code("AID") == Plover("AID")
    assert plover_code("") is None


@pytest.mark.parametrize(
    ("word", "noun", "type"),
    [
        ("resign", False, "Resign"),
        ("rule out", False, "Refuse"),
        ("defection", True, "Defect"),
        ("shelling", True, "Bombard"),
        ("air strike", True, "Bombard"),
        ("merger", True, "Merge"),
        ("earthquake", True, "Earthquake"),
        ("deployment", True, "Deploy"),
    ],
)
def test_verbs_and_nouns_have_types(word: str, noun: bool, type: str) -> None:
    """Nouns are found by the list and by the verb that they derive from."""
    sense = event_lexicon().sense(word, noun=noun)
    assert sense is not None
    assert sense.type == type


@pytest.mark.parametrize("noun", ["government", "department", "table", "opposition", "organization", "building"])
def test_things_and_bodies_are_no_events(noun: str) -> None:
    """A noun that only looks derived from a verb is not in the lexicon."""
    assert event_lexicon().sense(noun, noun=True) is None


def test_the_object_decides_between_meanings() -> None:
    """To fire a clerk is not to fire a rifle."""
    lexicon = event_lexicon()
    clerk = lexicon.sense("fire", noun=False, around=Surroundings(object=frozenset({"clerk", "@person"})))
    rifle = lexicon.sense("fire", noun=False, around=Surroundings(object=frozenset({"rifle"})))
    assert (clerk and clerk.type, rifle and rifle.type) == ("Dismiss", "Shoot")


def test_the_modifier_decides_between_meanings() -> None:
    """A hunger strike is no air strike."""
    lexicon = event_lexicon()
    hunger = lexicon.sense("strike", noun=True, around=Surroundings(modifier=frozenset({"hunger"})))
    air = lexicon.sense("strike", noun=True, around=Surroundings(modifier=frozenset({"aerial"})))
    assert hunger is not None
    assert air is not None
    assert (hunger.plover, air.plover) == (Plover("PROTEST", "hunger"), Plover("ASSAULT", "aerial"))


def test_the_verb_of_a_noun() -> None:
    """By suffix, by the table of irregular ones, or none."""
    nouns = event_lexicon().nouns
    assert [nouns[noun].verb for noun in ("defection", "theft", "earthquake")] == ["defect", "steal", None]
    assert "carpet" not in nouns


def test_the_lexicon_is_broad() -> None:
    """News of any topic needs many verbs and nouns."""
    lexicon = event_lexicon()
    assert len(event_types()) >= 110
    assert len(lexicon.verbs) >= 1500
    assert (
        len([noun for name in lexicon.types for noun in words(load_data("event_types")[name].get("nouns", ""))]) >= 900
    )


def test_types_file_has_no_word_twice_and_only_known_fields() -> None:
    """A word that stands twice has two meanings, which belong into the file of senses."""
    data = load_data("event_types")
    for field in ("verbs", "nouns"):
        listed = [word for entry in data.values() for word in words(entry.get(field, ""))]
        assert sorted({word for word in listed if listed.count(word) > 1}) == []
    for name, entry in data.items():
        assert set(entry) <= {"plover", "verbs", "nouns", "codes"}, name
        assert name[0].isupper(), name
        assert name.isalpha(), name


def test_types_file_has_only_plover_codes_and_overrides_of_its_own_words() -> None:
    """An override of a word that the type does not list would never be used."""
    for name, entry in load_data("event_types").items():
        own = {*words(entry.get("verbs", "")), *words(entry.get("nouns", ""))}
        codes = entry.get("codes", {})
        assert set(codes) <= own, name
        for code in (entry.get("plover", ""), *codes.values()):
            assert code == "" or code.split()[0] in PLOVER_EVENTS, (name, code)


def test_senses_file_has_only_known_types_and_fields() -> None:
    """Every rule names a type, and at least one word that must stand around."""
    types = set(event_types())
    asked = set(Surroundings.__struct_fields__)
    for row in load_data("event_senses")["sense"]:
        assert set(row) <= {"words", "as", "type", "plover"} | asked, row
        assert row["type"] in types | {""}, row
        assert row.get("as", "verb") in ("verb", "noun"), row
        assert words(row["words"]), row


def test_idioms_file_has_only_phrases_of_known_types_each_once() -> None:
    """A phrase has two words or more, is in no other list, and has a code that PLOVER knows."""
    data, types = load_data("event_idioms"), load_data("event_types")
    assert set(data) <= {*types, "no event"}
    phrases = [phrase for entry in data.values() for phrase in words(entry["verbs"])]
    assert sorted({phrase for phrase in phrases if phrases.count(phrase) > 1}) == []
    assert not set(phrases) & {verb for entry in types.values() for verb in words(entry.get("verbs", ""))}
    assert all(" " in phrase and phrase == phrase.lower() and not phrase.startswith("be ") for phrase in phrases)
    for name, entry in data.items():
        assert set(entry.get("codes", {})) <= set(words(entry["verbs"])), name
        assert all(code == "" or code.split()[0] in PLOVER_EVENTS for code in entry.get("codes", {}).values()), name


def test_idioms_mean_plain_events_or_none() -> None:
    """To come to blows is to fight; to burst into tears is nothing of the kind."""
    blows, tears = (event_lexicon().sense(phrase, noun=False) for phrase in ("come to blows", "burst into tears"))
    assert (blows and blows.type, tears and tears.type) == ("Attack", None)


def test_grammar_file_has_only_lists_of_words_and_known_types() -> None:
    """A list of types must name types of the lexicon."""
    data = load_data("event_grammar")
    assert set(data) == {"verbs", "lemmas", "adjectives", "modality", "places", "types", "order", "fields"}
    types = set(event_types())
    assert set(data["adjectives"]) <= types
    for name in data["types"]:
        assert event_grammar("types", name) <= types, name
    for section in data.values():
        for name, listed in section.items():
            assert words(listed), name


@pytest.mark.parametrize("name", ["event_types", "event_idioms", "event_senses", "event_grammar", "nominalizations"])
def test_data_files_are_lower_case_words(name: str) -> None:
    """Base forms are compared in lower case."""
    text = resources.files("colligate.knowledge").joinpath("data", f"{name}.toml").read_text("utf-8")
    assert tomllib.loads(text)
    for entry in tomllib.loads(text).values():
        if isinstance(entry, dict):
            for field in ("verbs", "nouns", "words"):
                listed = entry.get(field, "")
                assert listed == listed.lower()
