"""Cut text into words, figures and signs with their offsets: what the date and number grammars read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

# Each alternative is linear: no part of one can match where the part before it could go on.
_WORD = re.compile(
    r"\d+(?:[.,:/\-–]\d+)*"  # 1,200  10:35  3/30/2011  2011-03-30  20-30
    r"|(?<![^\W_])[ap]\.\s?m\b\.?"  # a.m.
    r"|(?<=\d)[ap]\.m\b\.?"  # 7a.m.
    r"|[^\W\d_]+"
    r"|[^\w\s]",
    re.IGNORECASE,
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "–": "-", "—": "—"})


class Word(NamedTuple):
    """A word, figure or sign of a text.

    Args:
        start: Offset of the first character.
        end: Offset after the last.
        text: In lower case, apostrophes and hyphens made plain.
        glued: Nothing stands between it and what comes before.
        breaks: A blank line stands before it.
        capital: It begins with a capital letter.
    """

    start: int
    end: int
    text: str
    glued: bool
    breaks: bool
    capital: bool


@lru_cache(maxsize=8)
def cut_words(text: str) -> tuple[Word, ...]:
    """Cut a text into words, in order. Linear in its length; the last few texts are kept: two steps read each."""
    words = []
    last = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        raw = match.group()
        breaks = start - last > 1 and text.count("\n", last, start) > 1
        low = raw.lower() if raw.isascii() else raw.lower().translate(_APOSTROPHES)
        words.append(Word(start, end, low, start == last and start > 0, breaks, raw[0].isupper()))
        last = end
    return tuple(words)
