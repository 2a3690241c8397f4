"""The quantities of all reports in the dossier's form."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.linking.events import EventKey
from colligate.linking.statements import StatementKey
from colligate.records.dossier import Quantity
from colligate.records.reading import Reading

QuantityKey = tuple[str, int]
"""Report id and position in the reading's quantities."""


def link_quantities(
    readings: Sequence[Reading], statement_of: dict[StatementKey, str], event_of: dict[EventKey, str]
) -> tuple[tuple[Quantity, ...], dict[QuantityKey, str]]:
    """Number the quantities of all reports and tie each to its event and statement."""
    return (), {}
