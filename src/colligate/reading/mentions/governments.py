"""Capitals that stand for a government in a report: by what they do, have, or have with another one."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.knowledge.governments import (
    is_act_of_state,
    is_addressed_to_state,
    is_between_states,
    is_of_state,
    joins_states,
    seated_in,
)
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import NameDraft

_LONGEST_LIST = 6


def mark_governments(words: Words, names: Sequence[NameDraft]) -> None:
    """Give capitals that stand for a government the type of an organization, and the country whose government it is.

    A name that is a part of another one's noun ("a Washington lawyer") stays what it is.
    """
    for name in names:
        code = seated_in(name.text(words)) if name.type == "place" else None
        if code is not None and _acts(words, name):
            name.type, name.government = "organization", code


def _acts(words: Words, name: NameDraft) -> bool:
    word = _first_of_list(words, name.last)
    dep, over = words.dep[word], words.head[word]
    if dep == "nsubj":
        return is_act_of_state(words.lemma[over]) and words.pos[over] == "VERB"
    if dep == "dobj":
        return is_addressed_to_state(words.lemma[over])
    if dep == "poss":
        return is_of_state(words.lemma[over])
    if dep != "pobj":
        return False
    if words.dep[over] == "agent":
        return is_act_of_state(words.lemma[words.head[over]])
    return joins_states(words.lower[over]) and is_between_states(words.lemma[words.head[over]])


def _first_of_list(words: Words, word: int) -> int:
    """The first of the equals that a word is joined to ("between Beijing and Tokyo")."""
    for _ in range(_LONGEST_LIST):
        if words.dep[word] != "conj" or words.pos[words.head[word]] != "PROPN":
            break
        word = words.head[word]
    return word
