"""Fit the weights of how one claim bears on another on the invented stories (benchmarks/stories), and print them.

    python benchmarks/train_bearings.py [--write]

Pairs of sentences of two reports of one story are the examples: those that hold quotes of two sides of a dispute
weaken each other, those that tell of one event strengthen each other, all others are neither. The sets that are held
unread are left out. The figures printed first are of stories left out of the fit.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import Pipeline, make_pipeline
from sklearn.preprocessing import StandardScaler

import colligate
from colligate.case import number_reports
from colligate.intake.folder import read_folder
from colligate.linking.statements.bearings import LEAST, Bearing, Told, measure, tell
from colligate.records.reading import Reading
from stories import UNREAD, sets
from story_gold import read_gold

WEIGHTS = Path(colligate.__file__).parent / "knowledge" / "data" / "bearing_weights.toml"
BEARINGS: tuple[Bearing, ...] = ("strengthens", "weakens", "neither")
_LEAST_WORDS = 5
"""A sentence of fewer words claims nothing."""
_STRENGTH = 0.01
"""Of the fit: small, for the sides of disputes are few."""
_FOLDS = 8

Place = tuple[str, int]
"""A report and a sentence of it."""


def told_of(readings: dict[str, Reading]) -> dict[Place, Told]:
    """Each sentence of a story's reports, ready to be compared."""
    return {
        (report, at): tell(reading, sentence)
        for report, reading in readings.items()
        for at, sentence in enumerate(reading.sentences)
        if len(sentence.text.split()) >= _LEAST_WORDS
    }


def labelled(gold: dict[str, Any], readings: dict[str, Reading]) -> dict[frozenset[Place], Bearing]:
    """The pairs of sentences that the gold says bear on each other."""

    def place(quote: dict[str, Any]) -> Place:
        sentences = enumerate(readings[quote["report"]].sentences)
        return quote["report"], next((at for at, span in sentences if span.start <= quote["start"] < span.end), -1)

    found: dict[frozenset[Place], Bearing] = {}
    for event in gold["events"]:
        for left, right in combinations(event["mentions"], 2):
            found[frozenset((place(left), place(right)))] = "strengthens"
    for finding in gold["findings"]:
        for one, other in combinations(finding.get("sides", ()), 2):
            found.update((frozenset((place(left), place(right))), "weakens") for left in one for right in other)
    return found


def examples(story: Path, reader: colligate.Reader) -> Iterator[tuple[dict[str, float], Bearing]]:
    """What holds of each pair of sentences of two reports that are compared at all, and how they bear on each other."""
    reports = number_reports(read_folder(story).reports)
    readings = {Path(report.source).stem: reader.read(report) for report in reports}
    told, labels = told_of(readings), labelled(read_gold(story), readings)
    for left, right in combinations(told, 2):
        bearing = labels.get(frozenset((left, right)), "neither")
        held = measure(told[left], told[right])
        if held.pop("coverage") >= LEAST and (left[0] != right[0] or bearing == "weakens"):
            yield held, bearing


def weights_of(model: Pipeline, names: list[str]) -> dict[str, dict[str, float]]:
    """The weights of a fitted model on the values as they are, those of "neither" taken away."""
    scaler, fitted = model[0], model[1]
    rows = dict(zip(fitted.classes_, fitted.coef_ / scaler.scale_, strict=True))
    priors = dict(zip(fitted.classes_, fitted.intercept_ - fitted.coef_ @ (scaler.mean_ / scaler.scale_), strict=True))
    return {
        "prior": {bearing: float(priors[bearing] - priors["neither"]) for bearing in BEARINGS[:2]},
        **{
            name: {bearing: float(rows[bearing][at] - rows["neither"][at]) for bearing in BEARINGS[:2]}
            for at, name in enumerate(names)
        },
    }


def recalls(said: NDArray[np.str_], truth: NDArray[np.str_]) -> list[float]:
    """Part of each kind that is told rightly."""
    return [float((said[truth == bearing] == bearing).mean()) for bearing in BEARINGS]


def main() -> None:
    """Read, fit, print or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true", help="write the weights into the data file")
    given = parser.parse_args()
    reader = colligate.Reader()
    stories = [story for name, paths in sets().items() if name not in UNREAD for story in paths]
    found = [(story.name, held, bearing) for story in stories for held, bearing in examples(story, reader)]
    names = [name for name in found[0][1] if name != "prior"]
    data = np.array([[held[name] for name in names] for _, held, _ in found])
    truth, groups = np.array([bearing for *_, bearing in found]), np.array([story for story, *_ in found])
    model = make_pipeline(StandardScaler(), LogisticRegression(C=_STRENGTH, class_weight="balanced", max_iter=2000))
    figures = recalls(cross_val_predict(model, data, truth, groups=groups, cv=GroupKFold(_FOLDS)), truth)
    for bearing, figure in zip(BEARINGS, figures, strict=True):
        print(f"{bearing:12} {(truth == bearing).sum():6} pairs, recall in stories left out {figure:.3f}")
    print(f"mean {sum(figures) / len(figures):.3f}")
    text = WEIGHTS.read_text("utf-8")
    for name, row in weights_of(model.fit(data, truth), names).items():
        told = ", ".join(f"{bearing} = {round(value, 2) + 0.0:.2f}" for bearing, value in row.items())
        print(f"{name} = {{ {told} }}")
        text = re.sub(rf"(?m)^{name} = .*$", f"{name} = {{ {told} }}", text)
    if given.write:
        WEIGHTS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
