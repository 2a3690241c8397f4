"""Spellings of one word of a name: how likely two are the same name, and keys under which they meet."""

from __future__ import annotations

from functools import lru_cache

from colligate.knowledge.data import load_data
from colligate.knowledge.graphemes import cut_graphemes, plain_letters, sound_class
from colligate.knowledge.names import fold
from colligate.knowledge.spelling_costs import (
    learned_costs,
    learned_weights,
    marked_graphemes,
    probability_of,
    without_article,
)

SAME_SPELLING = 0.5
"""From here on two spellings are taken for one name."""


@lru_cache(maxsize=131072)
def skeleton(word: str) -> str:
    """The consonants that romanizations agree on: "nura" and "noura" have one, "masri" and "nasri" have two.

    Never empty for a word with letters: a name of vowels alone is its first letter.
    """
    coarse = load_data("graphemes")["coarse"]
    letters = without_article(plain_letters(word))
    bones = [coarse.get(sound_class(grapheme), "") for grapheme in cut_graphemes(letters)]
    return "".join(bones) or fold(word)[:1]


@lru_cache(maxsize=131072)
def spelling_keys(word: str) -> tuple[str, ...]:
    """Keys of which two spellings of one name share at least one: the skeleton, and the skeleton short of one sound."""
    bones = skeleton(word)
    if len(bones) < 3:
        return (bones,)
    return tuple(dict.fromkeys([bones, *(bones[:at] + bones[at + 1 :] for at in range(len(bones)))]))


@lru_cache(maxsize=262144)
def spelling_similarity(left: str, right: str) -> float:
    """How likely two words are spellings of one name, from 0 to 1.

    Args:
        left: One word of a name, in any script.
        right: Another.
    """
    one, other = marked_graphemes(left), marked_graphemes(right)
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    cost = learned_costs().total(one, other)
    weights = learned_weights().name
    return probability_of(weights["bias"] + weights["words"] + weights["worst"] * cost)
