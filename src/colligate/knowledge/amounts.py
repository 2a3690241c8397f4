"""Amounts in a text: a number with its bounds and its unit ("at least 40", "about 350 kilometres", "$2-3 million")."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from colligate.knowledge.data import load_data
from colligate.knowledge.lexing import Word
from colligate.knowledge.numbers import (
    NUMBER_WORDS,
    ORDINALS,
    Bound,
    Number,
    bound_after,
    bound_before,
    read_number,
    tidy,
    word_at,
)
from colligate.knowledge.units import Dimension, Unit, sign_before, unit_after

_DATA = load_data("counted")
_LABELS: frozenset[str] = frozenset(_DATA["labels"]["before"])
_WEAK_LABELS: frozenset[str] = frozenset(_DATA["labels"]["weak"])
_NOT_COUNTED: frozenset[str] = frozenset(_DATA["labels"]["after"])
_AGE_BEFORE: frozenset[str] = frozenset(_DATA["ages"]["before"])
_AGE_AFTER: frozenset[str] = frozenset(_DATA["ages"]["after"])
_STARTS = NUMBER_WORDS | {"a", "an"}
_PICTURES: frozenset[str] = frozenset(_DATA["labels"]["pictures"])
_STREETS: frozenset[str] = frozenset(_DATA["labels"]["streets"])
_CHANGES: frozenset[str] = frozenset(_DATA["tolls"]["changes"])
_BEFORE_NUMBERS = frozenset({"(", "[", '"', "“", "'", "$", "£", "€", "¥", "₹", "~", "—", "/", "…"})
_MINUS = frozenset({"-", "−", "minus"})
_STOPS = frozenset({".", "!", "?", ":", ";"})
_QUAKES: frozenset[str] = frozenset(_DATA["elided"]["quakes"])
_STRONGEST = 10
_RATIO = 1000
_SIGNS = frozenset({"$", "£", "€"})
_AGE_UNITS = {f"{unit}{end}": unit for unit in ("year", "month", "week", "day") for end in ("", "s")}
_OLDEST = 125
_ROUND_FROM = 1000
"""From here on a number is taken as rounded: "more than 2,000" is not known to be 2,001 or more."""


class Amount(NamedTuple):
    """A number in a text, with its bounds and unit.

    Args:
        start: Offset of the first character, bounding words included.
        end: Offset after the last, unit included.
        low: Least value; None when unbounded below.
        high: Greatest value; None when unbounded above.
        approximate: The words say so.
        unit: Name of the unit; None when it counts things.
        dimension: What the unit measures; None when it counts things.
        number_start: Offset of the number itself.
        number_end: Offset after the number itself, of a range ("40 to 50") after its last.
        bare: No bounding words, no unit: only what stands beside it tells that it counts something.
    """

    start: int
    end: int
    low: float | None
    high: float | None
    approximate: bool
    unit: str | None
    dimension: Dimension | None
    number_start: int
    number_end: int
    bare: bool


def scan_amounts(words: Sequence[Word]) -> list[Amount]:
    """Find every amount, in order; none overlaps another. Linear in the number of words."""
    found: list[Amount] = []
    at = free = 0
    while at < len(words):
        text = words[at].text
        number = read_number(words, at) if text[0].isdigit() or text in _STARTS else None
        if number is None or _is_label(words, at, number):
            at += 1 if number is None else max(1, number.end - at)
            continue
        amount, end = _amount(words, at, number, free)
        found.append(amount)
        at = free = max(end, at + 1)
    return found


def _is_label(words: Sequence[Word], at: int, number: Number) -> bool:
    """Whether the number names something ("flight 12", "AK-47", "4100 block", "10th", "4:30") and counts nothing."""
    after = word_at(words, number.end)
    touching = number.end < len(words) and words[number.end].glued
    if touching and after in {"st", "nd", "rd", "th", "s", "'", ":"} and number.figures:
        return True
    if (
        touching
        and number.figures
        and after.isalpha()
        and unit_after(words, number.end) is None
        and after not in _AGE_AFTER
    ):
        return True  # "76ers", "4x4"
    if _is_ratio(words, at, number) or _is_place_in_row(words, at, number) or _is_address(words, number):
        return True
    if _is_former(words, at, number):
        return True
    if after == "-" and touching and word_at(words, number.end + 1) != "to" and _is_compound(words, number.end + 1):
        return True
    if after in _NOT_COUNTED or (after in ORDINALS and after != "second" and not number.figures):
        return True
    if at == 0 or words[at].breaks:
        return False
    before = words[at - 1]
    new_sentence = (
        before.text in _STOPS and not number.figures and words[at].capital
    )  # "... the north side.Four people"
    if words[at].glued and not new_sentence and before.text not in _BEFORE_NUMBERS:
        # "AK-47", "G20", "MH370", "F-16", "3:15"; but "mid-20s" and "kill-12" do not count either.
        return not (before.text == "-" and not before.glued)
    if before.text == "[" and after == "]":
        return True  # a footnote's mark
    if before.text == "." and at > 1 and words[at - 2].text in {"no", "nos", "apt", "st"}:
        return True
    return before.text in _LABELS and not (before.text in _WEAK_LABELS and (number.round or not before.capital))


def _is_ratio(words: Sequence[Word], at: int, number: Number) -> bool:
    """Whether the number is a side of "one in five people", "nine out of 10 voters"."""
    ahead = number.end + (2 if word_at(words, number.end) == "out" else 1)
    if word_at(words, number.end) in {"in", "out"} and word_at(words, ahead):
        of = read_number(words, ahead)
        small = of is not None and of.high is not None and number.low < of.low <= _RATIO
        return (
            small and of is not None and unit_after(words, of.end) is None and word_at(words, ahead - 1) in {"in", "of"}
        )
    if at < 2 or words[at - 1].text not in {"in", "of"} or number.low > _RATIO or unit_after(words, number.end):
        return False
    back = at - (3 if words[at - 1].text == "of" and words[at - 2].text == "out" else 2)
    before = words[back].text if back >= 0 else ""
    side = read_number(words, back) if before[:1].isdigit() or before in NUMBER_WORDS else None
    return (
        side is not None
        and side.high is not None
        and side.low < number.low
        and (back == at - 3) == (words[at - 1].text == "of")
    )


def _is_former(words: Sequence[Word], at: int, number: Number) -> bool:
    """Whether the number is what a count was before it changed: the 12 of "rose from 12 to 19"."""
    if at < 2 or words[at - 1].text != "from":
        return False
    if at > 3 and words[at - 3].text == "to" and words[at - 4].text in _CHANGES:
        return True  # "rose to 17 from 11"
    if word_at(words, number.end) != "to":
        return False
    return words[at - 2].text in _CHANGES or (at > 2 and words[at - 3].text in _CHANGES)


def _is_address(words: Sequence[Word], number: Number) -> bool:
    """Whether a figure is that of a house: "704 West Alder Ave"."""
    if not number.figures or number.end >= len(words) or not words[number.end].capital:
        return False
    for position in range(number.end, min(number.end + 5, len(words))):
        word = words[position]
        if word.breaks or not (word.capital or word.text == "."):
            return False
        if position > number.end and word.text in _STREETS:
            return True
    return False


def _is_place_in_row(words: Sequence[Word], at: int, number: Number) -> bool:
    """Whether the number is a side of "7 of 12 images", "photo 3 of 9"."""
    if not number.figures:
        return False
    if word_at(words, number.end) == "/" and word_at(words, number.end + 1).isdecimal():
        return True  # "1 / 4 Back to gallery"
    if at > 1 and words[at - 1].text == "/" and words[at - 2].text.isdecimal():
        return True
    if word_at(words, number.end) == "of" and word_at(words, number.end + 1).isdecimal():
        before = words[at - 1].text if at else ""
        return before in _PICTURES or word_at(words, number.end + 2) in _PICTURES
    if at < 2 or words[at - 1].text != "of" or not words[at - 2].text.isdecimal():
        return False
    return word_at(words, number.end) in _PICTURES or (at > 2 and words[at - 3].text in _PICTURES)


def _is_compound(words: Sequence[Word], at: int) -> bool:
    """Whether a number is the first part of a word ("four-star"), and no measure ("10-mile", "9-year-old")."""
    text = word_at(words, at)
    measured = unit_after(words, at) is not None or text in _AGE_UNITS or text in _STARTS
    return text.isalpha() and words[at].glued and not measured and text not in _AGE_AFTER


def _amount(words: Sequence[Word], at: int, number: Number, free: int) -> tuple[Amount, int]:
    low, high, end = number.low, number.high, number.end
    joined = _range(words, at, number)
    if joined:
        low, high, end = joined
    number_end = end
    sign = sign_before(words, at)
    start = at if sign is None or sign.edge < free else sign.edge
    age = _age(words, at, end, high)
    scale = None if age or sign else _magnitude(words, at, number)
    unit = age or scale or (sign if sign and sign.edge >= free else _unit_after(words, end))
    bound, start, end = _bounds(words, start, end, free)
    if unit and unit.dimension == "duration" and words[start].text == "over" and not _beyond(words, start):
        bound, start = None, start + 1  # "an offer over six years" lasts six
    if unit and unit.dimension == "temperature" and at and words[at - 1].text in _MINUS and start == at:
        low, high, start = -low, None if high is None else -high, at - 1
    after_unit = unit.edge if unit and unit is not sign and unit.dimension != "age" else end
    if unit is age and age:
        after_unit = max(age.edge, end)
    counted = unit is None
    low_bound, high_bound = _apply(bound, low, high, exact=counted and not number.round and low < _ROUND_FROM)
    amount = Amount(
        words[start].start,
        words[max(end, after_unit) - 1].end,
        low_bound,
        high_bound,
        number.approximate or bound == "about",
        unit.name if unit else None,
        unit.dimension if unit else None,
        words[at].start,
        words[number_end - 1].end,
        bound is None and unit is None,
    )
    return amount, max(end, after_unit)


def _beyond(words: Sequence[Word], at: int) -> bool:
    """Whether "over" before a length means more than it ("for over six years"), and not throughout it."""
    return at > 0 and words[at - 1].text in {
        "for",
        "after",
        "lasted",
        "lasting",
        "took",
        "takes",
        "in",
        "of",
        "spent",
        "is",
        "was",
    }


def _magnitude(words: Sequence[Word], at: int, number: Number) -> Unit | None:
    """The scale that stands before a number ("a magnitude of 6.8", "magnitude 6.8"), or that a quake behind it has."""
    if "." in words[at].text and number.low < _STRONGEST and word_at(words, number.end) in _QUAKES:
        return Unit("magnitude", "magnitude", at)  # "a 6.1 quake"
    before = at - 1
    if before >= 0 and words[before].text in {"of", "at", "-", "was", "is", "reached"}:
        before -= 1
    if before < 0 or words[at].breaks or words[before].text != "magnitude":
        return None
    return Unit("magnitude", "magnitude", at)


def _unit_after(words: Sequence[Word], end: int) -> Unit | None:
    """The unit after a number, of vague ones also behind "of" ("billions of dollars", "dozens of miles")."""
    if word_at(words, end) == "of" and word_at(words, end - 1).endswith("s"):
        return unit_after(words, end + 1)
    return unit_after(words, end)


def _range(words: Sequence[Word], at: int, number: Number) -> tuple[float, float, int] | None:
    """ "10 to 15", "two or three", "between 5 and 10": least, greatest, and the position after."""
    hyphen = word_at(words, number.end) == "-" and word_at(words, number.end + 1) == "to"  # "30- to 45-hour"
    joint = word_at(words, number.end + hyphen)
    start = number.end + hyphen + 1
    if word_at(words, start) in _SIGNS and at and words[at - 1].text == words[start].text:
        start += 1  # "$300 to $450"
    if number.high is None or joint not in {"to", "or", "-", "and"} or not word_at(words, start):
        return None
    if joint == "and" and (at == 0 or words[at - 1].text not in {"between", "from"}):
        return None
    other = read_number(words, start) if words[start].text not in {"a", "an", "half"} else None
    if other is None or other.high is None:
        return None
    low = number.low
    if other.round and not number.round and low < 1000 <= other.low:
        scale = 10 ** (len(str(int(other.low))) - 1) // 1000 * 1000
        low = tidy(low * _scale(other.low)) if scale else low
    return (low, other.high, other.end) if low < other.high else None


def _scale(value: float) -> int:
    """The scale word that a value was read with ("2 to 3 million": 1,000,000)."""
    for scale in (10**12, 10**9, 10**6, 10**3):
        if value >= scale:
            return scale
    return 1


def _bounds(words: Sequence[Word], start: int, end: int, free: int) -> tuple[Bound | None, int, int]:
    """The bounding phrase before or after, and the positions with it taken in."""
    before = bound_before(words, start)
    if before and before[1] >= free:
        bound, start = before
        if bound == "exact":
            return None, start, end
        outer = bound_before(words, start)
        if outer and outer[1] >= free and bound == "about" and outer[0] != "about":
            return outer[0], outer[1], end  # "at least about 40"
        return bound, start, end
    if start > free and words[start - 1].text in {"between", "from"} and not words[start].breaks:
        return None, start - (words[start - 1].text == "between"), end
    after = bound_after(words, end)
    return (after[0], start, after[1]) if after else (None, start, end)


def _apply(bound: Bound | None, low: float, high: float | None, *, exact: bool) -> tuple[float | None, float | None]:
    """Bounds of the number. Counts below a thousand move by one where the words leave the number itself out:
    "more than 40 people" is 41 or more; "more than 40 km" and "more than 2 million people" keep the number."""
    step = 1 if exact and low == int(low) else 0
    if bound == "least":
        return low, None
    if bound == "above":
        return low + step, None
    if bound == "most":
        return None, high
    if bound == "below":
        return None, None if high is None else high - step
    return low, high


def _age(words: Sequence[Word], at: int, end: int, high: float | None) -> Unit | None:
    """Whether the number is an age: "45-year-old", "aged 45", "45 years old", "45 years of age", "age 45"."""
    if high is None or not 0 <= high <= _OLDEST:
        return None
    position, unit = end, "year"
    for _ in range(5):
        text = word_at(words, position)
        if text in _AGE_AFTER or (text == "age" and words[position - 1].text == "of"):
            return Unit(f"{unit} of age", "age", position + 1)
        if text == "y" and word_at(words, position + 1) == "/" and word_at(words, position + 2) == "o":
            return Unit("year of age", "age", position + 3)
        if text not in {"-", "of"} and text not in _AGE_UNITS:
            break
        unit = _AGE_UNITS.get(text, unit)
        position += 1
    before = words[at - 1].text if at and not words[at].breaks else ""
    if before == "of" and at > 1:
        before = words[at - 2].text  # "at the age of 61"
    return Unit("year of age", "age", end) if before in _AGE_BEFORE else None
