"""Entities put to items of the user's table of Wikidata ids: by whole names alone, and only where one item fits."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from colligate.intake.wikidata import WikidataRow
from colligate.knowledge.name_scores import score_names
from colligate.knowledge.names import parse_name
from colligate.knowledge.spellings import spelling_keys
from colligate.linking.entities.naming import body_words
from colligate.records.entity import Entity, WikidataCandidate

SURE = 0.9
"""How likely two names of a person must be spellings of one."""

Index = Mapping[tuple[str, ...], Sequence[WikidataRow]]


class Candidates(msgspec.Struct, frozen=True):
    """Items that an entity may be.

    Args:
        same: By id: those with a name in the very words of a spelling.
        near: Those with a name that is spelled like one.
    """

    same: dict[str, WikidataRow]
    near: dict[str, WikidataRow]


def link_wikidata(
    entities: Sequence[Entity], rows: Sequence[WikidataRow], day: datetime.date | None = None
) -> tuple[Entity, ...]:
    """The entities with their items, or with the items that they may be.

    An entity with several items of its name has none, and neither have two entities that one item fits alike: which is
    meant would be a guess. The very words count more than a spelling of them.

    Args:
        entities: Of one story.
        rows: The table.
        day: First day of the story: who was born later is not in it.
    """
    index: dict[tuple[str, ...], list[WikidataRow]] = {}
    for row in rows:
        if row.born is None or day is None or row.born <= day.year:
            for key in dict.fromkeys(_keys(row.name)):
                index.setdefault(key, []).append(row)
    found = [_candidates(entity, index) for entity in entities]
    exact = Counter(id for items in found for id in items.same)
    near = Counter(id for items in found if not items.same for id in items.near)

    def sole(items: Candidates) -> bool:
        ids = list(items.same or items.near)
        return len(ids) == 1 and (exact[ids[0]] == 1 if items.same else not exact[ids[0]] and near[ids[0]] == 1)

    return tuple(_with(entity, items, sole(items)) for entity, items in zip(entities, found, strict=True))


def _with(entity: Entity, items: Candidates, sole: bool) -> Entity:
    fitting = items.same or items.near
    if sole:
        return msgspec.structs.replace(entity, wikidata=next(iter(fitting)))
    rows = sorted(fitting.values(), key=lambda row: int(row.id[1:]))
    told = tuple(WikidataCandidate(row.id, row.label, row.description) for row in rows)
    return msgspec.structs.replace(entity, wikidata_candidates=told)


def _candidates(entity: Entity, index: Index) -> Candidates:
    """The items that some spelling of an entity's name fits."""
    found = Candidates({}, {})
    if not entity.named or entity.government is not None:
        return found
    for spelling in entity.spellings:
        for key in dict.fromkeys(_keys(spelling)):
            for row in index.get(key, ()):
                if row.type not in (None, entity.type):
                    continue
                if body_words(spelling) == body_words(row.name):
                    found.same.setdefault(row.id, row)
                elif entity.type == "person" and _spelled_alike(spelling, row.name):
                    found.near.setdefault(row.id, row)
    return found


def _spelled_alike(spelling: str, name: str) -> bool:
    """Whether a person's whole name is a spelling of one of the table: of a surname alone nobody knows whose it is."""
    left, right = parse_name(spelling), parse_name(name)
    if min(len(left.parts), len(right.parts)) < 2 or len(left.parts) != len(right.parts):
        return False
    if any(part.initial for part in (*left.parts, *right.parts)) or (left.suffix or "") != (right.suffix or ""):
        return False
    return score_names(spelling, name).probability >= SURE


def _keys(name: str) -> list[tuple[str, ...]]:
    """Keys that spellings of one name share: its words, and the sounds of its last word and of the first."""
    words = body_words(name)
    keys: list[tuple[str, ...]] = [("words", *words)]
    parts = parse_name(name).parts
    if len(parts) > 1:
        keys += [("sound", key) for part in (parts[0], parts[-1]) for key in spelling_keys(part.core)]
    return keys
