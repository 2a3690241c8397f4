"""How reports depend on each other: copies, shared passages, citing. Gives the independent lines."""

from __future__ import annotations

from typing import Literal

import msgspec

from colligate.records.span import Span

LinkKind = Literal["copy", "shared_text", "cites"]


class LineageLink(msgspec.Struct, frozen=True, rename={"origin": "to", "taker": "from"}):
    """One report rests on another.

    Args:
        taker: Id of the report that took; where the direction is not known, the later id.
        origin: Id of the report that it took from.
        kind: Nearly the whole text, passages of it, or naming it as a source.
        evidence: The same passage in both, taker's first; for citing, the words that cite.
        share: Share of the shorter text's words that stand in the other, from 0 to 1; None for citing.
        directed: Dates or credits tell who took from whom.
    """

    taker: str
    origin: str
    kind: LinkKind
    evidence: tuple[Span, ...]
    share: float | None
    directed: bool = False


class Lineage(msgspec.Struct, frozen=True):
    """The independent lines of a story.

    Args:
        lines: Groups of report ids that rest on one text, each group one line.
        links: What binds them.
    """

    lines: tuple[tuple[str, ...], ...]
    links: tuple[LineageLink, ...] = ()

    def line_of(self, report: str) -> int:
        """Position of the line that the report belongs to; KeyError if in none."""
        for position, line in enumerate(self.lines):
            if report in line:
                return position
        raise KeyError(report)
