"""Whose words they are, by grammar: the subject of a cue, the agent of a passive, the owner of a noun."""

from __future__ import annotations

from collections.abc import Container
from functools import cache

from spacy.tokens import Doc, Token

from colligate.knowledge.speech import document_nouns, sources
from colligate.reading.grammar.clauses import is_passive
from colligate.reading.statements.marked_report import MarkedReport

_RELATIVES = frozenset(("who", "which", "that", "whom"))
_OWNERS = frozenset(("by", "from", "of"))
_CLIMB = 6
"""How many verbs up the subject of a participle is looked for."""
_NOT_IN_NAMES = frozenset(("VERB", "AUX", "ADV", "ADP", "PUNCT", "NUM", "PRON", "SCONJ"))
_NAME_WORDS = 6
"""Most words of a name that opens a line."""
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_ADDED = 20
"""How many words behind a name its additions may run."""
_FIRST_PERSON = frozenset(("i", "we", "me", "us", "my", "our", "myself", "ourselves"))


def subject_of(verb: Token, speakers: Container[int] = ()) -> Token | None:
    """The main word of whoever does what a verb says; None when grammar names nobody.

    Args:
        verb: A verb, participle or infinitive.
        speakers: Offsets of words that name somebody who may speak. A participle behind another noun belongs to the
            subject of the sentence ("backed the plan, saying").
    """
    node = verb
    for _ in range(_CLIMB):
        if node.i == verb.i and is_passive(node):
            return _agent(node)
        if is_quoted(node):
            return _quoted_person(node)
        own = next((child for child in node.children if child.dep_ in ("nsubj", "csubj") and not child.is_punct), None)
        if own is not None:
            return _antecedent(own, node)
        if node.i != verb.i:
            own = next((child for child in node.children if child.dep_ == "nsubjpass"), None)
            if own is not None:
                return _antecedent(own, node)
        if node.dep_ in ("acl", "relcl"):
            return _issuer(node, speakers)
        if node.dep_ == "advcl" and node.tag_ == "VBG":
            author = _author(node)
            if author is not None:
                return author
        if node.dep_ in ("pobj", "dobj", "attr", "ROOT") and node.i != verb.i:
            return None
        if node.dep_ == "ROOT":
            return None
        node = node.head
    return None


def inverted_subject(verb: Token) -> Token | None:
    """Whom "says" names behind it between commas: "The trouble, says Ann Berg, is that ..."; None where it does not.

    By the words alone: parsers take Ann Berg for the subject of "is", or the trouble for whoever says so.
    """
    if verb.i <= verb.sent.start + 1 or verb.tag_ not in ("VBZ", "VBD") or verb.nbor(-1).text != ",":
        return None
    name = verb.i + 1
    while name < verb.sent.end and verb.doc[name].ent_type_ == "PERSON":
        name += 1
    told = any(token.tag_ in _FINITE for token in verb.doc[verb.sent.start : verb.i])
    found = name > verb.i + 1 and not told and predicate_behind(verb.doc[name - 1]) is not None
    return verb.doc[name - 1] if found else None


def predicate_behind(name: Token) -> int | None:
    """Position of the finite verb behind the next comma but what is said of a name: "Ann Berg, an engineer, is"."""
    for i in range(name.i + 1, min(name.i + _ADDED, name.sent.end - 1)):
        if name.doc[i].text == "," and name.doc[i + 1].tag_ in _FINITE:
            return i + 1
        if name.doc[i].tag_ in _FINITE:
            return None
    return None


def is_quoted(verb: Token) -> bool:
    """Whether a verb is the "saying" of "quoted the mayor as saying"."""
    as_ = verb.head
    return verb.dep_ == "pcomp" and as_.lower_ == "as" and as_.head.lemma_ in ("quote", "cite", "report")


def _quoted_person(saying: Token) -> Token | None:
    quoting = saying.head.head
    for wanted in ("dobj", "nsubjpass"):
        for child in quoting.children:
            if child.dep_ == wanted:
                return _antecedent(child, quoting)
    return None


def owner_of(noun: Token) -> Token | None:
    """Whose claim, letter or report it is: "his", "the minister's", "by the ministry"; else who makes or issues it."""
    owner = stated_owner(noun)
    if owner is not None:
        return owner
    if noun.dep_ in ("dobj", "nsubjpass"):
        return subject_of(noun.head)
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.lower_ in ("in", "with", "by", "to"):
        verb = noun.head.head
        return subject_of(verb) if verb.pos_ in ("VERB", "AUX") else None
    return None


def stated_owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in _OWNERS and child.i > noun.i:
            for inner in child.children:
                if inner.dep_ == "pobj" and (
                    inner.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or child.lower_ != "of"
                ):
                    return inner
    for child in noun.children:
        if child.dep_ == "compound" and child.ent_type_ == "ORG":
            return child
    return None


def _issuer(participle: Token, speakers: Container[int]) -> Token | None:
    """The subject of a participle behind a noun: of "a statement saying" its owner, of "officials saying" the noun."""
    noun = participle.head
    if noun.lemma_.lower() in document_nouns():
        return owner_of(noun) or noun
    known = (
        noun.idx in speakers or noun.ent_type_ in ("PERSON", "ORG", "NORP", "GPE") or noun.lemma_.lower() in people()
    )
    if participle.dep_ == "acl" and (not known or _is_set_off(participle)):
        verb = noun.head if noun.dep_ in ("dobj", "attr") else noun.head.head if noun.dep_ == "pobj" else None
        while verb is not None and verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
            verb = verb.head
        subject = subject_of(verb) if verb is not None and verb.pos_ in ("VERB", "AUX") else None
        return subject or noun
    return noun


def _is_set_off(participle: Token) -> bool:
    """Whether a comma parts a participle from the noun before it: "named two women, stating that"."""
    return participle.tag_ == "VBG" and participle.left_edge.i > 0 and participle.left_edge.nbor(-1).text == ","


def _author(participle: Token) -> Token | None:
    """Whose words "saying" introduces in "read a statement from X saying", where it hangs onto the reading."""
    for child in participle.head.children:
        if child.dep_ == "dobj" and child.lemma_.lower() in document_nouns() and child.right_edge.i == participle.i - 1:
            return stated_owner(child)
    return None


@cache
def people() -> frozenset[str]:
    """Nouns for whoever may speak."""
    known = sources()
    return known.officials | known.witnesses | known.media_nouns | known.anonymous | known.people


def _antecedent(subject: Token, verb: Token) -> Token | None:
    if subject.lower_ in _RELATIVES and subject.tag_ in ("WP", "WDT") and verb.dep_ == "relcl":
        return verb.head
    if subject.dep_ == "csubj" or subject.tag_ == "EX":
        return None
    if subject.lower_ in _RELATIVES and subject.tag_ in ("WP", "WDT") and subject.i > subject.sent.start:
        # Read as a clause of its own: "a tabloid that alleged".
        before = subject.nbor(-1)
        return before if before.pos_ in ("NOUN", "PROPN") else subject
    return subject


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def is_first_person(token: Token) -> bool:
    """Whether a word means whoever speaks."""
    return token.lower_ in _FIRST_PERSON


def authority(according: Token) -> Token | None:
    """Whom "according to" names."""
    doc = according.doc
    if according.i + 1 >= len(doc):
        return None
    to = doc[according.i + 1]
    return next((child for child in (*to.children, *according.children) if child.dep_ == "pobj"), None)


def can_tell(marked: MarkedReport, source: Token) -> bool:
    """Whether something can show that something is so: a document, figures, or somebody; not "his absence"."""
    if source.idx in marked.speaking or source.pos_ in ("NUM", "PROPN", "PRON"):
        return source.lower_ not in ("this", "that")
    if any(child.dep_ == "appos" and child.idx in marked.speaking for child in source.rights):
        return True
    lemma = source.lemma_.lower()
    return lemma in sources().documents or lemma in document_nouns() or lemma in people() or source.lower_ == "percent"


def may_speak(doc: Doc, first: int, colon: int) -> bool:
    """Whether the words before a colon name a person, a body or a document, and nothing else."""
    words = doc[first:colon]
    if not 0 < len(words) <= _NAME_WORDS or any(token.pos_ in _NOT_IN_NAMES for token in words):
        return False
    head = words[-1]
    if head.ent_type_ in ("PERSON", "ORG", "NORP"):
        return True
    return first == 0 and (is_source_noun(head) or (len(words) == 1 and head.tag_ == "NNP"))


def line_start(doc: Doc, position: int) -> int:
    """Position of the first word of the line that a word stands in."""
    while position > 0 and not (doc[position - 1].is_space and "\n" in doc[position - 1].text):
        position -= 1
    return position


def is_source_noun(noun: Token) -> bool:
    """Whether a noun by itself says whose word it is: "minister", "report", "poll", "witnesses"."""
    lemma = noun.lemma_.lower()
    return lemma in people() or lemma in document_nouns() or lemma in sources().documents
