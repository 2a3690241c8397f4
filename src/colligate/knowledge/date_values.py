"""Resolve points in time: the year of a month, the week of a Thursday, the days of a quarter, a season, a holiday."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Literal

import msgspec
from msgspec.structs import replace

from colligate.knowledge import calendar
from colligate.knowledge.date_words import Holiday, Meaning
from colligate.records.time import Interval, Precision, TimeKind

Tense = Literal["past", "future"] | None


class TimeValue(msgspec.Struct, frozen=True):
    """What an expression of time means. The fields are those of `records.time.TimeExpression`.

    Args:
        kind: A date, a time of day, a length, a repetition or a vague pointer.
        value: TIMEX3 value; None if not resolved.
        interval: Days meant; None if not decided.
        precision: How exact the words are.
        modifier: Which part is meant.
    """

    kind: TimeKind
    value: str | None
    interval: Interval | None
    precision: Precision
    modifier: str | None = None


class Context(msgspec.Struct, frozen=True):
    """What an expression is resolved against.

    Args:
        anchor: Day of the report; None when not known.
        tense: Time of the clause, as its verb shows; None when not known.
        previous: The date named before, from which "two days earlier" counts.
        day: The day spoken of, to which "10:35 a.m." belongs.
    """

    anchor: date | None = None
    tense: Tense = None
    previous: TimeValue | None = None
    day: TimeValue | None = None


UNKNOWN = TimeValue("date", None, None, "day")


def resolve_point(meaning: Meaning, context: Context) -> TimeValue:
    """Resolve a meaning of form "point"."""
    year = meaning.year
    if year is None and meaning.unit == "year" and context.anchor and meaning.offset is not None:
        year = context.anchor.year + meaning.offset
    if meaning.month:
        return _month(meaning, year, context)
    if meaning.holiday:
        return _holiday(meaning.holiday, meaning, year, context)
    if meaning.weekday:
        return _weekday(meaning.weekday, meaning, context)
    if meaning.day:
        return _day_alone(meaning.day, context)
    return _long(meaning, year, context)


def _month(meaning: Meaning, year: int | None, context: Context) -> TimeValue:
    """A month or a day of one. Without a year: that which the weekday beside it tells, else the nearest that fits."""
    month, day = meaning.month or 1, meaning.day
    precision: Precision = "day" if day else "month"

    def days_in(candidate: int) -> Interval | None:
        if not day:
            return calendar.months(candidate, month)
        found = calendar.day_of(candidate, month, day)
        return calendar.days(found, 1) if found else None

    interval = days_in(year) if year is not None else _turn_of(days_in, meaning, context)
    suffix = f"-{month:02d}" + (f"-{day:02d}" if day else "")
    start = interval.start if interval else None
    if start:
        return TimeValue("date", f"{start.year:04d}{suffix}", interval, precision)
    if year is not None or context.anchor:
        return replace(UNKNOWN, precision=precision)  # no such day
    return TimeValue("date", f"XXXX{suffix}", None, precision)


def _turn_of(days_in: Callable[[int], Interval | None], meaning: Meaning, context: Context) -> Interval | None:
    anchor = context.anchor
    if anchor is None or meaning.offset is not None:
        return _nearest(days_in, meaning, context)
    turns = [turn for year in range(anchor.year - 8, anchor.year + 9) if (turn := days_in(year))]
    if meaning.weekday and meaning.day:
        fitting = [turn for turn in turns if turn.start and turn.start.isoweekday() == meaning.weekday]
        return min(fitting, key=lambda turn: (_distance(turn, anchor), turn)) if fitting else None
    chosen = pick_turn(turns, None, context.tense, anchor)
    if context.tense == "past" and not (meaning.day or meaning.holiday):
        return chosen
    nearest = min(turns, key=lambda turn: (_distance(turn, anchor), turn), default=None)
    if chosen is None or nearest is None or chosen == nearest:
        return chosen or nearest
    # The verb's tense yields where it would lead a year astray: "the ban was prolonged to Jan. 9", said in December.
    far = _distance(chosen, anchor) > (_TWO_THIRDS if context.tense is None else _MOST_OF_YEAR)
    return nearest if far else chosen


_TWO_THIRDS = 240
_MOST_OF_YEAR = 300


def _nearest(days_in: Callable[[int], Interval | None], meaning: Meaning, context: Context) -> Interval | None:
    """The year's turn of something yearly that is meant: the last one begun, unless the words or the tense say else."""
    anchor = context.anchor
    if anchor is None:
        return None
    turns = [turn for year in range(anchor.year - 8, anchor.year + 9) if (turn := days_in(year))]
    if meaning.offset == 0:
        return next((turn for turn in turns if turn.start and turn.start.year == anchor.year), None)
    return pick_turn(turns, meaning.offset, context.tense, anchor)


def pick_turn(turns: Iterable[Interval], offset: int | None, tense: Tense, anchor: date) -> Interval | None:
    """Of ascending intervals the one meant: "last" is over, "next" not begun; else by tense, the past by default."""
    ordered = list(turns)
    if offset == -1:
        return next((turn for turn in reversed(ordered) if turn.end and turn.end <= anchor), None)
    if offset == 1:
        return next((turn for turn in ordered if turn.start and turn.start > anchor), None)
    if tense == "future":
        return next((turn for turn in ordered if turn.end and turn.end > anchor), None)
    return next((turn for turn in reversed(ordered) if turn.start and turn.start <= anchor), None)


def _holiday(holiday: Holiday, meaning: Meaning, year: int | None, context: Context) -> TimeValue:
    def days_in(candidate: int) -> Interval | None:
        day = holiday_in(holiday, candidate)
        return calendar.days(day, 1) if day else None

    interval = days_in(year) if year is not None else _turn_of(days_in, meaning, context)
    if interval and interval.start:
        return TimeValue("date", interval.start.isoformat(), interval, "day")
    value = f"XXXX-{holiday.fixed[0]:02d}-{holiday.fixed[1]:02d}" if holiday.fixed else None
    return TimeValue("date", value, None, "day")


def holiday_in(holiday: Holiday, year: int) -> date | None:
    """The day of a holiday in a year."""
    if not 1600 <= year <= 3000:
        return None
    if holiday.fixed:
        return date(year, *holiday.fixed)
    if holiday.easter is not None:
        return calendar.shift_days(calendar.easter(year), holiday.easter)
    month, weekday, nth = holiday.weekday or (1, 1, 1)
    return calendar.shift_days(calendar.nth_weekday(year, month, weekday, nth), holiday.add)


def _weekday(weekday: int, meaning: Meaning, context: Context) -> TimeValue:
    base = context.anchor
    if meaning.origin == "previous":
        base = context.previous.interval.start if context.previous and context.previous.interval else None
    if base is None:
        return TimeValue("date", f"XXXX-WXX-{weekday}", None, "weekday")
    back = (base.isoweekday() - weekday) % 7
    ahead = (weekday - base.isoweekday()) % 7
    if meaning.offset == -1:
        # Nobody calls yesterday "last Thursday": on a Friday that is the one of the week before.
        count = -(back if back > 1 else back + 7)
    elif meaning.offset == 1:
        count = ahead or 7
    elif meaning.offset == 0:
        count = -back if context.tense == "past" else ahead
    else:
        count = ahead if context.tense == "future" else -back
    day = calendar.shift_days(base, count)
    return single(day) if day else UNKNOWN


def single(day: date) -> TimeValue:
    """The value of one day."""
    return TimeValue("date", day.isoformat(), calendar.days(day, 1), "day")


def _day_alone(day: int, context: Context) -> TimeValue:
    """ "the 30th": of the last month that had that day by the report's date."""
    unknown = TimeValue("date", f"XXXX-XX-{day:02d}", None, "day")
    if context.anchor is None:
        return unknown
    turns = []
    for count in range(-3, 4):
        month = calendar.shift_months(context.anchor, count)
        found = calendar.day_of(month.year, month.month, day) if month else None
        interval = calendar.days(found, 1) if found else None
        turns += [interval] if interval else []
    chosen = pick_turn(turns, None, context.tense, context.anchor)
    return single(chosen.start) if chosen and chosen.start else unknown


def _long(meaning: Meaning, year: int | None, context: Context) -> TimeValue:
    if meaning.season:
        return _season(meaning.season, meaning, year, context)
    if meaning.quarter:
        return _part_of_year(f"Q{meaning.quarter}", (meaning.quarter * 3 - 2, 3), meaning, year, context)
    if meaning.half:
        return _part_of_year(f"H{meaning.half}", (meaning.half * 6 - 5, 6), meaning, year, context)
    if meaning.decade:
        return TimeValue("date", str(meaning.decade // 10), calendar.years(meaning.decade, 10), "decade")
    if meaning.century:
        first = (meaning.century - 1) * 100
        return TimeValue("date", f"{meaning.century - 1:02d}", calendar.years(first + 1, 100), "century")
    if year is not None:
        return TimeValue("date", f"{year:04d}", calendar.years(year), "year")
    return replace(UNKNOWN, precision="year")


def _season(season: str, meaning: Meaning, year: int | None, context: Context) -> TimeValue:
    """The season of a year. A winter named with a year only may begin or end in it: both are in the interval."""
    if year is not None:
        interval = calendar.season_of(year, season)
        if season == "WI":
            following = calendar.season_of(year + 1, season)
            interval = Interval(interval.start, following.end) if interval and following else None
        return TimeValue("date", f"{year:04d}-{season}", interval, "season")
    anchor = context.anchor
    if anchor is None:
        return TimeValue("date", f"XXXX-{season}", None, "season")
    turns = [turn for y in range(anchor.year - 2, anchor.year + 3) if (turn := calendar.season_of(y, season))]
    offset = meaning.offset
    if offset == 0:
        # "this summer" is the nearest one, begun or coming.
        chosen = min(turns, key=lambda turn: (_distance(turn, anchor), turn.start or anchor))
    else:
        found = pick_turn(turns, offset, context.tense, anchor)
        if found is None:
            return replace(UNKNOWN, precision="season")
        chosen = found
    start = chosen.start or anchor
    return TimeValue("date", f"{start.year:04d}-{season}", chosen, "season")


def _distance(interval: Interval, day: date) -> int:
    """Days from a day to the nearest of an interval's."""
    if interval.start and day < interval.start:
        return (interval.start - day).days
    return (day - interval.end).days + 1 if interval.end and day >= interval.end else 0


def _part_of_year(
    name: str, months: tuple[int, int], meaning: Meaning, year: int | None, context: Context
) -> TimeValue:
    def days_in(candidate: int) -> Interval | None:
        return calendar.months(candidate, *months)

    precision: Precision = "quarter" if name.startswith("Q") else "part_of_year"
    interval = days_in(year) if year is not None else None
    if year is None and context.tense == "future":
        # The quarter before or after the report's own: "will report third-quarter profits" is of one that is over.
        interval = _turn_of(days_in, meaning, replace(context, tense=None))
    elif year is None:
        interval = _nearest(days_in, meaning, context)
    if interval and interval.start:
        return TimeValue("date", f"{interval.start.year:04d}-{name}", interval, precision)
    return TimeValue("date", f"XXXX-{name}", None, precision)


# --- which part is meant --------------------------------------------------------------------------------------------

_PARTS: dict[Precision, Precision] = {
    "day": "part_of_day", "month": "part_of_month", "year": "part_of_year", "weekday": "weekday",
}  # fmt: skip


def apply_modifier(time: TimeValue, modifier: str | None) -> TimeValue:
    """Narrow a time to its beginning, middle or end: a month to ten days, a year to four months, a decade to years."""
    if modifier is None:
        return time
    if modifier in {"earlier", "later"}:
        return time  # "earlier this week": within it; which part is known to the report's day only
    time = replace(time, modifier=modifier)
    if modifier not in {"start", "mid", "end"}:
        return time
    precision = _PARTS.get(time.precision, time.precision)
    return replace(time, precision=precision, interval=_narrowed(time, modifier))


def _narrowed(time: TimeValue, modifier: str) -> Interval | None:
    interval = time.interval
    if interval is None or interval.start is None or interval.end is None:
        return interval
    start = interval.start
    third = ("start", "mid", "end").index(modifier)
    if time.precision == "month":
        first = calendar.shift_days(start, 10 * third)
        end = interval.end if modifier == "end" else calendar.shift_days(start, 10 * third + 10)
        return Interval(first, end)
    if time.precision == "year":
        return calendar.months(start.year, 4 * third + 1, 4)
    if time.precision == "decade":
        # "The early 1990s": up to 1993; "the mid-1990s": 1994 to 1996; "the late 1990s": from 1997.
        return calendar.years(start.year + (0, 4, 7)[third], (4, 3, 3)[third])
    if time.precision == "century":
        return calendar.years(start.year + (0, 33, 67)[third], (33, 34, 33)[third])
    return interval


_PART_NAMES = {"MO": "TMO", "AF": "TAF", "EV": "TEV", "NI": "TNI", "DT": "TDT"}


def with_clock(time: TimeValue, meaning: Meaning) -> TimeValue:
    """Add the time or the part of the day. A time of day keeps the day's interval: intervals are of days."""
    if not (meaning.clock or meaning.part) or time.kind != "date":
        return time
    exact = f"T{meaning.clock}" if meaning.clock else _PART_NAMES[meaning.part or "MO"]
    precision: Precision = "hour" if meaning.clock else "part_of_day"
    if time.precision == "weekday" or (time.value or "").startswith("XXXX-WXX"):
        precision = "weekday"
    value = f"{time.value}{exact}" if time.value else None
    return replace(time, kind="time", value=value, precision=precision)
