"""Who is made to say it: the words that name a speaker, and the mention and referent that they stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container
from functools import cache

import msgspec
from spacy.tokens import Doc, Token

from colligate.knowledge.speech import document_nouns, kind_of_source, sources
from colligate.reading.clauses import is_passive, words_of
from colligate.records.mention import Referent
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.statement import SourceKind, Speaker

_RELATIVES = frozenset(("who", "which", "that", "whom"))
_OWNERS = frozenset(("by", "from", "of"))
_FIRST_PERSON = frozenset(("i", "we", "me", "us", "my", "our", "myself", "ourselves"))
_CLIMB = 6
"""How many verbs up the subject of a participle is looked for."""
_PHRASE_LIMIT = 60
"""How many words a speaker may have; beyond, the parse has gone wrong and the phrase is cut to its core."""


class SpeakerFinder:
    """Finds speakers in one report.

    Args:
        doc: The parse.
        reading: What was found before: mentions and referents.
    """

    def __init__(self, doc: Doc, reading: Reading) -> None:
        self._doc = doc
        self._report = reading.report
        self.text = reading.report.text
        self._mentions = reading.mentions
        self._referents: dict[str, Referent] = {referent.id: referent for referent in reading.referents}
        self._starts = [mention.span.start for mention in reading.mentions]
        self._by_head: dict[int, int] = {}
        for n, mention in enumerate(reading.mentions):
            self._by_head.setdefault(mention.head.start, n)

    def speaker(self, head: Token, cue: int | None = None) -> Speaker:
        """The speaker whose phrase has that head.

        Args:
            head: Main word of the phrase.
            cue: Position of the cue's head, where the phrase may not reach.
        """
        first, last = phrase_of(head, cue)
        start, end = self._doc[first].idx, self._doc[last].idx + len(self._doc[last])
        span = self._report.span(start, end)
        at = self.mention_of(head)
        referent = self._referents.get(self._mentions[at].referent) if at is not None else None
        named = self._is_named(at, referent) or (at is None and head.tag_ in ("NNP", "NNPS"))
        kind = self._kind(head, at, referent, named)
        unnamed_kind = kind not in ("named", "agency", "document") and head.lemma_.lower() not in document_nouns()
        known = named or head.pos_ == "PRON"
        return Speaker(span, at, referent.id if referent else None, unnamed_kind and not known, kind)

    def again(self, speaker: Speaker) -> Speaker:
        """The same speaker, where no words repeat the name."""
        return msgspec.structs.replace(speaker, span=None, mention=None)

    def mention_of(self, head: Token) -> int | None:
        """Position of the mention that a word heads, or lies in."""
        owner = _owner(head) if head.lemma_.lower() in document_nouns() else None
        additions = [child for child in head.children if child.dep_ == "appos" and child.pos_ == "PROPN"]
        best: int | None = None
        for token in (head, owner, *additions):
            at = self._at(token) if token is not None else None
            if at is None:
                continue
            if self._mentions[at].form != "nominal":
                return at
            best = at if best is None else best
        return best

    def _at(self, token: Token) -> int | None:
        at = self._by_head.get(token.idx)
        return at if at is not None else self._covering(token)

    def may_mean(self, pronoun: Speaker, other: Speaker) -> bool:
        """Whether a "he" or "she" may stand for another speaker: a single person of no other gender."""
        referent = self._referents.get(other.referent or "")
        if referent is None or pronoun.mention is None:
            return False
        gender = self._mentions[pronoun.mention].gender
        return (
            referent.type == "person" and not referent.plural and (gender is None or referent.gender in (None, gender))
        )

    def relay(self, head: Token) -> tuple[Span, str | None]:
        """The words and the referent of somebody who passes a statement on."""
        at = self.mention_of(head)
        if at is not None:
            mention = self._mentions[at]
            return mention.span, mention.referent or None
        first, last = phrase_of(head, None)
        return self._report.span(self._doc[first].idx, self._doc[last].idx + len(self._doc[last])), None

    def is_relay(self, head: Token) -> bool:
        """Whether a word names a paper, a broadcaster or an agency, rather than an audience."""
        if head.lemma_.lower() in sources().audiences:
            return False
        at = self.mention_of(head)
        if at is None:
            return False
        mention = self._mentions[at]
        referent = self._referents.get(mention.referent)
        name = referent.name if referent else mention.span.text
        kinds = {kind_of_source(text, head.lemma_.lower(), True) for text in (name, mention.span.text)}
        return bool(kinds & {"media", "agency"}) and mention.type in ("organization", "other")

    def _unnamed(self, head: Token, at: int | None) -> SourceKind:
        type_ = self._mentions[at].type if at is not None else None
        if head.tag_ in ("NNS", "NNPS") or type_ in ("organization", "group", "place"):
            return "collective"
        if type_ == "person" or head.lemma_.lower() in people():
            return "anonymous_person"
        return "unknown"

    def _covering(self, token: Token) -> int | None:
        place = bisect_left(self._starts, token.idx + 1)
        for n in range(place - 1, max(-1, place - 6), -1):
            span = self._mentions[n].span
            if span.start <= token.idx < span.end:
                return n
        return None

    def _is_named(self, at: int | None, referent: Referent | None) -> bool:
        if referent is not None:
            return referent.named
        return at is not None and self._mentions[at].form == "name"

    def _kind(self, head: Token, at: int | None, referent: Referent | None, named: bool) -> SourceKind:
        name = referent.name if referent is not None and referent.named else None
        if name is None:
            name = self._mentions[at].span.text if at is not None else head.text
        kind = kind_of_source(name, head.lemma_.lower(), named)
        if kind == "unknown" and not named:
            if head.lemma_.lower() in sources().anonymous:
                return "anonymous_person"
            if head.pos_ == "PRON" and referent is None:
                return "unknown"
            if referent is not None and referent.name:
                last = referent.name.lower().rsplit(" ", 1)[-1]
                kind = kind_of_source(referent.name, last, False)
            return self._unnamed(head, at) if kind == "unknown" else kind
        if kind == "officials" and head.tag_ == "NN" and at is not None and self._mentions[at].type == "person":
            return "anonymous_person" if not named else kind
        return kind


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
        doc[first].is_punct or doc[first].is_space or doc[first].dep_ in ("cc", "preconj", "punct")
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


def owner_of(noun: Token) -> Token | None:
    """Whose claim, letter or report it is: "his", "the minister's", "by the ministry"; else who makes or issues it."""
    owner = _owner(noun)
    if owner is not None:
        return owner
    if noun.dep_ in ("dobj", "attr", "nsubjpass"):
        return subject_of(noun.head)
    if noun.dep_ == "pobj" and noun.head.dep_ == "prep" and noun.head.lower_ in ("in", "with", "by", "to"):
        verb = noun.head.head
        return subject_of(verb) if verb.pos_ in ("VERB", "AUX") else None
    return None


def is_first_person(token: Token) -> bool:
    """Whether a word means whoever speaks."""
    return token.lower_ in _FIRST_PERSON


def _owner(noun: Token) -> Token | None:
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
    if participle.dep_ == "acl" and not known:
        verb = noun.head if noun.dep_ in ("dobj", "attr") else noun.head.head if noun.dep_ == "pobj" else None
        while verb is not None and verb.pos_ not in ("VERB", "AUX") and verb.head.i != verb.i:
            verb = verb.head
        subject = subject_of(verb) if verb is not None and verb.pos_ in ("VERB", "AUX") else None
        return subject or noun
    return noun


def _author(participle: Token) -> Token | None:
    """Whose words "saying" introduces in "read a statement from X saying", where it hangs onto the reading."""
    for child in participle.head.children:
        if child.dep_ == "dobj" and child.lemma_.lower() in document_nouns() and child.right_edge.i == participle.i - 1:
            return _owner(child)
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
    return subject


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None
