"""Tests of statements: contents, cues, speakers, stances and chains, on invented reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading
from colligate.records.statement import StatementMention

Read = Callable[..., Reading]


def _one(read: Read, text: str) -> StatementMention:
    (statement,) = read(text).statements
    return statement


def _contents(read: Read, text: str) -> list[str]:
    return [statement.content.text for statement in read(text).statements]


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("Mayor Lena Ortiz said that the bridge is closed.", "the bridge is closed", "said", "Mayor Lena Ortiz"),
        ("Mayor Lena Ortiz said the bridge is closed.", "the bridge is closed", "said", "Mayor Lena Ortiz"),
        ("“The bridge is closed,” Lena Ortiz said.", "The bridge is closed", "said", "Lena Ortiz"),
        ("“The bridge is closed,” said Lena Ortiz.", "The bridge is closed", "said", "Lena Ortiz"),
        ("Lena Ortiz said: “The bridge is closed.”", "The bridge is closed", "said", "Lena Ortiz"),
        ("The bridge is closed, according to Lena Ortiz.", "The bridge is closed", "according to", "Lena Ortiz"),
        ("According to Lena Ortiz, the bridge is closed.", "the bridge is closed", "According to", "Lena Ortiz"),
        ("The bridge, Lena Ortiz said, is closed.", "The bridge, Lena Ortiz said, is closed", "said", "Lena Ortiz"),
        ("Lena Ortiz told reporters that the bridge is closed.", "the bridge is closed", "told", "Lena Ortiz"),
        ("Lena Ortiz promised to open the bridge.", "to open the bridge", "promised", "Lena Ortiz"),
        ("Lena Ortiz denied taking the money.", "taking the money", "denied", "Lena Ortiz"),
        ("Lena Ortiz confirmed the death of two divers.", "the death of two divers", "confirmed", "Lena Ortiz"),
        ("Lena Ortiz urged drivers to stay at home.", "drivers to stay at home", "urged", "Lena Ortiz"),
        ("Lena Ortiz warned of more floods.", "more floods", "warned of", "Lena Ortiz"),
    ],
)
def test_content_cue_and_speaker_stand_in_any_order(
    read: Read, text: str, content: str, cue: str, speaker: str
) -> None:
    """Direct and indirect speech are found whichever part comes first."""
    statement = _one(read, text)
    assert statement.content.text == content
    assert statement.cue is not None
    assert statement.cue.text == cue
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == speaker


def test_statements_stand_in_order_of_their_content(read: Read) -> None:
    """Whatever found them."""
    text = (
        "“We wait,” Lena Ortiz said. The port is open, according to the harbour master. "
        "Victor Hale denied the theft. “Nobody asked me,” he added."
    )
    starts = [statement.content.start for statement in read(text).statements]
    assert starts == sorted(starts)
    assert len(starts) == 4


def test_spans_hold_content_cue_and_speaker(read: Read) -> None:
    """The whole span reaches from the first to the last of them."""
    reading = read("In the morning the bridge, Lena Ortiz told us on Monday, was closed by police.")
    for statement in reading.statements:
        assert statement.span.contains(statement.content)
        assert statement.cue is not None
        assert statement.span.contains(statement.cue)


def test_attitudes_are_kept_apart(read: Callable[..., Reading]) -> None:
    """Being for or against something is no statement, and is kept beside them."""
    reading = read("Lena Ortiz opposes the new toll. Victor Hale said it was needed.")
    (attitude,) = reading.attitudes
    assert attitude.content.text == "the new toll"
    assert [statement.content.text for statement in reading.statements] == ["it was needed"]


def test_a_sentence_without_end_is_read_in_reasonable_time(read: Callable[..., Reading]) -> None:
    """Contents nested a thousand deep are no prose: they are let go, not walked through again and again."""
    reading = read("he said that " * 300 + "it was over.")
    assert all(len(statement.content.text.split()) <= 600 for statement in reading.statements)
