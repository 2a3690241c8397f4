"""What each report tells of who somebody or something is, made ready for comparison."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cached_property

import msgspec

from colligate.knowledge.gazetteer import GazetteerPlace
from colligate.knowledge.names import PersonName, parse_name
from colligate.knowledge.place_parts import locate, locate_within, place_core
from colligate.knowledge.places import PlaceContext, country_of_demonym, find_places
from colligate.linking.entities.described import Described, describe_referent, merge_described, told_in
from colligate.linking.entities.naming import body_words, country_of, group_words, head_word
from colligate.records.mention import EntityType, Gender, Mention, Referent
from colligate.records.reading import Reading
from colligate.records.span import Span

_LISTED = re.compile(r",? and |, ")
"""Between names of places in a list: there a comma parts equals ("Cuba, Venezuela and Peru")."""

EntityKey = tuple[str, str]
"""Report id and referent id."""


class Profile(msgspec.Struct, frozen=True, dict=True):
    """What one report, or several that say the same, tell of one thing.

    Args:
        keys: The referents that it stands for, in order of report and text.
        order: Position of the first report and offset of the first mention: settles every tie.
        type: Kind of entity.
        named: Some report gives a name.
        name: The fullest name, or description.
        names: The spellings, most used first.
        span: Words to show for it.
        roles: Titles and jobs, lower case, sorted.
        countries: ISO codes of the countries that its roles and descriptions name, sorted.
        gender: Gender shown by titles and pronouns.
        person: The name in its parts; only for persons with names.
        words: What is compared of a name or description that is no person's.
        place: What the gazetteer says of a place; None when it lacks it.
        kin: Referents of the same reports that their readings leave open whether they are these.
        plural: It stands for more than one.
        told: Where each report speaks of it: report id and offsets of the mentions, ascending.
        described: What the reports tell of it beside its name.
        government: ISO code of the country whose government it is.
    """

    keys: tuple[EntityKey, ...]
    order: tuple[int, int]
    type: EntityType
    named: bool
    name: str
    names: tuple[str, ...]
    span: Span
    roles: tuple[str, ...] = ()
    countries: tuple[str, ...] = ()
    gender: Gender | None = None
    person: PersonName | None = None
    words: tuple[str, ...] = ()
    place: GazetteerPlace | None = None
    kin: tuple[EntityKey, ...] = ()
    plural: bool = False
    told: tuple[tuple[str, tuple[int, ...]], ...] = ()
    described: Described = Described()
    government: str | None = None

    @cached_property
    def reports(self) -> frozenset[str]:
        """Ids of the reports that it stands for."""
        return frozenset(key[0] for key in self.keys)

    @cached_property
    def offsets(self) -> dict[str, tuple[int, ...]]:
        """Where each report speaks of it, by report id."""
        return dict(self.told)


def make_profiles(readings: Sequence[Reading]) -> list[Profile]:
    """One profile for each referent, in order of report and text."""
    context, stated = story_context(readings), stated_places(readings)
    profiles = []
    for position, reading in enumerate(readings):
        told = told_in(reading)
        for referent in reading.referents:
            place = None
            if referent.type == "place" and referent.named:
                core = place_core(referent.name)
                place = stated.get(core.casefold()) or locate(core, context)
            described = describe_referent(reading, referent, told)
            profiles.append(_profile(reading, referent, position, place, described))
    return sorted(profiles, key=lambda profile: profile.order)


def stated_places(readings: Iterable[Reading]) -> dict[str, GazetteerPlace]:
    """Places that reports put into a state or country themselves ("Arden, Ohio"), by folded name, where all agree."""
    found: dict[str, set[GazetteerPlace]] = {}
    for reading in readings:
        text = reading.report.text
        places = [item for item in reading.mentions if item.form == "name" and item.type == "place"]
        for inner, outer, after in zip(places, places[1:], [*places[2:], None], strict=False):
            listed = after is not None and _LISTED.fullmatch(text[outer.span.end : after.span.start])
            if (
                text[inner.span.end : outer.span.start] in (", ", " (")
                and not listed
                and (place := locate_within(place_core(inner.span.text), outer.span.text))
            ):
                found.setdefault(place_core(inner.span.text).casefold(), set()).add(place)
    return {name: next(iter(places)) for name, places in sorted(found.items()) if len(places) == 1}


def story_context(readings: Iterable[Reading]) -> PlaceContext:
    """Which countries and states the reports name, by name, by their people, or by a place that lies in them alone."""
    countries: Counter[str] = Counter()
    regions: Counter[str] = Counter()
    for reading in readings:
        names = Counter(mention.span.text for mention in reading.mentions if mention.form == "name")
        for item in reading.furniture:
            if item.kind == "dateline" and item.value:
                names[item.value] += 2
        for name, count in sorted(names.items()):
            code = country_of_demonym(name)
            if code is not None:
                countries[code] += count
        for mention in reading.mentions:
            for role in mention.roles:
                code = country_of_demonym(role.of.text) if role.of is not None else None
                if code is not None:
                    countries[code] += 1
        named = {
            mention.span.text for mention in reading.mentions if mention.form == "name" and mention.type == "place"
        }
        for name in sorted(
            named | {item.value for item in reading.furniture if item.kind == "dateline" and item.value}
        ):
            _count_place(name, names[name], countries, regions)
    return PlaceContext(dict(sorted(countries.items())), dict(sorted(regions.items())))


def _count_place(name: str, count: int, countries: Counter[str], regions: Counter[str]) -> None:
    """A name of one place tells its country; a name of many tells nothing but which they may be."""
    found = find_places(name)
    if not found:
        return
    first = found[0]
    sure = first.kind in ("country", "region") or len({(place.country, place.region) for place in found}) == 1
    weight = count if sure else count / (2.0 * len(found))
    for place in found if not sure else found[:1]:
        if place.country:
            countries[place.country] += weight  # type: ignore[assignment]
        region = place.name if place.kind == "region" else place.region
        if region:
            regions[region] += weight  # type: ignore[assignment]


def merge_profiles(profiles: Sequence[Profile]) -> Profile:
    """One profile for what several tell of one thing; they stand in order of report and text."""
    if len(profiles) == 1:
        return profiles[0]
    first = profiles[0]
    counted: Counter[str] = Counter()
    for profile in profiles:
        counted.update(profile.names)
    names = tuple(sorted(counted, key=lambda name: (-counted[name], -len(name), name)))
    fullest = max(
        profiles, key=lambda profile: (profile.named, _fullness(profile), -profile.order[0], -profile.order[1])
    )
    genders = {profile.gender for profile in profiles if profile.gender is not None}
    return Profile(
        keys=tuple(key for profile in profiles for key in profile.keys),
        order=min(profile.order for profile in profiles),
        type=majority_type([profile.type for profile in profiles]),
        named=any(profile.named for profile in profiles),
        name=fullest.name,
        names=names,
        span=fullest.span,
        roles=tuple(sorted({role for profile in profiles for role in profile.roles})),
        countries=tuple(sorted({code for profile in profiles for code in profile.countries})),
        gender=genders.pop() if len(genders) == 1 else None,
        person=fullest.person or first.person,
        words=fullest.words,
        place=next((profile.place for profile in profiles if profile.place is not None), None),
        kin=tuple(key for profile in profiles for key in profile.kin),
        plural=any(profile.plural for profile in profiles),
        told=tuple(item for profile in profiles for item in profile.told),
        described=merge_described([profile.described for profile in profiles]),
        government=next((profile.government for profile in profiles if profile.government is not None), None),
    )


def majority_type(types: Iterable[EntityType]) -> EntityType:
    """The commonest type; of equals the one that the list of types names first."""
    order: tuple[EntityType, ...] = ("person", "organization", "place", "group", "other")
    counted = Counter(types)
    return max(order, key=lambda kind: (counted[kind], -order.index(kind)))


def _fullness(profile: Profile) -> tuple[int, int]:
    parts = len(profile.person.parts) if profile.person is not None else len(profile.words)
    return parts, len(profile.name)


def _profile(
    reading: Reading, referent: Referent, position: int, place: GazetteerPlace | None, described: Described
) -> Profile:
    mentions = [reading.mentions[at] for at in referent.mentions]
    named = [mention for mention in mentions if mention.form == "name"]
    shown = _shown(referent, named or mentions)
    counted = Counter(mention.span.text for mention in named)
    names = tuple(sorted(counted, key=lambda name: (-counted[name], -len(name), name))) or (referent.name,)
    person = parse_name(referent.name) if referent.type == "person" and referent.named else None
    roles = sorted({role.span.text.lower() for role in referent.roles})
    owners = [country_of(role.of.text) for role in referent.roles if role.of is not None]
    return Profile(
        keys=((reading.report.id, referent.id),),
        order=(position, min((mention.span.start for mention in mentions), default=0)),
        type=referent.type,
        named=referent.named,
        name=referent.name,
        names=names,
        span=shown.span,
        roles=tuple(roles),
        countries=tuple(sorted({code for code in owners if code is not None})),
        gender=referent.gender,
        person=person if person is not None and person.parts else None,
        words=_compared(referent),
        place=place,
        kin=tuple((reading.report.id, other) for other in referent.kin),
        plural=referent.plural,
        told=((reading.report.id, tuple(sorted(mention.head.start for mention in mentions))),),
        described=described,
        government=_government(referent, mentions),
    )


def _government(referent: Referent, mentions: Sequence[Mention]) -> str | None:
    """Whose government it is, by the name of a capital or by a description ("the Kenyan government")."""
    if referent.named:
        return next((mention.government for mention in mentions if mention.government is not None), None)
    codes = [word for word in group_words(referent.name) if word != "government"]
    told = referent.type == "organization" and "government" in group_words(referent.name)
    return codes[0] if told and len(codes) == 1 and codes[0].isupper() else None


def _compared(referent: Referent) -> tuple[str, ...]:
    """The words of a name or description; of a people or party the last one singular ("Democrats", "Democrat")."""
    if not referent.named:
        return group_words(referent.name)
    words = body_words(place_core(referent.name) if referent.type == "place" else referent.name)
    return (*words[:-1], head_word(words[-1])) if referent.type == "group" and words else words


def _shown(referent: Referent, mentions: Sequence[Mention]) -> Mention:
    for mention in mentions:
        if mention.span.text == referent.name:
            return mention
    return max(mentions, key=lambda mention: len(mention.span.text))
