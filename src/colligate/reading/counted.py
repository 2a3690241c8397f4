"""What a number counts: the noun phrase that it stands in, and the verb or adjective that says what became of them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from colligate.knowledge.data import load_data

_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "poss", "advmod", "punct", "det", "case", "nummod", "npadvmod"})
_INSIDE_NUMBER = frozenset({"compound", "quantmod", "nummod", "advmod", "amod"})


class Counted(NamedTuple):
    """What a number counts.

    Args:
        noun: Head of the noun phrase; None when the number stands alone ("12 were killed").
        first: First token of what is counted.
        last: Last token of it.
        happening: The verb, participle or adjective that says what became of them ("killed", "missing"), if any.
        people: The words are of people.
    """

    noun: Token | None
    first: Token
    last: Token
    happening: Token | None
    people: bool

    @property
    def text(self) -> str:
        """The words, then what happened, if that does not stand among them ("civilians killed")."""
        words = " ".join(self.first.doc[self.first.i : self.last.i + 1].text.split())
        happened = self.happening
        if happened is None or self.first.i <= happened.i <= self.last.i:
            return words
        return f"{words} {participle(happened)}"


@cache
def _table(name: str, field: str) -> frozenset[str]:
    return frozenset(load_data("counted")[name][field])


def counted_by(number: TokenSpan, people_at: frozenset[int]) -> Counted | None:
    """What a number counts; None when it counts nothing that the grammar shows.

    Args:
        number: The tokens of the number.
        people_at: Positions of tokens that are heads of mentions of people.
    """
    root = _root(number)
    if root is None:
        return None
    noun = _noun_of(root, number)
    if noun is not None:
        happening = _happening(noun) or (_happening(root) if noun.dep_ == "pobj" else None)
        first, last = _phrase(noun, number)
        return Counted(noun, first, last, happening, is_person(noun, people_at) or _is_casualty(happening, noun))
    happening = _alone(root)
    if happening is None:
        return None
    return Counted(None, happening, happening, happening, True)


def is_person(noun: Token, people_at: frozenset[int]) -> bool:
    """Whether a noun is one for people."""
    lemma = noun.lemma_.lower()
    if lemma in _table("people", "nouns") or noun.lower_ in _table("people", "nouns"):
        return True
    return noun.i in people_at or (noun.ent_type_ == "NORP" and noun.tag_ in {"NNS", "NNPS"})


def participle(token: Token) -> str:
    """The word for what happened, as it stands beside a noun: "killed" of "killing", "dead" as it is."""
    if token.tag_ in {"VBN", "VBD", "JJ", "NN", "NNS"}:
        return token.lower_
    lemma = token.lemma_.lower()
    irregular = {"hurt": "hurt", "shoot": "shot", "slay": "slain", "lose": "lost", "flee": "fled", "seize": "seized"}
    if lemma in irregular:
        return irregular[lemma]
    return lemma + ("d" if lemma.endswith("e") else "ed")


def _root(number: TokenSpan) -> Token | None:
    """The token of the number by which it hangs on its noun or verb."""
    root = number.root
    return root if number.start <= root.i < number.end else None


def _noun_of(root: Token, number: TokenSpan) -> Token | None:
    """The noun that a number counts: "40 civilians", "dozens of people", "three of the men", "a total of 12 cars"."""
    for child in root.rights:
        if child.dep_ == "prep" and child.lower_ in {"of", "among"} and child.i >= number.end:
            return next((item for item in child.rights if item.dep_ == "pobj" and item.pos_ in _NOUNS | {"PRON"}), None)
    head = root.head
    for _ in range(4):
        if not number.start <= head.i < number.end:
            break
        head = head.head
    if root.dep_ in {"nummod", "compound", "amod", "quantmod", "nmod", "det", "npadvmod"} and head.i >= number.end:
        return head if head.pos_ in _NOUNS else None
    if root.pos_ in _NOUNS and root.i == number.end - 1 and root.dep_ in {"nsubj", "dobj"}:
        return None
    return _following_noun(number)


def _following_noun(number: TokenSpan) -> Token | None:
    """The head of the noun phrase right after the number, where the parse has not tied the two together."""
    doc, at = number.doc, number.end
    if at < len(doc) and doc[at].pos_ in {"ADJ", "NOUN"} and doc[at].sent.start == number.sent.start:
        token = doc[at]
        for _ in range(3):
            if token.pos_ == "NOUN" and token.tag_ == "NNS":
                return token
            if token.head.i <= token.i or token.dep_ not in {"amod", "compound"}:
                return None
            token = token.head
    return None


def _phrase(noun: Token, number: TokenSpan) -> tuple[Token, Token]:
    """The words for what is counted, without the number: from after it, or from the noun's own first word."""
    first = noun
    lefts = [token for token in noun.lefts if token.dep_ in _BEFORE_NOUN and not number.start <= token.i < number.end]
    after = [token for token in lefts if token.i >= number.end and token.dep_ not in {"punct", "case"}]
    if after:
        first = min((item.left_edge for item in after), key=lambda token: token.i)
    if first.i < number.end:
        first = noun.doc[number.end] if number.end <= noun.i else noun
    if first.pos_ == "PUNCT" and first.i < noun.i:
        first = noun.doc[first.i + 1]
    return first, noun


def _happening(noun: Token) -> Token | None:
    """What the clause says became of the noun: subject of a passive or of "die", object of "kill", "found dead"."""
    for child in noun.rights:
        # "12 people killed in the blast", "three men missing since Monday"
        if child.dep_ in {"acl", "amod", "relcl"} and _tells(child):
            return child
    head = noun.head
    if noun.dep_ == "conj":
        return _happening(head) if head.i < noun.i and head.pos_ in _NOUNS else None
    if noun.dep_ in {"nsubj", "nsubjpass", "dobj", "attr", "pobj"}:
        return _happening_of_head(noun, head)
    return None


def _happening_of_head(noun: Token, head: Token) -> Token | None:
    if noun.dep_ == "pobj":
        # "the deaths of 12 people", "injuries to three men"
        governor = head.head
        return (
            governor if governor.lemma_.lower() in {"death", "killing", "murder", "injury", "arrest", "loss"} else None
        )
    active_subject = noun.dep_ == "nsubj"
    lemma = head.lemma_.lower()
    intransitive = lemma in {"die", "perish", "drown", "flee", "survive", "escape", "remain", "be", "go", "lie"}
    if _tells(head) and (not active_subject or intransitive or head.tag_ == "VBN"):
        return head
    for child in head.children:
        # "leaving 40 people dead", "12 people are missing", "were found dead"
        if child.dep_ in {"acomp", "oprd", "attr", "ccomp", "xcomp", "advcl"} and _state(child) and child.i > noun.i:
            return child
    return None


def _tells(token: Token) -> bool:
    return token.lemma_.lower() in _table("happenings", "verbs") or _state(token)


def _state(token: Token) -> bool:
    return token.lower_ in _table("happenings", "states")


def _is_casualty(happening: Token | None, noun: Token) -> bool:
    return False if happening is None else noun.lower_ in {"others", "more", "them", "dead"}


def _alone(root: Token) -> Token | None:
    """What became of those whom a number without a noun counts: "12 were killed", "40 dead", "3 injured"."""
    head = root.head
    if root.dep_ == "conj":
        return _alone_in(root, head)
    if root.dep_ in {"nsubj", "nsubjpass", "dobj"} and _tells(head):
        return head
    for child in head.children if root.dep_ in {"nsubj", "nsubjpass", "dobj"} else ():
        if child.dep_ in {"acomp", "oprd", "attr", "xcomp"} and _state(child):
            return child
    if root.dep_ in {"nummod", "pobj", "ROOT", "appos", "npadvmod", "attr", "dep", "nsubj", "dobj", "nsubjpass"}:
        following = root.nbor() if root.i + 1 < len(root.doc) else None
        if following is not None and (_state(following) or (following.tag_ == "VBN" and _tells(following))):
            return following
    return None


def _alone_in(root: Token, head: Token) -> Token | None:
    following = root.nbor() if root.i + 1 < len(root.doc) else None
    if following is not None and (_state(following) or (following.tag_ == "VBN" and _tells(following))):
        return following
    return _alone(head) if head.i < root.i and head.pos_ == "NUM" else None
