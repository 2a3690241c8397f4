"""Which tellings of one event surely confirm or deny each other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

from colligate.linking.events.context import EventContext
from colligate.records.entity import Entity
from colligate.weighing.evidence import cannot_be_one, confidence, must_be_one
from colligate.weighing.tellings import Telling

_MOST_COMPARED = 8
_MOST_IN_ALL = 60
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 3


class Sameness:
    """Compares tellings of one story.

    Args:
        context: What the story tells about how much an agreement weighs.
    """

    def __init__(self, context: EventContext) -> None:
        self._context = context
        self._entities: Mapping[str, Entity] = context.entities

    def agreeing(self, tellings: Sequence[Telling], more: float = 0.0) -> list[Telling]:
        """Those of the tellings of one event that confirm each other, in their order; empty where none do.

        Tellings that surely are of one event hang together; of several such groups the one on most lines is taken.
        What linking put with them on weaker grounds is left out: it would be shown as confirming what it does not say.

        Args:
            tellings: Tellings of one event.
            more: What they must score beyond what makes it sure.
        """
        held = self.groups(tellings, more)
        best = max(held, key=lambda found: (len({telling.line for telling in found}), len(found)), default=[])
        return best if len({telling.line for telling in best}) > 1 else []

    def groups(self, tellings: Sequence[Telling], more: float = 0.0) -> list[list[Telling]]:
        """The tellings of one event in groups that surely hang together, each in their order.

        Args:
            tellings: Tellings of one event.
            more: What they must score beyond what makes it sure.
        """
        group = list(range(len(tellings)))
        for left, right in _pairs(tellings):
            if group[left] != group[right] and self.sure(tellings[left], tellings[right], more):
                old, new = max(group[left], group[right]), min(group[left], group[right])
                group = [new if at == old else at for at in group]
        held: dict[int, list[Telling]] = {}
        for at, telling in zip(group, tellings, strict=True):
            held.setdefault(at, []).append(telling)
        return list(held.values())

    def sure(self, left: Telling, right: Telling, more: float = 0.0) -> bool:
        """Whether two tellings that linking joins are surely of one event.

        Args:
            left: The one.
            right: The other.
            more: What they must score beyond what makes it sure.
        """
        left, right = sorted((left, right), key=lambda telling: telling.item.order)
        if cannot_be_one(left, right) or self.of_others(left, right) or self._by_one_and_by_many(left, right):
            return False
        return must_be_one(left, right, self._context) or confidence(left, right, self._context) > more

    def of_others(self, left: Telling, right: Telling) -> bool:
        """Whether the two are about others, each with a name: who lashed out at another is not lashed out at by it."""
        one, other = left.item, right.item
        ours, theirs = self._named(one.principals), self._named(other.principals)
        if not ours or not theirs or ours & theirs or self._words_of(ours) & self._words_of(theirs):
            return False
        crossed = bool(ours & other.others and theirs & one.others)
        return crossed or not self._named(one.entities) & self._named(other.entities)

    def _by_one_and_by_many(self, left: Telling, right: Telling) -> bool:
        """Whether somebody with a name does to a third what several do by the other: "lawmakers praised her" does
        not say that she did.
        """
        one, other = (self._actors(telling) for telling in (left, right))
        if not one or not other or one & other:
            return False
        kinds = [{self._is_many(id) for id in actors} for actors in (one, other)]
        return kinds in ([{True}, {False}], [{False}, {True}])

    def _actors(self, telling: Telling) -> frozenset[str]:
        """Persons with a name, and groups without, who do it to somebody or something else."""
        acting = {part.span for part in telling.read.arguments if part.role == "actor"}
        held = {id for span, id in telling.item.referents.items() if span in acting and id in self._entities}
        if not telling.item.entities - held:
            return frozenset()
        return frozenset(id for id in held if self._is_many(id) or self._is_named_person(id))

    def _is_many(self, id: str) -> bool:
        return self._entities[id].type == "group" and not self._entities[id].named

    def _is_named_person(self, id: str) -> bool:
        return self._entities[id].type == "person" and self._entities[id].named

    def about_one(self, left: Telling, right: Telling) -> bool:
        """Whether two tellings are about the same one, whom the story names."""
        shared = left.item.principals & right.item.principals
        return left is not right and any(self._entities[id].named for id in shared if id in self._entities)

    def of_one(self, denial: Telling, other: Telling) -> bool:
        """Whether whom a denial names has a part in what it is held against: who says that he broke no law says
        nothing of others.
        """
        named = self._named(denial.item.principals)
        shared = self._named(denial.item.entities) & other.item.entities
        return bool(shared) if named else bool(denial.item.principals & other.item.principals)

    def _words_of(self, entities: Set[str]) -> frozenset[str]:
        """Words of the names: "Halder" may be "Halder Group" where nothing told that it is."""
        return frozenset(
            word for id in entities for word in _WORD.findall(self._entities[id].name.casefold()) if len(word) > _SHORT
        )

    def _named(self, entities: Set[str]) -> frozenset[str]:
        """Those of the entities that the story names, places left out: much happens in a country."""
        held = ((entity, self._entities[entity]) for entity in entities if entity in self._entities)
        return frozenset(id for id, entity in held if entity.named and entity.type != "place")


def _pairs(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    """Positions of the pairs to compare: of the first tellings of each line."""
    seen: Counter[int] = Counter()
    taken = []
    for n, telling in enumerate(tellings):
        seen[telling.line] += 1
        if seen[telling.line] <= _MOST_COMPARED:
            taken.append(n)
    yield from combinations(taken[:_MOST_IN_ALL], 2)
