"""Tests of the dossier's statements: ids, speakers, events and versions across two reports."""

from __future__ import annotations

from collections.abc import Callable

from colligate.linking.statements.rendering import link_statements, list_attitudes, number_statements
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


def test_versions_say_how_their_words_differ(read: Callable[..., Reading]) -> None:
    """Each version of a statement is compared with it, word by word."""
    readings = _readings(read)
    statements = link_statements(readings, number_statements(readings), _one_entity_a_name(readings), {})
    first = next(s for s in statements if s.versions)
    assert [version.statement for version in first.wordings] == list(first.versions)
    assert {version.wording for version in first.wordings} == {"same"}


def test_the_chain_keeps_the_words_that_name_it(read: Callable[..., Reading]) -> None:
    """Also where no entity is known for them."""
    readings = [read("State television read a statement from Victor Hale saying that the strikes go on.", id="r1")]
    statement = link_statements(readings, number_statements(readings), {}, {})[-1]
    assert statement.via == ()
    assert [(relay.text, relay.entity) for relay in statement.relays] == [("State television", None)]


def test_a_negated_cue_and_the_manner_reach_the_dossier(read: Callable[..., Reading]) -> None:
    """ "Did not say" is not "says", and what somebody wants was not said."""
    readings = [read("Victor Hale did not say that the port was safe. Lena Ortiz wants the army to leave.", id="r1")]
    first, second = link_statements(readings, number_statements(readings), {}, {})
    assert (first.negated, first.manner) == (True, "speech")
    assert (second.negated, second.manner) == (False, "will")


def test_attitudes_are_listed_apart(read: Callable[..., Reading]) -> None:
    """Whoever is for or against something; not what somebody only speaks about."""
    readings = [read("Lena Ortiz opposes the new toll. Victor Hale referred to the bridge.", id="r1")]
    attitudes = list_attitudes(readings, _one_entity_a_name(readings))
    (attitude,) = attitudes
    assert attitude.id == "a1"
    assert attitude.manner == "attitude"
    assert attitude.stance == "denies"
    assert attitude.speaker is not None
    assert attitude.speaker.entity == "e:Ortiz"
