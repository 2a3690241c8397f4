"""What intake gives: reports, and what it has to say of everything that gave none."""

from __future__ import annotations

import msgspec

from colligate.records.report import Report


class UnreadableError(ValueError):
    """A file, or a record of one, should hold a report and does not. The message is the reason, in plain words."""


class NotAReportError(ValueError):
    """A file is of another sort than reports. The message says what it is; without one it is passed over in silence."""


class Unreadable(msgspec.Struct, frozen=True, order=True):
    """A file, or a record of one, that should have given a report and did not.

    Args:
        source: Its path as the user named it, with the record's position where it is one of many.
        reason: Why, in plain words.
    """

    source: str
    reason: str


class Note(msgspec.Struct, frozen=True, order=True):
    """Something that the user should know of a file, a record or a report that was read all the same.

    Args:
        source: Its path, with the record's position where it is one of many.
        reason: What there is to know, in plain words.
    """

    source: str
    reason: str


class Found(msgspec.Struct, frozen=True):
    """A report as one file or record gave it.

    Args:
        report: The report, without an id.
        notes: What the user should know of how it was read.
    """

    report: Report
    notes: tuple[str, ...] = ()


class Intake(msgspec.Struct, frozen=True):
    """What a folder gave.

    Args:
        reports: In order of source, without ids.
        unreadable: What could not be read, in order of source. Any makes the exit status 1.
        ignored: What is no report by its kind (pictures, other programs' JSON), in order of source. No error.
        notes: Guesses made and statements not understood, in order of source: a detected encoding, an unclear date.
    """

    reports: tuple[Report, ...]
    unreadable: tuple[Unreadable, ...] = ()
    ignored: tuple[Note, ...] = ()
    notes: tuple[Note, ...] = ()
