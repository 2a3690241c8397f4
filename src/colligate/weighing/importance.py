"""How much an event matters to its story: what a reader should be told first."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence

from colligate.knowledge.contrasts import base_form
from colligate.knowledge.families import families_in, families_of, is_speech, marks, root_of
from colligate.records.dossier import Event
from colligate.records.story import Story
from colligate.weighing.tellings import Telling

_WORD = re.compile(r"[^\W\d_]+")
_HEADLINE = 1.4
"""How much more an event counts that a headline tells."""


_LOOSE_TYPES = frozenset(
    {"Announce", "Promise", "Request", "Demand", "Praise", "Criticize", "Deny", "Accuse", "Negotiate", "Refuse"}
)
"""Types of what says nothing without what is promised, asked or denied."""
_POINTERS = frozenset({"it", "that", "this", "them", "so"})


class Importance:
    """Weighs the events of one story.

    Args:
        story: The linked readings.
        tellings: The tellings of each event.
    """

    def __init__(self, story: Story, tellings: Mapping[str, Sequence[Telling]]) -> None:
        self._tellings = tellings
        self._entities = {entity.id: entity for entity in story.entities}
        self._counted = {quantity.event for quantity in story.quantities if quantity.event is not None}
        self._centrality = _centrality(story)
        self._headlines = [headline_words(reading.report.title) for reading in story.readings if reading.report.title]
        self._cues = {(statement.report, statement.cue) for statement in story.statements if statement.cue is not None}
        texts = {reading.report.id: reading.report.text for reading in story.readings}
        self._pointing = {
            (statement.report, statement.cue)
            for statement in story.statements
            if texts[statement.report][slice(*statement.content)].casefold() in _POINTERS
        }

    def of(self, event: Event) -> float:
        """Weight of an event, 0 for one that is not worth telling by itself.

        What stands near the top of a report counts for more than what stands at its end (the inverted pyramid of
        news writing); so do events with people in them that the story is about, with numbers, and of a known kind.
        """
        held = self._tellings[event.id]
        if not held or all(self._is_talk(telling) for telling in held):
            return 0.0
        leads: dict[str, float] = {}
        for telling in held:
            near_top = 1.0 / (1.0 + telling.read.sentence / 4.0)
            leads[telling.report] = max(leads.get(telling.report, 0.0), near_top)
        who = sum(sorted((self._centrality.get(p.entity, 0.0) for p in event.participants), reverse=True)[:2])
        known = any(families_of(telling.read.lemma) for telling in held)
        # A noun alone often names a thing rather than what happened; a noun for words said, hardly anything.
        nouns = all(telling.read.noun for telling in held)
        if nouns and not known:
            return 0.0
        form = 0.4 if all(is_speech(telling.read.lemma) for telling in held) else 0.8 if nouns else 1.0
        kind = 1.0 + 0.4 * bool(event.type) + 0.4 * known + 0.4 * (event.id in self._counted)
        kind *= _HEADLINE if self._is_in_headline(event, held) else 1.0
        return form * kind * (0.3 + math.sqrt(sum(leads.values())) + who + 0.2 * math.log(len(held)))

    def _is_in_headline(self, event: Event, held: Sequence[Telling]) -> bool:
        """Whether a report's headline tells it: in a word of the same root, with a name of one who takes part."""
        roots = {telling.item.root for telling in held}
        names = {word.casefold() for id in self.named(event) for word in self._entities[id].name.split()}
        return any(words & roots and words & names for words in self._headlines)

    def named(self, event: Event) -> list[str]:
        """Ids of those who take part and whom the story names."""
        return [p.entity for p in event.participants if p.entity in self._entities and self._entities[p.entity].named]

    def is_worth_telling_alone(self, event: Event, some: Sequence[Telling] | None = None) -> bool:
        """Whether an event that one source tells says enough: of a known kind, with somebody named and somebody or
        something else, a place or a number.

        Args:
            event: The event.
            some: Its tellings that are told; all where none are given.
        """
        held = some if some is not None else self._tellings[event.id]
        if event.type is None and not any(families_of(telling.read.lemma) for telling in held):
            return False
        if all(is_speech(telling.read.lemma) and not telling.item.objects for telling in held):
            # "She denied": what, the statement tells.
            return False
        part = frozenset[str]().union(*(telling.item.entities for telling in held))
        who = [p.entity for p in event.participants if some is None or p.entity in part]
        named = [id for id in self.named(event) if id in who]
        things = any(telling.item.objects for telling in held)
        placed = bool(event.places) if some is None else any(telling.places for telling in held)
        counted = (some is None and event.id in self._counted) or any(telling.item.counts for telling in held)
        alone = any(telling.item.single for telling in held) or len({telling.report for telling in held}) > 1
        if named and (len(who) > 1 or things or placed or alone or self._is_deed(event, held, named)):
            return True
        befell = any(telling.item.families & families_in("happenings") for telling in held)
        return (counted or placed) and (things or befell)

    def _is_deed(self, event: Event, held: Sequence[Telling], named: Sequence[str]) -> bool:
        """Whether somebody named does or undergoes what needs nothing else to be told ("he surrendered")."""
        verbs = [telling for telling in held if not telling.read.noun and telling.status in ("told", "planned")]
        people = [id for id in named if self._entities[id].type == "person"]
        if event.type:
            return bool(event.type not in _LOOSE_TYPES and verbs and people)
        return bool(people) and any(t.item.families and t.read.lemma not in marks("common") for t in verbs)

    def is_telling(self, tellings: Sequence[Telling]) -> bool:
        """Whether tellings that agree say that something happened: nouns alone say so only of what befalls one ("his
        arrest", "the blast"); others name a thing ("the draft", "the Obama campaign").
        """
        if all(telling.read.noun for telling in tellings):
            return any(_befalls(telling) for telling in tellings)
        return not all(self._is_talk(telling) for telling in tellings)

    def _is_talk(self, telling: Telling) -> bool:
        """A verb of saying that only brings a statement: the statement is told in its own right. Who criticizes, denies
        or apologizes does something by it, unless the words only point back ("denied it").
        """
        if telling.read.noun:
            return False
        trigger = telling.mention
        cue = trigger.report, (trigger.start, trigger.end)
        if telling.read.lemma in marks("talk") or cue in self._pointing:
            return True
        return not is_speech(telling.read.lemma) and cue in self._cues


def headline_words(title: str) -> frozenset[str]:
    """The words of a headline in small letters, and the roots of their base forms."""
    words = [word.casefold() for word in _WORD.findall(title)]
    return frozenset(words) | frozenset(root_of(base_form(word)) for word in words)


def _befalls(telling: Telling) -> bool:
    """Whether a noun tells of what befalls somebody or a place ("his arrest", "the quake"), or of a fight somewhere: a
    war of words has no place.
    """
    item = telling.item
    if item.single or item.families & (families_in("happenings") | {"quake", "storm", "fall ill"}):
        return True
    return bool(item.families & {"fight", "protest", "end the fighting"}) and bool(item.places or item.counts)


def _centrality(story: Story) -> dict[str, float]:
    """Share of the reports' mentions that each entity has, from 0 to 1 for the most mentioned."""
    counts = Counter({entity.id: len(entity.mentions) for entity in story.entities if entity.type != "place"})
    most = max(counts.values(), default=1)
    return {entity: count / most for entity, count in counts.items()}
