"""Who is who across the reports of a story."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

import msgspec

from colligate.linking.clusters import constrained_clusters
from colligate.linking.entities.bundles import Bundle, bundle_profiles
from colligate.linking.entities.candidates import candidate_pairs
from colligate.linking.entities.description_context import DescriptionContext, description_context
from colligate.linking.entities.descriptions import description_key, join_descriptions
from colligate.linking.entities.evidence import Judgement, describe, judge, sum_up
from colligate.linking.entities.evidence_weights import clause
from colligate.linking.entities.profiles import EntityKey, Profile, make_profiles, merge_profiles
from colligate.linking.entities.rendering import build_entities
from colligate.linking.entities.retyping import settle_profile_types
from colligate.linking.entities.short_bodies import join_short_bodies
from colligate.linking.entities.singles import Doubt, join_singles
from colligate.records.entity import Entity
from colligate.records.evidence import Comparison
from colligate.records.reading import Reading

MOST_APART = 0.2
"""Share of the reports of two names that may keep apart what others call by both."""
MOST_NAMES = 30
"""Names of one entity that are compared with each other when its joins are explained."""

__all__ = ["EntityKey", "compare_entities", "link_entities"]


def link_entities(readings: Sequence[Reading]) -> tuple[tuple[Entity, ...], dict[EntityKey, str]]:
    """Join the referents of all reports into entities.

    Args:
        readings: One a report, in order of report id, all of one story.

    Returns:
        The entities, in order of first appearance, and the entity of each referent.
    """
    profiles = story_profiles(readings)
    clusters, doubts = join_names([profile for profile in profiles if profile.named])
    unnamed = [profile for profile in profiles if not profile.named]
    clusters, open_descriptions = join_descriptions(clusters, unnamed, len(readings))
    return build_entities(readings, clusters, [*doubts, *open_descriptions])


def story_profiles(readings: Sequence[Reading]) -> list[Profile]:
    """One profile for each referent, in order of report and text, each of the type that the story tells."""
    outlets = sorted({reading.report.outlet for reading in readings if reading.report.outlet})
    return settle_profile_types(make_profiles(readings), outlets)


def join_names(profiles: Sequence[Profile]) -> tuple[list[list[Bundle]], list[Doubt]]:
    """Clusters of what has names, and what stays open.

    Args:
        profiles: All that have a name, in order of report and text.
    """
    bundles = bundle_profiles(profiles)
    whole = [bundle for bundle in bundles if not bundle.single]
    clusters = join_short_bodies([[whole[at] for at in group] for group in _clustered(whole)])
    doubts = _doubts(whole)
    clusters, open_names = join_singles(clusters, [bundle for bundle in bundles if bundle.single], _clustered)
    return clusters, [*doubts, *open_names]


def compare_entities(readings: Sequence[Reading], entity_of: dict[EntityKey, str], left: str, right: str) -> Comparison:
    """The evidence for and against two entities being one; for one entity, what joins its two most different names.

    Args:
        readings: As for `link_entities`.
        entity_of: The entity of each referent.
        left: Id of the one entity.
        right: Id of the other, or the same again.

    Raises:
        KeyError: There is no such entity.
    """
    profiles = story_profiles(readings)
    sides = [[profile for profile in profiles if entity_of.get(profile.keys[0]) == entity] for entity in (left, right)]
    for entity, side in zip((left, right), sides, strict=True):
        if not side:
            raise KeyError(entity)
    context = _context(profiles, entity_of, len(readings))
    if left == right:
        judgement = _weakest_join(sides[0], context)
    else:
        judgement = judge_pair(merge_profiles(sides[0]), merge_profiles(sides[1]), context)
    return Comparison(left, right, judgement.verdict, judgement.score, judgement.clauses)


def judge_pair(left: Profile, right: Profile, context: DescriptionContext) -> Judgement:
    """Weigh two profiles, named or not; a government's description ("the Kenyan government") is as good as a name."""
    if (left.named and right.named) or (left.government and right.government):
        return judge_apart(left, right)
    return describe(left, right, context)


def judge_apart(left: Profile, right: Profile) -> Judgement:
    """Weigh two named profiles, and that one report may tell of both and keep them apart, or call one thing both."""
    judgement = judge(left, right)
    shared = _called_both(left, right) if judgement.score > 0 and not judgement.forbidden else None
    if shared is not None:
        reason = f"some report calls “{left.name}” and “{right.name}” alike “{shared}”"
        judgement = sum_up([*judgement.clauses, clause("called_both", (left, right), reason)])
    reports = sorted(left.reports & right.reports)
    if not reports or set(left.kin) & set(right.keys) or set(right.kin) & set(left.keys):
        return judgement
    reason = f"{reports[0]} names both, and keeps them apart"
    # Reading errs now and then: one report in many does not part what the others call by both names.
    share = len(reports) / min(len(left.reports), len(right.reports))
    forbids = shared is None or share > MOST_APART
    apart = clause("named_apart", (left, right), reason, share=1.0 if forbids else share, forbids=forbids)
    return sum_up([*judgement.clauses, apart])


def _called_both(left: Profile, right: Profile) -> str | None:
    """A name that both bear, where they are no persons: a body goes by a long and a short name in one report."""
    shared = set(left.names) & set(right.names)
    return min(shared) if shared and "person" not in (left.type, right.type) else None


def _context(profiles: Sequence[Profile], entity_of: dict[EntityKey, str], reports: int) -> DescriptionContext:
    """What the story tells about descriptions, as it was when they were joined."""
    named: dict[str, list[Profile]] = {}
    for profile in profiles:
        if profile.named:
            named.setdefault(entity_of[profile.keys[0]], []).append(profile)
    unnamed = [profile for profile in profiles if not profile.named and description_key(profile) is None]
    return description_context([merge_profiles(group) for group in named.values()], unnamed, reports)


def _weakest_join(profiles: Sequence[Profile], context: DescriptionContext) -> Judgement:
    """The least convincing pair of an entity's names in different reports; the name itself where it has but one."""
    names: dict[tuple[str, bool], Profile] = {}
    for profile in profiles:
        names.setdefault((profile.name, profile.named), profile)
    shown = list(names.values())[:MOST_NAMES]
    pairs = [
        (one, other)
        for one, other in combinations(shown, 2)
        if not (one.named and other.named) or not one.reports & other.reports
    ]
    if not pairs:
        one = shown[0]
        return judge_pair(one, msgspec.structs.replace(one, keys=(("", ""),), kin=(), told=()), context)
    return min((judge_pair(one, other, context) for one, other in pairs), key=lambda judgement: judgement.score)


def _clustered(bundles: Sequence[Bundle]) -> list[list[int]]:
    def weigh(left: int, right: int) -> tuple[float, bool]:
        judgement = judge_apart(bundles[left].profile, bundles[right].profile)
        return judgement.score, judgement.forbidden

    pairs = candidate_pairs([bundle.profile for bundle in bundles])
    return constrained_clusters(len(bundles), pairs, weigh)


def _doubts(bundles: Sequence[Bundle]) -> list[Doubt]:
    """Persons whose names fit, while nothing decides."""
    doubts = []
    for left, right in candidate_pairs([bundle.profile for bundle in bundles]):
        one, other = bundles[left].profile, bundles[right].profile
        if one.type != "person" or other.type != "person":
            continue
        judgement = judge_apart(one, other)
        if judgement.verdict == "undecided":
            reason = next(item.reason for item in judgement.clauses if item.feature != "prior")
            doubts.append(Doubt(one.keys[0], other.keys[0], f"{reason}; nothing else shows that they are one person"))
    return doubts
