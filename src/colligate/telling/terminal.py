"""The account on one screen: what is known, what is disputed, who is who, which numbers, and where to look next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from colligate.records.dossier import DossierRecord, Quantity
from colligate.records.entity import Entity
from colligate.records.finding import Finding, Side
from colligate.telling.citations import Directory, make_directory, shorten
from colligate.telling.phrases import count, listing, span_of_days

FACTS, DISPUTES, PEOPLE, NUMBERS = 6, 3, 6, 4
"""Most lines of each part: together they fit a screen of forty lines."""

_FACT_KINDS = ("corroborated", "refined", "updated")
_MARKS = {"corroborated": ("✓", "green"), "refined": ("≈", "cyan"), "updated": ("↻", "cyan")}
_SIDES = 2


def tell_terminal(dossier: DossierRecord) -> RenderableType:
    """The summary of a dossier, to print on a rich console of any width."""
    directory = make_directory(dossier)
    parts: list[RenderableType] = [*_head(dossier, directory)]
    facts = [finding for kind in _FACT_KINDS for finding in dossier.findings if finding.kind == kind]
    disputes = [finding for finding in dossier.findings if finding.kind == "disputed"]
    if facts:
        parts += [_rule("What several lines tell", FACTS, len(facts)), _facts(facts[:FACTS], directory)]
    if disputes:
        parts += [_rule("Disputed", DISPUTES, len(disputes))]
        parts += [_dispute(finding, directory) for finding in disputes[:DISPUTES]]
    people = _people(dossier.entities)
    if people:
        parts += [_rule("Who is who", PEOPLE, len(people)), _who(people[:PEOPLE], directory)]
    numbers = _numbers(dossier)
    if numbers:
        parts += [_rule("Numbers", NUMBERS, len(numbers)), _tallies(numbers[:NUMBERS], directory)]
    single = sum(finding.kind == "single_source" for finding in dossier.findings)
    parts.append(_foot(dossier, single))
    return Group(*parts)


def to_plain_text(dossier: DossierRecord, width: int = 100) -> str:
    """The summary as plain text.

    Args:
        dossier: What to tell.
        width: In columns.
    """
    console = Console(width=width, color_system=None, force_terminal=False, legacy_windows=False)
    with console.capture() as capture:
        console.print(tell_terminal(dossier))
    return capture.get()


def _head(dossier: DossierRecord, directory: Directory) -> Iterable[RenderableType]:
    title = shorten(dossier.story.title, 160) if dossier.story.title else "Reports of one story"
    head = Text(title, style="bold")
    if dossier.story.first or dossier.story.last:
        head.append(f"  {span_of_days(dossier.story.first, dossier.story.last)}", style="dim")
    yield head
    lines = dossier.lineage.lines
    sourcing = f"{count(len(dossier.reports), 'report')} in {count(len(lines), 'independent line')}"
    shown = [" = ".join(directory.label(report) for report in line if report in directory.positions) for line in lines]
    yield Text(f"{sourcing[:1].upper()}{sourcing[1:]}: {shorten('; '.join(shown), 160)}", style="dim")


def _rule(title: str, shown: int, total: int) -> Rule:
    more = f" ({shown} of {total})" if total > shown else ""
    return Rule(Text(title + more, style="bold"), align="left", style="dim")


def _facts(findings: Sequence[Finding], directory: Directory) -> Table:
    table = _grid(1, 8, 3)
    for finding in findings:
        mark, style = _MARKS[finding.kind]
        carrying = [directory.line_names[line] for line in _lines_of(finding.sides, directory)]
        labels = _labels(finding.sides, directory)
        table.add_row(Text(mark, style=style), Text(shorten(finding.summary, 200)), _sources(labels, len(carrying)))
    return table


def _dispute(finding: Finding, directory: Directory) -> RenderableType:
    head = Text("✗ ", style="red").append(shorten(finding.summary, 200), style="default")
    sides = Table.grid(padding=(0, 2), expand=True)
    shown = finding.sides[:_SIDES]
    for _ in shown:
        sides.add_column(ratio=1)
    sides.add_row(*(_side(side, directory) for side in shown))
    left_out = len(finding.sides) - len(shown)
    more = [Text(f"  and {count(left_out, 'more side')}", style="dim")] if left_out else []
    return Group(head, sides, *more)


def _side(side: Side, directory: Directory) -> Text:
    told = Text(f"  {shorten(side.value, 80)}", style="yellow")
    holders = [directory.name(holder) for holder in side.holders[:2]]
    labels = listing(_few(_labels([side], directory), 3))
    told.append(f"  {listing(holders)}, in {labels}" if holders else f"  {labels}", style="dim")
    if side.evidence:
        told.append(f"\n  “{shorten(side.evidence[0].text, 90)}”", style="default")
    return told


def _people(entities: Sequence[Entity]) -> list[Entity]:
    """People and organizations that the reports name, in the most reports and most often first."""
    named = [entity for entity in entities if entity.named and entity.type in ("person", "organization")]
    return sorted(
        named,
        key=lambda entity: (
            entity.type != "person",
            -len({mention.report for mention in entity.mentions}),
            -len(entity.mentions),
        ),
    )


def _who(entities: Sequence[Entity], directory: Directory) -> Table:
    table = _grid(4, 6, 2)
    for entity in entities:
        name = Text(directory.name(entity.id), style="bold")
        if entity.ambiguous:
            name.append(f" (or {listing([directory.name(other.entity) for other in entity.ambiguous[:2]], 'or')}?)")
        about = Text(", ".join(_few([shorten(role) for role in _roles(entity)], 2)))
        others = [shorten(text, 40) for text in entity.spellings if shorten(text, 48) != directory.name(entity.id)]
        if others:
            about.append(f"{'; ' if about else ''}also {', '.join(_few(others, 4))}", style="dim")
        reports = len({mention.report for mention in entity.mentions})
        table.add_row(name, about, Text(count(reports, "report"), style="dim", justify="right"))
    return table


def _roles(entity: Entity) -> list[str]:
    """The entity's roles, each once, the most reported first."""
    reports: dict[str, set[str]] = {}
    shown: dict[str, str] = {}
    for role in entity.roles:
        text = f"former {role.text}" if role.former and "former" not in role.text.lower() else role.text
        shown.setdefault(text.lower(), text)
        reports.setdefault(text.lower(), set()).add(role.report)
    order = {text: position for position, text in enumerate(shown)}
    return [shown[text] for text in sorted(shown, key=lambda text: (-len(reports[text]), order[text]))]


def _numbers(dossier: DossierRecord) -> list[Quantity]:
    """Counted people first, then whatever else is counted, each wording once."""
    seen: dict[tuple[str, str], Quantity] = {}
    for quantity in dossier.quantities:
        if quantity.of and (quantity.low is not None or quantity.high is not None):
            seen.setdefault((quantity.text.lower(), quantity.of.lower()), quantity)
    return sorted(seen.values(), key=lambda quantity: (quantity.unit != "person", quantity.event is None))


def _tallies(quantities: Sequence[Quantity], directory: Directory) -> Table:
    table = _grid(3, 9, 3)
    for quantity in quantities:
        event = directory.events.get(quantity.event or "")
        of = Text(shorten(quantity.of or "", 80))
        if event is not None:
            of.append(f"  {shorten(event.label, 80)}", style="dim")
        number = Text(shorten(quantity.text, 40), style="bold")
        table.add_row(number, of, Text(directory.label(quantity.report), style="dim", justify="right"))
    return table


def _foot(dossier: DossierRecord, single: int) -> Text:
    counts = [
        count(len(dossier.entities), "entity", "entities"),
        count(len(dossier.events), "event"),
        count(len(dossier.statements), "statement"),
        count(len(dossier.quantities), "number"),
    ]
    alone = f"; {count(single, 'point is', 'points are')} told by one line only" if single else ""
    return Text(f"In all {listing(counts)}{alone}.", style="dim")


def _grid(*ratios: int) -> Table:
    table = Table.grid(padding=(0, 2), expand=True)
    for position, ratio in enumerate(ratios):
        if ratio == 1 and position == 0:
            table.add_column(width=1, no_wrap=True)
        else:
            table.add_column(ratio=ratio, overflow="ellipsis")
    return table


def _lines_of(sides: Sequence[Side], directory: Directory) -> list[int]:
    return sorted({line for side in sides for line in side.lines if 0 <= line < len(directory.line_names)})


def _labels(sides: Sequence[Side], directory: Directory) -> list[str]:
    reports = {span.report for side in sides for span in side.evidence}
    return [label for report, label in zip(directory.positions, directory.labels, strict=True) if report in reports]


def _sources(labels: Sequence[str], lines: int) -> Text:
    told = ", ".join(_few(labels, 2))
    return Text(f"{told} ({count(lines, 'line')})" if told else count(lines, "line"), style="dim", justify="right")


def _few(items: Sequence[str], most: int) -> list[str]:
    return list(items) if len(items) <= most else [*items[:most], f"{len(items) - most} more"]
