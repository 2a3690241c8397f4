"""The table of weights, and clauses made with it."""

from __future__ import annotations

from functools import lru_cache

from colligate.knowledge.data import load_data
from colligate.linking.entities.profiles import Profile
from colligate.records.evidence import Clause


@lru_cache(maxsize=256)
def weight_of(feature: str) -> float:
    """What a feature adds to the score."""
    return float(load_data("entity_weights")["weights"][feature])


def clause(
    feature: str, pair: tuple[Profile, Profile], reason: str, *, share: float = 1.0, forbids: bool = False
) -> Clause:
    """A reason, with the words of both sides.

    Args:
        feature: Its name in the table of weights.
        pair: The two profiles.
        reason: The same in plain words.
        share: How much of the weight it has, from 0 to 1.
        forbids: It rules the pair out.
    """
    left, right = pair
    return Clause(feature, round(weight_of(feature) * share, 3), reason, left.span, right.span, forbids)
