"""The manifest beside the files (reports.csv or reports.jsonl): what the user states of each file."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath

import msgspec

from colligate.intake.encoding import decode
from colligate.intake.jsonl import json_lines, text_of
from colligate.intake.metadata import Stated, by_plain_name, field_names, prefer, state
from colligate.intake.outcome import Found, NotAReportError, Note, Unreadable, UnreadableError
from colligate.records.report import Report

NAMES = ("reports.csv", "reports.jsonl")
_LONGEST_CELL = 100_000
# What this program's own tables put before cells that a spreadsheet would take for a formula.
_GUARD, _GUARDED = "'", ("'=", "'+", "'-", "'@")


class Manifest(msgspec.Struct, frozen=True):
    """What a manifest states.

    Args:
        rows: Path of a file (or of a record: "wire.jsonl#3"), relative to the folder read, to what is stated of it.
        unreadable: Rows that cannot be used.
        notes: Rows that say again what an earlier one said.
    """

    rows: dict[str, Stated]
    unreadable: tuple[Unreadable, ...] = ()
    notes: tuple[Note, ...] = ()


def read_manifest(data: bytes, source: str) -> Manifest:
    """Read a manifest.

    Args:
        data: The file's content: CSV (comma, semicolon or tab) with a line of names, or JSON Lines. The file's name is
            under `file`; a row wins over what the file itself states.
        source: Its path, relative to the folder read.

    Raises:
        UnreadableError: It is neither, or names no files.
        NotAReportError: It is JSON Lines whose records carry the texts themselves, and thus no manifest.
    """
    rows = _json_rows(data) if source.endswith(".jsonl") else _csv_rows(data)
    stated: dict[str, Stated] = {}
    unreadable, notes = [], []
    for number, row in rows:
        where = f"{source}#{number}"
        if isinstance(row, UnreadableError):
            unreadable.append(Unreadable(where, str(row)))
            continue
        name = _file_of(row)
        path = _beside(source, name) if name else None
        if path is None:
            unreadable.append(Unreadable(where, "names no file" if not name else f"{name} lies outside of the folder"))
        elif path in stated:
            notes.append(Note(where, f"{name} stands in an earlier row, which holds"))
        else:
            stated[path] = _state_row(row)
    return Manifest(stated, tuple(unreadable), tuple(notes))


def apply_manifest(found: Found, path: str, rows: Mapping[str, Stated]) -> Found:
    """The report with what the manifest states of it; of a record's own row first, then of its file's.

    Args:
        found: A report as its file gave it.
        path: The file that it stands in.
        rows: What the manifest states, by path.
    """
    first, second = rows.get(normal_path(found.report.source)), rows.get(normal_path(path))
    row = prefer(first, second) if first and second else first or second
    if row is None:
        return found
    report = found.report
    own = Stated(
        title=report.title, outlet=report.outlet, author=report.author, published=report.published, url=report.url,
    )  # fmt: skip
    wins = prefer(row, own)
    notes = found.notes if row.published is None else tuple(note for note in found.notes if "is no day" not in note)
    return Found(_with(report, wins), notes + row.notes)


def normal_path(path: str) -> str:
    """A path as rows and folders are compared by: forward slashes, composed letters."""
    return unicodedata.normalize("NFC", path.replace("\\", "/"))


def _with(report: Report, stated: Stated) -> Report:
    return msgspec.structs.replace(
        report, title=stated.title, outlet=stated.outlet, author=stated.author, published=stated.published,
        url=stated.url, language=stated.language or report.language,
    )  # fmt: skip


def _state_row(row: Mapping[str, object]) -> Stated:
    # The column that names the file may be called "source", which elsewhere means an outlet or an address.
    plain = {name: _unguarded(value) for name, value in by_plain_name(row).items() if name not in field_names("file")}
    return state(plain)


def _file_of(row: Mapping[str, object]) -> str | None:
    plain = by_plain_name(row)
    values = (_unguarded(plain.get(name)) for name in field_names("file"))
    return next((value.strip() for value in values if isinstance(value, str) and value.strip()), None)


def _beside(manifest: str, name: str) -> str | None:
    """The named file's path relative to the folder read; None if it lies outside of the manifest's own folder."""
    path = PurePosixPath(normal_path(name))
    if path.is_absolute() or ".." in path.parts or ":" in path.parts[0]:
        return None
    return normal_path(str(PurePosixPath(normal_path(manifest)).parent / path))


def _unguarded(value: object) -> object:
    return value[1:] if isinstance(value, str) and value.startswith(_GUARDED) else value


def _json_rows(data: bytes) -> Iterator[tuple[int, Mapping[str, object] | UnreadableError]]:
    records = list(json_lines(data))
    if any(text_of(record) for _, record in records):
        raise NotAReportError
    for number, record in records:
        if isinstance(record, Mapping | UnreadableError):
            yield number, record
        else:
            yield number, UnreadableError("not an object")


def _csv_rows(data: bytes) -> Iterator[tuple[int, Mapping[str, object] | UnreadableError]]:
    text, _ = decode(data)
    header = text.partition("\n")[0]
    delimiter = max(",;\t", key=header.count)
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="", restval="")
    try:
        names = {str(name).strip().lower() for name in reader.fieldnames or ()}
        if names and not names & set(field_names("file")):
            raise UnreadableError(f"a manifest needs a column `file`; it has {', '.join(sorted(names))}")
        for row in reader:
            yield reader.line_num, {str(name): value for name, value in row.items()}
    except csv.Error as error:
        raise UnreadableError(f"broken CSV in line {reader.line_num}: {error}") from error
