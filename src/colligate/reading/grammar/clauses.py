"""Clauses as the parser builds them: what is finite, passive, an infinitive, a content; and their words."""

from __future__ import annotations

from spacy.tokens import Token

LONGEST = 500
"""Most words of a phrase; beyond, text is no prose, and looking at all of it again and again would take for ever."""
SUBJECTS = frozenset(("nsubj", "nsubjpass", "expl", "csubj", "csubjpass"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))


def enclosing_clause(token: Token) -> Token:
    """The head of the clause that a token stands in: a verb with its own subject, or the sentence's root."""
    node = token
    while node.head.i != node.i:
        if node.dep_ in ("relcl", "ccomp", "advcl", "parataxis", "acl"):
            return node
        if node.dep_ == "conj" and any(child.dep_ in SUBJECTS for child in node.children):
            return node
        node = node.head
    return node


def is_passive(verb: Token) -> bool:
    """Whether the verb tells what is done to its subject: "was told", "asked whether he knew, she said no"."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    if verb.tag_ == "VBN" and verb.dep_ in ("xcomp", "acomp", "oprd") and verb.head.lemma_ in ("stand", "remain"):
        # "Stands accused".
        return True
    return (
        verb.tag_ == "VBN"
        and verb.dep_ in ("advcl", "acl", "ROOT")
        and not any(child.dep_ in ("aux", "nsubj") for child in verb.children)
    )


def is_finite(token: Token) -> bool:
    """Whether a clause has a finite verb, or is a question with "to" ("how to go on")."""
    if token.tag_ in _FINITE:
        return True
    children = list(token.children)
    if any(c.dep_ in ("aux", "auxpass") and c.tag_ == "TO" for c in children):
        return any(c.tag_.startswith("W") for c in children) or any(c.lower_ in ("whether", "how") for c in children)
    if any(c.dep_ in ("aux", "auxpass", "cop") and c.tag_ in _FINITE for c in children):
        return True
    return any(c.dep_ in SUBJECTS for c in children) and (token.tag_ == "VB" or has_that(token))


def has_subject(token: Token) -> bool:
    """Whether a clause has a subject of its own."""
    return any(child.dep_ in SUBJECTS for child in token.children)


def has_that(token: Token) -> bool:
    """Whether "that", "whether" or "if" opens a clause."""
    return any(child.dep_ == "mark" and child.lower_ in ("that", "whether", "if") for child in token.children)


def has_to(token: Token) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(child.dep_ == "aux" and child.tag_ == "TO" for child in token.children)


def is_gerund(token: Token) -> bool:
    """Whether a verb in -ing stands for a noun: "taking it", "having taken it"."""
    if token.tag_ == "VBN" and any(child.dep_ == "aux" and child.lower_ == "having" for child in token.lefts):
        return True
    return token.tag_ == "VBG" and not any(
        child.dep_ in ("aux", "auxpass") and child.tag_ in _FINITE for child in token.children
    )


def opens_content(token: Token) -> bool:
    """Whether a clause is told as content, not as circumstance ("because", "when", "as")."""
    marks = [
        c.lower_ for c in token.children if c.dep_ in ("mark", "advmod") and c.i < token.i and c.tag_ in ("IN", "WRB")
    ]
    return all(mark in ("that", "whether", "if", "how", "why", "where") for mark in marks)


def opened(preposition: Token) -> Token | None:
    """The word whose phrase a preposition opens."""
    return next((c for c in preposition.children if c.dep_ in ("pobj", "pcomp", "prep", "amod")), None)


def subtree(token: Token) -> tuple[int, ...]:
    """Positions of a word's subtree; none where it is longer than any sentence that people write."""
    if token.right_edge.i - token.left_edge.i > LONGEST:
        return ()
    return tuple(node.i for node in token.subtree)


def subtree_without(token: Token, *removed: Token) -> tuple[int, ...]:
    """Positions of a token's subtree, without the subtrees of others."""
    out = {i for other in removed for i in subtree(other)}
    return tuple(i for i in subtree(token) if i not in out)


def words_of(token: Token) -> list[Token]:
    """The words of a phrase; none where `subtree` has none."""
    return [token.doc[i] for i in subtree(token)]
