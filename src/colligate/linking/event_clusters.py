"""Which event mentions are one event: candidates by blocking, then average linkage."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations

from colligate.linking.event_items import EventItem

Pair = tuple[int, int]

LARGEST_BLOCK = 120
"""Mentions that are compared each with each; larger blocks are split by who takes part and where."""


def candidate_pairs(items: Sequence[EventItem]) -> list[Pair]:
    """Pairs of positions that share a root, a family, a type, or whom they are about with a thing named beside it.

    A word that a story uses hundreds of times is compared only where the mentions also share an entity, a place or a
    rare word, so that the number of pairs does not grow with the square of the story.
    """
    blocks: dict[tuple[str, ...], list[int]] = {}
    for n, item in enumerate(items):
        for key in _keys(item):
            blocks.setdefault(key, []).append(n)
    pairs: set[Pair] = set()
    for held in blocks.values():
        if len(held) <= LARGEST_BLOCK:
            pairs.update(combinations(held, 2))
        else:
            for part in _parts(items, held):
                pairs.update(combinations(part[: LARGEST_BLOCK * 2], 2))
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
        pairs = len(members[left]) * len(members[right])
        return (total + unscored * (pairs - count)) / pairs

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
                heapq.heappush(heap, (-value, *sorted((fresh, other))))
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
    yield ("root", item.root)
    for family in sorted(item.families):
        yield ("family", family)
    if item.mention.type:
        yield ("type", item.mention.type)
    for entity in sorted(item.principals):
        for word in sorted(item.objects):
            yield ("about", entity, word)


def _parts(items: Sequence[EventItem], held: Sequence[int]) -> list[list[int]]:
    return _split(items, held, lambda item: [*item.entities, *item.places]) + _split(
        items, held, lambda item: item.objects
    )


def _split(
    items: Sequence[EventItem], held: Sequence[int], keys: Callable[[EventItem], Iterable[str]]
) -> list[list[int]]:
    parts: dict[str, list[int]] = {}
    for n in held:
        for key in keys(items[n]):
            parts.setdefault(key, []).append(n)
    return [parts[key] for key in sorted(parts) if len(parts[key]) > 1]
