"""Who is who across the reports of a story."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.records.entity import Entity
from colligate.records.evidence import Comparison
from colligate.records.reading import Reading

EntityKey = tuple[str, str]
"""Report id and referent id."""


def link_entities(readings: Sequence[Reading]) -> tuple[tuple[Entity, ...], dict[EntityKey, str]]:
    """Join the referents of all reports into entities."""
    return (), {}


def compare_entities(readings: Sequence[Reading], entity_of: dict[EntityKey, str], left: str, right: str) -> Comparison:
    """The evidence for and against two entities being one."""
    raise KeyError(left)
