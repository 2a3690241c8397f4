"""Score expressions of time against TempEval-3 (TimeBank and AQUAINT): extent, type and value.

    python benchmarks/times.py               # both sets, every text
    python benchmarks/times.py --floors      # the same; exit 1 if a figure is worse than in floors.toml
    python benchmarks/times.py --errors 20   # and the first mistakes of each set, to read

The texts and their scorer are development data beside the checkout (../shared); they are not part of the project.
"""

from __future__ import annotations

import argparse
import datetime
import runpy
import sys
import time
import tomllib
from pathlib import Path
from typing import Any

from colligate.reading.dates import find_times
from colligate.reading.parser import load_pipeline, parse
from colligate.reading.sentences import find_sentences
from colligate.records.reading import Reading
from colligate.records.report import Report
from colligate.records.time import TimeExpression
from development import BENCH, records, require

HERE = Path(__file__).parent
SETS = ("timebank", "aquaint")
_TYPES = {"date": "DATE", "time": "TIME", "duration": "DURATION", "set": "SET", "reference": "DATE"}


def read_rows(name: str) -> list[dict[str, Any]]:
    """The texts of a set with their gold times."""
    return list(records(f"times/{name}.jsonl"))


def predict(rows: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], float]:
    """Times of every text in the scorer's form, and the microseconds a token that finding them took."""
    pipeline = load_pipeline()
    predictions, seconds, tokens = [], 0.0, 0
    for row in rows:
        report = Report(text=row["text"], id=row["doc"], published=datetime.date.fromisoformat(row["published"][:10]))
        doc = parse(pipeline, report, ())
        reading = find_sentences(doc, Reading(report=report))
        before = time.process_time()
        reading = find_times(doc, reading)
        seconds += time.process_time() - before
        tokens += len(doc)
        predictions.append({"doc": row["doc"], "times": [_as_row(item) for item in reading.times]})
    return predictions, 1e6 * seconds / max(tokens, 1)


def _as_row(item: TimeExpression) -> dict[str, Any]:
    return {"start": item.span.start, "end": item.span.end, "type": _TYPES[item.kind], "value": item.value}


def show_errors(rows: list[dict[str, Any]], predictions: list[dict[str, Any]], most: int) -> None:
    """Print what was missed, found too much, or given another value."""
    scorer = runpy.run_path(str(BENCH / "times.py"))
    shown = 0
    for row, found in zip(rows, predictions, strict=True):
        text, pairs = row["text"], scorer["pair_up"](row["times"], found["times"])
        hit = [(g["start"], p["start"]) for g, p in pairs]
        lines = [("missed", g, None) for g in row["times"] if g["start"] not in {left for left, _ in hit}]
        lines += [("extra", None, p) for p in found["times"] if p["start"] not in {right for _, right in hit}]
        lines += [("value", g, p) for g, p in pairs if g["value"] != p["value"]]
        for kind, gold, own in lines:
            at: dict[str, Any] = gold or own or {}
            around = " ".join(text[max(0, at["start"] - 50) : at["end"] + 30].split())
            words = " ".join(text[at["start"] : at["end"]].split())
            values = f"{gold and gold['value']} / {own and own['value']}"
            print(f"  {kind:7} {words!r:28} {values:28} {row['published']} ..{around}")
            shown += 1
            if shown >= most:
                return


def below(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Sentences for every figure that is worse than its floor."""
    return [
        f"{name} is {figures[name]:.3f}, its floor {floor:.3f}"
        for name, floor in floors.items()
        if figures[name] < floor - 5e-4
    ]


def main() -> int:
    """Print the figures; 1 if some are below their floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--floors", action="store_true", help="fail when a figure is worse than in floors.toml")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="show so many mistakes of each set")
    options = parser.parse_args()
    require()
    all_floors: dict[str, Any] = tomllib.loads((HERE / "floors.toml").read_text("utf-8")).get("times", {})
    failures = []
    for name in SETS:
        rows = read_rows(name)
        predictions, cost = predict(rows)
        figures: dict[str, float] = runpy.run_path(str(BENCH / "times.py"))["score"](rows, predictions)
        print(f"{name}: {cost:.1f} microseconds a token")
        for figure, value in figures.items():
            print(f"  {figure:15} {value:.3f}" if isinstance(value, float) else f"  {figure:15} {value}")
        if options.errors:
            show_errors(rows, predictions, options.errors)
        failures += [f"{name}: {line}" for line in below(figures, all_floors.get(name, {}))]
    for line in failures:
        print(line)
    return 1 if options.floors and failures else 0


if __name__ == "__main__":
    sys.exit(main())
