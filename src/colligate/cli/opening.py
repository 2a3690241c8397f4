"""From what the user names to a case or a dossier, with a plain word where that cannot be."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from colligate.cli.exits import refuse
from colligate.cli.messages import complain, listed, say
from colligate.cli.options import Settings
from colligate.cli.progress import shown_progress
from colligate.records.dossier import SCHEMA

if TYPE_CHECKING:
    from colligate.case import Case
    from colligate.dossier import Dossier

_EMPTY = """\
There is nothing to read in {source}.
Put reports there: .txt, .md, .html, .json or .jsonl files, and beside them a reports.csv with outlets and dates."""


class _Head(msgspec.Struct):
    schema: str = ""


def open_dossier(source: Path, settings: Settings) -> tuple[Dossier, bool]:
    """The dossier of a folder, worked out, or of a dossier file, read; and whether everything could be read."""
    if is_dossier(source):
        return load_dossier(source), True
    with shown_progress(quiet=settings.quiet) as progress:
        case = _make_case(source, settings, progress)
        dossier = case.dossier()
    report_intake(case, quiet=settings.quiet)
    return dossier, not case.unreadable


def open_case(source: Path, settings: Settings) -> Case:
    """The case of a folder, read and linked."""
    with shown_progress(quiet=settings.quiet) as progress:
        case = _make_case(source, settings, progress)
        _ = case.story
    report_intake(case, quiet=settings.quiet)
    return case


def is_dossier(source: Path) -> bool:
    """Whether a path is that of a dossier in JSON."""
    if source.suffix.lower() != ".json" or not source.is_file():
        return False
    try:
        return msgspec.json.decode(source.read_bytes(), type=_Head).schema == SCHEMA
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, OSError):
        return False


def load_dossier(source: Path) -> Dossier:
    """A dossier file, read; a refusal where it is none, or where its spans do not hold: such a one is not shown."""
    from colligate.dossier import DossierError, load
    from colligate.verify import verify

    try:
        dossier = load(source)
        mismatches = verify(source).mismatches
    except FileNotFoundError:
        refuse(f"there is no file {source}")
    except (DossierError, ValueError, OSError) as error:
        refuse(str(error))
    if mismatches:
        first = f"{mismatches[0].where}: {mismatches[0].reason}"
        refuse(f"{source} does not hold: {first}\nSee `colligate verify {source}`")
    return dossier


def report_intake(case: Case, *, quiet: bool) -> None:
    """Tell what could not be read, and, unless quiet, what is worth knowing of the rest."""
    intake = case.intake
    if intake.unreadable:
        items = [f"{item.source}: {item.reason}" for item in intake.unreadable]
        complain(f"{len(items)} could not be read\n{listed(items)}")
    if quiet:
        return
    if len(case.reports) == 1:
        say("This is one report: what it tells is shown, but there is none to compare it with.")
    undated = [report.source for report in case.reports if report.published is None]
    if undated:
        which = undated[0] if len(undated) == 1 else f"{len(undated)} of {len(case.reports)} reports"
        say(f"No day of publication is known of {which}: a word such as Thursday stays open (--published gives one).")
    if intake.notes:
        say(f"Worth knowing\n{listed([f'{item.source}: {item.reason}' for item in intake.notes])}")
    if intake.ignored:
        say(f"Not taken for reports\n{listed([f'{item.source}: {item.reason}' for item in intake.ignored], 5)}")


def _named(error: OSError, settings: Settings) -> str | None:
    """The table of Wikidata ids, if that is what could not be read."""
    table = settings.wikidata
    return str(table) if table is not None and error.filename == str(table) else None


def _make_case(source: Path, settings: Settings, progress: object) -> Case:
    # Imported here: the parser takes a second to load, and `colligate --help` does not need it.
    from colligate.case import Case, NoReportsError, UnknownSourceError
    from colligate.intake.wikidata import WikidataTableError
    from colligate.reading.parser import ModelMissingError

    try:
        return Case.of(
            source,
            published=settings.published or None,
            model=settings.model,
            processes=settings.processes,
            progress=progress,  # type: ignore[arg-type]
            wikidata=settings.wikidata,
        )
    except FileNotFoundError as error:
        refuse(f"there is no file or folder {_named(error, settings) or source}")
    except PermissionError as error:
        refuse(f"no permission to read {_named(error, settings) or source}")
    except WikidataTableError as error:
        refuse(f"--wikidata: {error}")
    except NoReportsError as error:
        refuse(str(error) if source.is_file() else f"{error}\n{_EMPTY.format(source=source)}")
    except UnknownSourceError as error:
        refuse(f"--published: {error}")
    except ModelMissingError as error:
        refuse(f"{error}; see https://spacy.io/models")
