"""Names set off by commas behind a description: a doctor who runs the clinic in Arden, Ada Vane, said."""

from __future__ import annotations

from colligate.knowledge.titles import is_address, is_job, is_rank, person_word
from colligate.reading.grammar.words import Words

_STEPS = 6
"""How far a parser may hang a name from the noun that it belongs to: by the last noun before the comma, most often."""
_CLOSING = frozenset({"VERB", "AUX"})


def person_described(words: Words, first: int, last: int) -> int | None:
    """The noun, of one person, that a name between commas belongs to; None where none does.

    Args:
        words: The report's words.
        first: Position of the name's first word.
        last: Position of its last word.
    """
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
        if noun < before and words.pos[noun] == "NOUN" and words.tag[noun] == "NN" and _is_person(words, noun):
            return noun
        if words.head[noun] == noun:
            return None
        noun = words.head[noun]
    return None


def _is_person(words: Words, noun: int) -> bool:
    return is_job(words.lemma[noun]) or person_word(words.lemma[noun]) is not None
