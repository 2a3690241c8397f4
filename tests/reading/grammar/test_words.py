"""A parse as plain lists."""

from __future__ import annotations

from spacy.language import Language

from colligate.reading.grammar.words import Words, words_of
from colligate.records.span import Span


def test_words_in_quotation_marks(pipeline: Language) -> None:
    """Curly and straight marks; a quotation that is not closed ends with its paragraph."""
    words = Words(pipeline('He said "go" and “stay”.\n\n“Never\n\nThey left.'))
    assert [text for text, quoted in zip(words.text, words.quoted, strict=True) if quoted and text.isalpha()] == [
        "go",
        "stay",
        "Never",
    ]


def test_furniture_is_set_apart(pipeline: Language) -> None:
    """Words of furniture are known as such."""
    text = "OSLO - Rain fell."
    words = Words(pipeline(text), [Span.cut("r1", text, 0, 6)])
    assert words.apart[:2] == [True, True]
    assert not any(words.apart[2:])


def test_edges_and_kids(pipeline: Language) -> None:
    """What depends on a noun lies between its edges."""
    words = Words(pipeline("The old captain of the ferry left."))
    noun = words.text.index("captain")
    assert words.left_edge(noun) == 0
    assert words.right_edge(noun) == words.text.index("ferry")
    assert words.kid(noun, "det") == 0
    assert words.kid(noun, "nsubj") is None


def test_words_are_made_once(pipeline: Language) -> None:
    """Steps share the lists of one parse."""
    doc = pipeline("Rain fell.")
    assert words_of(doc) is words_of(doc)
