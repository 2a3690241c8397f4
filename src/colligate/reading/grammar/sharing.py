"""Subjects and objects that a verb shares with the words around it: "refused to go", "shot and killed two guards"."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.events import event_grammar
from colligate.knowledge.groups import is_group, organization_kind
from colligate.reading.grammar.dependencies import antecedent, is_passive
from colligate.reading.grammar.verb_words import number_told

_JOINED = 3
"""Words between two verbs at most that share an object."""
_LISTING = frozenset({"including", "like", "than", "except", "besides"})
"""What is told behind these is one of several things, done by nobody yet ("plans, including closing the port")."""
_CONTROLLING = frozenset({"of", "from", "for", "into", "against"})
"""Behind these an object lends its person ("accused the man of lying"), behind others the subject ("by lying")."""


def shared_subject(verb: Token) -> Token | None:
    """The unspoken subject of a verb without one of its own; None where the verb's number speaks against it."""
    found = _lent_subject(verb)
    return found if found is None or not _disagree(found, verb) else None


def _disagree(subject: Token, verb: Token) -> bool:
    """Whether a verb is in the singular and its subject in the plural, or the other way round ("the files said, and
    was born"). Groups and names may be either.
    """
    many = number_told(verb) if verb.dep_ == "conj" else None
    if many is None or subject.tag_ not in ("NN", "NNS") or any(True for _ in subject.conjuncts):
        return False
    return (
        (subject.tag_ == "NNS") != many and not is_group(subject.lower_) and organization_kind(subject.lemma_) is None
    )


def _lent_subject(verb: Token) -> Token | None:
    for _ in range(4):
        dep, head = verb.dep_, verb.head
        if head.i == verb.i or (dep == "pcomp" and head.lower_ in _LISTING):
            return None
        if dep in ("acl", "relcl") and _of_intent(verb, head):
            verb = head
            continue
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


def _of_intent(verb: Token, noun: Token) -> bool:
    """Whether an infinitive tells what a noun is for: "a contract to supply the army"."""
    if noun.lemma_.lower() not in event_grammar("verbs", "intent_nouns"):
        return False
    return any(child.tag_ == "TO" for child in verb.lefts) and not any(
        child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts
    )


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
            lends = child.dep_ == "dobj" and child.i < verb.i and child.pos_ in ("NOUN", "PROPN", "PRON")
            # "used its option to buy": the option buys nothing.
            if lends and child.lemma_.lower() not in event_grammar("verbs", "intent_nouns"):
                return child
    if verb.dep_ == "dobj":
        # "gave the union a mandate to strike"
        given = next((child for child in head.rights if child.dep_ == "dative" and child.pos_ != "ADP"), None)
        if given is not None:
            return given
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


def headline_subject(verb: Token) -> Token | None:
    """The name before a finite verb that begins a line, where parsers take it for a part of the verb ("Arden buys")."""
    if verb.dep_ != "ROOT" or verb.tag_ not in ("VBZ", "VBD", "VBP"):
        return None
    before = [child for child in verb.lefts if child.dep_ in ("compound", "nmod", "dep") and child.i == verb.i - 1]
    return before[0] if before and before[0].pos_ in ("NOUN", "PROPN") else None
