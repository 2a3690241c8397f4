"""Whether the clause around some words speaks of the past or of the future, as its verb shows."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from colligate.knowledge.data import load_data
from colligate.knowledge.dates import Tense

_STEPS = 8
_WHENEVER = frozenset({"when", "once", "if", "until", "till", "after", "before", "unless", "as"})


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_data("dates")["tense"][name])


def tense_of(words: TokenSpan) -> Tense:
    """The tense of the verb that governs the words; None when it does not tell.

    A time that describes a noun ("Thursday's ruling") takes no tense from the verb of that noun. A headline's present
    tells of the past; a sentence is taken for a headline when it does not end in a full stop.
    """
    token = words.root
    if token.dep_ in {"poss", "compound", "nmod", "amod"} and token.head.pos_ in {"NOUN", "PROPN"}:
        return _tense_of_head(token.head.lemma_.lower())
    for _ in range(_STEPS):
        inside = words.start <= token.i < words.end
        lemma = token.lemma_.lower()
        if not inside and lemma in _words("future_heads") and (token.tag_ != "VBD" or lemma in _words("planning")):
            return "future"
        if not inside and lemma in _words("put_off"):
            return "future"
        if not inside and token.pos_ in {"VERB", "AUX"}:
            return _tense_of_verb(token)
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _tense_of_head(noun: str) -> Tense:
    """What a noun tells of the time that describes it ("a May 4 deadline", "an April 7 shooting")."""
    if noun in _words("future_heads"):
        return "future"
    return "past" if noun in _words("past_heads") else None


def is_of_speech(words: TokenSpan) -> bool:
    """Whether the words tell when something was said ("police said Friday")."""
    head = words.root.head
    if head.pos_ == "ADP":
        head = head.head
    return head.lemma_.lower() in _words("speech")


def is_over(words: TokenSpan) -> bool:
    """Whether the words tell when something was that is not told before it happens ("was killed Nov. 2")."""
    head = words.root.head
    if head.pos_ in {"ADP", "SCONJ"}:
        head = head.head
    return head.lemma_.lower() in _words("past_verbs") and _tense_of_verb(head) == "past"


def is_given(words: TokenSpan) -> bool:
    """Whether the words tell how long somebody is given ("gave the tenants until Friday")."""
    head = words.root.head
    if head.pos_ in {"ADP", "SCONJ"}:
        head = head.head
    return head.lemma_.lower() in _words("giving")


def _tense_of_verb(verb: Token) -> Tense:
    helpers = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if helpers & _words("future_helpers") or _is_of_what_will_be(verb, helpers):
        return "future"
    if verb.tag_ == "VBG" and helpers & {"was", "were"}:
        return None  # "was leaving in May" may look back or ahead
    if verb.tag_ == "VBD" or helpers & _words("past_helpers"):
        return "past"
    if verb.tag_ == "VB" and "to" in helpers:
        return _tense_of_infinitive(verb)
    if verb.tag_ == "VBG" and helpers & _words("present_helpers"):
        return None if verb.lemma_.lower() in _words("ongoing") else "future"
    if verb.tag_ in {"VBZ", "VBP"}:
        return _tense_of_present(verb)
    if verb.tag_ == "VBN" and verb.dep_ == "acl" and not helpers:
        return "past"
    if verb.tag_ in {"VBG", "VBN"} and verb.head.i != verb.i and verb.head.pos_ in {"VERB", "AUX"} and not helpers:
        return _tense_of_verb(verb.head) if verb.dep_ in {"advcl", "conj", "pcomp", "xcomp"} else None
    return None


def _is_of_what_will_be(verb: Token, helpers: set[str]) -> bool:
    """ "Will leave when the sale is completed in October": a clause in the present below what lies ahead."""
    present = verb.tag_ in {"VBZ", "VBP"} or (verb.tag_ == "VBN" and bool(helpers & _words("present_helpers")))
    marked = any(child.lower_ in _WHENEVER for child in verb.lefts if child.dep_ in {"advmod", "mark"})
    if verb.dep_ != "advcl" or not present or not marked or verb.head.pos_ not in {"VERB", "AUX"}:
        return False
    return _tense_of_verb(verb.head) == "future"


def _tense_of_infinitive(verb: Token) -> Tense:
    """ "plans to meet Friday" lies ahead; "failed to arrive Friday" does not; "a deal to buy it Friday" is open."""
    head = verb.head
    if head.i == verb.i or head.pos_ not in {"VERB", "AUX", "ADJ"}:
        return None
    lemma = head.lemma_.lower()
    if lemma == "go":
        return "future" if head.tag_ == "VBG" else "past"
    if lemma in _words("intend"):
        # "asked him to leave Friday": the day may be that of the asking.
        return None if head.tag_ == "VBD" and lemma not in _words("future_heads") else "future"
    return "past" if head.tag_ == "VBD" else None


def _tense_of_present(verb: Token) -> Tense:
    """ "The permits lapse Friday" lies ahead; "he says Friday" and "Bridge falls Friday" do not."""
    if verb.lemma_.lower() not in _words("scheduled"):
        return None
    last = next((token for token in reversed(verb.sent) if not token.is_space and not token.is_quote), verb)
    return "future" if last.text in {".", "?", "!", ";"} else None
