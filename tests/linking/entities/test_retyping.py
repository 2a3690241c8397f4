"""Tests of bare names set right by what the other reports tell."""

from __future__ import annotations

from colligate.linking.entities.profiles import Profile, make_profiles
from colligate.linking.entities.retyping import settle_profile_types
from referents import Told, body, person, place, reading_of


def settled(*reports: list[Told], outlets: tuple[str, ...] = ()) -> list[Profile]:
    """The profiles of reports r1, r2 ... with their types set right."""
    readings = [reading_of(f"r{number}", told) for number, told in enumerate(reports, 1)]
    return settle_profile_types(make_profiles(readings), outlets)


def types(*reports: list[Told], outlets: tuple[str, ...] = ()) -> list[str]:
    """Their types."""
    return [profile.type for profile in settled(*reports, outlets=outlets)]


def test_a_word_of_a_persons_name_is_the_person() -> None:
    """Whatever another report's reading took it for."""
    assert types([person("Todor Zheltakov")], [body("Zheltakov")], [place("Todor")]) == ["person"] * 3


def test_a_town_that_the_gazetteer_knows_stays_one() -> None:
    """ "Warren Buckley" is no reason to take Houston for him."""
    assert types([person("Mary Houston")], [place("Houston")]) == ["person", "place"]


def test_a_full_name_is_a_person_in_every_report() -> None:
    """If one report knows it for one."""
    assert types([body("Marek Gosiar")], [person("Marek Gosiar")]) == ["person", "person"]


def test_the_first_word_of_a_bodys_name_is_the_body() -> None:
    """Unless a person bears it too, and the report does not tell which."""
    assert types([body("Norhalm Group")], [person("Norhalm")]) == ["organization", "organization"]
    assert types([body("Tarrent Capital"), person("Joel Tarrent")], [place("Tarrent")])[-1] == "place"
    assert types([body("Tarrent Capital"), place("Tarrent")], [person("Joel Tarrent")])[1] == "organization"


def test_an_outlet_of_the_story_is_an_organization() -> None:
    """By the reports' own metadata."""
    assert types([place("Selm Report")], outlets=("The Selm Report",)) == ["organization"]


def test_a_lone_word_follows_the_other_reports() -> None:
    """A person only for one reading, a town for two."""
    assert types([place("Bekorji")], [person("Bekorji")], [place("Bekorji")]) == ["place"] * 3
