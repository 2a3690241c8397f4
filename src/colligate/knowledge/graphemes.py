"""Names cut into graphemes: the letters and groups of letters that stand for one sound."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from anyascii import anyascii

from colligate.knowledge.data import load_data

_X = re.compile(r"(?<=[aeo])x(?=[aeo]|$)")
"""The "x" of Alexeev is "ks"; before "i" and "u" it may be the Pinyin sound, at the front of a name it is anything."""

VOWELS = "AEIOUYWVJ"
"""Classes that are vowels."""

CONSONANT_Y = "y-"
"""The grapheme "y" before a vowel."""

SOFT_C = "c-"
"""The grapheme "c" before "e", "i" and "y"."""


@lru_cache(maxsize=131072)
def plain_letters(text: str) -> str:
    """Lower-case Latin letters of a text; letters with marks stay where they tell a sound ("š"), the rest is folded."""
    known = _inventory()
    kept = []
    for letter in unicodedata.normalize("NFC", text).lower():
        if letter.isascii():
            kept.append(letter if letter.isalpha() else "")
        elif letter in known:
            kept.append(letter)
        else:
            kept.append("".join(sign for sign in anyascii(letter).lower() if sign.isalpha()))
    return _X.sub("ks", "".join(kept))


@lru_cache(maxsize=131072)
def cut_graphemes(letters: str) -> tuple[str, ...]:
    """The graphemes of a name's letters, the longest first; a doubled letter is one.

    Args:
        letters: As `plain_letters` gives them.
    """
    known = _inventory()
    pieces: list[str] = []
    position = 0
    while position < len(letters):
        for size in range(min(6, len(letters) - position), 0, -1):
            piece = letters[position : position + size]
            if piece in known and _may_stand(letters, position, size):
                break
        position += size
        pieces.append(_in_context(piece, letters[position : position + 1]))
    return tuple(pieces)


def sound_class(grapheme: str) -> str:
    """The class of sounds of a grapheme, one letter; "?" for a letter of none."""
    return _inventory().get(grapheme, "?")


def is_vowel(grapheme: str) -> bool:
    """Whether a grapheme stands for a vowel."""
    return sound_class(grapheme) in VOWELS


def _in_context(piece: str, following: str) -> str:
    if piece == "y" and following and is_vowel(following):
        return CONSONANT_Y
    return SOFT_C if piece == "c" and sound_class(following) in ("E", "I") else piece


def _may_stand(letters: str, position: int, size: int) -> bool:
    """A group that ends in "h", "y", "j" or "w" is none when a vowel follows: that letter then begins a syllable."""
    if size == 1:
        return True
    piece, after = letters[position : position + size], letters[position + size : position + size + 1]
    if is_vowel(piece[0]) and piece[-1] in "hyjw" and piece not in ("yj", "ij"):
        return not after or not is_vowel(after)
    return True


@lru_cache(maxsize=1)
def _inventory() -> dict[str, str]:
    data = load_data("graphemes")
    known = {
        piece: name for table in ("consonants", "vowels") for name, pieces in data[table].items() for piece in pieces
    }
    doubled = {
        piece * 2: name for piece, name in known.items() if len(piece) == 1 and name not in VOWELS and piece != "w"
    }
    return {**doubled, **known}
