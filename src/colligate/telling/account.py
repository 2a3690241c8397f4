"""The account of a dossier: everything that a page or a text file tells of it, in order, ready to be set."""

from __future__ import annotations

import datetime
from urllib.parse import urlsplit

import msgspec

from colligate.records.dossier import DossierRecord, DossierReport
from colligate.telling.citations import Directory, make_directory, shorten, visible
from colligate.telling.entities import Company, tell_entities
from colligate.telling.events import Timeline, is_bare, tell_events
from colligate.telling.findings import Point, points_by_event, tell_findings
from colligate.telling.headlines import without_page_name
from colligate.telling.lineage import LinkTold, Sourcing, tell_lineage
from colligate.telling.phrases import NO_DATE, count, day_words, listing, span_of_days
from colligate.telling.quantities import Tally, tell_quantities
from colligate.telling.sentences import SentenceTold, tell_sentences
from colligate.telling.statements import Voice, tell_statements

ADDRESS_LIMIT = 2000


class ReportTold(msgspec.Struct, frozen=True, kw_only=True):
    """A report, ready to show.

    Args:
        position: Its position in the dossier, from 1.
        id: Id of the report.
        label: What it is called.
        title: Its headline; None when not stated.
        source: File or record that it was read from.
        author: Who wrote it; None when not stated.
        published: Day of publication, or that none is stated.
        url: Its address as text; None when not stated.
        link: The address where it may be linked (http and https only); else None.
        line: Name of its independent line.
        words: How many words it has, about.
        sha256: Fingerprint of the text.
    """

    position: int
    id: str
    label: str
    title: str | None
    source: str
    author: str | None
    published: str
    url: str | None
    link: str | None
    line: str
    words: int
    sha256: str


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """A dossier, ready to show. The parts are in the order of telling."""

    title: str
    title_from: str | None
    """The report whose headline the title is; None if it is of nobody's."""
    deck: str
    period: str
    reports: tuple[ReportTold, ...]
    sentences: tuple[SentenceTold, ...]
    points: tuple[Point, ...]
    timeline: Timeline
    companies: tuple[Company, ...]
    voices: tuple[Voice, ...]
    attitudes: tuple[Voice, ...]
    tallies: tuple[Tally, ...]
    sourcing: Sourcing
    made_by: str
    """Begins with the words by which intake knows our own pages and does not read them as reports."""

    def points_of(self, kind: str) -> tuple[Point, ...]:
        """The points of one kind, in order."""
        return tuple(point for point in self.points if point.kind == kind)

    @property
    def single_by_line(self) -> tuple[tuple[str, tuple[Point, ...]], ...]:
        """Points that one line alone tells: name of the line and its points, in the order of lines."""
        singles = self.points_of("single_source")
        names = [line.name for line in self.sourcing.lines]
        grouped = [(name, tuple(point for point in singles if point.lines == (name,))) for name in names]
        rest = tuple(point for point in singles if len(point.lines) != 1 or point.lines[0] not in names)
        return tuple((name, points) for name, points in [*grouped, ("", rest)] if points)

    @property
    def copies(self) -> tuple[LinkTold, ...]:
        """Links that show copied or shared text."""
        return tuple(link for link in self.sourcing.links if link.kind != "cites")


def tell(dossier: DossierRecord) -> Account:
    """The account of a dossier.

    Raises:
        KeyError: Something cites a report that the dossier does not hold.
    """
    directory = make_directory(dossier)
    texts = {report.id: report.text for report in dossier.reports}
    points = tell_findings(dossier, directory)
    by_event = points_by_event(points)
    linked = {*by_event, *(one for order in dossier.orders for one in (order.earlier, order.later))}
    linked |= {quantity.event for quantity in dossier.quantities if quantity.event is not None}
    settings = "".join(f", {name} {value}" for name, value in sorted(dossier.generator.settings.items()))
    return Account(
        title=_title(dossier),
        title_from=_title_from(dossier, directory),
        deck=deck(len(dossier.reports), len(dossier.lineage.lines)),
        period=span_of_days(dossier.story.first, dossier.story.last),
        reports=tuple(_report(report, directory) for report in dossier.reports),
        sentences=tell_sentences(dossier, directory, points),
        points=points,
        timeline=tell_events(
            [event for event in dossier.events if event.id in linked or not is_bare(event)],
            directory,
            by_event,
            dossier.story.first,
            dossier.orders,
            {report.id: report.published for report in dossier.reports if report.published is not None},
        ),
        companies=tell_entities(dossier.entities, directory),
        voices=tell_statements(dossier.statements, directory, texts),
        attitudes=tell_statements(dossier.attitudes, directory, texts),
        tallies=tell_quantities(dossier.quantities, directory, by_event),
        sourcing=tell_lineage(dossier, directory),
        made_by=shorten(f"Made by Colligate {dossier.generator.version}, {dossier.generator.model}{settings}", 300),
    )


def deck(reports: int, lines: int) -> str:
    """The sourcing picture in one line: "Four reports, three independent lines"."""
    told = listing([count(reports, "report"), count(lines, "independent line")], "on")
    return told[:1].upper() + told[1:] if reports else "No reports"


def safe_link(url: str | None) -> str | None:
    """The address if it may be linked: http or https, with a host, of a sensible length; else None."""
    if not url or len(url) > ADDRESS_LIMIT or visible(url) != url or any(letter.isspace() for letter in url):
        return None
    try:
        parts = urlsplit(url)
        return url if parts.scheme.lower() in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def _title(dossier: DossierRecord) -> str:
    if dossier.story.title:
        return shorten(dossier.story.title, 160)
    return f"Account of {count(len(dossier.reports), 'report')}"


def _title_from(dossier: DossierRecord, directory: Directory) -> str | None:
    same = (
        label
        for report, label in zip(dossier.reports, directory.labels, strict=True)
        if report.title and without_page_name(report.title) == dossier.story.title
    )
    return next(same, None)


def _report(report: DossierReport, directory: Directory) -> ReportTold:
    position = directory.positions[report.id]
    return ReportTold(
        position=position,
        id=report.id,
        label=directory.labels[position - 1],
        title=shorten(report.title, 240) if report.title else None,
        source=shorten(report.source or report.id),
        author=shorten(report.author) if report.author else None,
        published=_published(report.published),
        url=shorten(report.url, 200) if report.url else None,
        link=safe_link(report.url),
        line=directory.lines[position - 1],
        words=len(report.text.split()),
        sha256=report.sha256,
    )


def _published(day: datetime.date | None) -> str:
    return day_words(day) if day else NO_DATE
