"""Tests of the dossier's statements: ids, speakers, events and versions across two reports."""

from __future__ import annotations

from collections.abc import Callable

from colligate.linking.statements import link_statements, number_statements
from colligate.records.reading import Reading

FIRST = (
    "Mayor Lena Ortiz said the old bridge was closed after engineers found deep cracks. Victor Hale denied the theft."
)
SECOND = "“The old bridge was closed after engineers found deep cracks,” Lena Ortiz told Reuters."


def _readings(read: Callable[..., Reading]) -> list[Reading]:
    return [read(FIRST, id="r1"), read(SECOND, id="r2")]


def _one_entity_a_name(readings: list[Reading]) -> dict[tuple[str, str], str]:
    return {(r.report.id, one.id): f"e:{one.name.split()[-1]}" for r in readings for one in r.referents}


def test_ids_run_through_reports_in_order(read: Callable[..., Reading]) -> None:
    """s1, s2 ... in order of report and text."""
    ids = number_statements(_readings(read))
    assert list(ids.values()) == [f"s{n}" for n in range(1, len(ids) + 1)]
    assert ids["r1", 0] == "s1"


def test_statements_carry_speaker_chain_and_versions(read: Callable[..., Reading]) -> None:
    """The mayor's words are one statement told twice; the agency is its chain."""
    readings = _readings(read)
    ids = number_statements(readings)
    entities = _one_entity_a_name(readings)
    statements = link_statements(readings, ids, entities, {})
    first = next(s for s in statements if s.report == "r1" and s.speaker and s.speaker.entity == "e:Ortiz")
    second = next(s for s in statements if s.report == "r2")
    assert second.speaker is not None
    assert second.speaker.entity == "e:Ortiz"
    assert second.via == ("e:Reuters",)
    assert first.versions == (second.id,)
    assert second.versions == (first.id,)
    assert all(not s.versions for s in statements if s not in (first, second))


def test_events_within_the_content_are_the_statements(read: Callable[..., Reading]) -> None:
    """An event mention that stands in a statement is listed with it."""
    readings = _readings(read)
    ids = number_statements(readings)
    events = {(r.report.id, n): f"v{n}" for r in readings for n, _ in enumerate(r.events)}
    statements = {s.id: s for s in link_statements(readings, ids, _one_entity_a_name(readings), events)}
    for reading in readings:
        for n, event in enumerate(reading.events):
            if event.statement is not None:
                assert f"v{n}" in statements[ids[reading.report.id, event.statement]].events
    assert any(statement.events for statement in statements.values())
