"""Tests of clauses as contents: where they begin, where they end, and where a second one begins."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("The pump failed, Ann Berg said, and the guard left.", ["The pump failed", "the guard left"]),
        ("The pump is old, Ann Berg said, and left.", ["The pump is old"]),
        ("Ann Berg said on Monday she was in control of the harbour.", ["she was in control of the harbour"]),
        ("Ann Berg said two pumps had failed.", ["two pumps had failed"]),
        ("Ann Berg told a press conference that the pump had failed.", ["the pump had failed"]),
        (
            "Ann Berg said it was late and called for the mayor to be sacked.",
            ["it was late", "the mayor to be sacked"],
        ),
    ],
)
def test_where_contents_begin_and_end(read: Read, text: str, contents: list[str]) -> None:
    """Day and hearer are no content; a clause behind the cue is a statement of its own, the speaker's own deed none."""
    assert [one.content.text for one in read(text).statements] == contents
