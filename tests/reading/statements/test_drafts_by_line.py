"""Tests of what lines attribute: headlines with a source, and the turns of transcripts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def _said(read: Read, text: str) -> list[tuple[str | None, str]]:
    return [
        (one.speaker.span.text if one.speaker and one.speaker.span else None, one.content.text)
        for one in read(text).statements
        if one.inside is None
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Mayor: Bridge will stay closed all winter", "Mayor", "Bridge will stay closed all winter"),
        ("Ortiz resigns: minister", "minister", "Ortiz resigns"),
        ("Army denies attack on port: report", "report", "Army denies attack on port"),
    ],
)
def test_a_headline_names_its_source_before_or_behind_a_colon(
    read: Read, text: str, speaker: str, content: str
) -> None:
    """Either side of the colon may say whose word it is."""
    assert _said(read, text) == [(speaker, content)]


def test_a_colon_before_a_thing_is_no_source(read: Read) -> None:
    """What a headline adds behind a colon is not always a source."""
    assert _said(read, "Ortiz resigns: bridge") == []


def test_the_turns_of_an_interview_are_said_word_by_word(read: Read) -> None:
    """A turn reaches over its paragraphs to the next label."""
    text = "Q: Did you see it?\n\nA: I saw the ship sink. I think it was dark.\n\nIt was cold.\n\nQ: When was that?"
    said = _said(read, text)
    assert said[0] == ("Q", "Did you see it?")
    assert said[1] == ("A", "I saw the ship sink. I think it was dark.\n\nIt was cold.")
    assert said[2] == ("Q", "When was that?")


def test_names_that_come_again_and_again_open_turns(read: Read) -> None:
    """A transcript without Q and A, each turn in marks or not."""
    text = "HALE: The ship sank in May.\n\nORTIZ: That is sad.\n\nHALE: The captain said so.\n\nORTIZ: I see."
    assert [speaker for speaker, _ in _said(read, text)] == ["HALE", "ORTIZ", "HALE", "ORTIZ"]
    quoted = "\n\n".join(f"“{line}" for line in text.split("\n\n"))
    assert [speaker for speaker, _ in _said(read, quoted)] == ["HALE", "ORTIZ", "HALE", "ORTIZ"]


def test_a_table_is_no_transcript(read: Read) -> None:
    """Names with bare numbers behind them are nobody's words."""
    assert _said(read, "Hale: 781.\n\nOrtiz: 12.\n\nHale: 67.\n\nOrtiz: 15.") == []


def test_a_name_before_a_quotation_speaks(read: Read) -> None:
    """A headline's colon before marks."""
    (statement,) = read("Hale: ‘I did not do it’").statements
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == "Hale"
