"""A folder of files -> reports."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import msgspec

from colligate.intake.html import read_html
from colligate.intake.jsonl import read_json, read_jsonl
from colligate.intake.manifest import NAMES, Manifest, apply_manifest, normal_path, read_manifest
from colligate.intake.outcome import Found, Intake, NotAReportError, Note, Unreadable, UnreadableError
from colligate.intake.text import read_markdown, read_text

__all__ = ["KINDS", "Intake", "Note", "Unreadable", "read_folder"]

Read = Callable[[bytes, str], tuple[Found | Unreadable, ...]]
"""Content of a file and its source to what stands in it."""

MEGABYTE = 1_000_000
_DOCUMENTS = frozenset({".pdf", ".doc", ".docx", ".odt", ".rtf", ".epub", ".eml", ".msg"})


class Kind(msgspec.Struct, frozen=True):
    """How files of one sort are read.

    Args:
        read: What reads them.
        largest: Most megabytes that a file may have.
    """

    read: Read
    largest: int


_TEXT, _MARKDOWN, _HTML = Kind(read_text, 5), Kind(read_markdown, 5), Kind(read_html, 20)
_JSON, _JSONL = Kind(read_json, 200), Kind(read_jsonl, 500)
KINDS = {
    ".txt": _TEXT,
    ".text": _TEXT,
    ".md": _MARKDOWN,
    ".markdown": _MARKDOWN,
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".json": _JSON,
    ".jsonl": _JSONL,
    ".ndjson": _JSONL,
}
"""Endings of file names, in lower case, to how such files are read."""


def read_folder(folder: str | Path, progress: Callable[[str, int, int], None] | None = None) -> Intake:
    """Read every report of a folder and the folders in it, or of one file.

    Hidden files are passed over, and so are this program's own dossiers. Links are not followed out of the folder.

    Args:
        folder: A folder or a file.
        progress: Told the stage, how many files are done, and how many there are.

    Raises:
        FileNotFoundError: There is no such folder or file.
    """
    path = Path(folder)
    if not path.exists():
        raise FileNotFoundError(f"there is no {folder}")
    root = path if path.is_dir() else path.parent
    outcome = _Outcome()
    files = list(_walk(root, outcome)) if path.is_dir() else [path]
    manifests = [file for file in (files if path.is_dir() else _manifests_beside(path)) if file.name in NAMES]
    rows: dict[str, Manifest] = {}
    for file in manifests:
        _take_manifest(file, _source(file, root), rows, outcome)
    stated = {name: row for manifest in rows.values() for name, row in manifest.rows.items()}
    files = [file for file in files if _source(file, root) not in rows]
    for done, file in enumerate(files):
        if progress:
            progress("opening", done, len(files))
        source = _source(file, root)
        for item in _take(file, source, outcome, named=not path.is_dir()):
            outcome.add(apply_manifest(item, source, stated) if isinstance(item, Found) else item)
    if progress:
        progress("opening", len(files), len(files))
    if path.is_dir():
        _name_missing(rows, {normal_path(_source(file, root)) for file in files}, outcome)
    return outcome.intake()


class _Outcome:
    """Gathers what the files give."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self.unreadable: list[Unreadable] = []
        self.ignored: list[Note] = []
        self.notes: list[Note] = []

    def add(self, item: Found | Unreadable) -> None:
        if isinstance(item, Unreadable):
            self.unreadable.append(item)
            return
        self.found.append(item)
        self.notes += [Note(item.report.source, reason) for reason in item.notes]

    def intake(self) -> Intake:
        reports = sorted((item.report for item in self.found), key=lambda report: report.source)
        return Intake(
            tuple(reports), tuple(sorted(self.unreadable)), tuple(sorted(self.ignored)), tuple(sorted(self.notes))
        )


def _walk(root: Path, outcome: _Outcome) -> Iterator[Path]:
    """Every visible file below a folder that is no link, in order; links are named."""

    def refused(error: OSError) -> None:
        outcome.add(Unreadable(_source(Path(error.filename), root), _why(error)))

    for folder, folders, names in os.walk(root, onerror=refused):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted([*names, *(name for name in folders if Path(folder, name).is_symlink())]):
            file = Path(folder, name)
            if name.startswith("."):
                continue
            if file.is_symlink():
                _name_link(file, root, outcome)
            else:
                yield file


def _name_link(file: Path, root: Path, outcome: _Outcome) -> None:
    source = _source(file, root)
    try:
        target = file.resolve(strict=True)
    except (OSError, RuntimeError):
        outcome.add(Unreadable(source, "a link that leads nowhere"))
        return
    if target.is_relative_to(root.resolve()):
        outcome.ignored.append(Note(source, "a link to what stands in the folder anyway"))
    else:
        outcome.add(Unreadable(source, "a link that leads out of the folder; links are not followed"))


def _manifests_beside(file: Path) -> list[Path]:
    return [beside for name in NAMES if (beside := file.parent / name) != file and beside.is_file()]


def _take_manifest(file: Path, source: str, rows: dict[str, Manifest], outcome: _Outcome) -> None:
    """Read a manifest into `rows`; reports.jsonl that carries texts is left to be read as reports."""
    try:
        rows[source] = read_manifest(_content(file, _TEXT.largest if file.suffix == ".csv" else _JSONL.largest), source)
    except NotAReportError:
        return
    except (UnreadableError, OSError) as error:
        rows[source] = Manifest({}, (Unreadable(source, _why(error)),))
    for item in rows[source].unreadable:
        outcome.add(item)
    outcome.notes += rows[source].notes


def _take(file: Path, source: str, outcome: _Outcome, *, named: bool) -> tuple[Found | Unreadable, ...]:
    """What one file gives.

    Args:
        file: Where it is.
        source: Its name for the user.
        outcome: Where it is noted that it is no report.
        named: The user named this very file, so that passing it over would be an error.
    """
    kind = KINDS.get(file.suffix.lower())
    try:
        if kind is None:
            hint = "; save it as text or HTML first" if file.suffix.lower() in _DOCUMENTS else ""
            raise NotAReportError(f"files of this kind are not read (read are {' '.join(KINDS)}){hint}")
        return kind.read(_content(file, kind.largest), source)
    except NotAReportError as error:
        if named:
            return (Unreadable(source, str(error) or "it is a dossier, which this program wrote, and no report"),)
        if str(error):
            outcome.ignored.append(Note(source, str(error)))
    except (UnreadableError, OSError) as error:
        return (Unreadable(source, _why(error)),)
    return ()


def _content(file: Path, largest: int) -> bytes:
    status = file.stat()
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableError("not a regular file")
    if status.st_size > largest * MEGABYTE:
        size = f"{status.st_size / MEGABYTE:,.1f} MB; a file of this kind may have {largest} MB"
        raise UnreadableError(f"{size} (many reports in one file go into a .jsonl, one a line)")
    return file.read_bytes()


def _name_missing(rows: dict[str, Manifest], files: set[str], outcome: _Outcome) -> None:
    sources = {normal_path(item.report.source) for item in outcome.found}
    for manifest, content in rows.items():
        for name in content.rows:
            if name not in files and name not in sources:
                outcome.add(Unreadable(name, f"named in {manifest}, but there is no such file"))


def _source(file: Path, root: Path) -> str:
    name = file.relative_to(root).as_posix()
    # A name that is not valid UTF-8 cannot stand in a dossier as it is.
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _why(error: Exception) -> str:
    if isinstance(error, PermissionError):
        return "no permission to read it"
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return str(error)
