"""What speaks for and against two event mentions telling of one event, as one number and in words."""

from __future__ import annotations

from functools import cache

from colligate.knowledge.data import load_data
from colligate.knowledge.families import marks
from colligate.linking.events.context import EventContext
from colligate.linking.events.features import measure
from colligate.linking.events.items import EventItem
from colligate.linking.events.parties import apart, two_people
from colligate.linking.events.times import in_one_year, is_recent, years_apart
from colligate.records.evidence import Clause
from colligate.records.span import Span

FORBIDDEN = -8.0
SETTLED = 4.0
_OFTEN = frozenset({"win", "lose", "elect", "meet", "play a part", "launch", "announce"})
"""Families of what there is much of in any year: games, races, meetings."""


@cache
def _weights() -> dict[str, float]:
    return {name: float(entry["weight"]) for name, entry in load_data("event_weights")["feature"].items()}


@cache
def bias() -> float:
    """Score that every two mentions start from."""
    return float(load_data("event_weights")["bias"])


def unscored() -> float:
    """Score of two mentions that nothing brings together."""
    return float(load_data("event_weights")["unscored"])


def score(left: EventItem, right: EventItem, context: EventContext) -> float:
    """How strongly two mentions speak for one event: above zero for, below against.

    Args:
        left: The earlier mention.
        right: The later one.
        context: The story.
    """
    if forbidden(left, right, context):
        return FORBIDDEN
    if settled(left, right, context):
        return SETTLED
    weights = _weights()
    total = sum(weights[feature.name] * feature.value for feature in measure(left, right, context))
    return round(bias() + total, 6)


def explain(left: EventItem, right: EventItem, context: EventContext) -> list[Clause]:
    """The case for and against, in words, strongest first."""
    table = load_data("event_weights")["feature"]
    clauses = [
        Clause(
            feature=feature.name,
            weight=round(table[feature.name]["weight"] * feature.value, 3),
            reason=table[feature.name]["reason"].format(
                left=_words(feature.left, left.mention.trigger, context),
                right=_words(feature.right, right.mention.trigger, context),
            ),
            left=left.mention.clause,
            right=right.mention.clause,
        )
        for feature in measure(left, right, context)
        # What weighs nothing is no reason.
        if round(table[feature.name]["weight"] * feature.value, 3)
    ]
    reason = forbidden(left, right, context)
    if reason:
        spans = left.mention.clause, right.mention.clause
        clauses.append(Clause("cannot be one", FORBIDDEN, reason, *spans, forbids=True))
    elif reason := settled(left, right, context):
        clauses.append(Clause("must be one", SETTLED, reason, left.mention.clause, right.mention.clause))
    return sorted(clauses, key=lambda clause: (-abs(clause.weight), clause.feature))


def forbidden(left: EventItem, right: EventItem, context: EventContext) -> str | None:
    """Why two mentions cannot tell of one event whatever else agrees; None if nothing forbids it."""
    if left.speech and right.speech and apart(left.principals, right.principals, context):
        return "two speakers make two statements"
    if left.single & right.single and two_people(left, right, context):
        return "it happens to one at a time, and these are two"
    if left.another and not left.principals & right.principals and left.key[0] == right.key[0]:
        return "the words say that it is another one"
    if right.another and not left.principals & right.principals and left.key[0] == right.key[0]:
        return "the words say that it is another one"
    if years_apart(left.time, right.time):
        return "the years told are others"
    recent = (left.recalled and is_recent(right.time)) or (right.recalled and is_recent(left.time))
    if recent and left.key[0] == right.key[0]:
        return "the one is of a past year, the other of these days"
    same_sentence = left.key[0] == right.key[0] and left.mention.sentence == right.mention.sentence
    if same_sentence and left.entities and right.entities and not left.entities & right.entities:
        return "told side by side in one sentence, of different ones"
    return None


def settled(left: EventItem, right: EventItem, context: EventContext) -> str | None:
    """Why two mentions tell of one event whatever else differs; None if nothing settles it.

    What reports tell of a past year is background: each recalls of it what bears on the story, and two that recall a
    thing of one kind and one year recall the same.
    """
    if left.key[0] == right.key[0] or not (left.recalled and right.recalled) or left.time is None or right.time is None:
        return None
    if not _of_one_kind(left, right) or any(item.speech or item.common or item.plural for item in (left, right)):
        return None
    if left.stage and right.stage and left.stage != right.stage and left.root != right.root:
        return None
    if apart(left.principals, right.principals, context) or not in_one_year(left.time, right.time):
        return None
    return "both recall what happened in one past year, of one kind"


def _of_one_kind(left: EventItem, right: EventItem) -> bool:
    """Whether two words mean one kind of happening, and not only in one of many meanings; "the event" means any."""
    if {left.mention.lemma, right.mention.lemma} & marks("generic"):
        return False
    shared = left.families & right.families
    if shared & _OFTEN and not left.principals & right.principals:
        return False
    return left.root == right.root or (bool(shared) and shared in (left.families, right.families))


def _words(held: frozenset[str], trigger: Span, context: EventContext) -> str:
    if not held:
        return trigger.text
    names = [context.entities[item].name if item in context.entities else item for item in sorted(held)]
    return ", ".join(names[:6])
