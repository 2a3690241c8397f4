"""Calendar arithmetic."""

from __future__ import annotations

from datetime import date

import pytest

from colligate.knowledge import calendar
from colligate.records.time import Interval


@pytest.mark.parametrize(
    ("year", "day"),
    [
        (1999, date(1999, 4, 4)),
        (2000, date(2000, 4, 23)),
        (2008, date(2008, 3, 23)),
        (2011, date(2011, 4, 24)),
        (2038, date(2038, 4, 25)),
    ],
)
def test_easter(year: int, day: date) -> None:
    """Easter of known years, the earliest and the latest of the century among them."""
    assert calendar.easter(year) == day


def test_weeks_are_iso_weeks() -> None:
    """The first days of a year may lie in the last week of the year before."""
    assert calendar.week_value(date(2010, 1, 3)) == "2009-W53"
    assert calendar.week_of(date(2010, 1, 3)) == Interval(date(2009, 12, 28), date(2010, 1, 4))


def test_nth_weekday() -> None:
    """The fourth Thursday and the last Monday of a month."""
    assert calendar.nth_weekday(2011, 11, 4, 4) == date(2011, 11, 24)
    assert calendar.nth_weekday(2012, 5, 1, -1) == date(2012, 5, 28)


def test_the_calendar_ends() -> None:
    """Beyond the calendar there is no day, no month and no year."""
    assert calendar.shift_days(date.max, 1) is None
    assert calendar.shift_months(date(9999, 12, 1), 3) is None
    assert calendar.years(0) is None
    assert calendar.day_of(2011, 2, 30) is None
