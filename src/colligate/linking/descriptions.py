"""Things without a name: joined across reports only when the words mean one group or body of the story."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.knowledge.groups import is_group, is_plural_group, organization_kind
from colligate.linking.bundles import Bundle
from colligate.linking.profiles import Profile, merge_profiles


def join_descriptions(profiles: Sequence[Profile]) -> list[list[Bundle]]:
    """Clusters of unnamed profiles: those of one collective or unique description together, all others alone."""
    groups: dict[tuple[str, ...], list[Profile]] = {}
    alone: list[list[Bundle]] = []
    for profile in profiles:
        key = description_key(profile)
        if key is None:
            alone.append([Bundle(profile)])
        else:
            groups.setdefault(key, []).append(profile)
    return alone + [[Bundle(merge_profiles(group))] for group in groups.values()]


def description_key(profile: Profile) -> tuple[str, ...] | None:
    """What makes a description mean the same in every report of a story; None when it means it in one report only.

    Collective words do ("the rebels", "Libyan authorities"), whichever order they stand in ("the government of Libya").
    """
    if not profile.words or len(profile.words) > 4:
        return None
    head = _head(profile)
    if head is None:
        return None
    return (head, *sorted(word for word in profile.words if word != head))


def _head(profile: Profile) -> str | None:
    """The collective noun that the description is about."""
    for word in reversed(profile.words):
        state = organization_kind(word) == "state"
        if is_group(word) or is_plural_group(word) or (state and any(part.isupper() for part in profile.words)):
            return word
    return None
