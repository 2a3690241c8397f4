"""An event as PLOVER codes it: event and mode as told, contexts, quad class, intensity, actors and recipients."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from colligate.knowledge.actors import ActorCode, actor_codes, country_code, post_code
from colligate.knowledge.contexts import contexts, contexts_in, contexts_of_type
from colligate.knowledge.plover import code_in_context, intensity, needs_agent, quad_class
from colligate.linking.events.items import EventItem
from colligate.records.dossier import Participant, PloverActor, PloverEvent
from colligate.records.entity import Entity
from colligate.records.event import Modality, Plover

_SHARE = 4
"""A context is kept where one mention in so many shows it."""
_ELITE = frozenset({"GOV", "LEG", "JUD", "MIL", "SPY", "COP", "PTY"})
"""Sectors whose former members PLOVER keeps apart."""
_ACTING = frozenset({"person", "organization", "group", "place"})
_SUFFERING = ("recipient", "affected")
_REALITY: tuple[Modality, ...] = ("asserted", "planned", "unknown", "possible", "hypothetical", "denied")
"""What an event counts as goes by the first of these that some mention has."""


class PloverCoder:
    """Codes the events of one story; each entity is looked at once.

    Args:
        entities: Those of the story by id.
    """

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._codes: dict[str, tuple[ActorCode, ...]] = {}

    def event(
        self, code: Plover | None, kind: str | None, items: Sequence[EventItem], participants: Sequence[Participant]
    ) -> PloverEvent | None:
        """The coding of an event; None when PLOVER has no code for it.

        Args:
            code: Its code as if it were a fact.
            kind: Its type of the event lexicon.
            items: Its mentions.
            participants: Who took part.
        """
        told = {item.mention.modality for item in items}
        code = code_in_context(code, next(real for real in _REALITY if real in told)) if code is not None else None
        actors = self._actors(part.entity for part in participants if part.role == "actor")
        if code is None or (needs_agent(kind) and not self._told_of_agent(items)):
            return None
        return PloverEvent(
            event=code.event,
            mode=code.mode,
            context=contexts_of(kind, [item.mention.clause.text for item in items]),
            quad_class=quad_class(code),
            intensity=intensity(code),
            actor=actors,
            recipient=self._actors(part.entity for part in participants if part.role in _SUFFERING),
        )

    def _told_of_agent(self, items: Sequence[EventItem]) -> bool:
        """Whether some report tells as a fact who did it: whoever is only charged with it may have had an accident."""
        told = (item for item in items if item.mention.modality not in ("possible", "hypothetical", "unknown"))
        found = (
            self._entities.get(item.referents.get(argument.span, ""))
            for item in told
            for argument in item.mention.arguments
            if argument.role == "actor"
        )
        return any(entity is not None and entity.type in _ACTING for entity in found)

    def _actors(self, ids: Iterable[str]) -> tuple[PloverActor, ...]:
        return tuple(
            PloverActor(id, code.country, code.sector)
            for id in ids
            if id in self._entities and self._entities[id].type in _ACTING
            for code in self._of(id)
        )

    def _of(self, id: str) -> tuple[ActorCode, ...]:
        if id not in self._codes:
            self._codes[id] = codes_of(self._entities[id])
        return self._codes[id]


def contexts_of(kind: str | None, clauses: Sequence[str]) -> tuple[str, ...]:
    """The contexts that the type of an event has, and that one in four of the clauses that tell it shows."""
    shown = Counter(context for clause in clauses for context in contexts_in(clause))
    kept = {context for context, count in shown.items() if count * _SHARE >= len(clauses)}
    kept.update(contexts_of_type(kind))
    return tuple(context for context in contexts() if context in kept)


def codes_of(entity: Entity) -> tuple[ActorCode, ...]:
    """What the reports' words for an entity show of its country and sector; two where they join two countries.

    Names, roles and descriptions are asked in turn, and what one of them says twice over is unknown.
    """
    if entity.government is not None:
        return (ActorCode(country_code(entity.government), "GOV"),)
    levels = _levels(entity)
    if entity.type == "place":
        # A place by name stands for all who are there, "a village" for those who live in it.
        country = country_code(entity.place.country) if entity.place is not None else None
        return (ActorCode(country or _country(levels), None if entity.named else _sector(levels)),)
    joined = actor_codes(entity.name)
    if len(joined) > 1 and entity.type == "group":
        return joined
    return (ActorCode(_country(levels), _former(entity) or _sector(levels)),)


def _levels(entity: Entity) -> list[list[ActorCode]]:
    """The codes of the words for an entity, those that tell most first."""
    posts = dict.fromkeys((role.text, role.of) for role in entity.roles if not role.former)
    roles = [post_code(*post) for post in posts]
    described = list(dict.fromkeys(mention.text for mention in entity.mentions if mention.form == "nominal"))
    # A person's name shows no country ("Jordan", "Paris").
    names = [] if entity.type == "person" and entity.named else list(entity.spellings) or [entity.name]
    by_names, by_words = ([actor_codes(text)[0] for text in texts] for texts in (names, described))
    return [roles, by_words, by_names] if entity.type == "person" else [by_names, by_words, roles]


def _country(levels: Sequence[Sequence[ActorCode]]) -> str | None:
    for level in levels:
        found = {code.country for code in level if code.country is not None}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _sector(levels: Sequence[Sequence[ActorCode]]) -> str | None:
    for level in levels:
        found = Counter(code.sector for code in level if code.sector is not None)
        if found:
            return found.most_common(1)[0][0]
    return None


def _former(entity: Entity) -> str | None:
    """ELI for whoever has only left a post of state, as far as the reports say."""
    if entity.type != "person" or not entity.roles or not all(role.former for role in entity.roles):
        return None
    sectors = {actor_codes(role.text)[0].sector for role in entity.roles}
    return "ELI" if sectors & _ELITE else None
