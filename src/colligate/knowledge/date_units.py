"""Resolve units counted from a day: "last week", "the past two weeks", "two days earlier", "three months ago"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from math import ceil

from msgspec.structs import replace

from colligate.knowledge import calendar
from colligate.knowledge.date_lengths import length_value
from colligate.knowledge.date_values import UNKNOWN, Context, TimeValue, pick_turn, single
from colligate.knowledge.date_words import Meaning
from colligate.records.time import Interval, Precision

_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200, "millennium": 12000}
_DAYS_IN = {"day": 1, "night": 1, "weekend": 7, "week": 7, "fortnight": 14}
_PRECISIONS: dict[str, Precision] = {
    "second": "hour", "minute": "hour", "hour": "hour", "day": "day", "night": "day", "week": "week",
    "fortnight": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "millennium": "century",
}  # fmt: skip
_LARGEST = 3000  # years that a calendar of news can count


def resolve_unit(meaning: Meaning, context: Context) -> TimeValue:
    """Resolve "yesterday", "last week", "this year", "the following month", "that day", "the weekend"."""
    unit = meaning.unit or "day"
    unknown = TimeValue("date", None, None, _PRECISIONS[unit])
    base = context.anchor
    if meaning.origin == "previous":
        if meaning.offset is None:
            return _unit_spoken_of(unit, context) or unknown
        base = _start(context.previous)
    if base is None:
        return unknown
    if unit == "weekend":
        return _weekend(base, meaning, context)
    return unit_at(unit, base, meaning.offset or 0) or unknown


def _start(time: TimeValue | None) -> date | None:
    return time.interval.start if time and time.interval else None


def unit_at(unit: str, base: date, count: int) -> TimeValue | None:
    """The unit that holds a day, or the one so many units before or after; None outside the calendar."""
    if unit in {"day", "night"}:
        day = calendar.shift_days(base, count)
        return single(day) if day else None
    if unit in {"week", "fortnight"}:
        day = calendar.shift_days(base, 7 * count)
        return TimeValue("date", calendar.week_value(day), calendar.week_of(day), "week") if day else None
    make = _MAKERS.get(unit)
    return make(base, count) if make else None


def _month(base: date, count: int) -> TimeValue | None:
    first = calendar.shift_months(base, count)
    if not first:
        return None
    return TimeValue("date", f"{first.year:04d}-{first.month:02d}", calendar.months(first.year, first.month), "month")


def _quarter(base: date, count: int) -> TimeValue | None:
    first = calendar.shift_months(date(base.year, calendar.quarter_of(base.month) * 3 - 2, 1), 3 * count)
    if not first:
        return None
    value = f"{first.year:04d}-Q{calendar.quarter_of(first.month)}"
    return TimeValue("date", value, calendar.months(first.year, first.month, 3), "quarter")


def _year(base: date, count: int) -> TimeValue | None:
    interval = calendar.years(base.year + count)
    return TimeValue("date", f"{base.year + count:04d}", interval, "year") if interval else None


def _decade(base: date, count: int) -> TimeValue | None:
    first = base.year // 10 * 10 + 10 * count
    interval = calendar.years(first, 10)
    return TimeValue("date", str(first // 10), interval, "decade") if interval else None


def _century(base: date, count: int) -> TimeValue | None:
    first = (base.year - 1) // 100 * 100 + 100 * count
    interval = calendar.years(first + 1, 100)
    return TimeValue("date", f"{first // 100:02d}", interval, "century") if interval else None


_MAKERS: dict[str, Callable[[date, int], TimeValue | None]] = {
    "month": _month, "quarter": _quarter, "year": _year, "decade": _decade, "century": _century,
}  # fmt: skip


def _unit_spoken_of(unit: str, context: Context) -> TimeValue | None:
    """ "the quarter": the one named before, else the last that is over; "the year", "the week": the report's own."""
    previous = context.previous
    if unit == "quarter" and previous and previous.precision == unit and previous.kind == "date":
        return replace(previous, modifier=None)
    if context.anchor is None:
        return None
    return unit_at(unit, context.anchor, -1 if unit == "quarter" else 0)


def _weekend(base: date, meaning: Meaning, context: Context) -> TimeValue:
    saturday = calendar.shift_days(base, 6 - base.isoweekday())
    turns = []
    for weeks in (-2, -1, 0, 1, 2):
        start = calendar.shift_days(saturday, 7 * weeks) if saturday else None
        interval = calendar.days(start, 2) if start else None
        turns += [interval] if interval else []
    if meaning.offset is None:
        chosen = pick_turn(turns, None, context.tense, base)
    elif meaning.offset == 0 and context.tense == "past":
        chosen = pick_turn(turns, None, "past", base)
    else:
        index = 2 + meaning.offset
        chosen = turns[index] if index < len(turns) else None
    if not chosen or not chosen.start:
        return replace(UNKNOWN, precision="weekend")
    return TimeValue("date", f"{calendar.week_value(chosen.start)}-WE", chosen, "weekend")


def resolve_shift(meaning: Meaning, context: Context) -> TimeValue:
    """Resolve "two days ago", "a week later", "the day before", "years ago"."""
    unit, amount = meaning.unit or "day", meaning.amount
    if amount is None:
        past = (meaning.offset or -1) < 0
        return TimeValue("reference", "PAST_REF" if past else "FUTURE_REF", None, "open")
    unknown = TimeValue("date", None, None, _PRECISIONS[unit])
    if unit not in _MONTHS_IN and unit not in _DAYS_IN:
        return _hours(unit, amount, meaning, context)
    if unit in _MONTHS_IN and abs(amount) * _MONTHS_IN[unit] > 12 * _LARGEST:
        return unknown
    base = context.anchor
    if meaning.origin == "previous":
        kept = _same_part_of_year(unit, amount, context.previous)
        if kept:
            return kept
        base = _start(context.previous)
    return (_shifted(unit, amount, base) or unknown) if base else unknown


def _same_part_of_year(unit: str, amount: float, previous: TimeValue | None) -> TimeValue | None:
    """ "a year earlier" than a quarter is a quarter, than a month a month."""
    start = _start(previous)
    if unit != "year" or amount % 1 or not start or not previous or previous.kind != "date":
        return None
    if previous.precision in {"quarter", "month"}:
        return unit_at(previous.precision, start, int(amount) * (4 if previous.precision == "quarter" else 12))
    return None


def _shifted(unit: str, amount: float, base: date) -> TimeValue | None:
    if unit in _DAYS_IN:
        count = round(amount * _DAYS_IN[unit])
        if abs(count) > 366 * _LARGEST:
            return None
        if _DAYS_IN[unit] == 1:
            return unit_at("day", base, count)
        day = calendar.shift_days(base, count)
        return unit_at("week", day, 0) if day else None
    months = round(amount * _MONTHS_IN[unit])
    first = calendar.shift_months(base, months)
    if first is None:
        return None
    # A length is told as exactly as its unit: "two years ago" is a year, "18 months ago" a month.
    grain = "month" if unit == "month" or months % 12 else "quarter" if unit == "quarter" else "year"
    return unit_at(grain, first, 0)


def _hours(unit: str, amount: float, meaning: Meaning, context: Context) -> TimeValue:
    """Hours and minutes from a point whose hour is not known: the days that they can lie in."""
    base = context.anchor if meaning.origin == "report" else _start(context.previous)
    value = length_value(unit, abs(amount))
    if base is None:
        return TimeValue("duration", value, None, "hour")
    if abs(amount) > 24 * 366:
        return TimeValue("duration", value, None, "hour")
    reach = ceil(abs(amount) / 24) if unit == "hour" else 1
    start = calendar.shift_days(base, -reach) if amount < 0 else base
    end = calendar.shift_days(base, 1 if amount < 0 else reach + 1)
    interval = Interval(start, end) if start and end else None
    return TimeValue("duration", value, interval, "hour")


def resolve_span(meaning: Meaning, context: Context) -> TimeValue:
    """Resolve "the past two weeks", "the next 24 hours": a length, and the days it covers up to or from the report."""
    unit, amount = meaning.unit or "day", meaning.amount
    time = TimeValue("duration", length_value(unit, amount), None, _PRECISIONS[unit])
    base = context.anchor if meaning.origin == "report" else _start(context.previous)
    if base is None or amount is None or not meaning.offset:
        return time
    far = _far_end(unit, amount * meaning.offset, base)
    near = calendar.shift_days(base, 1)
    if far is None or near is None:
        return time
    interval = Interval(far, near) if far < near and meaning.offset < 0 else None
    if meaning.offset > 0:
        beyond = calendar.shift_days(far, 1)
        interval = Interval(base, beyond) if beyond else None
    return replace(time, interval=interval)


def _far_end(unit: str, amount: float, base: date) -> date | None:
    if unit in _MONTHS_IN:
        months = round(amount * _MONTHS_IN[unit])
        if abs(months) > 12 * _LARGEST:
            return None
        first = calendar.shift_months(base, months)
        last = calendar.shift_months(first, 1) if first else None
        return min(first.replace(day=min(base.day, 28)), last) if first and last else None
    hours = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0}.get(unit, 24.0 * _DAYS_IN.get(unit, 1))
    count = amount * hours / 24
    if abs(count) > 366 * _LARGEST:
        return None
    return calendar.shift_days(base, -ceil(-count) if count < 0 else ceil(count))
