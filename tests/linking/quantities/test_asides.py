"""Numbers of other incidents than the story's."""

from __future__ import annotations

import datetime

import pytest

from colligate.linking.quantities.asides import is_aside
from colligate.records.span import Span
from colligate.records.time import Interval, TimeExpression


@pytest.mark.parametrize(
    "sentence",
    [
        "In a separate crash on Sunday, two people were killed.",
        "Also on Friday, two men were killed in an unrelated incident.",
        "Three years ago, eight miners died in a cave-in.",
        "Twelve people were killed in another ferry accident last year.",
        "The fire comes just a week after a deadly fire in which four people were hurt.",
    ],
)
def test_what_is_told_aside(sentence: str) -> None:
    """Words that name another incident, or a time long before."""
    assert is_aside(sentence, (), None)


@pytest.mark.parametrize(
    "sentence",
    [
        "Two people were killed when a ferry crashed.",
        "Another man was killed in the crash.",
        "Two others were hurt in the attack.",
        "A man was arrested two days after a fire in which four people were hurt.",
    ],
)
def test_what_is_told_of_the_story_itself(sentence: str) -> None:
    """Another victim is no other incident."""
    assert not is_aside(sentence, (), None)


def test_a_day_long_before_the_reports_is_another_incident() -> None:
    """A date of years ago beside the number tells so, one of last week does not."""
    first = datetime.date(2024, 3, 8)
    text = "The blast of that day killed 13 people."
    for days, expected in ((2000, True), (3, False)):
        day = first - datetime.timedelta(days=days)
        interval = Interval(day, day + datetime.timedelta(days=1))
        time = TimeExpression(Span("r1", 13, 21, "that day"), "date", day.isoformat(), interval, "day")
        assert is_aside(text, (time,), first) is expected
