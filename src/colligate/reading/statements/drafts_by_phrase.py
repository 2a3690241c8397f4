"""Drafts by phrases: "according to X", "reportedly", and lines that open with a name and a colon."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc

from colligate.reading.clauses import subtree
from colligate.reading.statements.content import Content
from colligate.reading.statements.content_limits import clause_of_according
from colligate.reading.statements.draft import SAYS, Draft
from colligate.reading.statements.draft_making import make_draft
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.speaker_grammar import authority, may_speak

_NAME_WORDS = 6
"""Most words of a name that opens a line."""
_LEAST_SAID = 4
"""Fewest words behind it."""


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


def drafts_by_line(marked: MarkedReport, taken: set[int]) -> Iterable[Draft]:
    """ "Minister: the bridge is safe": a line that opens with a name and a colon, as headlines and transcripts do."""
    doc = marked.doc
    for i in marked.cues.colons:
        start = _line_start(doc, i)
        if i in taken or not 0 < i - start <= _NAME_WORDS or marked.inside[i] >= 0:
            continue
        last = next((k for k in range(i + 1, len(doc)) if doc[k].is_space and "\n" in doc[k].text), len(doc))
        head = doc[i - 1]
        told = any(doc[k].tag_ in ("VBD", "VBZ", "VBP", "MD") for k in range(i + 1, last))
        if last - i < _LEAST_SAID or not told or not may_speak(doc, start, i):
            continue
        content = Content(tuple(range(i + 1, last)), SAYS, "line")
        draft = make_draft(marked, doc[i], content, (i, i), head.i)
        if draft is not None:
            yield draft


def _line_start(doc: Doc, colon: int) -> int:
    """Position of the first word of the line that a colon stands in, as far back as a name may reach."""
    for k in range(colon - 1, max(-1, colon - _NAME_WORDS - 2), -1):
        if doc[k].is_space and "\n" in doc[k].text:
            return k + 1
    return 0 if colon <= _NAME_WORDS else colon
