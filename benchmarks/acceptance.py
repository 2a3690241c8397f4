"""Score dossiers of development stories against their hand-made gold, and hold the result against the floors.

    python benchmarks/acceptance.py             # print the figures
    python benchmarks/acceptance.py --floors    # the same; exit 1 if a figure is worse than in floors.toml

The stories and their scorer are development data beside the checkout (../shared); they are not part of the project.
"""

from __future__ import annotations

import argparse
import datetime
import json
import runpy
import sys
import tomllib
from pathlib import Path
from typing import Any

import colligate
from development import SHARED, require

HERE = Path(__file__).parent

# A count of errors: lower is better. All other figures are shares: higher is better.
COUNTS = ("_errors", "_extra")


def score_story(story: Path, published: datetime.date | None) -> dict[str, float]:
    """Figures of the scorer for a dossier of one story folder.

    Args:
        story: A folder of reports with a gold.json.
        published: The day given to all its reports, if any.
    """
    scorer = runpy.run_path(str(SHARED / "acceptance" / "score.py"))
    gold: dict[str, Any] = json.loads((story / "gold.json").read_text("utf-8"))
    dossier = json.loads(colligate.brief(story, published=published).to_json())
    figures: dict[str, float] = scorer["score"](gold, dossier)
    return figures


def below(figures: dict[str, float], floors: dict[str, float]) -> list[str]:
    """Sentences for every figure that is worse than its floor."""
    failures = []
    for name, floor in floors.items():
        value = figures[name]
        worse = value > floor if name.endswith(COUNTS) else value < floor - 5e-4
        if worse:
            failures.append(f"{name} is {value:.3f}, its floor {floor:.3f}")
    return failures


def main() -> int:
    """Print the figures; 1 if some are below their floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--floors", action="store_true", help="fail when a figure is worse than in floors.toml")
    options = parser.parse_args()
    require()
    floors = tomllib.loads((HERE / "floors.toml").read_text("utf-8"))["acceptance"]
    failures = []
    for name, settings in floors.items():
        day = settings.get("published")
        story = SHARED / "stories" / settings["story"]
        figures = score_story(story, day)
        print(f"\n{name}: {settings['story']}, published {day or 'not given'}")
        for figure, value in figures.items():
            floor = settings["floors"].get(figure)
            print(f"  {figure:32} {value:8.3f}" + (f"   floor {floor:.3f}" if floor is not None else ""))
        failures += [f"{name}: {failure}" for failure in below(figures, settings["floors"])]
    if options.floors and failures:
        print("\nbelow the floor:\n  " + "\n  ".join(failures))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
