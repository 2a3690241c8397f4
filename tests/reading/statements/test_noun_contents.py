"""Tests of what nouns take as content."""

from __future__ import annotations

from collections.abc import Callable

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def test_a_speech_noun_takes_a_clause(read: Read) -> None:
    """ "His claim that" attributes to him."""
    statement = read("Nobody believed Victor Hale's claim that the ship had sunk.").statements[-1]
    assert statement.content.text == "the ship had sunk"
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == "Victor Hale"


def test_a_purpose_is_no_order(read: Callable[..., Reading]) -> None:
    """ "In order to protect the town" orders nothing."""
    assert not read("In order to protect the town, a curfew applies from midnight.").statements
