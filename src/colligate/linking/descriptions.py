"""Things without a name: joined across reports when their descriptions agree, or to whoever holds a role."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from colligate.knowledge.groups import is_group, is_plural_group, organization_kind
from colligate.linking.bundles import Bundle
from colligate.linking.candidates import LARGEST_BLOCK
from colligate.linking.clusters import constrained_clusters
from colligate.linking.evidence import describe, describe_role
from colligate.linking.evidence_descriptions import role_fit
from colligate.linking.profiles import Profile, merge_profiles

Clusters = list[list[Bundle]]


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
    collective = [[Bundle(merge_profiles(group))] for group in groups.values()]
    return joined + collective + [[Bundle(others[at]) for at in group] for group in _by_words(others)]


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


def _to_holders(clusters: Clusters, profiles: Sequence[Profile]) -> tuple[Clusters, list[Profile]]:
    """Put "the transport minister" to the one person of the story who is said to be that."""
    whole = [merge_profiles([bundle.profile for bundle in group]) for group in clusters]
    holders = [at for at, profile in enumerate(whole) if profile.type == "person" and profile.named and profile.roles]
    joined = [list(group) for group in clusters]
    rest = []
    for profile in profiles:
        fitting = []
        if profile.type == "person" and not profile.plural and profile.definite:
            fitting = [
                at for at in holders if role_fit(whole[at], profile) and profile.keys[0][0] not in whole[at].reports
            ]
        judged = [(describe_role(whole[at], profile, only=len(fitting) == 1), at) for at in fitting]
        taken = [at for judgement, at in judged if judgement.verdict == "same"]
        if len(taken) == 1:
            joined[taken[0]].append(Bundle(profile))
        else:
            rest.append(profile)
    return joined, rest


def _by_words(profiles: Sequence[Profile]) -> list[list[int]]:
    crowded = _crowded(profiles)
    blocks: dict[str, list[int]] = {}
    for position, profile in enumerate(profiles):
        for noun in dict.fromkeys(words[0] for words in profile.descriptions):
            blocks.setdefault(noun, []).append(position)
    pairs = sorted({
        pair for block in blocks.values() if 1 < len(block) <= LARGEST_BLOCK for pair in combinations(block, 2)
        if profiles[pair[0]].keys[0][0] != profiles[pair[1]].keys[0][0]
    })  # fmt: skip

    def weigh(left: int, right: int) -> tuple[float, bool]:
        judgement = describe(profiles[left], profiles[right], crowded)
        return judgement.score, judgement.forbidden

    return constrained_clusters(len(profiles), pairs, weigh)


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
