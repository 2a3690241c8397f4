"""Names that tell themselves where a place lies: "South Los Angeles", "Town of Marlow", "Arden, Ohio"."""

from __future__ import annotations

from functools import lru_cache

from colligate.knowledge.data import load_data
from colligate.knowledge.gazetteer import GazetteerPlace
from colligate.knowledge.places import NOWHERE, PlaceContext, choose_place, find_places
from colligate.knowledge.placewords import is_only_kind

LARGEST_UNKNOWN = 50_000
"""Inhabitants from which on a name rather means the town that the gazetteer knows than one that it lacks."""


@lru_cache(maxsize=16384)
def place_core(name: str) -> str:
    """A place's name without the kind that "of" adds to it ("Town of Marlow" is Marlow)."""
    words = name.split()
    kind = len(words) > 2 and words[1] == "of" and is_only_kind(words[0].lower())
    return " ".join(words[2:]) if kind and not find_places(name) else name


def locate(name: str, context: PlaceContext = NOWHERE) -> GazetteerPlace | None:
    """The place that a name means in a story, or where the part of a city lies that it names ("South Houston").

    Args:
        name: As written.
        context: What else the story names.
    """
    core = place_core(name)
    place = choose_place(core, context)
    if place is not None:
        return place
    whole = whole_of(core)
    city = choose_place(whole, context) if whole else None
    if city is None or city.kind != "city":
        return None
    return GazetteerPlace(core, "area", country=city.country, region=city.region, city=city.name)


def whole_of(name: str) -> str | None:
    """What a name with a side or quarter in front is a part of ("West Philadelphia"); None for other names."""
    first, _, rest = name.partition(" ")
    return rest if rest and first.lower().rstrip(".") in _sides() else None


def locate_within(name: str, outer: str) -> GazetteerPlace | None:
    """The place that a report puts into a state or country itself ("Arden, Ohio").

    A town that is too small for the gazetteer is placed as far as the report does: without coordinates.

    Args:
        name: Name of the place.
        outer: Name of what it lies in, as the report writes it.
    """
    wholes = [place for place in find_places(outer) if place.kind in ("country", "region")]
    if not wholes:
        return None
    known = find_places(f"{name}, {outer}")
    if known:
        return known[0]
    if any(place.kind != "city" or place.population > LARGEST_UNKNOWN for place in find_places(name)):
        return None
    first = wholes[0]
    return GazetteerPlace(name, "city", country=first.country, region=first.name if first.kind == "region" else None)


@lru_cache(maxsize=1)
def _sides() -> frozenset[str]:
    return frozenset(load_data("placewords")["sides"]["words"])
