"""Things without a name: joined across reports when their descriptions agree, or to whoever holds a role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from colligate.knowledge.groups import is_group, is_plural_group, organization_kind
from colligate.linking.bundles import Bundle
from colligate.linking.clusters import constrained_clusters
from colligate.linking.evidence import describe, describe_role
from colligate.linking.evidence_descriptions import role_fit
from colligate.linking.profiles import Profile, merge_profiles

Clusters = list[list[Bundle]]

LARGEST_BLOCK = 80
"""Different descriptions with one noun; where there are more, the noun says nothing."""


def join_descriptions(clusters: Clusters, profiles: Sequence[Profile]) -> Clusters:
    """Clusters with everything that has no name: put to the named holder of a role, joined by words, or alone.

    Args:
        clusters: Of what has names; not changed.
        profiles: What has none, in order of report and text.
    """
    groups: dict[tuple[str, ...], list[Profile]] = {}
    others = []
    for profile in profiles:
        key = description_key(profile)
        if key is None:
            others.append(profile)
        else:
            groups.setdefault(key, []).append(profile)
    joined, others = _to_holders(clusters, others)
    collective = _to_governments(joined, [Bundle(merge_profiles(group)) for group in groups.values()])
    crowded = _crowded(others)
    bundles = _same_words(others, crowded)
    alone = [[Bundle(bundles[at]) for at in group] for group in _by_words(bundles, crowded)]
    return joined + collective + alone


def description_key(profile: Profile) -> tuple[str, ...] | None:
    """What makes a description mean the same in every report of a story; None when it means it in one report only.

    Collective words do ("the rebels", "Libyan authorities"), whichever order they stand in ("the government of Libya").
    """
    if not profile.words or len(profile.words) > 4:
        return None
    head = _collective(profile)
    if head is None:
        return None
    return (head, *sorted(word for word in profile.words if word != head))


def _collective(profile: Profile) -> str | None:
    """The collective noun that the description is about."""
    for word in reversed(profile.words):
        state = organization_kind(word) == "state"
        if is_group(word) or is_plural_group(word) or (state and any(part.isupper() for part in profile.words)):
            return word
    return None


def _to_governments(clusters: Clusters, described: Sequence[Bundle]) -> Clusters:
    """Put "the Kenyan government" to the capital that stands for it, if the story has such a use; the rest alone."""
    named = {code: group for group in clusters if (code := group[0].profile.government) is not None}
    rest = []
    for bundle in described:
        group = named.get(bundle.profile.government or "")
        if group is not None:
            group.append(bundle)
        else:
            rest.append([bundle])
    return rest


def _to_holders(clusters: Clusters, profiles: Sequence[Profile]) -> tuple[Clusters, list[Profile]]:
    """Put "the transport minister" to the one person of the story who is said to be that."""
    whole = [merge_profiles([bundle.profile for bundle in group]) for group in clusters]
    holders = [at for at, profile in enumerate(whole) if profile.type == "person" and profile.named and profile.roles]
    joined = [list(group) for group in clusters]
    rest = []
    for profile in profiles:
        fitting = []
        if profile.type == "person" and not profile.plural and profile.definite:
            fits = {at: role_fit(whole[at], profile) for at in holders}
            # A report may open with the whole title of one whom it names later. Of a bare "the minister" in a report
            # that names him, reading knows better.
            fitting = [
                at
                for at, fit in fits.items()
                if fit == "role_described" or (fit and profile.keys[0][0] not in whole[at].reports)
            ]
        judged = [(describe_role(whole[at], profile, only=len(fitting) == 1), at) for at in fitting]
        taken = [at for judgement, at in judged if judgement.verdict == "same"]
        if len(taken) == 1:
            joined[taken[0]].append(Bundle(profile))
        else:
            rest.append(profile)
    return joined, rest


def _same_words(profiles: Sequence[Profile], crowded: Mapping[str, int]) -> list[Profile]:
    """Profiles of different reports that are described in the very same way, merged where that says enough."""
    groups: dict[tuple[object, ...], list[list[Profile]]] = {}
    telling: dict[tuple[object, ...], bool] = {}
    for profile in profiles:
        kind = (profile.type, profile.plural, profile.gender, profile.definite, profile.descriptions)
        if kind not in telling:
            telling[kind] = bool(profile.descriptions) and _is_telling(profile, crowded)
        held = groups.setdefault(kind, [])
        # Profiles stand in order of report: only the last one of a group can be of the same.
        fitting = [group for group in held[:1] if telling[kind] and group[-1].keys[0][0] != profile.keys[0][0]]
        if fitting:
            fitting[0].append(profile)
        else:
            held.append([profile])
    merged = [merge_profiles(group) for held in groups.values() for group in held]
    return sorted(merged, key=lambda profile: profile.order)


def _is_telling(profile: Profile, crowded: Mapping[str, int]) -> bool:
    """Whether another report's same description would be the same thing."""
    elsewhere = msgspec.structs.replace(profile, keys=(("", ""),))
    return describe(profile, elsewhere, crowded).verdict == "same"


def _by_words(profiles: Sequence[Profile], crowded: Mapping[str, int]) -> list[list[int]]:
    blocks: dict[str, list[int]] = {}
    for position, profile in enumerate(profiles):
        for noun in dict.fromkeys(words[0] for words in profile.descriptions):
            blocks.setdefault(noun, []).append(position)
    pairs = {pair for block in blocks.values() if 1 < len(block) <= LARGEST_BLOCK for pair in combinations(block, 2)}

    def weigh(left: int, right: int) -> tuple[float, bool]:
        judgement = describe(profiles[left], profiles[right], crowded)
        return judgement.score, judgement.forbidden

    return constrained_clusters(len(profiles), sorted(pairs), weigh)


def _crowded(profiles: Sequence[Profile]) -> dict[str, int]:
    """How many things the report that has most of them calls by each noun."""
    counts: Counter[tuple[str, str]] = Counter()
    for profile in profiles:
        for noun in {words[0] for words in profile.descriptions}:
            counts[profile.keys[0][0], noun] += 1
    most: dict[str, int] = {}
    for (_, noun), count in counts.items():
        most[noun] = max(most.get(noun, 0), count)
    return most
