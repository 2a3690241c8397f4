"""Whether a number counts over a stretch of time or over many events: "44 homicides so far this year"."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from colligate.knowledge.data import load_data
from colligate.knowledge.lexing import cut_words
from colligate.knowledge.numbers import ORDINALS, read_number
from colligate.records.quantity import QuantityMention

_DATA = load_data("counted")["wider"]
_PHRASES: dict[str, list[list[str]]] = {}
for _words in (phrase.split() for phrase in _DATA["phrases"]):
    _PHRASES.setdefault(_words[0], []).append(_words)
_EVENTS = frozenset(_DATA["events"])
_OFTEN = frozenset(_DATA["happen_often"])
_STRETCHES = frozenset(_DATA["stretches"])
_SINCE = frozenset(_DATA["since"])
_WIDENING = _EVENTS | _STRETCHES | _SINCE | {"between"}
_PERIODS = frozenset(_DATA["periods"])
_SERIES = frozenset(_DATA["series"])
_PAST = frozenset({"past", "last", "previous", "recent"})
_OVER = frozenset({"in", "over", "across", "during", "within", "among"})
_MANY = 5
_NEAR = 14
_OPENING = 3
_JOINED = 6
_BREAKS = frozenset({",", ";", ":", "(", ")", "—", "–"})
_RANKS = frozenset({"JJS", "RBS"})
_YEAR_LENGTH = 4


def is_wider(doc: Doc, quantity: QuantityMention) -> bool:
    """Whether the words around a count of people or events make it one of many events.

    Args:
        doc: The parsed text.
        quantity: A number with what it counts.
    """
    if quantity.of_span is None or quantity.unit not in ("person", None):
        return False
    word = (quantity.of or "").casefold().split()[-1:]
    if quantity.unit is None and word and word[0] in _OFTEN:
        return True
    number = doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
    counted = doc.char_span(quantity.of_span.start, quantity.of_span.end, alignment_mode="expand")
    if number is None or counted is None:
        return False
    first, last = min(number.start, counted.start), max(number.end, counted.end)
    sentence = number.sent
    found = [token.i for token in sentence if token.lower_ in _WIDENING and _widens(doc, token.i)]
    found += _phrases_in(sentence)
    return any(_is_beside(sentence, at, first, last) for at in found)


def shares_breadth(doc: Doc, left: QuantityMention, right: QuantityMention) -> bool:
    """Whether two counts are joined in one phrase: "12 sailors drowned and at least 30 hurt in wrecks this year"."""
    first = doc.char_span(left.span.start, left.span.end, alignment_mode="expand")
    second = doc.char_span(right.span.start, right.span.end, alignment_mode="expand")
    if first is None or second is None or left.of_span is None or first.sent.start != second.sent.start:
        return False
    between = doc[first.end : second.start]
    told = any(token.pos_ == "AUX" or (token.pos_ == "VERB" and token.tag_ != "VBN") for token in between)
    return 0 < len(between) <= _JOINED and between[-1].lower_ in {"and", ","} and not told


def _phrases_in(sentence: TokenSpan) -> list[int]:
    """Positions of the first words of phrases that widen ("so far this year")."""
    words = [token.lower_ for token in sentence]
    return [
        sentence.start + n
        for n, word in enumerate(words)
        for phrase in _PHRASES.get(word, ())
        if words[n : n + len(phrase)] == phrase and words[n + len(phrase) :][:1] not in (["'s"], ["’s"])
    ]


def _is_beside(sentence: TokenSpan, at: int, first: int, last: int) -> bool:
    """Whether a word is said of the count: near it, in its clause, and not of a rank ("the third attack this year")."""
    doc = sentence.doc
    if at >= last:
        between = doc[last:at]
        if any(_opens_another(between, token) for token in between[:-1]):
            return False  # "twelve were killed on Monday and 44 have been this year"
        return len(between) <= _NEAR and not any(
            token.text in _BREAKS or token.tag_ in _RANKS or token.lower_ in ORDINALS for token in between
        )
    opening = at - sentence.start < _OPENING
    return first - at <= _NEAR and (opening or not any(token.text in _BREAKS for token in doc[at:first]))


def _opens_another(between: TokenSpan, word: Token) -> bool:
    """Whether a word joins the clause of another count to one that has its verb already."""
    finite = any(token.pos_ == "AUX" or token.tag_ == "VBD" for token in between if token.i < word.i)
    return finite and word.lower_ == "and" and word.nbor().like_num


def _widens(doc: Doc, at: int) -> bool:
    word = doc[at].lower_
    if word in _SINCE:
        after = doc[at + 1].lower_ if at + 1 < len(doc) else ""
        return after in _PERIODS or (after.isdecimal() and len(after) == _YEAR_LENGTH)
    if word == "between":
        return _is_between_periods(doc, at)
    before = doc[max(0, at - 5) : at]
    words = {token.lower_ for token in before}
    if word in _STRETCHES:
        return bool(_PAST & words) and bool(_OVER & words)
    # "in 17 shootings", "in a series of attacks": many events. "In two bombings" may be all of one story's.
    over = max((token.i for token in before if token.lower_ in _OVER), default=at)
    return any(token.lower_ in _SERIES or _is_many(token.text) for token in doc[over:at])


def _is_between_periods(doc: Doc, at: int) -> bool:
    """ "Between December 2012 and May 2013": a stretch of time; not "between 20 and 30"."""
    after = [token.lower_ for token in doc[at + 1 : at + 8]]
    if "and" not in after:
        return False
    joint = after.index("and")
    ends = after[:1], after[joint + 1 : joint + 2]
    return all(end and (end[0] in _PERIODS or (end[0].isdecimal() and len(end[0]) == _YEAR_LENGTH)) for end in ends)


def _is_many(text: str) -> bool:
    read = read_number(cut_words(text), 0) if text[:1].isalnum() else None
    return read is not None and read.low >= _MANY
