"""How sure it is that two tellings are of one event: findings need more than linking does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from colligate.knowledge.families import marks
from colligate.linking.event_times import compare_times
from colligate.records.entity import Entity
from colligate.records.story import Story
from colligate.weighing.tellings import Telling

SURE = 1.0
"""Enough shared for two tellings of an event of a known kind to confirm or deny each other."""
SURE_OF_UNKNOWN = 1.5
"""The same where the words differ, or the lexicon knows none: "come" and "go" are told of everything."""
_OFTEN = 0.8
"""What the same person tells of two acts that he may do again: not all."""
_MOST_COMPARED = 8


class Sameness:
    """Compares tellings of one story.

    Args:
        story: The linked readings.
    """

    def __init__(self, story: Story) -> None:
        self._entities: Mapping[str, Entity] = {entity.id: entity for entity in story.entities}
        self._names = frozenset(
            word.casefold() for entity in story.entities if entity.named for word in entity.name.split()
        )

    def confirms(self, tellings: Sequence[Telling], more: float = 0.0) -> bool:
        """Whether some two tellings on different lines, and of different origin, are surely of one event.

        Args:
            tellings: Tellings of one event.
            more: What they must share beyond what makes it sure.
        """
        by_line: dict[int, list[Telling]] = {}
        for telling in tellings:
            by_line.setdefault(telling.line, []).append(telling)
        lines = list(by_line.values())
        return any(
            self.sure(left, right, more)
            for n, one in enumerate(lines)
            for other in lines[n + 1 :]
            for left in one[:_MOST_COMPARED]
            for right in other[:_MOST_COMPARED]
            if left.source != right.source
        )

    def sure(self, left: Telling, right: Telling, more: float = 0.0) -> bool:
        """Whether two tellings share enough: who, to whom, where, when, how many, in the same parts."""
        one, other = left.item, right.item
        kind = left.read.type is not None and left.read.type == right.read.type
        if one.root != other.root and not kind and not one.families & other.families:
            return False
        if one.single & other.single and self._named_alike(one.principals & other.principals):
            return True
        known = left.read.type is not None or bool(one.families)
        least = SURE if known and (kind or one.root == other.root) else SURE_OF_UNKNOWN
        return self._shared(left, right) >= least + more

    def about_one(self, left: Telling, right: Telling) -> bool:
        """Whether two tellings are about the same one, whom the story names."""
        return left is not right and self._named_alike(left.item.principals & right.item.principals)

    def _named_alike(self, entities: Set[str]) -> bool:
        return any(self._entities[entity].named for entity in entities if entity in self._entities)

    def _shared(self, left: Telling, right: Telling) -> float:
        one, other = left.item, right.item
        total = sum(_OFTEN * self._specific(entity) for entity in one.principals & other.principals)
        crossed = (one.entities & other.entities) - (one.principals & other.principals)
        total += sum(self._specific(entity) / 2 for entity in crossed)
        total += 0.5 * any(self._is_local(place) for place in one.places & other.places)
        total += 0.3 * any(self._is_local(place) for place in (one.beside & other.beside) - one.places - one.entities)
        # "People" are in every accident; they tell one from another as little as the verb does.
        things = (one.objects & other.objects) - self._names - marks("people")
        total += min(1.0, 0.5 * len(things)) + 0.7 * bool(things & one.patients & other.patients)
        if one.time and other.time and compare_times(one.time, other.time) == "same_time":
            total += 0.5
        counts = {(count.low, count.high, count.unit) for count in one.counts}
        total += 0.5 * bool(counts & {(count.low, count.high, count.unit) for count in other.counts})
        words = (one.words & other.words) - things - self._names
        # Rounded, so that the order in which sets are summed cannot tip a balance.
        return round(total + min(0.5, 0.1 * len(words)), 6)

    def _specific(self, entity: str) -> float:
        """How much it tells that an entity takes part in both: a person much, a country or government nothing."""
        held = self._entities.get(entity)
        if held is None:
            return 0.0
        if not held.named:
            return 0.4
        return {"person": 1.0, "organization": 0.5, "group": 0.4, "other": 1.0, "place": 0.2}[held.type]

    def _is_local(self, entity: str) -> bool:
        held = self._entities.get(entity)
        return held is not None and held.type == "place" and (held.place is None or bool(held.place.within))
