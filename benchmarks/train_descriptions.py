"""Fit the weights of the evidence about things without a name on the training fold of ECB+, and print them as a table.

    python benchmarks/train_descriptions.py [--keep DIR] [--write]

The features are those of `linking/entities/evidence_descriptions.py`, measured on what is found in raw text, in whole
topics and in small stories of one course of events; logistic regression gives each its weight. The clusters annotated
there (Cybulska and Vossen 2014, CC BY 3.0) say which pairs are one; what is found in an annotated sentence and is no
mention of the gold is nothing of the gold.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.linear_model import LogisticRegression

import colligate
import development
from colligate.knowledge.data import load_data
from colligate.linking.entities.description_context import description_context
from colligate.linking.entities.descriptions import pairs_of
from colligate.linking.entities.evidence_descriptions import forbidden, measure, relation_of
from colligate.linking.entities.profiles import Profile, make_profiles, merge_profiles
from colligate.linking.entities.resolution import join_names
from colligate.records.reading import Reading
from development import readings_of
from event_coref import stories_of

SHIFT = {"named": 0.25, "together": 0.25, "apart": 0.25}
"""Added to the fitted priors: average linkage asks that the mean over all pairs of two groups be above zero, which is
more than that of one pair."""
SMALL = 5
"""Reports of a small story."""
WEIGHTS = Path(colligate.__file__).parent / "knowledge" / "data" / "description_weights.toml"

Pair = tuple[str, dict[str, float], bool]
"""Which table, the features of two things, and whether they are one."""
Labels = dict[tuple[str, int], int]


def stories(story: dict[str, Any], readings: Sequence[Reading]) -> Iterator[Sequence[Reading]]:
    """The whole topic, and the reports of each course of events a few at a time."""
    yield readings
    course = {report["id"]: report.get("subtopic") for report in story["reports"]}
    for name in sorted(set(map(str, course.values()))):
        held = [reading for reading in readings if str(course[reading.report.source]) == name]
        for start in range(0, len(held) - 1, SMALL):
            yield held[start : start + SMALL]


def labels_of(story: dict[str, Any], readings: Sequence[Reading]) -> Labels:
    """The gold's entity of each mention found, by report and position; -1 for what is nothing of the gold."""
    by_source = {reading.report.source: reading for reading in readings}
    labels: Labels = {}
    for item in story["scored"]:
        reading = by_source[item["report"]]
        for at, mention in enumerate(reading.mentions):
            if item["start"] <= mention.span.start and mention.span.end <= item["end"]:
                labels[reading.report.id, at] = -1
    for number, entity in enumerate(story["gold"]["entities"]):
        for gold in entity["mentions"]:
            reading = by_source[gold["report"]]
            held = [
                (abs(mention.span.start - gold["start"]) + abs(mention.span.end - gold["end"]), at)
                for at, mention in enumerate(reading.mentions)
                if mention.span.start <= gold["head_start"] and gold["head_end"] <= mention.span.end
            ]
            if held:
                labels[reading.report.id, min(held)[1]] = number
    return labels


def examples(readings: Sequence[Reading], labels: Labels) -> Iterator[Pair]:
    """Features and truth of each pair to compare of which the gold tells."""
    profiles = make_profiles(readings)
    clusters, _ = join_names([profile for profile in profiles if profile.named])
    named = [merge_profiles([bundle.profile for bundle in group]) for group in clusters]
    unnamed = [profile for profile in profiles if not profile.named]
    context = description_context(named, unnamed, len(readings))
    items = [*named, *unnamed]
    truth = _truth(readings, items, labels)
    for left, right in pairs_of(named, unnamed):
        one, other = truth[left], truth[right]
        if one is not None and other is not None and not forbidden(items[left], items[right]):
            features = {item.name: item.value for item in measure(items[left], items[right], context)}
            yield relation_of(items[left], items[right]), features, one == other != -1


def _truth(readings: Sequence[Reading], items: Sequence[Profile], labels: Labels) -> list[int | None]:
    """The gold's entity of most mentions of each thing; None where the gold does not tell."""
    mentions = {
        (reading.report.id, referent.id): referent.mentions for reading in readings for referent in reading.referents
    }
    truth: list[int | None] = []
    for item in items:
        told = Counter(labels[key[0], at] for key in item.keys for at in mentions[key] if (key[0], at) in labels)
        known = Counter({number: count for number, count in told.items() if number >= 0})
        truth.append(known.most_common(1)[0][0] if known else -1 if told else None)
    return truth


def fit(pairs: Sequence[Pair], relation: str) -> dict[str, float]:
    """A weight for each feature of one table; features that hold in too few pairs keep theirs."""
    table = load_data("description_weights")[relation]
    rows = [(features, same) for kind, features, same in pairs if kind == relation]
    names = [name for name, entry in table.items() if not entry.get("fixed")]
    data = np.array([[features.get(name, 0.0) for name in names] for features, _ in rows], dtype=np.float32)
    model = LogisticRegression(C=1.0, max_iter=1000, fit_intercept=False).fit(data, [same for _, same in rows])
    fitted = dict(zip(names, map(float, model.coef_[0]), strict=True))
    fitted["prior"] += SHIFT[relation]
    return {name: entry["weight"] if entry.get("fixed") else fitted[name] for name, entry in table.items()}


def main() -> None:
    """Read, fit, print or write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", type=Path, help="folder to keep readings in between runs")
    parser.add_argument("--write", action="store_true", help="write the weights into the data file")
    given = parser.parse_args()
    development.require()
    reader, pairs = colligate.Reader(), []
    for story in stories_of("ecbplus", "train"):
        readings = readings_of(story, reader, given.keep)
        labels = labels_of(story, readings)
        for part in stories(story, readings):
            pairs.extend(examples(part, labels))
    text = WEIGHTS.read_text("utf-8")
    for relation in SHIFT:
        weights = fit(pairs, relation)
        rows = [(features, same) for kind, features, same in pairs if kind == relation]
        print(f"{relation}: {len(rows)} pairs, {sum(same for _, same in rows)} of one thing")
        for name, weight in weights.items():
            held = [same for features, same in rows if features.get(name)]
            share = sum(held) / max(1, len(held))
            print(f"  {name:22} {weight:6.2f}   in {len(held):6} pairs, {share:.2f} of one thing")
            text = re.sub(rf"(\[{relation}\.{name}\]\nweight = )\S+", rf"\g<1>{weight:.2f}", text)
    if given.write:
        WEIGHTS.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
