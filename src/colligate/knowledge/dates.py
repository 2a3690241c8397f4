"""Words of time to values: TIMEX3 value, half-open interval of days, and precision, against the day of a report.

read_time("late Wednesday", date(2011, 4, 1)).value   # "2011-03-30"
read_time("Thursday").value                           # "XXXX-WXX-4": without a day to count from it stays a Thursday
"""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from colligate.knowledge import calendar
from colligate.knowledge.date_grammar import scan_times
from colligate.knowledge.date_lengths import length_value
from colligate.knowledge.date_units import resolve_shift, resolve_span, resolve_unit
from colligate.knowledge.date_values import Context, Tense, TimeValue, apply_modifier, resolve_point, single, with_clock
from colligate.knowledge.date_words import Meaning
from colligate.records.time import Interval, Precision

__all__ = ["Context", "Tense", "TimeValue", "read_time", "resolve"]

_LENGTH_PRECISION: dict[str, Precision] = {
    "second": "hour", "minute": "hour", "hour": "hour", "day": "day", "night": "day", "week": "week",
    "fortnight": "week", "weekend": "weekend", "month": "month", "quarter": "quarter", "year": "year",
    "decade": "decade", "century": "century", "millennium": "century",
}  # fmt: skip


def read_time(
    text: str, anchor: date | None = None, *, tense: Tense = None, previous: TimeValue | None = None
) -> TimeValue | None:
    """The value of the first expression of time in a text; None when there is none.

    Args:
        text: Words such as "late Wednesday".
        anchor: Day of the report; None when not known.
        tense: Whether the clause speaks of the past or the future; None is read as news are, as the past.
        previous: The time named before, from which "two days earlier" counts.
    """
    found = scan_times(text)
    return resolve(found[0].meaning, Context(anchor, tense, previous, previous)) if found else None


def resolve(meaning: Meaning, context: Context) -> TimeValue:
    """Work out what words of time mean. What cannot be known without guessing stays None."""
    if meaning.form == "range":
        return _range(meaning, context)
    if meaning.form == "length":
        return _length(meaning)
    if meaning.form == "set":
        return TimeValue("set", meaning.value, None, _LENGTH_PRECISION.get(meaning.unit or "day", "day"))
    if meaning.form == "reference":
        return TimeValue("reference", meaning.value, None, "open")
    if meaning.form == "span":
        return resolve_span(meaning, context)
    if meaning.form == "clock":
        return _clock(meaning, context)
    if meaning.form == "shift":
        return apply_modifier(resolve_shift(meaning, context), meaning.modifier)
    value = resolve_unit(meaning, context) if meaning.form == "unit" else resolve_point(meaning, context)
    time = with_clock(apply_modifier(value, meaning.modifier), meaning)
    return _overnight(time) if meaning.value == "overnight" else time


def _overnight(time: TimeValue) -> TimeValue:
    """The night before the report's day or that after it: the words do not say which."""
    start = calendar.shift_days(time.interval.start, -1) if time.interval and time.interval.start else None
    return replace(time, interval=calendar.days(start, 2)) if start else time


def _length(meaning: Meaning) -> TimeValue:
    unit = meaning.unit or "day"
    value = length_value(unit, meaning.amount)
    return TimeValue("duration", value, None, _LENGTH_PRECISION[unit], meaning.modifier)


def _clock(meaning: Meaning, context: Context) -> TimeValue:
    """A time of day alone belongs to the day spoken of; without one only the time is known."""
    interval = context.day.interval if context.day else None
    day = interval.start if interval else None
    if interval and interval.end and day and (interval.end - day).days == 2 and (meaning.clock or "") < "12":
        day = interval.end - calendar.DAY  # "overnight": what was at one in the morning was on its second day
    if day is not None and day == context.anchor and _is_morning(context.day) and (meaning.clock or "") >= "18":
        day = day - calendar.DAY  # told of the morning of its own day, a report looks back at the evening before
    base = single(day) if day is not None else TimeValue("date", "XXXX-XX-XX", None, "day")
    return with_clock(apply_modifier(base, meaning.modifier), meaning)


def _is_morning(time: TimeValue | None) -> bool:
    """Whether a time is one of the morning ("early Friday morning", "1 a.m. Friday")."""
    part = (time.value or "").partition("T")[2] if time else ""
    return part == "MO" or (part[:2].isdecimal() and part < "12")


def _range(meaning: Meaning, context: Context) -> TimeValue:
    """Two points and all between them."""
    if meaning.inner is None or meaning.outer is None:
        return TimeValue("date", None, None, "range")
    right = resolve(meaning.outer, context)
    left = resolve(_same_year(meaning.inner, right), context)
    value = f"{left.value}/{right.value}" if left.value and right.value else None
    interval = None
    if left.interval and right.interval:
        start, end = left.interval.start, right.interval.end
        interval = Interval(start, end) if start and end and start < end else None
    return TimeValue("date", value, interval, "range")


def _same_year(meaning: Meaning, right: TimeValue) -> Meaning:
    """Give the left side of "March 3-5" the year that was found for the right."""
    start = right.interval.start if right.interval else None
    if meaning.form == "point" and meaning.month and not meaning.year and start:
        return replace(meaning, year=start.year - (meaning.month > start.month))
    return meaning
