"""Tests of statements within statements."""

from __future__ import annotations

from collections.abc import Callable

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def test_a_statement_within_a_statement_knows_what_it_is_inside_of(read: Read) -> None:
    """What an agency says that somebody said came through the agency."""
    outer, inner = read("Reuters reported that Lena Ortiz said the bridge is closed.").statements
    assert outer.inside is None
    assert inner.inside == 0
    assert inner.content.text == "the bridge is closed"
    assert [relay.span.text for relay in inner.via] == ["Reuters"]


def test_what_a_quoted_speaker_thinks_is_no_statement_of_its_own(read: Read) -> None:
    """ "I think" within a quotation is part of what is said."""
    assert len(read("“I think the bridge is closed,” Lena Ortiz said.").statements) == 1


def test_a_threat_told_in_indirect_speech_counts(read: Callable[..., Reading]) -> None:
    """What others threatened or vowed is told of them; what they agreed or wanted is part of what is said."""
    (outer, inner) = read("Police said that Ivo Marr had threatened to burn the bridge.").statements
    assert (inner.content.text, inner.stance, inner.inside) == ("to burn the bridge", "threatens", 0)
    assert outer.stance == "asserts"
    assert len(read("Police said that Ivo Marr had agreed to leave the bridge.").statements) == 1
