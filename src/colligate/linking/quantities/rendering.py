"""The quantities of all reports in the dossier's form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from colligate.knowledge.data import load_data
from colligate.linking.events.resolution import EventKey
from colligate.linking.quantities.incidents import OtherIncidents
from colligate.linking.statements.rendering import StatementKey
from colligate.records.dossier import Event, Quantity
from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading

QuantityKey = tuple[str, int]
"""Report id and position in the reading's quantities."""


_TOLLS = frozenset(load_data("counted")["counts"]["tolls"])
_DEADLY = frozenset({"Kill", "Die"})


def link_quantities(
    readings: Sequence[Reading],
    statement_of: dict[StatementKey, str],
    event_of: dict[EventKey, str],
    events: Sequence[Event] = (),
) -> tuple[tuple[Quantity, ...], dict[QuantityKey, str]]:
    """Number the quantities of all reports, in order of the reports and their texts, and tie each to its event and
    statement.

    Args:
        readings: One a report, in order of report id.
        statement_of: (report id, position in the reading's statements) to statement id.
        event_of: (report id, position in the reading's events) to event id.
        events: Across reports. A death toll counts the dead of the deadly event that the reports count most, and not
            what became of the toll.
    """
    quantities: list[Quantity] = []
    quantity_of: dict[QuantityKey, str] = {}
    others = OtherIncidents(readings, event_of, events)
    for reading in readings:
        report = reading.report.id
        for position, mention in enumerate(reading.quantities):
            id = f"q{len(quantities) + 1}"
            quantity_of[report, position] = id
            event = None if mention.event is None else event_of.get((report, mention.event))
            if event is not None and others.is_among_many(report, mention):
                mention, event = msgspec.structs.replace(mention, scope="wider"), None
            elif event is not None and others.take(report, mention, event):
                event = None  # Linking took two incidents for one; a number of the other is none of this one's.
            statement = None if mention.statement is None else statement_of.get((report, mention.statement))
            quantities.append(_quantity(id, mention, event, statement))
    return _with_tolls(quantities, events), quantity_of


def _with_tolls(quantities: Sequence[Quantity], events: Sequence[Event]) -> tuple[Quantity, ...]:
    """The quantities, tolls tied to the event whose toll they are: "the death toll rose to 17"."""
    deadly = {event.id: len(event.mentions) for event in events if event.type in _DEADLY and not _is_count(event)}
    counts = Counter(q.event for q in quantities if q.event in deadly and q.unit in ("person", None))
    main = max(counts, key=lambda event: (counts[event], deadly[event or ""]), default=None)
    if main is None:
        return tuple(quantities)
    return tuple(
        msgspec.structs.replace(quantity, event=main)
        if quantity.event not in deadly and quantity.scope is None and is_toll(quantity)
        else quantity
        for quantity in quantities
    )


def _is_count(event: Event) -> bool:
    """Whether nothing but a toll makes the event: "the death toll of the flood"."""
    return all(mention.text.casefold().split()[-1] in _TOLLS for mention in event.mentions)


def is_toll(quantity: Quantity) -> bool:
    """Whether a number is called a toll: it counts the dead of what the report is about."""
    return not _TOLLS.isdisjoint((quantity.of or "").casefold().split())


def _quantity(id: str, mention: QuantityMention, event: str | None, statement: str | None) -> Quantity:
    return Quantity(
        id=id,
        report=mention.span.report,
        start=mention.span.start,
        end=mention.span.end,
        text=mention.span.text,
        low=mention.low,
        high=mention.high,
        unit=mention.unit,
        of=mention.of,
        event=event,
        statement=statement,
        approximate=mention.approximate,
        scope=mention.scope,
        listed=mention.listed,
    )
