"""Exit codes, and the way out with a message instead of a traceback."""

from __future__ import annotations

from typing import NoReturn

import typer

from colligate.cli.messages import complain

INCOMPLETE = 1
"""Done, but something could not be read, written or verified."""

REFUSED = 2
"""Nothing to do, or wrong usage."""


def refuse(message: str) -> NoReturn:
    """Say on stderr why nothing can be done, and leave.

    Args:
        message: What is wrong, and what to do about it.
    """
    complain(message)
    raise typer.Exit(REFUSED)
