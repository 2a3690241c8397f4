"""The statements of all reports, and which of them carry the same words of the same speaker."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from colligate.linking.entities import EntityKey
from colligate.linking.events import EventKey
from colligate.linking.versions import Wording, find_versions, wording_of
from colligate.records.dossier import DossierSpeaker, Statement
from colligate.records.reading import Reading
from colligate.records.statement import Speaker, StatementMention

StatementKey = tuple[str, int]
"""Report id and position in the reading's statements."""


def number_statements(readings: Sequence[Reading]) -> dict[StatementKey, str]:
    """Ids for the statements of all reports, in order of report and text."""
    keys = ((reading.report.id, n) for reading in readings for n in range(len(reading.statements)))
    return {key: f"s{n}" for n, key in enumerate(keys, 1)}


def link_statements(
    readings: Sequence[Reading],
    statement_of: dict[StatementKey, str],
    entity_of: dict[EntityKey, str],
    event_of: dict[EventKey, str],
) -> tuple[Statement, ...]:
    """The statements of all reports in the dossier's form, versions of one statement tied to each other."""
    wordings: list[Wording] = []
    for reading in readings:
        wordings += [wording_of(reading, n, entity_of) for n in range(len(reading.statements))]
    versions = find_versions(wordings)
    found: list[Statement] = []
    for reading in readings:
        events = _events_inside(reading, event_of)
        for n, statement in enumerate(reading.statements):
            others = tuple(statement_of[key] for key in versions.get((reading.report.id, n), ()))
            found.append(_in_dossier(reading, n, statement, (statement_of, entity_of), (events[n], others)))
    return tuple(found)


def _in_dossier(
    reading: Reading,
    n: int,
    statement: StatementMention,
    ids: tuple[dict[StatementKey, str], dict[EntityKey, str]],
    ties: tuple[tuple[str, ...], tuple[str, ...]],
) -> Statement:
    statement_of, entity_of = ids
    report = reading.report.id
    via = (entity_of.get((report, relay.referent)) for relay in statement.via if relay.referent is not None)
    return Statement(
        id=statement_of[report, n],
        report=report,
        start=statement.span.start,
        end=statement.span.end,
        content=(statement.content.start, statement.content.end),
        cue=(statement.cue.start, statement.cue.end) if statement.cue is not None else None,
        speaker=_speaker(statement.speaker, report, entity_of) if statement.speaker is not None else None,
        kind=statement.kind,
        stance=statement.stance,
        via=tuple(dict.fromkeys(entity for entity in via if entity is not None)),
        events=ties[0],
        pieces=tuple((piece.start, piece.end) for piece in statement.pieces),
        inside=statement_of[report, statement.inside] if statement.inside is not None else None,
        versions=ties[1],
    )


def _speaker(speaker: Speaker, report: str, entity_of: dict[EntityKey, str]) -> DossierSpeaker:
    span = speaker.span
    return DossierSpeaker(
        text=span.text if span is not None else None,
        start=span.start if span is not None else None,
        end=span.end if span is not None else None,
        entity=entity_of.get((report, speaker.referent)) if speaker.referent is not None else None,
        anonymous=speaker.anonymous,
        kind=speaker.kind,
    )


def _events_inside(reading: Reading, event_of: dict[EventKey, str]) -> list[tuple[str, ...]]:
    """For each statement, the ids of the events that its content tells of, nested statements included."""
    counted: list[Counter[str]] = [Counter() for _ in reading.statements]
    for position, event in enumerate(reading.events):
        id = event_of.get((reading.report.id, position))
        at = event.statement
        while id is not None and at is not None:
            counted[at][id] += 1
            at = reading.statements[at].inside
    return [tuple(counter) for counter in counted]
