"""What speaks for and against two event mentions telling of one event."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from functools import cache

import msgspec

from colligate.knowledge.data import load_data
from colligate.linking.event_items import EventContext, EventItem
from colligate.linking.event_times import compare_times
from colligate.records.entity import Entity
from colligate.records.evidence import Clause
from colligate.records.span import Span

_UNREAL = frozenset({"planned", "possible", "hypothetical"})
_FORBIDDEN = -8.0
_FAR = 0.3
"""Cosine that two words of news have by chance."""


class Feature(msgspec.Struct, frozen=True):
    """One agreement or difference.

    Args:
        name: Its name in the table of weights.
        value: How far it holds, from 0 to 1.
        left: Ids of entities, or words, of the left mention that it rests on; empty for the trigger.
        right: The same of the right one.
    """

    name: str
    value: float
    left: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()


@cache
def _weights() -> dict[str, float]:
    return {name: float(entry["weight"]) for name, entry in load_data("event_weights")["feature"].items()}


@cache
def _bias() -> float:
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
        return _FORBIDDEN
    weights = _weights()
    total = sum(weights[feature.name] * feature.value for feature in measure(left, right, context))
    return round(_bias() + total, 6)


def measure(left: EventItem, right: EventItem, context: EventContext) -> list[Feature]:
    """Every agreement and difference of two mentions that holds, in the order of the table of weights."""
    return [
        feature
        for features in (
            _triggers(left, right),
            _who(left, right, context),
            _done_to(left, right),
            _where(left, right, context),
            _when(left, right),
            _how_many(left, right),
            _wording(left, right, context),
            _standing(left, right, context),
        )
        for feature in features
    ]


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
    ]
    reason = forbidden(left, right, context)
    if reason:
        spans = left.mention.clause, right.mention.clause
        clauses.append(Clause("cannot be one", _FORBIDDEN, reason, *spans, forbids=True))
    return sorted(clauses, key=lambda clause: (-abs(clause.weight), clause.feature))


def forbidden(left: EventItem, right: EventItem, context: EventContext) -> str | None:
    """Why two mentions cannot tell of one event whatever else agrees; None if nothing forbids it."""
    if left.speech and right.speech and _apart(left.principals, right.principals, context):
        return "two speakers make two statements"
    if left.single & right.single and _two_people(left, right, context):
        return "it happens to one at a time, and these are two"
    if left.another and not left.principals & right.principals and left.key[0] == right.key[0]:
        return "the words say that it is another one"
    if right.another and not left.principals & right.principals and left.key[0] == right.key[0]:
        return "the words say that it is another one"
    same_sentence = left.key[0] == right.key[0] and left.mention.sentence == right.mention.sentence
    if same_sentence and left.entities and right.entities and not left.entities & right.entities:
        return "told side by side in one sentence, of different ones"
    return None


def _triggers(left: EventItem, right: EventItem) -> Iterator[Feature]:
    if left.root == right.root:
        yield Feature("same_root", 1.0)
    else:
        shared = left.families & right.families
        if shared:
            # Words of many uses share a family with everything; it tells most where they share all they have.
            yield Feature("same_family", len(shared) / len(left.families | right.families))
        elif left.mention.type is None or left.mention.type != right.mention.type:
            yield Feature("unlike_words", 1.0)
        near = 0.0 if left.vector is None or right.vector is None else round(float(left.vector @ right.vector), 3)
        if near > _FAR:
            yield Feature("meaning", min(1.0, (near - _FAR) / (1 - _FAR)))
    if left.generic != right.generic and left.key[0] == right.key[0] and left.root != right.root:
        yield Feature("any_event", 1.0)
        return
    kinds = left.mention.type, right.mention.type
    if kinds[0] and kinds[0] == kinds[1]:
        yield Feature("same_type", 1.0)
    elif all(kinds) and left.root != right.root and not left.families & right.families:
        yield Feature("other_type", 1.0)


def _who(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    shared = left.principals & right.principals
    if shared:
        named = any(context.entities[entity].named for entity in shared if entity in context.entities)
        # Who resigns or is arrested does so once in a story, however often the story speaks of him.
        single = bool(left.single & right.single)
        value = 1.0 if single else _telling(shared, context)
        yield Feature("same_principal" if named else "same_unnamed_principal", value, shared)
        if single and named:
            yield Feature("same_single", 1.0, shared)
    elif _apart(left.principals, right.principals, context):
        crossed = bool(left.principals & right.others or right.principals & left.others)
        yield Feature("other_principal", 0.3 if crossed else 1.0, left.principals, right.principals)
    elif not (left.principals and right.principals):
        yield Feature("no_principal", 1.0)
    elif all(context.met(one, other) for one in left.principals for other in right.principals):
        yield Feature("met_principal", 1.0, left.principals, right.principals)
    others = (left.entities & right.entities) - shared
    if others:
        yield Feature("shared_others", min(1.0, sum(_telling({entity}, context) for entity in others)), others)
    elif not shared and _apart(left.others, right.others, context):
        yield Feature("other_others", 1.0, left.others, right.others)
    beside = (left.beside & right.beside) - left.entities - right.entities - left.places - right.places
    if beside:
        yield Feature("shared_beside", min(1.0, sum(_telling({entity}, context) for entity in beside) / 2), beside)
    elif not left.beside & right.beside and _apart(left.beside, right.beside, context):
        yield Feature("other_beside", 1.0, left.beside, right.beside)
    objects = left.objects & right.objects
    if objects:
        whole = min(sum(context.rarity[word] for word in words) for words in (left.objects, right.objects))
        value = sum(context.rarity[word] for word in objects) / max(whole, 1e-9)
        yield Feature("same_objects", min(1.0, value), objects)


def _done_to(left: EventItem, right: EventItem) -> Iterator[Feature]:
    shared = left.patients & right.patients
    if shared:
        yield Feature("same_patient", 1.0, shared)


def _where(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    if not left.places or not right.places:
        return
    shared = left.places & right.places
    if shared:
        yield Feature("same_place", _telling(shared, context), shared)
    elif any(
        lies_within(one, other, context.entities) or lies_within(other, one, context.entities)
        for one in left.places
        for other in right.places
    ):
        yield Feature("place_within", 1.0, left.places, right.places)
    elif _gazetted(left.places, context) and _gazetted(right.places, context):
        yield Feature("other_place", 1.0, left.places, right.places)


def _when(left: EventItem, right: EventItem) -> Iterator[Feature]:
    if left.time is None or right.time is None:
        return
    relation = compare_times(left.time, right.time)
    if relation is not None:
        yield Feature(relation, 1.0, frozenset({left.time.span.text}), frozenset({right.time.span.text}))


def _how_many(left: EventItem, right: EventItem) -> Iterator[Feature]:
    for one in left.counts:
        for other in right.counts:
            if one.unit == other.unit:
                words = frozenset({one.span.text}), frozenset({other.span.text})
                if (one.low, one.high) == (other.low, other.high):
                    yield Feature("same_count", 1.0, *words)
                else:
                    # Reports differ about a number; one report that gives two means two things.
                    yield Feature("two_counts" if left.key[0] == right.key[0] else "other_count", 1.0, *words)
                return


def _wording(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    shared = left.words & right.words
    if shared:
        least = min(sum(context.rarity[word] for word in words) for words in (left.words, right.words))
        # A clause of two words agrees by chance; longer ones have to.
        value = sum(context.rarity[word] for word in shared) / max(least, 12.0)
        yield Feature("wording", min(1.0, value), shared)
    if left.speech and right.speech:
        yield Feature("speech", 1.0)
        if left.principals & right.principals and len(shared) >= 4:
            yield Feature("same_speech", 1.0)


def _standing(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    same_report = left.key[0] == right.key[0]
    if not same_report:
        at = context.report_at[left.key[0]], context.report_at[right.key[0]]
        yield Feature("close_reports", max(0.0, float(context.closeness[at])))
    if left.root == right.root and context.root_counts[left.root] <= 1.5 * context.reports:
        yield Feature("told_once", 1.0)
    if same_report and right.definite and not right.another and right.mention.sentence - left.mention.sentence <= 5:
        yield Feature("points_back", 1.0)
    if (left.another or right.another) and not left.principals & right.principals:
        yield Feature("another", 1.0)
    if left.plural != right.plural and not left.principals & right.principals:
        yield Feature("several", 1.0)
    modality = left.mention.modality, right.mention.modality
    if modality[0] == modality[1] == "denied":
        yield Feature("both_denied", 1.0)
    elif "denied" in modality and not left.entities & right.entities and not left.patients & right.patients:
        yield Feature("opposite", 1.0)
    if (modality[0] in _UNREAL) != (modality[1] in _UNREAL):
        yield Feature("unreal", 1.0)


def _telling(entities: Iterable[str], context: EventContext) -> float:
    """How much sharing these entities tells: one that is in every other event tells little."""
    least = max((1.0 - 2 * context.spread.get(entity, 0.0) for entity in entities), default=None)
    return 0.0 if least is None else round(256 * max(0.3, least)) / 256


def _apart(left: Set[str], right: Set[str], context: EventContext) -> bool:
    """Whether both name someone, and nobody of the one may be someone of the other."""
    if not left or not right or left & right:
        return False
    named = [
        [entity for id in sorted(ids) if (entity := context.entities.get(id)) is not None and entity.named]
        for ids in (left, right)
    ]
    if not named[0] or not named[1]:
        return False
    return not any(
        one.type != other.type
        or other.id in {option.entity for option in one.ambiguous}
        or one.id in {option.entity for option in other.ambiguous}
        for one in named[0]
        for other in named[1]
    )


def _two_people(left: EventItem, right: EventItem, context: EventContext) -> bool:
    """Whether two mentions are about people who are known to be two: by their names, or told apart by one report."""
    if _apart(left.principals, right.principals, context):
        return True
    if left.key[0] != right.key[0] or not left.principals or not right.principals:
        return False
    return all(
        context.met(one, other) and (_introduced(one, context) or _introduced(other, context))
        for one in left.principals
        for other in right.principals
    )


def _introduced(entity: str, context: EventContext) -> bool:
    """Whether the report brings an unnamed one in as somebody new ("a dissident"); "the defector" may be anybody."""
    held = context.entities.get(entity)
    return held is not None and not held.named and held.name.casefold().startswith(("a ", "an ", "another "))


def lies_within(inner: str, outer: str, entities: Mapping[str, Entity]) -> bool:
    """Whether a place lies in another, by what the gazetteer says contains it.

    Args:
        inner: Id of the one.
        outer: Id of the other.
        entities: By id.
    """
    one, other = entities.get(inner), entities.get(outer)
    if one is None or other is None or one.place is None:
        return False
    names = {name.casefold() for name in (*other.spellings, other.name)}
    if any(place.casefold() in names for place in one.place.within):
        return True
    whole_country = other.place is not None and not other.place.within
    return whole_country and other.place is not None and one.place.country == other.place.country is not None


def _gazetted(places: Iterable[str], context: EventContext) -> bool:
    return any((entity := context.entities.get(place)) is not None and entity.place is not None for place in places)


def _words(held: frozenset[str], trigger: Span, context: EventContext) -> str:
    if not held:
        return trigger.text
    names = [context.entities[item].name if item in context.entities else item for item in sorted(held)]
    return ", ".join(names[:6])
