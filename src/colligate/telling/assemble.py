"""Put a linked and weighed story into the form of the dossier."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from colligate.records.dossier import DossierRecord, DossierReport, FurnitureSpan, Generator, StoryHead
from colligate.records.finding import Finding
from colligate.records.reading import Reading
from colligate.records.story import Story


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
    )


def _head(story: Story, findings: Sequence[Finding]) -> StoryHead:
    fingerprint = hashlib.sha256("".join(reading.report.sha256 for reading in story.readings).encode()).hexdigest()
    labels = {event.id: event.label for event in story.events}
    title = next((labels[finding.about.event] for finding in findings if finding.about.event in labels), None)
    days = [day for event in story.events if event.time for day in (event.time.start, event.time.end) if day]
    return StoryHead(fingerprint[:12], title, min(days, default=None), max(days, default=None))


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
