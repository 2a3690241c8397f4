"""Units, and the form of the data files of numbers, units and times."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.units import conversion, dimension_of


@pytest.mark.parametrize(
    ("unit", "dimension"),
    [
        ("kilometre", "length"),
        ("square mile", "area"),
        ("USD", "money"),
        ("dollar", "money"),
        ("percent", "share"),
        ("degree Celsius", "temperature"),
        ("year of age", "age"),
        ("month of age", "age"),
        ("week", "duration"),
        ("person", None),
        (None, None),
    ],
)
def test_dimension(unit: str | None, dimension: str | None) -> None:
    """A unit's name tells what it measures; people and things are counted, not measured."""
    assert dimension_of(unit) == dimension


def test_conversion() -> None:
    """Units of one dimension convert; a dollar may be any dollar; other units do not compare."""
    assert conversion("mile", "kilometre") == pytest.approx(1.609344)
    assert conversion("dollar", "USD") == 1
    assert conversion("USD", "EUR") is None
    assert conversion("kilometre", "kilogram") is None
    assert conversion("person", "person") == 1
    assert conversion(None, "person") is None


def test_unit_data_has_its_form() -> None:
    """Every unit with a factor measures something, and every unit's word is one lower-case word."""
    data = load_data("units")
    assert all(dimension_of(name) for name in data["factors"])
    assert all(isinstance(factor, int | float) and factor > 0 for factor in data["factors"].values())
    for table in ("length", "area", "mass", "volume", "power", "speed", "share", "duration", "money"):
        assert all(word == word.lower() and " " not in word for word in data[table])


def test_number_data_has_its_form() -> None:
    """Number words have ascending values, and bounds are of the known kinds."""
    data = load_data("numbers")
    assert set(data["bounds"].values()) <= {"exact", "least", "most", "above", "below", "about"}
    assert data["tens"]["twenty"] == 20
    assert all(value >= 2 for value in data["plurals"].values())


def test_date_data_has_its_form() -> None:
    """Months and weekdays are complete, parts are TIMEX3 parts, holidays have exactly one rule."""
    data = load_data("dates")
    assert set(data["months"].values()) == set(range(1, 13))
    assert set(data["weekdays"].values()) == set(range(1, 8))
    assert set(data["parts"].values()) <= {"MO", "AF", "EV", "NI", "DT"}
    for holiday in data["holidays"]:
        assert len({"fixed", "weekday", "easter"} & holiday.keys()) == 1
        assert all(name == name.lower() for name in holiday["names"])


def test_counted_data_has_its_form() -> None:
    """Nouns and verbs of counted people are single lower-case words, each once."""
    data = load_data("counted")
    for words in (data["people"]["nouns"], data["happenings"]["verbs"], data["happenings"]["states"]):
        assert all(word == word.lower() and " " not in word for word in words)
        assert len(words) == len(set(words)), sorted(word for word in words if words.count(word) > 1)
