"""The readings of one course of events, linked: what weighing compares."""

from __future__ import annotations

import msgspec

from colligate.records.dossier import Event, Order, Quantity, Statement
from colligate.records.entity import Entity
from colligate.records.lineage import Lineage
from colligate.records.reading import Reading


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """Reports about one course of events, with what is one thing across them.

    Args:
        readings: One a report, in order of report id.
        entities: Across reports.
        events: Across reports.
        statements: Of all reports.
        attitudes: Of all reports.
        quantities: Of all reports.
        lineage: How the reports depend on each other.
        entity_of: (report id, referent id) to entity id.
        event_of: (report id, position in the reading's events) to event id.
        statement_of: (report id, position in the reading's statements) to statement id.
        quantity_of: (report id, position in the reading's quantities) to quantity id.
        orders: Which of two events came first, where words tell it.
    """

    readings: tuple[Reading, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    quantities: tuple[Quantity, ...]
    lineage: Lineage
    entity_of: dict[tuple[str, str], str]
    event_of: dict[tuple[str, int], str]
    statement_of: dict[tuple[str, int], str]
    quantity_of: dict[tuple[str, int], str]
    attitudes: tuple[Statement, ...] = ()
    orders: tuple[Order, ...] = ()
