"""Dossiers of real incidents against the incidents' records: when, where, how many, who. Does every one verify?

    python benchmarks/incidents.py [--stories 100] [--set gva|meantime]
    python benchmarks/incidents.py --floors     # the first 120 alone; exit 1 if a figure is worse than in floors.toml

Every story is briefed as a user would brief it, and every span of every dossier is checked. Errors are counted and
named. The set meantime has no records: for it only errors are counted.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
import traceback
from pathlib import Path
from typing import Any

import colligate
from colligate.verify import verify
from development import records, reports_of, require, run_scorer
from floors import below_floors

FLOORED = 120
"""How many stories, from the first, the floors are of."""
GOLD = {"gva": "gva/dev.jsonl", "meantime": "meantime/dev.jsonl"}


def brief_and_verify(story: dict[str, Any], folder: Path) -> tuple[dict[str, Any] | None, list[str]]:
    """The dossier of a story, and what went wrong with it."""
    try:
        text = colligate.brief(reports_of(story)).to_json()
    except Exception:  # Whatever happens to one story must not keep the others from being measured.
        return None, [traceback.format_exc(limit=-3)]
    file = folder / "dossier.json"
    file.write_text(text, "utf-8")
    return json.loads(text), [f"{item.where}: {item.reason}" for item in verify(file).mismatches]


def main() -> int:
    """Print errors and figures; 1 if there was an error."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=400, help="how many stories, from the first")
    parser.add_argument("--set", choices=sorted(GOLD), default="gva")
    parser.add_argument("--floors", action="store_true", help="fail when a figure is worse than in floors.toml")
    options = parser.parse_args()
    require()
    predictions, errors = [], 0
    stories = list(records(GOLD[options.set]))[: FLOORED if options.floors else options.stories]
    start = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for story in stories:
            dossier, wrong = brief_and_verify(story, Path(folder))
            errors += bool(wrong)
            for line in wrong[:3]:
                print(f"{story['story']}: {line}", file=sys.stderr)
            if dossier is not None:
                predictions.append({"story": story["story"], "dossier": dossier})
    print(f"{len(stories)} stories in {time.perf_counter() - start:.0f} s, {errors} with errors")
    worse: list[str] = []
    if options.set == "gva":
        figures = score(stories, predictions)
        print("\n".join(f"{name:26} {value:.3f}" for name, value in figures.items()))
        worse = below_floors("incidents", figures) if options.floors else []
        print("\n".join(worse))
    return int(errors > 0 or bool(worse))


def score(stories: list[dict[str, Any]], predictions: list[dict[str, Any]]) -> dict[str, float]:
    """The scorer's figures for these stories."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
        gold.writelines(json.dumps(story) + "\n" for story in stories)
        gold.flush()
        figures: dict[str, float] = json.loads(run_scorer("incidents.py", gold.name, predictions, "--json"))
    return figures


if __name__ == "__main__":
    sys.exit(main())
