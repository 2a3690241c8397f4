"""Numbers whose noun stands with a count before them ("killed 25 soldiers. The army admits to eleven"), and "twice"."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from spacy.tokens import Doc
from spacy.tokens import Span as TokenSpan

from colligate.knowledge.amounts import Amount
from colligate.knowledge.data import load_data
from colligate.knowledge.units import dimension_of
from colligate.reading.events.happenings import words_of_happening
from colligate.reading.quantities.counted import is_person
from colligate.records.quantity import QuantityMention
from colligate.records.report import Report

_DATA = load_data("counted")["elided"]
_LEADING = frozenset(_DATA["prepositions"])
_TIMES: dict[str, int] = _DATA["times"]
_NO_TIMES = frozenset(_DATA["not_times"])
_IDIOMS = frozenset(_DATA["idioms"])
_GAUGING = frozenset(_DATA["gauging"])
_COUNTING = frozenset(_DATA["counting"])
_SPEAKING = frozenset({"speak", "talk", "tell", "write"})
_YEARS = range(1500, 2100)
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_POINTING = frozenset({"it", "there", "number", "figure", "toll", "count", "total", "sum", "price", "fee", "cost"})
_IS = frozenset({"is", "was", "'s", "’s", "be", "are", "were"})
_UNITS = frozenset({"-", "%", ":", "/"})
_MOST = 1000
_QUESTION = 4
_LARGE = 100_000
"""From here on a number without a noun is money if the one before it is."""
_GOES_ON = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "SYM", "PRON"})


def elided(
    amount: Amount, number: TokenSpan, last: tuple[QuantityMention, TokenSpan] | None, report: Report
) -> QuantityMention | None:
    """A number that ends its phrase and counts what the count before it counted, or measures as that did.

    Args:
        amount: The number.
        number: Its tokens.
        last: The quantity before it, with its tokens.
        report: The report.
    """
    if last is None or not amount.bare or amount.low is None or amount.low in _YEARS:
        return None
    before, tokens = last
    surely = _is_surely_count(number)
    if not _is_near(tokens, number) or not (surely or _ends_its_phrase(number)):
        return None
    span = report.span(amount.start, amount.end)
    bounds = {"span": span, "low": amount.low, "high": amount.high, "approximate": amount.approximate}
    if before.unit == "magnitude":
        return msgspec.structs.replace(before, **bounds) if "." in number.text else None
    if number.text.lower() == "one" or (number.root.dep_ in _SUBJECTS and not _has_noun(number.doc, before)):
        return None
    if before.of_span is None and before.unit and amount.low >= _LARGE and dimension_of(before.unit) == "money":
        return msgspec.structs.replace(before, **bounds)  # "paid 24 million euros; others say 31 million"
    if not surely and (number.text[:1].isdigit() or amount.low > _MOST):
        return None
    if before.of_span is None:
        # "One year less than the usual four": of lengths only where the words compare.
        compared = (number.root.dep_ == "pobj" and number.root.head.lower_ == "than") or _is_of_those(number)
        return msgspec.structs.replace(before, **bounds) if compared and before.unit else None
    return msgspec.structs.replace(before, of=" ".join(before.of_span.text.split()), **bounds)


def gauged(amount: Amount, number: TokenSpan, report: Report) -> QuantityMention | None:
    """A number that somebody gives for what is named beside it ("put the crowd at 5,000"), or for what was told of
    before ("there were at least 240", "spoke of 20,000").
    """
    if (amount.low is None and amount.high is None) or number.text.lower() == "one":
        return None
    if (amount.bare and amount.low in _YEARS and "," not in number.text) or not _is_surely_count(number):
        return None
    root, span = number.root, report.span(amount.start, amount.end)
    bounds = QuantityMention(span, amount.low, amount.high, approximate=amount.approximate)
    before = number.doc[number.start - 1]
    if root.dep_ == "pobj" and before.lower_ == "at":
        thing = next((child for child in before.head.rights if child.dep_ == "dobj"), None)
        if thing is None or thing.pos_ != "NOUN":
            return None
        of_span = report.span(thing.idx, thing.idx + len(thing))
        people = is_person(thing, frozenset())
        return msgspec.structs.replace(bounds, unit="person" if people else None, of=thing.text, of_span=of_span)
    there = root.dep_ == "attr" and any(child.dep_ == "expl" for child in root.head.lefts)
    return bounds if there or before.lower_ == "of" else None


def asked(number: TokenSpan, report: Report) -> tuple[QuantityMention, TokenSpan] | None:
    """What the question before a number asks the number of ("How many died? The clerk counts nine"), as a count."""
    doc, start = number.doc, number.sent.start
    before = doc[start - 1].sent if start else None
    if before is None or before[-1].text != "?" or before[:2].text.lower() != "how many" or len(before) < _QUESTION:
        return None
    first = before[2]
    noun = first.pos_ == "NOUN"
    words = first.text if noun else words_of_happening(first)
    span = report.span(first.idx, first.idx + len(first))
    people = not noun or is_person(first, frozenset())
    whole = QuantityMention(span, None, None, unit="person" if people else None, of=words, of_span=span)
    return whole, before


def _has_noun(doc: Doc, quantity: QuantityMention) -> bool:
    """Whether a noun tells what a number counts: "one was released" tells not of what the next number is."""
    if quantity.of_span is None:
        return quantity.unit is not None
    if not (quantity.of or "").startswith(" ".join(quantity.of_span.text.split())):
        return False  # "two in critical condition" are no conditions
    counted = doc.char_span(quantity.of_span.start, quantity.of_span.end, alignment_mode="expand")
    return counted is not None and any(token.pos_ in {"NOUN", "PROPN"} for token in counted)


def _is_surely_count(number: TokenSpan) -> bool:
    """Whether a number by itself, in figures too, is a count for the one before: "36 men, not 31", "there were 31",
    "put it at 25", "of the 61 families 14 were moved".
    """
    root, before = number.root, number.doc[number.start - 1] if number.start else None
    following = number.doc[number.end] if number.end < len(number.doc) else None
    if before is None or following is None or following.pos_ in _GOES_ON or following.text in _UNITS:
        return False
    if before.lower_ == "not" or _is_of_those(number):
        return True
    if root.dep_ in _SUBJECTS:
        return following.pos_ in {"AUX", "VERB", "ADV"} and root.head.i > root.i
    if root.dep_ in {"attr", "npadvmod"} and root.head.lower_ in _IS:
        return any(child.lower_ in _POINTING for child in root.head.lefts)
    if root.dep_ == "dobj" and root.head.lemma_ in _COUNTING:
        return True
    if root.dep_ != "pobj":
        return False
    verb = before.head.lemma_
    return (before.lower_ == "at" and verb in _GAUGING) or (before.lower_ == "of" and verb in _SPEAKING)


def _is_of_those(number: TokenSpan) -> bool:
    """Whether a number is of those told right before: "12 years, of which four were suspended"."""
    before = number.doc[max(0, number.start - 2) : number.start]
    return len(before) == 2 and before[0].lower_ == "of" and before[1].lower_ in {"whom", "which", "these", "those"}


def _ends_its_phrase(number: TokenSpan) -> bool:
    """Whether the number is object or predicate by itself, and no time of day ("at four") or name."""
    root = number.root
    following = number.doc[number.end] if number.end < len(number.doc) else None
    if following is not None and (following.pos_ in _GOES_ON or following.text in _UNITS):
        return False
    # "It's six hundred": parsers make it a measure of the verb.
    predicate = root.dep_ == "npadvmod" and root.head.lower_ in _IS
    if root.dep_ in {"dobj", "attr"} or predicate:
        return True
    return root.dep_ == "pobj" and root.head.lower_ in _LEADING


def _is_near(before: TokenSpan, number: TokenSpan) -> bool:
    """Whether a count stands in the same sentence as a number, or in the one before it."""
    start = number.sent.start
    if before.start >= start:
        return before.end <= number.start
    return start > 0 and before.start >= number.doc[start - 1].sent.start


def find_times_done(doc: Doc, report: Report) -> Iterator[QuantityMention]:
    """ "Warned twice": how often something was done. "Twice as many" and "twice a week" tell no such number."""
    for token in doc:
        times = _TIMES.get(token.lower_)
        # "Warned the town twice about the bridge" may hang on "about".
        verb = token.head.head if token.head.pos_ == "ADP" else token.head
        if times is None or token.dep_ != "advmod" or verb.pos_ != "VERB" or verb.lemma_ in _IDIOMS:
            continue
        if token.i + 1 < len(doc) and doc[token.i + 1].lower_ in _NO_TIMES:
            continue
        yield QuantityMention(
            span=report.span(token.idx, token.idx + len(token)),
            low=float(times),
            high=float(times),
            of=f"times {verb.lower_}",
            of_span=report.span(verb.idx, verb.idx + len(verb)),
        )
