"""`colligate brief`: the main job, from a folder of reports to a dossier."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated

import typer

from colligate.cli.exits import INCOMPLETE
from colligate.cli.messages import complain, say
from colligate.cli.opening import open_dossier
from colligate.cli.options import Settings, Source, read_settings, takes
from colligate.cli.output import STDOUT, write_text

if TYPE_CHECKING:
    from colligate.dossier import Dossier

_HTML, _JSON = "dossier.html", "dossier.json"


@takes(settings=read_settings)
def brief(
    folder: Source,
    settings: Settings,
    *,
    html: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write the page there; - for stdout.", show_default=False)
    ] = None,
    json: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write the dossier there.", show_default=False)
    ] = None,
    markdown: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write the account as Markdown there.", show_default=False)
    ] = None,
) -> None:
    """Read a folder of reports and write one sourced account of them.

    Shows a summary, and writes dossier.html and dossier.json into the current folder, unless told what to write where.
    """
    dossier, complete = open_dossier(folder, settings)
    if html is json is markdown is None:
        html, json = _HTML, _JSON
    wanted: list[tuple[str | None, Callable[[], str]]] = [
        (html, dossier.to_html),
        (json, dossier.to_json),
        (markdown, dossier.to_markdown),
    ]
    targets = [(target, make) for target, make in wanted if target is not None]
    written = [target for target, make in targets if _write(target, make)]
    if not settings.quiet:
        _show(dossier, aside=STDOUT in written)
        _show_next([target for target in written if target != STDOUT])
    if not complete or len(written) < len(targets):
        raise typer.Exit(INCOMPLETE)


def _write(target: str, make: Callable[[], str]) -> bool:
    try:
        write_text(target, make())
    except BrokenPipeError:
        raise
    except OSError as error:
        complain(f"{target} could not be written: {error.strerror or error}")
        return False
    return True


def _show(dossier: Dossier, *, aside: bool) -> None:
    from rich.console import Console

    from colligate.telling.terminal import tell_terminal

    # The summary keeps out of the way of a dossier that goes to standard output.
    Console(stderr=aside, highlight=False).print(tell_terminal(dossier))


def _show_next(written: list[str]) -> None:
    if written:
        say(f"Wrote {', '.join(written)}")
    page = next((name for name in written if name.endswith((".html", ".htm"))), None)
    if page:
        say(f"Open {page} in a browser: every line there leads to the words that it rests on.")
