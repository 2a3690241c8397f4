"""How what is written like a headline, or names somebody, goes into a sentence."""

from __future__ import annotations

from functools import cache

from colligate.knowledge.data import load_data
from colligate.knowledge.groups import is_group, organization_kind
from colligate.knowledge.titles import is_role_modifier, person_word


@cache
def label_words(kind: str) -> frozenset[str]:
    """A list of `label_words.toml`, such as "small" or "prepositions"."""
    return frozenset(load_data("label_words")[kind])


def within(name: str, *, named: bool) -> str:
    """A name or description as it stands within a sentence: "the police", "two people", "the Tunisian government"."""
    first, _, rest = name.partition(" ")
    if (first.casefold() in label_words("small") and (rest or not named)) or (not named and is_common(first)):
        return f"{first.lower()} {rest}".strip()
    return name


def is_common(word: str) -> bool:
    """Whether a capitalised word that begins a description is no name: "Prosecutors", "Senior officials"."""
    lower = word.lower()
    if word != lower.capitalize():
        return False
    one = lower[:-3] + "y" if lower.endswith("ies") else lower.removesuffix("s")
    known = (person_word(word) is not None or organization_kind(word) is not None for word in (lower, one))
    return is_group(lower) or is_role_modifier(lower) or any(known)
