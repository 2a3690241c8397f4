"""`colligate verify`: slice every span of a dossier again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from colligate.cli.exits import INCOMPLETE, refuse
from colligate.cli.messages import complain, listed, say

if TYPE_CHECKING:
    from colligate.records.report import Report
    from colligate.verify import Verification

_LISTED = 50


def verify(
    dossier: Annotated[Path, typer.Argument(metavar="DOSSIER", help="A dossier in JSON.", show_default=False)],
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="[FOLDER]", help="The reports that it was made of.", show_default=False),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show nothing but mismatches.")] = False,
) -> None:
    """Check that every word a dossier quotes stands where it says, in its own texts and in the files.

    Every span is sliced again, every id looked up, and every text compared with its fingerprint and, where a folder is
    named, with the file. Each mismatch is named; any makes the exit code 1.
    """
    from colligate.verify import verify as check

    files = None if folder is None else _read_files(folder)
    try:
        verification = check(dossier, files)
    except FileNotFoundError:
        refuse(f"there is no file {dossier}")
    except OSError as error:
        refuse(f"{dossier} cannot be read: {error.strerror or error}")
    except ValueError as error:
        refuse(str(error))
    _show(verification, quiet=quiet, against_files=files is not None)
    if not verification.holds:
        raise typer.Exit(INCOMPLETE)


def _read_files(folder: Path) -> tuple[Report, ...]:
    from colligate.intake.folder import read_folder

    try:
        return read_folder(folder).reports
    except FileNotFoundError as error:
        refuse(str(error))


def _show(verification: Verification, *, quiet: bool, against_files: bool) -> None:
    mismatches = verification.mismatches
    if mismatches:
        items = [f"{item.where}: {item.reason}" for item in mismatches]
        complain(f"{len(items):,} {'does' if len(items) == 1 else 'do'} not hold\n{listed(items, _LISTED)}")
    if quiet:
        return
    if verification.notes:
        say(listed(verification.notes, _LISTED))
    against = " and in the files" if against_files else ""
    outcome = "do not all hold" if mismatches else f"stand in the texts{against} as stated"
    print(f"{verification.spans:,} spans of {verification.reports:,} reports {outcome}")
