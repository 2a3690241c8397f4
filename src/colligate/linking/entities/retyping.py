"""What one report takes a bare name for, set right by what the other reports of the story tell of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from colligate.knowledge.names import NamePart, PersonName, parse_name
from colligate.knowledge.organizations import has_organization_head, is_acronym, is_known_organization, may_be_dropped
from colligate.knowledge.places import is_large_place
from colligate.knowledge.spellings import spelling_keys
from colligate.linking.entities.evidence_persons import fit_of
from colligate.linking.entities.naming import body_words, compact
from colligate.linking.entities.profiles import EntityKey, Profile

_SPELLED = ("same", "spelled")
_SHORTEST = 3
_FEW_WORDS = 2
"""Words of a name that may be the first of a longer one."""


class _Bearers(msgspec.Struct, eq=False):
    """All persons of one full name, and a word of it: found once however many reports have them.

    Args:
        part: The word.
        name: The name.
        by_report: The persons, by report.
    """

    part: NamePart
    name: PersonName
    by_report: dict[str, list[Profile]] = msgspec.field(default_factory=dict)

    def add(self, profile: Profile) -> None:
        for report in sorted(profile.reports):
            self.by_report.setdefault(report, []).append(profile)


def settle_profile_types(profiles: Sequence[Profile], outlets: Iterable[str]) -> list[Profile]:
    """The profiles, with bare names of the type that the story tells.

    The name of a report's outlet is an organization's. A full name is a person's if another report knows it for one. A
    word that the gazetteer lacks, and that some person of the story bears, is that person's; a word with which an
    organization's name begins is the organization's, unless a person bears it too. A word that one report takes for a
    person though nothing shows one, and others do not, follows the others.

    Args:
        profiles: One for each referent, in order of report and text.
        outlets: Names of the outlets of the story's reports.
    """
    named = [profile for profile in profiles if profile.named and profile.government is None]
    papers = {compact(name.removeprefix("The ")) for name in outlets if name}
    bearers, bodies, others = _bearers(named), _bodies(named), _others(named)
    settled = []
    for profile in profiles:
        if profile.named and profile.government is None:
            profile = _settled(profile, papers, bearers, bodies, others)
        settled.append(profile)
    return settled


def _settled(
    profile: Profile,
    papers: set[str],
    bearers: dict[str, list[_Bearers]],
    bodies: dict[str, list[Profile]],
    others: dict[str, list[Profile]],
) -> Profile:
    if compact(profile.name.removeprefix("The ")) in papers:
        return _as_body(profile)
    if profile.place is not None or profile.type == "group" or _is_well_known(profile.name):
        return profile
    alike = others.get(compact(profile.name), ())
    unlike = profile.type in ("organization", "place") and not has_organization_head(profile.name)
    if unlike and _is_full_name(profile, bearers) and not _outnumber(alike, bearers, profile):
        return _as_person(profile, ())
    if len(profile.name.split()) > _FEW_WORDS:
        return profile
    bearing = _borne_by(profile, bearers)
    beginning = [body for body in bodies.get(compact(profile.name), ()) if body.keys != profile.keys]
    if profile.type != "person" and bearing and not beginning:
        return _as_person(profile, bearing)
    if profile.type == "person" and (profile.gender is not None or profile.roles):
        return profile
    if profile.type in ("person", "place") and beginning and (not bearing or _names_only(profile, beginning, bearing)):
        return _as_body(profile)
    short = len(profile.name.split()) == 1 or profile.type == "other"
    if profile.type in ("person", "other") and not bearing and (short or _outnumber(alike, bearers, profile)):
        return _like_others(profile, alike)
    return profile


def _outnumber(others: Sequence[Profile], bearers: dict[str, list[_Bearers]], profile: Profile) -> bool:
    """Whether more mentions of a full name are taken for a body's or place's than for a person's, of whom nothing else
    is told: neither gender nor role.
    """
    name = parse_name(profile.name)
    if not others or not name.parts:
        return False
    people = {
        id(person): person
        for key in spelling_keys(name.parts[-1].core)
        for group in bearers.get(key, ())
        if group.name.cores == name.cores
        for found in group.by_report.values()
        for person in found
    }
    if any(person.gender is not None or person.roles for person in people.values()):
        return False
    return _mentions(others) > _mentions(list(people.values()))


def _mentions(profiles: Sequence[Profile]) -> int:
    return sum(len(offsets) for profile in profiles for _, offsets in profile.told)


def _is_well_known(name: str) -> bool:
    return is_known_organization(name) or is_acronym(name) or is_large_place(name)


def _bearers(profiles: Sequence[Profile]) -> dict[str, list[_Bearers]]:
    """Persons with names of several words, by the sounds of each word."""
    found: dict[str, list[_Bearers]] = defaultdict(list)
    groups: dict[tuple[tuple[str, ...], int], _Bearers] = {}
    for profile in profiles:
        if profile.type != "person" or profile.person is None or len(profile.person.parts) < 2:
            continue
        for place, part in enumerate(profile.person.parts):
            if part.initial:
                continue
            group = groups.get((profile.person.cores, place))
            if group is None:
                group = groups[profile.person.cores, place] = _Bearers(part, profile.person)
                for key in spelling_keys(part.core):
                    found[key].append(group)
            group.add(profile)
    return found


def _bodies(profiles: Sequence[Profile]) -> dict[str, list[Profile]]:
    """Organizations by what their names begin with, where the rest says that they are some."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        words = profile.name.removeprefix("The ").split()
        if profile.type == "organization":
            for length in range(1, min(len(words), _FEW_WORDS + 1)):
                rest = " ".join(words[length:])
                if has_organization_head(profile.name) or may_be_dropped(rest):
                    found[compact(" ".join(words[:length]))].append(profile)
    return found


def _others(profiles: Sequence[Profile]) -> dict[str, list[Profile]]:
    """Whatever is no person, by its name."""
    found: dict[str, list[Profile]] = defaultdict(list)
    for profile in profiles:
        if profile.type in ("organization", "place"):
            found[compact(profile.name)].append(profile)
    return found


def _is_full_name(profile: Profile, bearers: dict[str, list[_Bearers]]) -> bool:
    """Whether a name of several words is, word by word, that of a person of another report."""
    parts = parse_name(profile.name).parts
    if len(parts) < 2:
        return False
    return any(
        group.by_report.keys() - profile.reports
        and len(group.name.parts) == len(parts)
        and all(_fits(one, other, _SPELLED) for one, other in zip(parts, group.name.parts, strict=True))
        for key in spelling_keys(parts[-1].core)
        for group in bearers.get(key, ())
    )


def _borne_by(profile: Profile, bearers: dict[str, list[_Bearers]]) -> list[_Bearers]:
    """The persons of the story who bear a name of one word."""
    parts = parse_name(profile.name).parts
    if len(parts) != 1 or len(profile.name.split()) > 1 or not profile.name.isalpha() or len(profile.name) < _SHORTEST:
        return []
    fits = ("same",) if profile.type == "other" else _SPELLED
    near = {
        id(group): group
        for key in spelling_keys(parts[0].core)
        for group in bearers.get(key, ())
        if _fits(parts[0], group.part, fits)
    }
    return list(near.values())


@lru_cache(maxsize=65536)
def _fits(one: NamePart, other: NamePart, fits: tuple[str, ...]) -> bool:
    return fit_of(one, other)[0] in fits


def _names_only(profile: Profile, bodies: Sequence[Profile], persons: Sequence[_Bearers]) -> bool:
    """Whether the name's own report tells of the organization and of none of the persons."""
    return any(profile.reports & body.reports for body in bodies) and not any(
        profile.reports & person.by_report.keys() for person in persons
    )


def _as_person(profile: Profile, bearing: Sequence[_Bearers]) -> Profile:
    # Its own report kept it apart from the full name only because it took it for no person.
    own = (
        other for group in bearing for report in sorted(profile.reports) for other in group.by_report.get(report, ())
    )
    kin: list[EntityKey] = [key for other in own for key in other.keys if key[0] in profile.reports]
    return msgspec.structs.replace(
        profile, type="person", person=parse_name(profile.name), kin=tuple(dict.fromkeys([*profile.kin, *kin]))
    )


def _as_body(profile: Profile) -> Profile:
    if profile.type == "organization":
        return profile
    return msgspec.structs.replace(
        profile, type="organization", person=None, place=None, words=body_words(profile.name)
    )


def _like_others(profile: Profile, others: Sequence[Profile]) -> Profile:
    """The profile, of the type of the other reports' things of its name, where they agree on one."""
    others = [other for other in others if not other.reports & profile.reports]
    if len({other.type for other in others}) != 1:
        return profile
    like = others[0]
    return msgspec.structs.replace(profile, type=like.type, person=None, place=like.place, words=like.words)
