"""The quantities of all reports in the dossier's form."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.linking.events import EventKey
from colligate.linking.statements import StatementKey
from colligate.records.dossier import Quantity
from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading

QuantityKey = tuple[str, int]
"""Report id and position in the reading's quantities."""


def link_quantities(
    readings: Sequence[Reading], statement_of: dict[StatementKey, str], event_of: dict[EventKey, str]
) -> tuple[tuple[Quantity, ...], dict[QuantityKey, str]]:
    """Number the quantities of all reports, in order of the reports and their texts, and tie each to its event and
    statement.

    Args:
        readings: One a report, in order of report id.
        statement_of: (report id, position in the reading's statements) to statement id.
        event_of: (report id, position in the reading's events) to event id.
    """
    quantities: list[Quantity] = []
    quantity_of: dict[QuantityKey, str] = {}
    for reading in readings:
        report = reading.report.id
        for position, mention in enumerate(reading.quantities):
            id = f"q{len(quantities) + 1}"
            quantity_of[report, position] = id
            event = None if mention.event is None else event_of.get((report, mention.event))
            statement = None if mention.statement is None else statement_of.get((report, mention.statement))
            quantities.append(_quantity(id, mention, event, statement))
    return tuple(quantities), quantity_of


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
    )
