"""Words quoted from one utterance: one source, whoever is named for it."""

from __future__ import annotations

from colligate.records.span import Span
from colligate.weighing.utterances import is_quoted


def span(text: str, words: str) -> Span:
    at = text.index(words)
    return Span("r1", at, at + len(words), words)


def test_words_between_quotation_marks_are_quoted() -> None:
    text = "The bishop said: “We must keep the harbour open to all.” The mayor left."
    assert is_quoted(text, span(text, "keep the harbour open"))
    assert not is_quoted(text, span(text, "The mayor left"))


def test_straight_marks_count_within_their_paragraph() -> None:
    text = 'He rose 6" in a year.\nShe said "the harbour stays open" and left.'
    assert is_quoted(text, span(text, "the harbour stays open"))
    assert not is_quoted(text, span(text, "and left"))
