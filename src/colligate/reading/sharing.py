"""Subjects and objects that a verb shares with the words around it: "refused to go", "shot and killed two guards"."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.events import event_grammar
from colligate.reading.dependencies import antecedent, is_passive

_JOINED = 3
"""Words between two verbs at most that share an object."""
_CONTROLLING = frozenset({"of", "from", "for", "into", "against"})
"""Behind these an object lends its person ("accused the man of lying"), behind others the subject ("by lying")."""


def shared_subject(verb: Token) -> Token | None:
    """The unspoken subject of a verb without one of its own."""
    for _ in range(4):
        dep, head = verb.dep_, verb.head
        if head.i == verb.i:
            return None
        if dep == "acl":
            if head.lemma_.lower() not in event_grammar("verbs", "content_nouns"):
                return head if head.pos_ in ("NOUN", "PROPN", "PRON") else None
            verb = head
            continue
        if dep == "amod":
            return head
        if dep == "relcl" and any(child.tag_ == "TO" for child in verb.lefts):
            return head
        if dep in ("conj", "advcl", "xcomp", "ccomp", "pcomp", "prep", "dobj", "acomp", "oprd"):
            found = _above(verb, head)
            if found is not None:
                return found
            verb = head
            continue
        return None
    return None


def _above(verb: Token, head: Token) -> Token | None:
    """The subject that a word above lends to a verb, or its object where that controls."""
    if head.pos_ not in ("VERB", "AUX"):
        return None
    if verb.dep_ in ("xcomp", "ccomp", "pcomp", "prep"):
        if verb.dep_ == "ccomp" and not any(child.tag_ == "TO" for child in verb.lefts):
            return None
        side = verb.pos_ == "ADP" and verb.lower_ not in _CONTROLLING
        side = side or (head.lemma_.lower() in event_grammar("verbs", "promising") and verb.dep_ == "xcomp")
        for child in head.rights if not side else ():
            if child.dep_ == "dobj" and child.i < verb.i and child.pos_ in ("NOUN", "PROPN", "PRON"):
                return child
    for child in head.lefts:
        if child.dep_ in ("nsubj", "nsubjpass"):
            return antecedent(child, head)
    if head.dep_ in ("relcl", "acl") and head.head.pos_ in ("NOUN", "PROPN"):
        return head.head
    return None


def shared_object(verb: Token) -> Token | None:
    """The object that a verb shares with the one joined to it ("shot and killed two guards")."""
    if any(child.dep_ in ("dobj", "ccomp", "xcomp", "prep", "prt") for child in verb.rights) or is_passive(verb):
        return None
    for other in verb.rights:
        if other.dep_ == "conj" and other.tag_ == verb.tag_ and other.i - verb.i <= _JOINED and not is_passive(other):
            if any(child.dep_ in ("nsubj", "nsubjpass") for child in other.lefts):
                return None
            return next((child for child in other.rights if child.dep_ == "dobj"), None)
    return None
