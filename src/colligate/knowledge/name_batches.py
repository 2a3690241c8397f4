"""Many pairs of names scored at once: the scores of `score_names`, worked out by arrays."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, permutations

import numpy as np
import numpy.typing as npt

from colligate.knowledge.name_scores import FACTS, MOST_WORDS, joined_word, score_names, words_of_name
from colligate.knowledge.names import fold, short_forms
from colligate.knowledge.spelling_costs import GAP, HOPELESS, STRANGE, learned_costs, learned_weights, signature

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]

_NO_WORD = -1


class NameTable:
    """Names made ready for scoring: every distinct word cut into graphemes once.

    Args:
        names: Personal names; pairs are given by position.
    """

    def __init__(self, names: Sequence[str]) -> None:
        self._names = list(names)
        words = [words_of_name(name) for name in self._names]
        ids: dict[tuple[str, ...], int] = {}
        self._counts = np.array([len(held) for held in words], dtype=np.int64)
        self._words = np.full((len(words), MOST_WORDS), _NO_WORD, dtype=np.int64)
        self._whole = np.full(len(words), _NO_WORD, dtype=np.int64)
        for row, held in enumerate(words):
            if 0 < len(held) <= MOST_WORDS:
                self._words[row, : len(held)] = [ids.setdefault(word, len(ids)) for word in held]
                self._whole[row] = ids.setdefault(joined_word(held), len(ids))
        distinct = list(ids)
        self._size = max(1, len(distinct))
        self._cut(distinct)
        self._mark(distinct)

    def score(self, left: Integers, right: Integers) -> Floats:
        """Probability of each pair of positions.

        Args:
            left: Positions of the one names.
            right: Positions of the others, as many.
        """
        scores = np.zeros(len(left), dtype=np.float64)
        for n in range(1, MOST_WORDS + 1):
            for m in range(1, MOST_WORDS + 1):
                rows = np.flatnonzero((self._counts[left] == n) & (self._counts[right] == m))
                if len(rows):
                    one, other = (left[rows], right[rows]) if n <= m else (right[rows], left[rows])
                    scores[rows] = self._score_block(one, other, (min(n, m), max(n, m)))
        for row in np.flatnonzero((self._counts[left] > MOST_WORDS) | (self._counts[right] > MOST_WORDS)):
            scores[row] = score_names(self._names[left[row]], self._names[right[row]]).probability
        return scores

    def _cut(self, distinct: list[tuple[str, ...]]) -> None:
        graphemes: dict[str, int] = {GAP: 0}
        self._signatures = np.array([signature(word) for word in distinct], dtype=np.int64)
        self._lengths = np.array([len(word) for word in distinct], dtype=np.int64)
        self._letters = np.zeros((self._size, int(self._lengths.max(initial=1))), dtype=np.int64)
        for row, word in enumerate(distinct):
            self._letters[row, : len(word)] = [graphemes.setdefault(piece, len(graphemes)) for piece in word]
        step = learned_costs().step
        self._steps = np.array([[step(a, b) for b in graphemes] for a in graphemes], dtype=np.float64)
        np.fill_diagonal(self._steps, 0.0)

    def _mark(self, distinct: list[tuple[str, ...]]) -> None:
        """Which words are initials, what they begin with, and which pairs are short forms of each other."""
        plain = ["".join(word).replace("-", "").rstrip("$") for word in distinct]
        self._initial = np.array([len(word) == 1 for word in plain], dtype=bool)
        self._first = np.array([ord(word[0]) if word else 0 for word in plain], dtype=np.int64)
        by_letters: dict[str, list[int]] = {}
        for row, word in enumerate(plain):
            if len(word) > 1:
                by_letters.setdefault(fold(word), []).append(row)
        codes = {
            row * self._size + other
            for letters, rows in by_letters.items()
            for form in (letters, *short_forms(letters))
            for other in by_letters.get(form, ())
            for row in rows
            if plain[row] != plain[other]
        }
        self._short = np.array(sorted(codes), dtype=np.int64)

    def _score_block(self, one: Integers, other: Integers, shape: tuple[int, int]) -> Floats:
        """Scores of pairs that have the same numbers of words, the first not more than the second."""
        n, m = shape
        codes = self._words[one][:, :n, None] * self._size + self._words[other][:, None, :m]
        costs, initials, shorts = self._word_costs(codes.reshape(-1), codes.shape)
        ways = list(permutations(range(m), n))
        turns = np.array([sum(a > b for a, b in pairwise(way)) for way in ways])
        sums = np.stack(
            [sum((costs[:, at, to] for at, to in enumerate(way)), np.zeros(len(one))) for way in ways], axis=1
        )
        best = np.argmin(sums + 0.3 * turns, axis=1)
        taken = np.array(ways)[best]
        rows, places = np.arange(len(one))[:, None], np.arange(n)[None, :]
        paid = costs[rows, places, taken]
        facts = {
            "bias": np.ones(len(one)),
            "worst": paid.max(axis=1),
            "words": np.full(len(one), float(n)),
            "spare": self._spare(other, taken, m),
            "order": (turns[best] > 0).astype(float),
            "joined": np.zeros(len(one)),
            "initials": initials[rows, places, taken].sum(axis=1),
            "short_forms": shorts[rows, places, taken].sum(axis=1),
        }
        if n != m:
            self._join(facts, (one, other), paid.sum(axis=1))
        weights = learned_weights().name
        odds = sum((weights[fact] * facts[fact] for fact in FACTS), np.zeros(len(one)))
        return 1.0 / (1.0 + np.exp(-np.clip(odds, -30.0, 30.0)))

    def _spare(self, long: Integers, taken: Integers, m: int) -> Floats:
        worth = np.where(self._initial[self._words[long][:, :m]], 0.5, 1.0)
        worth[np.arange(len(long))[:, None], taken] = 0.0
        return np.asarray(worth.sum(axis=1), dtype=np.float64)

    def _join(self, facts: dict[str, Floats], pair: tuple[Integers, Integers], spread: Floats) -> None:
        """Put the facts of names taken as one word each where that is cheaper."""
        codes = self._whole[pair[0]] * self._size + self._whole[pair[1]]
        whole = self._spelling_costs(codes)
        rows = whole < spread + 1.0
        facts["worst"] = np.where(rows, whole, facts["worst"])
        facts["words"] = np.where(rows, 1.0, facts["words"])
        facts["joined"] = rows.astype(float)
        for fact in ("spare", "order", "initials", "short_forms"):
            facts[fact] = np.where(rows, 0.0, facts[fact])

    def _word_costs(self, codes: Integers, shape: tuple[int, ...]) -> tuple[Floats, Floats, Floats]:
        """Costs of pairs of words, and which are initials that fit or short forms, which cost nothing."""
        distinct, back = np.unique(codes, return_inverse=True)
        one, other = distinct // self._size, distinct % self._size
        initials = (self._initial[one] != self._initial[other]) & (self._first[one] == self._first[other])
        shorts = np.isin(distinct, self._short) & ~initials
        costs = np.zeros(len(distinct))
        asked = np.flatnonzero((one != other) & ~initials & ~shorts)
        costs[asked] = self._spelling_costs(distinct[asked])
        back = back.reshape(shape)
        return costs[back], initials.astype(float)[back], shorts.astype(float)[back]

    def _spelling_costs(self, codes: Integers) -> Floats:
        """Cost of the cheapest way from word to word, for words of the same lengths together."""
        costs = np.full(len(codes), HOPELESS)
        strange = np.bitwise_count(self._signatures[codes // self._size] ^ self._signatures[codes % self._size])
        near = np.flatnonzero(strange < STRANGE)
        one, other = codes[near] // self._size, codes[near] % self._size
        sizes = self._lengths[one] * 1000 + self._lengths[other]
        order = np.argsort(sizes, kind="stable")
        bounds = np.flatnonzero(np.diff(sizes[order])) + 1
        for rows in np.split(order, bounds):
            if len(rows):
                costs[near[rows]] = self._table(one[rows], other[rows])
        capped: Floats = np.minimum(costs, HOPELESS)
        return capped

    def _table(self, one: Integers, other: Integers) -> Floats:
        """The table of `Costs.table`, its cells arrays over pairs of words of two lengths."""
        n, m = int(self._lengths[one[0]]), int(self._lengths[other[0]])
        a, b = self._letters[one, :n].T, self._letters[other, :m].T
        gap_a, gap_b = self._steps[0][a], self._steps[0][b]
        flat, wide = self._steps.reshape(-1), self._steps.shape[0]
        above = [np.zeros(len(one))]
        for j in range(m):
            above.append(above[-1] + gap_b[j])
        for i in range(n):
            row, base = [above[0] + gap_a[i]], a[i] * wide
            for j in range(m):
                swap = above[j] + flat.take(base + b[j])
                row.append(np.minimum(np.minimum(swap, above[j + 1] + gap_a[i]), row[j] + gap_b[j]))
            above = row
        return above[m]


def score_pairs(pairs: Sequence[tuple[str, str]]) -> Floats:
    """Probability of each pair of names to be spellings of one name.

    Args:
        pairs: Names two and two.
    """
    positions: dict[str, int] = {}
    sides = np.array([[positions.setdefault(name, len(positions)) for name in pair] for pair in pairs], dtype=np.int64)
    if not len(sides):
        return np.zeros(0)
    return NameTable(list(positions)).score(sides[:, 0], sides[:, 1])
