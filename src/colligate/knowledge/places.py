"""Places: which ones a name may mean, which one it means in a story, what contains it, and demonyms apart from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import acos, cos, log10, radians, sin

import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.gazetteer import GazetteerPlace, fold_place, load_gazetteer, prominence

_LARGE_CITY = 100_000
"""People of a city that is known beyond its country."""


class PlaceContext(msgspec.Struct, frozen=True):
    """What else a story names: decides between places of one name.

    Args:
        countries: ISO code to how often the story names the country, its people or a place known to lie in it.
        regions: The same for parts of a country, by name ("Texas").
    """

    countries: Mapping[str, float] = {}
    regions: Mapping[str, float] = {}


NOWHERE = PlaceContext()

LEAST_FIT = 5.5
"""What a place must come to in a story that names countries, but not its own: a city of 300,000 people does."""


@lru_cache(maxsize=16384)
def find_places(name: str) -> tuple[GazetteerPlace, ...]:
    """Every place of that name, the most prominent first; none when the gazetteer lacks it.

    Args:
        name: As written; "the", accents and dots do not matter, nor do capitals ("CAIRO"). "Houston, Texas" gives the
            city of that state.
    """
    return tuple(place for _, place in _ranked(name))


@lru_cache(maxsize=16384)
def _ranked(name: str) -> tuple[tuple[float, GazetteerPlace], ...]:
    """Places of a name with how prominent they are by it, the most prominent first."""
    if "," in name:
        return _find_within(name)
    alias = load_data("places")["city_aliases"].get(name)
    if alias and "," in alias:
        return _find_within(alias)
    gazetteer = load_gazetteer()
    cities = gazetteer.main.get(fold_place(alias or name), ())
    found = [*gazetteer.named.get(fold_place(name), ()), *(gazetteer.city(at) for at in cities)]
    main = {place.geonames for place in found}
    others = [gazetteer.city(at) for at in _other_positions(name)]
    # Another name counts for less than a main one, a capital's as any town's: Odessa, Texas, is not renamed by a
    # variant of some other town, nor Philadelphia by what Amman was called once.
    ranked = [(prominence(place), place) for place in found]
    ranked += [(log10(place.population + 10) - 1.0, place) for place in others if place.geonames not in main]
    return tuple(sorted(ranked, key=lambda item: (-item[0], item[1].geonames or 0, item[1].name)))


def is_large_place(name: str) -> bool:
    """Whether a name is first of all that of a country, state or water, or of a city of a hundred thousand people."""
    found = find_places(name.replace(". ", "."))
    return bool(found) and (found[0].kind != "city" or found[0].population >= _LARGE_CITY)


def is_place(name: str) -> bool:
    """Whether the gazetteer knows a place of that name."""
    return bool(find_places(name))


def choose_place(name: str, context: PlaceContext = NOWHERE) -> GazetteerPlace | None:
    """The place that a name means in a story; None when the gazetteer lacks it, or has a far-off small one only.

    Args:
        name: As written.
        context: What else the story names.
    """
    fits = [(score + _fit(place, context), -rank, place) for rank, (score, place) in enumerate(_ranked(name))]
    best = max(fits, key=lambda item: item[:2], default=None)
    return None if best is None or best[0] < (LEAST_FIT if context.countries else 0.0) else best[2]


def kilometres_apart(left: GazetteerPlace, right: GazetteerPlace) -> float | None:
    """How far two places lie apart; None where the gazetteer lacks coordinates."""
    if None in (left.latitude, left.longitude, right.latitude, right.longitude):
        return None
    angles = (left.latitude, left.longitude, right.latitude, right.longitude)
    north, east, south, west = (radians(angle) for angle in angles if angle is not None)
    cosine = sin(north) * sin(south) + cos(north) * cos(south) * cos(east - west)
    return 6371.0 * acos(max(-1.0, min(1.0, cosine)))


def containers(place: GazetteerPlace) -> tuple[str, ...]:
    """Names of what contains a place, nearest first ("Texas", "United States")."""
    country = load_gazetteer().countries.get(place.country or "")
    names = [name for name in (place.city, place.region) if name]
    if country is not None and place.kind != "country":
        names.append(country.name)
    return tuple(names)


def lies_within(inner: GazetteerPlace, outer: GazetteerPlace) -> bool:
    """Whether one place is a part of another one: a city of its country or state, a state of its country."""
    if inner == outer or inner.country is None or inner.country != outer.country:
        return False
    if outer.kind == "country":
        return inner.kind != "country"
    return outer.kind == "region" and inner.kind == "city" and inner.region == outer.name


def country_named(code: str) -> GazetteerPlace | None:
    """The country of an ISO 3166-1 alpha-2 code."""
    return load_gazetteer().countries.get(code)


def country_of_demonym(word: str) -> str | None:
    """ISO code of the country that an adjective or a word for its people belongs to ("Libyan", "Swedes").

    Parts of a country count for it ("Scottish" gives "GB"). "Congolese" gives the larger country.
    """
    return _demonyms().get(word.strip())


def place_of_demonym(word: str) -> str | None:
    """Name of the country, part of a country or continent that an adjective or a word for people belongs to."""
    return _demonym_places().get(word.strip())


def _fit(place: GazetteerPlace, context: PlaceContext) -> float:
    """What the story adds for a place."""
    total, fit = sum(context.countries.values()), 0.0
    if total and place.country:
        fit += 4.0 * context.countries.get(place.country, 0.0) / total
    regions = sum(context.regions.values())
    if regions and place.region:
        # Less than what a great city has ahead of a village of its name.
        fit += 2.5 * context.regions.get(place.region, 0.0) / regions
    return fit


def _find_within(name: str) -> tuple[tuple[float, GazetteerPlace], ...]:
    """Places of the form "city, state" or "city, country"."""
    head, _, rest = name.partition(",")
    outers = find_places(rest.strip())
    return tuple(item for item in _ranked(head.strip()) if any(lies_within(item[1], outer) for outer in outers))


def _other_positions(name: str) -> Sequence[int]:
    gazetteer = load_gazetteer()
    plain = name.removeprefix("the ").removeprefix("The ")
    held = gazetteer.other.get(plain)
    if held is None and plain.isupper():
        held = gazetteer.other.get(plain.title())
    if held is None:
        return ()
    return held if isinstance(held, tuple) else (held,)


@lru_cache(maxsize=1)
def _demonyms() -> dict[str, str]:
    words: dict[str, str] = {}
    for code, row in load_data("countries")["countries"].items():
        for word in row["demonyms"]:
            words.setdefault(word, code)
    for group in load_data("places")["regions"]:
        for forms in group.get("demonyms", ()):
            for word in forms:
                words.setdefault(word, group["country"])
    return words


@lru_cache(maxsize=1)
def _demonym_places() -> dict[str, str]:
    words: dict[str, str] = {}
    for row in load_data("countries")["countries"].values():
        for word in row["demonyms"]:
            words.setdefault(word, row["names"][0])
    data = load_data("places")
    for group in data["regions"]:
        for names, forms in zip(group["names"], group.get("demonyms", ()), strict=False):
            for word in forms:
                words.setdefault(word, names[0])
    for area, forms in data["area_demonyms"].items():
        for word in forms:
            words.setdefault(word, area)
    return words
