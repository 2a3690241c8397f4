"""Words of time as the grammar sees them, and what an expression of time means before a calendar is at hand."""

from __future__ import annotations

from typing import Any, Literal

import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.lexing import cut_words

_DATA = load_data("dates")

MONTHS: dict[str, int] = _DATA["months"]
DOUBTFUL_MONTHS: frozenset[str] = frozenset(_DATA["doubtful_months"]["words"])
BEFORE_MONTHS: frozenset[str] = frozenset(_DATA["doubtful_months"]["after"])
WEEKDAYS: dict[str, int] = _DATA["weekdays"]
WEEKDAY_PLURALS: dict[str, int] = {f"{name}s": day for name, day in WEEKDAYS.items() if name.endswith("day")}
SHORT_WEEKDAYS: frozenset[str] = frozenset(_DATA["short_weekdays"]["words"])
UNITS: dict[str, str] = _DATA["units"]
SEASONS: dict[str, str] = _DATA["seasons"]
PARTS: dict[str, str] = _DATA["parts"]
CLOCK_WORDS: dict[str, str] = _DATA["clock_words"]
ZONES: frozenset[str] = frozenset(_DATA["zones"]["words"])
POINTERS: dict[str, dict[str, Any]] = _DATA["pointers"]
DAYS: dict[str, dict[str, Any]] = _DATA["days"]
DIRECTIONS: dict[str, dict[str, Any]] = _DATA["directions"]
SETS: dict[str, str] = _DATA["sets"]
FREQUENCY: frozenset[str] = frozenset(_DATA["frequency"]["words"])
REFERENCES: dict[str, str] = _DATA["references"]
MODIFIERS: dict[str, str] = _DATA["modifiers"]
PREPOSITIONS: dict[str, str] = _DATA["prepositions"]

CONTEXT: dict[str, frozenset[str]] = {name: frozenset(words) for name, words in _DATA["context"].items()}

Form = Literal["point", "unit", "shift", "length", "span", "set", "reference", "clock", "range"]
Origin = Literal["report", "previous"]


class Holiday(msgspec.Struct, frozen=True):
    """A day of the year that has a name.

    Args:
        fixed: Month and day.
        weekday: Month, weekday (1 = Monday), and which of them; -1 is the last.
        easter: Days from Easter Sunday.
        add: Days to add.
    """

    fixed: tuple[int, int] | None = None
    weekday: tuple[int, int, int] | None = None
    easter: int | None = None
    add: int = 0


class Meaning(msgspec.Struct, frozen=True):
    """What words of time say, with nothing worked out: the input of `dates.resolve`.

    Args:
        form: "point": parts of a calendar date; "unit": a unit counted from the report ("last week"); "shift": a length
            from a point ("two days ago"); "length"; "span": a length up to or from now ("the past two weeks"); "set";
            "reference"; "clock": a time or part of a day alone; "range": two meanings.
        year: The year.
        month: 1 to 12.
        day: 1 to 31.
        weekday: 1 (Monday) to 7.
        season: "SP", "SU", "FA" or "WI".
        quarter: 1 to 4.
        half: 1 or 2.
        decade: Its first year ("the 1980s": 1980).
        century: Its number, "20th": 20.
        holiday: A named day.
        unit: Unit of a unit, shift, length or span.
        amount: How many; None when the words leave it open ("weeks").
        offset: Which one, from the origin: -1 last, 0 this, 1 next; None when not said.
        origin: Counted from the report's day or from the time named before.
        clock: "10:35".
        part: "MO", "AF", "EV", "NI" or "DT".
        value: The value itself, where it needs no working out.
        modifier: Which part is meant; see `records.time.TimeExpression`.
        inner: What "the end of" or a range is about.
        outer: End of a range.
    """

    form: Form
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    season: str | None = None
    quarter: int | None = None
    half: int | None = None
    decade: int | None = None
    century: int | None = None
    holiday: Holiday | None = None
    unit: str | None = None
    amount: float | None = None
    offset: int | None = None
    origin: Origin = "report"
    clock: str | None = None
    part: str | None = None
    value: str | None = None
    modifier: str | None = None
    inner: Meaning | None = None
    outer: Meaning | None = None


class Expression(msgspec.Struct, frozen=True):
    """Words of time in a text.

    Args:
        start: Offset of the first character.
        end: Offset after the last.
        meaning: What they say.
    """

    start: int
    end: int
    meaning: Meaning


def _holiday_table() -> dict[str, list[tuple[tuple[str, ...], Holiday]]]:
    """Holidays by the first word of their name, longest name first."""
    table: dict[str, list[tuple[tuple[str, ...], Holiday]]] = {}
    for item in _DATA["holidays"]:
        holiday = msgspec.convert({key: item[key] for key in item if key not in {"names", "country"}}, Holiday)
        for name in item["names"]:
            parts = tuple(word.text for word in cut_words(name))
            table.setdefault(parts[0], []).append((parts, holiday))
    for names in table.values():
        names.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return table


def _reference_table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Vague references by their first word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, value in REFERENCES.items():
        parts = tuple(phrase.split())
        table.setdefault(parts[0], []).append((parts, value))
    for phrases in table.values():
        phrases.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return table


HOLIDAYS = _holiday_table()
REFERENCE_PHRASES = _reference_table()
_FEASTS = frozenset(parts[0] for names in HOLIDAYS.values() for parts, _ in names if len(parts) == 1)


def is_feast(word: str) -> bool:
    """Whether a word alone, in small letters, is the name of a holiday ("easter")."""
    return word in _FEASTS
