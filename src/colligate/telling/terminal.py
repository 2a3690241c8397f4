"""The account on one screen: what is known, what is disputed, who is who, which numbers, and where to look next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from colligate.records.dossier import DossierRecord, Quantity
from colligate.records.entity import Entity
from colligate.records.finding import Finding, Side
from colligate.telling.citations import Directory, make_directory, shorten
from colligate.telling.findings import fewer_origins
from colligate.telling.phrases import count, listing, span_of_days

FACTS, DISPUTES, PEOPLE, NUMBERS = 6, 3, 6, 4
"""Most lines of each part: together they fit a screen of forty lines."""

_FACT_KINDS = ("corroborated", "refined", "updated")
_MARKS = {"corroborated": ("✓", "green"), "refined": ("≈", "cyan"), "updated": ("↻", "cyan")}
_SIDES = 2
_NAME, _WIDEST = 26, 30


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
    table = _grid(1, None, -1)
    for finding in findings:
        mark, style = _MARKS[finding.kind]
        table.add_row(Text(mark, style=style), Text(shorten(finding.summary, 200)), _sources(finding.sides, directory))
    return table


def _dispute(finding: Finding, directory: Directory) -> RenderableType:
    head = Text("✗ ", style="red").append(shorten(finding.summary, 200), style="default")
    shown = finding.sides[:_SIDES]
    sides = Table.grid(padding=(0, 2), expand=True)
    for _ in shown:
        sides.add_column(ratio=1, no_wrap=True, overflow="ellipsis")
    sides.add_row(*(Text(shorten(side.value, 120), style="yellow") for side in shown))
    sides.add_row(*(Text(f"“{shorten(side.evidence[0].text)}”" if side.evidence else "") for side in shown))
    sides.add_row(*(Text(_voices(side, directory), style="dim") for side in shown))
    left_out = len(finding.sides) - len(shown)
    more = [Text(f"  and {count(left_out, 'more side')}", style="dim")] if left_out else []
    return Group(head, Padding(sides, (0, 0, 0, 2)), *more)


def _voices(side: Side, directory: Directory) -> str:
    """On whose word a side stands, and in which reports."""
    holders = listing(_few([directory.name(holder) for holder in side.holders], 2))
    reports = listing(_few(_labels([side], directory), 2))
    return f"{holders}, in {reports}" if holders else reports


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
    table = _grid(_NAME, None, -1)
    for entity in entities:
        name = Text(directory.name(entity.id), style="bold")
        about = Text(", ".join(_few([shorten(role) for role in _roles(entity)], 2)))
        if entity.ambiguous:
            perhaps = listing([directory.name(other.entity) for other in entity.ambiguous[:2]], "or")
            about.append(f"{'; ' if about else ''}may also be {perhaps}", style="yellow")
        others = [shorten(text, 40) for text in entity.spellings if shorten(text, 48) != directory.name(entity.id)]
        if others:
            about.append(f"{'; ' if about else ''}also {', '.join(_few(others, 4))}", style="dim")
        reports = len({mention.report for mention in entity.mentions})
        table.add_row(name, about, Text(count(reports, "report"), style="dim"))
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


def _numbers(dossier: DossierRecord) -> list[list[Quantity]]:
    """What is counted, each with all its numbers: people before things, told by many reports before told by few."""
    counted: dict[tuple[str | None, str], list[Quantity]] = {}
    for quantity in dossier.quantities:
        if quantity.of and (quantity.low is not None or quantity.high is not None):
            counted.setdefault((quantity.event, quantity.of.lower()), []).append(quantity)
    return sorted(
        counted.values(),
        key=lambda group: (
            -len({quantity.report for quantity in group}),
            group[0].event is None,
            group[0].unit != "person",
            all(quantity.approximate for quantity in group),
        ),
    )


def _tallies(groups: Sequence[Sequence[Quantity]], directory: Directory) -> Table:
    table = _grid(_NAME, None)
    for group in groups:
        told: dict[str, list[str]] = {}
        for quantity in group:
            told.setdefault(shorten(quantity.text, 40), []).append(directory.label(quantity.report))
        numbers = Text()
        for number, labels in told.items():
            numbers.append("; " if numbers else "").append(number, style="bold")
            numbers.append(f" in {listing(_few(list(dict.fromkeys(labels)), 2))}", style="dim")
        table.add_row(Text(shorten(group[0].of or "", 80)), numbers)
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


def _grid(*widths: int | None) -> Table:
    """A table without rules, as wide as the screen.

    Args:
        widths: Per column: its width; -1 for as wide as its words and set to the right; None for the rest.
    """
    table = Table.grid(padding=(0, 2), expand=True)
    for width in widths:
        if width is None:
            table.add_column(ratio=1)
        elif width < 0:
            table.add_column(justify="right", no_wrap=True, overflow="ellipsis", max_width=_WIDEST)
        else:
            table.add_column(width=width, no_wrap=True, overflow="ellipsis")
    return table


def _labels(sides: Sequence[Side], directory: Directory) -> list[str]:
    reports = {span.report for side in sides for span in side.evidence}
    return [label for report, label in zip(directory.positions, directory.labels, strict=True) if report in reports]


def _sources(sides: Sequence[Side], directory: Directory) -> Text:
    labels = _labels(sides, directory)
    lines = len({line for side in sides for line in side.lines})
    more = f" +{len(labels) - 1}" if len(labels) > 1 else ""
    told = shorten(labels[0], 20) + more if labels else "no report"
    origins = fewer_origins(sides[0]) if len(sides) == 1 else ""
    return Text(f"{told}, {lines} {'line' if lines == 1 else 'lines'}{f', {origins}' if origins else ''}", style="dim")


def _few(items: Sequence[str], most: int) -> list[str]:
    return list(items) if len(items) <= most else [*items[:most], f"{len(items) - most} more"]
