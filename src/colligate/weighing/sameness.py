"""How sure it is that two tellings are of one event: findings need more than linking does."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

import msgspec

from colligate.knowledge.families import families_in, marks
from colligate.linking.events.times import compare_times
from colligate.linking.statements.claims import SAME
from colligate.records.entity import Entity
from colligate.records.story import Story
from colligate.weighing.apart import (
    counts_apart,
    done_apart,
    is_negated,
    likeness,
    ordinals_apart,
    unlike,
    years_apart,
)
from colligate.weighing.points import Kinds, Point, in_one_past_year, is_enough, on_one_day, open_both, with_one_number
from colligate.weighing.tellings import Telling

SURE = 1.0
"""Enough shared for two tellings of an event of a known kind to confirm or deny each other."""
SURE_OF_UNKNOWN = 1.5
"""The same where the words differ, or the lexicon knows none: "come" and "go" are told of everything."""
_OFTEN = 0.8
"""What the same person tells of two acts that he may do again: not all."""
_LOOSE = frozenset({"name to a post"})
"""Families whose words are of many acts: who was chosen was not inaugurated by it."""
_MAY_BE = 0.5
"""What tellings of what only may be share beyond the usual."""
_ALIKE_AT_LEAST = 0.36
"""Likeness of the clauses of two tellings in words of different roots: less than for claims, which are short."""
_SAID_ALIKE = 0.48
"""The same for verbs of saying."""
_LEAD = 0.6
_BEFELL_ALIKE = 0.36
_WORDING, _MOST_OF_WORDING = 1.5, 0.5
"""What likeness of the clauses beyond that of two claims adds, and the most that it adds."""
_MOST_COMPARED = 8
_MOST_IN_ALL = 60
_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 3
_MOST_OF_CHANCE = 2
"""Points that what is only planned or possible shares by chance."""


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
        self._kinds = Kinds(story)

    def agreeing(self, tellings: Sequence[Telling], more: float = 0.0) -> list[Telling]:
        """Those of the tellings of one event that confirm each other, in their order; empty where none do.

        Tellings that surely are of one event hang together; of several such groups the one on most lines is taken.
        What linking put with them on weaker grounds is left out: it would be shown as confirming what it does not say.

        Args:
            tellings: Tellings of one event.
            more: What they must share beyond what makes it sure.
        """
        held = self.groups(tellings, more)
        best = max(held, key=lambda found: (len({telling.line for telling in found}), len(found)), default=[])
        return best if len({telling.line for telling in best}) > 1 else []

    def groups(self, tellings: Sequence[Telling], more: float = 0.0) -> list[list[Telling]]:
        """The tellings of one event in groups that surely hang together, each in their order.

        Args:
            tellings: Tellings of one event.
            more: What they must share beyond what makes it sure.
        """
        group = list(range(len(tellings)))
        # What a report tells of it elsewhere may confirm; where two differ, only what stands side by side counts.
        wholes = [msgspec.structs.replace(telling, item=telling.whole) for telling in tellings]
        for left, right in self._pairs(tellings):
            if group[left] == group[right]:
                continue
            surely = any(self.sure(held[left], held[right], more) for held in (tellings, wholes))
            if surely or (not more and self.one_happening(wholes[left], wholes[right])):
                old, new = max(group[left], group[right]), min(group[left], group[right])
                group = [new if at == old else at for at in group]
        held: dict[int, list[Telling]] = {}
        for at, telling in zip(group, tellings, strict=True):
            held.setdefault(at, []).append(telling)
        return list(held.values())

    @staticmethod
    def _pairs(tellings: Sequence[Telling]) -> Iterator[tuple[int, int]]:
        """Positions of the pairs to compare: of the first tellings of each line."""
        seen: Counter[int] = Counter()
        taken = []
        for n, telling in enumerate(tellings):
            seen[telling.line] += 1
            if seen[telling.line] <= _MOST_COMPARED:
                taken.append(n)
        yield from combinations(taken[:_MOST_IN_ALL], 2)

    def sure(self, left: Telling, right: Telling, more: float = 0.0) -> bool:
        """Whether two tellings share enough: who, to whom, where, when, how many, in the same parts."""
        one, other = left.item, right.item
        kind = left.read.type is not None and left.read.type == right.read.type
        if one.root != other.root and not kind and not one.families & other.families:
            return False
        if years_apart(left, right):
            return False
        if left.status == right.status and (is_negated(left) != is_negated(right) or done_apart(left, right)):
            return False
        if self._by_one_and_by_many(left, right) or ordinals_apart(left, right):
            return False
        if one.single & other.single and self._named_alike(one.principals & other.principals):
            once = (one.single & other.single) - _LOOSE
            if once or (more < _MAY_BE and self._kinds.is_only(left) and self._kinds.is_only(right)):
                return True
        if one.families & other.families & families_in("befalling") and self._named(one.principals & other.principals):
            return True
        if self._befell_one_place(left, right):
            return True
        if not (one.speech or other.speech) and self._is_enough(left, right, more):
            return True
        # Who agrees, refuses or announces does so of many things: what he says of it must be alike.
        least_alike = _SAID_ALIKE if one.speech and other.speech else 0.0 if one.root == other.root else _ALIKE_AT_LEAST
        if not self._anchored(left, right) or likeness(left, right) < least_alike:
            return False
        known = left.read.type is not None or bool(one.families)
        least = SURE if known and (kind or one.root == other.root) else SURE_OF_UNKNOWN
        return self._shared(left, right) >= least + more

    def one_happening(self, left: Telling, right: Telling) -> bool:
        """Whether two tellings of harm or force agree on anything besides: linking joined them, and of such a story has
        few. Enough to confirm each other, not to tell that they differ: who died beside whom may be two matters.
        """
        one, other = left.item, right.item
        if not one.families & other.families & families_in("happenings") or left.status != right.status:
            return False
        if years_apart(left, right) or self.of_others(left, right) or is_negated(left) != is_negated(right):
            return False
        if not (_is_particular(left) and _is_particular(right)) or self._befell_unlike(left, right):
            return False
        return bool(self.points(left, right))

    def _befell_unlike(self, left: Telling, right: Telling) -> bool:
        """Whether it befell two that words tell apart ("the mason was killed", "an aunt of hers died")."""
        ours, theirs = (telling.item.patients - marks("people") for telling in (left, right))
        return bool(ours and theirs) and not self._things(left) & self._things(right) and unlike(ours, theirs)

    def _is_enough(self, left: Telling, right: Telling, more: float) -> bool:
        points = self.points(left, right)
        if more and not ("wording" in points and points & {"who", "number"} and len(points) > _MOST_OF_CHANCE):
            return False
        return is_enough(points) and not self.of_others(left, right)

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
        others = telling.item.entities - held
        kinds = {"person", "group"}
        return frozenset(id for id in held if others and self._entities[id].type in kinds and self._is_clear(id))

    def _is_clear(self, id: str) -> bool:
        return self._is_many(id) or (self._entities[id].named and self._entities[id].type == "person")

    def _is_many(self, id: str) -> bool:
        return self._entities[id].type == "group" and not self._entities[id].named

    def _words_of(self, entities: Set[str]) -> frozenset[str]:
        """Words of the names: "Halder" may be "Halder Group" where nothing told that it is."""
        return frozenset(
            word for id in entities for word in _WORD.findall(self._entities[id].name.casefold()) if len(word) > _SHORT
        )

    def points(self, left: Telling, right: Telling) -> frozenset[Point]:
        """What two tellings agree on, each point found by itself."""
        one, other = left.item, right.item
        things = self._things(left) & self._things(right)
        places = (one.places | one.entities) & (other.places | other.entities)
        found: dict[Point, bool] = {
            "who": bool(self._named(one.principals & other.principals)),
            "other": bool(self._named(one.others & other.others)),
            "thing": bool(things),
            "place": any(self._is_local(place) for place in places),
            "day": on_one_day(left, right),
            "number": with_one_number(left, right),
            "lead": open_both(left, right),
            "main": _lead_both(left, right),
            "wording": likeness(left, right) >= SAME,
            "year": in_one_past_year(left, right),
            "only": self._kinds.is_only(left) and self._kinds.is_only(right),
        }
        return frozenset(point for point, holds in found.items() if holds)

    def _things(self, telling: Telling) -> frozenset[str]:
        """What takes part and has no name; "people" are in every accident and tell one from another as little."""
        return _singular(telling.item.objects) - self._names - _singular(marks("people"))

    def _anchored(self, left: Telling, right: Telling) -> bool:
        """Whether the two have something in common that is this event's own: who, where, or how many. The same verb
        with the same common words is told of many things.
        """
        one, other = left.item, right.item
        if self.of_others(left, right):
            return False
        if one.principals & other.principals or self._named(one.entities) & self._named(other.entities):
            return True
        if any(self._is_local(place) for place in (one.places | one.beside) & (other.places | other.beside)):
            return True
        counts = {(count.low, count.high, count.unit) for count in one.counts}
        if counts & {(count.low, count.high, count.unit) for count in other.counts}:
            return True
        return _lead_both(left, right) or self._befell_alike(left, right)

    def _befell_alike(self, left: Telling, right: Telling) -> bool:
        """Whether the same befell the same, whom nobody names, as reports of accidents and crimes do at first."""
        one, other = left.item, right.item
        befell = one.families & other.families & (families_in("happenings") | one.single)
        things = (_singular(one.objects) & _singular(other.objects)) - _singular(marks("people"))
        return bool(befell and things) and likeness(left, right) >= _BEFELL_ALIKE and not counts_apart(left, right)

    def _befell_one_place(self, left: Telling, right: Telling) -> bool:
        """Whether both tell, in like words, of one blow to one town or village ("shelled X", "the shelling of X")."""
        one, other = left.item, right.item
        if not one.families & other.families & families_in("happenings") or counts_apart(left, right):
            return False
        places = (one.principals | one.places) & (other.principals | other.places)
        return any(self._is_local(place) for place in places) and likeness(left, right) >= SAME

    def _named(self, entities: Set[str]) -> frozenset[str]:
        """Those of the entities that the story names, places left out: much happens in a country."""
        held = ((entity, self._entities[entity]) for entity in entities if entity in self._entities)
        return frozenset(id for id, entity in held if entity.named and entity.type != "place")

    def about_one(self, left: Telling, right: Telling) -> bool:
        """Whether two tellings are about the same one, whom the story names."""
        return left is not right and self._named_alike(left.item.principals & right.item.principals)

    def of_one(self, denial: Telling, other: Telling) -> bool:
        """Whether whom a denial names has a part in what it is held against: who says that he broke no law says
        nothing of others.
        """
        named = self._named(denial.item.principals)
        shared = self._named(denial.item.entities) & other.item.entities
        return bool(shared) if named else bool(denial.item.principals & other.item.principals)

    def _named_alike(self, entities: Set[str]) -> bool:
        return any(self._entities[entity].named for entity in entities if entity in self._entities)

    def _shared(self, left: Telling, right: Telling) -> float:
        one, other = left.item, right.item
        total = sum(_OFTEN * self._specific(entity) for entity in one.principals & other.principals)
        crossed = (one.entities & other.entities) - (one.principals & other.principals)
        total += sum(self._specific(entity) / 2 for entity in crossed)
        total += 0.5 * any(self._is_local(place) for place in one.places & other.places)
        total += 0.3 * any(self._is_local(place) for place in (one.beside & other.beside) - one.places - one.entities)
        things = self._things(left) & self._things(right)
        patients = _singular(one.patients) & _singular(other.patients)
        total += min(1.0, 0.5 * len(things)) + 0.7 * bool(things & patients)
        if one.time and other.time and compare_times(one.time, other.time) == "same_time":
            total += 0.5
        total += _LEAD * _lead_both(left, right)
        counts = {(count.low, count.high, count.unit) for count in one.counts}
        total += 0.5 * bool(counts & {(count.low, count.high, count.unit) for count in other.counts})
        words = (one.words & other.words) - things - self._names
        total += min(_MOST_OF_WORDING, _WORDING * max(0.0, likeness(left, right) - SAME))
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


def _lead_both(left: Telling, right: Telling) -> bool:
    """Whether two reports of one story open with such an event, and number it alike where they do."""
    one, other = left.item, right.item
    return (
        open_both(left, right)
        and bool(one.families & other.families & (families_in("happenings") | families_in("leading")))
        and not counts_apart(left, right)
    )


def _singular(words: Set[str]) -> frozenset[str]:
    """Words without the -s of the plural: keys to compare."""
    return frozenset(_without_s(word) for word in words)


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > len("ties"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _is_particular(telling: Telling) -> bool:
    """Whether a telling says more than its word: of whom, where, when or how many."""
    item = telling.item
    return bool(item.principals or item.others or item.places or item.counts or item.time)
