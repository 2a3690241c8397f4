"""Learn what it costs to write one grapheme for another, from pairs of spellings.

    python benchmarks/train_spellings.py PAIRS.csv [--write]

PAIRS has the columns left, right, same (1: spellings of one name, 0: two names). Two steps: costs of single steps by
logistic regression over the steps of the cheapest alignments, which are found again under each new set of costs; then a
handful of weights for whole names. --write puts them into the package.
"""

from __future__ import annotations

import argparse
import csv
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import scipy.sparse
from sklearn.linear_model import LogisticRegression

from colligate.knowledge import data
from colligate.knowledge.graphemes import is_vowel
from colligate.knowledge.name_scores import FACTS, fit_names, joined_word, words_of_name
from colligate.knowledge.spelling_costs import END, Costs, Weights, dump_weights, reasons_of

Pair = tuple[str, str, int]

START = {
    "vv": 0.3, "-v": 0.4, "-h": 0.3, "cc": 2.0, "-c": 2.0, "-y": 0.4, "cv": 2.5, "vy": 0.5, "hv": 2.0, "cy": 1.0,
    "ch": 1.5, "hy": 1.5, "same sound": -1.8, "near sound": -1.2,
}  # fmt: skip
"""Costs to begin with: vowels and h change easily, consonants hardly, like sounds more easily."""

ROUNDS = 3
STRENGTH = 0.3
"""Inverse of the strength of regularization (chosen by cross-validation)."""


def read_pairs(path: Path) -> list[Pair]:
    """The pairs of a file."""
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["left"], row["right"], int(row["same"])) for row in csv.DictReader(file)]


def learn(pairs: Sequence[Pair]) -> Weights:
    """The weights of steps and of names."""
    same = np.array([pair[2] for pair in pairs])
    costs: dict[str, float] = dict(START)
    for _ in range(ROUNDS):
        costs = _step_weights([_counts(left, right, Costs(costs)) for left, right, _ in pairs], same)
    return Weights(costs, _name_weights(pairs, same, Costs(costs)))


def _counts(left: str, right: str, costs: Costs) -> Counter[str]:
    """How often each reason stands on the cheapest way from one name to the other."""
    one, other = words_of_name(left), words_of_name(right)
    found: Counter[str] = Counter()
    if not one or not other:
        return found
    fit = fit_names(one, other, costs)
    pairs = [(one[at], other[to]) for at, to in fit.pairs]
    if fit.facts["joined"]:
        pairs = [(joined_word(one), joined_word(other))]
    for a, b in pairs:
        for step in costs.steps(a, b):
            if step.left == step.right:
                found["matched vowel" if is_vowel(step.left.rstrip(END)) else "matched consonant"] += 1
            found.update(reasons_of(step.left, step.right))
    for fact in ("order", "spare", "words"):
        found[fact] += int(fit.facts[fact])
    return found


def _trust(reason: str) -> float:
    """How readily a reason is believed: the particular less than the broad."""
    return (0.7 if "|" in reason else 1.0) * (0.7 if reason.endswith(END) else 1.0)


def _step_weights(counts: Sequence[Counter[str]], same: np.ndarray) -> dict[str, float]:
    reasons = sorted({reason for count in counts for reason in count})
    column = {reason: at for at, reason in enumerate(reasons)}
    cells = [(row, column[reason], value * _trust(reason)) for row, count in enumerate(counts)
             for reason, value in sorted(count.items())]  # fmt: skip
    rows, columns, values = zip(*cells, strict=True)
    table = scipy.sparse.csr_matrix((values, (rows, columns)), shape=(len(counts), len(reasons)))
    fitted = LogisticRegression(C=STRENGTH, max_iter=3000).fit(table, same).coef_[0]
    return {reason: -float(fitted[at]) * _trust(reason) for reason, at in column.items()}


def _name_weights(pairs: Sequence[Pair], same: np.ndarray, costs: Costs) -> dict[str, float]:
    rows = []
    for left, right, _ in pairs:
        one, other = words_of_name(left), words_of_name(right)
        facts = fit_names(one, other, costs).facts if one and other else {}
        rows.append([facts.get(fact, 0.0) for fact in FACTS[1:]])
    fitted = LogisticRegression(C=10.0, max_iter=3000).fit(np.array(rows), same)
    weights = dict(zip(FACTS[1:], map(float, fitted.coef_[0]), strict=True)) | {"bias": float(fitted.intercept_[0])}
    return {fact: round(weights[fact], 4) for fact in FACTS}


def main() -> None:
    """Learn, and write what was learned."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--write", action="store_true", help="put the weights into the package")
    given = parser.parse_args()
    weights = learn(read_pairs(given.pairs))
    print(weights.name)
    if given.write:
        target = Path(data.__file__).parent / "data" / "spelling_costs.json"
        target.write_text(dump_weights(weights), "utf-8")
        print(f"{len(weights.costs)} costs written to {target}")


if __name__ == "__main__":
    main()
