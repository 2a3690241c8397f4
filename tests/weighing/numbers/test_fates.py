"""What a number counts, in one word."""

from __future__ import annotations

import pytest

from colligate.records.dossier import Quantity
from colligate.weighing.numbers.fates import are_several, people_with, thing_counted


def of(words: str | None, unit: str | None = "person") -> Quantity:
    return Quantity("q1", "r1", 0, 2, "14", 14, 14, unit, words, "v1", None)


@pytest.mark.parametrize(
    ("words", "thing"),
    [
        ("people killed", "dead"), ("dead", "dead"), ("death toll", "dead"), ("victims died", "dead"),
        ("people injured", "injured"), ("others wounded", "injured"), ("children killed", "dead children"),
        ("soldiers killed", "dead soldiers"), ("missing", "missing"), ("people", "people"),
    ],
)  # fmt: skip
def test_people_are_told_apart_by_what_became_of_them(words: str, thing: str) -> None:
    """The dead compare with the dead, whatever words tell it; a part of them only with the same part."""
    assert thing_counted(of(words), None) == thing


def test_the_type_of_the_event_tells_a_fate_that_no_word_tells() -> None:
    """Of a killing the people counted are the dead; of a shooting nothing is told."""
    assert thing_counted(of("people"), "Kill") == "dead"
    assert thing_counted(of("people"), "Shoot") == "people"


def test_things_are_compared_by_noun_and_measures_by_unit() -> None:
    """No fate is looked for where no people are counted."""
    assert thing_counted(of("tickets", None), "Kill") == "tickets"
    assert thing_counted(of(None, "USD"), None) == "USD"


@pytest.mark.parametrize(
    ("thing", "words"),
    [
        ("dead", "people killed"),
        ("dead children", "children killed"),
        ("hospitalized", "people in hospital"),
        ("shots", None),
    ],
)
def test_what_those_counted_are_called(thing: str, words: str | None) -> None:
    """A heading for a number where no label tells what it is of."""
    assert people_with(thing) == words


def test_a_label_may_tell_of_several() -> None:
    """Plurals of people, regular or not."""
    assert are_several("Five teens were hurt")
    assert are_several("Two policemen died")
    assert not are_several("Ivo Marr was hurt")
