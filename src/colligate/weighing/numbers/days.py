"""Whether two numbers are of two days, and so of two incidents that linking has taken for one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from colligate.records.reading import Reading
from colligate.records.time import Interval
from colligate.weighing.numbers.count import Count

_APART = timedelta(days=10)
"""A weekday may be taken for that of a week before or after."""


def are_of_two_days(left: Count, right: Count, readings: Mapping[str, Reading]) -> bool:
    """Whether the day of one number is not that of the other, or none that the other's report can mean.

    Args:
        left: A number.
        right: Another.
        readings: By id of the report.
    """
    if left.day is not None and right.day is not None:
        return _are_apart(left.day, right.day)
    return any(
        day is not None and _is_unknown_to(day, other, readings)
        for day, other in ((left.day, right), (right.day, left))
    )


def _is_unknown_to(day: Interval, other: Count, readings: Mapping[str, Reading]) -> bool:
    """Whether a day long before a report is none that the report tells of."""
    if other.published is None or day.end is None or day.end > other.published - _APART:
        return False
    reading = readings[other.words.report]
    told = (time.interval for time in reading.times if time.interval is not None)
    return not any(interval.start and interval.end and interval.overlaps(day) for interval in told)


def _are_apart(left: Interval, right: Interval) -> bool:
    first, last = sorted((left, right), key=lambda day: (day.start is not None, day.start))
    return first.end is not None and last.start is not None and last.start - first.end >= _APART
