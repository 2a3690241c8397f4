"""Drafts by phrases: "according to X" and "reportedly"."""

from __future__ import annotations

from collections.abc import Iterable

from colligate.reading.clauses import subtree
from colligate.reading.statements.content import Content
from colligate.reading.statements.content_limits import clause_of_according
from colligate.reading.statements.draft import SAYS, Draft
from colligate.reading.statements.draft_making import make_draft
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.speaker_grammar import authority


def drafts_by_according(marked: MarkedReport, taken: set[int]) -> Iterable[Draft]:
    """ "..., according to X": the clause around it."""
    for i in marked.cues.according:
        token = marked.doc[i]
        source = authority(token)
        if i in taken or source is None:
            continue
        clause = clause_of_according(token)
        out = set(subtree(token))
        tokens = [node for node in subtree(clause) if node not in out]
        content = Content(tuple(tokens), SAYS, "according")
        draft = make_draft(marked, token, content, (i, i + 1), source.i) if tokens else None
        if draft is not None:
            yield draft


def drafts_by_hearsay(marked: MarkedReport) -> Iterable[Draft]:
    """ "Reportedly": the clause is told on nobody's word."""
    for i in marked.cues.hearsay:
        adverb = marked.doc[i]
        verb = adverb.head
        attributes = verb.i in marked.cues.verbs and "quote" in marked.cues.verbs[verb.i].frames
        if verb.pos_ not in ("VERB", "AUX") or attributes:
            continue
        tokens = [node for node in subtree(verb) if node != i]
        draft = make_draft(marked, adverb, Content(tuple(tokens), SAYS, "hearsay", subject=True), (i, i), None)
        if draft is not None:
            yield draft
