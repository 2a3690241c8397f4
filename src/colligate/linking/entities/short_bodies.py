"""Bodies that one report names by the first words only: joined to the one body of the story that is called so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from colligate.knowledge.short_names import may_begin
from colligate.linking.entities.bundles import Bundle
from colligate.linking.entities.profiles import Profile, merge_profiles

_FEW = 2
"""Words that a short name has at most."""


def join_short_bodies(clusters: Sequence[Sequence[Bundle]]) -> list[list[Bundle]]:
    """The clusters, each body by a short name alone ("Arden") put to the only one in full ("Arden Northern Pipelines").

    Two that one report names and keeps apart stay apart, as does a short name that two bodies begin with.

    Args:
        clusters: Of persons with full names and of everything else.
    """
    whole = [merge_profiles([bundle.profile for bundle in group]) for group in clusters]
    by_first: dict[str, list[int]] = defaultdict(list)
    for at, profile in enumerate(whole):
        if _is_body(profile) and profile.words:
            by_first[profile.words[0]].append(at)
    home: dict[int, int] = {}
    for at, profile in enumerate(whole):
        if not _is_body(profile) or len(profile.words) > _FEW or len({name.casefold() for name in profile.names}) > 1:
            continue
        longer = [other for other in by_first[profile.words[0]] if other != at and _begins(profile, whole[other])]
        if len(longer) == 1 and not profile.reports & whole[longer[0]].reports:
            home[at] = longer[0]
    joined = [list(group) for group in clusters]
    # The shortest first: "Arden" goes to "Arden Northern", and with it to "Arden Northern Pipelines".
    for at in sorted(home, key=lambda at: (len(whole[at].words), at)):
        joined[home[at]].extend(joined[at])
        joined[at] = []
    return [group for group in joined if group]


def _is_body(profile: Profile) -> bool:
    return profile.type == "organization" and profile.named and profile.government is None


def _begins(short: Profile, long: Profile) -> bool:
    """Whether the one's name is the first words of the other's, and may stand for it."""
    count = len(short.words)
    if long.words[:count] != short.words or len(long.words) == count:
        return False
    return may_begin(short.name, long.words[count:])
