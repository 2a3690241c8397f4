"""What a story as a whole tells about the things that its reports describe without a name."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from colligate.linking.entities.profiles import Profile
from colligate.records.mention import EntityType

_MOST_REPORTS = 12
"""Reports of one thing that are compared with those of another: more tell nothing new."""


class DescriptionContext(msgspec.Struct, frozen=True):
    """What pairs of descriptions are judged by beside their own words.

    Args:
        names: Per report, the named things that it speaks of, each with the square of its weight: what all reports name
            weighs little.
        crowd: How many things without a name a report calls by a noun.
        deeds: How many things of the story do or undergo the same.
        most: How often a report speaks of the named thing of each kind that it speaks of most.
        reports: How many reports there are.
        known: Closeness of two reports, where it was worked out.
    """

    names: Mapping[str, Mapping[int, float]]
    crowd: Mapping[tuple[str, str], int]
    deeds: Mapping[str, int]
    most: Mapping[tuple[str, EntityType], int]
    reports: int
    known: dict[tuple[str, str], float]

    def closeness(self, left: Profile, right: Profile) -> float:
        """How far the reports of two things name the same people, bodies and places: the closest two of them."""
        near = (
            self._close(min(one, other), max(one, other))
            for one, _ in left.told[:_MOST_REPORTS]
            for other, _ in right.told[:_MOST_REPORTS]
        )
        return max(near, default=0.0)

    def _close(self, one: str, other: str) -> float:
        known = self.known.get((one, other))
        if known is None:
            left, right = self.names.get(one, {}), self.names.get(other, {})
            shared = sum(weight for name, weight in left.items() if name in right)
            whole = math.sqrt(sum(left.values()) * sum(right.values()))
            known = self.known[one, other] = round(shared / whole, 2) if whole else 0.0
        return known

    def most_called(self, noun: str, left: Profile, right: Profile) -> int:
        """How many things without a name one of the reports of two things calls by a noun, at the most."""
        reports = [report for side in (left, right) for report, _ in side.told[:_MOST_REPORTS]]
        return max((self.crowd.get((report, noun), 1) for report in reports), default=1)

    def telling(self, deed: str) -> float:
        """How much it tells that two things do or undergo the same: much when few do."""
        return round(min(1.0, 1.0 / math.log(1 + self.deeds.get(deed, 1))), 2)

    def is_chief(self, named: Profile, report: str) -> bool:
        """Whether the report speaks of no named thing of its kind more often."""
        spoken = len(named.offsets.get(report, ()))
        return spoken >= self.most.get((report, named.type), 0)


def description_context(named: Sequence[Profile], unnamed: Sequence[Profile], reports: int) -> DescriptionContext:
    """Gather it.

    Args:
        named: What has names, one profile for each thing of the story.
        unnamed: What has none.
        reports: How many reports the story has.
    """
    names: dict[str, dict[int, float]] = {}
    most: dict[tuple[str, EntityType], int] = {}
    for position, profile in enumerate(named):
        weight = round(math.log((reports + 1) / len(profile.reports)) ** 2, 4)
        for report, offsets in profile.told:
            names.setdefault(report, {})[position] = weight
            most[report, profile.type] = max(most.get((report, profile.type), 0), len(offsets))
    crowd: Counter[tuple[str, str]] = Counter()
    for profile in unnamed:
        for noun in profile.described.nouns:
            for report in sorted(profile.reports):
                crowd[report, noun] += 1
    deeds = Counter(deed for profile in (*named, *unnamed) for deed in sorted(profile.described.deeds))
    return DescriptionContext(names, dict(crowd), dict(deeds), most, reports, {})
