"""Tests of phrases of several words that name an event."""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Token

from colligate.reading.events.idioms import begins, ends


def words(text: str) -> Doc:
    """A text as tokens alone."""
    return spacy.blank("en")(text)


def texts(*tokens: Token | None) -> list[str | None]:
    """Their words."""
    return [None if token is None else token.text for token in tokens]


def test_a_compound_begins_before_its_last_noun() -> None:
    """Hyphens between its words do not count."""
    doc = words("a drive - by shooting shook the town")
    assert texts(begins(doc[4], ("drive", "by")), begins(doc[4], ("mass",))) == ["drive", None]


def test_a_phrase_ends_behind_its_verb() -> None:
    """Where an object stands between, the verb alone is its trigger."""
    doc = words("she handed in her notice")
    assert texts(ends(doc[1], ("in", "one's", "notice"))) == ["notice"]
    doc = words("the board showed Anna Berg the door")
    assert texts(ends(doc[2], ("the", "door")), ends(doc[2], ("the", "exit"))) == ["showed", None]


def test_two_words_stand_together() -> None:
    """To let loose is no letting of something loose."""
    assert texts(ends(words("they let loose")[1], ("loose",)), ends(words("they let it loose")[1], ("loose",))) == [
        "loose",
        None,
    ]
