"""Which of two events came first, where the words between them tell: "after the raid", "before it sank", "led to"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec
from spacy.tokens import Doc, Token

from colligate.knowledge.events import event_grammar
from colligate.records.event import EventOrder
from colligate.records.reading import Reading

_TOLD = frozenset({"asserted", "planned", "unknown"})
"""How real both events must be: what did not happen came neither first nor last."""
_CLIMB = 4
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_LENGTH = frozenset({"npadvmod", "nummod", "advmod", "quantmod"})


class _Link(NamedTuple):
    """Two words and the words that put them in order."""

    earlier: Token
    later: Token
    first: Token
    last: Token


def find_orders(doc: Doc, reading: Reading) -> Reading:
    """Fill in the orders, each pair of events once."""
    finder = _Finder(events_at(doc, reading))
    found: dict[tuple[int, int], EventOrder] = {}
    for token in doc:
        for link in finder.links(token):
            earlier, later = finder.event_of(link.earlier), finder.event_of(link.later)
            if earlier is None or later is None or earlier == later or (later, earlier) in found:
                continue
            if reading.events[earlier].modality in _TOLD and reading.events[later].modality in _TOLD:
                span = reading.report.span(link.first.idx, link.last.idx + len(link.last))
                found.setdefault((earlier, later), EventOrder(earlier, later, span))
    orders = sorted(found.values(), key=lambda order: (order.span.start, order.earlier, order.later))
    return msgspec.structs.replace(reading, orders=tuple(orders))


def events_at(doc: Doc, reading: Reading) -> dict[int, int]:
    """Position in the reading's events by the position of each word of their triggers."""
    found: dict[int, int] = {}
    for n, event in enumerate(reading.events):
        words = doc.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
        for token in words if words is not None else ():
            found.setdefault(token.i, n)
    return found


class _Finder:
    """Looks for words that put events in order; the word lists are looked up once."""

    def __init__(self, events: Mapping[int, int]) -> None:
        self._events = events
        self._after = event_grammar("order", "after")
        self._before = event_grammar("order", "before")
        self._later = event_grammar("order", "later")
        self._causing = event_grammar("order", "causing")
        self._caused = event_grammar("order", "caused")

    def links(self, token: Token) -> Iterator[_Link]:
        """The pairs that a word puts in order."""
        lower = token.lower_
        if lower in self._after or lower in self._before:
            yield from self._of_connective(token, after=lower in self._after)
        elif lower in self._later and token.dep_ == "advmod":
            yield from self._of_adverb(token)
        if token.pos_ == "VERB":
            yield from self._of_verb(token)

    def event_of(self, word: Token) -> int | None:
        """The event that a word tells, or the verb that carries an event noun ("held talks", "took place")."""
        found = self._events.get(word.i)
        if found is not None or word.pos_ not in ("VERB", "AUX"):
            return found
        for child in word.children:
            if child.dep_ in ("dobj", "nsubj", "nsubjpass", "attr", "xcomp") and child.i in self._events:
                return self._events[child.i]
        return None

    def _of_connective(self, word: Token, *, after: bool) -> Iterator[_Link]:
        """From "after", "before" and the like: a preposition with a noun, or the opening of a clause."""
        inner, outer = _both_sides(word)
        if inner is None or outer is None:
            return
        first = next((child.left_edge for child in word.lefts if child.dep_ in _LENGTH), word)
        outer = self._nearest(outer)
        earlier, later = (inner, outer) if after else (outer, inner)
        last = word.nbor() if word.lower_ == "ahead" and word.i + 1 < len(word.doc) else word
        yield _Link(earlier, later, first, last)

    def _nearest(self, word: Token) -> Token:
        """The first word upward that tells an event: what "after" hangs on may be a word of time or place."""
        for _ in range(_CLIMB):
            if self.event_of(word) is not None or word.head.i == word.i:
                return word
            word = word.head
        return word

    def _of_adverb(self, adverb: Token) -> Iterator[_Link]:
        """From "later" beside the second of two verbs, or beside the verb of a relative clause."""
        verb = adverb.head
        if verb.dep_ == "conj" and adverb.i < verb.right_edge.i:
            yield _Link(verb.head, verb, adverb, adverb)
        elif verb.dep_ == "relcl":
            yield _Link(self._nearest(verb.head.head), verb, adverb, adverb)

    def _of_verb(self, verb: Token) -> Iterator[_Link]:
        """From verbs of cause and sequence, between the event nouns that they join."""
        behind = (child for child in verb.rights if child.dep_ in ("prep", "prt"))
        particle = next((child for child in behind if child.i == verb.i + 1), None)
        phrase = f"{verb.lemma_.lower()} {particle.lower_}" if particle is not None else verb.lemma_.lower()
        if phrase not in self._causing and phrase not in self._caused:
            phrase, particle = verb.lemma_.lower(), None
        forward = phrase in self._causing
        if not forward and phrase not in self._caused:
            return
        subject, object = _joined(verb, particle)
        if subject is None or object is None:
            return
        if any(child.dep_ == "nsubjpass" for child in verb.lefts):
            subject, object = object, subject
        last = particle if particle is not None else verb
        yield _Link(*((subject, object) if forward else (object, subject)), verb, last)


def _both_sides(word: Token) -> tuple[Token | None, Token | None]:
    """What a connective leads to, and what it hangs on."""
    if word.dep_ in ("mark", "advmod") and word.head.dep_ == "advcl":
        return word.head, word.head.head
    inner = next((child for child in word.rights if child.dep_ in ("pobj", "pcomp")), None)
    if inner is None:
        # "ahead of the vote"
        of = next((child for child in word.rights if child.dep_ == "prep" and child.lower_ == "of"), None)
        inner = next((child for child in of.rights if child.dep_ == "pobj"), None) if of is not None else None
    return inner, word.head if word.head.i != word.i else None


def _joined(verb: Token, particle: Token | None) -> tuple[Token | None, Token | None]:
    """Subject and object of a verb; of a passive what is behind "by"."""
    subject = next((child for child in verb.lefts if child.dep_ in _SUBJECTS), None)
    object = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    for child in verb.rights:
        if child.dep_ == "agent" or (particle is not None and child.i == particle.i):
            object = next((inner for inner in child.rights if inner.dep_ in ("pobj", "pcomp")), object)
    return subject, object
