"""Tests of phrases cut to a bearable length."""

from __future__ import annotations

import pytest
from spacy.language import Language

from colligate.reading.grammar.phrases import phrase


@pytest.mark.parametrize(
    ("text", "head", "most", "expected"),
    [
        ("He saw the captain, who had left the ship.", "captain", 9, "the captain"),
        ("He saw the gate of the old town of Selm.", "gate", 9, "the gate of the old town of Selm"),
        ("He saw the gate of the old town of Selm.", "gate", 6, "the gate of the old town"),
        ("He saw the gate of the old town of Selm.", "gate", 2, "the gate"),
        ("He met the baker on Monday.", "baker", 9, "the baker"),
    ],
)
def test_what_only_adds_goes_first_and_from_the_end(
    pipeline: Language, text: str, head: str, most: int, expected: str
) -> None:
    """A head with the words before it always stays."""
    doc = pipeline(text)
    times = [token.i for token in doc if token.text == "Monday"]
    token = next(token for token in doc if token.text == head)
    assert " ".join(word.text for word in phrase(token, most, times)) == expected
