"""Persons named by one word: joined to the one person of the story that bears the name, or left open."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from colligate.knowledge.spellings import spelling_keys
from colligate.linking.entities.bundles import Bundle
from colligate.linking.entities.evidence import Judgement, judge, sum_up
from colligate.linking.entities.evidence_persons import fit_of
from colligate.linking.entities.evidence_weights import clause
from colligate.linking.entities.naming import compact
from colligate.linking.entities.profiles import EntityKey, Profile, merge_profiles

MARGIN = 0.9
"""By how much the best of several bearers of a name must lead to be taken."""


MANY_TIMES = 3
"""How many times more reports must name one bearer than any other for the surname alone to mean that one."""


class Doubt(msgspec.Struct, frozen=True):
    """Two clusters that may be one thing.

    Args:
        left: A referent of the one.
        right: A referent of the other.
        reason: What speaks for it and what keeps them apart.
    """

    left: EntityKey
    right: EntityKey
    reason: str


class Judged(msgspec.Struct, frozen=True):
    """A cluster that may bear a single name.

    Args:
        at: Its position.
        other: What its members tell together.
        judgement: What speaks for and against.
        bears: The name is its family name.
    """

    at: int
    other: Profile
    judgement: Judgement
    bears: bool


Clusters = list[list[Bundle]]


def join_singles(
    clusters: Clusters, singles: Sequence[Bundle], cluster: Callable[[Sequence[Bundle]], list[list[int]]]
) -> tuple[Clusters, list[Doubt]]:
    """Put each person named by one word to the cluster that bears the name, when one alone does.

    Args:
        clusters: Of persons with fuller names and of everything else; not changed.
        singles: Persons named by one word, one bundle for each report.
        cluster: Clusters bundles among themselves.

    Returns:
        All clusters, and what stays open.
    """
    whole = [merge_profiles([bundle.profile for bundle in group]) for group in clusters]
    reports = [profile.reports for profile in whole]
    bearers = _index(clusters)
    bodies = {compact(name): at for at, profile in reversed(list(enumerate(whole))) if profile.type != "person"
              for name in profile.names}  # fmt: skip
    joined: Clusters = [list(group) for group in clusters]
    rest: list[Bundle] = []
    doubts: list[Doubt] = []
    judged: dict[tuple[object, ...], list[Judged]] = {}
    for single in singles:
        profile = single.profile
        told = (profile.name, profile.roles, profile.countries, profile.gender)
        if told not in judged:
            judged[told] = _judge_all(profile, [(at, whole[at]) for at in _candidates(profile, bearers)])
        report = profile.keys[0][0]
        open_to = [item for item in judged[told]
                   if report not in reports[item.at] or not _named_apart(profile, item.other)]  # fmt: skip
        best, left_open = _decide(profile, open_to)
        if best is None and not judged[told] and not profile.roles and profile.gender is None:
            # Nobody is called so, but something is: the report's reading took it for a person.
            body = bodies.get(compact(profile.name))
            best = body if body is not None and report not in reports[body] else None
        if best is not None:
            joined[best].append(single)
            continue
        rest.append(single)
        doubts += [_doubt(profile, whole[at], len(left_open)) for at in left_open]
    alone = [[rest[at] for at in group] for group in cluster(rest)]
    return joined + alone, doubts


def _index(clusters: Clusters) -> dict[str, list[int]]:
    """Keys of every part of the persons' names to positions of clusters."""
    bearers: dict[str, list[int]] = {}
    for position, group in enumerate(clusters):
        keys = dict.fromkeys(
            key
            for bundle in group
            if bundle.profile.type == "person" and bundle.profile.person is not None
            for part in bundle.profile.person.parts
            for key in spelling_keys(part.core)
        )
        for key in keys:
            bearers.setdefault(key, []).append(position)
    return bearers


def _candidates(profile: Profile, bearers: dict[str, list[int]]) -> list[int]:
    if profile.person is None or not profile.person.parts:
        return []
    found = {at for key in spelling_keys(profile.person.parts[0].core) for at in bearers.get(key, ())}
    return sorted(found)


def _named_apart(single: Profile, other: Profile) -> bool:
    """The single name's own report names the other one too, and has kept the two apart."""
    report = single.keys[0][0]
    keys = [key for key in other.keys if key[0] == report]
    return bool(keys) and not any(key in single.kin or single.keys[0] in other.kin for key in keys)


def _judge_all(single: Profile, others: list[tuple[int, Profile]]) -> list[Judged]:
    """The clusters that the name fits, with what speaks for and against each."""
    found = [Judged(at, other, judge(single, other), _bears(single, other)) for at, other in others]
    return [item for item in found if not item.judgement.forbidden]


def _decide(single: Profile, fitting: list[Judged]) -> tuple[int | None, list[int]]:
    """The bearer that the name means, if one is; else those that it may mean."""
    named = [item for item in fitting if item.bears] or fitting
    if not named:
        return None, []
    known = _best_known(named)
    scored = [(_with_rivals(single, item, len(named), known=item.at == known).score, item.at) for item in named]
    scored.sort(key=lambda item: (-item[0], item[1]))
    best, at = scored[0]
    if best > 0 and (len(scored) == 1 or best - scored[1][0] >= MARGIN):
        return at, []
    return None, [at for score, at in scored if score > -2.0]


def _best_known(named: list[Judged]) -> int | None:
    """The bearer whom many times more reports name than any other one: it is he who needs no given name."""
    ranked = sorted(((len(item.other.reports), item.at) for item in named), reverse=True)
    if len(ranked) < 2 or ranked[0][0] < MANY_TIMES * ranked[1][0]:
        return None
    return ranked[0][1]


def _with_rivals(single: Profile, item: Judged, rivals: int, *, known: bool) -> Judgement:
    pair = (single, item.other)
    if rivals == 1:
        reason = f"nobody else in the story is called “{single.name}”"
        return sum_up([*item.judgement.clauses, clause("only_candidate", pair, reason)])
    if known:
        reason = f"far more reports name “{item.other.name}” than any other “{single.name}”"
        return sum_up([*item.judgement.clauses, clause("best_known", pair, reason)])
    return item.judgement


def _bears(single: Profile, other: Profile) -> bool:
    """The word is the other one's family name, as written or spelled another way."""
    if single.person is None or other.person is None:
        return False
    return any(fit_of(single.person.parts[0], part)[0] in ("same", "spelled") for part in other.person.family)


def _doubt(single: Profile, other: Profile, rivals: int) -> Doubt:
    why = f"{rivals} persons of the story bear it" if rivals > 1 else "it is not the usual short form of that name"
    return Doubt(single.keys[0], other.keys[0], f"“{single.name}” may be “{other.name}”, but {why}")
