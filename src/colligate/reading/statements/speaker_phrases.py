"""The words that name a speaker: from a main word to its phrase, with titles and additions, without times."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.reading.grammar.clauses import words_of

_WHEN = frozenset(("earlier", "later", "meanwhile", "yesterday", "today", "separately", "recently"))
"""Adverbs that open a sentence before a speaker's words and are none of them."""
_PHRASE_LIMIT = 60
"""How many words a speaker may have; beyond, the parse has gone wrong and the phrase is cut to its core."""


def phrase_of(head: Token, cue: int | None) -> tuple[int, int]:
    """First and last position of the phrase that a word heads: titles, additions and relative clauses included."""
    first, last = head.left_edge.i, head.right_edge.i
    if cue is not None and first <= cue <= last:
        first, last = _beside(head, cue, first, last)
    if last - first >= _PHRASE_LIMIT:
        first, last = max(first, head.i - 6), min(last, head.i + 3)
    doc = head.doc
    last = _before_time(head, last)
    for child in head.lefts:
        # "Earlier Friday, chairman Dodd": what stands before the comma is no part of the name.
        behind = child.right_edge.i + 1
        if child.dep_ in ("npadvmod", "advmod", "prep") and doc[behind].text == ",":
            first = max(first, behind + 1)
    while (
        last > head.i
        and (doc[last].tag_ == "POS" or doc[last].is_punct or doc[last].is_space)
        and doc[last].text not in (")", "]")
    ):
        last -= 1
    while first < head.i and (
        doc[first].lower_ in _WHEN
        or doc[first].is_punct
        or doc[first].is_space
        or doc[first].dep_ in ("cc", "preconj", "punct")
    ):
        first += 1
    # Where the cue or a comma cut the phrase apart, the main word itself remains.
    return (first, last) if first <= head.i <= last else (head.i, head.i)


def _before_time(head: Token, last: int) -> int:
    """The last word before a time that the parser hung onto the name: of "Hale on Monday" the name."""
    for child in head.children:
        behind = child.i > head.i and child.right_edge.i == last and child.dep_ in ("prep", "npadvmod")
        if behind and _tells_when(child):
            return child.left_edge.i - 1
    return last


def _tells_when(phrase: Token) -> bool:
    """Whether a phrase tells when."""
    return any(token.ent_type_ in ("DATE", "TIME") and token.dep_ in ("pobj", "npadvmod") for token in words_of(phrase))


def _beside(head: Token, cue: int, first: int, last: int) -> tuple[int, int]:
    """The phrase without the clause that holds the cue: of "a man who said so" the man."""
    for child in head.children:
        if child.left_edge.i <= cue <= child.right_edge.i:
            return (first, child.left_edge.i - 1) if child.i > head.i else (child.right_edge.i + 1, last)
    return (first, cue - 1) if head.i < cue else (cue + 1, last)
