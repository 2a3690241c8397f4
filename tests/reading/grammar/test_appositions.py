"""Names between commas, and the noun that they belong to."""

from __future__ import annotations

import pytest
from spacy.language import Language

from colligate.reading.grammar.appositions import person_nouns
from colligate.reading.grammar.words import Words


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("The envoy to Norland, Bishop Ivo Marr, said so.", "envoy"),
        ("A member of the chamber, Ivo Marr, said so.", "member"),
        ("The bridge over the river, Ivo Marr, said so.", None),
        ("The envoy met Ivo Marr on Monday.", None),
        ("Ivo Marr, a former envoy, said so.", "envoy"),
        ("The bridge, Ivo Marr, fell.", None),
    ],
)
def test_person_nouns(pipeline: Language, text: str, noun: str | None) -> None:
    """Only a noun for one person, beside the name or before the comma that sets it off."""
    words = Words(pipeline(text))
    last = words.text.index("Marr")
    found = person_nouns(words, last - 1, last)
    assert [words.text[told.noun] for told in found] == ([] if noun is None else [noun])
