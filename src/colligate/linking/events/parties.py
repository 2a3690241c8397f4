"""Whether the participants and places of two event mentions are the same, may be, or cannot be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set

from colligate.knowledge.families import families_in, marks
from colligate.linking.events.context import EventContext
from colligate.linking.events.items import EventItem
from colligate.records.entity import Entity


def telling(entities: Iterable[str], context: EventContext) -> float:
    """How much sharing these entities tells: one that is in every other event tells little."""
    least = max((1.0 - 2 * context.spread.get(entity, 0.0) for entity in entities), default=None)
    return 0.0 if least is None else round(256 * max(0.3, least)) / 256


def apart(left: Set[str], right: Set[str], context: EventContext) -> bool:
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


def like(left: Set[str], right: Set[str], context: EventContext) -> float:
    """How far two descriptions, or a name and a description, share words ("a boy", "the three-year-old boy")."""
    words = [
        {word for id in ids if id in context.entities for word in context.entities[id].name.casefold().split()}
        - marks("empty")
        - marks("small")
        for ids in (left, right)
    ]
    shared = words[0] & words[1]
    return len(shared) / min(len(words[0]), len(words[1])) if shared else 0.0


def two_people(left: EventItem, right: EventItem, context: EventContext) -> bool:
    """Whether two mentions are about people who are known to be two: by their names, or told apart by one report."""
    if apart(left.principals, right.principals, context):
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


def places_apart(left: EventItem, right: EventItem, context: EventContext) -> bool:
    """Whether both tell where, in places that a gazetteer knows and of which none lies in another."""
    if left.places & right.places or not _gazetted(left.places, context) or not _gazetted(right.places, context):
        return False
    return not _nested(left, right, context)


def _gazetted(places: Iterable[str], context: EventContext) -> bool:
    return any((entity := context.entities.get(place)) is not None and entity.place is not None for place in places)


def _nested(left: EventItem, right: EventItem, context: EventContext) -> bool:
    """Whether a place of the one lies in a place of the other."""
    return any(
        lies_within(one, other, context.entities) or lies_within(other, one, context.entities)
        for one in left.places
        for other in right.places
    )


def one_and_many(left: EventItem, right: EventItem, context: EventContext) -> bool:
    """Whether it befell one by the one and several by the other ("he died", "four people have died")."""
    if left.principals & right.principals or not left.families & right.families & families_in("befalling"):
        return False
    return {_befell(left, context), _befell(right, context)} == {1, 2}


def _befell(item: EventItem, context: EventContext) -> int:
    """1 where it befell one person, 2 where several, 0 where no word tells."""
    if item.plural or any((count.low or 0) > 1 and count.unit == "person" for count in item.counts):
        return 2
    kinds = [entity.type for id in sorted(item.principals) if (entity := context.entities.get(id)) is not None]
    if not kinds:
        return 0
    return 1 if kinds == ["person"] else 2 if len(kinds) > 1 and set(kinds) == {"person"} else 0
