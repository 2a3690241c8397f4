"""Where an event happened: one line more exact than another, or places that cannot both be right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from colligate.knowledge.families import families_of
from colligate.linking.events.parties import lies_within
from colligate.records.dossier import Event
from colligate.records.entity import Entity
from colligate.records.finding import About
from colligate.weighing.draft import Draft, side
from colligate.weighing.importance import Importance
from colligate.weighing.means import Means
from colligate.weighing.summaries import Wording, sentence
from colligate.weighing.tellings import Telling, lines_of, sources_of

# Somebody on the way is in more than one place.
_MOVING = frozenset({"go away", "arrive", "send", "displace", "escape", "pull back", "search", "storm", "quake"})
_MOST = 8
"""Tellings of a place that are compared."""


def compare_places(
    event: Event,
    held: Sequence[Telling],
    entities: Mapping[str, Entity],
    importance: Importance,
    means: Means,
) -> Draft | None:
    """A finding about the place of an event, where lines name different ones; None where they do not.

    Args:
        event: The event.
        held: Its tellings.
        entities: By id.
        importance: Weighs it.
        means: What tellings are compared and worded by.
    """
    placed = [telling for telling in held if telling.status == "told" and telling.places]
    named: dict[str, list[Telling]] = {}
    for telling in placed:
        for place in sorted(telling.places):
            named.setdefault(place, []).append(telling)
    for outer in named:
        for inner in named:
            if outer == inner or not lies_within(inner, outer, entities):
                continue
            if not _more_exact(named[inner], named[outer]) or not _surely_one(named[inner], named[outer], means):
                continue
            return _refined(event, (inner, outer), named, entities, (importance, means.wording))
    return _disputed(event, named, entities, importance, means)


def _surely_one(left: Sequence[Telling], right: Sequence[Telling], means: Means) -> bool:
    """Whether some two tellings of the two places are surely of one event."""
    return any(means.sameness.sure(one, other) for one in left[:_MOST] for other in right[:_MOST])


def _more_exact(inner: Sequence[Telling], outer: Sequence[Telling]) -> bool:
    """Whether a line tells the wider place only, and another the narrower."""
    return bool(set(lines_of(outer)) - set(lines_of(inner))) and bool(set(lines_of(inner)) - set(lines_of(outer)))


def _refined(
    event: Event,
    pair: tuple[str, str],
    named: Mapping[str, Sequence[Telling]],
    entities: Mapping[str, Entity],
    weighers: tuple[Importance, Wording],
) -> Draft:
    importance, wording = weighers
    inner, outer = pair
    exact, wide = entities[inner].name, entities[outer].name
    return Draft(
        kind="refined",
        about=About("place", event=event.id),
        summary=sentence(f"{event.label}: {wide} in {wording.carried_by(named[outer])}, more exactly {exact} in "
                         f"{wording.carried_by(named[inner])}"),
        sides=(side(wide, named[outer]), side(exact, named[inner])),
        weight=round(4 + importance.of(event), 4),
    )  # fmt: skip


def _disputed(
    event: Event,
    named: Mapping[str, Sequence[Telling]],
    entities: Mapping[str, Entity],
    importance: Importance,
    means: Means,
) -> Draft | None:
    """Two lines with one place each, both known to the gazetteer as places of one size, and neither in the other."""
    if len(named) != 2 or importance.of(event) <= 0:
        return None
    (left, left_held), (right, right_held) = sorted(named.items())
    if any(families_of(telling.read.lemma) & _MOVING for telling in (*left_held, *right_held)):
        return None
    one, other = entities[left].place, entities[right].place
    if one is None or other is None or len(one.within) != len(other.within) or not one.within:
        return None
    if lies_within(left, right, entities) or lies_within(right, left, entities):
        return None
    if set(lines_of(left_held)) & set(lines_of(right_held)) or not sources_of(left_held) - sources_of(right_held):
        return None
    names, wording = (entities[left].name, entities[right].name), means.wording
    if names[0] == names[1] or not _surely_one(left_held, right_held, means):
        return None
    return Draft(
        kind="disputed",
        about=About("place", event=event.id),
        summary=sentence(f"{event.label}: in {names[0]} according to {wording.carried_by(left_held)}, in {names[1]} "
                         f"according to {wording.carried_by(right_held)}"),
        sides=(side(names[0], left_held), side(names[1], right_held)),
        weight=round(12 + importance.of(event), 4),
    )  # fmt: skip
