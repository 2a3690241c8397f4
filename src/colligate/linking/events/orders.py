"""Which of two events came first, across reports: what the reports' words tell, freed of contradictions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from colligate.linking.events.items import EventKey
from colligate.records.dossier import Event, Order
from colligate.records.reading import Reading
from colligate.records.span import Span

Pair = tuple[str, str]


def link_orders(
    readings: Sequence[Reading], events: Sequence[Event], event_of: Mapping[EventKey, str]
) -> tuple[Order, ...]:
    """The orders of events that readings tell, in order of the events.

    Left out is an order that is told as often the other way round, one that the events' days rule out, and one that
    would close a circle: those told least go first.

    Args:
        readings: One a report, in order of report id.
        events: Across the reports.
        event_of: Event id of each mention.
    """
    told: dict[Pair, list[Span]] = defaultdict(list)
    for reading in readings:
        for order in reading.orders:
            pair = event_of.get((reading.report.id, order.earlier)), event_of.get((reading.report.id, order.later))
            if pair[0] is not None and pair[1] is not None and pair[0] != pair[1]:
                told[pair[0], pair[1]].append(order.span)
    position = {event.id: n for n, event in enumerate(events)}
    by_id = {event.id: event for event in events}
    left = [
        (pair, sorted(set(spans)))
        for pair, spans in told.items()
        if len(spans) > len(told.get((pair[1], pair[0]), ())) and not _ruled_out(by_id[pair[0]], by_id[pair[1]])
    ]
    left.sort(key=lambda item: (-len(item[1]), position[item[0][0]], position[item[0][1]]))
    kept = _without_circles([pair for pair, _ in left])
    orders = [Order(*pair, tuple(spans)) for pair, spans in left if pair in kept]
    return tuple(sorted(orders, key=lambda order: (position[order.earlier], position[order.later])))


def _ruled_out(earlier: Event, later: Event) -> bool:
    """Whether the days of two events show that the second was over before the first began."""
    start = earlier.time.start if earlier.time is not None else None
    end = later.time.end if later.time is not None else None
    return start is not None and end is not None and end < start


def _without_circles(pairs: Iterable[Pair]) -> set[Pair]:
    """The pairs that can all hold at once, those that come first preferred."""
    after: dict[str, list[str]] = defaultdict(list)
    kept: set[Pair] = set()
    for earlier, later in pairs:
        if not _leads(later, earlier, after):
            after[earlier].append(later)
            kept.add((earlier, later))
    return kept


def _leads(first: str, last: str, after: Mapping[str, Sequence[str]]) -> bool:
    """Whether a chain of orders leads from one event to another."""
    open_, seen = [first], {first}
    while open_:
        event = open_.pop()
        if event == last:
            return True
        for following in after.get(event, ()):
            if following not in seen:
                seen.add(following)
                open_.append(following)
    return False
