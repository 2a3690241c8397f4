"""A report that names another report's outlet as its source."""

from __future__ import annotations

import re
from collections.abc import Sequence

from colligate.records.lineage import LineageLink
from colligate.records.reading import Reading
from colligate.records.report import Report
from colligate.records.span import Span

_NOT_A_NAME = re.compile(r"[^\w&]+")
_LEADING = frozenset({"the", "www"})
_ENDINGS = frozenset({"com", "org", "net", "co", "uk", "news", "online", "website", "newspaper", "newswire", "agency"})
_SITE = re.compile(r"^https?://(?:www\.)?([\w.-]+)")


def find_citing(readings: Sequence[Reading]) -> list[LineageLink]:
    """Links from reports that name another report's outlet as the source of something to that report.

    Where an outlet has several reports in the story, the latest one not after the citing report is meant.
    """
    links = []
    for reading in readings:
        spans = [(outlet_key(span.text), span) for span in _named_sources(reading)]
        done: set[str] = set()
        for other in sorted(readings, key=lambda item: str(item.report.published or ""), reverse=True):
            keys = _outlet_keys(other.report) - done - _outlet_keys(reading.report)
            if other is reading or not keys or _after(other.report, reading.report):
                continue
            span = next((span for key, span in spans if key in keys), None)
            if span is not None:
                done |= keys
                links.append(
                    LineageLink(reading.report.id, other.report.id, "cites", (span,), share=None, directed=True)
                )
    return links


def names_as_source(reading: Reading, other: Report) -> bool:
    """Whether a report credits the other's outlet, or names it as the source of what somebody said."""
    keys = _outlet_keys(other)
    return bool(keys - _outlet_keys(reading.report)) and any(
        outlet_key(span.text) in keys for span in _named_sources(reading)
    )


def outlet_key(name: str) -> str:
    """An outlet's name without article, ending and punctuation: "The Daily Echo" and "dailyecho.com" are one."""
    words = [word for word in _NOT_A_NAME.split(name.casefold()) if word]
    while words and words[0] in _LEADING:
        del words[0]
    while len(words) > 1 and words[-1] in _ENDINGS:
        del words[-1]
    return "".join(words)


def _outlet_keys(report: Report) -> set[str]:
    keys = set()
    if report.outlet:
        keys.add(outlet_key(report.outlet))
    site = _SITE.match(report.url) if report.url else None
    if site:
        keys.add(outlet_key(site.group(1)))
    keys.discard("")
    return keys


def _named_sources(reading: Reading) -> list[Span]:
    spans = []
    for statement in reading.statements:
        spans += [relay.span for relay in statement.via]
        speaker = statement.speaker
        if speaker is not None and speaker.span is not None and speaker.kind in ("media", "agency"):
            spans.append(speaker.span)
    for item in reading.furniture:
        if item.kind == "credit":
            spans.append(_valued(item.span, item.value))
    return spans


def _valued(span: Span, value: str | None) -> Span:
    """The words of a credit that name the agency, where they stand in it."""
    at = span.text.find(value) if value else -1
    if value is None or at < 0:
        return span
    return Span(span.report, span.start + at, span.start + at + len(value), value)


def _after(report: Report, other: Report) -> bool:
    return report.published is not None and other.published is not None and report.published > other.published
