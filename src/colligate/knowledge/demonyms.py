"""Demonyms: words for the people of a country, a region or a faith, which are no names of places."""

from __future__ import annotations

from functools import cache

from colligate.knowledge.data import load_data


def is_demonym(word: str) -> bool:
    """Whether a word is a demonym, singular or plural, as adjective or noun ("Libyan", "Britons", "Kurdish")."""
    return word in _demonyms()


def demonym_country(word: str) -> str | None:
    """ISO 3166-1 code of the country whose people or things the word names; None if it belongs to no one country."""
    return _demonyms().get(word)


def country_name(code: str) -> str | None:
    """The country of an ISO 3166-1 code as English news writes it."""
    entry = load_data("demonyms")["countries"].get(code)
    return None if entry is None else str(entry["name"])


def country_code(name: str) -> str | None:
    """ISO 3166-1 code of a country by its usual English name."""
    return _codes().get(name)


def _plurals(word: str) -> list[str]:
    if word.endswith("man"):
        return [word[:-3] + "men"]
    if word.endswith(("s", "sh", "ch", "ese", "x", "z")):
        return []
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return [word[:-1] + "ies"]
    return [word + "s"]


@cache
def _demonyms() -> dict[str, str | None]:
    table = load_data("demonyms")
    words: dict[str, str | None] = {}
    for part in table["peoples"].values():
        for word in part:
            words.update({form: None for form in (word, *_plurals(word))})
    for code, entry in table["countries"].items():
        for word in entry["words"]:
            words.update({form: code for form in (word, *_plurals(word))})
    return words


@cache
def _codes() -> dict[str, str]:
    return {str(entry["name"]): code for code, entry in load_data("demonyms")["countries"].items()}
