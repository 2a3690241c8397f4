"""Why two things were taken for one, or kept apart: reasons that add up to a score."""

from __future__ import annotations

from typing import Literal

import msgspec

from colligate.records.span import Span

Verdict = Literal["same", "different", "undecided"]


class Clause(msgspec.Struct, frozen=True):
    """One reason for or against.

    Args:
        feature: Name of the comparison ("same_family_name").
        weight: What it adds to the score; negative speaks against.
        reason: The same in plain words, naming the two texts compared.
        left: Words of the left side that it rests on, if any.
        right: Words of the right side.
        forbids: It rules the pair out whatever the score ("named apart in one report").
    """

    feature: str
    weight: float
    reason: str
    left: Span | None = None
    right: Span | None = None
    forbids: bool = False


class Comparison(msgspec.Struct, frozen=True):
    """The case for and against two things being one.

    Args:
        left: Id of the one.
        right: Id of the other.
        verdict: What follows from the clauses.
        score: Sum of the clauses' weights; above zero speaks for the same.
        clauses: The reasons, strongest first.
    """

    left: str
    right: str
    verdict: Verdict
    score: float
    clauses: tuple[Clause, ...]
