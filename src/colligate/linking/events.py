"""Which event mentions of several reports tell of one event."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.linking.entities import EntityKey
from colligate.records.dossier import Event
from colligate.records.entity import Entity
from colligate.records.evidence import Comparison
from colligate.records.reading import Reading

EventKey = tuple[str, int]
"""Report id and position in the reading's events."""


def link_events(
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    entity_of: dict[EntityKey, str],
    statement_of: dict[EventKey, str],
) -> tuple[tuple[Event, ...], dict[EventKey, str]]:
    """Join the event mentions of all reports into events."""
    return (), {}


def compare_events(
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    entity_of: dict[EntityKey, str],
    event_of: dict[EventKey, str],
    pair: tuple[str, str],
) -> Comparison:
    """The evidence for and against two events being one."""
    raise KeyError(pair[0])
