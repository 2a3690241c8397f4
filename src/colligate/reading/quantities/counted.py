"""What a number counts: the noun phrase that it stands in, and the verb or adjective that says what became of them."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from colligate.knowledge.data import load_data
from colligate.reading.events.happenings import happening_of, happening_of_number, words_of_happening

_NOUNS = frozenset({"NOUN", "PROPN"})
_BEFORE_NOUN = frozenset({"amod", "compound", "nmod", "poss", "advmod", "punct", "det", "case", "nummod", "npadvmod"})
_PRONOUNS = frozenset({"whom", "them"})


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
        if happened is not None and (self.noun is None or self.noun.lower_ in _PRONOUNS):
            return words_of_happening(happened)
        if happened is None or self.first.i <= happened.i <= self.last.i:
            return words
        return f"{words} {words_of_happening(happened)}"


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
    if root is None or is_of_a_parent(number):
        return None
    noun = _noun_of(root, number) or _named_count(root) or _group_of(root)
    if noun is not None:
        return _counted_noun(noun, root, number, people_at)
    happening = happening_of_number(root)
    if happening is not None:
        return Counted(None, happening, happening, happening, True)
    aboard = _aboard(number)
    if aboard:
        return Counted(None, aboard[0], aboard[-1], None, True)
    if root.tag_ == "NNS" and root.dep_ == "nsubj" and root.head.pos_ == "VERB" and root.head.i > root.i:
        return Counted(None, root.head, root.head, None, True)  # "thousands marched"
    return None


def _aboard(number: TokenSpan) -> TokenSpan | None:
    """The words right behind a number that tell that it is of people on board a vessel."""
    behind = number.doc[number.end : number.end + 2]
    if behind.text.lower() == "on board":
        return behind
    return behind[:1] if len(behind) and behind[0].lower_ == "aboard" else None


def _counted_noun(noun: Token, root: Token, number: TokenSpan, people_at: frozenset[int]) -> Counted:
    happening = None
    if noun.lemma_.lower() not in _table("counts", "of_people"):
        happening = happening_of(noun) or (happening_of(root) if noun.dep_ == "pobj" else None)
    if noun.lower_ == "times" and noun.head.pos_ == "VERB":
        happening = noun.head  # "stabbed 14 times"
    first, last = _phrase(noun, number)
    hurt = happening is not None and happening.lemma_.lower() in _table("counts", "injuries")
    if (
        happening is not None
        and hurt
        and happening.pos_ == "NOUN"
        and happening.i > last.i
        and noun.is_ancestor(happening)
    ):
        last = happening  # "others with serious injuries"
    return Counted(noun, first, last, happening, is_person(noun, people_at) or _is_casualty(happening, noun))


def is_of_a_parent(number: TokenSpan) -> bool:
    """Whether the number is that of somebody's children: "mother of six hurt"."""
    root = _root(number)
    if root is None:
        return False
    first = number[0]
    before = [first.nbor(-1), first.nbor(-2)] if first.i > 1 else []
    if before and before[0].lower_ == "of" and before[1].lemma_.lower() in _table("people", "parents"):
        return True
    of = root.head
    return root.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() in _table("people", "parents")


def is_person(noun: Token, people_at: frozenset[int]) -> bool:
    """Whether a noun is one for people."""
    lemma = noun.lemma_.lower()
    known = _table("people", "nouns") | _table("counts", "tolls")
    if lemma in known or noun.lower_ in known:
        return True
    return noun.i in people_at or (noun.ent_type_ == "NORP" and noun.tag_ in {"NNS", "NNPS"})


def _is_casualty(happening: Token | None, noun: Token) -> bool:
    return False if happening is None else noun.lower_ in {"others", "more", "them", "dead", "whom"}


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


def _named_count(root: Token) -> Token | None:
    """What a noun for a count says is counted: "the death toll rose to 17", "the number of missing stands at 30"."""
    token = root.head
    for _ in range(3):
        if _is_count_noun(token):
            return _counted_in(token, root)
        for child in token.children:
            if child.i < root.i and _is_count_noun(child) and child.dep_ in {"nsubj", "nsubjpass", "dobj"}:
                return _counted_in(child, root)
        if token.pos_ in {"VERB", "AUX"}:
            break
        token = token.head
    return _reached_count(root)


def _reached_count(root: Token) -> Token | None:
    """The count before a verb that is right before the number: "the toll of the flood has reached seven"."""
    verb = root.nbor(-1) if root.i else None
    if verb is None or verb.lemma_.lower() not in _table("elided", "reaching"):
        return None
    counts = (child for child in verb.lefts if child.dep_ == "nsubj" and _is_count_noun(child))
    return next((_counted_in(count, root) for count in counts), None)


def _is_count_noun(token: Token) -> bool:
    return token.pos_ in _NOUNS and token.lemma_.lower() in _table("counts", "nouns")


def _group_of(root: Token) -> Token | None:
    """The noun before "of" that the number sizes: "a crew of nine", "job losses of 8,000"."""
    of = root.head
    group = of.head
    if root.dep_ != "pobj" or of.lower_ != "of" or group.pos_ != "NOUN" or group.i > root.i:
        return None
    if any(child.dep_ == "det" for child in root.lefts):
        return None  # "the only survivor of the 43" sizes no survivor
    return None if group.lemma_.lower() in _table("uncounted", "measures") else group


def _counted_in(count: Token, number: Token) -> Token | None:
    """What a count is of; the count itself where no words tell ("put the number at 1,100")."""
    if count.lemma_.lower() in _table("counts", "tolls"):
        return count  # "the toll of the flood" counts people, not floods
    between = list(count.doc[count.i : number.i])
    counted = [token for token in between if token.like_num]
    if counted:
        # "The number of dead at 19 and of the wounded at more than 60".
        after = [
            token for token in between if token.dep_ == "pobj" and token.head.lower_ == "of" and token.i > counted[-1].i
        ]
        return after[-1] if after else None
    for child in count.rights:
        if child.lower_ == "of":
            found = next((item for item in child.rights if item.dep_ in {"pobj", "pcomp"}), None)
            return found if found is not None and not found.like_num else count  # "the figure of 300"
    return count


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
    if noun.i < number.start:
        described = [item for item in noun.lefts if item.dep_ in {"amod", "compound"}]
        return (described[0] if described else noun), noun  # "the death toll rose to 17"
    if first.i < number.end:
        first = noun.doc[number.end] if number.end <= noun.i else noun
    while first.i < noun.i and (first.pos_ == "PUNCT" or first.is_space):
        first = noun.doc[first.i + 1]
    # A parse may put the number's own words inside the phrase; then the noun alone is told.
    return (first, noun) if first.i <= noun.i else (noun, noun)
