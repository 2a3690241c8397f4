"""Days of publication, as files state them. What can be read in two ways is not read at all."""

from __future__ import annotations

import datetime
import email.utils
import re

_MONTHS = {name: number for number, name in enumerate(
    ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"), 1)}  # fmt: skip
_FULL_MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
                "november", "december")  # fmt: skip
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?")
_ISO_START = re.compile(r"(?<![\d/.-])(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T ,])")
_DAY_MONTH = re.compile(r"(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\.?,?[ -](\d{4})(?=$|[ ,])")
_MONTH_DAY = re.compile(r"(?<![a-z])([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?=$|[ ,])")
_NUMBERS = re.compile(r"(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?=$|[ ,T])")
_WEEKDAY = re.compile(r"(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,? +")
_EARLIEST, _LATEST = 1500, 2199
# Seconds and milliseconds since 1970 that fall between 1973 and 2096.
_SECONDS = (100_000_000, 4_000_000_000)


def parse_date(value: object) -> datetime.date | None:
    """The day that a value states: the day in the zone that it names.

    Understands ISO 8601, RFC 2822, English dates in words, numbers where only one order is possible, and Unix times.

    Args:
        value: A text, a number, or a date as YAML gives it.

    Returns:
        The day; None when it states none, or one of two ("04/05/2011").
    """
    if isinstance(value, datetime.datetime):
        return value.date()
    if isinstance(value, datetime.date):
        return value
    if isinstance(value, bool):
        return None
    if isinstance(value, int | float):
        return _from_number(value)
    return _from_text(" ".join(value.split())) if isinstance(value, str) and len(value) <= 200 else None


def find_date_in(line: str) -> datetime.date | None:
    """The one day that a line states somewhere; None if it states none, or two."""
    plain = " ".join(line.split()).lower()
    found = {_day_of_words(match) for pattern in (_DAY_MONTH, _MONTH_DAY) for match in pattern.finditer(plain)}
    found |= {_in_numbers(match.group()) for match in _NUMBERS.finditer(plain)}
    found |= {_day(*map(int, match.groups())) for match in _ISO_START.finditer(plain)}
    return found.pop() if len(found) == 1 else None


def _from_number(value: float) -> datetime.date | None:
    if not abs(value) < 1e14:
        return None
    compact = _COMPACT.fullmatch(str(int(value)))
    if compact and len(compact.group()) == 8:
        return _day(*map(int, compact.groups()))
    low, high = _SECONDS
    seconds = value if low <= value <= high else value / 1000
    if not low <= seconds <= high:
        return None
    return datetime.datetime.fromtimestamp(seconds, datetime.UTC).date()


def _from_text(text: str) -> datetime.date | None:
    if text.isdigit() and len(text) in (10, 13):
        return _from_number(int(text))
    match = _COMPACT.fullmatch(text) or _ISO_START.match(text)
    if match:
        return _day(*map(int, match.groups()))
    try:
        return _plausible(datetime.datetime.fromisoformat(text).date()) if len(text) > 7 else None
    except ValueError:
        return _in_words(text) or _in_numbers(text) or _from_mail(text)


def _in_words(text: str) -> datetime.date | None:
    plain = text.lower()
    weekday = _WEEKDAY.match(plain)
    plain = plain[weekday.end() :] if weekday else plain
    match = _DAY_MONTH.match(plain) or _MONTH_DAY.match(plain)
    return _day_of_words(match) if match else None


def _day_of_words(match: re.Match[str]) -> datetime.date | None:
    day, month, year = match.groups() if match.re is _DAY_MONTH else (match.group(2), match.group(1), match.group(3))
    number = _month(month)
    return _day(int(year), number, int(day)) if number else None


def _month(name: str) -> int | None:
    number = _MONTHS.get(name[:3])
    return number if number and (len(name) == 3 or name == "sept" or name == _FULL_MONTHS[number - 1]) else None


def _in_numbers(text: str) -> datetime.date | None:
    match = _NUMBERS.match(text)
    if not match:
        return None
    first, second, year = map(int, match.groups())
    readings = {day for day in (_day(year, first, second), _day(year, second, first)) if day is not None}
    return readings.pop() if len(readings) == 1 else None


def _from_mail(text: str) -> datetime.date | None:
    try:
        return _plausible(email.utils.parsedate_to_datetime(text).date())
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _day(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return _plausible(datetime.date(year, month, day))
    except ValueError:
        return None


def _plausible(day: datetime.date) -> datetime.date | None:
    return day if _EARLIEST <= day.year <= _LATEST else None
