"""The commands put together, and what is true of all of them: exit codes, version, help."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated

import typer

from colligate.cli.brief import brief
from colligate.cli.diff import diff
from colligate.cli.listings import LISTINGS
from colligate.cli.schema import schema
from colligate.cli.verify import verify
from colligate.cli.why import why

_EPILOG = """\
[bold]Examples[/bold]
  colligate brief stories/harbour          [dim]shows a summary, writes dossier.html and .json[/dim]
  colligate brief stories/harbour --html page.html --published 2024-05-01
  colligate findings dossier.json --csv    [dim]of a dossier at hand, or of a folder[/dim]
  colligate why stories/harbour e3 e7      [dim]the same or not, and why[/dim]
  colligate verify dossier.json stories/harbour
  colligate diff monday.json tuesday.json  [dim]what the later one tells otherwise[/dim]

[bold]Exit codes[/bold]
  0    done
  1    done, but something could not be read, written or verified; of diff: they differ
  2    nothing to do, or wrong usage
  130  stopped with Ctrl-C
"""

app = typer.Typer(
    name="colligate",
    help="Read several news reports of the same events and write one account of them in which every line is sourced.",
    epilog=_EPILOG,
    no_args_is_help=True,
    rich_markup_mode="rich",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        print(f"colligate {version('colligate')}")
        raise typer.Exit


@app.callback()
def common(
    show_version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and stop.")
    ] = False,
) -> None:
    """Read several news reports of the same events and write one account of them in which every line is sourced."""


app.command()(brief)
for _name, _command in LISTINGS.items():
    app.command(_name)(_command)
app.command()(why)
app.command()(diff)
app.command()(verify)
app.command()(schema)
