"""Compare two numbers that reports give for one thing: the same, one more exact, or such that both cannot be."""

from __future__ import annotations

from datetime import date

from colligate.knowledge.data import load_data
from colligate.knowledge.units import Conversion, conversion
from colligate.records.dossier import Quantity
from colligate.records.quantity import QuantityMention
from colligate.weighing.comparison import Agreement

_APPROXIMATE = 0.2
"""How far from "about 10" a number may lie: a fifth, so that 8 to 12 are about 10."""
_ROUNDED = 0.05
"""How far from a round figure (two zeros or more) the exact one may lie."""
_TOLL_WORDS = frozenset(word for words in load_data("counted")["fates"].values() for word in words)
_TOLL_WORDS |= frozenset(load_data("counted")["tolls"]["words"])

_VAGUE = frozenset((*load_data("numbers")["vague"], *load_data("numbers")["plurals"]))
_VAGUELY = 2.0
"""How many times as high a number may be as the least that "several" or "dozens" leaves, and be meant by it."""
_SOON = 45
_MOST_GROWTH = 2.0
"""A count that a report months later gives more than twice as high is rather another count than news of it."""

Bounds = tuple[float | None, float | None]


def compare_quantities(
    left: Quantity | QuantityMention,
    right: Quantity | QuantityMention,
    *,
    left_published: date | None = None,
    right_published: date | None = None,
    revised: bool = False,
) -> Agreement:
    """How two numbers for one thing stand to each other. The caller knows that they count the same thing.

    Args:
        left: A quantity.
        right: Another.
        left_published: Day of the left one's report. A toll that a later report gives higher is an update, no dispute.
        right_published: Day of the right one's report.
        revised: The later report is one that can replace the earlier, so that a lower toll is an update too.
    """
    change = conversion(left.unit, right.unit)
    if change is None:
        return Agreement("unknown", "the units do not compare")
    left_bounds = _converted((left.low, left.high), change)
    right_bounds: Bounds = (right.low, right.high)
    if left_bounds == right_bounds:
        return _equal(left, right)
    left_wide = _widened(left_bounds, change, vague=left.approximate)
    right_wide = _widened(right_bounds, change, vague=right.approximate)
    update = _update(left, right, (left_wide, right_wide), (left_published, right_published), revised=revised)
    if update is not None:
        return update
    if _overlap(left_wide, right_wide):
        return _nested(left_wide, right_wide, change != Conversion())
    if _rounds(left_bounds, right_bounds):
        return Agreement("right_refines", "the first is the second in round figures")
    if _rounds(right_bounds, left_bounds):
        return Agreement("left_refines", "the second is the first in round figures")
    if (_is_vague(left) or _is_vague(right)) and _near(left_bounds, right_bounds):
        return Agreement("unknown", "a word for a few or for many is no exact number")
    return Agreement("clash", "no number fits both")


def _is_vague(quantity: Quantity | QuantityMention) -> bool:
    """Whether a word that names no number tells how many ("several", "dozens")."""
    words = quantity.text if isinstance(quantity, Quantity) else quantity.span.text
    return not _VAGUE.isdisjoint(words.casefold().split())


def _near(left: Bounds, right: Bounds) -> bool:
    lows = [low for low, _ in (left, right) if low]
    return len(lows) == 2 and max(lows) <= _VAGUELY * min(lows)


def _equal(left: Quantity | QuantityMention, right: Quantity | QuantityMention) -> Agreement:
    if left.approximate == right.approximate:
        return Agreement("same", "the same number")
    if left.approximate:
        return Agreement("right_refines", "the same number; the first is told as approximate")
    return Agreement("left_refines", "the same number; the second is told as approximate")


def _converted(bounds: Bounds, change: Conversion) -> Bounds:
    low, high = bounds
    return (None if low is None else change.of(low), None if high is None else change.of(high))


def _widened(bounds: Bounds, change: Conversion, *, vague: bool) -> Bounds:
    """Bounds moved apart by what vague words and a change of units leave open."""
    share = max(_APPROXIMATE if vague else 0.0, change.slack)
    low, high = bounds
    return (
        None if low is None else low - abs(low) * share - change.step,
        None if high is None else high + abs(high) * share + change.step,
    )


def _overlap(left: Bounds, right: Bounds) -> bool:
    return _at_most(left[0], right[1]) and _at_most(right[0], left[1])


def _at_most(low: float | None, high: float | None) -> bool:
    return low is None or high is None or low <= high


def _contains(outer: Bounds, inner: Bounds) -> bool:
    below = outer[0] is None or (inner[0] is not None and outer[0] <= inner[0])
    return below and (outer[1] is None or (inner[1] is not None and inner[1] <= outer[1]))


def _nested(left: Bounds, right: Bounds, converted: bool) -> Agreement:
    if left == right or (converted and _contains(left, right) == _contains(right, left)):
        return Agreement("same", "the same number in other units" if converted else "the same bounds")
    if _contains(right, left):
        return Agreement("left_refines", "the first lies within the bounds of the second")
    if _contains(left, right):
        return Agreement("right_refines", "the second lies within the bounds of the first")
    return Agreement("unknown", "the bounds overlap, and neither holds the other")


def _rounds(rounded: Bounds, exact: Bounds) -> bool:
    """Whether the first is a round figure for the second: two zeros at its end, and near it."""
    value, other = rounded[0], exact[0]
    if value is None or value != rounded[1] or other is None or other != exact[1]:
        return False
    return value >= 100 and value % 100 == 0 and other % 100 != 0 and abs(value - other) <= _ROUNDED * value


def _update(
    left: Quantity | QuantityMention,
    right: Quantity | QuantityMention,
    bounds: tuple[Bounds, Bounds],
    published: tuple[date | None, date | None],
    *,
    revised: bool,
) -> Agreement | None:
    """A toll that has changed since the day of the earlier report; None where days or words do not tell."""
    if not (_is_toll(left) and _is_toll(right) and published[0] and published[1]) or published[0] == published[1]:
        return None
    left_first = published[0] < published[1]
    early, late = bounds if left_first else bounds[::-1]
    if (left if left_first else right).approximate and early[1] is None:
        return None  # "dozens" may be the same as "43": round words, no earlier state
    reason = _new_state(early, late, revised=revised)
    if reason is None:
        return None
    apart = abs((published[1] - published[0]).days)
    if apart > _SOON and late[0] is not None and early[0] is not None and late[0] > _MOST_GROWTH * early[0]:
        return Agreement("unknown", "months later, and many more: hardly the same count")
    return Agreement("right_refines" if left_first else "left_refines", reason, update=True)


def _new_state(early: Bounds, late: Bounds, *, revised: bool) -> str | None:
    """Why a later number replaces an earlier one; None where it does not, or nothing shows it."""
    if late[0] is not None and early[0] is not None and early[1] is None and early[0] < late[0]:
        return "a later report gives more than the least that was known: the count has grown"
    if late[0] is not None and early[1] is not None and early[1] < late[0]:
        return "a later report gives more: the count has grown"
    if revised and late[1] is not None and early[0] is not None and late[1] < early[0]:
        return "a later report gives less: the count was revised down"
    return None


def _is_toll(quantity: Quantity | QuantityMention) -> bool:
    """Whether the number counts what grows as news comes in: the dead, the injured, the arrested."""
    words = (quantity.of or "").lower().split()
    if "times" in words:
        return False
    return quantity.unit in {"person", None} and not _TOLL_WORDS.isdisjoint(words)
