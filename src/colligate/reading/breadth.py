"""Whether a number counts over a stretch of time or over many events: "44 homicides so far this year"."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from colligate.knowledge.data import load_data
from colligate.knowledge.lexing import cut_words
from colligate.knowledge.numbers import read_number
from colligate.records.quantity import QuantityMention

_DATA = load_data("counted")["wider"]
_PHRASES: tuple[str, ...] = tuple(f" {phrase} " for phrase in _DATA["phrases"])
_EVENTS = frozenset(_DATA["events"])
_OFTEN = frozenset(_DATA["happen_often"])
_STRETCHES = frozenset(_DATA["stretches"])
_SINCE = frozenset(_DATA["since"])
_PERIODS = frozenset(_DATA["periods"])
_SERIES = frozenset(_DATA["series"])
_PAST = frozenset({"past", "last", "previous", "recent"})
_OVER = frozenset({"in", "over", "across", "during", "within", "among"})
_MANY = 5
_YEAR_LENGTH = 4


def is_wider(doc: Doc, quantity: QuantityMention) -> bool:
    """Whether the words around a count of people or events make it one of many events.

    Args:
        doc: The parsed text.
        quantity: A number with what it counts.
    """
    if quantity.of_span is None or quantity.unit not in ("person", None):
        return False
    last = (quantity.of or "").casefold().split()[-1:]
    if quantity.unit is None and last and last[0] in _OFTEN:
        return True
    clause = _clause(doc, quantity)
    if clause is None:
        return False
    text = f" {' '.join(token.lower_ for token in clause if not token.is_punct)} "
    if any(phrase in text for phrase in _PHRASES):
        return True
    return any(_widens(doc, token.i) for token in clause if token.lower_ in _EVENTS | _SINCE | _STRETCHES)


def _clause(doc: Doc, quantity: QuantityMention) -> TokenSpan | None:
    """The words of the sentence around the count, up to the next clause with a subject of its own."""
    number = doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
    return None if number is None else number.sent


def _widens(doc: Doc, at: int) -> bool:
    word = doc[at].lower_
    if word in _SINCE:
        after = doc[at + 1].lower_ if at + 1 < len(doc) else ""
        return after in _PERIODS or (after.isdecimal() and len(after) == _YEAR_LENGTH)
    before = doc[max(0, at - 5) : at]
    words = {token.lower_ for token in before}
    if word in _STRETCHES:
        return bool(_PAST & words) and bool(_OVER & words)
    # "in 17 shootings", "in a series of attacks": many events. "In two bombings" may be all of one story's.
    counts = [token for token in before if token.lower_ in _SERIES or _is_many(token.text)]
    return bool(_OVER & words) and bool(counts)


def _is_many(text: str) -> bool:
    read = read_number(cut_words(text), 0) if text[:1].isalnum() else None
    return read is not None and read.low >= _MANY
