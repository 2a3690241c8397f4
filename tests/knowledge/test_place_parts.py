"""Names that tell themselves where a place lies."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.place_parts import locate, locate_within, place_core, whole_of
from colligate.knowledge.places import PlaceContext, choose_place, containers


@pytest.mark.parametrize(("name", "core"), [("Town of Marlow", "Marlow"), ("City of Arden", "Arden")])
def test_the_kind_is_no_part_of_the_name(name: str, core: str) -> None:
    """ "The town of X" is X."""
    assert place_core(name) == core


@pytest.mark.parametrize("name", ["Isle of Wight", "Gulf of Aden", "Mayor of Arden", "Arden", "Town Hall"])
def test_other_names_stay_whole(name: str) -> None:
    """Where "of" does more than add a kind, and names that the gazetteer knows whole."""
    assert place_core(name) == name


def test_a_quarter_lies_in_its_city() -> None:
    """A side in front of a city's name makes a part of it, without coordinates of its own."""
    place = locate("West Philadelphia")
    assert place is not None
    assert (place.kind, place.latitude) == ("area", None)
    assert containers(place) == ("Philadelphia", "Pennsylvania", "United States")


@pytest.mark.parametrize("name", ["South Africa", "North Korea", "West Virginia", "East Timor"])
def test_a_side_that_is_a_part_of_the_name(name: str) -> None:
    """Countries and states are themselves."""
    assert locate(name) == choose_place(name)


def test_no_quarter_of_an_unknown_city() -> None:
    assert whole_of("East Qwertz") == "Qwertz"
    assert locate("East Qwertz") is None


def test_a_town_is_where_the_report_puts_it() -> None:
    """A known one with its coordinates, an unknown one with what contains it."""
    known, unknown = locate_within("Portland", "Maine"), locate_within("Qwertz Falls", "Ohio")
    assert known is not None
    assert unknown is not None
    assert (known.region, known.geonames is None) == ("Maine", False)
    assert (unknown.geonames, containers(unknown)) == (None, ("Ohio", "United States"))


@pytest.mark.parametrize(("name", "outer"), [("Cuba", "Venezuela"), ("Paris", "Germany"), ("Arden", "Qwertz")])
def test_neighbours_in_a_list_do_not_contain_each_other(name: str, outer: str) -> None:
    """A country or great city known elsewhere is not put into the next one named; nor anything into what is unknown."""
    assert locate_within(name, outer) is None


def test_the_story_decides_which_city_has_the_quarter() -> None:
    """As for the city itself."""
    place = locate("North Birmingham", PlaceContext({"US": 2}, {"Alabama": 2}))
    assert place is not None
    assert place.region == "Alabama"


def test_sides_and_locals_are_lower_case() -> None:
    """So that look-ups find them."""
    for table in ("sides", "locals"):
        words = load_data("placewords")[table]["words"]
        assert len(words) == len(set(words))
        assert all(word == word.lower() for word in words)
