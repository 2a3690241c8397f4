"""Measure the finding of copies: reports cut, put into another order, spliced and lightly edited by a seeded program.

    python benchmarks/copies.py [--reports 200] [--seed 7]

Each base report of the bench gives one derived report, spliced with sentences of a report on another matter. A pair
shares some part of the shorter text; those of 40% and more must be found, those of 5% and less must not. Reports of
different outlets on one incident are independent unless twenty words in a row stand in both.
"""

from __future__ import annotations

import argparse
import datetime
import random
import re
from collections.abc import Iterable, Sequence
from itertools import combinations

import colligate
import development
from colligate.linking.copies.finding import find_lineage
from colligate.linking.copies.passages import shared_passages, words_of
from colligate.records.lineage import LineageLink
from colligate.records.reading import Reading
from colligate.records.report import Report

_SENTENCE = re.compile(r"(?<=[.!?”\"])\s+")
_EDITED = 0.04
_LEAST_SHARE, _MOST_CHANCE = 0.4, 0.05
_RUN = 20
_SAID = re.compile(r"\bsaid\b")
_SAYING = ("stated", "told reporters", "noted", "added", "reported", "explained")
_STRAIGHT = re.compile(r'"([^"\n]*)"')


def derive(base: str, filler: str, draw: random.Random) -> tuple[str, float]:
    """A text made of part of another, and the share of the shorter one that they have in common."""
    own, strange = _SENTENCE.split(base), _SENTENCE.split(filler)
    kept = own[: max(1, round(len(own) * draw.uniform(0.3, 1.0)))]
    if draw.random() < 0.5:
        # Whole paragraphs move, as an editor moves them.
        at = draw.randrange(len(kept))
        kept = kept[at:] + kept[:at]
    added = strange[: round(len(strange) * draw.choice((0.0, 0.0, 0.3, 1.0)))]
    at = draw.choice((0, len(kept)))
    text = " ".join(_edited(" ".join(kept), draw).split(" "))
    words = len(" ".join(kept).split())
    spliced = " ".join([*([text] if at else []), *added, *([] if at else [text])])
    return spliced, words / max(1, min(len(base.split()), len(spliced.split())))


def _edited(text: str, draw: random.Random) -> str:
    words = text.split()
    for n in range(len(words)):
        if draw.random() < _EDITED:
            words[n] = draw.choice(("", words[draw.randrange(len(words))], f"{words[n]} also"))
    return " ".join(word for word in words if word)


def link_of(left: Report, right: Report) -> LineageLink | None:
    """What binds two reports, if anything does."""
    links = find_lineage([Reading(report=left), Reading(report=right)]).links
    return links[0] if links else None


def measure_derived(texts: Sequence[str], draw: random.Random) -> dict[str, float]:
    """Detection and direction over derived reports, and over pairs that share next to nothing."""
    hits = misses = false = directed = right = 0
    day = datetime.date(2024, 5, 1)
    for n, base in enumerate(texts):
        filler = texts[(n + len(texts) // 2) % len(texts)]
        derived, share = derive(base, filler, draw)
        later = day + datetime.timedelta(days=draw.randint(1, 3))
        first, second = ("r1", "r2") if draw.random() < 0.5 else ("r2", "r1")
        pair = Report(id=first, text=base, published=day), Report(id=second, text=derived, published=later)
        link = link_of(*sorted(pair, key=lambda report: report.id))
        if share >= _LEAST_SHARE:
            hits, misses = hits + (link is not None), misses + (link is None)
        if link is not None and share >= _LEAST_SHARE:
            directed += link.directed
            right += link.directed and link.taker == second
        false += link_of(Report(id="r1", text=base), Report(id="r2", text=filler)) is not None
    precision, recall = hits / max(1, hits + false), hits / max(1, hits + misses)
    return {
        "pairs": hits + misses,
        "precision": precision,
        "recall": recall,
        "f1": 2 * precision * recall / max(1e-9, precision + recall),
        "direction": right / max(1, hits),
    }


def measure_independent(stories: Iterable[Sequence[str]]) -> dict[str, float]:
    """How often reports of different outlets on one incident are bound though no twenty words in a row are shared."""
    pairs = joined = bound = 0
    for texts in stories:
        for left, right in combinations(texts, 2):
            pairs += 1
            if link_of(Report(id="r1", text=left), Report(id="r2", text=right)) is None:
                continue
            bound += 1
            joined += _longest_run(left, right) < _RUN
    return {"pairs": pairs, "bound": bound, "bound without a common run": joined / max(1, pairs)}


def restyle(text: str, draw: random.Random) -> str:
    """The text as another desk would dress it: no headline, other quotation marks and spaces, other words for "said",
    paragraphs in another order, a few words changed."""
    head, *paragraphs = [paragraph for paragraph in text.split("\n\n") if paragraph.strip()]
    paragraphs = paragraphs or [head]
    at = draw.randrange(len(paragraphs))
    paragraphs = paragraphs[at:] + paragraphs[:at]
    edited = "\n\n".join(_edited(paragraph, draw) for paragraph in paragraphs)
    edited = _SAID.sub(lambda _: draw.choice(_SAYING), edited)
    curly = "“" in edited
    edited = edited.replace("“", '"').replace("”", '"').replace("’", "'") if curly else _curled(edited)
    return edited.replace(". ", ".  ")


def _curled(text: str) -> str:
    return _STRAIGHT.sub(lambda match: f"“{match[1]}”", text).replace("'", "’")


def measure_duplicates(texts: Sequence[str], draw: random.Random) -> dict[str, float]:
    """Corroborated findings of stories that are one report and its edited copy; there must be none."""
    found = {"light": 0, "strong": 0}
    for n, text in enumerate(texts):
        light = "\n\n".join(_edited(paragraph, draw) for paragraph in text.split("\n\n"))
        for name, copy in (("light", light), ("strong", restyle(text, draw))):
            reports = [
                colligate.Report(text=text, source="own.txt", outlet="The Heron"),
                colligate.Report(text=copy, source="copy.txt", outlet="The Gull"),
            ]
            corroborated = colligate.brief(reports).corroborated
            found[name] += len(corroborated)
            for finding in corroborated:
                print(f"duplicates   {name} edit of report {n}: {finding.summary}")
    return {
        "stories": len(texts),
        "corroborated, lightly edited": found["light"],
        "corroborated, restyled": found["strong"],
    }


def _longest_run(left: str, right: str) -> int:
    return max((passage.words for passage in shared_passages(words_of(left), words_of(right))), default=0)


def main() -> None:
    """Build, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=200)
    parser.add_argument("--duplicates", type=int, default=0, help="read this many reports beside an edited copy")
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    development.require()
    texts = [story["reports"][0]["text"] for story in development.records("gva/dev.jsonl")]
    texts = [text for text in texts if len(text.split()) >= 120][: given.reports]
    for name, value in measure_derived(texts, random.Random(given.seed)).items():
        print(f"derived      {name:28} {value:.3f}")
    for name, value in measure_duplicates(texts[: given.duplicates], random.Random(given.seed)).items():
        print(f"duplicates   {name:28} {value}")
    incidents = [
        [report["text"] for report in {item["outlet"]: item for item in story["reports"]}.values()]
        for story in development.records("gva/dev.jsonl")
    ]
    for name, value in measure_independent(incidents).items():
        print(f"independent  {name:28} {value:.3f}")


if __name__ == "__main__":
    main()
