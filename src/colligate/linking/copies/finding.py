"""Near-copies, shared passages and citing: which reports rest on one text, and the independent lines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

import msgspec

from colligate.linking.copies.citing import find_citing, names_as_source
from colligate.linking.copies.passages import Passage, Word, shared_passages, shingles_of, words_of
from colligate.records.lineage import Lineage, LineageLink, LinkKind
from colligate.records.reading import Reading
from colligate.records.report import Report
from colligate.records.span import Span

COPY_SHARE = 0.6
"""Share of the shorter text from which it is the other's copy."""
SHARED_SHARE = 0.15
"""Share of the shorter text from which shared passages bind two reports to one line."""
LEAST_WORDS = 25
"""Words that must be shared besides: less may be a charge in the words of the law, or a police telephone number."""
WHOLE_SHARE = 0.95
"""Share of the shorter text from which it is the other's copy however short it is."""
SHARED_WORDS = 50
"""Words in long passages that bind two reports whatever the share: a wire story's lead inside a long report."""
PASSAGE_WORDS = 12
"""Words, quoted speech left out, that make a shared passage more than a set phrase."""
MOST_COMPARED = 6
"""Reports that one report is aligned with: those with most runs in common. A hundred copies need no thousand pairs."""
LEAST_RUNS = 5
"""Runs of words in common before two reports are aligned at all."""


class _Text(msgspec.Struct, frozen=True):
    """A report, ready to be compared."""

    reading: Reading
    words: tuple[Word, ...]
    shingles: frozenset[str]

    @property
    def own_words(self) -> int:
        return sum(not word.quoted for word in self.words)


def find_lineage(readings: Sequence[Reading]) -> Lineage:
    """Group the reports into independent lines.

    Reports bound by copying or by substantial shared passages are one line. Citing binds no reports: it makes only
    the facts told on another's word dependent, which weighing sees by who holds them. What two reports quote of one
    speaker is no sign of copying, nor is the furniture of the page.

    Args:
        readings: One a report, in order of report id.
    """
    texts = [_text(reading) for reading in readings]
    links = [link for left, right in _candidates(texts) if (link := _compare(texts[left], texts[right])) is not None]
    bound = _groups([reading.report.id for reading in readings], ((link.taker, link.origin) for link in links))
    seen = {frozenset((link.taker, link.origin)) for link in links}
    links += [link for link in find_citing(readings) if frozenset((link.taker, link.origin)) not in seen]
    return Lineage(lines=bound, links=tuple(links))


def _text(reading: Reading) -> _Text:
    words = words_of(reading.report.text, ((item.span.start, item.span.end) for item in reading.furniture))
    return _Text(reading, words, frozenset(shingles_of(words)))


def _candidates(texts: Sequence[_Text]) -> list[tuple[int, int]]:
    """Pairs of texts that have runs of words in common, found through an index of the runs.

    The index is exact where a sketch would guess, and as quick: one story's runs fit in memory.
    """
    holders: dict[str, list[int]] = {}
    for n, text in enumerate(texts):
        for shingle in text.shingles:
            holders.setdefault(shingle, []).append(n)
    common: list[Counter[int]] = [Counter() for _ in texts]
    for held in holders.values():
        # Each text counts those before it; where many hold a run the nearest earlier ones stand for all.
        for position, right in enumerate(held[1:], 1):
            for left in held[:position][: MOST_COMPARED * 2]:
                common[right][left] += 1
    pairs = []
    for right, counts in enumerate(common):
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        pairs += [(left, right) for left, runs in ranked[:MOST_COMPARED] if runs >= LEAST_RUNS]
    return sorted(pairs)


def _compare(left: _Text, right: _Text) -> LineageLink | None:
    passages = [passage for passage in shared_passages(left.words, right.words) if passage.own >= PASSAGE_WORDS]
    shared = sum(passage.own for passage in passages)
    share = min(1.0, shared / max(1, min(left.own_words, right.own_words)))
    bound = shared >= SHARED_WORDS or (share >= SHARED_SHARE and shared >= LEAST_WORDS) or share >= WHOLE_SHARE
    if not passages or not bound:
        return None
    kind: LinkKind = "copy" if share >= COPY_SHARE else "shared_text"
    taker, origin, directed = _direction(left, right)
    swapped = taker is left
    evidence = [
        span
        for passage in sorted(passages, key=lambda passage: (-passage.own, passage.left))[:5]
        for span in _spans(taker, origin, passage, swapped=swapped)
    ]
    return LineageLink(
        taker=taker.reading.report.id,
        origin=origin.reading.report.id,
        kind=kind,
        evidence=tuple(evidence),
        share=round(share, 3),
        directed=directed,
    )


def _spans(taker: _Text, origin: _Text, passage: Passage, *, swapped: bool) -> Iterable[Span]:
    sides = (passage.left, passage.right) if swapped else (passage.right, passage.left)
    for text, (first, after) in zip((taker, origin), sides, strict=True):
        yield text.reading.report.span(text.words[first].start, text.words[after - 1].end)


def _direction(left: _Text, right: _Text) -> tuple[_Text, _Text, bool]:
    """Taker, origin, and whether anything tells which is which: a credit first, then the days of publication."""
    left_credits = names_as_source(left.reading, right.reading.report)
    right_credits = names_as_source(right.reading, left.reading.report)
    if left_credits != right_credits:
        return (left, right, True) if left_credits else (right, left, True)
    days = left.reading.report.published, right.reading.report.published
    if days[0] is not None and days[1] is not None and days[0] != days[1]:
        return (left, right, True) if days[0] > days[1] else (right, left, True)
    later = _number(right.reading.report) >= _number(left.reading.report)
    return (right, left, False) if later else (left, right, False)


def _number(report: Report) -> tuple[int, str]:
    return len(report.id), report.id


def _groups(ids: Sequence[str], bound: Iterable[tuple[str, str]]) -> tuple[tuple[str, ...], ...]:
    line_of = {id: id for id in ids}

    def first(id: str) -> str:
        while line_of[id] != id:
            line_of[id] = line_of[line_of[id]]
            id = line_of[id]
        return id

    for left, right in bound:
        earlier, later = sorted((first(left), first(right)), key=ids.index)
        line_of[later] = earlier
    groups: dict[str, list[str]] = {}
    for id in ids:
        groups.setdefault(first(id), []).append(id)
    return tuple(tuple(group) for group in groups.values())
