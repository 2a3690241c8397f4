"""Points on which two tellings agree, each found by itself: several at once are rarely alike by chance."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from colligate.knowledge.families import families_of, root_of
from colligate.linking.events.times import compare_times, in_one_year
from colligate.records.story import Story
from colligate.weighing.tellings import Telling

Point = Literal["who", "other", "thing", "place", "day", "number", "lead", "main", "wording", "only", "year"]

_LEAD_SENTENCES = 3
_DAY = frozenset({"hour", "part_of_day", "day", "weekday"})
_LEAST_NUMBER = 3
"""One and two are counted of everything."""

_WITH_YEAR: tuple[Point, ...] = ("who", "place", "thing", "number", "only")

ENOUGH: tuple[frozenset[Point], ...] = (
    frozenset({"day", "who"}),
    frozenset({"day", "thing", "wording"}),
    frozenset({"day", "number"}),
    frozenset({"day", "place"}),
    frozenset({"lead", "who"}),
    frozenset({"main", "only"}),
    frozenset({"main", "day"}),
    frozenset({"main", "place"}),
    frozenset({"main", "wording"}),
    frozenset({"lead", "wording", "only"}),
    frozenset({"lead", "wording", "thing"}),
    frozenset({"lead", "wording", "place"}),
    frozenset({"who", "thing"}),
    frozenset({"number", "wording"}),
    *(frozenset({"year", other}) for other in _WITH_YEAR),
)
"""What makes it sure that two tellings of one kind, whom linking holds for one event, are of one."""


def is_enough(points: frozenset[Point]) -> bool:
    """Whether points of agreement are enough together."""
    return any(needed <= points for needed in ENOUGH)


def on_one_day(left: Telling, right: Telling) -> bool:
    """Whether both tell when, to the day, and it is one day."""
    one, other = left.item.time, right.item.time
    if one is None or other is None or one.precision not in _DAY or other.precision not in _DAY:
        return False
    return compare_times(one, other) == "same_time"


def in_one_past_year(left: Telling, right: Telling) -> bool:
    """Whether both recall it from one past year."""
    one, other = left.item, right.item
    if one.time is None or other.time is None or not (one.recalled and other.recalled):
        return False
    return in_one_year(one.time, other.time)


def with_one_number(left: Telling, right: Telling) -> bool:
    """Whether both count the same number, and not one or two."""
    ours, theirs = (
        {(count.low, count.high) for count in telling.item.counts if (count.low or 0) >= _LEAST_NUMBER}
        for telling in (left, right)
    )
    return bool(ours & theirs)


def open_both(left: Telling, right: Telling) -> bool:
    """Whether two reports tell it in their first sentences."""
    return max(left.read.sentence, right.read.sentence) < _LEAD_SENTENCES and left.report != right.report


class Kinds:
    """How many events of a kind each report of a story tells.

    Args:
        story: The linked readings.
    """

    def __init__(self, story: Story) -> None:
        events: dict[tuple[str, str], set[str]] = {}
        for reading in story.readings:
            for n, mention in enumerate(reading.events):
                event = story.event_of.get((reading.report.id, n))
                for kind in _kinds(mention.lemma) if event is not None else ():
                    events.setdefault((reading.report.id, kind), set()).add(str(event))
        self._events = Counter({key: len(held) for key, held in events.items()})

    def is_only(self, telling: Telling) -> bool:
        """Whether its report tells no other event of some kind that it is of."""
        return any(self._events[telling.report, kind] == 1 for kind in _kinds(telling.read.lemma))


def _kinds(lemma: str) -> frozenset[str]:
    return families_of(lemma) or frozenset({f"root {root_of(lemma)}"})
