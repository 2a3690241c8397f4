"""Bytes -> text, never guessing silently."""

from __future__ import annotations

import codecs
import re

import charset_normalizer

from colligate.intake.outcome import UnreadableError

# The four-byte marks first: that of UTF-32 begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What English text in a one-byte encoding is mistaken for: they differ in a few letters that English does not use.
_LATIN = re.compile(r"cp125[0478]|iso8859_|latin|mac_|cp437|cp85\d|cp86\d|cp775|hp_roman8")
_DETECTION_SAMPLE = 200_000
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_CONTROL_SHARE = 0.01


def decode(data: bytes, declared: str | None = None) -> tuple[str, str | None]:
    """The text of a file, and a note where its encoding had to be detected.

    Args:
        data: The file's content. A byte order mark decides; then UTF-8, if the bytes are valid UTF-8.
        declared: The encoding that the file itself states (a page's `<meta charset>`), tried next.

    Raises:
        UnreadableError: It is not text, or in no encoding that can be told.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, f"marked as {encoding.upper()}, but not valid"), None
    if b"\0" in data:
        raise UnreadableError("not text: it holds NUL bytes (binary, or UTF-16 without a byte order mark)")
    try:
        return _text(data.decode("utf-8")), None
    except UnicodeDecodeError as error:
        invalid = error.start
    if declared is not None:
        try:
            return _text(data.decode(declared)), None
        except (LookupError, UnicodeDecodeError):
            pass
    detected = _detect(data)
    if detected is None:
        raise UnreadableError(f"not valid UTF-8 (byte {invalid}), and no other encoding fits")
    text = _strict(data, detected, f"not valid UTF-8 (byte {invalid}), nor {detected}")
    return text, f"not valid UTF-8 (byte {invalid}); read as {detected}, which was detected and may be wrong"


def _strict(data: bytes, encoding: str, reason: str) -> str:
    try:
        return _text(data.decode(encoding))
    except UnicodeDecodeError as error:
        raise UnreadableError(reason) from error


def _text(text: str) -> str:
    if "\0" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise UnreadableError("not text: it holds control characters")
    return text


def _detect(data: bytes) -> str | None:
    matches = charset_normalizer.from_bytes(data[:_DETECTION_SAMPLE])
    best = matches.best()
    if best is None:
        return None
    fitting = {match.encoding for match in matches} | set(best.could_be_from_charset)
    # Reports are in English: among the Latin encodings that fit, the one that English writers use.
    if _LATIN.match(best.encoding) and "cp1252" in fitting:
        return "cp1252"
    return best.encoding
