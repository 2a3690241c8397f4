"""Numbers in words and figures, with the words that bound them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, Literal, NamedTuple

from colligate.knowledge.data import load_data
from colligate.knowledge.lexing import Word

Bound = Literal["exact", "least", "most", "above", "below", "about"]

_DATA = load_data("numbers")
_ONES: dict[str, int] = _DATA["ones"]
_TENS: dict[str, int] = _DATA["tens"]
_EXTENTS = frozenset(_DATA["extents"]["words"])
_SCALES: dict[str, int] = _DATA["scales"]
_GLUED: dict[str, int] = _DATA["glued"]
_FRACTIONS: dict[str, float] = _DATA["fractions"]
_PLURALS: dict[str, int] = _DATA["plurals"]
_VAGUE: dict[str, int] = _DATA["vague"]
ORDINALS: dict[str, int] = _DATA["ordinals"]

_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_INDIAN_FIGURE = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}")
_PARTS_OF_ONE = frozenset({"2", "3", "4", "5", "6", "8", "10", "16", "32", "100"})
_CENTURY_SUFFIXES = frozenset({"st", "nd", "rd", "th"})
_LARGEST = 15  # digits of a figure that can still be meant as a number


class Number(NamedTuple):
    """A number as words or figures give it, before any bounding words.

    Args:
        low: Least value.
        high: Greatest value; None when the words leave it open ("dozens").
        approximate: The words are vague.
        end: Position after the last word.
        figures: It is written in figures.
        round: It is given in hundreds, thousands, millions ..., or vaguely.
    """

    low: float
    high: float | None
    approximate: bool
    end: int
    figures: bool
    round: bool = False


NUMBER_WORDS: frozenset[str] = frozenset(
    {*_ONES, *_TENS, *_SCALES, *_PLURALS, *_VAGUE, "half", "couple", "½", "¼", "¾", "⅓", "⅔"}
)
"""Words at which a number may begin (besides figures, "a" and "an")."""


def read_number(words: Sequence[Word], at: int) -> Number | None:
    """Read the number that begins at a position; None when none does.

    Knows figures ("1,200", "2.5 million", "2 1/2", "20-30"), words ("two hundred and ten", "half a million",
    "one and a half", "a dozen") and vague amounts ("dozens", "tens of thousands", "several hundred").
    """
    text = words[at].text
    if text[0].isdigit():
        return _figures(words, at)
    return _vague(words, at) or _half(words, at) or _words(words, at)


def figure_value(text: str) -> float | None:
    """Value of a number in figures ("1,200", "10.5"); None for what is no plain number ("10:35", "3/4", "1,2")."""
    if len(text) > _LARGEST + 6:
        return None
    if _FIGURE.fullmatch(text) or _INDIAN_FIGURE.fullmatch(text):
        return tidy(float(text.replace(",", "")))
    return None


def tidy(value: float) -> float:
    """The same number, rounded to twelve digits, so that sums of decimal fractions show no binary dust."""
    return float(f"{value:.12g}")


def word_at(words: Sequence[Word], at: int) -> str:
    """The word at a position, in lower case; "" outside the text or across a blank line."""
    return words[at].text if at < len(words) and not words[at].breaks else ""


def _figures(words: Sequence[Word], at: int) -> Number | None:
    text = words[at].text
    low = high = figure_value(text)
    if low is None and "-" in text:
        low, high = _figure_range(text)
    if low is None or high is None:
        fraction = _slash(text)
        return None if fraction is None else Number(fraction, fraction, False, at + 1, True)
    end = at + 1
    following = word_at(words, end)
    if following in _CENTURY_SUFFIXES and words[end].glued:
        return None
    extra = _slash(following) if following and "/" in following else None
    if following in _FRACTIONS and following not in {"half", "quarter"}:
        extra = _FRACTIONS[following]
    elif following == "and" and word_at(words, end + 1) == "a" and word_at(words, end + 2) == "half":
        extra, end = 0.5, end + 2
    if extra is not None:
        low, high, end = low + extra, high + extra, end + 1
    scale, end = _scale_after(words, end)
    return Number(tidy(low * scale), tidy(high * scale), False, end, True, scale > 1)


def _figure_range(text: str) -> tuple[float | None, float | None]:
    left, _, right = text.partition("-")
    low, high = figure_value(left), figure_value(right)
    return (low, high) if low is not None and high is not None and low < high else (None, None)


def _slash(text: str) -> float | None:
    above, slash, below = text.partition("/")
    if slash and above.isdecimal() and below in _PARTS_OF_ONE and len(above) <= 2 and 0 < int(above) < int(below):
        return int(above) / int(below)  # others are dates, such as 9/11
    return None


def _scale_after(words: Sequence[Word], at: int) -> tuple[int, int]:
    """The product of the scale words from a position on ("hundred thousand"), and the position after them."""
    scale = 1
    following = word_at(words, at)
    if following in _GLUED and words[at].glued and not words[at].capital:
        if following == "m" and word_at(words, at + 1) in _EXTENTS:
            return 1, at  # "200m across"
        return _GLUED[following], at + 1
    if following == "-" and word_at(words, at + 1) in _SCALES:
        following, at = word_at(words, at + 1), at + 1
    while following in _SCALES and scale <= 10**12:
        scale *= _SCALES[following]
        at += 1
        following = word_at(words, at)
    return scale, at


def _vague(words: Sequence[Word], at: int) -> Number | None:
    """ "dozens", "tens of thousands", "several hundred", "a few", "a couple (of)"."""
    start = at
    if words[at].text in {"a", "an"}:
        at += 1
        if word_at(words, at) not in {"few", "couple", "handful"}:
            return None
    text = words[at].text
    if text in _PLURALS:
        return _plural(words, at)
    if text == "couple":
        end = at + 2 if word_at(words, at + 1) == "of" else at + 1
        return Number(2, 2, True, end, False, True) if at > start else None
    if text in _VAGUE and (at > start or text == "several"):
        scale, end = _scale_after(words, at + 1)
        return Number(_VAGUE[text] * scale, None, True, end, False, True)
    return None


def _plural(words: Sequence[Word], at: int) -> Number:
    low = _PLURALS[words[at].text]
    end = at + 1
    while word_at(words, end) == "of" and word_at(words, end + 1) in _PLURALS and low <= 10**9:
        # "tens of thousands" is two ten thousands or more: the second plural counts once.
        low *= _PLURALS[words[end + 1].text] // 2
        end += 2
    return Number(low, None, True, end, False, True)


def _half(words: Sequence[Word], at: int) -> Number | None:
    """ "half a million", "half an hour" (0.5), "half a dozen"."""
    if words[at].text != "half":
        return None
    end = at + 1
    if word_at(words, end) in {"a", "an", "-"}:
        end += 1
    scale, after = _scale_after(words, end)
    if scale > 1:
        return Number(0.5 * scale, 0.5 * scale, False, after, False, True)
    return Number(0.5, 0.5, False, end, False) if end > at + 1 and words[end - 1].text != "-" else None


def _words(words: Sequence[Word], at: int) -> Number | None:
    """Cardinal numbers in words, by the usual grammar: a value below a thousand, times a scale, added up."""
    text = words[at].text
    article = text in {"a", "an"}
    if article and word_at(words, at + 1) not in _SCALES:
        return None
    total, group, end, seen = 0.0, (1.0 if article else 0.0), at + int(article), article
    rounded = False
    while True:
        text = word_at(words, end) if end > at else words[at].text
        step = 1
        if (text == "and" and seen and _goes_on(words, end + 1)) or (
            text == "-" and seen and word_at(words, end + 1) in (_ONES.keys() | _SCALES.keys())
        ):
            text, step = word_at(words, end + 1), 2
        taken = _take(text, total, group, seen)
        if taken is None:
            break
        total, group = taken
        rounded = rounded or text in _SCALES
        seen, end = True, end + step
    if not seen:
        return None
    if word_at(words, end) == "and" and word_at(words, end + 1) == "a" and word_at(words, end + 2) == "half":
        # "two and a half million"; "a million and a half" is half of the scale, which is too rare to need a rule
        scale, after = _scale_after(words, end + 3)
        value = tidy((total + group + 0.5) * scale)
        return Number(value, value, False, after, False, scale > 1)
    value = tidy(total + group)
    return Number(value, value, False, end, False, rounded)


def _goes_on(words: Sequence[Word], at: int) -> bool:
    """Whether "and" before this position joins parts of one number ("two hundred and ten")."""
    before = words[at - 2].text if at >= 2 else ""
    return before in {"hundred", "thousand", "million"} and word_at(words, at) in (_ONES.keys() | _TENS.keys())


def _take(text: str, total: float, group: float, seen: bool) -> tuple[float, float] | None:
    """Add one word to a number: (total of finished groups, value of the group now read); None if it does not fit."""
    if text in _ONES:
        value = _ONES[text]
        fits = group % 100 == 0 or (group % 10 == 0 and group % 100 >= 20 and 0 < value < 10)
        return (total, group + value) if fits or not seen else None
    if text in _TENS:
        return (total, group + _TENS[text]) if group % 100 == 0 else None
    if text in _SCALES and seen:
        scale = _SCALES[text]
        if scale == 100 or scale < 100:
            return (total, (group or 1) * scale) if group < 100 else None
        if total and total < scale:
            return 0.0, (total + group) * scale
        return (total + (group or 1) * scale, 0.0) if scale <= 10**12 else None
    return None


def _bound_table() -> dict[str, list[tuple[tuple[str, ...], Bound]]]:
    """Bounding phrases by their last word, longest first."""
    table: dict[str, list[tuple[tuple[str, ...], Bound]]] = {}
    data: dict[str, Any] = _DATA["bounds"]
    for phrase, bound in data.items():
        parts = tuple(phrase.split())
        table.setdefault(parts[-1], []).append((parts, bound))
    for phrases in table.values():
        phrases.sort(key=lambda item: (-len(item[0]), item[0]))
    return table


_BOUNDS = _bound_table()
_AFTER: dict[str, Bound] = _DATA["after"]


def bound_before(words: Sequence[Word], at: int) -> tuple[Bound, int] | None:
    """The bounding phrase that ends just before a position, and where it begins; None when there is none."""
    if at == 0 or words[at].breaks:
        return None
    for parts, bound in _BOUNDS.get(words[at - 1].text, ()):
        start = at - len(parts)
        if start < 0 or any(words[start + n].text != part for n, part in enumerate(parts)):
            continue
        if not any(words[start + n].breaks for n in range(1, len(parts))):
            return bound, start
    return None


def bound_after(words: Sequence[Word], at: int) -> tuple[Bound, int] | None:
    """The bounding phrase that begins at a position ("or more"), and where it ends; None when there is none."""
    first = word_at(words, at)
    if first == "+" and words[at].glued:
        return "least", at + 1
    pair = f"{first} {word_at(words, at + 1)}"
    return (_AFTER[pair], at + 2) if pair in _AFTER else None
