"""Relations of two values of an attribute, for tests of what compares them."""

from __future__ import annotations

from colligate.weighing.comparison import Relation

_MIRRORED: dict[Relation, Relation] = {"left_refines": "right_refines", "right_refines": "left_refines"}


def mirrored(relation: Relation) -> Relation:
    """The relation with left and right exchanged."""
    return _MIRRORED.get(relation, relation)
