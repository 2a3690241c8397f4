"""Statements within statements: which drafts count inside another, and which one they stand in."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from colligate.reading.statements.draft import Draft
from colligate.reading.statements.speaker_grammar import is_first_person

_NESTED = frozenset(("direct", "clause", "according", "around", "accusation", "refusal", "hearsay"))
"""How contents are built that count as statements within another's words."""
_TOLD = frozenset(("asserts", "confirms", "denies"))
"""Stances whose noun phrases count there as well ("added that Dodd had announced his resignation")."""

_PLEDGED = frozenset(("promises", "threatens"))
"""Stances of what others are told to have said in indirect speech, with an infinitive: what they will do."""
_AGREEING = frozenset(("agree", "consent", "offer", "volunteer"))
"""Verbs of promising that tell of a deal rather than of words."""


def nested_drafts(doc: Doc, drafts: Sequence[Draft]) -> list[tuple[Draft, int | None]]:
    """Drafts in order of content, each with the position of the smallest draft around it.

    Within another's words only what is said counts: what a speaker tells of his own thoughts ("I think that ...") or
    of others' wishes is part of what he says.
    """
    ordered = sorted(drafts, key=lambda draft: (draft.pieces[0][0], -draft.pieces[-1][1], draft.anchor))
    around = _nesting([(draft.pieces[0][0], draft.pieces[-1][1]) for draft in ordered])
    places: dict[int, int] = {}
    kept: list[tuple[Draft, int | None]] = []
    for n, draft in enumerate(ordered):
        outer = around[n]
        if outer is not None and not _worth_nesting(doc, draft, ordered[outer]):
            continue
        while outer is not None and outer not in places:
            outer = around[outer]
        places[n] = len(kept)
        kept.append((draft, places[outer] if outer is not None else None))
    return kept


def _worth_nesting(doc: Doc, draft: Draft, outer: Draft) -> bool:
    if draft.use.manner != "speech" or (draft.source is not None and is_first_person(doc[draft.source])):
        return False
    if draft.hearsay and outer.hearsay:
        return False
    if draft.source is None and doc[draft.anchor].pos_ == "NOUN":
        # "Claims that ..." of nobody in particular.
        return False
    if outer.quoted == "all":
        modal = any(child.tag_ == "MD" for child in doc[draft.anchor].children)
        return draft.frame in _NESTED and not modal
    if draft.use.stance in _PLEDGED and draft.frame == "infinitive" and doc[draft.anchor].lemma_ not in _AGREEING:
        # "Police said the two had threatened to shoot".
        return outer.quoted == "none" and draft.source is not None
    return draft.frame in _NESTED or (draft.frame == "phrase" and draft.use.stance in _TOLD)


def _nesting(contents: list[tuple[int, int]]) -> list[int | None]:
    """For each content, in order, the position of the smallest one around it."""
    around: list[int | None] = []
    open_: list[int] = []
    for n, (_, end) in enumerate(contents):
        while open_ and not (contents[open_[-1]][1] >= end and contents[open_[-1]] != contents[n]):
            open_.pop()
        around.append(open_[-1] if open_ else None)
        open_.append(n)
    return around
