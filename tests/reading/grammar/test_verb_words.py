"""Tests of finite verbs for headlines."""

from __future__ import annotations

import pytest
from spacy.language import Language
from spacy.tokens import Token

from colligate.reading.grammar.verb_words import finite_words, is_finite, number_told, of_one, participle, undergoes


def verb(pipeline: Language, text: str, word: str) -> Token:
    """A word of a parsed text."""
    return next(token for token in pipeline(text) if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "many", "expected"),
    [
        ("She's been fighting the reform.", "fighting", False, "has been fighting"),
        ("He didn't stay.", "stay", False, "did not stay"),
        ("Those who have challenged the board left.", "challenged", False, "has challenged"),
        ("The minister was sacked.", "sacked", True, "were sacked"),
        ("They flee, building rafts.", "building", False, "builds"),
        ("They fled, building rafts.", "building", True, "built"),
        ("He hid, committing no crime.", "committing", False, "committed"),
        ("He no longer hides the reason.", "hides", False, "no longer hides"),
        ("The board rarely issued orders.", "issued", False, "rarely issued"),
        ("He has almost won the race.", "won", False, "has almost won"),
        ("He's decided to go.", "decided", False, "has decided"),
        ("Updated: the minister left.", "Updated", False, "was updated"),
        ("Soldiers carried out a raid.", "carried", False, "carried out"),
    ],
)
def test_finite_words(pipeline: Language, text: str, word: str, many: bool, expected: str) -> None:
    """Auxiliaries in full and in the number of the subject; a gerund takes the tense of its clause."""
    assert finite_words(verb(pipeline, text, word), many=many) == expected


def test_what_is_told_of_whom_it_is_done_to(pipeline: Language) -> None:
    """With an auxiliary, or beside a noun; never with an object of its own."""
    assert undergoes(verb(pipeline, "The sailor was arrested.", "arrested"))
    assert undergoes(verb(pipeline, "A package sent by him was found.", "sent"))
    assert not undergoes(verb(pipeline, "Soldiers arrested the sailor.", "arrested"))


def test_an_infinitive_is_not_finite(pipeline: Language) -> None:
    """Nor is a gerund."""
    assert not is_finite(verb(pipeline, "He refused to leave.", "leave"))
    assert is_finite(verb(pipeline, "He refused to leave.", "refused"))


def test_the_number_that_a_verb_shows(pipeline: Language) -> None:
    """Of a present, or of "was" and "were"; a past or a modal shows none."""
    assert number_told(verb(pipeline, "The sailors were arrested.", "arrested")) is True
    assert number_told(verb(pipeline, "The sailor has left.", "left")) is False
    assert number_told(verb(pipeline, "The sailor left.", "left")) is None


def test_a_verb_of_one() -> None:
    """Where a name stands for words in the plural."""
    assert of_one("have challenged") == "has challenged"
    assert of_one("challenged") == "challenged"


def test_participles(pipeline: Language) -> None:
    """Regular and irregular."""
    assert participle(verb(pipeline, "They urge him to go.", "urge")) == "urged"
    assert participle(verb(pipeline, "They forbid him to go.", "forbid")) == "forbidden"
