"""Names between commas, and the noun that they belong to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from colligate.reading.grammar.appositions import person_described
from colligate.reading.grammar.words import Words


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The envoy to Norland, Bishop Ivo Marr, said so.", "envoy"),
        ("A member of the chamber, Ivo Marr, said so.", "member"),
        ("The bridge over the river, Ivo Marr, said so.", None),
        ("The envoy met Ivo Marr on Monday.", None),
    ],
)
def test_person_described(pipeline: Language, text: str, noun: str | None) -> None:
    """Only a noun for one person, and only where commas set the name off."""
    words = Words(pipeline(text))
    last = words.text.index("Marr")
    found = person_described(words, last - 1, last)
    assert (None if found is None else words.text[found]) == noun
