"""What a parse says of a word's neighbours: antecedents of pronouns, objects of prepositions, voice of verbs."""

from __future__ import annotations

from spacy.tokens import Token

RELATIVE = frozenset({"WDT", "WP", "WP$", "WRB"})
"""Tags of the words that open a relative clause or a question."""


def antecedent(token: Token, verb: Token) -> Token:
    """What a relative pronoun stands for; the word itself when it is none."""
    if token.tag_ in RELATIVE and verb.dep_ == "relcl":
        return verb.head
    if token.tag_ in RELATIVE and verb.dep_ == "conj" and verb.head.dep_ == "relcl":
        return verb.head.head
    return token


def owned(noun: Token) -> Token | None:
    """Whose a noun is that "whose" stands before ("Vane, whose son was killed"); None of other nouns."""
    if not any(child.tag_ == "WP$" for child in noun.lefts):
        return None
    if noun.dep_ == "appos":
        return noun.head
    return noun.head.head if noun.head.dep_ == "relcl" else None


def told_of(subject: Token, verb: Token) -> Token:
    """The subject meant: "whose son" where a parser takes that for another word of whom it belongs to."""
    return next(
        (child for child in subject.rights if child.dep_ == "appos" and child.i < verb.i and owned(child) is not None),
        subject,
    )


def named_behind(noun: Token) -> Token | None:
    """The name directly behind a noun that says who its bearer is ("his brother Ivo Marr")."""
    for child in noun.rights:
        if child.dep_ == "appos" and child.pos_ == "PROPN":
            return child if child.left_edge.i == noun.i + 1 else None
    return None


def governed(preposition: Token) -> Token | None:
    """The noun behind a preposition, or behind a second one ("from behind the dunes")."""
    for child in preposition.rights:
        if child.dep_ == "pobj":
            return child
        if child.dep_ == "prep":
            return next((inner for inner in child.rights if inner.dep_ == "pobj"), None)
    return None


def is_passive(verb: Token) -> bool:
    """Whether the subject of a verb undergoes it; a participle beside a noun counts as passive."""
    if verb.dep_ == "acl" and verb.tag_ == "VBD":
        # Taggers take many a participle behind its noun for a past tense.
        return not any(child.dep_ == "dobj" for child in verb.rights)
    if verb.tag_ != "VBN":
        return False
    if verb.dep_ in ("acl", "amod"):
        return True
    auxiliaries = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    if not auxiliaries and verb.dep_ == "conj":
        return any(child.dep_ == "auxpass" for child in verb.head.lefts)
    return any(child.dep_ == "auxpass" for child in auxiliaries) or (not auxiliaries and verb.dep_ == "advcl")


def has_object(verb: Token) -> bool:
    """Whether a verb has an object, or a subject that is one in meaning."""
    return any(child.dep_ in ("dobj", "nsubjpass") for child in verb.children)


def with_particle(verb: Token) -> str:
    """Base form of a verb, its particle included ("carry out")."""
    particle = next((f" {child.lower_}" for child in verb.rights if child.dep_ == "prt"), "")
    return verb.lemma_.lower() + particle
