"""Tests of silence: declining to comment, not answering, not being reached."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("A spokeswoman for the firm would not comment on the sale.", "A spokeswoman for the firm", "the sale"),
        ("The firm did not respond to requests for comment.", "The firm", "requests for comment"),
        ("The firm did not return a call about the sale.", "The firm", "a call about the sale"),
        ("Victor Hale could not be reached for comment.", "Victor Hale", "comment"),
        ("Victor Hale refused to discuss the matter.", "Victor Hale", "the matter"),
    ],
)
def test_silence_is_a_statement_about_what_was_asked(read: Read, text: str, speaker: str, content: str) -> None:
    """In the outlet's words, and nobody is made to demand anything."""
    (statement,) = read(text).statements
    assert statement.stance == "declines_comment"
    assert statement.content.text == content
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == speaker


@pytest.mark.parametrize(
    "text",
    ["The firm did not return the money.", "The army did not respond to the attack.", "Hale could not be reached."],
)
def test_not_giving_back_and_not_striking_back_are_no_silence(read: Read, text: str) -> None:
    """Only a question that stays unanswered is one."""
    assert [one for one in read(text).statements if one.stance == "declines_comment"] == []
