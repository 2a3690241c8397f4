"""One part of a dossier: `colligate reports`, `entities`, `events`, `statements`, `attitudes`, `findings` ..."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import typer

from colligate.cli.exits import INCOMPLETE
from colligate.cli.opening import open_dossier
from colligate.cli.options import Dossier, Form, Settings, read_form, read_settings, takes
from colligate.cli.output import STDOUT, write_text

if TYPE_CHECKING:
    from colligate.records.dossier import DossierRecord
    from colligate.telling.tables import Rows

_WIDE = 160
_CELL = 300


def _list(part: str, help_text: str) -> Callable[..., None]:
    @takes(settings=read_settings, form=read_form)
    def command(folder: Dossier, settings: Settings, form: Form) -> None:
        dossier, complete = open_dossier(folder, settings)
        show_part(dossier, part, form)
        if not complete:
            raise typer.Exit(INCOMPLETE)

    command.__doc__ = help_text
    command.__name__ = part
    return command


LISTINGS = {
    "reports": _list("reports", "List the reports: what was read, from where, published when, in which line."),
    "entities": _list("entities", "List who and what the reports name: spellings, roles, where they occur."),
    "events": _list("events", "List what happened: when, where, who took part, and how it is told."),
    "statements": _list("statements", "List who is reported to have said what."),
    "attitudes": _list("attitudes", "List who is reported to be for or against what, with no words of theirs."),
    "account": _list("account", "Tell the story in a dozen sentences at most, each with the words that it rests on."),
    "findings": _list("findings", "List what comparing the reports shows, with the words that it rests on."),
}
"""Name of the command to the command."""


def show_part(dossier: DossierRecord, part: str, form: Form) -> None:
    """Print one part of a dossier on standard output.

    Args:
        dossier: What to list from.
        part: Name of the part ("events").
        form: How.
    """
    from colligate.telling.tables import OVERVIEWS, TABLES, to_csv

    if form == "json":
        import msgspec

        data = msgspec.json.format(msgspec.json.encode(getattr(dossier, part)), indent=1)
        write_text(STDOUT, data.decode() + "\n")
    elif form == "csv":
        write_text(STDOUT, to_csv(TABLES[part](dossier)))
    else:
        _show_table(OVERVIEWS[part](dossier))


def _show_table(rows: Rows) -> None:
    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from colligate.telling.citations import shorten

    console = Console(width=None if sys.stdout.isatty() else _WIDE, highlight=False)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    positions = [rows.columns.index(name) for name in rows.shown]
    for name in rows.shown:
        short = name in ("id", "report", "line", "words", "mentions", "kind", "attribute")
        table.add_column(name, no_wrap=short, overflow="ellipsis" if short else "fold")
    for row in rows.rows:
        cells = ("" if row[position] is None else str(row[position]) for position in positions)
        table.add_row(*(Text(shorten(cell, _CELL)) for cell in cells))
    console.print(table if rows.rows else Text("none"))
