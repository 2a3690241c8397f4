"""Draft the statements of a report: find the cues, tie quotations to them, and take contents by grammar."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from colligate.reading.statements.cues import find_cues
from colligate.reading.statements.draft import Draft, Stretch
from colligate.reading.statements.drafts_by_line import drafts_by_line
from colligate.reading.statements.drafts_by_noun import drafts_by_adjective, with_drafts_by_noun
from colligate.reading.statements.drafts_by_phrase import drafts_by_according, drafts_by_hearsay, drafts_by_view
from colligate.reading.statements.drafts_by_quotation import drafts_by_quotation
from colligate.reading.statements.drafts_by_verb import drafts_by_verb
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.quotation_ties import find_runs, tie_runs
from colligate.reading.statements.quotations import find_quotes, tokens_inside
from colligate.records.reading import Reading


def draft_statements(doc: Doc, reading: Reading) -> list[Draft]:
    """All statements and attitudes of a report, in no order."""
    quotes = find_quotes(reading.report.text)
    inside = tokens_inside(doc, quotes)
    speaking = frozenset(mention.head.start for mention in reading.mentions if mention.type != "other")
    marked = MarkedReport(doc, reading.report.text, quotes, inside, find_cues(doc, reading), speaking)
    runs = find_runs(doc, quotes, inside)
    quoting = {i: verb for i, verb in marked.cues.verbs.items() if "quote" in verb.frames and inside[i] < 0}
    ties = tie_runs(doc, runs, inside, quoting, marked.cues.according)
    drafts = list(drafts_by_quotation(marked, runs, ties))
    taken = {draft.anchor for draft in drafts if draft.cue is not None}
    drafts += drafts_by_verb(marked, taken)
    drafts += drafts_by_according(marked, taken)
    drafts = with_drafts_by_noun(marked, drafts)
    drafts += drafts_by_adjective(marked)
    drafts += drafts_by_hearsay(marked)
    drafts += drafts_by_view(marked)
    drafts += drafts_by_line(marked, {tie.at for tie in ties if tie.kind == "colon"})
    return _without_doubles(_without_idle_flow(doc, drafts))


def _without_idle_flow(doc: Doc, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that have no cue and whose words another draft ties to somebody: a verb that the marks
    did not show, or the label of a turn within the marks."""
    tied = {draft.pieces for draft in drafts if not draft.flow}
    labels = sorted(doc[draft.anchor].idx for draft in drafts if not draft.flow and doc[draft.anchor].text == ":")
    kept = []
    for draft in drafts:
        at = bisect_left(labels, draft.pieces[0][0])
        labelled = at < len(labels) and labels[at] < draft.pieces[0][1]
        if not draft.flow or (draft.pieces not in tied and not labelled):
            kept.append(draft)
    return kept


def _without_doubles(drafts: Iterable[Draft]) -> list[Draft]:
    """One draft a content and source: where verb and noun both find it, the first."""
    seen: set[tuple[tuple[Stretch, ...], int | None]] = set()
    kept = []
    for draft in drafts:
        key = (draft.pieces, draft.source)
        if key not in seen:
            seen.add(key)
            kept.append(draft)
    return kept
