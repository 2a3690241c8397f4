"""What happened, as one report tells it."""

from __future__ import annotations

from typing import Literal

import msgspec

from colligate.records.span import Span

Modality = Literal["asserted", "denied", "possible", "planned", "hypothetical", "unknown"]
LabelForm = Literal["clause", "noun", "words"]
ParticipantRole = Literal["actor", "recipient", "affected", "instrument", "origin", "destination", "topic", "other"]


class Plover(msgspec.Struct, frozen=True):
    """A code of the PLOVER event ontology (openeventdata/PLOVER).

    Args:
        event: One of its sixteen event types ("RETREAT").
        mode: Mode of that type ("resign"); None when the type has none or it is not known.
    """

    event: str
    mode: str | None = None


class Argument(msgspec.Struct, frozen=True):
    """Who or what took part in an event, in the report's words.

    Args:
        role: What part.
        span: The words.
        mention: Position in the reading's mentions; None when the words are no mention.
        referent: Id of the report's referent; None when not resolved.
    """

    role: ParticipantRole
    span: Span
    mention: int | None = None
    referent: str | None = None


class Subject(msgspec.Struct, frozen=True):
    """One of whom a clause tells.

    Args:
        span: The words.
        head: Their head, which tells the mention that they are.
        owner: Whose they are, where "whose" opens the clause: the word that it stands for.
    """

    span: Span
    head: Span
    owner: Span | None = None


class Predicate(msgspec.Struct, frozen=True):
    """The words of a clause that a headline needs, as the parse has them.

    Args:
        subject: Those of whom it is told, in the report's words; none where no words say.
        verb: The verb, finite ("was urged", "refused"); empty where the words are a noun that stands for itself.
        rest: What completes the verb, in pieces; of a noun the noun with what belongs to it.
        standing: How directly it is told: 3 by a clause of its own, 2 by a side clause or under another verb ("refused
            to go"), 1 by an infinitive or gerund without one, 0 by a noun.
    """

    subject: tuple[Subject, ...]
    verb: str
    rest: tuple[Span, ...]
    standing: int = 0


class EventMention(msgspec.Struct, frozen=True):
    """Words of one report that tell of an event.

    Args:
        trigger: The word or phrasal verb that names it ("resigning", "ruled out", "defection").
        clause: The words that tell it: trigger with its arguments, within one sentence. Shown as evidence.
        sentence: Position in the reading's sentences.
        lemma: Base form of the trigger; of a light verb with its noun ("held talks") the noun's.
        noun: The trigger is a noun.
        type: Type of the event lexicon ("Resign"); None when the lexicon has none.
        plover: PLOVER code of the type; None when it has none.
        modality: How real the report makes it, the statement around it taken into account.
        negated: Grammar negates it ("did not resign").
        arguments: Who took part.
        places: Positions in the reading's mentions, of the places where it happened.
        time: Position in the reading's times; None when no words tell when.
        statement: Position in the reading's statements, of the innermost that it stands in; None when the outlet's own.
        vector: Meaning of the trigger in its clause, as signed bytes of a unit vector scaled by 127; empty if none.
        predicate: What of the clause makes a headline; None where grammar does not tell.
    """

    trigger: Span
    clause: Span
    sentence: int
    lemma: str
    noun: bool
    type: str | None
    plover: Plover | None
    modality: Modality
    negated: bool = False
    arguments: tuple[Argument, ...] = ()
    places: tuple[int, ...] = ()
    time: int | None = None
    statement: int | None = None
    vector: bytes = b""
    predicate: Predicate | None = None


class EventOrder(msgspec.Struct, frozen=True):
    """Words of one report that tell which of two events came first.

    Args:
        earlier: Position in the reading's events.
        later: Position in the reading's events.
        span: The words that tell it ("two days after", "led to").
    """

    earlier: int
    later: int
    span: Span


class EventReason(msgspec.Struct, frozen=True):
    """Words of one report that tell why an event happened.

    Args:
        event: Position in the reading's events.
        span: The reason ("ill health").
        cue: The word that leads to it ("because").
    """

    event: int
    span: Span
    cue: Span
