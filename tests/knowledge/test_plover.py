"""Tests of the PLOVER ontology."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.events import event_lexicon, words
from colligate.knowledge.plover import (
    code_in_context,
    combined_code,
    intensity,
    quad_class,
)
from colligate.records.event import Plover


def test_quad_class_and_intensity_of_codes() -> None:
    """The mode's value, or the type's where it has no mode."""
    assert (quad_class(Plover("RETREAT", "resign")), intensity(Plover("RETREAT", "resign"))) == (2, 4.5)
    assert (quad_class(Plover("ASSAULT")), intensity(Plover("ASSAULT"))) == (4, -9.0)


def test_a_mode_without_a_value_has_no_intensity() -> None:
    """Some projects use modes to which the ontology gives no value."""
    assert intensity(Plover("ASSAULT", "massacre")) is None


@pytest.mark.parametrize(
    ("code", "modality", "expected"),
    [
        (Plover("AID"), "asserted", Plover("AID")),
        (Plover("AID"), "planned", Plover("AGREE")),
        (Plover("ASSAULT", "aerial"), "planned", Plover("THREATEN", "violence")),
        (Plover("AID"), "denied", Plover("REJECT", "assist")),
        (Plover("ASSAULT"), "denied", None),
        (Plover("REQUEST"), "planned", Plover("REQUEST")),
    ],
)
def test_what_is_no_fact_is_coded_as_what_is_said(code: Plover, modality: str, expected: Plover | None) -> None:
    """A promise of aid is an agreement, an announced attack a threat, an attack that was not made nothing."""
    assert code_in_context(code, modality) == expected  # type: ignore[arg-type]


def test_the_word_above_can_turn_a_code() -> None:
    """To suspend aid is a sanction, to suspend sanctions a concession, to order an arrest an arrest."""
    assert combined_code("suspend", Plover("AID")) == Plover("SANCTION", "discontinue")
    assert combined_code("suspend", Plover("SANCTION")) == Plover("CONCEDE")
    assert combined_code("order", Plover("COERCE", "arrest")) == Plover("COERCE", "arrest")
    assert combined_code("watch", Plover("AID")) is None


def test_every_code_of_the_lexicon_and_of_the_rules_is_in_the_ontology() -> None:
    """A misspelt mode would never match anything."""
    lexicon = event_lexicon()
    senses = [*lexicon.verbs.values(), *lexicon.nouns.values(), *lexicon.adjectives.values()]
    senses += [rule.sense for rules in lexicon.rules.values() for rule in rules]
    data = load_data("plover")
    events = set(data["events"])
    known = {(name, None) for name in events}
    for name, row in data["events"].items():
        known |= {(name, mode) for mode in (*row.get("modes", {}), *row.get("unscaled", ()))}
    assert {sense.plover for sense in senses if sense.plover} <= {Plover(*code) for code in known}
    for table in ("planned", "denied"):
        assert set(data[table]) <= events
    for row in data["combination"]:
        assert set(words(row["lower"])) <= events
        assert words(row["upper"])
