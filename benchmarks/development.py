"""Development data: where it stands, and its stories as reports.

The data stands beside the checkout (../shared) and is not part of the project; benchmarks say so and measure nothing
where it is absent.
"""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

import colligate
from colligate.case import number_reports
from colligate.records.reading import Reading

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"
BENCH = SHARED / "bench"


def require() -> None:
    """End the program, with a word of explanation and without a failure, where the data is absent."""
    if not SHARED.is_dir():
        print(f"the development data is not at {SHARED}: nothing measured")
        sys.exit(0)


def records(name: str) -> Iterator[dict[str, Any]]:
    """The lines of a file of the bench, such as "gva/dev.jsonl"."""
    with (BENCH / "data" / name).open(encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def reports_of(story: dict[str, Any]) -> list[colligate.Report]:
    """The reports of a bench story. Their source is the story's own id of them, as the scorers ask."""
    return [
        colligate.Report(
            text=report["text"],
            source=report["id"],
            title=report.get("title"),
            outlet=report.get("outlet"),
            url=report.get("url"),
            published=datetime.date.fromisoformat(report["published"][:10]) if report.get("published") else None,
        )
        for report in story["reports"]
    ]


def readings_of(story: dict[str, Any], reader: colligate.Reader, keep: Path | None = None) -> tuple[Reading, ...]:
    """The readings of a bench story, from the folder `keep` where they were read before."""
    file = keep / f"{story['story']}.plain.json" if keep else None
    if file and file.exists():
        return msgspec.json.decode(file.read_bytes(), type=tuple[Reading, ...])
    readings = tuple(reader.pipe(number_reports(reports_of(story))))
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(msgspec.json.encode(readings))
    return readings


def run_scorer(scorer: str, gold: str, predictions: Iterable[dict[str, Any]], *options: str) -> str:
    """What a scorer of the bench prints for predictions, one JSON object a line.

    Args:
        scorer: File name of the scorer ("incidents.py").
        gold: Its gold file, as for `records`.
        predictions: What to score.
        options: Further options of the scorer.
    """
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        file.writelines(json.dumps(prediction) + "\n" for prediction in predictions)
        file.flush()
        command = [sys.executable, str(BENCH / scorer), str(BENCH / "data" / gold), file.name, *options]
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout
