"""Tests of the events that a report tells of, whole."""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest

from colligate.knowledge.meaning import cosine
from colligate.records.event import EventMention, Plover
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def event(reading: Reading, lemma: str) -> EventMention:
    """The event of that base form."""
    return next(event for event in reading.events if event.lemma == lemma)


def test_an_event_has_type_and_code(read: Read) -> None:
    """The code is that of the type, or of the word where it has its own."""
    reading = read("Rebels shelled the port and later bombed it. The port burned down.")
    assert event(reading, "shell").plover == Plover("ASSAULT", "heavy-weapons")
    assert event(reading, "bomb").plover == Plover("ASSAULT", "explosives")
    assert event(reading, "burn down").plover is None


def test_events_are_in_order_and_inside_their_sentences(read: Read) -> None:
    """Records of a reading are sorted by their words."""
    reading = read("The mayor fled. Police arrested the treasurer after a chase, and a crowd protested.")
    starts = [found.trigger.start for found in reading.events]
    assert starts == sorted(starts)
    for found in reading.events:
        assert reading.sentences[found.sentence].contains(found.trigger)


def test_an_event_knows_the_statement_that_it_stands_in(read: Read) -> None:
    """What a speaker tells is not the outlet's own."""
    reading = read("Rosa Lindqvist said the bridge had collapsed. A crane fell.")
    told, own = event(reading, "collapse"), event(reading, "fall")
    assert told.statement is not None
    assert reading.statements[told.statement].content.contains(told.trigger)
    assert own.statement is None


def test_like_events_have_like_vectors(read: Read) -> None:
    """Vectors tell near meanings from far ones."""
    reading = read("Rebels attacked the town. Rebels bombarded the town. The choir sang a hymn.")
    attack, bombard, sing = (event(reading, lemma).vector for lemma in ("attack", "bombard", "sing"))
    near, far = cosine(attack, bombard), cosine(attack, sing)
    assert near is not None
    assert far is not None
    assert near > far + 0.1


def test_reading_twice_gives_the_same_bytes(read: Read) -> None:
    """Events are a pure function of the text."""
    text = "The mayor may resign after the raid in Lima, which killed two, officials said on Friday."
    assert msgspec.json.encode(read(text).events) == msgspec.json.encode(read(text).events)


def test_an_empty_report_tells_of_nothing(read: Read) -> None:
    """No words, no events."""
    assert read("").events == ()
    assert read("\n\n * * *\n").events == ()


def test_a_deep_or_endless_sentence_is_read_in_bounded_time(read: Read) -> None:
    """A chain of phrases or verbs without end neither overflows nor hangs."""
    for text in ("The murder" + " of the man in the town" * 400 + ".", "He shot" + " and shot him" * 400 + "."):
        reading = read(text)
        assert all(found.clause.contains(found.trigger) for found in reading.events)
        assert all(len(found.clause.text) < 1000 for found in reading.events)


@pytest.mark.parametrize(
    "text", ["Saturday.", "Late Saturday night. Police arrested Ana Ruiz.", "Tuesday 5 p.m. meeting"]
)
def test_a_line_that_is_only_a_time_ends(read: Callable[..., Reading], text: str) -> None:
    """The root of a parse is its own head: whoever climbs must stop there."""
    assert read(text).report.text == text


def test_an_infinitive_of_a_headline_is_a_verb(read: Read) -> None:
    """Behind "to" no capital makes it a part of the name that follows."""
    reading = read("Arden Holdings to Buy Holm Ferries in Deal Worth Millions\n\nThe firm said so.")
    assert event(reading, "buy").modality == "planned"
