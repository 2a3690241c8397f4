"""Options that several commands share, each declared once."""

from __future__ import annotations

import datetime
import functools
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal

import msgspec
import typer

from colligate.cli.exits import refuse

# Lest the case, and with it the parser, be loaded for --help: the same as colligate.case.EVERY.
_EVERY = "*"

Form = Literal["table", "csv", "json"]

Source = Annotated[
    Path, typer.Argument(metavar="FOLDER", help="A folder of reports, or one file of them.", show_default=False)
]
Dossier = Annotated[
    Path,
    typer.Argument(
        metavar="FOLDER", help="A folder of reports, or a dossier.json, which is shown as it is.", show_default=False
    ),
]


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """How to read.

    Args:
        published: Source to day of publication; "*" for all others that state none.
        model: Name or path of an installed spaCy pipeline; None for the one that is shipped.
        processes: How many processes to read with; None for as many as pay.
        quiet: Nothing is shown but errors.
        wikidata: A table of names and Wikidata ids; None without.
    """

    published: dict[str, datetime.date]
    model: str | None
    processes: int | None
    quiet: bool
    wikidata: Path | None = None


def read_settings(
    published: Annotated[
        list[str] | None,
        typer.Option(
            metavar="[FILE=]DATE",
            help="Day of publication (2024-05-31) for reports that state none, or of one file. May be given again.",
            show_default=False,
        ),
    ] = None,
    model: Annotated[
        str | None,
        typer.Option(metavar="NAME", help="Another installed spaCy pipeline, by name or path.", show_default=False),
    ] = None,
    processes: Annotated[
        int | None,
        typer.Option(
            min=1, max=256, help="Read with this many processes; left out: as many as pay off.", show_default=False
        ),
    ] = None,
    wikidata: Annotated[
        Path | None,
        typer.Option(metavar="TABLE.csv", help="A table of names and Wikidata ids (name,id).", show_default=False),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Show nothing but errors.")] = False,
) -> Settings:
    """The settings that the options give."""
    days: dict[str, datetime.date] = {}
    for item in published or ():
        name, _, day = item.rpartition("=")
        days[name or _EVERY] = _day(day, item)
    return Settings(published=days, model=model, processes=processes, quiet=quiet, wikidata=wikidata)


def read_form(
    as_table: Annotated[bool, typer.Option("--table", help="A table to look at (unless told otherwise).")] = False,
    as_csv: Annotated[bool, typer.Option("--csv", help="CSV with every column, safe in a spreadsheet.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="JSON, as in the dossier.")] = False,
) -> Form:
    """The form that the options ask for."""
    if as_table + as_csv + as_json > 1:
        refuse("choose one of --table, --csv and --json")
    return "csv" if as_csv else "json" if as_json else "table"


def takes[**P, R](**groups: Callable[..., object]) -> Callable[[Callable[P, R]], Callable[..., R]]:
    """Let a command take groups of options: its parameter of that name is what the group's function makes of them.

    Args:
        groups: Name of a parameter to the function whose parameters are the options.
    """

    def spread(command: Callable[P, R]) -> Callable[..., R]:
        own = [p for p in inspect.signature(command, eval_str=True).parameters.values() if p.name not in groups]
        options = {name: inspect.signature(make, eval_str=True).parameters for name, make in groups.items()}

        @functools.wraps(command)
        def run(**given: object) -> R:
            made = {
                name: groups[name](**{option: given.pop(option) for option in wanted})
                for name, wanted in options.items()
            }
            return command(**given, **made)  # type: ignore[arg-type, call-arg]

        parameters = [*own, *(p for wanted in options.values() for p in wanted.values())]
        keywords = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in parameters]
        run.__signature__ = inspect.Signature(keywords)  # type: ignore[attr-defined]
        run.__annotations__ = {p.name: p.annotation for p in keywords}
        return run

    return spread


def _day(text: str, given: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text.strip())
    except ValueError:
        refuse(f"--published {given}: {text!r} is not a day; write it as 2024-05-31")
