"""What speaks for and against two tellings being surely of one event: findings ask for more than linking does."""

from __future__ import annotations

import math
from functools import cache

from colligate.knowledge.data import load_data
from colligate.knowledge.families import families_in, marks
from colligate.linking.events.context import EventContext
from colligate.linking.events.evidence import FORBIDDEN, settled
from colligate.linking.events.features import measure
from colligate.linking.events.parties import places_apart
from colligate.weighing.apart import done_apart, is_negated, likeness, ordinals_apart, years_apart
from colligate.weighing.tellings import Telling

_SHORT_NEWS, _DOUBLINGS = 25, 3
"""Events that a short report tells of, and how often that is doubled in a very long one."""


def measure_tellings(left: Telling, right: Telling, context: EventContext) -> dict[str, float]:
    """Every agreement and difference of two tellings that holds: those of linking, and what their clauses say.

    Args:
        left: The earlier telling.
        right: The later one.
        context: The story.
    """
    found = {feature.name: feature.value for feature in measure(left.item, right.item, context)}
    found["alike"] = likeness(left, right)
    if done_apart(left, right):
        found["done_apart"] = 1.0
    vague = [_is_vague(telling) for telling in (left, right)]
    if any(vague):
        found["vague"] = 1.0 if all(vague) else 0.5
    if _is_loose(left) or _is_loose(right):
        found["loose"] = 1.0
    if left.read.noun and right.read.noun:
        found["nouns"] = 1.0
    found["crowded"] = _crowded(context)
    if left.item.families & right.item.families & families_in("happenings"):
        found["happening"] = 1.0
    elif left.item.families & right.item.families & families_in("leading"):
        found["leading"] = 1.0
    return found


def _crowded(context: EventContext) -> float:
    """How many events the reports of a story tell of each, from 0 for short news to 1: in long ones much is alike by
    chance.
    """
    each = sum(context.root_counts.values()) / max(1, context.reports)
    return round(min(1.0, max(0.0, math.log2(max(1.0, each) / _SHORT_NEWS) / _DOUBLINGS)), 3)


def _is_vague(telling: Telling) -> bool:
    """Whether a telling says no more than its word: not of whom, where, when or how many."""
    item = telling.item
    return not (item.principals or item.others or item.places or item.counts or item.time)


def _is_loose(telling: Telling) -> bool:
    """Whether a telling's word is of many meanings, or none that a list knows."""
    return telling.read.type is None or telling.read.type in marks("loose_types")


def confidence(left: Telling, right: Telling, context: EventContext) -> float:
    """How sure it is that two tellings which linking joins are of one event: above zero for, below against.

    Linking asks which mentions belong together rather than apart; who says that two reports confirm each other must
    not be wrong. The features are the same, their weights are fitted on what linking joins, right or wrong.

    Args:
        left: The earlier telling.
        right: The later one.
        context: The story.
    """
    if places_apart(left.item, right.item, context):
        return FORBIDDEN  # too rare among what linking joins to be weighed
    weights = _weights()
    found = measure_tellings(left, right, context)
    return round(_bias() + sum(weights.get(name, 0.0) * value for name, value in found.items()), 6)


def cannot_be_one(left: Telling, right: Telling) -> bool:
    """Whether two tellings are of two things whatever else agrees: of two years, one of them negated, in two places of
    a row ("the first since", "the second ever").
    """
    if years_apart(left, right) or ordinals_apart(left, right):
        return True
    return left.status == right.status and is_negated(left) != is_negated(right)


def must_be_one(left: Telling, right: Telling, context: EventContext) -> bool:
    """Whether two tellings are of one event whatever else differs: it happens to somebody once in a story and both
    name whom, or both recall it of one past year.
    """
    shared = left.item.principals & right.item.principals
    named = any(context.entities[id].named for id in shared if id in context.entities)
    if named and (left.item.single & right.item.single) - _LOOSE:
        return True
    return settled(left.item, right.item, context) is not None


_LOOSE = frozenset({"name to a post"})
"""Families whose words are of many acts: who was chosen was not inaugurated by it."""


@cache
def _weights() -> dict[str, float]:
    return {name: float(weight) for name, weight in load_data("telling_weights")["feature"].items()}


@cache
def _bias() -> float:
    return float(load_data("telling_weights")["bias"])
