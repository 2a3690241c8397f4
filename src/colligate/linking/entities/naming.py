"""The words of names and descriptions that count when two are compared: no articles, legal forms, dots."""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii

from colligate.knowledge.data import load_data
from colligate.knowledge.demonyms import country_of_people
from colligate.knowledge.names import fold
from colligate.knowledge.organizations import turned
from colligate.knowledge.places import find_places


@lru_cache(maxsize=32768)
def body_words(name: str) -> tuple[str, ...]:
    """Words of the name of an organization, place or thing, folded, without articles, legal form and possessive.

    "The Harbour Trust Ltd." gives ("harbour", "trust"); "U.N." gives ("un",).
    """
    plain = anyascii(name).replace("&", " and ").replace("'s ", " ").removesuffix("'s")
    words = [fold(word) or word.lower() for word in plain.replace("-", " ").replace("/", " ").split()]
    words = [word for word in words if word.strip(".,;:'\"()")]
    full = load_data("naming")["abbreviations"]
    kept = [full.get(word, word) for word in words if word not in _set("small")]
    while len(kept) > 1 and kept[-1] in _set("legal_forms"):
        kept.pop()
    return turned(tuple(kept or words))


@lru_cache(maxsize=32768)
def group_words(description: str) -> tuple[str, ...]:
    """Words of a description that tell whom or what it means, with demonyms and countries as ISO codes."""
    words = []
    for word in anyascii(description).replace("'s ", " ").split():
        plain = fold(word)
        if not plain or plain in _set("small") or plain in _set("determiners"):
            continue
        words.append((word[:1].isupper() and country_of(word.strip(".,;:'\"()"))) or plain)
    return tuple(words)


def undotted(letters: str) -> str:
    """Initials as they are compared: "U.N." is "UN"."""
    return letters.replace(".", "").upper()


@lru_cache(maxsize=32768)
def head_word(word: str) -> str:
    """A noun folded, its plural made singular by rule ("agencies", "shootings"); only compared, never shown."""
    plain = fold(word)
    irregular = load_data("naming")["plurals"].get(plain)
    if irregular is not None:
        return str(irregular)
    if plain.endswith("ies") and len(plain) > 4:
        return plain[:-3] + "y"
    if plain.endswith(("sses", "shes", "ches", "xes")):
        return plain[:-2]
    return plain[:-1] if plain.endswith("s") and not plain.endswith(("ss", "us", "is")) and len(plain) > 3 else plain


def is_definite(description: str) -> bool:
    """Whether a description says that the reader knows which one is meant ("the driver", "his brother")."""
    first = description.split(maxsplit=1)[0].lower() if description.strip() else ""
    return first in _set("definite") or "'s " in description or "’s " in description


def is_indefinite(description: str) -> bool:
    """Whether a description brings in something new ("a driver", "another man", "two men")."""
    first = description.split(maxsplit=1)[0].lower() if description.strip() else ""
    return first in _set("indefinite")


@lru_cache(maxsize=32768)
def country_of(words: str) -> str | None:
    """ISO code of the country that words name, by name or by its people."""
    code = country_of_people(words)
    if code is not None:
        return code
    found = find_places(words)
    return found[0].country if found and found[0].kind == "country" else None


@lru_cache(maxsize=32768)
def compact(name: str) -> str:
    """A name as one run of letters: "Al Jazeera" and "al-Jazeera" are the same."""
    return "".join(body_words(name))


@lru_cache(maxsize=16)
def _set(kind: str) -> frozenset[str]:
    return frozenset(load_data("naming")[kind])
