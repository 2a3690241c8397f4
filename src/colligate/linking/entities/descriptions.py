"""Things without a name: joined to names and to each other when what the reports tell of them agrees."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import combinations

from colligate.knowledge.groups import is_group, is_plural_group, organization_kind
from colligate.linking.clusters import constrained_clusters
from colligate.linking.entities.bundles import Bundle
from colligate.linking.entities.description_context import DescriptionContext, description_context
from colligate.linking.entities.evidence_descriptions import FORBIDDEN, score
from colligate.linking.entities.naming import head_word
from colligate.linking.entities.profiles import Profile, merge_profiles
from colligate.linking.entities.singles import Doubt

Clusters = list[list[Bundle]]

MARGIN = 0.5
"""By how much the best of several named persons must lead to be taken for the one described."""
MOST_DOUBTS = 4
"""Named persons that a description is said to be perhaps."""

LARGEST_BLOCK = 120
"""Things under one key that are compared with each other; where there are more, each with those that follow it only."""
WINDOW = 12
"""With how many that follow it a thing of a larger block is compared."""
MOST_ALIKE = 40
"""Things described in the very same way; where there are more, they are taken for one or apart all together."""


def join_descriptions(clusters: Clusters, profiles: Sequence[Profile], reports: int) -> tuple[Clusters, list[Doubt]]:
    """Clusters with everything that has no name: put to a name, joined by what is told of it, or alone.

    Also what stays open: a description that fits two named persons is neither.

    Args:
        clusters: Of what has names; not changed.
        profiles: What has none, in order of report and text.
        reports: How many reports the story has.
    """
    collective, others = _collectives(profiles)
    whole = [merge_profiles([bundle.profile for bundle in group]) for group in clusters]
    context = description_context(whole, others, reports)
    bundles = _same_words(others, context)
    items = [*whole, *bundles]

    @cache
    def scored(left: int, right: int) -> tuple[float, bool]:
        return score(items[left], items[right], context)

    pairs = pairs_of(whole, bundles)
    left_open = _left_open(items, [(left, right) for left, right in pairs if left < len(whole)], scored)

    def weigh(left: int, right: int) -> tuple[float, bool]:
        if right < len(whole) or (left < len(whole) and right in left_open):
            return FORBIDDEN, True
        return scored(left, right)

    groups = constrained_clusters(len(items), pairs, weigh)
    joined: Clusters = []
    for group in groups:
        members = list(clusters[group[0]]) if group[0] < len(whole) else [Bundle(items[group[0]])]
        joined.append(members + [Bundle(items[at]) for at in group[1:]])
    doubts = [
        Doubt(items[right].keys[0], items[left].keys[0], _open_reason(items[right], [items[at] for at in fitting]))
        for right, fitting in left_open.items()
        for left in fitting
    ]
    described = _to_governments(joined, [Bundle(merge_profiles(group)) for group in collective])
    return joined + described, doubts


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


def _left_open(
    items: Sequence[Profile], pairs: Sequence[tuple[int, int]], scored: Callable[[int, int], tuple[float, bool]]
) -> dict[int, list[int]]:
    """Descriptions of one person that fit two named ones about as well: with the named ones that they may mean."""
    fitting: dict[int, list[tuple[float, int]]] = {}
    for left, right in pairs:
        if items[left].type == items[right].type == "person":
            value, ruled_out = scored(left, right)
            if value > 0 and not ruled_out:
                fitting.setdefault(right, []).append((-value, left))
    left_open: dict[int, list[int]] = {}
    for right, found in sorted(fitting.items()):
        ranked = sorted(found)
        if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < MARGIN:
            left_open[right] = [left for value, left in ranked if value - ranked[0][0] < MARGIN][:MOST_DOUBTS]
    return left_open


def _open_reason(described: Profile, named: Sequence[Profile]) -> str:
    return f"“{described.name}” may be {' or '.join(f'“{profile.name}”' for profile in named)}: nothing decides"


def description_key(profile: Profile) -> tuple[str, ...] | None:
    """What makes a description mean the same in every report of a story; None when it means it in one report only.

    Collective words do ("the rebels", "Libyan authorities"), whichever order they stand in ("the government of Libya").
    """
    if not profile.words or len(profile.words) > 4 or profile.described.counts:
        return None
    head = _collective(profile)
    if head is None:
        return None
    return (head, *sorted(word for word in profile.words if word != head))


def pairs_of(named: Sequence[Profile], unnamed: Sequence[Profile]) -> list[tuple[int, int]]:
    """Positions of pairs to compare, one of them at least without a name; the named ones are numbered first.

    Compared are those that share a noun, or a telling deed, or a report and a kind.
    """
    blocks: dict[tuple[str, ...], list[int]] = {}
    for position, profile in enumerate([*named, *unnamed]):
        for key in _keys(profile):
            blocks.setdefault(key, []).append(position)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) <= LARGEST_BLOCK:
            pairs.update(combinations(block, 2))
        else:
            pairs.update((left, right) for at, left in enumerate(block) for right in block[at + 1 : at + 1 + WINDOW])
    return sorted((left, right) for left, right in pairs if right >= len(named))


def _keys(profile: Profile) -> Iterator[tuple[str, ...]]:
    if not profile.named and not profile.described.phrases:
        return  # A pronoun that nothing was found for says nothing by which to find it elsewhere.
    for noun in profile.described.nouns:
        yield ("noun", noun)
    if profile.named and profile.type != "person":
        for word in dict.fromkeys(map(head_word, profile.words)):
            yield ("noun", word)
    for deed in sorted(profile.described.deeds):
        yield ("deed", deed)
    for report, _ in profile.told:
        yield ("report", report, profile.type)


def _collectives(profiles: Sequence[Profile]) -> tuple[list[list[Profile]], list[Profile]]:
    groups: dict[tuple[str, ...], list[Profile]] = {}
    others = []
    for profile in profiles:
        key = description_key(profile)
        if key is None:
            others.append(profile)
        else:
            groups.setdefault(key, []).append(profile)
    return list(groups.values()), others


def _collective(profile: Profile) -> str | None:
    """The collective noun that the description is about."""
    for word in reversed(profile.words):
        state = organization_kind(word) == "state"
        if is_group(word) or is_plural_group(word) or (state and any(part.isupper() for part in profile.words)):
            return word
    return None


def _same_words(profiles: Sequence[Profile], context: DescriptionContext) -> list[Profile]:
    """The profiles, those that very many reports describe in the very same way merged where that says enough."""
    groups: dict[tuple[object, ...], list[Profile]] = {}
    for profile in profiles:
        told = profile.described
        groups.setdefault((profile.type, profile.plural, profile.gender, told.phrases, told.counts), []).append(profile)
    kept: list[Profile] = []
    for group in groups.values():
        first, *rest = group
        firsts = list({next(iter(sorted(profile.reports))): profile for profile in reversed(group)}.values())
        scores = [score(first, other, context)[0] for other in rest[:WINDOW] if not first.reports & other.reports]
        if len(group) <= MOST_ALIKE or not first.described.phrases or not scores or sum(scores) <= 0:
            kept.extend(group)
        else:
            kept.append(merge_profiles(sorted(firsts, key=lambda profile: profile.order)))
            kept.extend(profile for profile in group if profile not in firsts)
    return sorted(kept, key=lambda profile: profile.order)
