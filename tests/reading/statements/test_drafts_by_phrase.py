"""Tests of what phrases attribute: according to, reportedly, in somebody's words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("In the view of the mayor, the bridge is unsafe.", "the mayor", "the bridge is unsafe"),
        ("In her words, the plan was “a gift to thieves.”", "her", "the plan was “a gift to thieves.”"),
        ("According to the mayor, the bridge is unsafe.", "the mayor", "the bridge is unsafe"),
    ],
)
def test_a_phrase_makes_the_clause_around_it_somebodys(read: Read, text: str, speaker: str, content: str) -> None:
    """Wherever the phrase stands."""
    (statement,) = read(text).statements
    assert statement.content.text == content
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == speaker


def test_in_other_words_is_nobodys(read: Read) -> None:
    """Words need an owner."""
    assert read("In other words, the plan failed.").statements == ()
