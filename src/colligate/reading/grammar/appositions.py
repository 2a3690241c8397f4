"""Nouns in apposition to a name: beside it ("Ada Vane, the mayor"), or before the comma that sets the name off from
more words ("a doctor who runs the clinic in Arden, Ada Vane, said").
"""

from __future__ import annotations

from typing import NamedTuple

from colligate.knowledge.titles import is_address, is_job, is_rank, person_word
from colligate.reading.grammar.words import Words

_STEPS = 6
"""How far a parser may hang a name from the noun that it belongs to: by the last noun before the comma, most often."""
_CLOSING = frozenset({"VERB", "AUX"})


class Apposition(NamedTuple):
    """A noun in apposition to a name, and whether it is before a comma that sets the name off."""

    noun: int
    set_off: bool


def person_nouns(words: Words, first: int, last: int) -> tuple[Apposition, ...]:
    """The nouns for one person that stand in apposition to a name, each once.

    Args:
        words: The report's words.
        first: Position of the name's first word.
        last: Position of its last word.
    """
    set_off = _before_comma(words, first, last)
    beside = [kid for kid in words.kids[last] if words.dep[kid] == "appos"]
    beside += [words.head[last]] if words.dep[last] == "appos" else []
    found = [Apposition(set_off, True)] if set_off is not None else []
    return (*found, *(Apposition(noun, False) for noun in beside if noun != set_off and _is_person(words, noun)))


def _before_comma(words: Words, first: int, last: int) -> int | None:
    """The noun for one person that a name between commas belongs to, by which parsers often do not hang it."""
    before = first - 1
    while before > 0 and (is_rank(words.text[before]) or is_address(words.text[before])):
        before -= 1
    after = last + 1
    if before <= 0 or words.text[before] != ",":
        return None
    if after < len(words) and words.text[after] not in (",", ".", ":") and words.pos[after] not in _CLOSING:
        return None
    noun = words.head[last]
    for _ in range(_STEPS):
        if words.sentence[noun] != words.sentence[last]:
            return None
        if noun < before and words.tag[noun] == "NN" and _is_person(words, noun):
            return noun
        if words.head[noun] == noun:
            return None
        noun = words.head[noun]
    return None


def _is_person(words: Words, noun: int) -> bool:
    lemma = words.lemma[noun]
    return words.pos[noun] == "NOUN" and (is_job(lemma) or person_word(lemma) is not None)
