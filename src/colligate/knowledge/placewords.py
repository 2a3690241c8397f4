"""Common words for places, and words that show a name to be a place's."""

from __future__ import annotations

from functools import cache
from typing import Literal

from colligate.knowledge.data import load_data

PlaceKind = Literal["city", "country", "region", "nature", "facility"]


def place_kind(word: str) -> PlaceKind | None:
    """What kind of place a common noun, singular and in lower case, names ("town": "city")."""
    return _kinds().get(word)


def has_place_head(name: str) -> bool:
    """Whether a name's own words show a place: the last does ("Miller Bridge") or the first ("Lake Arden")."""
    words = name.lower().split()
    return len(words) > 1 and (words[-1] in _heads() or words[0] in _before())


def shows_place(preposition: str) -> bool:
    """Whether a place, and hardly a person, follows the preposition ("in", "near")."""
    return preposition in _strong()


@cache
def _kinds() -> dict[str, PlaceKind]:
    table = load_data("placewords")
    kinds: dict[str, PlaceKind] = dict.fromkeys(table["facilities"]["words"], "facility")
    for kind in ("nature", "region", "country", "city"):
        kinds.update(dict.fromkeys(table["settlements"][kind], kind))  # type: ignore[misc]
    return kinds


@cache
def _heads() -> frozenset[str]:
    return frozenset(load_data("placewords")["heads"]["words"])


@cache
def _before() -> frozenset[str]:
    return frozenset(load_data("placewords")["heads"]["before"])


@cache
def _strong() -> frozenset[str]:
    return frozenset(load_data("placewords")["prepositions"]["strong"])
