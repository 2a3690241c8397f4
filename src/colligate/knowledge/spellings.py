"""Spellings of one name: how alike two romanizations are, and keys under which they meet."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import Indel, JaroWinkler

from colligate.knowledge.data import load_data
from colligate.knowledge.names import fold

SAME_SPELLING = 0.5
"""From here on two spellings are taken for one name."""


@lru_cache(maxsize=131072)
def sound_classes(word: str) -> str:
    """The sounds that a name's letters stand for, one character each: consonants lower case, vowels upper case.

    Args:
        word: One word of a name, in any script.
    """
    letters = _plain_servant(fold(word))
    graphemes, longest = _graphemes()
    sounds: list[str] = []
    position = 0
    while position < len(letters):
        for size in range(min(longest, len(letters) - position), 0, -1):
            piece = letters[position : position + size]
            if piece in graphemes and _may_stand(letters, position, size):
                break
        sound = _sound(piece, letters, position + size)
        if not sounds or sounds[-1] != sound:
            sounds.append(sound)
        position += size
    return "".join(sounds)


@lru_cache(maxsize=131072)
def skeleton(word: str) -> str:
    """The consonants that romanizations agree on ("msr" and "nsr" are two, "kusa" and "koussa" are one).

    Never empty for a word with letters: a name of vowels alone is its first vowel.
    """
    coarse = load_data("spellings")["coarse"]
    sounds = sound_classes(word)
    kept: list[str] = []
    for sound in sounds:
        for sign in coarse.get(sound, ""):
            if not kept or kept[-1] != sign:
                kept.append(sign)
    return "".join(kept) or sounds[:1]


@lru_cache(maxsize=131072)
def spelling_keys(word: str) -> tuple[str, ...]:
    """Keys of which two spellings of one name share at least one: the skeleton, and the skeleton short of one sound."""
    bones = skeleton(word)
    if len(bones) < 3:
        return (bones,)
    return tuple(dict.fromkeys([bones, *(bones[:at] + bones[at + 1 :] for at in range(len(bones)))]))


@lru_cache(maxsize=262144)
def spelling_similarity(left: str, right: str) -> float:
    """How likely two words are spellings of one name, from 0 to 1; 0.5 is the border.

    Args:
        left: One word of a name, in any script.
        right: Another.
    """
    if left == right:
        return 1.0
    a, b = sound_classes(left), sound_classes(right)
    if not a or not b:
        return 0.0
    if a == b:
        return 0.97
    sounds = Indel.normalized_similarity(a, b)
    bones = Indel.normalized_similarity(skeleton(left), skeleton(right))
    letters = JaroWinkler.similarity(fold(left), fold(right))
    raw = 0.35 * sounds + 0.4 * bones + 0.25 * letters
    return max(0.0, min(0.96, (raw - 0.72) / 0.28 * 0.5 + 0.42))


def same_spelling(left: str, right: str) -> bool:
    """Whether two words are taken for spellings of one name."""
    return spelling_similarity(left, right) >= SAME_SPELLING


def _plain_servant(letters: str) -> str:
    """ "abdul", "abdel", "abdus" before a name: the article's vowel and consonant vary, the name stays."""
    for head in ("abd", "abed", "abid"):
        if letters.startswith(head) and len(letters) > len(head) + 3:
            rest = letters[len(head) :]
            if rest[0] in "aeiou" and rest[1] in "lrsdtzn" and (rest[1] == "l" or rest[1] == rest[2]):
                return "abd" + rest[2:]
    return letters


def _may_stand(letters: str, position: int, size: int) -> bool:
    """A group that ends in "h" or "y" is none when a vowel follows: the letter then begins the next syllable."""
    if size == 1:
        return True
    last, after = letters[position + size - 1], letters[position + size : position + size + 1]
    if letters[position] in _VOWELS and last in "hyjw":
        return after == "" or after not in _VOWELS
    if letters[position : position + size] == "gu":
        return after in {"e", "i", "y"} and after != ""
    return letters[position : position + size] not in {"ny", "nj", "lj"} or (after != "" and after in _VOWELS)


def _sound(piece: str, letters: str, after: int) -> str:
    consonants, vowels = load_data("spellings")["consonants"], load_data("spellings")["vowels"]
    following = letters[after : after + 1]
    if piece == "y":
        return "y" if following and following in _VOWELS else "I"
    if piece == "c":
        return "s" if following and following in "eiy" else "k"
    found: str = vowels.get(piece) or consonants.get(piece) or consonants.get(piece[:1], "")
    return found


_VOWELS = "aeiouy"


@lru_cache(maxsize=1)
def _graphemes() -> tuple[frozenset[str], int]:
    data = load_data("spellings")
    pieces = frozenset(data["consonants"]) | frozenset(data["vowels"]) | {a * 2 for a in "bcdfghjklmnpqrstvwxz"}
    return pieces, max(map(len, pieces))
