"""Grammar of points in time: calendar dates, weekdays, quarters, decades, clock times, "yesterday", "last week"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from msgspec.structs import replace

from colligate.knowledge import date_words as lex
from colligate.knowledge.date_words import Meaning
from colligate.knowledge.lexing import Word
from colligate.knowledge.numbers import ORDINALS, read_number, word_at

Found = tuple[Meaning, int]
"""What the words say, and the position after the last."""

Words = Sequence[Word]
Rule = Callable[[Words, int], Found | None]

_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_SLASHED = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})|(\d{1,2})/(\d{1,2})/(\d\d)")
_CLOCK = re.compile(r"([01]?\d|2[0-4])[:.]([0-5]\d)(?::[0-5]\d)?")
_YEARS = re.compile(r"(1[5-9]\d\d|20\d\d)-(\d\d|1[5-9]\d\d|20\d\d)")
_DAYS = re.compile(r"(\d{1,2})-(\d{1,2})")
_MERIDIEMS = {"am": "a", "a.m.": "a", "a.m": "a", "pm": "p", "p.m.": "p", "p.m": "p"}
_COMPACT_ZONED = re.compile(r"([01]\d|2[0-3])([0-5]\d)")


def is_year(text: str) -> bool:
    """Whether figures can be a year of recent centuries."""
    return len(text) == 4 and text.isdecimal() and 1500 <= int(text) <= 2099


def day_number(words: Words, at: int) -> tuple[int, int] | None:
    """A day of a month at a position ("30", "30th", "eighth", "thirty-first"), and the position after it."""
    text = words[at].text if at < len(words) else ""
    if text.isdecimal() and len(text) <= 2 and 1 <= int(text) <= 31:
        following = word_at(words, at + 1)
        return int(text), at + 2 if following in _SUFFIXES and words[at + 1].glued else at + 1
    if text in {"twenty", "thirty"} and word_at(words, at + 1) == "-" and word_at(words, at + 2) in ORDINALS:
        return (20 if text == "twenty" else 30) + ORDINALS[words[at + 2].text], at + 3
    return (ORDINALS[text], at + 1) if text in ORDINALS else None


def skip(words: Words, at: int, *texts: str) -> int:
    """The position after the word at `at` if it is one of the texts, else `at`."""
    return at + 1 if word_at(words, at) in texts else at


def year_after(words: Words, at: int) -> tuple[int | None, int]:
    """A year that follows a month or a day ("2011", ", 2011", "of 2011", "this year" not), and where it ends."""
    for end in (at, skip(words, at, ","), skip(words, at, "of"), skip(words, at, "in")):
        text = word_at(words, end)
        if is_year(text):
            return int(text), end + 1
        if text == "'" and word_at(words, end + 1).isdecimal() and len(words[end + 1].text) == 2:
            return full_year(int(words[end + 1].text)), end + 2
        spelled = spelled_year(words, end)
        if spelled is not None:
            return spelled
    return None, at


def full_year(two_digits: int) -> int:
    """The year of two digits ('98): this century up to 30, else the last."""
    return two_digits + (2000 if two_digits <= 30 else 1900)


def spelled_year(words: Words, at: int) -> tuple[int, int] | None:
    """A year in words ("nineteen ninety-six", "two thousand eleven"), and where it ends."""
    text = words[at].text if at < len(words) else ""
    if text in {"eighteen", "nineteen", "twenty"}:
        start = skip(words, at + 1, "-")
        rest = read_number(words, start) if word_at(words, start).isalpha() else None
        if rest and not rest.round and not rest.approximate and 10 <= rest.low <= 99:
            base = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}[text]
            return base + int(rest.low), rest.end
    if text == "two" and word_at(words, at + 1) == "thousand":
        number = read_number(words, at)
        if number and 2000 < number.low < 2100:
            return int(number.low), number.end
    return None


def month_rule(words: Words, at: int) -> Found | None:
    """ "March 30, 2011", "Mar. 30", "March 2011", "March 3-5", "June last year", "March"."""
    month = lex.MONTHS[words[at].text]
    if not words[at].capital:
        return None
    end = skip(words, at + 1, ".") if words[at].text in lex.DOUBTFUL_MONTHS else at + 1
    end = skip(words, end, "the")
    found = day_number(words, end)
    if found and not _counts(words, found[1]):
        return _month_day(words, month, found)
    pair = _DAYS.fullmatch(word_at(words, end))
    if pair and 0 < int(pair[1]) < int(pair[2]) <= 31:
        year, after = year_after(words, end + 1)
        left = Meaning("point", year=year, month=month, day=int(pair[1]))
        return Meaning("range", inner=left, outer=replace(left, day=int(pair[2]))), after
    return _bare_month(words, at, month)


def _counts(words: Words, at: int) -> bool:
    """Whether the figure before this position counts something ("May 20 people"): a unit or a scale follows."""
    return word_at(words, at) in {"percent", "million", "billion", "%"} or (
        word_at(words, at) == "," and word_at(words, at + 1).isdecimal() and len(words[at + 1].text) == 3
    )


def _month_day(words: Words, month: int, found: tuple[int, int]) -> Found:
    day, end = found
    year, end = year_after(words, end)
    point = Meaning("point", year=year, month=month, day=day)
    if year is None and word_at(words, end) in {"to", "-", "through"}:
        until = day_number(words, end + 1)
        if until and day < until[0]:
            year, after = year_after(words, until[1])
            point = replace(point, year=year)
            return Meaning("range", inner=point, outer=replace(point, day=until[0])), after
    return point, end


def _bare_month(words: Words, at: int, month: int) -> Found | None:
    text = words[at].text
    short = text in lex.DOUBTFUL_MONTHS and len(text) <= 4 and text not in {"may", "june", "july"}
    end = skip(words, at + 1, ".") if short else at + 1
    year, after = year_after(words, end)
    if year is not None:
        return Meaning("point", year=year, month=month), after
    pointer = word_at(words, end)
    if pointer in {"this", "last", "next"} and word_at(words, end + 1) == "year":
        return Meaning("point", month=month, unit="year", offset=lex.POINTERS[pointer]["offset"]), end + 2
    before = words[at - 1].text if at and not words[at].breaks else ""
    if text in lex.DOUBTFUL_MONTHS and before not in lex.BEFORE_MONTHS:
        return None
    return Meaning("point", month=month), at + 1


def weekday_rule(words: Words, at: int) -> Found | None:
    """ "Thursday", "Thursday night", "Friday, March 8", "Friday the 13th"."""
    text = words[at].text
    weekday = lex.WEEKDAYS[text]
    if not words[at].capital and text in lex.SHORT_WEEKDAYS:
        return None
    end = skip(words, at + 1, ".") if text in lex.SHORT_WEEKDAYS else at + 1
    after = skip(words, end, ",")
    if word_at(words, after) in lex.MONTHS:
        dated = month_rule(words, after)
        if dated and dated[0].day:
            return replace(dated[0], weekday=weekday), dated[1]
    after = skip(words, after, "the")
    numbered = figure_rule(words, after) if word_at(words, after)[:1].isdecimal() else None
    if numbered and numbered[0].form == "point" and numbered[0].day:
        return replace(numbered[0], weekday=weekday), numbered[1]
    if text in lex.SHORT_WEEKDAYS and end == at + 1 and text not in {"tues", "thurs"}:
        return None
    return Meaning("point", weekday=weekday), end


def figure_rule(words: Words, at: int) -> Found | None:
    """What begins with figures: "2011-03-30", "30 March 2011", "the 30th", "1980s", "10:35 a.m.", "1990"."""
    return _numeric_date(words, at) or _clock(words, at) or _day_first(words, at) or _years(words, at)


def _numeric_date(words: Words, at: int) -> Found | None:
    text = words[at].text
    iso = _ISO.fullmatch(text)
    if iso:
        year, month, day = (int(part) for part in iso.groups())
        return _checked(year, month, day, at + 1)
    slashed = _SLASHED.fullmatch(text)
    if slashed:
        first, second, year = (int(part) for part in slashed.groups() if part is not None)
        year = full_year(year) if year < 100 else year
        # American order with slashes, as in news in English that use them; day first where that is impossible.
        month, day = (second, first) if first > 12 or "." in text else (first, second)
        return _checked(year, month, day, at + 1)
    return None


def _checked(year: int, month: int, day: int, end: int) -> Found | None:
    if 1 <= month <= 12 and 1 <= day <= 31 and 1500 <= year <= 2099:
        return Meaning("point", year=year, month=month, day=day), end
    return None


def _day_first(words: Words, at: int) -> Found | None:
    """ "30 March 2011", "30th of March", "the 30th", "3-5 March"."""
    pair = _DAYS.fullmatch(words[at].text)
    if pair and word_at(words, at + 1) in lex.MONTHS and 0 < int(pair[1]) < int(pair[2]) <= 31:
        year, end = year_after(words, at + 2)
        left = Meaning("point", year=year, month=lex.MONTHS[words[at + 1].text], day=int(pair[1]))
        return Meaning("range", inner=left, outer=replace(left, day=int(pair[2]))), end
    found = day_number(words, at)
    if not found:
        return None
    day, end = found
    ordinal = end > at + 1
    month_at = skip(words, end, "of") if ordinal else end
    name = word_at(words, month_at)
    if name in lex.MONTHS and words[month_at].capital:
        # "3 May 1 ..." is no date, but "3 May" is: the short forms keep their full stop.
        year, after = year_after(words, skip(words, month_at + 1, ".") if len(name) <= 4 else month_at + 1)
        return Meaning("point", year=year, month=lex.MONTHS[name], day=day), after if year else month_at + 1
    century = name == "century" or (name == "-" and word_at(words, month_at + 1) == "century")
    if ordinal and century:
        return Meaning("point", century=day), month_at + (1 if name == "century" else 2)
    before = words[at - 1].text if at else ""
    alone = ordinal and before == "the" and name in {"", ".", ",", ";", "and", "to", "at", "when", ")"}
    return (Meaning("point", day=day), end) if alone else None


def _years(words: Words, at: int) -> Found | None:
    """ "1990", "1990-95", "1980s", "the '80s"."""
    text = words[at].text
    following = word_at(words, at + 1)
    plural = following == "s" and words[at + 1].glued
    if plural and len(text) == 4 and text.isdecimal() and text.endswith("0") and is_year(text):
        year = int(text)
        return Meaning("point", decade=year), at + 2
    before = words[at - 1].text if at else ""
    if plural and len(text) == 2 and text.endswith("0") and before in {"'", "the", "early", "late", "mid", "-"}:
        return Meaning("point", decade=full_year(int(text)) if text > "10" else 2000 + int(text)), at + 2
    if is_year(text) and not _no_year(words, at):
        quarter = ORDINALS.get(following)
        if quarter and quarter <= 4 and word_at(words, at + 2) == "quarter":
            return Meaning("point", year=int(text), quarter=quarter), at + 3
        return Meaning("point", year=int(text)), at + 1
    pair = _YEARS.fullmatch(text)
    if pair:
        first = int(pair[1])
        last = int(pair[2]) if len(pair[2]) == 4 else first // 100 * 100 + int(pair[2])
        if first < last <= first + 60:
            return Meaning("range", inner=Meaning("point", year=first), outer=Meaning("point", year=last)), at + 1
    if len(text) == 2 and before == "'" and not words[at - 1].glued and words[at].glued and text.isdecimal():
        return Meaning("point", year=full_year(int(text))), at + 1
    return None


_NOT_BEFORE_YEAR = lex.CONTEXT["not_before_year"]
_NOT_AFTER_YEAR = lex.CONTEXT["not_after_year"]


def _no_year(words: Words, at: int) -> bool:
    before = words[at - 1].text if at and not words[at].breaks else ""
    after = word_at(words, at + 1)
    if before in _NOT_BEFORE_YEAR or after in _NOT_AFTER_YEAR:
        return True
    return before == "." and words[at].glued and at > 1 and words[at - 1].glued


def _clock(words: Words, at: int) -> Found | None:
    """ "10:35 a.m.", "5 p.m. EST", "10:35", "1430 GMT", "3 o'clock"."""
    text = words[at].text
    exact = _CLOCK.fullmatch(text)
    hour, minute = (int(exact[1]), int(exact[2])) if exact else (-1, 0)
    if not exact and text.isdecimal() and len(text) <= 2 and int(text) <= 24:
        hour = int(text)
    zoned = _COMPACT_ZONED.fullmatch(text)
    if zoned and word_at(words, at + 1) in {"gmt", "utc", "hours", "hrs"}:
        return Meaning("clock", clock=f"{zoned[1]}:{zoned[2]}"), at + 2
    if hour < 0:
        return None
    after = word_at(words, at + 1)
    if after in _MERIDIEMS and 1 <= hour <= 12:
        hour = hour % 12 + (12 if _MERIDIEMS[after] == "p" else 0)
        clock = f"{hour:02d}:{minute:02d}" if exact else f"{hour:02d}"
        return Meaning("clock", clock=clock if exact else f"{hour:02d}:00"), _zone(words, at + 2)
    if after == "o" and word_at(words, at + 2) == "'" and word_at(words, at + 3) == "clock":
        return Meaning("clock", clock=f"{hour:02d}:00"), at + 4
    zone = _zone(words, at + 1)
    before = words[at - 1].text if at else ""
    if exact and ":" in text and (zone > at + 1 or before in {"at", "around", "about", "by", "until", "from", "after"}):
        return Meaning("clock", clock=f"{hour:02d}:{minute:02d}"), zone
    return None


def _zone(words: Words, at: int) -> int:
    return at + 1 if word_at(words, at) in lex.ZONES else at


def word_clock_rule(words: Words, at: int) -> Found | None:
    """ "noon", "midnight", "midday"."""
    return Meaning("clock", clock=lex.CLOCK_WORDS[words[at].text]), at + 1


def holiday_rule(words: Words, at: int) -> Found | None:
    """ "Christmas Day", "New Year's Eve 2010", "Easter"."""
    if not words[at].capital and words[at].text not in {"fourth", "july"}:
        return None
    for parts, holiday in lex.HOLIDAYS[words[at].text]:
        if all(word_at(words, at + n) == part for n, part in enumerate(parts)):
            year, end = year_after(words, at + len(parts))
            return Meaning("point", holiday=holiday, year=year), end
    return None
