"""Event mentions of several reports, joined."""

from __future__ import annotations

import datetime

import pytest

from built_stories import Told, build_entities, build_reading, build_story
from colligate.linking.events.resolution import compare_events

MONDAY, FRIDAY = datetime.date(2024, 3, 4), datetime.date(2024, 3, 8)


def test_resigning_and_departure_of_one_person_are_one_event() -> None:
    """Verb and noun, near words, the same person under two spellings."""
    readings = [
        build_reading("r1", "Minister Orla Venn resigned.", [Told("resigned", "resign", who={"actor": "Orla Venn"})]),
        build_reading("r2", "The departure of Orla Wenn shook the cabinet.",
                      [Told("departure", noun=True, who={"actor": "Orla Wenn"})]),
    ]  # fmt: skip
    story = build_story(readings, same={"Orla Wenn": "Orla Venn"})
    assert len(story.events) == 1
    assert story.events[0].label == "Orla Venn resigned"


def test_two_people_who_resign_are_two_events() -> None:
    """The same word about different people is another event."""
    readings = [
        build_reading("r1", "Orla Venn resigned on Monday.", [Told("resigned", "resign", who={"actor": "Orla Venn"})]),
        build_reading("r2", "Piet Harn resigned on Monday.", [Told("resigned", "resign", who={"actor": "Piet Harn"})]),
    ]
    assert len(build_story(readings).events) == 2


def test_a_denied_event_is_the_event_that_others_assert() -> None:
    """A denial does not make a second event."""
    readings = [
        build_reading("r1", "Orla Venn defected.", [Told("defected", "defect", who={"actor": "Orla Venn"})]),
        build_reading("r2", "Officials denied the defection of Orla Venn.",
                      [Told("defection", noun=True, who={"actor": "Orla Venn"}, modality="denied")]),
    ]  # fmt: skip
    (event,) = build_story(readings).events
    assert [mention.modality for mention in event.mentions] == ["asserted", "denied"]


def test_two_attacks_on_different_days_are_two_events() -> None:
    """Times that cannot both hold keep events apart."""
    readings = [
        build_reading("r1", "Rebels attacked Port Selm on Monday.",
                      [Told("attacked", "attack", who={"actor": "Rebels"}, place="Port Selm", day=("Monday", MONDAY))]),
        build_reading("r2", "Rebels attacked Port Selm on Friday.",
                      [Told("attacked", "attack", who={"actor": "Rebels"}, place="Port Selm", day=("Friday", FRIDAY))]),
    ]  # fmt: skip
    assert len(build_story(readings).events) == 2


def test_a_pointing_noun_joins_the_mention_before_it() -> None:
    """ "The attack" is the attack just told, and takes over who took part."""
    text = "Rebels attacked Port Selm. The attack lasted two hours."
    told = [
        Told("attacked", "attack", who={"actor": "Rebels"}, place="Port Selm"),
        Told("attack", noun=True, after="The attack"),
    ]
    (event,) = build_story([build_reading("r1", text, told)]).events
    assert len(event.mentions) == 2


def test_another_attack_is_another_event() -> None:
    """ "A second attack" is not the first."""
    text = "Rebels attacked Port Selm. A second attack followed."
    told = [Told("attacked", "attack", who={"actor": "Rebels"}), Told("attack", noun=True, after="second")]
    assert len(build_story([build_reading("r1", text, told)]).events) == 2


def test_time_of_an_event_ends_on_its_last_day() -> None:
    """The dossier's time includes its end, where intervals leave it out."""
    told = [Told("attacked", "attack", who={"actor": "Rebels"}, day=("Monday", MONDAY))]
    (event,) = build_story([build_reading("r1", "Rebels attacked on Monday.", told)]).events
    assert event.time is not None
    assert (event.time.start, event.time.end) == (MONDAY, MONDAY)


def test_why_names_what_speaks_against() -> None:
    """The evidence says in words that two people are two."""
    readings = [
        build_reading("r1", "Orla Venn resigned.", [Told("resigned", "resign", who={"actor": "Orla Venn"})]),
        build_reading("r2", "Piet Harn resigned.", [Told("resigned", "resign", who={"actor": "Piet Harn"})]),
    ]
    story = build_story(readings)
    entities, entity_of = build_entities(readings)
    comparison = compare_events(readings, entities, entity_of, story.event_of, ("v1", "v2"))
    assert comparison.verdict == "different"
    assert any(clause.forbids for clause in comparison.clauses)
    assert any("Orla Venn" in clause.reason and "Piet Harn" in clause.reason for clause in comparison.clauses)


def test_why_of_an_unknown_event_is_refused() -> None:
    """There is nothing to compare with an id that is not of the story."""
    readings = [build_reading("r1", "Orla Venn resigned.", [Told("resigned", "resign", who={"actor": "Orla Venn"})])]
    story = build_story(readings)
    entities, entity_of = build_entities(readings)
    with pytest.raises(KeyError):
        compare_events(readings, entities, entity_of, story.event_of, ("v1", "v9"))
