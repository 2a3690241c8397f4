"""Which event mentions are one event: candidates by blocking, then average linkage."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

import numpy as np

from colligate.knowledge.synonyms import synonyms_of
from colligate.linking.events.items import EventItem

Pair = tuple[int, int]

MOST_PAIRS = 200_000
"""Pairs that a story is given: what two cores score in some ten seconds."""
HUBS, NEIGHBOURS = 40, 10
"""Mentions of a large block that each other is compared with."""
NEAR = 0.65
"""Cosine from which two roots are compared."""
NEAR_ROOTS = 6
"""Roots that one root is compared with, those nearest in meaning."""
REACH = 8
"""Mentions that a noun for any event may point back over."""

LARGEST_BLOCK = 120
"""Mentions that are compared each with each; larger blocks are split by who takes part and where."""


def candidate_pairs(items: Sequence[EventItem]) -> list[Pair]:
    """Pairs of positions that share a root, a family, a type or whom they are about, or that have near words.

    A word that a story uses hundreds of times is compared only where the mentions also share an entity, a place or a
    rare word, so that the number of pairs does not grow with the square of the story.
    """
    blocks: dict[tuple[str, ...], list[int]] = {}
    for n, item in enumerate(items):
        for key in _keys(item):
            blocks.setdefault(key, []).append(n)
    blocks |= _near_blocks(items) | _synonym_blocks(items)
    pairs: set[Pair] = set(_pointing_pairs(items))
    # What few mentions share tells most; the largest blocks come last, as far as the budget goes.
    for _, held in sorted(blocks.items(), key=lambda block: (len(block[1]), block[0])):
        if len(pairs) >= MOST_PAIRS:
            break
        if len(held) <= LARGEST_BLOCK:
            pairs.update(combinations(held, 2))
        else:
            for part in _parts(items, held):
                pairs.update(_sampled(part))
    return sorted(pairs)


def cluster(size: int, scores: Mapping[Pair, float], unscored: float) -> list[list[int]]:
    """Join what belongs together by average linkage: two groups become one while the mean over all their pairs is
    above zero, the highest mean first. Never closure: what A shares with B, and B with C, makes A and C no one event.

    Args:
        size: How many mentions there are.
        scores: Score of each pair that was compared; positions ascending.
        unscored: Score of the others.
    """
    members: dict[int, list[int]] = {n: [n] for n in range(size)}
    sums: dict[int, dict[int, tuple[float, int]]] = {n: {} for n in range(size)}
    for (left, right), value in scores.items():
        sums[left][right] = sums[right][left] = (value, 1)

    def mean(left: int, right: int) -> float:
        total, count = sums[left][right]
        # Where only a sample was compared, what was not counts no more than what was.
        missing = min(len(members[left]) * len(members[right]) - count, count)
        return (total + unscored * missing) / (count + missing)

    heap = [(-value, left, right) for (left, right), value in scores.items() if value > 0]
    heapq.heapify(heap)
    fresh = size
    while heap:
        _, left, right = heapq.heappop(heap)
        if left not in members or right not in members:
            continue
        joined = _join(sums, left, right)
        members[fresh] = sorted(members.pop(left) + members.pop(right))
        sums[fresh] = joined
        for other, held in joined.items():
            del sums[other][left if left in sums[other] else right]
            sums[other].pop(right, None)
            sums[other][fresh] = held
            value = mean(fresh, other)
            if value > 0:
                heapq.heappush(heap, (-value, min(fresh, other), max(fresh, other)))
        fresh += 1
    return sorted(members.values())


def _join(sums: dict[int, dict[int, tuple[float, int]]], left: int, right: int) -> dict[int, tuple[float, int]]:
    one, other = sums.pop(left), sums.pop(right)
    one.pop(right, None)
    other.pop(left, None)
    for neighbour, (total, count) in other.items():
        before = one.get(neighbour, (0.0, 0))
        one[neighbour] = (before[0] + total, before[1] + count)
    return one


def _keys(item: EventItem) -> Iterable[tuple[str, ...]]:
    yield ("root", item.root.split()[0])
    for family in sorted(item.families):
        yield ("family", family)
    if item.mention.type is not None:
        yield ("type", item.mention.type)
    for entity in sorted(item.principals):
        yield ("about", entity)


def _near_blocks(items: Sequence[EventItem]) -> dict[tuple[str, ...], list[int]]:
    """Mentions whose words are near in meaning though no list knows them for it: two roots a block."""
    of_root: dict[str, list[int]] = {}
    for n, item in enumerate(items):
        if item.vector is not None and not item.speech:
            of_root.setdefault(item.root, []).append(n)
    roots = sorted(of_root)
    if len(roots) < 2:
        return {}
    table = np.array([np.mean([items[n].vector for n in of_root[root][:20]], axis=0) for root in roots])
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    near = table @ table.T
    near_blocks: dict[tuple[str, ...], list[int]] = {}
    for row, root in enumerate(roots):
        best = [n for n in np.argsort(-near[row], kind="stable")[: NEAR_ROOTS + 1] if n != row and near[row, n] >= NEAR]
        for n in best:
            first, second = sorted((root, roots[n]))
            near_blocks["near", first, second] = sorted(of_root[first] + of_root[second])
    return near_blocks


def _synonym_blocks(items: Sequence[EventItem]) -> dict[tuple[str, ...], list[int]]:
    """Mentions whose words a thesaurus has as synonyms: two roots a block."""
    of_root: dict[str, list[int]] = {}
    for n, item in enumerate(items):
        of_root.setdefault(item.root, []).append(n)
    return {
        ("synonyms", root, other): sorted(of_root[root] + of_root[other])
        for root in sorted(of_root)
        for other in sorted(synonyms_of(root) & of_root.keys())
        if root < other
    }


def _pointing_pairs(items: Sequence[EventItem]) -> Iterable[Pair]:
    """Nouns for any event ("the incident") with what was told just before them in their report."""
    for n, item in enumerate(items):
        if item.generic:
            start = max(0, n - REACH)
            yield from ((m, n) for m in range(start, n) if items[m].key[0] == item.key[0])


def _parts(items: Sequence[EventItem], held: Sequence[int]) -> list[list[int]]:
    return _split(items, held, lambda item: [*item.entities, *item.places]) + _split(
        items, held, lambda item: item.objects
    )


def _sampled(part: Sequence[int]) -> Iterable[Pair]:
    """Pairs of a large block: each mention with the first ones, which stand for all, and with those next to it."""
    if len(part) <= LARGEST_BLOCK:
        yield from combinations(part, 2)
        return
    for at, n in enumerate(part):
        yield from ((m, n) for m in part[: min(at, HUBS)])
        yield from ((m, n) for m in part[max(HUBS, at - NEIGHBOURS) : at])


def _split(
    items: Sequence[EventItem], held: Sequence[int], keys: Callable[[EventItem], Iterable[str]]
) -> list[list[int]]:
    parts: dict[str, list[int]] = {}
    for n in held:
        for key in sorted(set(keys(items[n]))):
            parts.setdefault(key, []).append(n)
    return [parts[key] for key in sorted(parts) if len(parts[key]) > 1]
