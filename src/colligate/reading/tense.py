"""Whether the clause around some words speaks of the past or of the future, as its verb shows."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from colligate.knowledge.data import load_data
from colligate.knowledge.dates import Tense

_STEPS = 8


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_data("dates")["tense"][name])


def tense_of(words: TokenSpan) -> Tense:
    """The tense of the verb that governs the words; None when it does not tell (a headline's present, no verb)."""
    token = words.root
    for _ in range(_STEPS):
        if token.lemma_.lower() in _words("future_heads") and token.i != words.root.i:
            return "future"
        if token.pos_ in {"VERB", "AUX"} and not words.start <= token.i < words.end:
            return _tense_of_verb(token)
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _tense_of_verb(verb: Token) -> Tense:
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & _words("future_helpers"):
        return "future"
    if verb.tag_ == "VBD" or helpers & _words("past_helpers"):
        return "past"
    if verb.tag_ == "VB" and "to" in helpers:
        return "past" if verb.head.lemma_ in _words("done") and verb.dep_ == "xcomp" else "future"
    if verb.tag_ == "VBG" and helpers & _words("present_helpers"):
        return "future"
    if verb.lemma_ == "be" and verb.tag_ in {"VBZ", "VBP"}:
        return "future"
    if verb.tag_ in {"VBG", "VBN"} and verb.head.i != verb.i and verb.head.pos_ in {"VERB", "AUX"} and not helpers:
        return _tense_of_verb(verb.head) if verb.dep_ in {"advcl", "conj", "pcomp", "xcomp"} else None
    return None
