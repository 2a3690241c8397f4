"""Words that two reports quote from one utterance: however many quote it, they rest on one source."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from colligate.records.span import Span
from colligate.weighing.tellings import Telling

_WORD = re.compile(r"[\w’'-]+")
_LEAST_RUN = 5
"""Words in a row that two clauses share when both quote one utterance."""
_LEAST_WHOLE = 3
"""Words of a clause that the other holds entire."""
_OPENING, _CLOSING = "“", "”"


class Utterances:
    """Tells which tellings of a story quote one utterance.

    Args:
        texts: Text of each report by id.
    """

    def __init__(self, texts: Mapping[str, str]) -> None:
        self._texts = texts

    def sources(self, tellings: Sequence[Telling]) -> int:
        """On how many sources the tellings rest, those that quote one utterance counted once."""
        order = sorted({telling.source for telling in tellings})
        leader = {source: source for source in order}

        def find(source: tuple[str, str]) -> tuple[str, str]:
            while leader[source] != source:
                source = leader[source]
            return source

        spoken = [telling for telling in tellings if self._is_spoken(telling)]
        for n, left in enumerate(spoken):
            for right in spoken[n + 1 :]:
                first, second = find(left.source), find(right.source)
                if first != second and same_utterance(left, right):
                    leader[max(first, second)] = min(first, second)
        return len({find(source) for source in order})

    def _is_spoken(self, telling: Telling) -> bool:
        return telling.statement is not None or is_quoted(self._texts[telling.report], telling.mention.clause)


def same_utterance(left: Telling, right: Telling) -> bool:
    """Whether two tellings in somebody's words are of one utterance: versions of one statement, or the same words."""
    if left.statement is not None and right.statement is not None and right.statement.id in left.statement.versions:
        return True
    one, other = _words(left.mention.clause.text), _words(right.mention.clause.text)
    shorter = min(one, other, key=len)
    run = len(shorter) if _LEAST_WHOLE <= len(shorter) < _LEAST_RUN else _LEAST_RUN
    return len(shorter) >= _LEAST_WHOLE and not _runs(one, run).isdisjoint(_runs(other, run))


def is_quoted(text: str, span: Span) -> bool:
    """Whether words stand between quotation marks that open before them in their paragraph."""
    start = text.rfind("\n", 0, span.start) + 1
    before = text[start : span.start]
    if before.count(_OPENING) > before.count(_CLOSING):
        return True
    inside = span.text.count('"') % 2 == 1
    return before.count('"') % 2 == 1 or (inside and span.text.startswith('"'))


def _words(text: str) -> list[str]:
    return [word.casefold().replace("’", "'") for word in _WORD.findall(text)]


def _runs(words: Sequence[str], length: int) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + length]) for at in range(len(words) - length + 1)}
