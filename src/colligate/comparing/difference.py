"""What a new dossier tells otherwise than an old one: which reports came, and what became of everything told."""

from __future__ import annotations

from collections.abc import Iterator

from colligate.comparing.alignment import Alignment, Pair, align
from colligate.comparing.correspondence import correspond
from colligate.comparing.findings import compare_findings
from colligate.comparing.statements import compare_quantities, compare_statements
from colligate.comparing.things import compare_entities, compare_events, entity_names, event_names
from colligate.comparing.wording import Wording
from colligate.records.difference import Change, Difference
from colligate.records.dossier import DossierRecord, DossierReport


def compare(old: DossierRecord, new: DossierRecord) -> Difference:
    """What a dossier tells otherwise than an earlier one of the same story.

    Things are matched by the words that they rest on, in reports that both have; then by name. Ids do not count.

    Args:
        old: The earlier dossier.
        new: The later one.
    """
    alignment = align(old, new)
    entities = correspond(old.entities, new.entities, alignment, entity_names)
    events = correspond(old.events, new.events, alignment, event_names)
    words = Wording(old, new)
    changes = (
        *_reports(alignment),
        *_lines(old, new, alignment, words),
        *compare_findings(old, new, (entities, events), words),
        *compare_events(old, new, events),
        *compare_entities(old, new, entities, words),
        *compare_statements(old, new, alignment, words),
        *compare_quantities(old, new, alignment, words),
    )
    return Difference(old=old.story.id, new=new.story.id, changes=changes, notes=tuple(_notes(old, new, alignment)))


def _reports(alignment: Alignment) -> Iterator[Change]:
    for report in alignment.added:
        yield Change(effect="added", part="report", text=f"{_called(report)} is new.", new=(report.id,))
    for pair in alignment.pairs:
        if pair.revised:
            text = f"{_called(pair.new)} was revised: {_share(pair)} of the old text stands in the new."
            yield Change(effect="changed", part="report", text=text, old=(pair.old.id,), new=(pair.new.id,))
        elif pair.old.published != pair.new.published:
            days = [str(report.published or "no day") for report in (pair.old, pair.new)]
            text = f"{_called(pair.new)} was published on {days[1]}; before, {days[0]} was stated."
            yield Change(effect="changed", part="report", text=text, old=(pair.old.id,), new=(pair.new.id,))
    for report in alignment.removed:
        yield Change(effect="withdrawn", part="report", text=f"{_called(report)} is gone.", old=(report.id,))


def _called(report: DossierReport) -> str:
    return f"{report.outlet} ({report.source})" if report.outlet and report.source else report.outlet or report.source


def _share(pair: Pair) -> str:
    kept = sum(length for _, _, length in pair.blocks)
    return f"{round(100 * kept / max(len(pair.old.text), 1))}%"


def _lines(old: DossierRecord, new: DossierRecord, alignment: Alignment, words: Wording) -> Iterator[Change]:
    """Reports of both dossiers that were one line and are several, or the other way round."""
    line_of = {report: n for n, line in enumerate(new.lineage.lines) for report in line}
    before = {report: n for n, line in enumerate(old.lineage.lines) for report in line}
    pairs = [(before.get(pair.old.id), line_of.get(pair.new.id), pair) for pair in alignment.pairs]
    for joined in (True, False):
        groups: dict[int | None, dict[int | None, list[Pair]]] = {}
        for was, now, pair in pairs:
            outer, inner = (now, was) if joined else (was, now)
            groups.setdefault(outer, {}).setdefault(inner, []).append(pair)
        for parts in groups.values():
            if len(parts) < 2:
                continue
            members = [pair for part in parts.values() for pair in part]
            names = words.listing([words.label(pair.new.id) for pair in members])
            text = (
                f"{names} count as one independent line now."
                if joined
                else f"{names} count as {len(parts)} independent lines now, no longer as one."
            )
            ids = tuple(pair.old.id for pair in members), tuple(pair.new.id for pair in members)
            yield Change(effect="changed", part="line", text=text, old=ids[0], new=ids[1])


def _notes(old: DossierRecord, new: DossierRecord, alignment: Alignment) -> Iterator[str]:
    if not alignment.pairs:
        yield "No report stands in both dossiers: they may be of two stories."
    for pair in alignment.pairs:
        if pair.old.source != pair.new.source:
            yield f"{pair.old.source} is {pair.new.source} now{'' if pair.revised else ', with the same text'}."
    made = [(d.generator.version, d.generator.model, sorted(d.generator.settings.items())) for d in (old, new)]
    if made[0] != made[1]:
        yield "The dossiers were made by other versions or settings of the program: not every change is the reports'."
