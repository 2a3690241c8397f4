"""The same words in two texts: runs of shared words, joined into passages across light edits."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

import msgspec

WIDTH = 4
"""Words in a row that must agree before two texts are looked at there: long enough that chance rarely gives them."""
GAP = 6
"""Words that may differ between two runs of one passage: an edit, not an end."""
_WORD = re.compile(r"[^\W_]+(?:['’.,-][^\W_]+)*")
_OPENING, _CLOSING = "“«„", "”»"
_MARK = re.compile(r"[“”«»„\"\n]")


class Word(msgspec.Struct, frozen=True):
    """One word of a text, for comparison.

    Args:
        key: Small letters, apostrophes made one.
        start: Offset of its first character.
        end: Offset after its last.
        quoted: It stands inside quotation marks.
    """

    key: str
    start: int
    end: int
    quoted: bool


class Passage(msgspec.Struct, frozen=True):
    """Words that stand in both texts, with small differences at most.

    Args:
        left: First word and the word after the last, in the left text.
        right: The same in the right text.
        words: How many words agree.
        own: How many of them are no quoted speech in either text.
    """

    left: tuple[int, int]
    right: tuple[int, int]
    words: int
    own: int


def words_of(text: str, skip: Iterable[tuple[int, int]] = ()) -> tuple[Word, ...]:
    """The words of a text.

    Args:
        text: The text.
        skip: Start and end of stretches to leave out, ascending: datelines, bylines, credits.
    """
    stretches = sorted(skip)
    quoted = _quoted_stretches(text)
    found: list[Word] = []
    at = inside = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        while at < len(stretches) and stretches[at][1] <= start:
            at += 1
        if at < len(stretches) and stretches[at][0] < end:
            continue
        while inside < len(quoted) and quoted[inside][1] <= start:
            inside += 1
        is_quoted = inside < len(quoted) and quoted[inside][0] <= start
        found.append(Word(match.group().casefold().replace("’", "'"), start, end, is_quoted))
    return tuple(found)


def shingles_of(words: Sequence[Word]) -> tuple[str, ...]:
    """Every run of `WIDTH` words, by the position of its first."""
    keys = [word.key for word in words]
    return tuple(" ".join(keys[n : n + WIDTH]) for n in range(len(keys) - WIDTH + 1))


def shared_passages(left: Sequence[Word], right: Sequence[Word]) -> tuple[Passage, ...]:
    """The passages that two texts share, in order of the left text.

    A run of agreeing words is followed as far as it goes; runs that follow each other in both texts with no more than
    `GAP` words between them are one passage. A text put together in another order gives one passage a piece.
    """
    places: dict[str, list[int]] = {}
    for n, shingle in enumerate(shingles_of(right)):
        places.setdefault(shingle, []).append(n)
    runs: list[tuple[int, int, int]] = []
    at, last_end = 0, 0
    shingles = shingles_of(left)
    while at < len(shingles):
        options = places.get(shingles[at])
        if not options:
            at += 1
            continue
        # The place that goes on from the run before, else the longest run; the many others are chance.
        best = max(((_length(left, right, at, n), -abs(n - last_end), n) for n in options[:20]), default=None)
        length, _, place = best if best else (0, 0, 0)
        runs.append((at, place, length))
        at += max(length, 1)
        last_end = place + length
    return tuple(_passage(left, right, group) for group in _joined(runs))


def _length(left: Sequence[Word], right: Sequence[Word], at: int, place: int) -> int:
    length = 0
    most = min(len(left) - at, len(right) - place)
    while length < most and left[at + length].key == right[place + length].key:
        length += 1
    return length


def _joined(runs: Iterable[tuple[int, int, int]]) -> Iterable[list[tuple[int, int, int]]]:
    groups: list[list[tuple[int, int, int]]] = []
    for run in runs:
        if groups:
            at, place, length = groups[-1][-1]
            if 0 <= run[0] - (at + length) <= GAP and 0 <= run[1] - (place + length) <= GAP:
                groups[-1].append(run)
                continue
        groups.append([run])
    return groups


def _passage(left: Sequence[Word], right: Sequence[Word], runs: Sequence[tuple[int, int, int]]) -> Passage:
    pairs = [(at + n, place + n) for at, place, length in runs for n in range(length)]
    own = sum(not (left[i].quoted or right[j].quoted) for i, j in pairs)
    return Passage((pairs[0][0], pairs[-1][0] + 1), (pairs[0][1], pairs[-1][1] + 1), len(pairs), own)


def _quoted_stretches(text: str) -> list[tuple[int, int]]:
    """Start and end of what stands in quotation marks; an unclosed mark holds to the end of its paragraph.

    A straight mark opens after white space and closes after a word.
    """
    stretches: list[tuple[int, int]] = []
    start: int | None = None
    for match in _MARK.finditer(text):
        offset, mark = match.start(), match.group()
        opens = mark in _OPENING or (mark == '"' and (offset == 0 or text[offset - 1].isspace()))
        if opens:
            start = offset if start is None else start
        elif start is not None and (mark in _CLOSING or mark in '"\n'):
            stretches.append((start, offset))
            start = None
    if start is not None:
        stretches.append((start, len(text)))
    return stretches
