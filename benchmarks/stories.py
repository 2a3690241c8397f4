"""Score dossiers of invented stories against hand-made gold (benchmarks/stories), by the scorer of `acceptance.py`.

    python benchmarks/stories.py                        # for each set a table of its stories and the mean
    python benchmarks/stories.py --set first            # one set
    python benchmarks/stories.py --story trial          # one story; repeat for several
    python benchmarks/stories.py --story trial --errors # and what is missed, wrong or too much, to read
    python benchmarks/stories.py --floors               # exit 1 if a mean is worse than in floors.toml

The stories are invented for this purpose, in sets (stories/SET/STORY); a set is development data from the day that its
errors are read: all but the fourth and the sixth are. Errors are listed of a set or a story that is named, and of a set
held unread (UNREAD) only with --read, so that nobody reads them by accident; its figures may be printed at any time.
The gold is written as quotes (`story_gold.py`). The scorer is development data beside the checkout (../shared) and not
part of the project.
"""

from __future__ import annotations

import argparse
import json
import runpy
import sys
from collections.abc import Mapping, Sequence
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

# Sets whose errors nobody has read: what they show is what to expect of stories never seen.
UNREAD = frozenset({"fourth", "sixth"})


def sets() -> dict[str, list[Path]]:
    """The folders of the stories of each set."""
    return {group.name: sorted(group.iterdir()) for group in sorted(STORIES.iterdir())}


def chosen(groups: Mapping[str, Sequence[Path]], named: str | None, stories: Sequence[str]) -> dict[str, list[Path]]:
    """The stories to score by their set: of the set named or of all, those named or all; no set is empty."""
    of_sets = {group: members for group, members in groups.items() if named in (None, group)}
    kept = {group: [path for path in paths if not stories or path.name in stories] for group, paths in of_sets.items()}
    return {group: paths for group, paths in kept.items() if paths}


def refusal(scored: Mapping[str, Sequence[Path]], *, named: bool, read: bool) -> str | None:
    """Why the errors of these stories may not be listed, if they may not.

    Args:
        scored: The stories, by set.
        named: Whether a set or a story was asked for, and not just all.
        read: Whether it was said that an unread set is to be read.
    """
    if not named:
        return "--errors needs --set or --story: the errors of some sets are held unread"
    unread = sorted(UNREAD & scored.keys())
    if unread and not read:
        return f"the errors of the {unread[0]} set are held unread; --read lists them and makes it development data"
    return None


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
    parser.add_argument("--read", action="store_true", help="list the errors of a set held unread, too")
    parser.add_argument("--floors", action="store_true", help="fail when a mean is worse than in floors.toml")
    options = parser.parse_args()
    scored = chosen(groups, options.set, options.story or [])
    named = bool(options.set or options.story)
    if options.errors and (reason := refusal(scored, named=named, read=options.read)):
        parser.error(reason)
    require()
    score = runpy.run_path(str(SHARED / "acceptance" / "score.py"))["score"]
    worse: list[str] = []
    for group, stories in scored.items():
        figures = {}
        for story in stories:
            gold, dossier = read_gold(story), brief(story)
            figures[story.name] = score(gold, dossier)
            if options.errors:
                print(f"\n# {story.name}\n" + "\n".join(errors(gold, dossier)))
        print(f"\n{group} set\n" + "\n".join(table(figures)))
        if not options.story:
            worse += below_floors(f"stories.{group}", summary(figures))
    print("\n".join(worse))
    return int(bool(worse) and options.floors)


if __name__ == "__main__":
    sys.exit(main())
