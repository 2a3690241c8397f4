"""Measure statements against people's annotation of attributions in news articles.

    python benchmarks/statements.py                    # fold dev: figures
    python benchmarks/statements.py --fold train --sample 100 --errors 40
    python benchmarks/statements.py --floors           # the same; exit 1 if a figure is worse than in floors.toml

The annotation and its scorer are development data beside the checkout (../shared); they are not part of the project.
Its convention differs from ours in five ways, which `as_annotated` bridges: it also marks attitudes ("opposed the
ban": `Reading.attitudes`), counts the "that" of a clause to the content, takes the relative pronoun for the source
where there is one ("a man who said": "who"), joins the quotations that one speaker goes on with to one statement, and
marks no statements within statements.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import runpy
import sys
import time
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from colligate import Report
from colligate.intake.furniture import find_furniture
from colligate.reading.coreference.resolution import resolve_mentions
from colligate.reading.mentions.finding import find_mentions
from colligate.reading.parser import load_pipeline, parse
from colligate.reading.sentences import find_sentences
from colligate.reading.statements.finding import find_statements
from colligate.records.reading import Reading
from colligate.records.statement import StatementMention

HERE = Path(__file__).parent
SHARED = HERE.parent.parent / "shared" / "bench"
_THAT = re.compile(r"\bthat,?[\s\"“”']*$", re.IGNORECASE)
_RELATIVE = re.compile(r"[,\s]*\b(who|which|that|whom)\b")


def as_annotated(text: str, statements: Iterable[StatementMention]) -> list[dict[str, Any]]:
    """Statements in the annotation's form and by its conventions."""
    rows: list[dict[str, Any]] = []
    speakers: list[StatementMention] = []
    for statement in _outermost(statements):
        pieces = [[piece.start, piece.end] for piece in statement.pieces]
        if statement.cue is None and rows and statement.speaker is not None:
            rows[_goes_on_from(speakers, statement)]["content"] += pieces
            continue
        speakers.append(statement)
        that = _THAT.search(text, max(0, pieces[0][0] - 9), pieces[0][0])
        if that is not None:
            pieces[0][0] = that.start()
        cue = [[statement.cue.start, statement.cue.end]] if statement.cue else []
        rows.append({"source": _source(text, statement), "cue": cue, "content": pieces})
    return rows


def _goes_on_from(before: Sequence[StatementMention], statement: StatementMention) -> int:
    """Position of the statement that a quotation without a cue goes on with: the last quotation of its speaker, not
    the "..., adding that" or "..., who thinks that" that stands between the two."""
    who = statement.speaker.referent if statement.speaker is not None else None
    for back, one in enumerate(reversed(before[-3:]), 1):
        if one.kind == "direct" and one.speaker is not None and one.speaker.referent == who:
            return len(before) - back
    return len(before) - 1


def _outermost(statements: Iterable[StatementMention]) -> list[StatementMention]:
    """Those whose content lies within no other's, in order of content."""
    found: list[StatementMention] = []
    for statement in sorted(statements, key=lambda one: (one.content.start, -one.content.end)):
        if statement.inside is None and not (found and found[-1].content.contains(statement.content)):
            found.append(statement)
    return found


def _source(text: str, statement: StatementMention) -> list[int] | None:
    if statement.speaker is None or statement.speaker.span is None:
        return None
    span = statement.speaker.span
    if statement.cue is not None and span.end < statement.cue.start:
        relative = _RELATIVE.match(text, span.end, statement.cue.start)
        if relative is not None:
            return [relative.start(1), relative.end(1)]
    return [span.start, span.end]


def measure(
    rows: Sequence[dict[str, Any]], *, attitudes: bool
) -> tuple[dict[str, list[dict[str, Any]]], dict[str, float]]:
    """Predictions for every article, and what they cost."""
    pipeline = load_pipeline()
    found: dict[str, list[dict[str, Any]]] = {}
    tokens, parsing, stating = 0, 0.0, 0.0
    for row in rows:
        report = Report(text=row["text"], id="r1")
        start = time.perf_counter()
        furniture = find_furniture(report)
        doc = parse(pipeline, report, furniture)
        parsing += time.perf_counter() - start
        reading = find_sentences(doc, Reading(report=report, furniture=furniture))
        reading = resolve_mentions(doc, find_mentions(doc, reading))
        start = time.perf_counter()
        reading = find_statements(doc, reading)
        stating += time.perf_counter() - start
        tokens += len(doc)
        found[row["doc"]] = as_annotated(row["text"], reading.statements + (reading.attitudes if attitudes else ()))
    return found, {"parser_us_a_token": parsing / tokens * 1e6, "statements_us_a_token": stating / tokens * 1e6}


def print_errors(scorer: dict[str, Any], rows: Sequence[dict[str, Any]], found: dict[str, Any], count: int) -> None:
    """Print some statements that were missed, found with other bounds, or found where nobody marks one."""
    errors = []
    for row in rows:
        text, predicted = row["text"], found[row["doc"]]
        gold = [scorer["reading"](text, one) for one in row["statements"]]
        ours = [scorer["reading"](text, one) for one in predicted]
        pairs = scorer["pair_up"](gold, ours)
        paired = {j: (i, overlap) for i, j, overlap in pairs}
        missed = set(range(len(gold))) - {i for i, _, _ in pairs}
        errors += [("MISSED", text, row["statements"][i], None) for i in sorted(missed)]
        for j, one in enumerate(predicted):
            if j not in paired:
                errors.append(("EXTRA", text, None, one))
            elif paired[j][1] < 1:
                errors.append(("BOUNDS", text, row["statements"][paired[j][0]], one))
    random.Random(0).shuffle(errors)
    for kind, text, gold_one, our_one in errors[:count]:
        print(f"{kind}\n  gold {_show(text, gold_one)}\n  ours {_show(text, our_one)}")
        if our_one is None or gold_one is None:
            spans = (gold_one or our_one)["content"] + (gold_one or our_one)["cue"]
            start = min(span[0] for span in spans)
            print(f"  text {text[max(0, start - 90) : start + 180]!r}")


def _show(text: str, row: dict[str, Any] | None) -> str:
    if row is None:
        return "-"
    source = text[slice(*row["source"])] if row["source"] else "-"
    cue = " // ".join(text[start:end] for start, end in row["cue"])
    return f"{source} | {cue} | " + " // ".join(text[start:end] for start, end in row["content"])


def main() -> int:
    """Print the figures; 1 if some are below their floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--fold", choices=("dev", "train"), default="dev")
    parser.add_argument("--sample", type=int, help="measure this many articles only")
    parser.add_argument("--errors", type=int, default=0, help="print this many errors")
    parser.add_argument("--no-attitudes", action="store_true", help="statements only, no attitudes")
    parser.add_argument("--floors", action="store_true", help="fail when a figure is worse than in floors.toml")
    options = parser.parse_args()
    file = SHARED / "data" / "statements" / f"{options.fold}.jsonl"
    if not file.is_file():
        print(f"the development data is not at {file}: nothing measured")
        return 0
    scorer = runpy.run_path(str(SHARED / "statements.py"))
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
    if options.sample:
        rows = random.Random(1).sample(rows, options.sample)
    found, cost = measure(rows, attitudes=not options.no_attitudes)
    figures = scorer["score"](rows, found)
    for name, value in (figures | cost).items():
        print(f"{name:26} {value:.3f}")
    print_errors(scorer, rows, found, options.errors)
    floors = tomllib.loads((HERE / "floors.toml").read_text("utf-8")).get("statements", {})
    failures = [name for name, floor in floors.items() if options.floors and figures[name] < floor - 5e-4]
    for name in failures:
        print(f"below the floor: {name} is {figures[name]:.3f}, its floor {floors[name]:.3f}")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
