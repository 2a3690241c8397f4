"""Fit the weights by which two tellings of one event are surely of one, and print them as a table.

    python benchmarks/train_tellings.py [--folds] [--write]

The features are those of `weighing/evidence.py`, measured on what linking joins across independent lines, right or
wrong, from raw text; logistic regression gives each its weight, starting from the one that it has in linking, and never
against its meaning. Which pairs are one event is known from the gold of the invented stories whose errors may be read
(`stories.py`). A telling that overlaps no mention of the gold is of another event than one that does.

With `--folds` every invented story is scored by weights that were fitted without it: of the pairs that are one event
the share that is sure, and of those that are sure the share that is one event. `SHIFT` was chosen by these figures.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

import colligate
from colligate.case import number_reports
from colligate.intake.folder import read_folder
from colligate.knowledge.data import load_data
from colligate.linking.events import evidence
from colligate.linking.events.context import event_context
from colligate.linking.events.items import event_items
from colligate.linking.story import link
from colligate.records.report import Report
from colligate.weighing.evidence import cannot_be_one, measure_tellings, must_be_one
from colligate.weighing.tellings import tellings_of
from stories import UNREAD, sets
from story_gold import read_gold

SHIFT = 0.0
"""Added to the fitted bias. Many pairs that the gold has as two are one that it leaves out: more of what is sure is
right than the figures show."""
SHIFTS = (-0.6, -0.3, 0.0, 0.3, 0.6)
LOOSER = 1.0
"""Added to what linking gives for one matter while pairs are gathered, so that there are enough wrong ones to learn
from."""
SPREAD = 0.3
"""How far a weight may go from the one that it has in linking: variance of the prior."""
WEIGHTS = Path(colligate.__file__).parent / "knowledge" / "data" / "telling_weights.toml"

Labels = Callable[[str, int, int], set[str]]
"""Gold events at a place of a report."""


class Pairs(NamedTuple):
    """The pairs of tellings of a story that linking joined.

    Args:
        table: Features of each pair, in the order of the table of weights.
        same: The pair is one event.
    """

    table: NDArray[np.float64]
    same: NDArray[np.bool_]


def names() -> list[str]:
    """The features that have a weight."""
    return list(load_data("telling_weights")["feature"])


def pairs_of(reports: Sequence[Report], labels: Labels, reader: colligate.Reader) -> Pairs:
    """Features and truth of the pairs of a story that no rule decides."""
    story = link(tuple(reader.pipe(reports)))
    context = event_context(story.readings, event_items(story.readings, story.entity_of), story.entities)
    source = {reading.report.id: reading.report.source or "" for reading in story.readings}
    column = {name: n for n, name in enumerate(names())}
    rows, same = [], []
    for held in tellings_of(story).values():
        gold = [labels(source[telling.report], telling.mention.start, telling.mention.end) for telling in held]
        for left, right in combinations(range(len(held)), 2):
            one, other = held[left], held[right]
            if one.line == other.line or not (gold[left] or gold[right]) or one.status != other.status:
                continue
            if cannot_be_one(one, other) or must_be_one(one, other, context):
                continue
            row = np.zeros(len(column))
            for name, value in measure_tellings(one, other, context).items():
                if name in column:
                    row[column[name]] = value
            rows.append(row)
            same.append(bool(gold[left] & gold[right]))
    return Pairs(np.array(rows).reshape(-1, len(column)), np.array(same, dtype=bool))


def invented(reader: colligate.Reader) -> Iterator[Pairs]:
    """The pairs of each invented story whose errors may be read."""
    for group, paths in sets().items():
        for path in paths if group not in UNREAD else ():
            gold = read_gold(path)
            places = [(m["report"], m["start"], m["end"], e["label"]) for e in gold["events"] for m in e["mentions"]]
            yield pairs_of(number_reports(read_folder(path).reports), _labels(places), reader)


def _labels(places: Sequence[tuple[str, int, int, str]]) -> Labels:
    def at(source: str, start: int, end: int) -> set[str]:
        here = {source, Path(source).stem}
        return {event for report, first, last, event in places if report in here and first < end and start < last}

    return at


def fit(held: Sequence[Pairs]) -> tuple[float, dict[str, float]]:
    """Bias and weights: logistic regression that draws each weight to the one that the feature has in linking, so that
    what few pairs show stays what it is there.
    """
    known, against = names(), load_data("telling_weights")["against"]
    linking = load_data("event_weights")["feature"]
    prior = np.array([float(linking[name]["weight"]) if name in linking else 0.0 for name in known])
    data, same = np.concatenate([pairs.table for pairs in held]), np.concatenate([pairs.same for pairs in held])

    def loss(values: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = values[0] + data @ values[1:]
        wrong = 1 / (1 + np.exp(-scores)) - same
        drawn = (values[1:] - prior) / SPREAD
        total = np.logaddexp(0, np.where(same, -scores, scores)).sum() + drawn @ (values[1:] - prior) / 2
        return float(total), np.concatenate([[wrong.sum()], data.T @ wrong + drawn])

    bounds = [(None, None), *((None, 0) if name in against else (0, None) for name in known)]
    found = minimize(loss, np.concatenate([[0.0], prior]), jac=True, bounds=bounds, method="L-BFGS-B").x
    return float(found[0]), dict(zip(known, map(float, found[1:]), strict=True))


def held_out(held: Sequence[Pairs]) -> tuple[NDArray[np.float64], NDArray[np.bool_]]:
    """Score and truth of each pair of the invented stories, by weights fitted without its story."""
    scores = []
    for n, pairs in enumerate(held):
        bias, weights = fit([*held[:n], *held[n + 1 :]])
        scores.append(bias + pairs.table @ np.array(list(weights.values())))
    return np.concatenate(scores), np.concatenate([pairs.same for pairs in held])


def main() -> None:
    """Read, fit, print or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folds", action="store_true", help="print figures of stories left out of the fit")
    parser.add_argument("--write", action="store_true", help="write the weights into the data file")
    given = parser.parse_args()
    evidence._weights()["same_matter"] += LOOSER
    held = list(invented(colligate.Reader()))
    bias, weights = fit(held)
    table, same = np.concatenate([pairs.table for pairs in held]), np.concatenate([pairs.same for pairs in held])
    print(f"{len(same)} pairs, {same.mean():.2f} of one event; bias {bias:.2f} + {SHIFT}")
    for n, (name, weight) in enumerate(weights.items()):
        rows = table[:, n] > 0
        share = same[rows].sum() / max(1, rows.sum())
        print(f"{name:20} {weight:6.2f}   in {rows.sum():5} pairs, {share:.2f} of one event")
    if given.folds:
        scores, truth = held_out(held)
        for shift in SHIFTS:
            sure = scores + shift > 0
            print(f"shift {shift}: of one event {truth[sure].mean():.3f}, found {truth[sure].sum() / truth.sum():.3f}")
    if given.write:
        WEIGHTS.write_text(_rewritten(WEIGHTS.read_text("utf-8"), bias, weights), "utf-8")


def _rewritten(text: str, bias: float, weights: dict[str, Any]) -> str:
    text = re.sub(r"(?m)^bias = .*$", f"bias = {bias + SHIFT:.2f}", text)
    for name, weight in weights.items():
        text = re.sub(rf"(?m)^{name} = \S+", f"{name} = {weight:.2f}", text)
    return text


if __name__ == "__main__":
    main()
