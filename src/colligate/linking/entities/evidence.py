"""What speaks for and against two profiles being one thing: clauses whose weights add up to the score."""

from __future__ import annotations

import msgspec

from colligate.linking.entities.description_context import DescriptionContext
from colligate.linking.entities.evidence_bodies import body_clauses, place_clauses
from colligate.linking.entities.evidence_descriptions import explain
from colligate.linking.entities.evidence_persons import person_clauses
from colligate.linking.entities.evidence_weights import clause
from colligate.linking.entities.profiles import Profile
from colligate.records.evidence import Clause, Verdict

UNDECIDED_ABOVE = -1.3
"""From here up to zero the names fit and nothing else decides."""


class Judgement(msgspec.Struct, frozen=True):
    """What the clauses come to.

    Args:
        score: Sum of their weights.
        forbidden: One of them rules the pair out.
        clauses: The reasons, strongest first.
    """

    score: float
    forbidden: bool
    clauses: tuple[Clause, ...]

    @property
    def verdict(self) -> Verdict:
        """What follows."""
        if self.forbidden or self.score <= UNDECIDED_ABOVE:
            return "different"
        return "same" if self.score > 0 else "undecided"


def judge(left: Profile, right: Profile) -> Judgement:
    """Weigh two profiles.

    Args:
        left: The one.
        right: The other.
    """
    pair = (left, right)
    clauses = [clause("prior", pair, "two names are two things unless something shows otherwise")]
    if left.type == right.type == "person":
        clauses += person_clauses(left, right)
    elif left.type == right.type == "place":
        clauses += place_clauses(left, right)
    else:
        clauses += body_clauses(left, right)
    return sum_up([*clauses, *_type_clauses(pair)])


def describe(left: Profile, right: Profile, context: DescriptionContext) -> Judgement:
    """Weigh two things of which one at least has no name.

    Args:
        left: The one.
        right: The other.
        context: The story.
    """
    return sum_up(explain(left, right, context))


def sum_up(clauses: list[Clause]) -> Judgement:
    """The score of clauses, the strongest of them first."""
    ordered = tuple(sorted(clauses, key=lambda item: (not item.forbids, -abs(item.weight), item.feature)))
    return Judgement(sum(item.weight for item in ordered), any(item.forbids for item in ordered), ordered)


def _type_clauses(pair: tuple[Profile, Profile]) -> list[Clause]:
    left, right = pair
    if left.type == right.type:
        return []
    return [clause("type_differs", pair, f"{left.type} in the one place, {right.type} in the other")]
