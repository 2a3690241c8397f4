"""Whether two events can have happened at the same time, and the time of an event from what its mentions say."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from collections.abc import Iterable

from colligate.knowledge.date_words import MONTHS, WEEKDAYS
from colligate.records.dossier import EventTime
from colligate.records.time import Interval, TimeExpression

_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_EXACT = frozenset({"hour", "part_of_day", "day"})
_SLACK = datetime.timedelta(days=1)
_MOST_OF_A_YEAR = datetime.timedelta(days=200)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b|\byears?\b|\bdecades?\b")
_WORD = re.compile(r"[^\W\d_]+")
_DATED = re.compile(r"\d(?:st|nd|rd|th)\b|\d[/.]\d|\d{4}")
_WEEK = 7
_WEEKS_KEPT = 4
"""A weekday without a date may be repeated for so long after the words were first written."""


def compare_times(left: TimeExpression, right: TimeExpression) -> str | None:
    """Name of the feature that two times give: the same, one within the other, apart, other days of the week.

    A day's difference is no clash: reports from other sides of the date line, and "overnight", give it.
    """
    weekdays = _weekday(left), _weekday(right)
    if left.interval is None or right.interval is None:
        if weekdays[0] is not None and weekdays[1] is not None:
            return "same_time" if weekdays[0] == weekdays[1] else "other_weekday"
        return None
    if left.interval.overlaps(right.interval):
        both_exact = left.precision in _EXACT and right.precision in _EXACT
        return "same_time" if left.interval == right.interval or both_exact else "time_within"
    return None if _near(left.interval, right.interval) else "other_time"


def years_apart(left: TimeExpression | None, right: TimeExpression | None) -> bool:
    """Whether two times are most of a year apart or more: no slip of reading or writing makes them one."""
    if left is None or right is None or left.interval is None or right.interval is None:
        return False
    earlier, later = sorted((left.interval, right.interval), key=lambda interval: interval.start or datetime.date.min)
    return earlier.end is not None and later.start is not None and later.start - earlier.end > _MOST_OF_A_YEAR


def in_one_year(left: TimeExpression, right: TimeExpression) -> bool:
    """Whether two times lie in one year, and may be one time."""
    years = {
        year
        for time in (left, right)
        if time.interval is not None and time.interval.start is not None and time.interval.end is not None
        for year in (time.interval.start.year, (time.interval.end - datetime.timedelta(days=1)).year)
    }
    held = left.interval is not None and right.interval is not None and left.interval.overlaps(right.interval)
    return held and len(years) == 1


def names_year(time: TimeExpression) -> bool:
    """Whether words name a year, or count them ("in 2009", "last year", "three years ago")."""
    return _YEAR.search(time.span.text.casefold()) is not None


def is_recent(time: TimeExpression | None) -> bool:
    """Whether words tell of a day of these weeks without its date ("on Tuesday", "at four in the morning")."""
    return time is not None and time.interval is None and (time.value or "").startswith(("XXXX-WXX", "XXXX-XX-XXT"))


def of_past_year(time: TimeExpression | None, today: datetime.date | None) -> bool:
    """Whether a time ended most of a year before the day that a report was made, or more.

    Args:
        time: What words tell.
        today: The day; nothing is known without one.
    """
    if time is None or time.interval is None or time.interval.end is None or today is None:
        return False
    return today - time.interval.end > _MOST_OF_A_YEAR


def event_time(times: Iterable[TimeExpression]) -> EventTime | None:
    """When an event happened: the most exact words, of several those told most, with all that fit them as basis.

    Args:
        times: What the mentions say, those of asserted mentions first.
    """
    told = [time for time in times if time.value is not None or time.interval is not None]
    told = [time for time in told if not _is_repeated(time, told)]
    if not told:
        return None
    often = Counter(_meant(time) for time in told)
    best = min(told, key=lambda time: (_width(time), -often[_meant(time)]))
    basis = [time.span for time in told if compare_times(best, time) in ("same_time", "time_within")] or [best.span]
    start = best.interval.start if best.interval else None
    end = best.interval.end - datetime.timedelta(days=1) if best.interval and best.interval.end else None
    return EventTime(start, end, best.precision, tuple(sorted(set(basis))), best.value)


def _is_repeated(time: TimeExpression, told: Iterable[TimeExpression]) -> bool:
    """Whether a weekday without a date is one that an earlier report named, or that a date tells: a late report that
    still has "was killed Saturday" means the Saturday before the first.
    """
    day = time.interval.start if time.interval is not None and names_weekday_alone(time.span.text) else None
    return day is not None and any(
        other.interval is not None and other.precision in _EXACT and weeks_before(other.interval, day) for other in told
    )


def names_weekday_alone(words: str) -> bool:
    """Whether words for a time name a day of the week, and no date that tells which one ("at 6 p.m. Friday")."""
    found = {word.casefold() for word in _WORD.findall(words)}
    return not found.isdisjoint(WEEKDAYS) and found.isdisjoint(MONTHS) and _DATED.search(words) is None


def weeks_before(earlier: Interval, day: datetime.date) -> bool:
    """Whether an interval is the same day of the week, one to four weeks before."""
    if earlier.start is None or earlier.end is None or earlier.end - earlier.start != _SLACK:
        return False
    apart = (day - earlier.start).days
    return 0 < apart <= _WEEK * _WEEKS_KEPT and apart % _WEEK == 0


def _meant(time: TimeExpression) -> tuple[Interval | None, str | None]:
    """What a time says, whatever its words."""
    return (time.interval, None) if time.interval is not None else (None, time.value)


def _width(time: TimeExpression) -> tuple[int, int]:
    interval = time.interval
    if interval is None:
        return (2, 0)
    if interval.start is None or interval.end is None:
        return (1, 0)
    return (0, (interval.end - interval.start).days)


def _weekday(time: TimeExpression) -> int | None:
    match = _WEEKDAY.match(time.value or "")
    if match:
        return int(match.group(1))
    interval = time.interval
    if interval and interval.start and interval.end and interval.end - interval.start == _SLACK:
        return interval.start.isoweekday()
    return None


def _near(left: Interval, right: Interval) -> bool:
    earlier, later = sorted((left, right), key=lambda interval: interval.start or datetime.date.min)
    if earlier.end is None or later.start is None:
        return True
    return later.start - earlier.end < _SLACK
