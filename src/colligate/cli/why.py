"""`colligate why`: the evidence for and against two entities, or two events, being one; or what holds one together."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from colligate.cli.exits import refuse
from colligate.cli.opening import is_dossier, open_case
from colligate.cli.options import Settings, Source, read_settings, takes

if TYPE_CHECKING:
    from colligate.case import Case
    from colligate.records.evidence import Clause, Comparison
    from colligate.records.span import Span

_VERDICTS = {"same": "the same", "different": "not the same", "undecided": "not decided by the evidence"}

Id = Annotated[str, typer.Argument(metavar="ID", help="An entity (e3) or an event (v2).", show_default=False)]
Other = Annotated[
    str | None,
    typer.Argument(metavar="ID", help="Another of the same kind; left out: what joins the first.", show_default=False),
]


@takes(settings=read_settings)
def why(folder: Source, left: Id, settings: Settings, right: Other = None) -> None:
    """Show the evidence for and against two entities, or two events, being one.

    With one id: the evidence that joins what reports call it, taken where it is weakest.

    The ids are those of `colligate entities` and `colligate events`, and of the dossier.
    """
    if is_dossier(folder):
        refuse(f"{folder} is a dossier; the evidence is worked out from the reports themselves: name their folder")
    right = right or left
    case = open_case(folder, settings)
    try:
        comparison = case.why(left, right)
    except KeyError:
        refuse(_unknown(case, left, right))
    _show(comparison, case)


def _unknown(case: Case, left: str, right: str) -> str:
    entities, events = ([item.id for item in items] for items in (case.story.entities, case.story.events))
    strange = [id for id in dict.fromkeys((left, right)) if id not in entities and id not in events]
    if not strange:
        return f"{left} and {right} are an entity and an event; name two of a kind"
    ranges = [f"{name} {ids[0]} to {ids[-1]}" for name, ids in (("entities", entities), ("events", events)) if ids]
    return f"there is no {' and no '.join(strange)} in this story" + (f" ({', '.join(ranges)})" if ranges else "")


def _show(comparison: Comparison, case: Case) -> None:
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False)
    names = dict.fromkeys(_name(id, case) for id in (comparison.left, comparison.right))
    head = Text("".join(f"{name}\n" for name in names))
    head.append(f"{_VERDICTS[comparison.verdict]}", style="bold")
    head.append(f"  (score {comparison.score:+.2f}; above zero speaks for the same)", style="dim")
    console.print(head)
    for clause in comparison.clauses:
        console.print(_clause(clause, case))
    if not comparison.clauses:
        console.print("Nothing speaks for it and nothing against it.")


def _name(id: str, case: Case) -> str:
    from colligate.telling.citations import shorten

    names = {entity.id: entity.name for entity in case.story.entities}
    names |= {event.id: event.label for event in case.story.events}
    return f"{id}  {shorten(names.get(id, ''))}"


def _clause(clause: Clause, case: Case) -> object:
    from rich.text import Text

    from colligate.telling.citations import shorten

    style = "red" if clause.forbids or clause.weight < 0 else "green"
    weight = "forbids" if clause.forbids else f"{clause.weight:+.2f}"
    line = Text(f"  {weight:>8}  ", style=style)
    line.append(shorten(clause.reason, 300), style="default")
    line.append(f"  {clause.feature}", style="dim")
    for side in (clause.left, clause.right):
        if side is not None:
            line.append(f"\n            {_quote(side, case)}", style="dim")
    return line


def _quote(span: Span, case: Case) -> str:
    from colligate.telling.citations import shorten

    source = next((report.source for report in case.reports if report.id == span.report), span.report)
    return f"“{shorten(span.text)}”  {shorten(source, 60)}, {span.start} to {span.end}"
