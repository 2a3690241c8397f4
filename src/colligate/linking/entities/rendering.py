"""Clusters of referents as the dossier's entities."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from colligate.knowledge.gazetteer import GazetteerPlace
from colligate.knowledge.places import containers
from colligate.linking.entities.bundles import Bundle
from colligate.linking.entities.profiles import EntityKey, Profile, majority_type, merge_profiles
from colligate.linking.entities.singles import Doubt
from colligate.records.entity import Alternative, Entity, EntityMention, EntityRole, NameForm, Place
from colligate.records.mention import EntityType, Mention, Referent
from colligate.records.reading import Reading


def build_entities(
    readings: Sequence[Reading], clusters: Sequence[Sequence[Bundle]], doubts: Sequence[Doubt]
) -> tuple[tuple[Entity, ...], dict[EntityKey, str]]:
    """Entities in order of first appearance, and the entity of each referent."""
    groups = [sorted((bundle.profile for bundle in group), key=_order) for group in clusters]
    groups.sort(key=lambda group: min(_order(profile) for profile in group))
    merged = [merge_profiles(group) for group in groups]
    by_report = {reading.report.id: reading for reading in readings}
    order = {reading.report.id: position for position, reading in enumerate(readings)}
    referents = {(reading.report.id, referent.id): referent for reading in readings for referent in reading.referents}
    entity_of = {key: f"e{number}" for number, profile in enumerate(merged, 1) for key in profile.keys}
    alternatives = _alternatives(doubts, entity_of)
    entities = []
    for number, profile in enumerate(merged, 1):
        keys = sorted(profile.keys, key=lambda key: (order[key[0]], key[1]))
        pieces = [(by_report[key[0]], referents[key]) for key in keys]
        kind = _kind(groups[number - 1])
        entities.append(_entity(f"e{number}", profile, kind, pieces, alternatives.get(f"e{number}", ())))
    return tuple(entities), entity_of


def _entity(
    id: str,
    profile: Profile,
    kind: EntityType,
    pieces: Sequence[tuple[Reading, Referent]],
    ambiguous: tuple[Alternative, ...],
) -> Entity:
    mentions = [
        mention for reading, referent in pieces for mention in (reading.mentions[at] for at in referent.mentions)
    ]
    position = {reading.report.id: at for at, (reading, _) in enumerate(pieces)}
    mentions.sort(key=lambda mention: (position[mention.span.report], mention.span.start, mention.span.end))
    names = _names(mentions)
    genders = {referent.gender for _, referent in pieces if referent.gender is not None}
    return Entity(
        id=id,
        type=kind,
        name=_government_name(profile, mentions) or _best_name(profile, names),
        names=names,
        roles=_roles(pieces),
        place=_place(profile.place) if profile.place is not None and kind == "place" else None,
        mentions=tuple(
            EntityMention(item.span.report, item.span.start, item.span.end, item.span.text, form=item.form)
            for item in mentions
        ),
        ambiguous=ambiguous,
        gender=genders.pop() if len(genders) == 1 else None,
        named=profile.named,
        government=profile.government,
    )


def _kind(profiles: Sequence[Profile]) -> EntityType:
    """The type of most mentions, each profile's as the story has set it right."""
    return majority_type([profile.type for profile in profiles for _, offsets in profile.told for _ in offsets])


def _names(mentions: Sequence[Mention]) -> tuple[NameForm, ...]:
    counts: Counter[str] = Counter()
    reports: dict[str, set[str]] = {}
    for mention in mentions:
        if mention.form == "name":
            counts[mention.span.text] += 1
            reports.setdefault(mention.span.text, set()).add(mention.span.report)
    ordered = sorted(counts, key=lambda text: (-counts[text], -len(text), text))
    return tuple(NameForm(text, counts[text], tuple(sorted(reports[text]))) for text in ordered)


def _best_name(profile: Profile, names: Sequence[NameForm]) -> str:
    """Of the names of two words or more, or of all where there is none, the one that most reports and mentions use."""
    if not names:
        return profile.name
    full = [name for name in names if len(name.text.split()) > 1] or list(names)
    return max(full, key=lambda name: (len(name.reports), name.count, len(name.text), name.text)).text


def _government_name(profile: Profile, mentions: Sequence[Mention]) -> str | None:
    """The description most used of a government, where there is one: its capital's name is the city's too."""
    if profile.government is None:
        return None
    counts = Counter(item.span.text for item in mentions if item.form == "nominal" and "overnment" in item.span.text)
    return max(counts, key=lambda text: (counts[text], len(text), text), default=None)


def _roles(pieces: Sequence[tuple[Reading, Referent]]) -> tuple[EntityRole, ...]:
    """Roles as the reports give them, each wording once a report."""
    found: dict[tuple[str, str], EntityRole] = {}
    for reading, referent in pieces:
        for role in referent.roles:
            span = role.span
            owner = role.of.text if role.of is not None else None
            made = EntityRole(span.report, span.start, span.end, span.text, role.former, role.acting, owner, role.elect)
            found.setdefault((reading.report.id, f"{span.text.lower()}|{role.former}|{role.acting}|{role.elect}"), made)
    return tuple(found.values())


def _place(place: GazetteerPlace) -> Place:
    return Place(
        country=place.country,
        latitude=place.latitude,
        longitude=place.longitude,
        geonames=place.geonames,
        within=containers(place),
    )


def _alternatives(doubts: Sequence[Doubt], entity_of: dict[EntityKey, str]) -> dict[str, tuple[Alternative, ...]]:
    found: dict[str, dict[str, Alternative]] = {}
    for doubt in doubts:
        left, right = entity_of[doubt.left], entity_of[doubt.right]
        if left == right:
            continue
        found.setdefault(left, {}).setdefault(right, Alternative(right, doubt.reason))
        found.setdefault(right, {}).setdefault(left, Alternative(left, doubt.reason))
    return {id: tuple(sorted(items.values(), key=lambda item: int(item.entity[1:]))) for id, items in found.items()}


def _order(profile: Profile) -> tuple[int, int]:
    return profile.order
