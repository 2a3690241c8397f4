"""The statements of all reports, and which of them are one statement of one speaker, told again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import msgspec

from colligate.linking.entities.resolution import EntityKey
from colligate.linking.events.resolution import EventKey
from colligate.linking.statements.versions import Wording, find_versions, wording_of
from colligate.linking.statements.wordings import compare_wordings
from colligate.records.dossier import DossierSpeaker, Relay, Statement
from colligate.records.reading import Reading
from colligate.records.statement import Relay as RelayMention
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
    reading_of = {reading.report.id: reading for reading in readings}
    found: list[Statement] = []
    for reading in readings:
        events = _events_inside(reading, event_of)
        for n, statement in enumerate(reading.statements):
            others = tuple(
                compare_wordings((reading, n), (reading_of[key[0]], key[1]), statement_of[key])
                for key in versions.get((reading.report.id, n), ())
            )
            row = _in_dossier(statement, statement_of[reading.report.id, n], reading.report.id, entity_of)
            found.append(
                msgspec.structs.replace(
                    row,
                    events=events[n],
                    inside=statement_of[reading.report.id, statement.inside] if statement.inside is not None else None,
                    versions=tuple(other.statement for other in others),
                    wordings=others,
                )
            )
    return tuple(found)


def list_attitudes(readings: Sequence[Reading], entity_of: dict[EntityKey, str]) -> tuple[Statement, ...]:
    """Who is reported to be for or against what, or to know it, in the dossier's form. What somebody only deals with
    ("referred to the plan") is left out."""
    felt = [
        (reading.report.id, attitude)
        for reading in readings
        for attitude in reading.attitudes
        if attitude.manner != "topic" and attitude.speaker is not None
    ]
    return tuple(_in_dossier(attitude, f"a{n}", report, entity_of) for n, (report, attitude) in enumerate(felt, 1))


def _in_dossier(statement: StatementMention, id: str, report: str, entity_of: dict[EntityKey, str]) -> Statement:
    via = (entity_of.get((report, relay.referent)) for relay in statement.via if relay.referent is not None)
    return Statement(
        id=id,
        report=report,
        start=statement.span.start,
        end=statement.span.end,
        content=(statement.content.start, statement.content.end),
        cue=(statement.cue.start, statement.cue.end) if statement.cue is not None else None,
        speaker=_speaker(statement.speaker, report, entity_of) if statement.speaker is not None else None,
        kind=statement.kind,
        stance=statement.stance,
        via=tuple(dict.fromkeys(entity for entity in via if entity is not None)),
        events=(),
        pieces=tuple((piece.start, piece.end) for piece in statement.pieces),
        relays=tuple(_relay(relay, report, entity_of) for relay in statement.via),
        negated=statement.negated,
        manner=statement.manner,
    )


def _relay(relay: RelayMention, report: str, entity_of: dict[EntityKey, str]) -> Relay:
    span = relay.span
    entity = entity_of.get((report, relay.referent)) if relay.referent is not None else None
    return Relay(span.report, span.start, span.end, span.text, entity=entity)


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
