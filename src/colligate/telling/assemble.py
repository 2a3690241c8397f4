"""Put a linked and weighed story into the form of the dossier."""

from __future__ import annotations

import datetime
import hashlib
from collections.abc import Sequence

from colligate.records.dossier import DossierRecord, DossierReport, Event, FurnitureSpan, Generator, StoryHead
from colligate.records.finding import Finding
from colligate.records.reading import Reading
from colligate.records.story import Story
from colligate.telling.headlines import central_headline

_EXACT = frozenset({"hour", "part_of_day", "day"})


def assemble(story: Story, findings: Sequence[Finding], generator: Generator) -> DossierRecord:
    """The dossier of a story.

    Args:
        story: The linked readings.
        findings: What weighing them gave.
        generator: What made them.
    """
    return DossierRecord(
        generator=generator,
        story=_head(story, findings),
        reports=tuple(_report(reading) for reading in story.readings),
        entities=story.entities,
        events=story.events,
        statements=story.statements,
        quantities=story.quantities,
        lineage=story.lineage,
        findings=tuple(findings),
        attitudes=story.attitudes,
        orders=story.orders,
    )


def _head(story: Story, findings: Sequence[Finding]) -> StoryHead:
    fingerprint = hashlib.sha256("".join(reading.report.sha256 for reading in story.readings).encode()).hexdigest()
    labels = {event.id: event.label for event in story.events}
    told = [finding for finding in findings if finding.about.event in labels]
    # What several lines tell names the story better than what they quarrel over.
    told.sort(key=lambda finding: finding.kind != "corroborated")
    headline = central_headline([reading.report for reading in story.readings], _contested(story, findings))
    title = headline or (labels[told[0].about.event or ""] if told else None)
    first, last = _bounds(story.events, findings)
    return StoryHead(fingerprint[:12], title, first, last)


def _contested(story: Story, findings: Sequence[Finding]) -> str:
    """Names and posts of everybody in an event of which it is disputed whether it happened."""
    disputed = {
        finding.about.event
        for finding in findings
        if finding.kind == "disputed" and finding.about.attribute == "occurrence"
    }
    involved = {part.entity for event in story.events if event.id in disputed for part in event.participants}
    return " ".join(
        words
        for entity in story.entities
        if entity.id in involved
        for words in (*entity.spellings, *(role.text for role in entity.roles))
    )


def _bounds(events: Sequence[Event], findings: Sequence[Finding]) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day of the course of events.

    Reports look back ("who quit in the 1980s") and ahead. What several lines tell is what the story is about; only
    where none of that has a day does everything with a day count.
    """
    compared = {finding.about.event for finding in findings if finding.kind != "single_source"}
    dated = [event for event in events if event.time is not None and event.time.precision in _EXACT]
    central = [event for event in dated if event.id in compared] or dated
    days = [day for event in central if event.time for day in (event.time.start, event.time.end) if day]
    return min(days, default=None), max(days, default=None)


def _report(reading: Reading) -> DossierReport:
    report = reading.report
    return DossierReport(
        id=report.id,
        source=report.source,
        outlet=report.outlet,
        title=report.title,
        author=report.author,
        published=report.published,
        url=report.url,
        language=report.language,
        sha256=report.sha256,
        text=report.text,
        furniture=tuple(
            FurnitureSpan(
                item.span.report, item.span.start, item.span.end, item.span.text, kind=item.kind, value=item.value
            )
            for item in reading.furniture
        ),
    )
