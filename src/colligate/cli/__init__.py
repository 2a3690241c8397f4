"""The command line: a thin shell over the library."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from colligate.cli.application import app

__all__ = ["app", "run"]

_INTERRUPTED, _BROKEN_PIPE = 130, 141


def run() -> None:
    """Run the command line, as the program `colligate` does."""
    try:
        # Imported here, so that Ctrl-C while it loads ends it as quietly as later.
        from colligate.cli.application import app

        # Reports hold any letter; a terminal that cannot show one shows a question mark and no traceback.
        for stream in (sys.stdout, sys.stderr):
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(errors="replace")
        app()
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    except BrokenPipeError:
        _leave_pipe()
    except SystemExit as leaving:
        try:
            sys.stdout.flush()
        except BrokenPipeError:
            _leave_pipe()
        raise leaving


def __getattr__(name: str) -> object:
    if name != "app":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from colligate.cli import application

    return application.app


def _leave_pipe() -> None:
    """Leave quietly when whoever read our output has gone (`colligate events ... | head`)."""
    # The interpreter flushes once more on its way out, and would complain.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    sys.exit(_BROKEN_PIPE)
