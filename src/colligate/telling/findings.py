"""The points of an account: findings, numbered, with the names and words that they rest on."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from colligate.records.dossier import DossierRecord
from colligate.records.finding import Finding, Side
from colligate.telling.citations import SENTENCE_LENGTH, Citation, Directory, shorten
from colligate.telling.phrases import ATTRIBUTE_WORDS, count

KIND_ORDER = ("corroborated", "disputed", "refined", "updated", "single_source")


class Name(msgspec.Struct, frozen=True):
    """A name to show, and the entity that it leads to; None where the dossier holds none."""

    text: str
    entity: str | None = None


class PointReference(msgspec.Struct, frozen=True):
    """Another point: its number, its kind, and what it compares."""

    number: int
    kind: str
    attribute: str


class SideTold(msgspec.Struct, frozen=True):
    """One of the things said about the matter of a point."""

    value: str
    holders: tuple[Name, ...]
    lines: tuple[str, ...]
    citations: tuple[Citation, ...]
    origins: str = ""
    """How many origins it has ("one origin"), where they are fewer than the lines; else empty."""


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """A finding, ready to show.

    Args:
        number: Its number on the page, from 1, through all kinds.
        id: Id of the finding.
        kind: Kind of finding.
        attribute: What was compared, in plain words.
        subject: The event or entity that it is about.
        event: Id of the event; None if about none.
        summary: The finding as one sentence.
        sides: What is said.
        lines: Names of the lines that carry any side.
        related: Other points about the same event or entity.
    """

    number: int
    id: str
    kind: str
    attribute: str
    subject: str | None
    event: str | None
    summary: str
    sides: tuple[SideTold, ...]
    lines: tuple[str, ...]
    related: tuple[PointReference, ...] = ()

    @property
    def reference(self) -> PointReference:
        """How other places refer to this point."""
        return PointReference(self.number, self.kind, self.attribute)


def tell_findings(dossier: DossierRecord, directory: Directory) -> tuple[Point, ...]:
    """The points of a dossier, numbered: kind by kind, single-source ones line by line, else in the dossier's order."""
    rank = {kind: place for place, kind in enumerate(KIND_ORDER)}
    ordered = sorted(dossier.findings, key=lambda finding: (rank.get(finding.kind, len(rank)), _lone_line(finding)))
    points = [_point(number, finding, directory) for number, finding in enumerate(ordered, 1)]
    return _with_related(points, ordered)


def points_by_event(points: Sequence[Point]) -> dict[str, tuple[PointReference, ...]]:
    """Event id to the points about it."""
    found: dict[str, list[PointReference]] = defaultdict(list)
    for point in points:
        if point.event is not None:
            found[point.event].append(point.reference)
    return {event: tuple(references) for event, references in found.items()}


def _lone_line(finding: Finding) -> int:
    lines = [line for side in finding.sides for line in side.lines]
    return min(lines, default=-1) if finding.kind == "single_source" else -1


def _point(number: int, finding: Finding, directory: Directory) -> Point:
    sides = tuple(_side(side, directory) for side in finding.sides)
    carrying = {line for side in sides for line in side.lines}
    return Point(
        number=number,
        id=finding.id,
        kind=finding.kind,
        attribute=ATTRIBUTE_WORDS.get(finding.about.attribute, finding.about.attribute),
        subject=_subject(finding, directory),
        event=finding.about.event,
        summary=shorten(finding.summary, SENTENCE_LENGTH),
        sides=sides,
        lines=tuple(name for name in directory.line_names if name in carrying),
    )


def _side(side: Side, directory: Directory) -> SideTold:
    names = directory.line_names
    return SideTold(
        value=shorten(side.value, 300),
        holders=tuple(holder_name(holder, directory) for holder in side.holders),
        lines=tuple(names[line] for line in sorted(set(side.lines)) if 0 <= line < len(names)),
        citations=directory.cite_all(side.evidence),
        origins=fewer_origins(side),
    )


def fewer_origins(side: Side) -> str:
    """How many origins a side has, where they are fewer than its lines: several have it from one source."""
    return count(side.origins, "origin") if side.origins is not None and side.origins < len(side.lines) else ""


def holder_name(entity: str, directory: Directory) -> Name:
    """The name of an entity, leading to it where the dossier holds it."""
    return Name(directory.name(entity), entity if entity in directory.entities else None)


def _subject(finding: Finding, directory: Directory) -> str | None:
    about = finding.about
    if about.event is not None and about.event in directory.events:
        return shorten(directory.events[about.event].label)
    if about.entity is not None and about.entity in directory.entities:
        return directory.name(about.entity)
    return None


def _with_related(points: Sequence[Point], findings: Sequence[Finding]) -> tuple[Point, ...]:
    """Let points about one event or entity refer to each other."""
    together: dict[tuple[str | None, str | None], list[Point]] = defaultdict(list)
    keys = [(finding.about.event, finding.about.entity) for finding in findings]
    for point, key in zip(points, keys, strict=True):
        together[key].append(point)
    return tuple(
        msgspec.structs.replace(
            point,
            related=tuple(other.reference for other in together[key] if other is not point)[:RELATED_LIMIT],
        )
        if any(key)
        else point
        for point, key in zip(points, keys, strict=True)
    )


RELATED_LIMIT = 12
"""More references than this say nothing, and would make a page with many findings on one event grow as their square."""
