"""How two versions of one statement differ: the words that each has and the other lacks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from colligate.linking.statements.versions import is_empty_word
from colligate.records.dossier import Version, Wording
from colligate.records.reading import Reading
from colligate.records.span import Span

_WORD = re.compile(r"\w+(?:[’'.,]\w+)*")

Place = tuple[Reading, int]
"""A reading and the position of a statement in it."""


def compare_wordings(here: Place, there: Place, id: str) -> Version:
    """What of the words of one statement the other lacks, and the other way round.

    Case and punctuation do not matter; small words ("the", "that") count as no difference of their own.

    Args:
        here: One statement.
        there: The other.
        id: The other's id in the dossier.
    """
    ours, theirs = _words(*here), _words(*there)
    left, right = [_plain(word) for word in ours], [_plain(word) for word in theirs]
    only_here: list[Span] = []
    only_there: list[Span] = []
    for _, i, k, m, n in _differences(left, right):
        only_here += _stretches(here[0], ours[i:k])
        only_there += _stretches(there[0], theirs[m:n])
    lacks, adds = _tells(only_here), _tells(only_there)
    wording: Wording = "other" if lacks and adds else "shorter" if lacks else "longer" if adds else "same"
    return Version(id, wording, tuple(only_here), tuple(only_there))


def _words(reading: Reading, position: int) -> list[Span]:
    text, id = reading.report.text, reading.report.id
    return [
        Span.cut(id, text, match.start(), match.end())
        for piece in reading.statements[position].pieces
        for match in _WORD.finditer(text, piece.start, piece.end)
    ]


def _plain(word: Span) -> str:
    return word.text.casefold().replace("’", "'")


def _differences(left: Sequence[str], right: Sequence[str]) -> Iterator[tuple[str, int, int, int, int]]:
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return (code for code in matcher.get_opcodes() if code[0] != "equal")


def _stretches(reading: Reading, words: Sequence[Span]) -> list[Span]:
    """The words as stretches of the report, broken where other words stand between them."""
    text = reading.report.text
    found: list[Span] = []
    for word in words:
        if found and not any(char.isalnum() for char in text[found[-1].end : word.start]):
            found[-1] = Span.cut(word.report, text, found[-1].start, word.end)
        else:
            found.append(word)
    return found


def _tells(spans: Sequence[Span]) -> bool:
    """Whether stretches hold more than small words."""
    return any(not is_empty_word(match.group().lower()) for span in spans for match in _WORD.finditer(span.text))
