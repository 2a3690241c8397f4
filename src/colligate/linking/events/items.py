"""Event mentions made ready to be compared across reports: who, what, where, when, by entity and in words."""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence, Set
from functools import partial

import msgspec
import numpy as np
from numpy.typing import NDArray

from colligate.knowledge.families import (
    families_as,
    is_common,
    is_forced,
    is_speech,
    marks,
    root_of,
    single,
    stage_of,
    stands_in_for,
)
from colligate.linking.entities.resolution import EntityKey
from colligate.linking.events.times import is_recent, names_year, of_past_year
from colligate.linking.events.words import (
    WORD,
    content_words,
    heads_of,
    numbers_beside,
    word_before,
    words_beside,
)
from colligate.records.event import EventMention
from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.time import TimeExpression

EventKey = tuple[str, int]
"""Report id and position in the reading's events."""

LEAVING = frozenset({"leave a post or side"})
_BEFORE = re.compile(r"[\w'’-]+")


class EventItem(msgspec.Struct, frozen=True):
    """An event mention with what its words refer to.

    Args:
        key: Report id and position in the reading's events.
        order: Position among all items of the story.
        mention: The mention itself.
        root: What its lemma shares with verbs and nouns of one derivation.
        stage: Of harm done, what the word tells: the act, that it hit someone, wounds or death; None of other events.
        families: Families of near words that the lemma is in.
        single: Those of them whose events have one principal each.
        speech: It tells of saying or thinking.
        common: It is an act of which any story has many.
        principals: Entities that the event is about: who resigned, who was arrested.
        others: The other entities that take part, places left out.
        places: Entities where it happened.
        beside: Every entity that its sentence names.
        objects: Content words of the participants that are no entities, and of descriptions.
        patients: Heads of what it is done to, where that is no name ("immunity").
        words: Content words of the clause.
        time: When, as far as words tell.
        past: Words tell that it was in a year before the report's, or before the latest day that the report tells of.
        recalled: Words that name a year tell it, by the days of the story's other reports too.
        counts: Numbers that count the event's participants.
        referents: Words of a participant to its entity.
        definite: A noun that points back ("this attack", "his resignation").
        another: A noun or number that says it is not the one told before ("a second blast").
        generic: A noun for any event, that points back ("the incident").
        plural: A plural noun.
        sentence: Content words of its sentence, the trigger left out.
        numbers: Numbers in figures of its sentence.
        heads: Last words of its participants.
        before: The word before the trigger; empty if it is a small one.
        vector: Meaning of the trigger, a unit vector; None if the parser has none.
    """

    key: EventKey
    order: int
    mention: EventMention
    root: str
    stage: str | None
    families: frozenset[str]
    single: frozenset[str]
    speech: bool
    common: bool
    principals: frozenset[str]
    others: frozenset[str]
    places: frozenset[str]
    beside: frozenset[str]
    objects: frozenset[str]
    patients: frozenset[str]
    words: frozenset[str]
    time: TimeExpression | None
    past: bool
    recalled: bool
    counts: tuple[QuantityMention, ...]
    referents: Mapping[Span, str]
    definite: bool
    another: bool
    generic: bool
    plural: bool
    sentence: frozenset[str]
    numbers: frozenset[str]
    heads: frozenset[str]
    before: str
    vector: NDArray[np.float32] | None

    @property
    def entities(self) -> frozenset[str]:
        """Everyone who takes part."""
        return self.principals | self.others


def event_items(readings: Sequence[Reading], entity_of: Mapping[EntityKey, str]) -> tuple[EventItem, ...]:
    """The event mentions of all reports, ready to be compared, in order of report and text.

    A noun that points back without saying who ("the attack") takes over the participants of the mention of the same
    kind before it.
    """
    items: list[EventItem] = []
    made = _days_made(readings)
    for reading in readings:
        counts: dict[int, list[QuantityMention]] = {}
        for quantity in reading.quantities:
            if quantity.event is not None:
                counts.setdefault(quantity.event, []).append(quantity)
        earlier: dict[str, EventItem] = {}
        beside = _named_in_sentences(reading, entity_of)
        make = partial(_item, reading, entity_of=entity_of, beside=beside, made=made[reading.report.id])
        for n in range(len(reading.events)):
            item = make(n, order=len(items), counts=tuple(counts.get(n, ())))
            item = _standing_in(item, items)
            if _points_at_one(item) and (before := _antecedent(item, earlier)):
                item = msgspec.structs.replace(item, principals=before.principals, others=item.others or before.others)
            for kind in (item.root, *sorted(item.families)):
                if item.principals:
                    earlier[kind] = item
            items.append(item)
    return _told_elsewhere(items)


def _days_made(readings: Sequence[Reading]) -> dict[str, datetime.date | None]:
    """The day that each report was made, by id: its own, else the last of its story, else the latest told of."""
    published = (reading.report.published for reading in readings)
    told = (_latest_told(reading) for reading in readings)
    last = max((day for day in published if day is not None), default=None)
    last = last or max((day for day in told if day is not None), default=None)
    return {reading.report.id: reading.report.published or last for reading in readings}


def _latest_told(reading: Reading) -> datetime.date | None:
    """The day that a report was made, else the latest that it tells of to the day."""
    told = (time.interval.start for time in reading.times if time.interval and time.precision == "day")
    return reading.report.published or max((day for day in told if day is not None), default=None)


def _is_recalled(
    mention: EventMention, time: TimeExpression | None, reading: Reading, made: datetime.date | None
) -> bool:
    """Whether words that name a year tell that an event was in one before the report's. A report that dates nothing
    and still names a year, beside what was "on Tuesday", looks back.
    """
    if time is None or not names_year(time):
        return False
    if made is not None:
        return of_past_year(time, made)
    return mention.modality == "asserted" and any(is_recent(other) for other in reading.times)


def _told_elsewhere(items: Sequence[EventItem]) -> tuple[EventItem, ...]:
    """The items, what a mention leaves out taken from the others of its word in the same report, where they agree.

    A report that says once who was shot, and where, does not say so again at every "shooting".
    """
    by_word: dict[tuple[str, str], list[EventItem]] = {}
    for item in items:
        by_word.setdefault((item.key[0], item.root), []).append(item)
    return tuple(_filled(item, by_word[item.key[0], item.root]) for item in items)


def _filled(item: EventItem, alike: Sequence[EventItem]) -> EventItem:
    if len(alike) == 1 or item.speech or item.another or item.plural or item.generic:
        return item
    who = {other.principals for other in alike if other.principals}
    where = {other.places for other in alike if other.places}
    return msgspec.structs.replace(
        item,
        principals=item.principals or (next(iter(who)) if len(who) == 1 else frozenset()),
        places=item.places or (next(iter(where)) if len(where) == 1 else frozenset()),
    )


def _named_in_sentences(reading: Reading, entity_of: Mapping[EntityKey, str]) -> dict[int, set[str]]:
    """Position of a sentence to the entities that it mentions."""
    starts = [sentence.start for sentence in reading.sentences]
    found: dict[int, set[str]] = {}
    for mention in reading.mentions:
        entity = entity_of.get((reading.report.id, mention.referent))
        if entity is not None:
            found.setdefault(bisect_right(starts, mention.span.start) - 1, set()).add(entity)
    return found


def _standing_in(item: EventItem, earlier: Sequence[EventItem]) -> EventItem:
    """A noun like "the tragedy" with the root and kind of what its report told last: it has no other meaning."""
    kinds = stands_in_for(item.mention.lemma) if item.definite and not item.another and not item.plural else frozenset()
    if not kinds:
        return item
    told = (one for one in reversed(earlier) if one.key[0] == item.key[0])
    meant = next((one for one in told if kinds & one.families and one.stage in (None, "act", "hit")), None)
    if meant is None or meant.mention.modality != "asserted" or meant.past:
        return item
    return msgspec.structs.replace(
        item, root=meant.root, stage=meant.stage, families=meant.families, vector=meant.vector
    )


def _points_at_one(item: EventItem) -> bool:
    return item.definite and not item.principals and not item.another and not item.plural


def _antecedent(item: EventItem, earlier: Mapping[str, EventItem]) -> EventItem | None:
    options = [earlier[kind] for kind in (item.root, *sorted(item.families)) if kind in earlier]
    near = [option for option in options if item.mention.sentence - option.mention.sentence <= 4]
    return max(near, key=lambda option: option.order, default=None)


def _item(
    reading: Reading,
    n: int,
    *,
    entity_of: Mapping[EntityKey, str],
    order: int,
    counts: tuple[QuantityMention, ...],
    beside: Mapping[int, set[str]],
    made: datetime.date | None,
) -> EventItem:
    mention, report = reading.events[n], reading.report
    by_role: dict[str, list[str]] = {}
    objects: set[str] = set()
    patients: set[str] = set()
    referents: dict[Span, str] = {}
    for argument in mention.arguments:
        entity = _entity(reading, argument.referent, argument.mention, entity_of)
        if entity is not None:
            by_role.setdefault(argument.role, []).append(entity)
            referents[argument.span] = entity
        if entity is None or argument.mention is None or reading.mentions[argument.mention].form != "name":
            objects |= content_words(argument.span.text)
            if argument.role in ("affected", "topic"):
                patients |= {word.casefold() for word in WORD.findall(argument.span.text)[-1:]}
    places = {entity for at in mention.places if (entity := _entity(reading, None, at, entity_of)) is not None}
    principals = _principals(mention, by_role)
    families = _families(mention, places | set(by_role.get("destination", ())) | set(by_role.get("origin", ())))
    before = _words_before(report.text, mention)
    return EventItem(
        key=(report.id, n),
        order=order,
        mention=mention,
        root=root_of(mention.lemma),
        stage=stage_of(mention.lemma, noun=mention.noun),
        families=families,
        single=single(families),
        speech=is_speech(mention.lemma),
        common=is_common(mention.lemma),
        principals=frozenset(principals),
        others=frozenset(entity for held in by_role.values() for entity in held) - frozenset(principals),
        places=frozenset(places),
        beside=frozenset(beside.get(mention.sentence, ())),
        objects=frozenset(objects),
        patients=frozenset(patients) - marks("pronouns"),
        words=content_words(mention.clause.text) - {mention.lemma},
        time=(time := None if mention.time is None else reading.times[mention.time]),
        past=of_past_year(time, _latest_told(reading) or made),
        recalled=_is_recalled(mention, time, reading, made),
        counts=counts,
        referents=referents,
        definite=mention.noun and bool(marks("pointing") & before),
        another=mention.noun and bool(marks("another") & before),
        generic=mention.noun and mention.lemma in marks("generic") and bool(marks("pointing") & before),
        plural=mention.noun and mention.trigger.text.endswith("s") and not mention.lemma.endswith("s"),
        sentence=words_beside(reading, mention),
        numbers=numbers_beside(reading, mention),
        heads=heads_of(mention),
        before=word_before(report.text, mention.trigger),
        vector=_unit(mention.vector),
    )


def _families(mention: EventMention, places: Set[str]) -> frozenset[str]:
    """The families that a mention's word has in its surroundings: who leaves a town leaves no post by it."""
    families = families_as(mention.lemma, mention.type)
    return families - LEAVING if places and mention.type == "Travel" else families


def _principals(mention: EventMention, by_role: Mapping[str, list[str]]) -> list[str]:
    """Whom the event is about: whoever it is done to where it is done to somebody, else whoever does it."""
    if mention.noun and is_speech(mention.lemma) and "origin" in by_role:
        # "A statement from the minister", whoever reads it out.
        return by_role["origin"]
    done_to = [*by_role.get("affected", ()), *by_role.get("recipient", ())]
    if is_forced(mention.lemma) or (done_to and not is_speech(mention.lemma) and "actor" not in by_role):
        return done_to
    families = families_as(mention.lemma, mention.type)
    if "name to a post" in families:
        # Who is appointed, and who succeeds another: the new one.
        comes = mention.noun or mention.lemma in marks("taking_a_post")
        return by_role.get("actor", []) or done_to if comes else done_to
    if families & _DONE_TO and mention.lemma not in _OF_ONESELF:
        return done_to  # who arrests or sentences is not whom it is about
    return by_role.get("actor", []) or done_to


_DONE_TO = frozenset({"arrest", "charge", "convict", "punish", "acquit"})
_OF_ONESELF = frozenset({"plead guilty", "guilty plea", "guilty"})
"""Words for a conviction that are said of whom it befalls."""


def _entity(
    reading: Reading, referent: str | None, mention: int | None, entity_of: Mapping[EntityKey, str]
) -> str | None:
    if referent is None and mention is not None:
        referent = reading.mentions[mention].referent
    return None if not referent else entity_of.get((reading.report.id, referent))


def _words_before(text: str, mention: EventMention) -> frozenset[str]:
    """Up to four words before the trigger, back to the start of its sentence's clause."""
    window = text[max(0, mention.trigger.start - 60) : mention.trigger.start]
    window = re.split(r"[.,;:!?\n()“”\"]", window)[-1]
    return frozenset(word.casefold() for word in _BEFORE.findall(window)[-4:])


def _unit(vector: bytes) -> NDArray[np.float32] | None:
    if not vector:
        return None
    values = np.frombuffer(vector, dtype=np.int8).astype(np.float32)
    length = float(np.linalg.norm(values))
    return values / length if length else None
