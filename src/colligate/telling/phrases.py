"""Plain words for dates, numbers and the terms of the format. Used wherever a dossier is told to people."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Callable, Sequence

from colligate.records.dossier import EventTime, PloverActor, PloverEvent, Quantity

NO_DATE = "date not stated"

KIND_WORDS = {
    "corroborated": "corroborated",
    "disputed": "disputed",
    "refined": "told more exactly",
    "updated": "updated",
    "single_source": "one line only",
}
ATTRIBUTE_WORDS = {
    "occurrence": "what happened",
    "time": "when",
    "place": "where",
    "participant": "who took part",
    "quantity": "how many",
    "role": "role",
    "reason": "why",
}
STANCE_WORDS = {
    "asserts": "says",
    "denies": "denies",
    "confirms": "confirms",
    "accuses": "accuses",
    "demands": "demands",
    "promises": "promises",
    "threatens": "threatens",
    "speculates": "supposes",
    "declines_comment": "declines to comment",
}
# What "says" becomes where nothing was uttered.
MANNER_WORDS = {
    ("sign", "asserts"): "shows",
    ("thought", "asserts"): "thinks",
    ("thought", "speculates"): "thinks",
    ("will", "promises"): "means to",
    ("will", "demands"): "wants",
    ("will", "speculates"): "hopes",
    ("will", "asserts"): "means to",
    ("attitude", "asserts"): "for",
    ("attitude", "accuses"): "against",
    ("attitude", "denies"): "against",
    ("attitude", "demands"): "wants",
    ("attitude", "promises"): "means to",
    ("attitude", "speculates"): "thinks",
    ("knowledge", "asserts"): "knows",
}
WORDING_WORDS = {
    "same": "in the same words in",
    "shorter": "shorter in",
    "longer": "at greater length in",
    "other": "in other words in",
}
STATEMENT_WORDS = {"direct": "quoted", "indirect": "reported", "mixed": "partly quoted"}
MODALITY_WORDS = {
    "asserted": "told as fact",
    "denied": "denied",
    "possible": "said to be possible",
    "planned": "planned",
    "hypothetical": "only supposed",
    "unknown": "not clear whether it happened",
}
SOURCE_WORDS = {
    "named": "named",
    "anonymous_person": "unnamed person",
    "officials": "unnamed official source",
    "document": "document",
    "media": "media",
    "agency": "agency",
    "witnesses": "witnesses",
    "social_media": "social media",
    "collective": "group",
    "unknown": "kind of source not clear",
}
ENTITY_WORDS = {
    "person": ("Person", "People"),
    "organization": ("Organization", "Organizations"),
    "place": ("Place", "Places"),
    "group": ("Group", "Groups"),
    "other": ("Other", "Other"),
}
PARTICIPANT_WORDS = {
    "actor": "by",
    "recipient": "to",
    "affected": "concerning",
    "instrument": "with",
    "origin": "from",
    "destination": "to",
    "topic": "about",
    "other": "with",
}
LINK_WORDS = {"copy": "is a copy of", "shared_text": "shares passages with", "cites": "cites"}

_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WEEKDAY = re.compile(r"XXXX-WXX-([1-7])")
_MONTH_DAY = re.compile(r"XXXX-(\d\d)(?:-(\d\d|XX))?\b")


def count(number: int, one: str, many: str | None = None) -> str:
    """A small count in words with its noun: "three reports", "1 line" beyond twelve in figures."""
    figure = _SMALL[number] if number < len(_SMALL) else f"{number:,}"
    return f"{figure} {one if number == 1 else many or one + 's'}"


def listing(items: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def day_words(day: datetime.date) -> str:
    """A day as people write it: 3 May 2024."""
    return f"{day.day} {calendar.month_name[day.month]} {day.year}"


def days_words(start: datetime.date, end: datetime.date) -> str:
    """The days from start to end, both included, as short as is clear."""
    if start == end:
        return day_words(start)
    if (start.year, start.month) == (end.year, end.month):
        return f"{start.day}–{end.day} {calendar.month_name[start.month]} {start.year}"
    if start.year == end.year:
        return f"{start.day} {calendar.month_name[start.month]} – {day_words(end)}"
    return f"{day_words(start)} – {day_words(end)}"


def span_of_days(first: datetime.date | None, last: datetime.date | None) -> str:
    """The days that something covers, open ends included."""
    if first and last:
        return days_words(first, last)
    if first:
        return f"from {day_words(first)} on"
    if last:
        return f"up to {day_words(last)}"
    return NO_DATE


def time_words(time: EventTime | None) -> str:
    """When an event happened, with no more precision than the words have."""
    if time is None:
        return NO_DATE
    if time.start and time.end:
        return _period_words(time.start, time.end)
    if time.start:
        return f"on or after {day_words(time.start)}"
    if time.end:
        return f"by {day_words(time.end)}"
    return _open_words(time)


def _period_words(start: datetime.date, end: datetime.date) -> str:
    whole_months = start.day == 1 and end.day == calendar.monthrange(end.year, end.month)[1]
    if whole_months and (start.month, end.month) == (1, 12):
        if start.year == end.year:
            return str(start.year)
        decade = start.year % 10 == 0 and end.year - start.year == 9
        return f"{start.year}s" if decade else f"{start.year}–{end.year}"
    if whole_months and (start.year, start.month) == (end.year, end.month):
        return f"{calendar.month_name[start.month]} {start.year}"
    return days_words(start, end)


def _open_words(time: EventTime) -> str:
    """What is known of a time whose year or week no report tells."""
    weekday = _WEEKDAY.match(time.value or "")
    if weekday:
        return f"a {calendar.day_name[int(weekday[1]) - 1]}, {NO_DATE}"
    month = _MONTH_DAY.match(time.value or "")
    if month and 1 <= int(month[1]) <= 12:
        name = calendar.month_name[int(month[1])]
        known = f"{int(month[2])} {name}" if month[2] and month[2] != "XX" else name
        return f"{known}, year not stated"
    return NO_DATE


def number_words(value: float) -> str:
    """A number with thousands set apart, and no more decimals than it has."""
    return f"{int(value):,}" if value == int(value) else f"{value:,}"


def bounds_words(quantity: Quantity) -> str:
    """What the words of a quantity allow: "40 or more", "12 to 16", "about 300"."""
    low, high = quantity.low, quantity.high
    if low is None and high is None:
        return "number not clear"
    if low is not None and low == high:
        return ("about " if quantity.approximate else "") + number_words(low)
    about = "about " if quantity.approximate else ""
    if high is None:
        return f"{about}{number_words(low or 0)} or more"
    if low is None:
        return f"up to {about}{number_words(high)}"
    return f"{about}{number_words(low)} to {number_words(high)}"


def plover_actor_words(actor: PloverActor, name: str) -> str:
    """A PLOVER actor with its codes, as far as known ("Danish officials (DNK GOV)")."""
    codes = " ".join(code for code in (actor.country, actor.sector) if code is not None)
    return f"{name} ({codes})" if codes else name


def plover_words(code: PloverEvent, name_of: Callable[[str], str]) -> str:
    """An event's PLOVER coding in one line ("ASSAULT firearms, quad class 4, intensity -9, military: Rebels (REB)")."""
    parts = [f"{code.event} {code.mode}" if code.mode else code.event]
    parts += [f"quad class {code.quad_class}"] if code.quad_class is not None else []
    parts += [f"intensity {number_words(code.intensity)}"] if code.intensity is not None else []
    parts += [f"context {listing(code.context)}"] if code.context else []
    sides = [
        f"{part} {listing([plover_actor_words(actor, name_of(actor.entity)) for actor in actors])}"
        for part, actors in (("actor", code.actor), ("recipient", code.recipient))
        if actors
    ]
    return "; ".join([", ".join(parts), *sides])
