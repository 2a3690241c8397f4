"""The difference of two dossiers, for a terminal and as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from colligate.records.difference import Change, Difference, Effect, Part
from colligate.records.dossier import DossierRecord
from colligate.records.span import Span
from colligate.telling.citations import shorten
from colligate.telling.markdown import plain
from colligate.telling.phrases import count, listing

SHOWN: dict[Part, int] = {"finding": 8, "event": 4, "entity": 3, "statement": 4, "quantity": 3}
"""Changes of one effect and part on the screen; of reports and lines, all are shown."""

_TITLES: dict[Effect, str] = {
    "confirmed": "Confirmed: told by more independent lines",
    "contradicted": "Contradicted: disputed where it was not",
    "added": "Added",
    "changed": "Changed",
    "withdrawn": "Withdrawn",
}
_MARKS: dict[Effect, tuple[str, str]] = {
    "confirmed": ("✓", "green"),
    "contradicted": ("✗", "red"),
    "added": ("+", "cyan"),
    "changed": ("~", "yellow"),
    "withdrawn": ("−", "magenta"),
}
_PARTS: dict[Part, tuple[str, str]] = {
    "report": ("report", "reports"),
    "line": ("line", "lines"),
    "finding": ("finding", "findings"),
    "event": ("event", "events"),
    "entity": ("name", "names"),
    "statement": ("statement", "statements"),
    "quantity": ("number", "numbers"),
}
_LENGTH = 400


def tell_difference(difference: Difference) -> RenderableType:
    """The difference, to print on a rich console of any width: the foremost changes of each effect."""
    parts: list[RenderableType] = [Text(headline(difference), style="bold")]
    reports = [change for change in difference.changes if change.part in ("report", "line")]
    if reports:
        parts.append(_table(reports))
    for effect, title in _TITLES.items():
        changes = _ranked(difference, effect)
        if changes:
            shown = [change for part, most in SHOWN.items() for change in _of_part(changes, part)[:most]]
            more = f" ({len(shown)} of {len(changes)})" if len(changes) > len(shown) else ""
            parts.append(Rule(Text(title + more, style="bold"), align="left", style="dim"))
            parts.append(_table(shown))
    parts += [Text(shorten(note, _LENGTH), style="dim") for note in difference.notes]
    return Group(*parts)


def headline(difference: Difference) -> str:
    """The difference in one line."""
    if difference.same:
        return "No difference: both dossiers tell the same."
    told = []
    for effect in _TITLES:
        changes = difference.of(effect)
        if changes:
            kinds = [(part, sum(change.part == part for change in changes)) for part in _PARTS]
            told.append(f"{effect}: {listing([count(number, *_PARTS[part]) for part, number in kinds if number])}")
    return f"{'; '.join(told)}.".capitalize()


def difference_markdown(difference: Difference, old: DossierRecord, new: DossierRecord) -> str:
    """The whole difference as Markdown, every change with the words that it rests on; ends in a line feed.

    Args:
        difference: What to tell.
        old: The dossier that came first, for the names of its reports.
        new: The later one.
    """
    sources = [{report.id: report.source for report in dossier.reports} for dossier in (old, new)]
    title = new.story.title or old.story.title or "one story"
    lines = [f"# What changed: {plain(shorten(title, 160))}", "", headline(difference), ""]
    reports = [change for change in difference.changes if change.part in ("report", "line")]
    lines += [f"- {plain(shorten(change.text, _LENGTH))}" for change in reports]
    for effect, heading in _TITLES.items():
        changes = _ranked(difference, effect)
        if changes:
            lines += ["", f"## {heading} ({len(changes)})", ""]
            for change in changes:
                lines.append(f"- *{_PARTS[change.part][0]}* {plain(shorten(change.text, _LENGTH))}")
                lines += [f"  - before {line}" for line in _citations(change.before, sources[0])]
                lines += [f"  - {line}" for line in _citations(change.after, sources[1])]
    if difference.notes:
        lines += ["", "## Worth knowing", "", *(f"- {plain(shorten(note, _LENGTH))}" for note in difference.notes)]
    version = plain(shorten(new.generator.version, 40))
    lines += ["", "---", "", f"Made by Colligate {version}, from two dossiers alone."]
    return "\n".join(lines) + "\n"


def _citations(spans: Sequence[Span], sources: dict[str, str]) -> Iterator[str]:
    for span in spans:
        source = plain(shorten(sources.get(span.report, span.report)))
        yield f"[{source}:{span.start}-{span.end}] “{plain(shorten(span.text))}”"


def _ranked(difference: Difference, effect: Effect) -> list[Change]:
    """The changes of one effect, reports and lines left aside."""
    return [change for change in difference.of(effect) if change.part not in ("report", "line")]


def _of_part(changes: Sequence[Change], part: Part) -> list[Change]:
    return [change for change in changes if change.part == part]


def _table(changes: Sequence[Change]) -> Table:
    table = Table.grid(padding=(0, 2), expand=True)
    table.add_column(width=1)
    table.add_column(width=9, no_wrap=True)
    table.add_column(ratio=1)
    for change in changes:
        mark, style = _MARKS[change.effect]
        part = Text(_PARTS[change.part][0], style="dim")
        table.add_row(Text(mark, style=style), part, Text(shorten(change.text, _LENGTH)))
    return table
