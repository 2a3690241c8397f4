"""The number that a label begins with, said of several reports: kept only where each of them gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from colligate.knowledge.amounts import scan_amounts
from colligate.knowledge.lexing import cut_words


def common_count(label: str, reports: Iterable[Sequence[str]]) -> str:
    """The label, without the number that it begins with if a report whose words stand beside it gives another or none.

    "14 people were killed" of a report that tells of "at least 11 dead" becomes "people were killed", and "eleven of
    the injured died" becomes "some of the injured died".

    Args:
        label: What several reports are said to tell.
        reports: Of each report the words in which it tells it.
    """
    amounts = scan_amounts(cut_words(label))
    if not amounts or amounts[0].start > 0 or amounts[0].unit is not None:
        return label
    count = (amounts[0].low, amounts[0].high)
    rest = label[amounts[0].end :].lstrip()
    if not rest[:1].isalpha() or all(count in _counts(texts) for texts in reports):
        return label
    if rest.startswith("of "):
        # "Eleven of the injured died" is "some of the injured died"; "one of the gunmen" stays one.
        return label if count == (1, 1) else f"some {rest}"
    return rest


def _counts(texts: Sequence[str]) -> set[tuple[float | None, float | None]]:
    return {(amount.low, amount.high) for text in texts for amount in scan_amounts(cut_words(text))}
