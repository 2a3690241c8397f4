"""Words that may tell of one happening, by a general thesaurus: wide, and so only a hint."""

from __future__ import annotations

from functools import cache
from importlib import resources

from colligate.knowledge.families import root_of


@cache
def synonyms_of(root: str) -> frozenset[str]:
    """Roots of the words that share a meaning with a word which both have often.

    Args:
        root: What `families.root_of` gives for the word.
    """
    return frozenset(_index().get(root, ()))


@cache
def _index() -> dict[str, set[str]]:
    file = resources.files("colligate.knowledge").joinpath("data", "synonyms.txt")
    index: dict[str, set[str]] = {}
    for line in file.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        first, *others = map(root_of, line.split(", "))
        for other in others:
            index.setdefault(first, set()).add(other)
            index.setdefault(other, set()).add(first)
    return index
