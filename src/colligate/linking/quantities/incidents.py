"""Which numbers linking has put to an event of which they are not: of another incident, or of many of its kind."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from colligate.knowledge.data import load_data
from colligate.linking.events.resolution import EventKey
from colligate.linking.quantities.asides import is_surely_aside, names_another, times_by_sentence
from colligate.records.dossier import Event
from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.time import Interval

_DATA = load_data("counted")["asides"]
_MANY: dict[str, str] = _DATA["many"]
_ONE_OF = {many: one for one, many in _MANY.items()}
_BEFORE_MANY = "|".join((*_DATA["among"], *_DATA["several"]))
_NOT_THESE = "|".join((*_DATA["told"], *_DATA["besides"]))
_AMONG_MANY = re.compile(
    rf"(?<!the )(?<!of )\b(?:{_BEFORE_MANY})\s+(?:(?!(?:{_NOT_THESE})\b)[\w'’-]+\s+){{0,3}}?({'|'.join(_ONE_OF)})\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_EARLIER = timedelta(days=10)
"""Days by which an event told with its time must lie before, to be another: a weekday may be taken for that of a week
before."""
_MOSTLY = 2
"""As many times as of many the reports must tell of one ("the fire") to be of one."""
_BESIDE = 90
"""Letters between a number and the words that it is of many."""


class OtherIncidents:
    """The numbers of a story that are of other incidents than their events.

    Args:
        readings: Of all reports.
        event_of: Report id and position in the reading's events to the id of the story's event.
        events: Across reports; those of which no time is known may be left out.
    """

    def __init__(
        self, readings: Sequence[Reading], event_of: dict[EventKey, str], events: Sequence[Event] = ()
    ) -> None:
        self._readings = {reading.report.id: reading for reading in readings}
        self._first = min((day for reading in readings if (day := reading.report.published)), default=None)
        self._day = {event.id: day for event in events if (day := _first_day(event)) is not None}
        self._single = _told_as_one(readings)
        self._starts = {
            id: [sentence.start for sentence in reading.sentences] for id, reading in self._readings.items()
        }
        self._aside = {id: self._asides(reading) for id, reading in self._readings.items()}
        self._told_straight = {
            event_of[id, n]
            for id, reading in self._readings.items()
            for n, event in enumerate(reading.events)
            if (id, n) in event_of and not self._aside[id][event.sentence] and not event.negated
        }

    def is_among_many(self, report: str, quantity: QuantityMention) -> bool:
        """Whether a number is of many of a kind of which the story tells as one: "12 were hurt in fires in the county".

        Args:
            report: Id of its report.
            quantity: The number.
        """
        words = self._sentence(report, quantity)
        if words is None or quantity.unit != "person":
            return False
        first, last = quantity.span.start - words.start, quantity.span.end - words.start
        return any(
            _ONE_OF[found[1].lower()] in self._single
            for found in _AMONG_MANY.finditer(words.text)
            if first - found.end() <= _BESIDE and found.start() - last <= _BESIDE
        )

    def take(self, report: str, quantity: QuantityMention, event: str) -> bool:
        """Whether a number is of another incident, and its event is told of this one elsewhere.

        Args:
            report: Id of its report.
            quantity: The number.
            event: Id of the event to which linking has put it.
        """
        words = self._sentence(report, quantity)
        if event not in self._told_straight or words is None:
            return False  # Linking has kept the two apart.
        reading = self._readings[report]
        mention = reading.events[quantity.event] if quantity.event is not None else None
        if mention is not None and mention.negated:
            return True  # "Two others were not hurt" counts none of the hurt.
        if names_another(words.text):
            return True
        interval = reading.times[mention.time].interval if mention is not None and mention.time is not None else None
        if interval is not None and event in self._day:
            return _is_earlier(interval, self._day[event])
        return self._aside[report][bisect_right(self._starts[report], words.start) - 1]

    def _sentence(self, report: str, quantity: QuantityMention) -> Span | None:
        at = bisect_right(self._starts[report], quantity.span.start) - 1
        return self._readings[report].sentences[at] if at >= 0 else None

    def _asides(self, reading: Reading) -> list[bool]:
        times = times_by_sentence(reading)
        return [
            is_surely_aside(sentence.text, times.get(n, ()), self._first)
            for n, sentence in enumerate(reading.sentences)
        ]


def _told_as_one(readings: Sequence[Reading]) -> frozenset[str]:
    """The kinds of incidents that the reports mostly tell of as one ("the shooting")."""
    words = Counter(word for reading in readings for word in _WORD.findall(reading.report.text.lower()))
    return frozenset(one for one, many in _MANY.items() if words[one] >= _MOSTLY * max(words[many], 1))


def _first_day(event: Event) -> date | None:
    return event.time.start if event.time is not None else None


def _is_earlier(interval: Interval, day: date) -> bool:
    return interval.end is not None and interval.start is not None and interval.end <= day - _EARLIER
