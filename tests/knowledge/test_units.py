"""Units, and the form of the data files of numbers, units and times."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.units import Conversion, conversion, dimension_of


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
    miles = conversion("mile", "kilometre")
    assert miles is not None
    assert miles.of(500) == pytest.approx(804.672)
    assert conversion("dollar", "USD") == Conversion()
    assert conversion("USD", "EUR") is None
    assert conversion("kilometre", "kilogram") is None
    assert conversion("person", "person") == Conversion()
    assert conversion(None, "person") is None


@pytest.mark.parametrize(
    ("value", "left", "right", "expected"),
    [
        (100, "acre", "hectare", 40.47),
        (2.5, "square mile", "square kilometre", 6.475),
        (104, "degree Fahrenheit", "degree Celsius", 40),
        (-40, "degree Celsius", "degree Fahrenheit", -40),
        (60, "mile an hour", "kilometre an hour", 96.56),
        (2, "week", "day", 14),
        (10, "pound weight", "kilogram", 4.536),
    ],
)
def test_values_convert(value: float, left: str, right: str, expected: float) -> None:
    """Lengths, areas, heat, speeds, times and weights, each into its like."""
    change = conversion(left, right)
    assert change is not None
    assert change.of(value) == pytest.approx(expected, rel=0.001)


def test_a_ton_is_less_sure_than_a_mile() -> None:
    """What the name leaves open widens the comparison."""
    ton, mile = conversion("ton", "tonne"), conversion("mile", "kilometre")
    assert ton is not None
    assert mile is not None
    assert ton.slack > mile.slack > 0


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
    assert all(part == part.lower() for part in data["tolls"]["parts"])
    assert all(alone.islower() and " " not in alone for alone in data["counted_alone"])
