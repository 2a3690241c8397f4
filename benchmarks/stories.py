"""Score dossiers of invented stories against hand-made gold (benchmarks/stories), by the scorer of `acceptance.py`.

    python benchmarks/stories.py                        # for each set a table of its stories and the mean
    python benchmarks/stories.py --set first            # one set
    python benchmarks/stories.py --story trial          # one story; repeat for several
    python benchmarks/stories.py --story trial --errors # and what is missed, wrong or too much, to read
    python benchmarks/stories.py --floors               # exit 1 if a mean is worse than in floors.toml

The stories are invented for this purpose, in sets (stories/SET/STORY); a set is development data from the day that its
errors are read. Their gold is written as quotes (`story_gold.py`). The scorer is development data beside the checkout
(../shared) and not part of the project.
"""

from __future__ import annotations

import argparse
import json
import runpy
import sys
from pathlib import Path
from statistics import fmean
from typing import Any

import colligate
from acceptance import COUNTS
from development import SHARED, require
from floors import below_floors
from story_errors import errors
from story_gold import read_gold

STORIES = Path(__file__).parent / "stories"


def sets() -> dict[str, list[Path]]:
    """The folders of the stories of each set."""
    return {group.name: sorted(group.iterdir()) for group in sorted(STORIES.iterdir())}


def brief(story: Path) -> dict[str, Any]:
    """The dossier of a story."""
    dossier: dict[str, Any] = json.loads(colligate.brief(story).to_json())
    return dossier


def summary(figures: dict[str, dict[str, float]]) -> dict[str, float]:
    """Of each figure the mean of all stories that have it; of counts the sum."""
    found = {}
    for row in dict.fromkeys(figure for scores in figures.values() for figure in scores):
        known = [scores[row] for scores in figures.values() if row in scores]
        found[row] = sum(known) if row.endswith(COUNTS) else fmean(known)
    return found


def table(figures: dict[str, dict[str, float]]) -> list[str]:
    """Lines of a table: a figure a line, a story a column, the mean (of counts, the sum) last."""
    lines = [" ".join([f"{'':28}", *(f"{name[:9]:>9}" for name in figures), f"{'all':>9}"])]
    for row, whole in summary(figures).items():
        values = [scores.get(row) for scores in figures.values()]
        lines.append(" ".join([f"{row:28}", *(_cell(row, value) for value in [*values, whole])]))
    return lines


def _cell(row: str, value: float | None) -> str:
    if value is None:
        return f"{'-':>9}"
    return f"{value:9.0f}" if row.endswith(COUNTS) else f"{value:9.3f}"


def main() -> int:
    """Print the figures, and the errors if asked; 1 if a mean of a whole set is below its floor."""
    groups = sets()
    names = [story.name for stories in groups.values() for story in stories]
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", choices=groups, help="the stories of this set only")
    parser.add_argument("--story", action="append", choices=names, help="this story only; may be repeated")
    parser.add_argument("--errors", action="store_true", help="list what is missed, wrong or too much")
    parser.add_argument("--floors", action="store_true", help="fail when a mean is worse than in floors.toml")
    options = parser.parse_args()
    require()
    score = runpy.run_path(str(SHARED / "acceptance" / "score.py"))["score"]
    worse: list[str] = []
    for group in [options.set] if options.set else groups:
        figures = {}
        for story in groups[group]:
            if options.story and story.name not in options.story:
                continue
            gold, dossier = read_gold(story), brief(story)
            figures[story.name] = score(gold, dossier)
            if options.errors:
                print(f"\n# {story.name}\n" + "\n".join(errors(gold, dossier)))
        if figures:
            print(f"\n{group} set\n" + "\n".join(table(figures)))
        if not options.story:
            worse += below_floors(f"stories.{group}", summary(figures))
    print("\n".join(worse))
    return int(bool(worse) and options.floors)


if __name__ == "__main__":
    sys.exit(main())
