"""Quotations: where quotation marks open and close, over sentences and paragraphs, with marks missing or not."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc

_MARK = re.compile(r"[\"“”„«»‟]|''|``|['‘‛]|\n")
_OPENING = frozenset("“„«‟") | {"``"}
_CLOSING = frozenset("”»")
_SINGLE = frozenset("'‘‛")
_BEFORE_OPENING = frozenset(" \t\n\u00a0\u2009([{—–-/“‘\"'«„:")
_NOT_AFTER_OPENING = frozenset(" \t\n\u00a0,.;:!?)]}")
_SINGLE_REACH = 500
"""How many characters a quotation in single marks may run; beyond, its opening mark is taken for an apostrophe."""


class Quote(msgspec.Struct, frozen=True):
    """Words between quotation marks, within one paragraph.

    Args:
        open: Offset of the opening mark.
        start: Offset of the first character inside.
        end: Offset after the last character inside.
        close: Offset after the closing mark, or `end` when there is none.
        runs_on: It is not closed and the next paragraph opens with a mark: one speaker goes on.
        continues: It is the next part of a quotation that ran on from the paragraph before.
    """

    open: int
    start: int
    end: int
    close: int
    runs_on: bool = False
    continues: bool = False


def find_quotes(text: str) -> tuple[Quote, ...]:
    """Find the outermost quotations, in order of the text. A mark without its partner never fails a text.

    An opening mark that is not closed in its paragraph runs on when the next paragraph opens with a mark again (the
    way in which papers print long quotations); else it ends with its paragraph.
    """
    found: list[Quote] = []
    open_at: tuple[int, int] | None = None
    continues = False
    resume = 0
    for match in _MARK.finditer(text):
        at, mark = match.start(), match.group()
        if at < resume:
            continue
        if open_at is None:
            if mark in _SINGLE:
                resume = _append_single(found, text, at)
            elif mark != "\n" and _is_opening(text, at, mark):
                open_at = (at, match.end())
            continue
        closing = _closing(text, at, mark)
        if closing is None:
            continue
        runs_on = mark == "\n" and _opens_next_paragraph(text, at)
        _append(found, text, open_at, closing, runs_on, continues)
        # Opened again while open: the closing mark is missing.
        again = mark != "\n" and closing == (at, at)
        open_at, continues = (at, match.end()) if again else None, runs_on
    if open_at is not None:
        _append(found, text, open_at, (len(text), len(text)), False, continues)
    return tuple(found)


def tokens_inside(doc: Doc, quotes: Sequence[Quote]) -> list[int]:
    """For each token, the position of the quotation that it lies in; -1 outside and for the marks themselves."""
    inside = [-1] * len(doc)
    offsets = [token.idx for token in doc]
    for n, quote in enumerate(quotes):
        first = bisect_left(offsets, quote.start)
        for i in range(first, bisect_left(offsets, quote.end)):
            inside[i] = n
    return inside


def _closing(text: str, at: int, mark: str) -> tuple[int, int] | None:
    """Where an open quotation ends if this mark, or this end of a line, ends it: before and behind the mark."""
    if mark == "\n":
        return (at, at) if _opens_next_paragraph(text, at) or not _closes_first(text, at) else None
    if mark in _SINGLE:
        return None
    if _is_closing(text, at, mark):
        return at, at + len(mark)
    return (at, at) if _may_open(text, at, len(mark)) else None


def _append_single(found: list[Quote], text: str, at: int) -> int:
    """Take in a quotation in single marks, if one opens here; gives the offset from which to go on."""
    closing = _single_end(text, at)
    if closing is None:
        return at
    _append(found, text, (at, at + 1), (closing, closing + 1), False, False)
    return closing + 1


def _append(
    found: list[Quote], text: str, opening: tuple[int, int], closing: tuple[int, int], runs_on: bool, continues: bool
) -> None:
    start, end = opening[1], closing[0]
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        found.append(Quote(opening[0], start, end, max(closing[1], end), runs_on, continues))


def _may_open(text: str, at: int, width: int) -> bool:
    after = text[at + width : at + width + 1]
    return bool(after) and after not in _NOT_AFTER_OPENING and (at == 0 or text[at - 1] in _BEFORE_OPENING)


def _is_opening(text: str, at: int, mark: str) -> bool:
    after = text[at + len(mark) : at + len(mark) + 1]
    if mark in _OPENING:
        return bool(after) and not after.isspace()
    if mark in _CLOSING:
        return _may_open(text, at, len(mark))
    return _may_open(text, at, len(mark)) or (bool(after) and after.isalnum() and not text[at - 1 : at].isalnum())


def _is_closing(text: str, at: int, mark: str) -> bool:
    if mark in _CLOSING:
        return True
    before, after = text[at - 1 : at], text[at + len(mark) : at + len(mark) + 1]
    if mark in _OPENING:
        return not before.isspace() and (not after or after.isspace())
    return not before.isspace() or not after or after in _NOT_AFTER_OPENING


def _opens_next_paragraph(text: str, at: int) -> bool:
    while at < len(text) and text[at].isspace():
        at += 1
    return at < len(text) and (text[at] in '"“«„' or text.startswith(("''", "``"), at))


def _closes_first(text: str, at: int) -> bool:
    """Whether the next line's first mark is a closing one: the quotation goes on although the line ends."""
    end = text.find("\n", at + 1)
    match = re.compile(r"[\"“”„«»]|''").search(text, at + 1, len(text) if end < 0 else end)
    if match is None or text[at + 1 : at + 2] == "\n":
        return False
    return _is_closing(text, match.start(), match.group()) and not _may_open(text, match.start(), len(match.group()))


def _single_end(text: str, at: int) -> int | None:
    """Offset of the mark that closes a single opening mark; None when it is an apostrophe."""
    if not _may_open(text, at, 1) or not text[at + 1 : at + 2].isalpha():
        return None
    line = text.find("\n", at)
    stop = min(len(text) if line < 0 else line, at + _SINGLE_REACH)
    fallback = None
    for i in range(at + 2, stop):
        if text[i] not in "'’" or text[i - 1].isspace() or text[i + 1 : i + 2].isalnum():
            continue
        if text[i - 1] in ",.?!":
            return i
        if fallback is None and not (text[i - 1] == "s" and text[i + 1 : i + 2] == " "):
            fallback = i
    return fallback
