"""A finding before it has its number, and the sides of it made from tellings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from colligate.records.finding import About, FindingKind, Side
from colligate.records.span import Span
from colligate.weighing.tellings import Telling, holders_of, lines_of, sources_of

MOST_EVIDENCE = 12


class Draft(msgspec.Struct, frozen=True):
    """A finding without an id. See `records.finding.Finding`."""

    kind: FindingKind
    about: About
    summary: str
    sides: tuple[Side, ...]
    weight: float


def side(value: str, tellings: Sequence[Telling]) -> Side:
    """What the tellings say, with those who hold it, the lines that carry it and the words."""
    return Side(
        value, holders_of(tellings), lines_of(tellings), evidence_of(tellings), origins=len(sources_of(tellings))
    )


def evidence_of(tellings: Iterable[Telling]) -> tuple[Span, ...]:
    """The words that tell it: each report's first two, in order of report."""
    kept: dict[str, list[Span]] = {}
    for telling in tellings:
        clause = telling.mention.clause
        held = kept.setdefault(telling.report, [])
        if clause not in held:
            held.append(clause)
    most = 2 if len(kept) > 3 else 4
    spans = [span for held in kept.values() for span in held[:most]]
    return tuple(spans[: max(MOST_EVIDENCE, len(kept))])
