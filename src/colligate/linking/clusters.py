"""Join what belongs together: the surest pairs first, never against a reason that forbids, never by a bare chain."""

from __future__ import annotations

from collections.abc import Callable, Iterable

Pair = tuple[int, int]
Scored = tuple[float, bool]
"""Score of a pair, and whether it is ruled out."""


def constrained_clusters(size: int, pairs: Iterable[Pair], weigh: Callable[[int, int], Scored]) -> list[list[int]]:
    """Clusters of the positions 0 to size - 1, by average linkage with pairs that may never meet.

    The surest pair of clusters is joined as long as the mean of the scores between their members is above zero and none
    of these pairs is ruled out. Every pair between two clusters is asked for, not only those that were candidates: a
    chain of likenesses joins nothing by itself.

    Args:
        size: How many there are.
        pairs: Candidates, ascending, smaller position first.
        weigh: Score of two positions; asked once for each pair at most.
    """
    known: dict[Pair, Scored] = {}

    def score(left: int, right: int) -> Scored:
        pair = (min(left, right), max(left, right))
        if pair not in known:
            known[pair] = weigh(*pair)
        return known[pair]

    cluster_of = list(range(size))
    members: dict[int, list[int]] = {position: [position] for position in range(size)}
    ranked = sorted((-score(*pair)[0], pair) for pair in pairs if score(*pair)[0] > 0 and not score(*pair)[1])
    for _, (left, right) in ranked:
        one, other = sorted((cluster_of[left], cluster_of[right]))
        if one == other or not _belong_together(members[one], members[other], score):
            continue
        for position in members[other]:
            cluster_of[position] = one
        members[one] += members.pop(other)
    return [sorted(group) for _, group in sorted(members.items())]


def _belong_together(left: list[int], right: list[int], score: Callable[[int, int], Scored]) -> bool:
    total = 0.0
    for one in left:
        for other in right:
            value, forbidden = score(one, other)
            if forbidden:
                return False
            total += value
    return total > 0
