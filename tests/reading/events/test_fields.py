"""Tests of the field that a report is about."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The union wants higher wages. Workers and employers met. The strike began.", "Strike"),
        ("Rockets fell. The army sent troops. The strike killed two soldiers.", "Attack"),
    ],
)
def test_the_rest_of_the_report_tells_what_a_strike_is(read: Read, text: str, expected: str) -> None:
    """Wages speak of labour, rockets of war."""
    strike = next(event for event in read(text).events if event.lemma == "strike")
    assert strike.type == expected


def test_goals_are_scored_in_sport_alone(read: Read) -> None:
    """Elsewhere they are aims."""
    sport = read("The striker scored in the match. The referee gave the goal. The league title is near.")
    assert "goal" in [event.lemma for event in sport.events]
    assert "goal" not in [event.lemma for event in read("The mayor named the goal of the plan.").events]


def test_few_words_decide_nothing(read: Read) -> None:
    """One mention of a union makes no report on labour."""
    strike = next(event for event in read("The strike killed a man from the union.").events if event.lemma == "strike")
    assert strike.type != "Strike"
