"""A folder of files -> reports."""

from __future__ import annotations

from pathlib import Path

import msgspec

from colligate.records.report import Report


class Unreadable(msgspec.Struct, frozen=True):
    """A file, or a record of one, that gave no report.

    Args:
        source: Its path as the user named it, with the record's position where it is one of many.
        reason: Why, in plain words.
    """

    source: str
    reason: str


class Intake(msgspec.Struct, frozen=True):
    """What a folder gave.

    Args:
        reports: In order of source, without ids.
        unreadable: What could not be read, in order of source.
    """

    reports: tuple[Report, ...]
    unreadable: tuple[Unreadable, ...]


def read_folder(folder: str | Path) -> Intake:
    """Read every report of a folder (or of one file)."""
    root = Path(folder)
    return Intake(tuple(Report(text=p.read_text("utf-8"), source=p.name) for p in sorted(root.glob("*.txt"))), ())
