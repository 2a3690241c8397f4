"""What the words of two tellings have alike, and what sets them apart: numbers, years, things, ordinals, a negation."""

from __future__ import annotations

import datetime
from collections.abc import Set

from colligate.knowledge.numbers import ORDINALS
from colligate.linking.statements.claims import compare_claims, likeness_of_words, read_claim
from colligate.weighing.tellings import Telling

_LEAST_NUMBER = 3
"""One and two are counted of everything."""

_LIKE = 0.35
"""Nearness of two words for one thing, at least."""


def is_negated(telling: Telling) -> bool:
    """Whether the words right before a telling's own turn it around ("did not resign", "is not guilty")."""
    before = telling.mention.clause.text[: max(0, telling.mention.start - telling.mention.clause.start)]
    words = before.casefold().replace("’", "'").split()[-3:]
    return any(word in ("not", "never", "no", "cannot") or word.endswith("n't") for word in words)


def likeness(left: Telling, right: Telling) -> float:
    """How much the clauses of two tellings say the same, in whatever words, from 0 to 1."""
    return compare_claims(read_claim(left.mention.clause.text), read_claim(right.mention.clause.text)).score


def done_apart(left: Telling, right: Telling) -> bool:
    """Whether it is done to things of which none is like one of the other ("left open questions", "left a will")."""
    ours, theirs = left.item.patients, right.item.patients
    if left.item.single & right.item.single or not ours or not theirs or left.item.objects & right.item.objects:
        return False
    if _with_one_number(left, right):
        return False  # 600 jobs and 600 positions
    return unlike(ours, theirs)


def _with_one_number(left: Telling, right: Telling) -> bool:
    """Whether both count the same number, and not one or two."""
    ours, theirs = (
        {(count.low, count.high) for count in telling.item.counts if (count.low or 0) >= _LEAST_NUMBER}
        for telling in (left, right)
    )
    return bool(ours & theirs)


def unlike(ours: Set[str], theirs: Set[str]) -> bool:
    """Whether no word of the one is near one of the other."""
    return all(likeness_of_words(one, other) < _LIKE for one in sorted(ours) for other in sorted(theirs))


def ordinals_apart(left: Telling, right: Telling) -> bool:
    """Whether each clause has an ordinal and they have none in common ("the first since", "the second ever")."""
    ours, theirs = (_ordinals(telling.mention.clause.text) for telling in (left, right))
    return bool(ours and theirs) and not ours & theirs


def _ordinals(text: str) -> set[str]:
    return ORDINALS.keys() & set(text.casefold().split())


def years_apart(left: Telling, right: Telling) -> bool:
    """Whether words tell of two years: the quake of this year is not that of ten years ago."""
    one, other = _year(left), _year(right)
    return one is not None and other is not None and one != other


def _year(telling: Telling) -> int | None:
    """The year that a telling's time lies in; None where it may lie in two."""
    interval = telling.item.time.interval if telling.item.time is not None else None
    if interval is None or interval.start is None or interval.end is None:
        return None
    last = interval.end - datetime.timedelta(days=1)
    return last.year if last.year == interval.start.year else None
