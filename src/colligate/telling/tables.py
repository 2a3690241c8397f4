"""A part of the dossier as rows: for the terminal, for spreadsheets, for other programs."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence

import msgspec

from colligate.records.dossier import DossierRecord, PloverActor, PloverEvent, Statement, Version
from colligate.records.finding import Finding
from colligate.records.span import Span
from colligate.telling.citations import Directory, make_directory
from colligate.telling.phrases import plover_actor_words, time_words
from colligate.telling.sentences import account_sentences

Cell = str | int | float | bool | None
Row = tuple[Cell, ...]
# A spreadsheet takes cells that begin so for formulas and runs them (OWASP, "CSV Injection").
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_GUARD = "'"


class Rows(msgspec.Struct, frozen=True):
    """A table.

    Args:
        columns: Names of all columns, for CSV.
        rows: Their values.
        shown: Names of the columns that a terminal has room for.
    """

    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    shown: tuple[str, ...]


def report_rows(dossier: DossierRecord) -> Rows:
    """A row a report. Saved as reports.csv beside the files, and filled in, it is a manifest for the next run."""
    directory = make_directory(dossier)
    rows = [
        (
            report.id, report.source, report.outlet, report.title, report.author, _day(report.published), report.url,
            report.language, line, len(report.text.split()), len(report.text), report.sha256,
        )
        for report, line in zip(dossier.reports, directory.lines, strict=True)
    ]  # fmt: skip
    columns = ("id", "file", "outlet", "title", "author", "published", "url", "language", "line", "words",
               "characters", "sha256")  # fmt: skip
    return Rows(columns, tuple(rows), ("id", "file", "outlet", "published", "title", "line", "words"))


def entity_rows(dossier: DossierRecord) -> Rows:
    """A row an entity."""
    rows = [
        (
            entity.id, entity.type, entity.name, _joined(entity.spellings), _joined(_unique(entity.roles)),
            entity.place.country if entity.place else None, entity.place.latitude if entity.place else None,
            entity.place.longitude if entity.place else None, entity.place.geonames if entity.place else None,
            len(entity.mentions), _joined(_reports(entity.mentions)), entity.named,
            _joined(other.entity for other in entity.ambiguous),
        )
        for entity in dossier.entities
    ]  # fmt: skip
    columns = ("id", "type", "name", "spellings", "roles", "country", "latitude", "longitude", "geonames", "mentions",
               "reports", "named", "may_also_be")  # fmt: skip
    return Rows(columns, tuple(rows), ("id", "type", "name", "spellings", "roles", "mentions", "reports"))


def event_rows(dossier: DossierRecord) -> Rows:
    """A row an event."""
    directory = make_directory(dossier)
    rows = []
    for event in dossier.events:
        code = event.plover
        participants = [f"{item.role}: {directory.name(item.entity)}" for item in event.participants]
        told = [
            f"{report}: {_joined(_modalities(event.mentions, report), ', ')}" for report in _reports(event.mentions)
        ]
        rows.append((
            event.id, event.label, event.type, *_coded(code, directory),
            _day(event.time.start) if event.time else None, _day(event.time.end) if event.time else None,
            event.time.precision if event.time else None, time_words(event.time) if event.time else None,
            _joined(directory.name(place) for place in event.places), _joined(participants), _joined(told),
            len(event.mentions), _joined(_reports(event.mentions)),
        ))  # fmt: skip
    columns = ("id", "event", "type", "plover", "mode", "context", "quad_class", "intensity", "actor", "recipient",
               "start", "end", "precision", "when", "places", "participants", "told", "mentions",
               "reports")  # fmt: skip
    return Rows(columns, tuple(rows), ("id", "event", "type", "when", "places", "mentions", "reports"))


def _coded(code: PloverEvent | None, directory: Directory) -> Row:
    """The cells of an event's PLOVER coding."""
    if code is None:
        return (None,) * 7

    def named(actors: Sequence[PloverActor]) -> str | None:
        return _joined(plover_actor_words(actor, directory.name(actor.entity)) for actor in actors)

    return (
        code.event, code.mode, _joined(code.context), code.quad_class, code.intensity, named(code.actor),
        named(code.recipient),
    )  # fmt: skip


def statement_rows(dossier: DossierRecord) -> Rows:
    """A row a statement."""
    return _told_rows(dossier, dossier.statements)


def attitude_rows(dossier: DossierRecord) -> Rows:
    """A row an attitude."""
    return _told_rows(dossier, dossier.attitudes)


def _told_rows(dossier: DossierRecord, statements: Sequence[Statement]) -> Rows:
    directory = make_directory(dossier)
    texts = {report.id: report.text for report in dossier.reports}
    rows = []
    for statement in statements:
        text, speaker = texts.get(statement.report, ""), statement.speaker
        entity = speaker.entity if speaker else None
        rows.append((
            statement.id, statement.report, speaker.text if speaker else None, entity,
            directory.name(entity) if entity else None, speaker.anonymous if speaker else None,
            speaker.kind if speaker else None, statement.stance, statement.negated, statement.manner, statement.kind,
            text[statement.cue[0] : statement.cue[1]] if statement.cue else None,
            text[statement.content[0] : statement.content[1]], _joined(directory.name(item) for item in statement.via),
            _joined(statement.events), _joined(_version(item) for item in statement.wordings),
            statement.start, statement.end, *statement.content,
        ))  # fmt: skip
    columns = ("id", "report", "speaker", "entity", "name", "anonymous", "source", "stance", "negated", "manner",
               "kind", "cue", "content", "via", "events", "versions", "start", "end", "content_start",
               "content_end")  # fmt: skip
    return Rows(columns, tuple(rows), ("id", "report", "name", "stance", "content", "versions"))


def _version(version: Version) -> str:
    """Another report's version and how it differs: "s4 other: -closed +shut"."""
    lacks = [f"-{span.text}" for span in version.only_here]
    adds = [f"+{span.text}" for span in version.only_there]
    words = " ".join([*lacks, *adds]) if version.wording != "same" else ""
    return f"{version.statement} {version.wording}{': ' + words if words else ''}"


def finding_rows(dossier: DossierRecord) -> Rows:
    """A row a piece of evidence: findings with their sides, tidy."""
    directory = make_directory(dossier)
    rows = [row for finding in dossier.findings for row in _evidence_rows(finding, directory)]
    columns = ("id", "kind", "attribute", "event", "entity", "quantity", "summary", "side", "value", "holders", "lines",
               "origins", "report", "start", "end", "text")  # fmt: skip
    return Rows(columns, tuple(rows), ("id", "kind", "summary", "value", "report", "text"))


def account_rows(dossier: DossierRecord) -> Rows:
    """A row a citation of a sentence of the account."""
    rows = [
        (number, told.status, told.finding, told.text, span.report, span.start, span.end, span.text)
        for number, told in enumerate(account_sentences(dossier), 1)
        for span in told.evidence
    ]
    columns = ("number", "status", "finding", "sentence", "report", "start", "end", "text")
    return Rows(columns, tuple(rows), ("status", "sentence", "report", "text"))


def account_overview(dossier: DossierRecord) -> Rows:
    """A row a sentence, with the reports that it rests on, for the terminal."""
    directory = make_directory(dossier)
    rows = [
        (told.status, told.text, _joined(dict.fromkeys(directory.label(span.report) for span in told.evidence), ", "))
        for told in account_sentences(dossier)
    ]
    columns = ("status", "sentence", "reports")
    return Rows(columns, tuple(rows), columns)


def _evidence_rows(finding: Finding, directory: Directory) -> Iterable[Row]:
    about = finding.about
    head = (finding.id, finding.kind, about.attribute, about.event, about.entity, about.quantity, finding.summary)
    for number, side in enumerate(finding.sides, 1):
        holders = _joined(directory.name(holder) for holder in side.holders)
        lines = _joined(directory.line_names[line] for line in side.lines if 0 <= line < len(directory.line_names))
        for span in side.evidence:
            yield (
                *head,
                number,
                side.value,
                holders,
                lines,
                side.origins,
                span.report,
                span.start,
                span.end,
                span.text,
            )


def finding_overview(dossier: DossierRecord) -> Rows:
    """A row a finding, its sides in few words, for the terminal."""
    directory = make_directory(dossier)
    rows = []
    for finding in dossier.findings:
        sides = []
        for side in finding.sides:
            labels = dict.fromkeys(directory.label(span.report) for span in side.evidence)
            sides.append(f"{side.value}: {_joined(labels, ', ')}")
        rows.append((finding.id, finding.kind, finding.about.attribute, finding.summary, _joined(sides)))
    columns = ("id", "kind", "attribute", "summary", "sides")
    return Rows(columns, tuple(rows), columns)


TABLES: dict[str, Callable[[DossierRecord], Rows]] = {
    "reports": report_rows,
    "entities": entity_rows,
    "events": event_rows,
    "statements": statement_rows,
    "attitudes": attitude_rows,
    "findings": finding_rows,
    "account": account_rows,
}
"""Part of the dossier to its rows."""

OVERVIEWS = {**TABLES, "findings": finding_overview, "account": account_overview}
"""Part of the dossier to the rows that a terminal shows."""


def to_csv(table: Rows) -> str:
    """The table as CSV (RFC 4180) for spreadsheets: a text that would be taken for a formula gets a leading quote."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_guarded(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def _guarded(cell: Cell) -> Cell:
    if not isinstance(cell, str):
        return cell
    plain = cell.replace("\0", "")
    return _GUARD + plain if plain.startswith(_FORMULA) else plain


def _joined(items: Iterable[str], mark: str = "; ") -> str:
    return mark.join(items)


def _unique(spans: Iterable[Span]) -> list[str]:
    return list(dict.fromkeys(span.text for span in spans))


def _reports(spans: Sequence[Span]) -> list[str]:
    return list(dict.fromkeys(span.report for span in sorted(spans)))


def _modalities(mentions: Iterable[Span], report: str) -> list[str]:
    return list(dict.fromkeys(str(getattr(item, "modality", "")) for item in mentions if item.report == report))


def _day(day: object) -> str | None:
    return None if day is None else str(day)
