"""What came before what: how the order that reports tell places events of which no day is known."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush

import msgspec

from colligate.records.dossier import Event, EventTime, Order
from colligate.telling.citations import Citation, Directory, shorten
from colligate.telling.phrases import day_words, time_words

_MOST_SHOWN = 3
_EXACT = frozenset({"hour", "part_of_day", "day"})


class Relation(msgspec.Struct, frozen=True):
    """That an event came after or before another.

    Args:
        word: "after" or "before".
        id: Id of the other event.
        label: The other event in few words.
        citations: The words that tell it.
    """

    word: str
    id: str
    label: str
    citations: tuple[Citation, ...]


class Course(msgspec.Struct, frozen=True):
    """The orders of a dossier, by event.

    Args:
        events: By id.
        before: Orders in which an event is the later one, by its id.
        after: Orders in which it is the earlier one, by its id.
    """

    events: Mapping[str, Event]
    before: Mapping[str, tuple[Order, ...]]
    after: Mapping[str, tuple[Order, ...]]

    def relations(self, event: Event, directory: Directory) -> tuple[Relation, ...]:
        """What an event came after and before, those with a day first, a few at most."""
        told = [("after", order.earlier, order) for order in self.before.get(event.id, ())]
        told += [("before", order.later, order) for order in self.after.get(event.id, ())]
        told.sort(key=lambda item: not _dated(self.events[item[1]]))
        return tuple(
            Relation(word, id, shorten(self.events[id].label), directory.cite_all(order.evidence))
            for word, id, order in told[:_MOST_SHOWN]
        )

    def bounds(self, event: Event) -> tuple[datetime.date | None, datetime.date | None]:
        """First and last day on which an event without a day can have been, from those it came after and before."""
        starts = [_day(self.events[order.earlier], first=True) for order in self.before.get(event.id, ())]
        ends = [_day(self.events[order.later], first=False) for order in self.after.get(event.id, ())]
        start = max((day for day in starts if day is not None), default=None)
        end = min((day for day in ends if day is not None), default=None)
        return (start, end) if start is None or end is None or start <= end else (None, None)

    def sorted(self, events: Sequence[Event]) -> list[Event]:
        """Events in their order as told, kept as they are where none is told."""
        position = {event.id: n for n, event in enumerate(events)}
        waiting = {
            event.id: sum(order.earlier in position for order in self.before.get(event.id, ())) for event in events
        }
        ready = [n for n, event in enumerate(events) if not waiting[event.id]]
        heapify(ready)
        found: list[Event] = []
        while ready:
            event = events[heappop(ready)]
            found.append(event)
            for order in self.after.get(event.id, ()):
                if order.later in position:
                    waiting[order.later] -= 1
                    if not waiting[order.later]:
                        heappush(ready, position[order.later])
        # A circle, which a dossier of our own does not have, must not lose an event.
        return found if len(found) == len(events) else list(events)


def course_of(events: Sequence[Event], orders: Sequence[Order]) -> Course:
    """The orders, ready to be asked by event."""
    before: dict[str, list[Order]] = defaultdict(list)
    after: dict[str, list[Order]] = defaultdict(list)
    for order in orders:
        before[order.later].append(order)
        after[order.earlier].append(order)
    return Course(
        {event.id: event for event in events},
        {id: tuple(listed) for id, listed in before.items()},
        {id: tuple(listed) for id, listed in after.items()},
    )


def bound_words(start: datetime.date | None, end: datetime.date | None) -> str:
    """A time of which only bounds are known."""
    if start is not None and end is not None:
        return f"on {day_words(start)}" if start == end else f"between {day_words(start)} and {day_words(end)}"
    return time_words(EventTime(start, end, "open", ()))


def _dated(event: Event) -> bool:
    return event.time is not None and event.time.precision in _EXACT and event.time.start is not None


def _day(event: Event, *, first: bool) -> datetime.date | None:
    """The first or the last day of an event's time, where the words fix days; a year or a decade bounds nothing."""
    if event.time is None or not _dated(event):
        return None
    return event.time.start if first else event.time.end
