"""Korean and Chinese names with a hyphen ("Park Jong-ho", "Chang Wei-min"), which recognisers cut or miss."""

from __future__ import annotations

import re
from collections.abc import Sequence

from colligate.knowledge.names import is_leading_family_name
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import NameDraft, add_drafts, possessive_cut

_SYLLABLE = re.compile(r"(?:ch|sh|zh|ts|[bcdfghjklmnpqrstwxyz])?[yw]?[aeiou]{1,3}(?:ng|[nmklph])?")
# Behind a hyphen, words that are English too ("a Berg-run firm", "the Berg-in-chief").
_ENGLISH_SYLLABLES = frozenset(
    ["run", "in", "an", "a", "to", "no", "on", "up", "win", "pan", "like", "aim", "own", "pal"]
)
_HYPHENS = ("-", "‐", "‑")


def is_syllable(text: str) -> bool:
    """Whether a small word may be the second half of a Korean or Chinese given name ("Park Jong-ho")."""
    return _SYLLABLE.fullmatch(text) is not None and text not in _ENGLISH_SYLLABLES


def with_syllables(words: Words, drafts: Sequence[NameDraft]) -> list[NameDraft]:
    """The drafts, and each usual family name before two syllables with a hyphen, whatever of it was a draft before."""
    found = []
    for first in range(len(words) - 3):
        text = words.text[first]
        if text[:1].isupper() and is_leading_family_name(text) and _is_given(words, first + 1):
            found.append(NameDraft(first, first + 3, "person", "PERSON", possessive_cut(words.text[first + 3])))
    covered = {word for draft in found for word in range(draft.first, draft.last + 1)}
    kept = [draft for draft in drafts if covered.isdisjoint(range(draft.first, draft.last + 1))]
    return add_drafts(found, kept)


def _is_given(words: Words, first: int) -> bool:
    """Whether the words from here are two syllables, a hyphen between them and no blanks ("Jong-ho")."""
    one, hyphen, two = words.text[first : first + 3]
    cut = possessive_cut(two)
    two = two[:-cut] if cut else two
    touching = words.end[first] == words.start[first + 1] and words.end[first + 1] == words.start[first + 2]
    together = touching and words.sentence[first] == words.sentence[first + 2]
    return (
        together and hyphen in _HYPHENS and one[:1].isupper() and is_syllable(one.lower()) and is_syllable(two.lower())
    )
