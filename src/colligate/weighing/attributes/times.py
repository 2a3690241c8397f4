"""Compare two times of one event: the same, one more exact, or such that both cannot be."""

from __future__ import annotations

import re
from datetime import date, timedelta

from colligate.linking.events.times import names_weekday_alone, weeks_before
from colligate.records.dossier import EventTime
from colligate.records.time import Interval
from colligate.weighing.comparison import Agreement, Relation

_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_WEEKDAY = re.compile(r"XXXX-WXX-(\d)")
_DAY_PART = re.compile(r"T(MO|AF|EV|NI|DT)")
_PART_HOURS = {"MO": (0, 12), "AF": (12, 18), "EV": (17, 24), "NI": (18, 30), "DT": (6, 18)}
"""Hours from the day's midnight that a part of a day may cover; the night runs into the next morning."""
_NEAR_MINUTES = 60
_VAGUE = frozenset({"PRESENT_REF", "PAST_REF", "FUTURE_REF"})


def compare_times(left: EventTime, right: EventTime) -> Agreement:
    """How two times that reports give for one event stand to each other.

    Days decide where both are known; a weekday without a date is held against the weekday of the other; months and days
    without a year against the other's. Equal days are told apart by hours and parts of the day.
    """
    left_days, right_days = days_of(left), days_of(right)
    if left_days is None or right_days is None:
        return _compare_values(left, right, left_days, right_days)
    relation = compare_intervals(left_days, right_days)
    if relation == "same":
        return _within_day(left, right)
    if relation == "clash" and _night_between(left, right, left_days, right_days):
        return Agreement("unknown", "a night reaches into the next morning")
    if relation == "clash" and _is_repeated(left, right):
        return Agreement("unknown", "the same day of the week, which the later report may only repeat")
    return Agreement(relation, _REASONS[relation])


_REASONS: dict[Relation, str] = {
    "same": "the same days",
    "left_refines": "the first lies within the second",
    "right_refines": "the second lies within the first",
    "clash": "no day lies in both",
    "unknown": "the two overlap, and neither holds the other",
}


def days_of(time: EventTime) -> Interval | None:
    """The half-open interval of a time; None when no day is known."""
    if time.start is None and time.end is None:
        return None
    end = time.end + timedelta(days=1) if time.end is not None and time.end < date.max else None
    return Interval(time.start, end)


def compare_intervals(left: Interval, right: Interval) -> Relation:
    """How two stretches of days stand to each other. The one inside the other is the more exact."""
    if left == right:
        return "same"
    if not left.overlaps(right):
        return "clash"
    if right.contains(left):
        return "left_refines"
    return "right_refines" if left.contains(right) else "unknown"


def _within_day(left: EventTime, right: EventTime) -> Agreement:
    """Compare hours and parts of the day of times on the same days."""
    left_hours, right_hours = _hours(left.value), _hours(right.value)
    if left_hours is None and right_hours is None:
        return Agreement("same", _REASONS["same"])
    if right_hours is None:
        return Agreement("left_refines", "the first also tells the hour")
    if left_hours is None:
        return Agreement("right_refines", "the second also tells the hour")
    if left_hours == right_hours:
        return Agreement("same", "the same hours of the same day")
    if _contains(right_hours, left_hours):
        return Agreement("left_refines", "the first tells the hour more exactly")
    if _contains(left_hours, right_hours):
        return Agreement("right_refines", "the second tells the hour more exactly")
    gap = max(left_hours[0], right_hours[0]) - min(left_hours[1], right_hours[1])
    if gap <= _NEAR_MINUTES:
        return Agreement("same", "the same day, and hours that nearly meet")
    return Agreement("clash", "the same day, but hours that do not meet")


def _contains(outer: tuple[int, int], inner: tuple[int, int]) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _hours(value: str | None) -> tuple[int, int] | None:
    """The minutes of the day, first and last, that a value tells."""
    clock = _CLOCK.search(value or "")
    if clock:
        minute = int(clock[1]) * 60 + int(clock[2])
        return minute, minute
    part = _DAY_PART.search(value or "")
    if not part:
        return None
    start, end = _PART_HOURS[part[1]]
    return start * 60, end * 60


def _night_between(left: EventTime, right: EventTime, left_days: Interval, right_days: Interval) -> bool:
    """Whether one time is a night and the other the day after it: the night's second half lies in that day."""
    for night, night_days, day_days in ((left, left_days, right_days), (right, right_days, left_days)):
        part = _DAY_PART.search(night.value or "")
        if part and part[1] == "NI" and night_days.end is not None and night_days.end == day_days.start:
            return True
    return False


def _is_repeated(left: EventTime, right: EventTime) -> bool:
    """Whether the later of two days is a weekday told without a date, weeks after the same day of the week."""
    early, late = sorted((left, right), key=lambda time: time.start or date.min)
    days = days_of(early)
    alone = any(names_weekday_alone(span.text) for span in late.basis)
    return alone and days is not None and late.start is not None and weeks_before(days, late.start)


def _compare_values(
    left: EventTime, right: EventTime, left_days: Interval | None, right_days: Interval | None
) -> Agreement:
    """Compare times of which at least one has no days: by weekday, or by the parts of the date that both tell."""
    if left.value is None or right.value is None or left.value in _VAGUE or right.value in _VAGUE:
        return Agreement("unknown", "one of the two names no time that could be compared")
    left_weekday, right_weekday = _weekday(left.value, left_days), _weekday(right.value, right_days)
    if left_weekday is not None and right_weekday is not None:
        return _compare_weekdays(left, right, left_weekday == right_weekday)
    return _compare_digits(left.value.partition("T")[0], right.value.partition("T")[0])


def _weekday(value: str, days: Interval | None) -> int | None:
    found = _WEEKDAY.match(value)
    if found:
        return int(found[1])
    single = days is not None and days.start is not None and days.end == days.start + timedelta(days=1)
    return days.start.isoweekday() if single and days and days.start else None


def _compare_weekdays(left: EventTime, right: EventTime, equal: bool) -> Agreement:
    if not equal:
        return Agreement("clash", "different days of the week")
    left_open, right_open = left.start is None, right.start is None
    if left_open and not right_open:
        return Agreement("right_refines", "the same day of the week; the second gives the date")
    if right_open and not left_open:
        return Agreement("left_refines", "the same day of the week; the first gives the date")
    inner = _within_day(left, right)
    return Agreement(inner.relation, f"the same day of the week; {inner.reason}")


def _compare_digits(left: str, right: str) -> Agreement:
    """Compare dates of which a part is not known ("XXXX-03-30", "2011-03"), digit by digit."""
    if "W" in left + right or not left or not right:
        return Agreement("unknown", "the two are told in ways that do not compare")
    left_more = right_more = False
    for position in range(max(len(left), len(right))):
        a = left[position] if position < len(left) else "X"
        b = right[position] if position < len(right) else "X"
        if a == b or "-" in (a, b):
            continue
        if "X" not in (a, b):
            return Agreement("clash", "different dates")
        left_more, right_more = left_more or b == "X", right_more or a == "X"
    if left_more and right_more:
        return Agreement("unknown", "each tells a part of the date that the other does not")
    if left_more:
        return Agreement("left_refines", "the first tells more of the same date")
    return (
        Agreement("right_refines", "the second tells more of the same date")
        if right_more
        else Agreement("same", "the same date, as far as told")
    )
