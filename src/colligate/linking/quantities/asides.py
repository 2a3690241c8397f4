"""Whether a number is of another incident than the one that the reports are of: of long before, or told aside."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from datetime import date, timedelta

from colligate.knowledge.data import load_data
from colligate.records.reading import Reading
from colligate.records.time import TimeExpression

_DATA = load_data("counted")["asides"]
_KINDS = "|".join(_DATA["kinds"])
_OTHER = re.compile(
    rf"\b(?:in|of|after|during|and|also)\s+(?:an?\s+|the\s+)?(?:{'|'.join(_DATA['other'])})\s+(?:[\w-]+\s+)?(?:{_KINDS})\b",
    re.IGNORECASE,
)
_SURELY = re.compile(
    rf"\b(?:an?|the)\s+(?:{'|'.join(_DATA['unrelated'])})\s+(?:[\w-]+\s+)?(?:{_KINDS})\b",
    re.IGNORECASE,
)
_AGO = re.compile(rf"\b(?:{'|'.join(_DATA['ago'])})\b", re.IGNORECASE)
_THEN = re.compile(
    rf"\b({_KINDS})\b.*\b(?:{'|'.join(_DATA['lengths'])})\s+(?:{'|'.join(_DATA['after'])})\s+(?:an?|another)\s+(?:[\w-]+\s+){{0,2}}?\1\b",
    re.IGNORECASE,
)
_LONG_BEFORE = timedelta(days=180)


def is_aside(sentence: str, times: Iterable[TimeExpression | None], first: date | None) -> bool:
    """Whether a number counts the victims of another incident.

    Args:
        sentence: The sentence that it stands in.
        times: The times that its sentence tells.
        first: Day of the first report of the story.
    """
    return _OTHER.search(sentence) is not None or is_surely_aside(sentence, times, first)


def is_surely_aside(sentence: str, times: Iterable[TimeExpression | None], first: date | None) -> bool:
    """Whether words or days leave no doubt of it: the other incident is called unrelated or was long before."""
    if names_another(sentence):
        return True
    days = [time.interval for time in times if time is not None and time.interval is not None]
    return first is not None and any(day.end is not None and day.end < first - _LONG_BEFORE for day in days)


def names_another(sentence: str) -> bool:
    """Whether words say that it is another incident: "in an unrelated crash", "three years ago".

    "In another attack" may begin the report of this one; "the fire came a week after a fire in a mill" tells of two.
    """
    return any(words.search(sentence) for words in (_SURELY, _AGO, _THEN))


def times_by_sentence(reading: Reading) -> dict[int, list[TimeExpression]]:
    """The times of each sentence, by its position."""
    starts = [sentence.start for sentence in reading.sentences]
    found: dict[int, list[TimeExpression]] = {}
    for time in reading.times:
        found.setdefault(bisect_right(starts, time.span.start) - 1, []).append(time)
    return found
