"""The parts of an event: the words that take part in it, and how."""

from __future__ import annotations

from typing import NamedTuple

from spacy.tokens import Token

from colligate.records.event import ParticipantRole


class Part(NamedTuple):
    """A word that takes part in an event, and how."""

    role: ParticipantRole
    token: Token


def with_conjuncts(parts: list[Part]) -> list[Part]:
    """The parts, with all that is joined to their words ("soldiers and police arrested")."""
    joined = []
    for part in parts:
        joined.append(part)
        joined.extend(Part(part.role, other) for other in part.token.conjuncts if other.i > part.token.i)
    return joined


def once(parts: list[Part]) -> list[Part]:
    """Each word once, in its first part; actors first, else in order of the text."""
    seen: dict[int, Part] = {}
    for part in parts:
        seen.setdefault(part.token.i, part)
    order = {"actor": 0, "affected": 1, "recipient": 2}
    return sorted(seen.values(), key=lambda part: (order.get(part.role, 3), part.token.i))
