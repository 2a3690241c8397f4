"""When: intervals of days with the precision that the words have, and no more."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from colligate.records.span import Span

Precision = Literal[
    "hour", "part_of_day", "day", "weekday", "weekend", "week", "part_of_month", "month", "season", "quarter",
    "part_of_year", "year", "decade", "century", "range", "open",
]  # fmt: skip
TimeKind = Literal["date", "time", "duration", "set", "reference"]


class Interval(msgspec.Struct, frozen=True, order=True):
    """Days from start up to, not including, end.

    Args:
        start: First day; None when open to the past.
        end: Day after the last; None when open to the future.
    """

    start: datetime.date | None
    end: datetime.date | None

    def __post_init__(self) -> None:
        if self.start and self.end and self.start >= self.end:
            raise ValueError(f"not an interval: {self.start}..{self.end}")

    def overlaps(self, other: Interval) -> bool:
        """Whether some day lies in both."""
        starts_before = self.start is None or other.end is None or self.start < other.end
        return starts_before and (other.start is None or self.end is None or other.start < self.end)

    def contains(self, other: Interval) -> bool:
        """Whether every day of `other` lies in this interval."""
        begins = self.start is None or (other.start is not None and self.start <= other.start)
        return begins and (self.end is None or (other.end is not None and other.end <= self.end))


class TimeExpression(msgspec.Struct, frozen=True):
    """Words of a report that tell when, how long or how often.

    Args:
        span: The words.
        kind: A day or longer, a time of day, a length, a repetition ("every Friday"), or a vague pointer ("now").
        value: TIMEX3 value (ISO 8601, with X for what is not known: "XXXX-WXX-4" is a Thursday); None if not resolved.
        interval: The days meant, when the words and the report's date decide them; else None.
        precision: How exact the words are.
        modifier: "start", "mid", "end", "approx", "before", "after", "since", "until", "less_or_equal" or
            "more_or_equal"; None when the words have none. With the four prepositions the interval is the open one
            that they make of a date ("since Friday" has no end); of a length ("a day after the port fell") it is of
            the event told behind the preposition, counted from the day that the text speaks of.
    """

    span: Span
    kind: TimeKind
    value: str | None
    interval: Interval | None
    precision: Precision
    modifier: str | None = None
