"""Common nouns for things that a report takes up again: vehicles, weapons, products, works, agreements."""

from __future__ import annotations

from functools import cache
from typing import Literal

from colligate.knowledge.data import load_data

ThingKind = Literal["vehicles", "weapons", "products", "works", "papers"]


def thing_kind(word: str) -> ThingKind | None:
    """What kind of thing a common noun, singular and in lower case, names."""
    return _kinds().get(word)


@cache
def _kinds() -> dict[str, ThingKind]:
    kinds: dict[str, ThingKind] = {}
    order: tuple[ThingKind, ...] = ("papers", "works", "products", "weapons", "vehicles")
    for kind in order:
        kinds.update(dict.fromkeys(load_data("things")[kind], kind))
    return kinds
