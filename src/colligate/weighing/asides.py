"""Tellings that linking put with an event though they are surely of another one, told by themselves.

"Two guards were killed in a raid in 2006" stands with the dead of today. Nothing there confirms today's deaths, and
nobody is told of 2006 as long as it counts as one of them.
"""

from __future__ import annotations

from collections.abc import Sequence

from colligate.linking.events.times import names_year
from colligate.weighing.apart import years_apart
from colligate.weighing.sameness import Sameness
from colligate.weighing.tellings import Telling

_NEWS = 3
"""Sentences at the top of a report that are of now where they give no other time."""


def asides(held: Sequence[Telling], main: Sequence[Telling], sameness: Sameness) -> list[list[Telling]]:
    """Groups of tellings told as facts that hang together and are each surely of another event than the rest.

    Args:
        held: The tellings of one event.
        main: Those of them that a finding holds already.
        sameness: Compares tellings.
    """
    told = [telling for telling in held if telling.status == "told"]
    groups = sameness.groups(told)
    kept = []
    for group in groups:
        if any(telling in main for telling in group):
            continue
        others = main or [telling for telling in told if telling not in group]
        if others and all(is_apart(one, other, sameness) for one in group for other in others):
            kept.append(group)
    return kept


def is_apart(left: Telling, right: Telling, sameness: Sameness) -> bool:
    """Whether two tellings surely are of two events: of others by name, or one of an earlier year."""
    if sameness.of_others(left, right):
        return True
    past = [_is_dated(telling) for telling in (left, right)]
    if past[0] == past[1]:
        return years_apart(left, right)
    recent = right if past[0] else left
    return recent.item.time is not None or recent.read.sentence < _NEWS


def _is_dated(telling: Telling) -> bool:
    """Whether words put it into a year, or years back, as news of now need not."""
    time = telling.item.time
    return time is not None and names_year(time)
