"""Measure whether two answers to one question say the same (NAnCo), and how one claim bears on another (ClaimDiff).

python benchmarks/claims.py nanco        # each question with a threshold chosen on the others
python benchmarks/claims.py claimdiff    # each claim read as a report; nothing is learned from this set
python benchmarks/claims.py fit          # the threshold that is best on all questions of NAnCo: SAME of the product
"""

from __future__ import annotations

import argparse
import json
import tempfile
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

import colligate
import development
from colligate.linking.statements.bearings import Told, bearing_of, tell
from colligate.linking.statements.claims import compare_claims, read_claim

NANCO, CLAIMDIFF = "claims/nanco.jsonl", "claims/claimdiff.jsonl"
_STEPS = 400


def likeness_of(rows: Sequence[dict[str, Any]]) -> NDArray[np.float64]:
    """Score of each pair of answers."""
    pairs = ((read_claim(row["answer1"]), read_claim(row["answer2"])) for row in rows)
    return np.array([compare_claims(left, right).score for left, right in pairs])


def balanced(gold: NDArray[np.bool_], said: NDArray[np.bool_]) -> float:
    """Balanced accuracy."""
    return float((said[gold].mean() + (~said[~gold]).mean()) / 2)


def best_threshold(scores: NDArray[np.float64], gold: NDArray[np.bool_], groups: NDArray[np.str_]) -> float:
    """The threshold with the best balanced accuracy, mean over the groups."""
    options = np.unique(np.quantile(scores, np.linspace(0, 1, _STEPS)))

    def mean(threshold: float) -> float:
        said = scores >= threshold
        return float(np.mean([balanced(gold[groups == name], said[groups == name]) for name in np.unique(groups)]))

    return float(max(options, key=mean))


def leave_one_out(rows: Sequence[dict[str, Any]]) -> dict[str, float]:
    """What the bench's scorer gives each question, with a threshold chosen on the other questions."""
    scores = likeness_of(rows)
    gold = np.array([row["same"] == 1 for row in rows])
    groups = np.array([row["group"] for row in rows])
    figures = {}
    for name in np.unique(groups):
        threshold = best_threshold(scores[groups != name], gold[groups != name], groups[groups != name])
        held = [row for row in rows if row["group"] == name]
        predictions: list[dict[str, Any]] = [
            {"id": row["id"], "score": float(score)} for row, score in zip(rows, scores, strict=True) if row in held
        ]
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
            file.writelines(json.dumps(row) + "\n" for row in held)
            file.flush()
            told = development.run_scorer("claims.py", file.name, [*predictions, {"threshold": threshold}], "--json")
        figures[str(name)] = float(json.loads(told)["balanced_mean"])
    return figures | {"balanced_mean": sum(figures.values()) / len(figures)}


def bearings(rows: Sequence[dict[str, Any]]) -> str:
    """What the bench's scorer prints for how the claims of ClaimDiff bear on each other."""
    reader = colligate.Reader()

    @cache
    def told(claim: str) -> Told:
        report = colligate.Report(text=claim, id="r1")
        return tell(reader.read(report), report.span(0, len(claim)))

    predictions = [
        {"id": row["id"], "relation": bearing_of(told(row["claim_a"]), told(row["claim_b"]))} for row in rows
    ]
    return development.run_scorer("claims.py", CLAIMDIFF, predictions)


def main() -> None:
    """Score, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=("nanco", "claimdiff", "fit"))
    given = parser.parse_args()
    development.require()
    if given.set == "claimdiff":
        print(bearings(list(development.records(CLAIMDIFF))))
        return
    rows = list(development.records(NANCO))
    if given.set == "nanco":
        for name, value in leave_one_out(rows).items():
            print(f"{name:22} {value:.3f}")
        return
    gold, groups = np.array([row["same"] == 1 for row in rows]), np.array([row["group"] for row in rows])
    print(f"SAME = {best_threshold(likeness_of(rows), gold, groups):.3f}")


if __name__ == "__main__":
    main()
