"""`colligate diff`: what a dossier tells otherwise than an earlier one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from colligate.cli.exits import refuse
from colligate.cli.opening import load_dossier
from colligate.cli.output import STDOUT, write_text

if TYPE_CHECKING:
    from colligate.dossier import Dossier

DIFFERENT = 1
"""As `diff` has it: they differ."""


def diff(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The earlier dossier, in JSON.", show_default=False)],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The later one.", show_default=False)],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Every change as JSON.")] = False,
    as_markdown: Annotated[bool, typer.Option("--markdown", help="Every change as Markdown.")] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show nothing; the exit code tells.")] = False,
) -> None:
    """Show what new or revised reports added, confirmed, contradicted or withdrew.

    Compares two dossiers of one story. The exit code is that of diff: 0 no difference, 1 differences, 2 trouble.
    """
    if as_json + as_markdown + quiet > 1:
        refuse("choose one of --json, --markdown and --quiet")
    dossiers = [_load(path) for path in (old, new)]

    from colligate.comparing.difference import compare
    from colligate.telling.difference import difference_markdown, tell_difference

    difference = compare(*dossiers)
    if as_json:
        import msgspec

        write_text(STDOUT, msgspec.json.format(msgspec.json.encode(difference), indent=1).decode() + "\n")
    elif as_markdown:
        write_text(STDOUT, difference_markdown(difference, *dossiers))
    elif not quiet:
        from rich.console import Console

        Console(highlight=False).print(tell_difference(difference))
    if not difference.same:
        raise typer.Exit(DIFFERENT)


def _load(path: Path) -> Dossier:
    if path.is_dir():
        refuse(f"{path} is a folder; make its dossier first: colligate brief {path} --json FILE")
    return load_dossier(path)
