"""The statements of all reports, and which of them carry the same words of the same speaker."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.linking.entities import EntityKey
from colligate.linking.events import EventKey
from colligate.records.dossier import Statement
from colligate.records.reading import Reading

StatementKey = tuple[str, int]
"""Report id and position in the reading's statements."""


def number_statements(readings: Sequence[Reading]) -> dict[StatementKey, str]:
    """Ids for the statements of all reports, in order of report and text."""
    keys = ((reading.report.id, n) for reading in readings for n in range(len(reading.statements)))
    return {key: f"s{n}" for n, key in enumerate(keys, 1)}


def link_statements(
    readings: Sequence[Reading],
    statement_of: dict[StatementKey, str],
    entity_of: dict[EntityKey, str],
    event_of: dict[EventKey, str],
) -> tuple[Statement, ...]:
    """The statements of all reports in the dossier's form, versions of one statement tied to each other."""
    return ()
