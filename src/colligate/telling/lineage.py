"""The sourcing picture: which reports rest on one text, who took from whom, and where a drawing of it puts each."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from colligate.records.dossier import DossierRecord
from colligate.records.lineage import LineageLink
from colligate.telling.citations import Citation, Directory
from colligate.telling.phrases import LINK_WORDS

DRAWN_WHOLE = 8
"""Up to so many reports are all drawn; of more only those that something links."""
DRAWN_LIMIT = 60
"""A drawing of more reports than this cannot be read; the table tells them all."""

_ROW, _TOP, _LABEL, _FURTHEST = 30, 18, 36, 120


class Line(msgspec.Struct, frozen=True):
    """An independent line: its name and the positions of its reports, from 1."""

    name: str
    reports: tuple[int, ...]


class LinkTold(msgspec.Struct, frozen=True):
    """One report rests on another.

    Args:
        taker: Position of the report that took, from 1.
        origin: Position of the report that it took from.
        words: What the one does with the other ("is a copy of").
        kind: Kind of link.
        percent: Share of the shorter text's words that stand in the other, in percent; None for citing.
        directed: Dates or credits tell who took from whom.
        citations: The passages.
    """

    taker: int
    origin: int
    words: str
    kind: str
    percent: int | None
    directed: bool
    citations: tuple[Citation, ...]


class Arc(msgspec.Struct, frozen=True):
    """A drawn link: SVG path data, the place of its label, and the link."""

    path: str
    x: float
    y: float
    link: LinkTold


class Stop(msgspec.Struct, frozen=True):
    """A drawn report: its position in the dossier from 1, its line, and its height in the drawing."""

    report: int
    line: str
    y: int


class Drawing(msgspec.Struct, frozen=True):
    """The sourcing picture in SVG's terms: reports as stops below each other, links as arcs between them.

    Args:
        width: Of the drawing, in SVG units.
        height: Of the drawing.
        spine: Horizontal place of the stops.
        stops: Reports, line by line.
        bars: Lines with more than one report: name, top and bottom.
        arcs: Links.
    """

    width: int
    height: int
    spine: int
    stops: tuple[Stop, ...]
    bars: tuple[tuple[str, int, int], ...]
    arcs: tuple[Arc, ...]


class Sourcing(msgspec.Struct, frozen=True):
    """Lines, links and, where it can be read, their drawing."""

    lines: tuple[Line, ...]
    links: tuple[LinkTold, ...]
    drawing: Drawing | None


def tell_lineage(dossier: DossierRecord, directory: Directory) -> Sourcing:
    """The sourcing picture of a dossier."""
    positions = directory.positions
    lines = tuple(
        Line(name, tuple(positions[report] for report in line if report in positions))
        for name, line in zip(directory.line_names, dossier.lineage.lines, strict=True)
    )
    links = tuple(
        _link(link, directory) for link in dossier.lineage.links if link.taker in positions and link.origin in positions
    )
    drawn = lines if len(dossier.reports) <= DRAWN_WHOLE else _linked(lines, links)
    size = sum(len(line.reports) for line in drawn)
    return Sourcing(lines, links, draw(drawn, links) if 1 < size <= DRAWN_LIMIT else None)


def _linked(lines: Sequence[Line], links: Sequence[LinkTold]) -> tuple[Line, ...]:
    """The lines that a link begins or ends in."""
    bound = {report for link in links for report in (link.taker, link.origin)}
    return tuple(line for line in lines if bound.intersection(line.reports))


def _link(link: LineageLink, directory: Directory) -> LinkTold:
    return LinkTold(
        taker=directory.positions[link.taker],
        origin=directory.positions[link.origin],
        words=LINK_WORDS[link.kind],
        kind=link.kind,
        percent=None if link.share is None else round(100 * link.share),
        directed=link.directed or link.kind == "cites",
        citations=directory.cite_all(link.evidence),
    )


def draw(lines: Sequence[Line], links: Sequence[LinkTold]) -> Drawing:
    """Place the reports of each line below each other, and bow each link out to the left by how far it reaches."""
    stops: list[Stop] = []
    bars: list[tuple[str, int, int]] = []
    y = _TOP
    for line in lines:
        top = y
        for report in line.reports:
            stops.append(Stop(report, line.name, y))
            y += _ROW
        bars.append((line.name, top, max(top, y - _ROW)))
        y += _ROW // 3
    height_of = {stop.report: stop.y for stop in stops}
    reach = max((_reach(height_of[link.taker], height_of[link.origin]) for link in links), default=0)
    # A cubic curve with both handles at one distance bows out to three quarters of it.
    spine = round(10 + (reach * 0.75 + _LABEL if links else 0))
    arcs = tuple(_arc(link, spine, height_of[link.taker], height_of[link.origin]) for link in links)
    return Drawing(spine + 310, max(y - _ROW // 3, _ROW), spine, tuple(stops), tuple(bars), arcs)


def _reach(taker: int, origin: int) -> float:
    return min(30 + abs(taker - origin) * 0.55, _FURTHEST)


def _arc(link: LinkTold, spine: int, taker: int, origin: int) -> Arc:
    edge = spine - 9
    handle = edge - _reach(taker, origin)
    path = f"M{edge} {taker}C{handle:.0f} {taker} {handle:.0f} {origin} {edge} {origin}"
    return Arc(path, edge - _reach(taker, origin) * 0.75, (taker + origin) / 2, link)
