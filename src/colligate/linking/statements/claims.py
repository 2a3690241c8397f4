"""Two short claims compared: how much each says of what the other says, and by which words they are opposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from functools import cache, lru_cache

import msgspec

from colligate.knowledge.contrasts import are_opposites, base_form, contrast_words
from colligate.knowledge.data import load_data
from colligate.knowledge.families import families_of, root_of
from colligate.knowledge.lexing import cut_words
from colligate.knowledge.numbers import read_number
from colligate.reading.vectors import nearness

SAME = 0.437
"""Likeness from which two claims say the same: fitted to answers of people (`benchmarks/claims.py --fit`)."""
_OTHER_NUMBERS = 0.5
"""What is left of the likeness of two claims that give different numbers."""
_OPPOSED = 0.8
"""What is left of it where they use words that cannot both be said, or one alone says that something is not so."""
_SAME_NUMBER = 0.3
"""Part of what is missing that a shared number makes good."""
_FAMILY = 0.5
"""How near two words of one family are at least ("resign", "quit")."""
_LONGEST = 60
"""Telling words of a claim that are compared: what is longer is no claim but a passage."""
_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?|\d[\d,.]*")


class Claim(msgspec.Struct, frozen=True):
    """A claim made ready to be compared.

    Args:
        words: Its telling words in small letters, numbers as figures, in order.
        numbers: The numbers among them.
        negated: It says that something is not so.
    """

    words: tuple[str, ...]
    numbers: frozenset[str]
    negated: bool = False


class Match(msgspec.Struct, frozen=True):
    """What a word of one claim stands against in the other.

    Args:
        word: The word.
        other: The nearest word of the other claim; "" where none is near.
        value: How near, from 0 to 1.
    """

    word: str
    other: str
    value: float


class Likeness(msgspec.Struct, frozen=True):
    """How much two claims say the same, with the reasons.

    Args:
        score: How much each says of what the other says, from 0 to 1.
        matches: The words of both claims, the left ones first, each with what it stands against.
        opposed: Words of the two that cannot both be said, and the negation that one alone has.
    """

    score: float
    matches: tuple[Match, ...]
    opposed: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=8192)
def read_claim(text: str) -> Claim:
    """A claim made ready to be compared."""
    low = text.casefold().replace("’", "'")
    found: list[str] = [match.group().rstrip(".,") for match in _WORD.finditer(low)]
    plain = [word.removesuffix("'s").removesuffix("'") for word in found]
    numbers = _numbers(low)
    figures = set(numbers)
    words = [word for word in plain if word not in _empty() and not word[0].isdigit() and not _is_number(word)]
    return Claim(
        words=(*words[:_LONGEST], *sorted(figures)),
        numbers=frozenset(figures),
        negated=any(word in contrast_words("negations") or word.endswith("n't") for word in found),
    )


def compare_claims(left: Claim, right: Claim) -> Likeness:
    """How much two claims say the same.

    Each word is held against the nearest one of the other claim: the same by derivation, of one family, or near in
    meaning; numbers only against the same number. What counts is the claim that is covered less: who says more has said
    something else.
    """
    forth, back = _matches(left.words, right.words), _matches(right.words, left.words)
    if not forth or not back:
        return Likeness(0.0, (*forth, *back))
    score = min(_mean(forth), _mean(back))
    opposed = _opposed(left, right)
    if left.numbers & right.numbers:
        score += _SAME_NUMBER * (1 - score)
    elif left.numbers and right.numbers:
        score *= _OTHER_NUMBERS
    if opposed:
        score *= _OPPOSED
    return Likeness(round(score, 4), (*forth, *back), opposed)


def _matches(words: Sequence[str], others: Sequence[str]) -> tuple[Match, ...]:
    found = []
    for word in words:
        value, other = max(((likeness_of_words(word, other), other) for other in others), default=(0.0, ""))
        found.append(Match(word, other if value else "", value))
    return tuple(found)


def _mean(matches: Iterable[Match]) -> float:
    values = [match.value for match in matches]
    return round(sum(values) / len(values), 6)


@lru_cache(maxsize=100_000)
def likeness_of_words(left: str, right: str) -> float:
    """How near two words in small letters are, from 0 to 1: the same by derivation, of one family, near in meaning."""
    if left[0].isdigit() or right[0].isdigit():
        return float(left == right)
    if left == right or stem(left) == stem(right):
        return 1.0
    if are_opposites(base_form(left), base_form(right)):
        return 0.0
    one, other = base_form(left), base_form(right)
    near = nearness(left, right)
    return max(near, nearness(one, other), _FAMILY) if families_of(one) & families_of(other) else near


def _opposed(left: Claim, right: Claim) -> tuple[tuple[str, str], ...]:
    """Words of the two that cannot both be said of one thing, unless a negation of the one takes that back."""
    ours, theirs = set(left.words) - set(right.words), set(right.words) - set(left.words)
    pairs = [(one, other) for one in sorted(ours) for other in sorted(theirs) if _opposite(one, other)]
    if bool(pairs) == (left.negated != right.negated):
        return ()
    return tuple(pairs) or ((("not", "") if left.negated else ("", "not")),)


@lru_cache(maxsize=100_000)
def _opposite(left: str, right: str) -> bool:
    return are_opposites(base_form(left), base_form(right))


@cache
def stem(word: str) -> str:
    """What the forms of a word and those derived of it share ("resigned", "resignation")."""
    base = base_form(word)
    for ending in ("ing", "ed", "es", "s"):
        if base == word and word.endswith(ending) and len(word) - len(ending) >= 4:
            base = word[: -len(ending)]
            break
    return root_of(base.rstrip("e") if len(base) > 4 else base)


def _numbers(text: str) -> dict[str, int]:
    """The numbers of a text as figures ("two years": 2), with where they stand."""
    words, found, at = cut_words(text), dict[str, int](), 0
    while at < len(words):
        number = read_number(words, at) if words[at].text not in ("a", "an", "one") else None
        if number is None:
            at += 1
            continue
        found[f"{number.low:g}"] = at
        at = max(number.end, at + 1)
    return found


@cache
def _is_number(word: str) -> bool:
    words = cut_words(word)
    return len(words) == 1 and word not in ("one",) and read_number(words, 0) is not None


@cache
def _empty() -> Set[str]:
    return frozenset(load_data("empty_words")["words"])
