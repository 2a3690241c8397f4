"""Counts over a stretch of time or over many events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "There have been 44 homicides in Arden so far this year.",
        "Eight people have died in 12 fires since October.",
        "Since 2014 at least 15 children have drowned in the lake.",
        "The ferries of the bay carry 40,000 passengers a year.",
        "Nine people were killed in separate crashes on Sunday.",
        "Over the past three years 120 miners were killed.",
        "At least 100 miners were killed in the country between May 2012 and June 2013.",
        "The town has by now counted 31 homicides for the year.",
        "Gangs killed 10 people in the city since Friday.",
        "He was among 12 people killed and at least 30 wounded in fires in Arden this year.",
    ],
)
def test_a_count_of_a_year_or_of_many_events_is_wider(read: Read, text: str) -> None:
    """Such a count is of no event."""
    first = read(text).quantities[0]
    assert (first.scope, first.event) == ("wider", None)


@pytest.mark.parametrize(
    "text",
    [
        "A blast killed 12 people in Arden on Monday.",
        "The attacks killed 130 people in the capital.",
        "Nine people were hurt in fires on Monday.",
        "Twelve people were killed in two bombings on Monday.",
        "Last year's champion was among 12 people killed in the crash.",
        "Twelve people have been missing since Monday.",
        "Twelve people were killed on Monday and 44 homicides have been recorded this year.",
        "Twelve people were killed between the bridge and the market.",
        "A blast killed 12 people in the third accident there this year.",
        "Twelve people were killed on Monday, more than all that died in the mine last year.",
    ],
)
def test_a_count_of_one_course_of_events_is_not(read: Read, text: str) -> None:
    """Two blasts of one morning, or days of waiting, make no statistics."""
    assert read(text).quantities[0].scope is None
