"""How what is written like a headline, or names somebody, goes into a sentence."""

from __future__ import annotations

from functools import cache

from colligate.knowledge.data import load_data


@cache
def label_words(kind: str) -> frozenset[str]:
    """A list of `label_words.toml`, such as "small" or "prepositions"."""
    return frozenset(load_data("label_words")[kind])


def within(name: str, *, named: bool) -> str:
    """A name or description as it stands within a sentence: "the police", "two people", "the Tunisian government"."""
    first, _, rest = name.partition(" ")
    if first.casefold() in label_words("small") and (rest or not named):
        return f"{first.lower()} {rest}".strip()
    return name
