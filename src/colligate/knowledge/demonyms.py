"""Words for the people of a country, a region, a faith or a current: they are no names of places."""

from __future__ import annotations

from functools import cache

from colligate.knowledge.data import load_data
from colligate.knowledge.places import country_of_demonym, place_of_demonym


def is_people_word(word: str) -> bool:
    """Whether a word names people by country, region, faith or current, or belongs to them ("Swedish", "Sunnis")."""
    return word in _peoples() or place_of_demonym(word) is not None


def country_of_people(word: str) -> str | None:
    """ISO 3166-1 code of the country whose people the word names; None if they belong to no one country."""
    return country_of_demonym(word) or _peoples().get(word)


def _plurals(word: str) -> list[str]:
    if word.endswith("man"):
        return [word[:-3] + "men"]
    if word.endswith(("s", "sh", "ch", "ese", "x", "z")):
        return []
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return [word[:-1] + "ies"]
    return [word + "s"]


@cache
def _peoples() -> dict[str, str | None]:
    table = load_data("demonyms")
    words: dict[str, str | None] = {}
    for part in table["peoples"].values():
        for word in part:
            words.update(dict.fromkeys((word, *_plurals(word))))
    for code, rare in table["rare"].items():
        for word in rare:
            words.update(dict.fromkeys((word, *_plurals(word)), code))
    return words
