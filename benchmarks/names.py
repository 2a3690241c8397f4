"""Measure how well spellings of one name are told from other names, and how fast.

    python benchmarks/names.py [--folds 5] [--shipped]

Each pair is scored by weights learned from the other folds; pairs fall into folds by a hash of their text. With
--shipped they are also scored with the weights in the package, which were learned from these very pairs. Speed: names
made ready once, then pairs a second by processor time; pairs drawn from all names, and the hard pairs of the file.
"""

from __future__ import annotations

import argparse
import csv
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

import numpy as np

import development
from colligate.knowledge.name_batches import NameTable, score_pairs
from colligate.knowledge.name_scores import fit_names, words_of_name
from colligate.knowledge.spelling_costs import Costs, Weights, probability_of
from train_spellings import Pair, learn, read_pairs

PAIRS = development.BENCH / "data" / "names" / "pairs.csv"


def cross_validated(pairs: Sequence[Pair], folds: int) -> list[float]:
    """Scores of the pairs, each by weights that never saw it."""
    fold = [zlib.crc32(f"{left}|{right}".encode()) % folds for left, right, _ in pairs]
    scores = [0.0] * len(pairs)
    for held in range(folds):
        weights = learn([pair for pair, at in zip(pairs, fold, strict=True) if at != held])
        costs = Costs(weights.costs)
        for position, pair in enumerate(pairs):
            if fold[position] == held:
                scores[position] = score(pair, weights, costs)
    return scores


def score(pair: Pair, weights: Weights, costs: Costs) -> float:
    """Probability of one pair under some weights."""
    left, right = words_of_name(pair[0]), words_of_name(pair[1])
    if not left or not right:
        return 0.0
    return probability_of(
        sum(weights.name[fact] * value for fact, value in fit_names(left, right, costs).facts.items())
    )


def judged(pairs: Sequence[Pair], scores: Sequence[float]) -> str:
    """What the scorer prints."""
    with tempfile.NamedTemporaryFile("w", suffix=".csv", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(("left", "right", "score"))
        rows.writerows((left, right, f"{value:.6f}") for (left, right, _), value in zip(pairs, scores, strict=True))
        file.flush()
        command = [sys.executable, str(development.BENCH / "names.py"), str(PAIRS), file.name]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def speed(pairs: Sequence[Pair]) -> str:
    """Names made ready, and pairs scored, a second of processor time."""
    names = sorted({name for left, right, _ in pairs for name in (left, right)})
    position = {name: at for at, name in enumerate(names)}
    start = time.process_time()
    table = NameTable(names)
    lines = [f"names made ready  {len(names) / (time.process_time() - start):10,.0f} /s"]
    draw = np.random.default_rng(0).integers(0, len(names), (2, 400_000))
    hard = np.array([[position[left], position[right]] for left, right, _ in pairs] * 40).T
    for name, (left, right) in (("pairs of any names", draw), ("hard pairs", hard)):
        start = time.process_time()
        table.score(left, right)
        lines.append(f"{name:18}{len(left) / (time.process_time() - start):10,.0f} /s")
    return "\n".join(lines)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--shipped", action="store_true", help="score with the weights in the package too")
    given = parser.parse_args()
    development.require()
    pairs = read_pairs(Path(PAIRS))
    print(f"cross-validated, {given.folds} folds\n{judged(pairs, cross_validated(pairs, given.folds))}")
    if given.shipped:
        print(f"shipped weights\n{judged(pairs, score_pairs([pair[:2] for pair in pairs]))}")
    print(speed(pairs))


if __name__ == "__main__":
    main()
