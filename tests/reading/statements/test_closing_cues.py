"""Tests of cues that close a sentence, where the parser hung the speaker onto what was said."""

from __future__ import annotations

from collections.abc import Callable

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def test_a_speaker_read_as_an_addition_is_the_speaker(read: Read) -> None:
    """ "..., two people who know of it told the Star": the paper was told, and the people are not told."""
    (statement,) = read(
        "Divers who searched the sunken tanker on Monday are looking at a row of 12 steel drums at the aft end of the "
        "cargo deck, two people with knowledge of the search told the Star."
    ).statements
    assert statement.content.text.endswith("at the aft end of the cargo deck")
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == "two people with knowledge of the search"


def test_a_participle_before_the_speaker_is_a_clause(read: Read) -> None:
    """ "Gunmen shot dead a judge, police said", where "shot" is read as a participle."""
    (statement,) = read(
        "Gunmen on a scooter shot dead a judge and his driver outside a bank on Monday, police said."
    ).statements
    assert statement.content.text.startswith("Gunmen on a scooter")


def test_a_list_before_a_verb_is_no_speaker(read: Read) -> None:
    """A finite verb behind the words before it needs no second speaker."""
    assert not read("The town has a school, a bank and a church.").statements
