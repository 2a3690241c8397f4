"""A name while it is worked out: which words it has, and what the recogniser took it for."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from colligate.reading.grammar.words import Words
from colligate.records.mention import EntityType

POSSESSIVES = frozenset({"'s", "’s", "'", "’", "`s", "´s"})


class NameDraft(msgspec.Struct):
    """A name while it is worked out.

    Args:
        first: Position of its first word.
        last: Position of its last word.
        type: Kind of entity.
        label: What the recogniser called it; "" when it did not see the name.
        cut: Characters of the last word that do not belong to the name.
        government: Country whose government the name of its capital stands for.
    """

    first: int
    last: int
    type: EntityType
    label: str = ""
    cut: int = 0
    government: str | None = None

    def words(self, words: Words) -> tuple[str, ...]:
        """The words of the name, without what is cut."""
        texts = words.text[self.first : self.last + 1]
        if self.cut:
            texts[-1] = texts[-1][: -self.cut]
        return tuple(texts)

    def text(self, words: Words) -> str:
        """The name, its words parted by single spaces."""
        return " ".join(self.words(words))


def possessive_cut(text: str) -> int:
    """How many characters of a word are a possessive ending that the tokenizer left on it."""
    if len(text) > 3 and text[-2] in "'’" and text[-1] == "s":
        return 2
    return 1 if len(text) > 2 and text[-1] in "'’" else 0


def taken_words(drafts: Iterable[NameDraft]) -> dict[int, NameDraft]:
    """The draft that each word of a name belongs to."""
    return {word: draft for draft in drafts for word in range(draft.first, draft.last + 1)}


def add_drafts(drafts: Iterable[NameDraft], more: Iterable[NameDraft]) -> list[NameDraft]:
    """Both lists in order of the text; what touches a draft of the first list is left out."""
    kept = sorted(drafts, key=lambda draft: draft.first)
    taken = set(taken_words(kept))
    for draft in more:
        span = range(draft.first, draft.last + 1)
        if not taken.intersection(span):
            kept.append(draft)
            taken.update(span)
    return sorted(kept, key=lambda draft: draft.first)
