"""Tests of what a parse says of a word's neighbours."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Token

from colligate.reading.grammar.dependencies import (
    antecedent,
    governed,
    has_object,
    is_passive,
    named_behind,
    owned,
)


def word(pipeline: Language, text: str, wanted: str) -> Token:
    """The first such word of a text."""
    return next(token for token in pipeline(text) if token.text == wanted)


def test_a_relative_pronoun_stands_for_the_noun_before_it(pipeline: Language) -> None:
    """Any other word stands for itself."""
    who = word(pipeline, "The sailors who fled were caught.", "who")
    assert antecedent(who, who.head).text == "sailors"
    sailors = word(pipeline, "The sailors fled.", "sailors")
    assert antecedent(sailors, sailors.head) == sailors


def test_whose_a_noun_is(pipeline: Language) -> None:
    """Of a noun behind "whose"; any other has no such owner."""
    found = owned(word(pipeline, "Ada Berg, whose mother was arrested, left.", "mother"))
    assert found is not None
    assert found.text == "Berg"
    assert owned(word(pipeline, "Her mother was arrested.", "mother")) is None


def test_the_name_behind_a_noun(pipeline: Language) -> None:
    """Directly behind it, no comma between."""
    found = named_behind(word(pipeline, "His brother Ivo Marr was arrested.", "brother"))
    assert found is not None
    assert found.text == "Marr"
    assert named_behind(word(pipeline, "His brother was arrested.", "brother")) is None


def test_what_a_preposition_governs(pipeline: Language) -> None:
    """One that governs nothing gives nothing."""
    found = governed(word(pipeline, "He hid behind the dunes.", "behind"))
    assert found is not None
    assert found.text == "dunes"
    assert governed(word(pipeline, "He hid the boat.", "boat")) is None


@pytest.mark.parametrize(
    ("text", "verb", "passive"),
    [
        ("The boat was stolen.", "stolen", True),
        ("The boat stolen in May was found.", "stolen", True),
        ("She has stolen the boat.", "stolen", False),
        ("She stole the boat.", "stole", False),
    ],
)
def test_voice(pipeline: Language, text: str, verb: str, passive: bool) -> None:
    """With its auxiliary, and as a participle beside a noun."""
    assert is_passive(word(pipeline, text, verb)) == passive


def test_objects(pipeline: Language) -> None:
    """The subject of a passive is one in meaning."""
    assert has_object(word(pipeline, "She stole the boat.", "stole"))
    assert has_object(word(pipeline, "The boat was stolen.", "stolen"))
    assert not has_object(word(pipeline, "She slept.", "slept"))
