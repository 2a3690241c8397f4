"""Places by name."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.gazetteer import load_gazetteer
from colligate.knowledge.places import (
    PlaceContext,
    choose_place,
    containers,
    country_named,
    country_of_demonym,
    find_places,
    is_large_place,
    is_place,
    lies_within,
    place_of_demonym,
)


@pytest.mark.parametrize("name", ["UK", "U.K.", "Britain", "the United Kingdom", "Great Britain"])
def test_names_of_one_country_give_one_place(name: str) -> None:
    """Abbreviations and other names lead to the same country."""
    assert find_places(name)[0] == country_named("GB")


def test_a_part_of_a_country_is_not_the_country() -> None:
    """England lies in the United Kingdom."""
    england, country = find_places("England")[0], country_named("GB")
    assert country is not None
    assert england != country
    assert lies_within(england, country)
    assert not lies_within(country, england)


def test_other_spellings_and_capitals_find_the_city() -> None:
    """Datelines are written in capitals, and old names live on."""
    assert find_places("LISBON")[0] == find_places("Lisbon")[0] == find_places("Lisboa")[0]
    assert find_places("Bombay")[0] == find_places("Mumbai")[0]


def test_a_city_is_not_its_country() -> None:
    """Names that look alike are two places."""
    assert find_places("Algiers")[0] != find_places("Algeria")[0]
    assert lies_within(find_places("Algiers")[0], find_places("Algeria")[0])


def test_city_and_state_together() -> None:
    """What stands behind the comma decides."""
    places = find_places("Portland, Maine")
    assert {place.region for place in places} == {"Maine"}
    assert containers(places[0]) == ("Maine", "United States")


def test_the_story_decides_between_places_of_one_name() -> None:
    """Without a hint the most prominent is meant, with one the place that lies in the country or state named."""
    alone, hinted = choose_place("Birmingham"), choose_place("Birmingham", PlaceContext({"US": 2}, {"Alabama": 2}))
    assert alone is not None
    assert hinted is not None
    assert (alone.country, hinted.country) == ("GB", "US")


def test_a_far_off_village_is_no_guess() -> None:
    """A story of one country does not mean a small town of another one by a name that the gazetteer lacks there."""
    assert choose_place("Chad") == country_named("TD")
    assert choose_place("Kirkwall", PlaceContext({"AR": 5})) is None


def test_what_is_no_place() -> None:
    """Unknown words give nothing."""
    assert not is_place("Qwertzuiop")
    assert choose_place("Qwertzuiop") is None


def test_demonyms_are_apart_from_places() -> None:
    """They lead to the place and are none."""
    assert country_of_demonym("Swedes") == "SE"
    assert place_of_demonym("Scottish") == "Scotland"
    assert place_of_demonym("African") == "Africa"
    assert not is_place("Swedes")
    assert country_of_demonym("Sweden") is None


def test_coordinates_and_ids() -> None:
    """Cities have both."""
    city = find_places("Nairobi")[0]
    assert city.geonames
    assert city.latitude == pytest.approx(-1.28, abs=0.1)


def test_every_country_of_the_data_file_is_one_of_the_gazetteer() -> None:
    """A wrong code would be silent."""
    table = load_data("countries")["countries"]
    assert set(table) <= set(load_gazetteer().countries)
    for code, row in table.items():
        assert row["names"], code
        assert set(row) == {"names", "demonyms"}


def test_tables_of_regions_agree_in_length() -> None:
    """Ids and demonyms belong to names by position."""
    for group in load_data("places")["regions"]:
        for key in ("geonames", "demonyms"):
            assert len(group.get(key, group["names"])) == len(group["names"])


def test_large_places_are_countries_states_and_cities() -> None:
    """A town of some thousands is known only near by."""
    assert is_large_place("Houston")
    assert is_large_place("Kenya")
    assert not is_large_place("Halden")
    assert not is_large_place("Qwertburg")
