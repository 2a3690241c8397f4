"""Which profiles are worth comparing: those that share a key. Never all pairs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from colligate.knowledge.names import NamePart, family_spellings, plain_core, short_forms
from colligate.knowledge.organizations import acronyms, is_acronym
from colligate.knowledge.spellings import spelling_keys
from colligate.linking.entities.naming import compact, undotted
from colligate.linking.entities.profiles import Profile

Key = tuple[str, ...]

LARGEST_BLOCK = 400
"""Profiles under one key; a larger block says nothing (a commonplace word), and its pairs meet under other keys too."""


def candidate_pairs(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Positions of profiles to compare, ascending.

    Args:
        profiles: Of one story, all with different names.
    """
    blocks: dict[Key, list[int]] = {}
    for position, profile in enumerate(profiles):
        for key in dict.fromkeys(blocking_keys(profile)):
            blocks.setdefault(key, []).append(position)
    pairs = {pair for block in blocks.values() if 1 < len(block) <= LARGEST_BLOCK for pair in combinations(block, 2)}
    return sorted(pairs)


def blocking_keys(profile: Profile) -> Iterable[Key]:
    """The keys of one profile; two names of one thing share at least one."""
    if profile.type == "person":
        return _person_keys(profile)
    return _body_keys(profile)


def _person_keys(profile: Profile) -> Iterable[Key]:
    """A key for each two parts of the name, in either order; for a single word, its own."""
    # What one report takes for a person another one may take for a firm.
    yield ("letters", compact(profile.name))
    parts = profile.person.parts if profile.person is not None else ()
    if len(parts) == 1:
        for key in spelling_keys(parts[0].core):
            yield ("one", key)
    for left, right in combinations(parts, 2):
        for a in _part_keys(left):
            for b in _part_keys(right):
                yield ("two", *sorted((a, b)))


def _part_keys(part: NamePart) -> tuple[str, ...]:
    """Keys of one part: its sounds, its initial, and its short forms' sounds for a given name."""
    first = f"{part.core[0]}."
    if part.initial:
        return (first,)
    forms = sorted(short_forms(part.core)) if part.kind == "given" else []
    families = sorted(family_spellings(part.core))
    keys = [*spelling_keys(part.core), plain_core(part.core), *(f"family {number}" for number in families)]
    keys += [key for form in forms for key in spelling_keys(form)[:1]]
    return tuple(dict.fromkeys([*keys, first] if part.kind == "given" else keys))


def _body_keys(profile: Profile) -> Iterable[Key]:
    """Keys of a name or description: its letters, its sounds, its initials, its first and last words."""
    words = profile.words
    yield ("letters", compact(profile.name))
    if profile.place is not None:
        yield ("place", str(profile.place.geonames), profile.place.name)
    if len(words) < 4:
        for key in spelling_keys("".join(words))[:1]:
            yield ("sounds", key)
    for name in sorted({profile.name, *profile.names}):
        if is_acronym(name):
            yield ("initials", undotted(name))
    for initials in sorted(acronyms(profile.name)):
        yield ("initials", initials)
    if len(words) > 1:
        yield ("first", words[0])
        yield ("last", *words[-2:])
        yield ("last", words[-1])
    elif words:
        yield ("first", words[0])
        yield ("last", words[0])
