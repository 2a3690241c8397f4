"""The PLOVER code of an event together with the event that it is about: who suspends aid sanctions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from spacy.tokens import Token

from colligate.knowledge.plover import combined_code, combines
from colligate.reading.events.triggers import Trigger
from colligate.reading.grammar.dependencies import with_particle
from colligate.records.event import Plover

_OBJECTS = frozenset({"dobj", "nsubjpass", "xcomp", "ccomp", "attr"})


def code_of(trigger: Trigger, triggers: Mapping[int, Trigger]) -> Plover | None:
    """The code of a trigger: that of its word, unless the event below makes another of it.

    Args:
        trigger: The trigger.
        triggers: All triggers of the parse by the position of their token.
    """
    for below in _about(trigger.token) if combines(trigger.lemma) else ():
        lower = triggers.get(below.i)
        code = lower.sense.plover if lower is not None else None
        found = combined_code(trigger.lemma, code) if code is not None else None
        if found is not None:
            return found
    own = trigger.sense.plover
    verb = _verb_above(trigger.token) if trigger.noun and own is not None else None
    if verb is None or verb.i in triggers or own is None:
        return own
    # "Ended mediation efforts": the verb is no event of its own, and makes another of the noun's.
    return combined_code(with_particle(verb), own) or own


def _verb_above(noun: Token) -> Token | None:
    """The verb that a noun, or the noun it stands before, is the object of."""
    word = noun.head if noun.dep_ == "compound" else noun
    return word.head if word.dep_ in ("dobj", "nsubjpass") and word.head.pos_ == "VERB" else None


def _about(word: Token) -> Iterator[Token]:
    """What a word is about: its object, the verb that it takes, and what a preposition leads to; nearest first."""
    for child in word.children:
        if child.dep_ in _OBJECTS:
            yield child
            yield from child.conjuncts
            yield from (word for word in child.lefts if word.dep_ == "compound")  # "ended mediation efforts"
        elif child.dep_ == "prep" and child.i > word.i:
            for inner in child.rights:
                if inner.dep_ in ("pobj", "pcomp"):
                    yield inner
                    yield from inner.conjuncts
