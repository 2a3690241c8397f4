"""Comparing two times of one event."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from colligate.records.dossier import EventTime
from colligate.records.span import Span
from colligate.records.time import Interval, Precision
from colligate.weighing.attributes.times import compare_intervals, compare_times
from relations import mirrored


def time(
    start: str | None, end: str | None = None, precision: Precision = "day", value: str | None = None
) -> EventTime:
    """An event's time from ISO days, the last one included."""
    first = date.fromisoformat(start) if start else None
    last = date.fromisoformat(end) if end else first
    return EventTime(first, last, precision, (), value or start)


MARCH = time("2011-03-01", "2011-03-31", "month", "2011-03")
THIRTIETH = time("2011-03-30")  # a Wednesday
THURSDAY = time(None, precision="weekday", value="XXXX-WXX-4")
WEDNESDAY = time(None, precision="weekday", value="XXXX-WXX-3")


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        (THIRTIETH, THIRTIETH, "same"),
        (THIRTIETH, time("2011-03-31"), "clash"),
        (THIRTIETH, MARCH, "left_refines"),
        (time("2011-04-02"), MARCH, "clash"),
        (WEDNESDAY, WEDNESDAY, "same"),
        (WEDNESDAY, THURSDAY, "clash"),
        (WEDNESDAY, THIRTIETH, "right_refines"),
        (THURSDAY, THIRTIETH, "clash"),
        (time("2011-03-30", value="2011-03-30TNI"), THIRTIETH, "left_refines"),
        (time("2011-03-30", value="2011-03-30TNI"), time("2011-03-30", value="2011-03-30T23:10"), "right_refines"),
        (time("2011-03-30", value="2011-03-30TMO"), time("2011-03-30", value="2011-03-30TNI"), "clash"),
        (time("2011-03-30", value="2011-03-30T10:30"), time("2011-03-30", value="2011-03-30T10:45"), "same"),
        (time("2011-03-30", value="2011-03-30TNI"), time("2011-03-31"), "unknown"),
        (time(None, value="XXXX-03-30"), THIRTIETH, "right_refines"),
        (time(None, value="XXXX-04-30"), time("2011-03-30"), "clash"),
        (time(None, value="XXXX-03"), time("2011-03-30"), "right_refines"),
        (time(None, value=None), THIRTIETH, "unknown"),
        (time(None, value="PAST_REF"), THIRTIETH, "unknown"),
    ],
)
def test_compare_times(left: EventTime, right: EventTime, relation: str) -> None:
    """Days decide, then weekdays and parts of dates, then hours; and turning the two round mirrors the outcome."""
    assert compare_times(left, right).relation == relation
    assert compare_times(right, left).relation == mirrored(relation)  # type: ignore[arg-type]


def test_a_weekday_that_a_late_report_repeats_is_no_other_day() -> None:
    """ "On Wednesday", still written a week later, may be the first Wednesday; "Wednesday, April 6" is not."""
    words = Span("r1", 0, 9, "Wednesday")
    late = EventTime(date(2011, 4, 6), date(2011, 4, 6), "day", (words,), "2011-04-06")
    assert compare_times(THIRTIETH, late).relation == "unknown"
    assert compare_times(time("2011-03-29"), late).relation == "clash"
    dated = Span("r1", 0, 18, "Wednesday, April 6")
    assert compare_times(THIRTIETH, replace(late, basis=(dated,))).relation == "clash"


def test_open_intervals() -> None:
    """ "Since March 30" holds every later day and clashes with an earlier one."""
    since = Interval(date(2011, 3, 30), None)
    assert compare_intervals(since, Interval(date(2011, 4, 2), date(2011, 4, 3))) == "right_refines"
    assert compare_intervals(since, Interval(date(2011, 3, 2), date(2011, 3, 3))) == "clash"
    assert compare_intervals(since, Interval(None, date(2011, 4, 3))) == "unknown"
