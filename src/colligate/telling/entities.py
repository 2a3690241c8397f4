"""Who's who: every entity with its spellings, roles and mentions, and what it may also be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from colligate.records.entity import Entity, EntityMention, EntityRole, Place
from colligate.telling.citations import SENTENCE_LENGTH, Citation, Directory, shorten
from colligate.telling.findings import Name, holder_name
from colligate.telling.phrases import ENTITY_WORDS


class Spelling(msgspec.Struct, frozen=True):
    """A way of writing the name: how often, and where it stands first in each report."""

    text: str
    count: int
    citations: tuple[Citation, ...]


class RoleTold(msgspec.Struct, frozen=True):
    """A title or job, what qualifies it, and where it is given."""

    text: str
    note: str
    citations: tuple[Citation, ...]


class Doubt(msgspec.Struct, frozen=True):
    """Another entity that this one may also be, and why that is not decided."""

    name: Name
    reason: str


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """An entity, ready to show.

    Args:
        id: Id of the entity.
        type: Kind of entity, in plain words.
        name: What it is called.
        named: Some report gives a name.
        spellings: Most used first.
        roles: In the order of the reports.
        doubts: What it may also be.
        place: Where it lies; empty for what is no place or not in the gazetteer.
        wikidata: Id of its item of Wikidata; empty without.
        candidates: Items that it may be: the id, and what the user's table says of it.
        mentions: Per report its label and the mentions in it.
        count: How many mentions there are.
    """

    id: str
    type: str
    name: str
    named: bool
    spellings: tuple[Spelling, ...]
    roles: tuple[RoleTold, ...]
    doubts: tuple[Doubt, ...]
    place: str
    wikidata: str
    candidates: tuple[tuple[str, str], ...]
    mentions: tuple[tuple[str, tuple[Citation, ...]], ...]
    count: int


class Company(msgspec.Struct, frozen=True):
    """Entities of one kind: those with a name, and those that are only described."""

    kind: str
    title: str
    named: tuple[Figure, ...]
    described: tuple[Figure, ...]

    @property
    def size(self) -> int:
        """How many entities there are."""
        return len(self.named) + len(self.described)


def tell_entities(entities: Sequence[Entity], directory: Directory) -> tuple[Company, ...]:
    """Who's who, kind by kind, the most mentioned first."""
    companies = []
    for kind, (_, title) in ENTITY_WORDS.items():
        of_kind = [entity for entity in entities if entity.type == kind]
        of_kind.sort(key=lambda entity: -len(entity.mentions))
        if of_kind:
            figures = [_figure(entity, directory) for entity in of_kind]
            named = tuple(figure for figure in figures if figure.named)
            described = tuple(figure for figure in figures if not figure.named)
            companies.append(Company(kind, title, named, described))
    return tuple(companies)


def _figure(entity: Entity, directory: Directory) -> Figure:
    return Figure(
        id=entity.id,
        type=ENTITY_WORDS[entity.type][0],
        name=directory.name(entity.id),
        named=entity.named,
        spellings=_spellings(entity, directory),
        roles=_roles(entity, directory),
        doubts=tuple(
            Doubt(holder_name(other.entity, directory), shorten(other.reason, SENTENCE_LENGTH))
            for other in entity.ambiguous
        ),
        place=_place_words(entity.place) if entity.place else "",
        wikidata=entity.wikidata or "",
        candidates=tuple(
            (item.id, shorten(", ".join(filter(None, (item.name, item.description)))))
            for item in entity.wikidata_candidates
        ),
        mentions=_mentions(entity.mentions, directory),
        count=len(entity.mentions),
    )


def _spellings(entity: Entity, directory: Directory) -> tuple[Spelling, ...]:
    first: dict[tuple[str, str], EntityMention] = {}
    for mention in sorted(entity.mentions):
        first.setdefault((" ".join(mention.text.split()), mention.report), mention)
    return tuple(
        Spelling(
            shorten(name.text),
            name.count,
            directory.cite_all(
                first[key] for report in name.reports if (key := (" ".join(name.text.split()), report)) in first
            ),
        )
        for name in entity.names
    )


def _roles(entity: Entity, directory: Directory) -> tuple[RoleTold, ...]:
    together: dict[tuple[str, str], list[Citation]] = defaultdict(list)
    shown: dict[tuple[str, str], str] = {}
    for role in entity.roles:
        note = _role_note(role)
        key = (" ".join(role.text.casefold().split()), note)
        shown.setdefault(key, shorten(role.text))
        together[key].append(directory.cite(role))
    return tuple(
        RoleTold(shown[key], key[1], tuple(sorted(set(citations), key=_order))) for key, citations in together.items()
    )


def _role_note(role: EntityRole) -> str:
    """What qualifies a role and is not in its words already ("former minister" says it)."""
    words = role.text.casefold()
    held = (("former", role.former), ("acting", role.acting), ("elect", role.elect and "incoming" not in words))
    notes = [word for word, holds in held if holds and word not in words]
    if role.of and role.of.casefold() not in words:
        notes.append(f"of {shorten(role.of)}")
    return ", ".join(notes)


def _mentions(mentions: Sequence[EntityMention], directory: Directory) -> tuple[tuple[str, tuple[Citation, ...]], ...]:
    per_report: dict[str, list[Citation]] = defaultdict(list)
    for citation in directory.cite_all(mentions):
        per_report[citation.label].append(citation)
    return tuple((label, tuple(citations)) for label, citations in per_report.items())


def _place_words(place: Place) -> str:
    within = ", ".join(shorten(name) for name in place.within)
    if within:
        return f"in {within}"
    return f"country {shorten(place.country)}" if place.country else ""


def _order(citation: Citation) -> tuple[int, int, int]:
    return citation.report, citation.start, citation.end
