"""Capitals that stand for governments."""

from __future__ import annotations

from colligate.knowledge import governments
from colligate.knowledge.data import load_data
from colligate.knowledge.gazetteer import load_gazetteer
from colligate.knowledge.places import find_places


def test_a_capital_leads_to_its_country() -> None:
    """Other cities lead nowhere."""
    assert governments.seated_in("Moscow") == "RU"
    assert governments.seated_in("Kiev") == governments.seated_in("Kyiv") == "UA"
    assert governments.seated_in("Munich") is None


def test_what_governments_do_and_have() -> None:
    """Cities neither reject plans nor have stances."""
    assert governments.is_act_of_state("reject")
    assert not governments.is_act_of_state("sleep")
    assert governments.is_of_state("stance")
    assert not governments.is_of_state("suburb")
    assert governments.is_between_states("tie")
    assert governments.joins_states("between")
    assert not governments.joins_states("near")


def test_every_seat_is_a_place_of_its_country() -> None:
    """A wrong code would be silent."""
    for code, names in load_data("governments")["seats"].items():
        assert code in load_gazetteer().countries
        for name in names:
            assert any(place.country == code for place in find_places(name)), name


def test_no_seat_stands_for_two_countries() -> None:
    names = [name for names in load_data("governments")["seats"].values() for name in names]
    assert len(names) == len(set(names))
