"""Which figures lie below the floors of `floors.toml`."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

_ROUNDING = 5e-4


def below_floors(section: str, figures: Mapping[str, float]) -> list[str]:
    """A line for each figure that is worse than its floor; of errors the floor is a ceiling.

    Args:
        section: Table of `floors.toml`, such as "entities.meantime"; none there holds nothing.
        figures: What was measured, by the names of the table.
    """
    floors: Any = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))
    for part in section.split("."):
        floors = floors.get(part, {})
    lines = []
    for name, floor in floors.items():
        if name not in figures:
            continue
        counts = name.endswith(("_errors", "_extra", "_over", "_share")) or name == "merged"
        value = figures[name]
        if value > floor + _ROUNDING if counts else value < floor - _ROUNDING:
            lines.append(
                f"{'above the ceiling' if counts else 'below the floor'}: {name} is {value:.3f}, not {floor:.3f}"
            )
    return lines
