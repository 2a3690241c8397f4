"""Find numbers with their bounds, their units and what they count; tie them to events and statements."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc, Token
from spacy.tokens import Span as TokenSpan

from colligate.knowledge.amounts import Amount, scan_amounts
from colligate.knowledge.data import load_data
from colligate.knowledge.lexing import cut_words
from colligate.reading.quantities.breadth import is_wider, shares_breadth
from colligate.reading.quantities.compounds import find_compounds
from colligate.reading.quantities.counted import Counted, counted_by, is_of_a_parent
from colligate.reading.quantities.elided import asked, elided, find_times_done, gauged
from colligate.reading.quantities.listed import find_listed
from colligate.records.event import EventMention
from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.time import TimeExpression

_NAME_TYPES = frozenset({"PERSON", "ORG", "WORK_OF_ART", "FAC", "PRODUCT", "GPE", "LOC", "EVENT", "LAW", "NORP"})
_YEARS = range(1500, 2100)
_OLDEST = 125
_UNDERGOING = frozenset({"recipient", "affected"})
_BY_ITSELF = frozenset({"dobj", "nsubj", "nsubjpass"})
_TAKING_PART = _UNDERGOING | {"actor"}
_DONE_TO_OTHERS = frozenset(load_data("counted")["counts"]["done_to_others"])
_ALONE_AFTER_ONE = frozenset(load_data("counted")["happenings"]["states"]) | {"was", "were", "died", "critically"}
_UNCOUNTED = frozenset(load_data("counted")["uncounted"]["nouns"])
_NO_REPETITION = frozenset((*load_data("counted")["elided"]["not_times"], "out", "higher", "lower"))
_EMERGENCY = frozenset(load_data("counted")["uncounted"]["emergency"])
_ELLIPSIS = 14
_ELLIPSIS_BEFORE = frozenset({"in", "from", "at", "near", "on", "for", "by", "to", "outside"})
_POINTED = frozenset({"past", "last", "next", "first", "coming", "previous", "following", "same", "second", "third"})


def find_quantities(doc: Doc, reading: Reading) -> Reading:
    """Fill in the quantities. Dates, names, labels and ordinals are none; an article is no number."""
    people_at = _people(doc, reading)
    blocked = _Blocked(reading)
    quantities: list[QuantityMention] = []
    last: tuple[QuantityMention, TokenSpan] | None = None
    for amount in scan_amounts(cut_words(reading.report.text)):
        if blocked.holds(amount):
            continue
        number = doc.char_span(amount.number_start, amount.number_end, alignment_mode="expand")
        if number is None or _is_part_of_name(number):
            continue
        found = (
            _quantity(reading, amount, number, people_at)
            or _left_out(reading, amount, number, last if last and last[0].of else None)
            or elided(amount, number, asked(number, reading.report) or last, reading.report)
            or gauged(amount, number, reading.report)
        )
        if found:
            quantities.append(found)
            last = (found, number) if found.of or found.unit else last
    quantities += find_times_done(doc, reading.report)
    quantities += find_compounds(doc, reading.report, [quantity.span for quantity in quantities])
    quantities += find_listed(doc, reading.report, people_at)
    quantities.sort(key=lambda quantity: (quantity.span.start, quantity.span.end, not quantity.listed))
    return msgspec.structs.replace(reading, quantities=_with_breadth(doc, quantities))


def _with_breadth(doc: Doc, quantities: Sequence[QuantityMention]) -> tuple[QuantityMention, ...]:
    """The quantities with their scope, from the last on: a count joined to a wider one is wider too."""
    found: list[QuantityMention] = []
    for quantity in reversed(quantities):
        joined = bool(found) and found[-1].scope is not None and shares_breadth(doc, quantity, found[-1])
        wider = joined or is_wider(doc, quantity)
        found.append(msgspec.structs.replace(quantity, scope="wider") if wider else quantity)
    return tuple(reversed(found))


def _left_out(
    reading: Reading, amount: Amount, number: TokenSpan, last: tuple[QuantityMention, TokenSpan] | None
) -> QuantityMention | None:
    """A count whose noun stands with the one before it: "2,150 jobs in Arda, 840 in Belmor and 90 in Corven"."""
    if last is None or amount.dimension is not None or number.end >= len(number.doc):
        return None
    counted, before = last
    between = number.doc[before.end : number.start]
    near = len(between) <= _ELLIPSIS and before.sent.start == number.sent.start
    joined = number.start > 0 and number.doc[number.start - 1].lower_ in {",", "and", ";", "them", "including"}
    if not near or not joined or number.doc[number.end].lower_ not in _ELLIPSIS_BEFORE or number.text.lower() == "one":
        return None
    if amount.low is None or (amount.bare and amount.low in _YEARS and "," not in number.text):
        return None
    span = reading.report.span(amount.start, amount.end)
    return msgspec.structs.replace(counted, span=span, low=amount.low, high=amount.high, approximate=amount.approximate)


class _Blocked:
    """Stretches of the text that hold no quantities: furniture, dates and times of day."""

    def __init__(self, reading: Reading) -> None:
        spans = [item.span for item in reading.furniture]
        spans += [time.span for time in reading.times if _is_point(time)]
        spans.sort(key=lambda span: span.start)
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def holds(self, amount: Amount) -> bool:
        at = bisect_right(self._starts, amount.number_start) - 1
        return at >= 0 and amount.number_start < self._ends[at]


def _is_point(time: TimeExpression) -> bool:
    if time.kind == "duration":
        return time.interval is not None and time.modifier not in {"after", "before"}  # "the last 24 hours"
    return True


def _people(doc: Doc, reading: Reading) -> frozenset[int]:
    """Positions of tokens that are heads of mentions of people."""
    offsets = {mention.head.start for mention in reading.mentions if mention.type in {"person", "group"}}
    return frozenset(token.i for token in doc if token.idx in offsets) if offsets else frozenset()


def _is_part_of_name(number: TokenSpan) -> bool:
    """Whether the number stands within a longer name ("Boeing 737", "Channel 4", "Area 51")."""
    first, last = number[0], number[-1]
    if first.ent_type_ not in _NAME_TYPES:
        return False
    if first.ent_iob_ == "I":
        return True
    after = last.i + 1 < len(number.doc) and number.doc[last.i + 1].ent_iob_ == "I"
    # "20 NATO soldiers" may be taken for one name; a name that begins with a number is rare, a count common.
    return after and first.ent_type_ in {"FAC", "WORK_OF_ART", "LAW", "EVENT", "PRODUCT"}


def _quantity(reading: Reading, amount: Amount, number: TokenSpan, people_at: frozenset[int]) -> QuantityMention | None:
    span = reading.report.span(amount.start, amount.end)
    bounds = QuantityMention(span, amount.low, amount.high, amount.approximate, amount.unit)
    if amount.dimension == "duration":
        before = number.doc[number.start - 1].lower_ if number.start else ""
        idiom = span.text.lower() == "one day"
        return None if before in _POINTED or idiom else bounds
    if amount.dimension == "age":
        return bounds
    if amount.dimension is not None:
        return bounds
    if _is_stated_age(amount, number):
        return msgspec.structs.replace(bounds, unit="year of age")
    if is_of_a_parent(number):
        return msgspec.structs.replace(bounds, unit="person")  # No words tell what befell them.
    counted = counted_by(number, people_at)
    if amount.low is None and amount.high is None:
        return None  # "no more than a few dozen"
    if counted is None or not _counts(amount, number, counted):
        return None
    return msgspec.structs.replace(
        bounds,
        unit="person" if counted.people else None,
        of=counted.text,
        of_span=_span(reading, counted),
    )


def _span(reading: Reading, counted: Counted) -> Span:
    return reading.report.span(counted.first.idx, counted.last.idx + len(counted.last))


def _counts(amount: Amount, number: TokenSpan, counted: Counted) -> bool:
    """Whether the number really counts: not the "one" of "one official said", no address, no year."""
    noun = counted.noun
    if noun is not None and noun.tag_ == "NNP" and not counted.people and number.text[:1].isdigit():
        described = any(child.dep_ == "amod" and child.i >= number.end for child in noun.lefts)
        return described and not amount.bare  # "160 Alder" and "737 Max" count nothing, "at least 6 new Comets" does
    if (
        noun is not None
        and noun.tag_ == "NN"
        and amount.low != amount.high
        and number.text[:1].isdigit()
        and amount.bare
    ):
        return False  # "a 21-30 record"
    if noun is not None and noun.lemma_.lower() in _UNCOUNTED and not counted.people:
        return noun.lower_ == "times" and _is_repetition(noun)
    if number.text in {"911", "999", "112"} and noun is not None and noun.lemma_.lower() in _EMERGENCY:
        return False
    if number.text.lower() == "one" and amount.low != 1:
        return False  # "under one roof"
    if number.text.lower() == "one" and amount.bare:
        return counted.people and counted.happening is not None and _is_numeral(number, alone=noun is None)
    if amount.bare and amount.low == amount.high and amount.low in _YEARS and "," not in number.text:
        return noun is not None and noun.tag_ == "NNS" and counted.people
    return True


def _is_repetition(times: Token) -> bool:
    """Whether "14 times" tells how often something was done ("stabbed 14 times"), and not how much more it is."""
    after = times.nbor().lower_ if times.i + 1 < len(times.doc) else ""
    done = times.head.pos_ == "VERB" and times.head.lemma_ not in {"be", "multiply", "increase"}
    return done and times.dep_ in {"npadvmod", "dobj", "advmod", "dep"} and after not in _NO_REPETITION


def _is_numeral(number: TokenSpan, *, alone: bool) -> bool:
    """Whether "one" is the number and no pronoun: "one person was killed", "one dead"; not "one of", "one freed"."""
    token = number.root
    following = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if alone and following not in _ALONE_AFTER_ONE:
        return False
    return following not in {"of", "who", "that", "another", "day"}


def _is_stated_age(amount: Amount, number: TokenSpan) -> bool:
    """Whether a number between commas or brackets after a name is an age: "Ada Quill, 45, said", "Ada Quill (45)"."""
    if not amount.bare or amount.low != amount.high or amount.low is None or not 0 < amount.low <= _OLDEST:
        return False
    doc = number.doc
    if number.start < 2 or not number.text.isdecimal():
        return False
    before, name = doc[number.start - 1], doc[number.start - 2]
    if before.lower_ == "and" and name.like_num and number.start > 3 and doc[number.start - 3].text == ",":
        name, before = doc[number.start - 4], doc[number.start - 3]  # "two men, 41 and 27, were"
    after = doc[number.end].text if number.end < len(doc) else "."
    if before.text not in {",", "("} or after not in {",", ")", ".", ";", ":", "and", "of", "—", "-", "was", "\n"}:
        return False
    return (
        name.pos_ in {"PROPN"}
        or name.ent_type_ == "PERSON"
        or name.lower_ in {"jr.", "sr.", "man", "woman"}
        or (
            name.pos_ == "NOUN" and name.lower_ in {"men", "women", "boy", "girl", "boys", "girls", "brother", "sister"}
        )
    )


def count_of_events(doc: Doc, reading: Reading) -> Reading:
    """Tie each count to the event whose participants it counts, and each quantity to the statement that holds it."""
    events = _EventsOf(reading)
    quantities: list[QuantityMention] = []
    of_noun: dict[int, int | None] = {}
    for quantity in reading.quantities:
        event = _event_of(doc, events, quantity) if quantity.scope is None else None
        if quantity.of_span is not None:
            # Counts that share a noun share what happened: "killing 12 people in Arda and 5 in Belmor".
            event = of_noun.get(quantity.of_span.start) if event is None and quantity.scope is None else event
            of_noun[quantity.of_span.start] = event
        statement = _statement_of(reading, quantity.span)
        quantities.append(msgspec.structs.replace(quantity, event=event, statement=statement))
    return msgspec.structs.replace(reading, quantities=tuple(quantities))


class _EventsOf:
    """The events of a report, by the start of their trigger and by sentence."""

    def __init__(self, reading: Reading) -> None:
        self.by_trigger = {event.trigger.start: position for position, event in enumerate(reading.events)}
        self._starts = [sentence.start for sentence in reading.sentences]
        self._by_sentence: dict[int, list[tuple[int, EventMention]]] = {}
        for position, event in enumerate(reading.events):
            self._by_sentence.setdefault(event.sentence, []).append((position, event))

    def beside(self, span: Span) -> list[tuple[int, EventMention]]:
        """The events of the sentence in which a span begins, with their positions."""
        return self._by_sentence.get(bisect_right(self._starts, span.start) - 1, [])


def _event_of(doc: Doc, events: _EventsOf, quantity: QuantityMention) -> int | None:
    """The event that happened to what is counted, or that the counted noun names ("12 deaths")."""
    if quantity.unit == "magnitude":
        beside = [
            (not event.noun, abs(event.trigger.start - quantity.span.start), n)
            for n, event in events.beside(quantity.span)
        ]
        return min(beside)[-1] if beside else None  # the quake that it measures
    if quantity.of_span is None:
        return None
    noun = doc.char_span(quantity.of_span.start, quantity.of_span.end, alignment_mode="expand")
    number = doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
    if noun is None or number is None:
        return None
    for token in noun:
        if token.idx in events.by_trigger:
            return events.by_trigger[token.idx]
    counted = counted_by(number, frozenset())
    happening = counted.happening if counted else None
    if happening is None and quantity.of_span.end <= quantity.span.start and number.root.dep_ in _BY_ITSELF:
        happening = number.root.head  # "plans to charge four": no more of what befell those told before
    if happening is not None and happening.idx in events.by_trigger:
        return events.by_trigger[happening.idx]
    return _by_argument(events, quantity)


def _by_argument(events: _EventsOf, quantity: QuantityMention) -> int | None:
    """The nearest event of the sentence of whose arguments one is the counted noun phrase."""
    best: tuple[int, int] | None = None
    # "Left five dead": the number itself takes part, not the word for what became of them.
    counted = [quantity.span, *([quantity.of_span] if quantity.of_span is not None else [])]
    for position, event in events.beside(quantity.span):
        # Of those who did something to others the number is no toll: "three men who killed a guard".
        roles = _UNDERGOING if event.type in _DONE_TO_OTHERS else _TAKING_PART
        for argument in event.arguments:
            if argument.role in roles and any(argument.span.touches(span) for span in counted):
                distance = abs(event.trigger.start - quantity.span.start)
                if best is None or (distance, position) < best:
                    best = (distance, position)
    return best[1] if best else None


def _statement_of(reading: Reading, span: Span) -> int | None:
    """The innermost statement whose content holds the words."""
    best: tuple[int, int] | None = None
    for position, statement in enumerate(reading.statements):
        content: Sequence[Span] = statement.pieces or (statement.content,)
        if any(piece.contains(span) for piece in content):
            length = statement.content.end - statement.content.start
            if best is None or (length, position) < best:
                best = (length, position)
    return best[1] if best else None
