"""Fit the weights of the evidence for one event on the training fold of ECB+, and print them as a table.

    python benchmarks/train_events.py [--keep DIR] [--write]

The features are those of `linking/event_evidence.py`; logistic regression gives each its weight, and a weight against
the feature's meaning is set to nothing, so that every reason that `colligate why` gives stays true. The clusters
annotated there (Cybulska and Vossen 2014, CC BY 3.0) say which pairs are one event.
"""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

import colligate
import development
from colligate.knowledge.data import load_data
from colligate.linking.entities import link_entities
from colligate.linking.event_clusters import candidate_pairs
from colligate.linking.event_evidence import forbidden, measure
from colligate.linking.event_items import event_context, event_items
from colligate.reading.parser import load_pipeline
from event_coref import readings_of, stories_of, with_gold_mentions

SHIFT = 0.5
"""Added to the fitted bias: average linkage asks that the mean over all pairs of two groups be above zero, which is
more than that of one pair."""
WEIGHTS = Path(colligate.__file__).parent / "knowledge" / "data" / "event_weights.toml"


Pair = tuple[dict[str, float], bool]
"""Features of two mentions, and whether they are one event."""


def pairs_of(story: dict[str, Any], reader: colligate.Reader, keep: Path | None) -> Iterator[Pair]:
    """Features and truth of each candidate pair of a story that nothing forbids."""
    readings, ids = with_gold_mentions(story, readings_of(story, reader, keep), load_pipeline())
    truth = {mention["id"]: n for n, event in enumerate(story["gold"]["events"]) for mention in event["mentions"]}
    entities, entity_of = link_entities(readings)
    items = event_items(readings, entity_of)
    context = event_context(readings, items, entities)
    for left, right in candidate_pairs(items):
        if not forbidden(items[left], items[right], context):
            features = {feature.name: feature.value for feature in measure(items[left], items[right], context)}
            yield features, truth[ids[items[left].key]] == truth[ids[items[right].key]]


def fit(pairs: list[Pair]) -> tuple[float, dict[str, float]]:
    """Bias and weights; features whose weight turns out against their meaning go, and the rest is fitted again."""
    table = load_data("event_weights")["feature"]
    names = [name for name, entry in table.items() if not entry.get("fixed")]
    sign = {name: np.sign(entry["weight"]) for name, entry in table.items()}
    while True:
        data = np.array([[features.get(name, 0.0) for name in names] for features, _ in pairs], dtype=np.float32)
        model = LogisticRegression(C=1.0, max_iter=500).fit(data, [same for _, same in pairs])
        weights = dict(zip(names, model.coef_[0], strict=True))
        wrong = [name for name, weight in weights.items() if weight * sign[name] < 0]
        if not wrong:
            return float(model.intercept_[0]) + SHIFT, {
                name: entry["weight"] if entry.get("fixed") else weights.get(name, 0.0) for name, entry in table.items()
            }
        names = [name for name in names if name not in wrong]


def main() -> None:
    """Read, fit, print or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, help="folder to keep readings in between runs")
    parser.add_argument("--write", action="store_true", help="write the weights into the data file")
    given = parser.parse_args()
    development.require()
    reader = colligate.Reader()
    pairs = [pair for story in stories_of("ecbplus", "train") for pair in pairs_of(story, reader, given.keep)]
    bias, weights = fit(pairs)
    print(f"{len(pairs)} pairs, {sum(same for _, same in pairs)} of one event; bias {bias:.2f}")
    for name, weight in weights.items():
        held = [same for features, same in pairs if features.get(name)]
        print(f"{name:24} {weight:6.2f}   in {len(held):6} pairs, {sum(held) / max(1, len(held)):.2f} of one event")
    if given.write:
        WEIGHTS.write_text(_rewritten(WEIGHTS.read_text("utf-8"), bias, weights), "utf-8")


def _rewritten(text: str, bias: float, weights: dict[str, float]) -> str:
    text = re.sub(r"(?m)^bias = .*$", f"bias = {bias:.2f}", text)
    for name, weight in weights.items():
        text = re.sub(rf"(\[feature\.{name}\]\nweight = )\S+", rf"\g<1>{weight:.2f}", text)
    return text


if __name__ == "__main__":
    main()
