"""Capitals that stand for a government."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def uses(reading: Reading) -> list[tuple[str, str, str | None]]:
    """Text, type and government of every name."""
    return [(item.span.text, item.type, item.government) for item in reading.mentions if item.form == "name"]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Washington said on Tuesday that it would send aid.", "Washington", "US"),
        ("The plan was rejected by Moscow.", "Moscow", "RU"),
        ("Talks with Ankara stalled.", "Ankara", "TR"),
        ("Washington's stance did not change.", "Washington", "US"),
        ("The minister accused Tokyo of lying.", "Tokyo", "JP"),
    ],
)
def test_a_government(read: Read, text: str, name: str, code: str) -> None:
    """It acts, has a policy, deals with others, or is spoken to."""
    assert (name, "organization", code) in uses(read(text))


def test_both_of_two(read: Read) -> None:
    """Ties between two capitals are between two governments."""
    found = uses(read("Ties between Beijing and Tokyo are strained."))
    assert found == [("Beijing", "organization", "CN"), ("Tokyo", "organization", "JP")]


@pytest.mark.parametrize(
    "text",
    [
        "Moscow is bracing for a storm.",
        "Protests took place in Moscow.",
        "A Moscow lawyer spoke.",
        "The distance between Moscow and Tula is short.",
        "He left Moscow on Monday.",
    ],
)
def test_a_city(read: Read, text: str) -> None:
    """Weather, places of events, and people's homes are a city's."""
    assert ("Moscow", "place", None) in uses(read(text))


def test_the_government_and_the_city_of_one_report_are_two(read: Read) -> None:
    """One name, two things."""
    reading = read("Moscow rejected the plan. Hundreds of people met in Moscow.")
    assert len({item.referent for item in reading.mentions if item.span.text == "Moscow"}) == 2
