"""How likely two names are spellings of one name: the learned costs of their words, and how the words go together."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, permutations

import msgspec

from colligate.knowledge.names import NamePart, fold, parse_name, same_given_name
from colligate.knowledge.spelling_costs import (
    HOPELESS,
    Costs,
    learned_costs,
    learned_weights,
    marked_graphemes,
    probability_of,
)

Word = tuple[str, ...]
"""The graphemes of one word, the last one marked."""

MOST_WORDS = 4
"""Names of more words are compared in the order of the text only."""

FACTS = ("bias", "worst", "words", "spare", "order", "joined", "initials", "short_forms")


class NameReason(msgspec.Struct, frozen=True):
    """One reason of a score.

    Args:
        fact: Which of `FACTS`.
        weight: What it adds to the logarithm of the odds; negative speaks against.
        reason: The same in plain words.
    """

    fact: str
    weight: float
    reason: str


class NameScore(msgspec.Struct, frozen=True):
    """How likely two names are one.

    Args:
        probability: From 0 to 1; 0.5 is the border.
        odds: Logarithm of the odds: the sum of the reasons' weights.
        reasons: Why, strongest first.
    """

    probability: float
    odds: float
    reasons: tuple[NameReason, ...]


class Fit(msgspec.Struct, frozen=True):
    """How the words of two names go together.

    Args:
        pairs: Positions of words that are compared, of the left and the right name.
        costs: What the difference of each pair costs.
        facts: Figures of the whole, by name of fact.
    """

    pairs: tuple[tuple[int, int], ...]
    costs: tuple[float, ...]
    facts: dict[str, float]


@lru_cache(maxsize=131072)
def words_of_name(name: str) -> tuple[Word, ...]:
    """The words of a personal name as graphemes, titles, articles and particles left out."""
    return tuple(word for word in (_word(part) for part in parse_name(name).parts) if word)


def score_names(left: str, right: str) -> NameScore:
    """How likely two personal names are spellings of one name, and why.

    It says nothing of persons: two men of one name score high.

    Args:
        left: A name, in any script and order.
        right: Another.
    """
    one, other = words_of_name(left), words_of_name(right)
    if not one or not other:
        return NameScore(0.0, -HOPELESS, (NameReason("bias", -HOPELESS, "one of the two has no letters"),))
    fit = fit_names(one, other, learned_costs())
    weights = learned_weights().name
    reasons = [
        NameReason(fact, weights[fact] * value, _told(fact, value, fit, (one, other)))
        for fact, value in fit.facts.items()
        if value
    ]
    reasons.sort(key=lambda reason: (-abs(reason.weight), reason.fact))
    odds = sum(reason.weight for reason in reasons)
    return NameScore(probability_of(odds), odds, tuple(reasons))


def fit_names(left: tuple[Word, ...], right: tuple[Word, ...], costs: Costs) -> Fit:
    """The cheapest way to put the words of two names together, words that one of them lacks left over.

    Args:
        left: Words of the one name.
        right: Words of the other.
        costs: What single steps cost.
    """
    spread = _spread(left, right, costs)
    if len(left) == len(right) or max(len(left), len(right)) > MOST_WORDS:
        return spread
    whole = costs.total(joined_word(left), joined_word(right))
    if whole >= sum(spread.costs) + 1.0:
        return spread
    whole_facts = {"worst": whole, "words": 1.0, "joined": 1.0, "spare": 0.0, "order": 0.0}
    facts = spread.facts | whole_facts | {"initials": 0.0, "short_forms": 0.0}
    return Fit(((0, 0),), (whole,), facts)


def _spread(left: tuple[Word, ...], right: tuple[Word, ...], costs: Costs) -> Fit:
    swapped = len(left) > len(right)
    short, long = (right, left) if swapped else (left, right)
    table = [[word_cost(one, other, costs) for other in long] for one in short]
    ways = permutations(range(len(long)), len(short)) if len(long) <= MOST_WORDS else iter([_greedy(table)])
    best = min(ways, key=lambda way: (sum(table[at][to] for at, to in enumerate(way)) + 0.3 * _turns(way), way))
    paid = tuple(table[at][to] for at, to in enumerate(best))
    pairs = tuple((to, at) if swapped else (at, to) for at, to in enumerate(best))
    kinds = [_kind(short[at], long[to]) for at, to in enumerate(best)]
    spare = [word for to, word in enumerate(long) if to not in best]
    facts = {
        "bias": 1.0,
        "worst": max(paid),
        "words": float(len(short)),
        "spare": float(sum(0.5 if len(word) == 1 else 1.0 for word in spare)),
        "order": float(_turns(best) > 0),
        "joined": 0.0,
        "initials": float(kinds.count("initial")),
        "short_forms": float(kinds.count("short_form")),
    }
    return Fit(pairs, paid, facts)


def word_cost(left: Word, right: Word, costs: Costs) -> float:
    """What the difference of two words costs; nothing for an initial that fits, or for a short form."""
    if left == right or _kind(left, right) != "spelling":
        return 0.0
    return costs.total(left, right)


@lru_cache(maxsize=262144)
def _kind(left: Word, right: Word) -> str:
    one, other = _plain(left), _plain(right)
    if (len(one) == 1) != (len(other) == 1) and one[:1] == other[:1]:
        return "initial"
    if one != other and len(one) > 1 and len(other) > 1 and same_given_name(fold(one), fold(other)):
        return "short_form"
    return "spelling"


def _plain(word: Word) -> str:
    return "".join(word).replace("-", "").rstrip("$")


def _turns(way: tuple[int, ...]) -> int:
    return sum(a > b for a, b in pairwise(way))


def _greedy(table: list[list[float]]) -> tuple[int, ...]:
    """Each word's cheapest partner that is left, the surest first: for names of many words."""
    cells = sorted((cost, at, to) for at, row in enumerate(table) for to, cost in enumerate(row))
    taken: dict[int, int] = {}
    used: set[int] = set()
    for _, at, to in cells:
        if at not in taken and to not in used:
            taken[at] = to
            used.add(to)
    return tuple(taken[at] for at in range(len(table)))


def joined_word(words: tuple[Word, ...]) -> Word:
    """The words of a name as one."""
    pieces = [grapheme.rstrip("$") for word in words for grapheme in word]
    return (*pieces[:-1], pieces[-1] + "$")


def _word(part: NamePart) -> Word:
    """The graphemes of one part; its own letters where no particle had to be cut off, since marks tell sounds."""
    bare = part.text.replace(" ", "").replace("-", "")
    return marked_graphemes(bare if fold(bare) == part.core else part.core)


def _told(fact: str, value: float, fit: Fit, names: tuple[tuple[Word, ...], tuple[Word, ...]]) -> str:
    if fact == "worst":
        return f"the words that differ most: {_steps_told(fit, names) or 'written as one'}"
    sentences = {
        "bias": "names that were compared at all",
        "words": f"{value:.0f} words are compared",
        "spare": "one name has words that the other lacks",
        "order": "the words stand in another order",
        "joined": "words written as one",
        "initials": "an initial that fits",
        "short_forms": "a short form",
    }
    return sentences[fact]


def _steps_told(fit: Fit, names: tuple[tuple[Word, ...], tuple[Word, ...]]) -> str:
    """The steps of the dearest pair of words that cost something, with their costs."""
    if fit.facts["joined"]:
        return ""
    (at, to), _ = max(zip(fit.pairs, fit.costs, strict=True), key=lambda item: (item[1], item[0]))
    steps = learned_costs().steps(names[0][at], names[1][to])
    return ", ".join(f"{_shown(step.left)}~{_shown(step.right)} {step.cost:.1f}" for step in steps if step.cost)


def _shown(grapheme: str) -> str:
    return grapheme.strip("$-") or "∅"
