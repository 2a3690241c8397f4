"""Calendar arithmetic: intervals and TIMEX3 values of weeks, months, quarters, seasons, decades and holidays."""

from __future__ import annotations

import datetime
from datetime import date, timedelta

from colligate.records.time import Interval

DAY = timedelta(days=1)
_SEASON_STARTS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First months of the meteorological seasons of the northern hemisphere."""


def days(start: date, count: int) -> Interval | None:
    """The interval of `count` days from `start`; None where the calendar ends."""
    try:
        return Interval(start, start + count * DAY)
    except OverflowError:
        return None


def shift_days(day: date, count: int) -> date | None:
    """The day so many days later; None where the calendar ends."""
    try:
        return day + timedelta(days=count)
    except OverflowError:
        return None


def shift_months(day: date, count: int) -> date | None:
    """The first of the month so many months later; None where the calendar ends."""
    index = day.year * 12 + day.month - 1 + count
    return first_of(index // 12, index % 12 + 1)


def first_of(year: int, month: int = 1) -> date | None:
    """The first day of a month; None where the calendar ends."""
    return date(year, month, 1) if datetime.MINYEAR <= year < datetime.MAXYEAR else None


def day_of(year: int, month: int, day: int) -> date | None:
    """A day of the calendar; None if there is no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def months(year: int, month: int, count: int = 1) -> Interval | None:
    """The interval of `count` whole months."""
    start = first_of(year, month)
    end = shift_months(start, count) if start else None
    return Interval(start, end) if start and end else None


def years(year: int, count: int = 1) -> Interval | None:
    """The interval of `count` whole years."""
    start, end = first_of(year), first_of(year + count)
    return Interval(start, end) if start and end else None


def week_of(day: date) -> Interval | None:
    """The ISO week (Monday to Sunday) that holds a day."""
    monday = shift_days(day, 1 - day.isoweekday())
    return days(monday, 7) if monday else None


def week_value(day: date) -> str:
    """TIMEX3 value of the ISO week that holds a day ("2011-W13")."""
    year, week, _ = day.isocalendar()
    return f"{year:04d}-W{week:02d}"


def season_of(year: int, season: str) -> Interval | None:
    """The months of a season. Winter is that which begins in December of the year before and ends in this one."""
    start = _SEASON_STARTS[season]
    return months(year - 1, 12, 3) if season == "WI" else months(year, start, 3)


def quarter_of(month: int) -> int:
    """The quarter (1 to 4) of a month."""
    return (month - 1) // 3 + 1


def easter(year: int) -> date:
    """Easter Sunday of the Western churches: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, 8)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    ell = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * ell) // 451
    month, day = divmod(h + ell - 7 * m + 114, 31)
    return date(year, month, day + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The nth weekday (1 = Monday) of a month; -1 is the last."""
    if nth > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))
    end = shift_months(date(year, month, 1), 1) or date(year, month, 28)
    last = end - DAY
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)
