"""What the program says about its own work, on stderr; words of reports and names of files are made harmless."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from colligate.telling.citations import visible

_LISTED = 20


def say(message: str) -> None:
    """One or more lines on stderr."""
    lines = (visible(line) for line in message.splitlines())
    print(*lines, sep="\n", file=sys.stderr)


def complain(message: str) -> None:
    """An error on stderr, with the program's name before it."""
    say(f"colligate: {message}")


def listed(items: Sequence[str], most: int = _LISTED) -> str:
    """Items as indented lines, the many left out counted."""
    lines = [f"  {item}" for item in items[:most]]
    if len(items) > most:
        lines.append(f"  and {len(items) - most:,} more")
    return "\n".join(lines)
