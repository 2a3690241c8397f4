"""Why something happened, where grammar tells it: "because of", "over", "citing", "died of", "was caused by"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import msgspec
from spacy.tokens import Doc, Token

from colligate.knowledge.families import families_of, is_forced
from colligate.knowledge.reasons import blaming_preposition, reason_phrases, reason_words
from colligate.reading.events.orders import events_at
from colligate.records.event import EventReason
from colligate.records.reading import Reading

_CLIMB = 3
_BACK = 60
"""Words between what somebody did and his reason in a sentence of its own."""
_AND_SO_ON = re.compile(r",?[\"“”]|, as (?:the|a|he|she|they|[A-Z])|, citing |, according ")
_LONGEST = 25
"""Words of a reason: what is longer is a story of its own."""


class _Found(NamedTuple):
    """The word that tells what happened, the cue, and the first and last word of the reason."""

    event: Token
    cue: Token
    first: Token
    last: Token


def find_reasons(doc: Doc, reading: Reading) -> Reading:
    """Fill in the reasons of events, in order of the text; one for each event and place."""
    events = events_at(doc, reading)
    times = [(time.span.start, time.span.end) for time in reading.times]
    found: dict[tuple[int, int], EventReason] = {}
    for token in doc:
        for item in _reasons_at(token, events, reading):
            event = _event_of(item.event, events)
            start, end = item.first.idx, item.last.idx + len(item.last)
            if event is None or item.last.i - item.first.i > _LONGEST or _is_time(start, end, times):
                continue
            if reading.events[event].trigger.start < end and start < reading.events[event].trigger.end:
                continue
            cue = reading.report.span(item.cue.idx, item.cue.idx + len(item.cue))
            end = start + len(_AND_SO_ON.split(reading.report.text[start:end])[0].rstrip())
            if end > start:
                found.setdefault((event, start), EventReason(event, reading.report.span(start, end), cue))
    ordered = sorted(found.values(), key=lambda reason: (reason.span.start, reason.event))
    return msgspec.structs.replace(reading, reasons=tuple(ordered))


def _is_time(start: int, end: int, times: list[tuple[int, int]]) -> bool:
    """Whether the words only tell when ("over the weekend", "for two days")."""
    return any(first <= start + 4 and end <= last for first, last in times)


def _event_of(word: Token, events: Mapping[int, int]) -> int | None:
    """The event of the nearest word upward that tells one."""
    for _ in range(_CLIMB):
        if word.i in events:
            return events[word.i]
        if word.head.i == word.i:
            return None
        word = word.head
    return None


def _reasons_at(token: Token, events: Mapping[int, int], reading: Reading) -> Iterator[_Found]:
    lower = token.lower_
    yield from _of_phrase(token)
    if lower == "because" and token.dep_ == "mark" and token.head.dep_ == "advcl":
        yield _Found(token.head.head, token, _first(token.head, token), token.head.right_edge)
    elif token.tag_ == "VBG" and token.lemma_.lower() in reason_words("citing") and token.dep_ == "advcl":
        yield from (_Found(token.head, token, child.left_edge, child.right_edge) for child in _objects(token))
    elif token.pos_ == "VERB" and blaming_preposition(token.lemma_.lower()):
        yield from _of_blame(token)
    elif token.lemma_.lower() in reason_words("citing") and token.pos_ == "VERB" and token.dep_ in ("ROOT", "conj"):
        yield from _of_speaker(token, events, reading)
    elif lower in ("over", "for", "on") and token.dep_ == "prep":
        yield from _of_preposition(token, events, reading)
    elif lower in ("of", "from", "in") and token.head.pos_ == "VERB" and _is_of(token.head, events, reading, "dying"):
        # One dies in a crash, and in a town.
        causes = [child for child in _objects(token) if lower != "in" or child.i in events]
        yield from (_Found(token.head, token, child.left_edge, child.right_edge) for child in causes)
    elif lower in reason_words("aims") and token.tag_ == "VB" and token.dep_ == "advcl":
        to = next((child for child in token.lefts if child.lower_ == "to"), None)
        if to is not None and token.head.i < token.i:
            yield _Found(token.head, to, to, token.right_edge)
    elif token.lemma_.lower() in reason_words("causing") and token.pos_ == "VERB":
        yield from _of_cause(token)
    elif lower in ("reason", "cause") and token.dep_ == "nsubj" and token.head.lemma_ == "be":
        yield from _of_statement(token, events)


def _of_speaker(verb: Token, events: Mapping[int, int], reading: Reading) -> Iterator[_Found]:
    """From "he cited his health" behind a sentence that tells what he did: the nearest that has a reason."""
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    before = [
        at
        for at in events
        if verb.i - _BACK < at < verb.left_edge.i and _is_of(verb.doc[at], events, reading, "families")
    ]
    if subject is None or not before or subject.lower_ not in ("he", "she", "they"):
        return
    for child in _objects(verb):
        yield _Found(verb.doc[max(before)], verb, child.left_edge, child.right_edge)


def _of_phrase(token: Token) -> Iterator[_Found]:
    """From words in a row ("because of", "in protest at") that hang on what happened."""
    for phrase in reason_phrases():
        end = token.i + len(phrase)
        if token.lower_ != phrase[0] or end >= len(token.doc):
            continue
        if tuple(word.lower_ for word in token.doc[token.i : end]) != phrase:
            continue
        words = token.doc[token.i : end]
        behind = [
            child for word in words for child in word.rights if child.i >= end and child.dep_ in ("pobj", "pcomp")
        ]
        heads = (word.head for word in words if word.head.i == word.i or not token.i <= word.head.i < end)
        outer = next(heads)
        for child in behind:
            yield _Found(outer, token, child.left_edge, child.right_edge)
        return


def _of_preposition(token: Token, events: Mapping[int, int], reading: Reading) -> Iterator[_Found]:
    """From "over" and "for" behind what is done for a reason, and "for ... reasons" behind anything."""
    for child in token.rights:
        if child.dep_ not in ("pobj", "pcomp"):
            continue
        named = child.lower_ in reason_words("nouns")
        deed = token.lower_ == "for" and (child.dep_ == "pcomp" or _is_offence(token, child, events, reading))
        if named or (token.lower_ != "on" and _is_of(token.head, events, reading, "families") and (
            deed or (token.lower_ == "over" and child.ent_type_ not in ("GPE", "LOC", "DATE", "TIME", "CARDINAL"))
        )):  # fmt: skip
            yield _Found(token.head, token, child.left_edge, child.right_edge)


def _is_offence(token: Token, child: Token, events: Mapping[int, int], reading: Reading) -> bool:
    """Whether the noun behind "for" is what somebody was sent away for ("sacked for incompetence")."""
    event = events.get(token.head.i)
    if event is None or not is_forced(reading.events[event].lemma) or child.tag_ not in ("NN", "NNS"):
        return False
    counted = any(inner.pos_ == "NUM" for inner in child.lefts)
    return not child.ent_type_ and not counted and child.lower_ not in reason_words("no_offences")


def _of_blame(verb: Token) -> Iterator[_Found]:
    """From "blamed the crash on ice", "attributed the fire to a cigarette" and "blamed ice for the crash"."""
    things = [child for child in verb.rights if child.dep_ == "dobj"]
    behind = [(child, inner) for child in verb.rights if child.dep_ == "prep" for inner in _objects(child)]
    for thing in things:
        for preposition, other in behind:
            if preposition.lower_ == blaming_preposition(verb.lemma_.lower()):
                yield _Found(thing, verb, other.left_edge, other.right_edge)
            elif preposition.lower_ == "for" and verb.lemma_.lower() == "blame" and thing.pos_ != "PRON":
                yield _Found(other, verb, thing.left_edge, thing.right_edge)


def _of_cause(verb: Token) -> Iterator[_Found]:
    """From a verb of cause: of a passive what is behind "by", of an active its subject."""
    passive = [child for child in verb.lefts if child.dep_ == "nsubjpass"]
    if passive:
        for agent in (child for child in verb.rights if child.dep_ == "agent"):
            yield from (_Found(passive[0], verb, child.left_edge, child.right_edge) for child in _objects(agent))
        return
    subject = next((child for child in verb.lefts if child.dep_ == "nsubj"), None)
    for child in verb.rights:
        if child.dep_ == "dobj" and subject is not None and subject.pos_ in ("NOUN", "PROPN"):
            yield _Found(child, verb, subject.left_edge, subject.right_edge)


def _of_statement(noun: Token, events: Mapping[int, int]) -> Iterator[_Found]:
    """From "the reason was X": of what stands behind "for", else of the last thing told before."""
    behind = [inner for child in noun.rights if child.dep_ == "prep" for inner in child.rights]
    of = next((inner for inner in behind if inner.i in events), None)
    before = [at for at in events if noun.i - 40 < at < noun.left_edge.i]
    outer = of if of is not None else noun.doc[max(before)] if before else None
    for child in noun.head.rights:
        if child.dep_ in ("attr", "ccomp", "acomp") and outer is not None:
            yield _Found(outer, noun, child.left_edge, child.right_edge)


def _is_of(word: Token, events: Mapping[int, int], reading: Reading, name: str) -> bool:
    """Whether a word tells an event of the families after which a preposition leads to a reason."""
    event = events.get(word.i)
    return event is not None and bool(families_of(reading.events[event].lemma) & reason_words(name))


def _first(verb: Token, mark: Token) -> Token:
    """The first word of a clause behind its "because"."""
    return verb.doc[mark.i + 1] if verb.left_edge.i <= mark.i < verb.i else verb.left_edge


def _objects(word: Token) -> list[Token]:
    return [child for child in word.rights if child.dep_ in ("dobj", "pobj", "pcomp")]
