"""Near-copies, shared passages and citing: which reports rest on one text."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.records.lineage import Lineage
from colligate.records.reading import Reading


def find_lineage(readings: Sequence[Reading]) -> Lineage:
    """Group the reports into independent lines."""
    return Lineage(lines=tuple((reading.report.id,) for reading in readings))
