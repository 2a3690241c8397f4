"""Tests of events in headlines that write every word with a capital."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from colligate.reading.grammar.headlines import headline_verb, is_headline
from colligate.records.reading import Reading


def test_headlines_are_told_by_their_capitals(pipeline: Language) -> None:
    """A sentence with some names in it is none."""
    headline = pipeline("Driver Charged After Ferry Crash In Marsh Harbour")
    sentence = pipeline("Clara Dunmore of Marsh Harbour was charged after the ferry crash.")
    assert is_headline(headline[:])
    assert not is_headline(sentence[:])
    assert not is_headline(pipeline("New York")[:])


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Rovers Sack Coach Before Derby Match", "Sack", "sack"),
        ("Ferry Driver Charged After Harbour Crash", "Charged", "charge"),
        ("Harbour Fire Kills Nine Sleeping Sailors", "Fire", None),
        ("Attack On Harbour Ferry Kills Sailors", "Attack", None),
    ],
)
def test_verbs_in_disguise(pipeline: Language, text: str, word: str, lemma: str | None) -> None:
    """Between who acts and what follows stands a verb, before another verb a noun."""
    token = next(token for token in pipeline(text) if token.text == word)
    found = headline_verb(token)
    assert (found.lemma if found else None) == lemma


def test_a_headline_tells_its_events(read: Callable[..., Reading]) -> None:
    """Type and words are those that small letters would give."""
    reading = read("Ferry Driver Charged After Harbour Crash\n\nThe driver was charged on Monday over the crash.")
    assert [event.type for event in reading.events if event.sentence == 0] == ["Charge", "Crash"]
