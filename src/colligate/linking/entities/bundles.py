"""Profiles that carry the very same name: one bundle, compared once."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from colligate.linking.entities.profiles import Profile, merge_profiles


class Bundle(msgspec.Struct, frozen=True):
    """Profiles of one name.

    Args:
        profile: What they tell together.
        single: It is a person's name of one word, which says too little to be joined by itself.
    """

    profile: Profile
    single: bool = False


def bundle_profiles(profiles: Sequence[Profile]) -> list[Bundle]:
    """Bundles of named profiles, in order of first appearance.

    A person's name of one word stays alone: two reports may mean two persons by it. So do profiles that one report
    keeps apart though it calls them by one name.
    """
    groups: dict[tuple[object, ...], list[list[Profile]]] = {}
    singles = []
    for profile in profiles:
        if is_single(profile):
            singles.append(Bundle(profile, single=True))
            continue
        held = groups.setdefault(_identity(profile), [])
        for group in held:
            if not any(_apart(profile, other) for other in group[-1:]):
                group.append(profile)
                break
        else:
            held.append([profile])
    whole = [Bundle(merge_profiles(group)) for held in groups.values() for group in held]
    return sorted([*whole, *singles], key=lambda bundle: bundle.profile.order)


def is_single(profile: Profile) -> bool:
    """Whether it is a person named by one word."""
    return profile.type == "person" and (profile.person is None or len(profile.person.parts) == 1)


def _identity(profile: Profile) -> tuple[object, ...]:
    if profile.type == "person" and profile.person is not None:
        return ("person", profile.person.cores, profile.person.suffix)
    if profile.government is not None:
        return ("government", profile.government)
    if profile.type == "place" and profile.place is not None:
        return ("place", profile.place.geonames, profile.place.name, profile.place.kind)
    return (profile.type, profile.words)


def _apart(left: Profile, right: Profile) -> bool:
    """Two profiles of one name in one report are two things, unless the report leaves it open."""
    if left.keys[0][0] != right.keys[-1][0]:
        return False
    return right.keys[-1] not in left.kin and left.keys[0] not in right.kin
