"""Drafts by nouns and adjectives: "his claim that ...", "is confident that ..."."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec
from spacy.tokens import Token

from colligate.knowledge.speech import ATTITUDES, Use
from colligate.reading.statements.cues import cue_words
from colligate.reading.statements.draft import Draft
from colligate.reading.statements.draft_making import make_draft
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.noun_contents import adjective_content, noun_content
from colligate.reading.statements.speaker_grammar import owner_of, subject_of

_ACTS = frozenset(("demands", "promises", "threatens"))
"""Stances of nouns whose words count though another verb repeats them."""


def with_drafts_by_noun(marked: MarkedReport, drafts: list[Draft]) -> list[Draft]:
    """Add what nouns attribute. Of "rejected claims that ..." the clause is the content, not the claims."""
    by_anchor = {draft.anchor: n for n, draft in enumerate(drafts)}
    replaced: set[int] = set()
    more = []
    for i, cue in marked.cues.nouns.items():
        noun = marked.doc[i]
        content = noun_content(noun, cue)
        if content is None:
            continue
        owner = owner_of(noun)
        # "Rejected claims that", "pushed back against claims that".
        over = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else None
        at = by_anchor.get(over.i) if over is not None else None
        if at is not None and noun.dep_ == "pobj" and not _is_denied(drafts[at], noun):
            at = None
        if at is None and noun.lemma_ == "idea":
            # "Dismissed the idea that": by itself an idea is nobody's word.
            continue
        # "Reiterated the demand for": the verb only makes known what the noun says.
        repeated = at is not None and drafts[at].use.manner == "topic" and cue.stance in _ACTS
        if (owner is None or (at is not None and not repeated)) and content.frame != "clause":
            continue
        words = (noun.i, max([noun.i, *(i for i in content.cue if i == noun.i + 1)]))
        if at is not None and over is not None and drafts[at].frame == "phrase" and over.i < noun.i:
            replaced.add(at)
            content = msgspec.structs.replace(content, use=_joined_use(drafts[at].use, content.use))
            words = (cue_words(over)[0], noun.i)
        source = owner.i if owner is not None else drafts[at].source if at is not None else None
        draft = make_draft(marked, noun, content, words, source)
        if draft is not None:
            more.append(draft)
    return [draft for n, draft in enumerate(drafts) if n not in replaced] + more


def _is_denied(draft: Draft, noun: Token) -> bool:
    """Whether a noun stands in the content of a draft that denies it."""
    return draft.use.stance == "denies" and any(start <= noun.idx < end for start, end in draft.pieces)


def _joined_use(verb: Use, noun: Use) -> Use:
    """What "rejected claims that" does: the verb tells the stance, unless it only makes the words known."""
    stance = noun.stance if verb.stance == "asserts" else verb.stance
    return Use(stance, noun.manner if noun.manner in ATTITUDES else "speech")


def drafts_by_adjective(marked: MarkedReport) -> Iterable[Draft]:
    """What adjectives of mind attribute."""
    for i, cue in marked.cues.adjectives.items():
        adjective = marked.doc[i]
        if adjective.dep_ not in ("acomp", "conj", "oprd", "xcomp", "advcl", "amod", "acl"):
            continue
        content = adjective_content(adjective, cue)
        if content is None:
            continue
        source = subject_of(adjective) if adjective.dep_ in ("acl", "advcl") else subject_of(adjective.head)
        if source is None or source.lower_ == "it":
            continue
        verb = adjective.head
        first = cue_words(verb)[0] if verb.lemma_ == "be" and 0 < adjective.i - verb.i < 4 else adjective.i
        last = max(adjective.i, *content.cue) if content.cue else adjective.i
        draft = make_draft(marked, adjective, content, (first, last), source.i)
        if draft is not None:
            yield draft
