"""Fit the weights of the evidence for one event on annotated news, and print them as a table.

    python benchmarks/train_events.py [--keep DIR] [--folds] [--write]

The features are those of `linking/events/features.py`; logistic regression gives each its weight, and a weight against
the feature's meaning is set to nothing, so that every reason that `colligate why` gives stays true. Which pairs are one
event is known from the annotation of ECB+, fold train (Cybulska and Vossen 2014, CC BY 3.0), the Gun Violence Corpus
(Vossen et al. 2018, CC BY 4.0), each incident by itself and all as one story, and MEANTIME (Minard et al. 2016, CC BY
4.0). Fold dev of ECB+ is left alone.

With `--folds` every story is scored by weights that were fitted without it, and without the incidents it holds: a
quarter of the topics, incidents and subjects at a time. The threshold `SHIFT` was chosen by these figures.
"""

from __future__ import annotations

import argparse
import json
import re
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from sklearn.linear_model import LogisticRegression

import colligate
import development
from colligate.knowledge.data import load_data
from colligate.linking.entities.resolution import link_entities
from colligate.linking.events.clusters import candidate_pairs, cluster
from colligate.linking.events.context import event_context
from colligate.linking.events.evidence import FORBIDDEN, forbidden, unscored
from colligate.linking.events.features import measure
from colligate.linking.events.items import event_items
from colligate.reading.parser import load_pipeline
from event_coref import readings_of, split, stories_of, with_gold_mentions

SHIFT = 1.0
"""Added to the fitted bias: average linkage asks that the mean over all pairs of two groups be above zero, which is
more than that of one pair."""
SHIFTS = (0.7, 1.0, 1.3)
FOLDS = 4
SETS = {"ecbplus": 1.0, "gvc": 1.0, "gvc-as-one": 0.3, "meantime": 1.0}
"""The sets, and what a pair of each weighs: those of all incidents as one are nearly all of two incidents."""
WEIGHTS = Path(colligate.__file__).parent / "knowledge" / "data" / "event_weights.toml"


class Pairs(NamedTuple):
    """The candidate pairs of a story.

    Args:
        set: Name of the set it is of.
        story: Its id.
        mentions: Gold id of each mention.
        pairs: Positions of the two mentions, a row a pair.
        table: Features of each pair, in the order of the table of weights.
        allowed: Nothing forbids the pair.
        same: The pair is one event.
        folds: Folds that the two reports are of, a row a pair.
    """

    set: str
    story: str
    mentions: list[str]
    pairs: Any
    table: Any
    allowed: Any
    same: Any
    folds: Any


class Weights(NamedTuple):
    """What was fitted."""

    bias: float
    of: dict[str, float]


def pairs_of(name: str, story: dict[str, Any], fold_of: Mapping[str, int], keep: Path | None) -> Pairs:
    """Features and truth of each candidate pair of a story."""
    readings, ids = with_gold_mentions(story, readings_of(story, keep), load_pipeline())
    truth = {mention["id"]: n for n, event in enumerate(story["gold"]["events"]) for mention in event["mentions"]}
    entities, entity_of = link_entities(readings)
    items = event_items(readings, entity_of)
    context = event_context(readings, items, entities)
    column = {feature: n for n, feature in enumerate(load_data("event_weights")["feature"])}
    pairs = candidate_pairs(items)
    table = np.zeros((len(pairs), len(column)), dtype=np.float32)
    allowed = np.ones(len(pairs), dtype=bool)
    for row, (left, right) in enumerate(pairs):
        allowed[row] = not forbidden(items[left], items[right], context)
        for feature in measure(items[left], items[right], context):
            table[row, column[feature.name]] = feature.value
    mentions = [ids[item.key] for item in items]
    source = {reading.report.id: reading.report.source or "" for reading in readings}
    folds = np.array([fold_of[source[item.key[0]]] for item in items])
    at = np.array(pairs, dtype=int).reshape(-1, 2)
    events = np.array([truth[mention] for mention in mentions])[at]
    same = events[:, 0] == events[:, 1]
    return Pairs(name, story["story"], mentions, at, table, allowed, same, folds[at])


def all_pairs(keep: Path | None) -> Iterator[Pairs]:
    """The pairs of every set. The folds of all incidents as one are those of the incidents."""
    fold_of: dict[str, int] = {}
    for name in SETS:
        stories = stories_of(name, "train" if name == "ecbplus" else None)
        for n, story in enumerate(stories):
            fold_of |= {report["id"]: fold_of.get(report["id"], n % FOLDS) for report in story["reports"]}
        for story in stories:
            yield pairs_of(name, story, fold_of, keep)


def fit(held: Sequence[Pairs], without: Sequence[int] = ()) -> Weights:
    """Bias and weights; features whose weight turns out against their meaning go, and the rest is fitted again.

    Args:
        held: The pairs.
        without: Folds to leave out.
    """
    table = load_data("event_weights")["feature"]
    names = [name for name, entry in table.items() if not entry.get("fixed")]
    sign = {name: -1 if entry.get("against") else 1 for name, entry in table.items()}
    rows = [story.allowed & ~np.isin(story.folds, without).any(axis=1) for story in held]
    data = np.concatenate([story.table[kept] for story, kept in zip(held, rows, strict=True)])
    same = np.concatenate([story.same[kept] for story, kept in zip(held, rows, strict=True)])
    counts = np.concatenate([np.full(kept.sum(), SETS[s.set]) for s, kept in zip(held, rows, strict=True)])
    column = {name: n for n, name in enumerate(table)}
    while True:
        model = LogisticRegression(C=1.0, max_iter=500)
        model.fit(data[:, [column[name] for name in names]], same, sample_weight=counts)
        weights = dict(zip(names, map(float, model.coef_[0]), strict=True))
        wrong = [name for name, weight in weights.items() if weight * sign[name] < 0]
        if not wrong:
            return Weights(
                float(model.intercept_[0]),
                {
                    name: entry["weight"] if entry.get("fixed") else weights.get(name, 0.0)
                    for name, entry in table.items()
                },
            )
        names = [name for name in names if name not in wrong]


def held_out(held: Sequence[Pairs]) -> dict[int, Any]:
    """Scores of the pairs of each story, by its place, from weights fitted without the folds of both reports."""
    scores = {n: np.zeros(len(story.pairs)) for n, story in enumerate(held)}
    for without in [*((fold,) for fold in range(FOLDS)), *combinations(range(FOLDS), 2)]:
        weights = fit(held, without)
        values = np.array(list(weights.of.values()))
        for n, story in enumerate(held):
            rows = np.array([tuple(sorted(set(folds))) == without for folds in story.folds.tolist()], dtype=bool)
            scores[n][rows] = weights.bias + story.table[rows] @ values
    return scores


def conll(name: str, held: Sequence[Pairs], scores: Mapping[int, Any], shift: float) -> float:
    """CoNLL F1 of the stories of a set."""
    predictions = []
    for n, story in enumerate(held):
        if story.set == name:
            final = np.where(story.allowed, scores[n] + shift, FORBIDDEN)
            known = {(int(left), int(right)): float(v) for (left, right), v in zip(story.pairs, final, strict=True)}
            groups = cluster(len(story.mentions), known, unscored())
            labels = {story.mentions[m]: str(label) for label, group in enumerate(groups) for m in group}
            predictions.append({"story": story.story, "clusters": labels})
    across = name == "gvc-as-one"
    stories = stories_of("gvc" if across else name, "train" if name == "ecbplus" else None)
    if across:
        predictions = split(stories, predictions[0])
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
        gold.writelines(json.dumps(story | {"gold": story["gold"] | {"entities": []}}) + "\n" for story in stories)
        gold.flush()
        text = development.run_scorer("coref.py", gold.name, predictions, "--json", *(["--across"] if across else []))
    return float(json.loads(text)["events"]["gold mentions"]["conll"][2])


def main() -> None:
    """Read, fit, print or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, help="folder to keep readings in between runs")
    parser.add_argument(
        "--folds", action="store_true", help="print figures of stories that the weights were not fitted on"
    )
    parser.add_argument("--write", action="store_true", help="write the weights into the data file")
    given = parser.parse_args()
    development.require()
    held = list(all_pairs(given.keep))
    weights = fit(held)
    print(f"{sum(len(story.pairs) for story in held)} pairs; bias {weights.bias:.2f} + {SHIFT}")
    table, same = np.concatenate([story.table for story in held]), np.concatenate([story.same for story in held])
    for n, (name, weight) in enumerate(weights.of.items()):
        rows = table[:, n] > 0
        share = same[rows].sum() / max(1, rows.sum())
        print(f"{name:24} {weight:6.2f}   in {rows.sum():6} pairs, {share:.2f} of one event")
    if given.write:
        WEIGHTS.write_text(_rewritten(WEIGHTS.read_text("utf-8"), weights), "utf-8")
    if given.folds:
        scores = held_out(held)
        for shift in SHIFTS:
            print(
                f"shift {shift}:",
                ", ".join(f"{name} {conll(name, held, scores, shift):.3f}" for name in SETS),
                flush=True,
            )


def _rewritten(text: str, weights: Weights) -> str:
    text = re.sub(r"(?m)^bias = .*$", f"bias = {weights.bias + SHIFT:.2f}", text)
    for name, weight in weights.of.items():
        text = re.sub(rf"(\[feature\.{name}\]\nweight = )\S+", rf"\g<1>{weight:.2f}", text)
    return text


if __name__ == "__main__":
    main()
