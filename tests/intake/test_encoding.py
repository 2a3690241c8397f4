"""Bytes to text."""

from __future__ import annotations

import pytest

from colligate.intake.encoding import decode
from colligate.intake.outcome import UnreadableError

SENTENCE = "The café’s owner said “no” to the plan — prices had risen by 5 €."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marked_and_plain_unicode_is_read_without_a_note(encoding: str) -> None:
    assert decode(SENTENCE.encode(encoding)) == (SENTENCE, None)


def test_another_encoding_is_detected_and_said_so() -> None:
    text, note = decode((SENTENCE + " ").encode("cp1252") * 3)
    assert text == (SENTENCE + " ") * 3
    assert note is not None
    assert "cp1252" in note
    assert "may be wrong" in note


def test_the_encoding_that_a_page_declares_is_no_guess() -> None:
    assert decode("Žlutý kůň".encode("cp1250"), "windows-1250") == ("Žlutý kůň", None)


def test_a_wrong_declaration_gives_way_to_utf_8() -> None:
    assert decode(SENTENCE.encode(), "latin-1") == (SENTENCE, None)


def test_an_unknown_declaration_is_passed_over() -> None:
    text, note = decode(SENTENCE.encode("cp1252"), "no-such-encoding")
    assert text == SENTENCE
    assert note


@pytest.mark.parametrize(
    "data",
    [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"words\0words", "words".encode("utf-16-le"), b"\x01\x02\x03\x04 words"],
    ids=["picture", "NUL", "unmarked UTF-16", "control characters"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableError, match="not text"):
        decode(data)


def test_a_mark_that_lies_is_refused() -> None:
    with pytest.raises(UnreadableError, match="UTF-16"):
        decode(b"\xff\xfea")


def test_line_ends_stay_as_they_are() -> None:
    assert decode(b"one\r\ntwo\rthree\n")[0] == "one\r\ntwo\rthree\n"
