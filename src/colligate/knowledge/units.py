"""Units of measure and money that stand beside numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from colligate.knowledge.data import load_data
from colligate.knowledge.lexing import Word
from colligate.knowledge.numbers import tidy, word_at

Dimension = Literal[
    "length", "area", "mass", "volume", "power", "speed", "temperature", "share", "duration", "money", "age",
    "mass or money", "data", "magnitude",
]  # fmt: skip

_DATA = load_data("units")
_DIMENSIONS: tuple[Dimension, ...] = (
    "length", "area", "mass", "volume", "power", "speed", "temperature", "share", "duration", "money", "mass or money",
    "data", "magnitude",
)  # fmt: skip


class Unit(NamedTuple):
    """A unit found beside a number.

    Args:
        name: "kilometre", "percent", "USD" ...
        dimension: What it measures.
        edge: Position after its last word; of a sign before the number the position of its first word.
    """

    name: str
    dimension: Dimension
    edge: int


def _unit_words() -> dict[str, tuple[str, Dimension]]:
    words: dict[str, tuple[str, Dimension]] = {}
    for dimension in _DIMENSIONS:
        for word, name in _DATA[dimension].items():
            words[word] = (name, dimension)
    return words


_WORDS = _unit_words()
_BY_NAME: dict[str, Dimension] = dict(_WORDS.values())


def _phrase_table() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, name in _DATA["phrases"].items():
        parts = tuple(phrase.split())
        table.setdefault(parts[0], []).append((parts, name))
    for phrases in table.values():
        phrases.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    return table


_PHRASES = _phrase_table()
_SIGNS: dict[str, str] = _DATA["signs"]
_DOLLARS: dict[str, str] = _DATA["dollars"]
# Single letters and short words that are units only where they touch a figure ("5m", "10 ha" is rare and fine).
_GLUED_ONLY = frozenset(
    {
        "p",
        "lei",
        "som",
        "dong",
        "lari",
        "m",
        "ft",
        "mi",
        "min",
        "second",
        "won",
        "real",
        "crown",
        "cent",
        "ha",
        "mw",
        "gw",
        "foot",
    }
)


_SCALE_WORDS = frozenset({"hundred", "thousand", "million", "billion", "trillion", "crore", "lakh", "m", "bn"})
_DEGREES = {"c": "degree Celsius", "f": "degree Fahrenheit"}


def dimension_of(unit: str | None) -> Dimension | None:
    """What a unit's name measures; None for counts and unknown units."""
    if unit is None:
        return None
    if unit.endswith(" of age"):
        return "age"
    if unit in _BY_NAME:
        return _BY_NAME[unit]
    if len(unit) == 3 and unit.isupper():
        return "money"
    return _dimension_of_phrase(unit)


def _dimension_of_phrase(unit: str) -> Dimension | None:
    if unit.startswith("square "):
        return "area"
    if unit.startswith("cubic ") or unit == "barrel a day":
        return "volume"
    if unit.startswith("degree "):
        return "temperature"
    if unit.endswith(" an hour"):
        return "speed"
    if unit == "nautical mile":
        return "length"
    return "share" if unit.endswith(" point") else None


def unit_after(words: Sequence[Word], at: int) -> Unit | None:
    """The unit that begins at a position, right after a number; None when none does."""
    glued = word_at(words, at) == "-" and words[at].glued and not words[at].breaks
    start = at + 1 if glued and at + 1 < len(words) and words[at + 1].glued else at
    first = word_at(words, start)
    for parts, name in _PHRASES.get(first, ()):
        if all(word_at(words, start + n) == part for n, part in enumerate(parts)):
            return Unit(name, dimension_of(name) or "length", start + len(parts))
    found = _WORDS.get(first)
    if first in _DEGREES and start > 0 and words[start].capital and words[start].glued:
        return Unit(_DEGREES[first], "temperature", start + 1)
    scaled = start > 0 and words[start - 1].text in _SCALE_WORDS  # "40 billion won", but "40 won"
    if not found or (first in _GLUED_ONLY and not words[start].glued and not scaled and first not in {"foot"}):
        return None
    if first == "second" and start == at:
        return None
    return Unit(found[0], found[1], start + 1)


def sign_before(words: Sequence[Word], at: int) -> Unit | None:
    """The money sign or code that stands right before a number ("$", "US$", "Rs"); None when none does."""
    if at == 0 or words[at].breaks:
        return None
    before = at - 1
    if words[before].text == "." and before > 0 and words[before - 1].text == "rs":
        before -= 1  # "Rs. 500"
    sign = _SIGNS.get(words[before].text)
    if sign is None:
        return None
    if words[before].text == "$" and before > 0 and words[before].glued:
        whose = _DOLLARS.get(words[before - 1].text)
        if whose:
            return Unit(whose, "money", before - 1)
        if words[before - 1].text == "." and before > 3 and words[before - 2].text == "s":
            return Unit("USD", "money", before - 4)  # "U.S.$"
    return Unit(sign, "money", before)


_FACTORS: dict[str, float] = _DATA["factors"]
_FAMILIES: dict[str, list[str]] = _DATA["families"]


class Conversion(NamedTuple):
    """How a unit's numbers become those of another.

    Args:
        factor: What they are multiplied by.
        offset: What is then added.
        slack: Share by which the result may be off: rounding, and what a ton or a gallon may mean; 0 where the unit
            is the same.
        step: Amount by which it may be off, where shares mean nothing: degrees are rounded to whole ones.
    """

    factor: float = 1.0
    offset: float = 0.0
    slack: float = 0.0
    step: float = 0.0

    def of(self, value: float) -> float:
        """A number of the left unit in the right one."""
        return tidy(value * self.factor + self.offset)


_ROUNDING = 0.05
"""What a change of units is rounded by: "500 miles (800 km)"."""
_AMBIGUOUS: dict[str, float] = _DATA["ambiguous"]
_OFFSETS: dict[str, float] = _DATA["offsets"]


def conversion(left: str | None, right: str | None) -> Conversion | None:
    """How the left unit's numbers become the right unit's; None when the two do not compare.

    A dollar of no told country compares with every dollar; things that are counted compare with each other. Money is
    never changed into other money. A ton may be any of three, and so compares with a tonne only roughly.
    """
    if left == right:
        return Conversion()
    if left is None or right is None:
        return None
    if right in _FAMILIES.get(left, ()) or left in _FAMILIES.get(right, ()):
        return Conversion()
    same_dimension = dimension_of(left) == dimension_of(right) is not None
    if not same_dimension or left not in _FACTORS or right not in _FACTORS:
        return None
    if dimension_of(left) == "temperature":
        offset = (_OFFSETS.get(left, 0.0) - _OFFSETS.get(right, 0.0)) / _FACTORS[right]
        return Conversion(_FACTORS[left] / _FACTORS[right], offset, step=1.0)
    slack = max(_ROUNDING, _AMBIGUOUS.get(left, 0.0), _AMBIGUOUS.get(right, 0.0))
    return Conversion(_FACTORS[left] / _FACTORS[right], slack=slack)
