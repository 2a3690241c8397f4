"""Drafts by phrases: "according to X" and "reportedly"."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from colligate.reading.grammar.clauses import subtree
from colligate.reading.statements.content import Content
from colligate.reading.statements.content_limits import clause_of_according
from colligate.reading.statements.draft import SAYS, Draft
from colligate.reading.statements.draft_making import make_draft
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.speaker_grammar import authority, stated_owner

_VIEWS = frozenset(("words", "view", "opinion", "estimation", "telling"))
"""Nouns behind "in" that make a clause somebody's."""


def drafts_by_according(marked: MarkedReport, taken: set[int]) -> Iterable[Draft]:
    """ "..., according to X": the clause around it."""
    for i in marked.cues.according:
        token = marked.doc[i]
        source = authority(token)
        if i in taken or source is None:
            continue
        clause = clause_of_according(token)
        out = set(subtree(token))
        tokens = _behind_semicolon(token, [node for node in subtree(clause) if node not in out])
        content = Content(tuple(tokens), SAYS, "according")
        draft = make_draft(marked, token, content, (i, i + 1), source.i) if tokens else None
        if draft is not None:
            yield draft


def _behind_semicolon(according: Token, tokens: list[int]) -> list[int]:
    """The words without what a semicolon right before "according to" sets apart: "It was noon; according to X, ..."."""
    before = according.left_edge.i - 1
    if before < 0 or according.doc[before].text != ";":
        return tokens
    return [node for node in tokens if node > before]


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


def drafts_by_view(marked: MarkedReport) -> Iterable[Draft]:
    """ "In her words, the plan is a farce", "in the view of the mayor": the clause around it."""
    doc = marked.doc
    for opener in doc:
        if opener.lower_ != "in" or opener.dep_ != "prep" or marked.inside[opener.i] >= 0:
            continue
        noun = next((child for child in opener.children if child.dep_ == "pobj" and child.lower_ in _VIEWS), None)
        owner = _holder(noun) if noun is not None else None
        clause = clause_of_according(opener)
        if noun is None or owner is None or clause.pos_ not in ("VERB", "AUX"):
            continue
        out = set(subtree(opener))
        tokens = tuple(node for node in subtree(clause) if node not in out)
        cue = (noun.i, noun.i) if owner.i < noun.i else (opener.i, noun.i)
        draft = make_draft(marked, noun, Content(tokens, SAYS, "according"), cue, owner.i) if tokens else None
        if draft is not None:
            yield draft


def _holder(view: Token) -> Token | None:
    """Whose words or view: "her words", "the view of the mayor"; of "in view of the storm" nobody's."""
    owner = stated_owner(view)
    if owner is not None or not any(child.dep_ == "det" for child in view.lefts):
        return owner
    openers = (child for child in view.rights if child.lower_ == "of")
    return next((inner for of in openers for inner in of.children if inner.dep_ == "pobj"), None)
