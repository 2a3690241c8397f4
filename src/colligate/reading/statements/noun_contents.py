"""What nouns and adjectives take as the content of a statement: "his claim that ...", "is confident that ..."."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.speech import CueAdjective, CueNoun, Use
from colligate.reading.grammar.clauses import has_that, has_to, is_finite, opened, opens_content, subtree
from colligate.reading.statements.content import Content


def noun_content(noun: Token, cue: CueNoun) -> Content | None:
    """The content of an attributing noun: a clause ("his claim that ...") or what a preposition opens."""
    use = Use(cue.stance, "attitude" if cue.kind == "attitude" else "speech")
    for child in noun.children:
        if child.i < noun.i:
            continue
        if cue.clause and child.dep_ in ("acl", "ccomp", "relcl") and has_that(child) and is_finite(child):
            return Content(subtree(child), use, "clause")
        if cue.to and child.dep_ in ("acl", "relcl", "xcomp") and has_to(child) and not is_finite(child):
            meant = use if cue.stance in ("promises", "demands", "threatens") else Use(cue.stance, "attitude")
            return Content(subtree(child), meant if use.manner == "speech" else use, "infinitive")
        if child.dep_ == "prep" and child.lower_ in cue.about:
            inner = opened(child)
            if inner is not None:
                return Content(subtree(inner), use, "phrase", (child.i,))
    return None


def adjective_content(adjective: Token, cue: CueAdjective) -> Content | None:
    """The content of an adjective of mind: "is confident that ...", "is ready to ...", "is unaware of ..."."""
    use = Use(cue.stance, "thought")
    for child in adjective.children:
        if child.i < adjective.i:
            continue
        if "clause" in cue.frames and child.dep_ in ("ccomp", "advcl") and is_finite(child) and opens_content(child):
            return Content(subtree(child), use, "clause")
        if "infinitive" in cue.frames and child.dep_ == "xcomp" and has_to(child):
            return Content(subtree(child), use, "infinitive")
        if child.dep_ == "prep" and child.lower_ in cue.prepositions:
            inner = opened(child)
            if inner is not None:
                return Content(subtree(inner), Use(cue.stance, "attitude"), "phrase", (child.i,))
    return None
