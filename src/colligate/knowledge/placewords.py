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


def is_institution(name: str) -> bool:
    """Whether a name's last word is that of a building and of the body in it alike ("Arden Hospital")."""
    return name.lower().split()[-1] in load_data("placewords")["heads"]["institutions"]


def is_named_place(noun: str) -> bool:
    """Whether a noun in lower case, directly behind a name, makes that the name of a place ("the Arden mine")."""
    return noun in load_data("placewords")["named_behind"]["words"]


def shows_place(preposition: str) -> float:
    """How much a preposition shows that a place, and not a person or body, follows it: "near" 2, "in" 1, "by" 0."""
    if preposition in _prepositions("strongest"):
        return 2.0
    return 1.0 if preposition in _prepositions("strong") else 0.0


def is_only_kind(word: str) -> bool:
    """Whether "of" only adds the noun to a name: "the town of Arden" is Arden, "the mayor of Arden" is not."""
    return word in _of_name()


def leads_to_place(verb: str, preposition: str) -> float:
    """How much a verb, as base form, with a preposition shows that a place follows: "flee to" 1, "believe in" -1."""
    table = load_data("placewords")["motion"]
    if preposition == "in":
        return -1.0 if verb in table["of_mind"] else 1.0
    return 1.0 if preposition in table["prepositions"] and verb in table["verbs"] else 0.0


def is_local_word(word: str) -> bool:
    """Whether a noun directly behind a name shows that to be a settlement's ("a Warren man", "Gary police")."""
    return word in _locals()


@cache
def _locals() -> frozenset[str]:
    return frozenset(load_data("placewords")["locals"]["words"])


@cache
def _kinds() -> dict[str, PlaceKind]:
    table = load_data("placewords")
    kinds: dict[str, PlaceKind] = dict.fromkeys(table["facilities"]["words"], "facility")
    for kind in ("nature", "region", "country", "city"):
        kinds.update(dict.fromkeys(table["settlements"][kind], kind))
    return kinds


@cache
def _heads() -> frozenset[str]:
    return frozenset(load_data("placewords")["heads"]["words"])


@cache
def _before() -> frozenset[str]:
    return frozenset(load_data("placewords")["heads"]["before"])


@cache
def _of_name() -> frozenset[str]:
    return frozenset(load_data("placewords")["of_name"]["words"])


@cache
def _prepositions(kind: str) -> frozenset[str]:
    return frozenset(load_data("placewords")["prepositions"][kind])
