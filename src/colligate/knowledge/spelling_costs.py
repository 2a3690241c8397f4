"""What it costs to write one grapheme for another: learned costs, summed from reasons that can be read one by one."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache, lru_cache
from importlib import resources
from math import exp

import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.graphemes import VOWELS, cut_graphemes, plain_letters, sound_class

GAP = ""
"""Stands for no grapheme: the other spelling has one more."""

END = "$"
"""Marks the last grapheme of a word."""

STRANGE = 4
"""Words that differ in so many consonants are not compared further."""

HOPELESS = 8.0
"""Words whose cost comes to this are different whatever else; greater costs are not told apart."""


class Weights(msgspec.Struct, frozen=True):
    """What was learned from pairs of spellings (benchmarks/train_spellings.py).

    Args:
        costs: What each reason adds to the cost of writing one grapheme for another.
        name: What the facts about two whole names add to their being one.
    """

    costs: dict[str, float]
    name: dict[str, float]


class Step(msgspec.Struct, frozen=True):
    """One step from a spelling to another one.

    Args:
        left: Grapheme of the one; empty when the other has one more.
        right: Grapheme of the other.
        cost: What the step costs.
    """

    left: str
    right: str
    cost: float


@cache
def learned_weights() -> Weights:
    """The weights that are shipped."""
    file = resources.files("colligate.knowledge").joinpath("data", "spelling_costs.json")
    return msgspec.json.decode(file.read_bytes(), type=Weights)


@lru_cache(maxsize=131072)
def marked_graphemes(word: str) -> tuple[str, ...]:
    """The graphemes of a word, the last one marked as such.

    Args:
        word: One word of a name, in any script.
    """
    pieces = cut_graphemes(without_article(plain_letters(word)))
    return (*pieces[:-1], pieces[-1] + END) if pieces else ()


@lru_cache(maxsize=131072)
def signature(word: tuple[str, ...]) -> int:
    """Which consonants a word has and how often, coarsely: three bits for each class, filled one by one.

    The bits in which two signatures differ count the consonants that one word has more of.

    Args:
        word: Its graphemes, marked.
    """
    table: dict[str, str] = load_data("graphemes")["coarse"]
    places = {name: at * 3 for at, name in enumerate(sorted(set(table.values())))}
    bits = 0
    for grapheme in word:
        place = places.get(table.get(sound_class(grapheme.rstrip(END)), ""))
        if place is not None:
            # One more of the class: the next of its three bits, if one is left.
            held = (bits >> place) & 7
            bits |= ((held << 1 | 1) & 7) << place
    return bits


def without_article(letters: str) -> str:
    """ "abdul", "abdel", "abdus" before a name: the article's vowel and consonant vary, "abd" and the name stay.

    Args:
        letters: Lower-case letters of one word.
    """
    for head in ("abd", "abed", "abid"):
        if letters.startswith(head) and len(letters) > len(head) + 3:
            rest = letters[len(head) :]
            if rest[0] in "aeiou" and rest[1] in "lrsdtzn" and (rest[1] == "l" or rest[1] == rest[2]):
                return "abd" + rest[2:]
    return letters


def reasons_of(left: str, right: str) -> tuple[str, ...]:
    """What the cost of writing one for the other is the sum of, from the broad to the particular.

    Args:
        left: A grapheme, with `END` if it is the last one, or `GAP`.
        right: Another.
    """
    a, b = sorted((left.rstrip(END), right.rstrip(END)))
    if a == b:
        return ()
    one, other = sorted((_class_of(a), _class_of(b)))
    reasons = [f"{_kind(a)}{_kind(b)}", f"{one}|{other}", f"{a}|{b}"]
    if END in left or END in right:
        reasons += [reason + END for reason in reasons]
    if _coarse(one) == _coarse(other):
        reasons.append("same sound" if one == other else "near sound")
    return tuple(reasons)


class Costs:
    """Costs of single steps under some weights, each worked out once.

    Args:
        weights: What each reason adds.
    """

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._known: dict[tuple[str, str], float] = {}

    def step(self, left: str, right: str) -> float:
        """Cost of writing one grapheme for the other; never below zero."""
        found = self._known.get((left, right))
        if found is None:
            found = max(0.0, sum(self._weights.get(reason, 0.0) for reason in reasons_of(left, right)))
            self._known[left, right] = self._known[right, left] = found
        return found

    def table(self, left: tuple[str, ...], right: tuple[str, ...]) -> list[list[float]]:
        """Least costs of the first i graphemes of one word against the first j of the other (Wagner & Fischer 1974)."""
        step = self.step
        # What leaving out each grapheme of the right costs is the same in every row.
        gaps = [step(GAP, b) for b in right]
        rows = [[0.0]]
        for gap in gaps:
            rows[0].append(rows[0][-1] + gap)
        for a in left:
            above, missing = rows[-1], step(a, GAP)
            last = above[0] + missing
            row = [last]
            for j, b in enumerate(right):
                best = above[j] if a == b else above[j] + step(a, b)
                last += gaps[j]
                if best < last:
                    last = best
                best = above[j + 1] + missing
                if best < last:
                    last = best
                row.append(last)
            rows.append(row)
        return rows

    def total(self, left: tuple[str, ...], right: tuple[str, ...]) -> float:
        """Cost of the cheapest way from one word to the other, `HOPELESS` at most."""
        if (signature(left) ^ signature(right)).bit_count() >= STRANGE:
            return HOPELESS
        return min(HOPELESS, self.table(left, right)[-1][-1])

    def steps(self, left: tuple[str, ...], right: tuple[str, ...]) -> list[Step]:
        """The cheapest way itself, in the order of the words, steps that cost nothing included."""
        rows = self.table(left, right)
        i, j = len(left), len(right)
        way: list[Step] = []
        while i or j:
            a, b = left[i - 1] if i else GAP, right[j - 1] if j else GAP
            swap = 0.0 if a == b else self.step(a, b)
            if i and j and rows[i][j] == rows[i - 1][j - 1] + swap:
                way.append(Step(a, b, swap))
                i, j = i - 1, j - 1
            elif i and rows[i][j] == rows[i - 1][j] + self.step(a, GAP):
                way.append(Step(a, GAP, self.step(a, GAP)))
                i -= 1
            else:
                way.append(Step(GAP, b, self.step(GAP, b)))
                j -= 1
        return way[::-1]


@cache
def learned_costs() -> Costs:
    """Costs under the weights that are shipped."""
    return Costs(learned_weights().costs)


def dump_weights(weights: Weights) -> str:
    """Weights as the text of their file: sorted, rounded, one a line, those that change nothing left out."""
    costs = {reason: round(value, 3) for reason, value in sorted(weights.costs.items()) if abs(value) >= 0.01}
    return json.dumps({"costs": costs, "name": weights.name}, ensure_ascii=False, indent=0) + "\n"


def probability_of(odds: float) -> float:
    """The probability that a logarithm of odds stands for."""
    return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, odds))))


def _class_of(grapheme: str) -> str:
    return sound_class(grapheme) if grapheme else "-"


def _kind(grapheme: str) -> str:
    if not grapheme:
        return "-"
    name = sound_class(grapheme)
    return "v" if name in VOWELS else name if name in "hy" else "c"


def _coarse(name: str) -> str:
    table: dict[str, str] = load_data("graphemes")["coarse"]
    return table.get(name, name)
