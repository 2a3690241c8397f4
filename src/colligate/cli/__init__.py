"""The command line: a thin shell over the library."""

from __future__ import annotations

from colligate.cli.application import app, run

__all__ = ["app", "run"]
