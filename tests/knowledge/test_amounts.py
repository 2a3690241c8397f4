"""Amounts: numbers with their bounds and units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colligate.knowledge.amounts import Amount, scan_amounts
from colligate.knowledge.lexing import cut_words


def amounts(text: str) -> list[Amount]:
    """The amounts of a text."""
    return scan_amounts(cut_words(text))


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("at least 40", 40, None, False),
        ("no fewer than 40", 40, None, False),
        ("40 or more", 40, None, False),
        ("more than 40", 41, None, False),
        ("over 2,000", 2000, None, False),
        ("fewer than 10", None, 9, False),
        ("up to 20", None, 20, False),
        ("as many as 300", None, 300, False),
        ("no more than five", None, 5, False),
        ("about 10", 10, 10, True),
        ("some 5,000", 5000, 5000, True),
        ("nearly 40", 40, 40, True),
        ("an estimated 500", 500, 500, True),
        ("at least about 40", 40, None, False),
        ("exactly 12", 12, 12, False),
        ("10 to 15", 10, 15, False),
        ("two or three", 2, 3, False),
        ("2 to 3 million", 2_000_000, 3_000_000, False),
        ("two", 2, 2, False),
        ("dozens", 24, None, True),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None, approximate: bool) -> None:
    """The words before and after a number bound it, and the span takes them in."""
    (amount,) = amounts(text)
    assert (amount.low, amount.high, amount.approximate) == (low, high, approximate)
    assert (amount.start, amount.end) == (0, len(text))


def test_between_gives_both_ends() -> None:
    """ "Between 5 and 10" is from 5 to 10."""
    (amount,) = amounts("between 5 and 10 people")
    assert (amount.low, amount.high) == (5, 10)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("about 350 kilometres", 350, 350, "kilometre"),
        ("a 10-kilometre stretch", 10, 10, "kilometre"),
        ("more than 40 km", 40, None, "kilometre"),
        ("$2-3 million", 2_000_000, 3_000_000, "dollar"),
        ("US$5bn", 5e9, 5e9, "USD"),
        ("$300 to $450", 300, 450, "dollar"),
        ("a 30- to 45-hour course", 30, 45, "hour"),
        ("billions of dollars", 2e9, None, "dollar"),
        ("1,240 pounds", 1240, 1240, "pound"),
        ("€30m", 3e7, 3e7, "EUR"),
        ("half a million euros", 500_000, 500_000, "EUR"),
        ("5 percent", 5, 5, "percent"),
        ("10 per cent", 10, 10, "percent"),
        ("3.5%", 3.5, 3.5, "percent"),
        ("20°C", 20, 20, "degree Celsius"),
        ("12 square miles", 12, 12, "square mile"),
        ("9 mm", 9, 9, "millimetre"),
        ("two weeks", 2, 2, "week"),
        ("two in three weeks", 2, 2, None),
        ("an offer over six years", 6, 6, "year"),
        ("for over six years", 6, None, "year"),
        ("hundreds of miles", 200, None, "mile"),
        ("a 45-year-old man", 45, 45, "year of age"),
        ("aged 45", 45, 45, "year of age"),
        ("45 years old", 45, 45, "year of age"),
        ("a 3-month-old girl", 3, 3, "month of age"),
        ("200m across", 200, 200, "metre"),
        ("a 6.1 quake", 6.1, 6.1, "magnitude"),
        ("130 km/h", 130, 130, "kilometre an hour"),
    ],
)
def test_units(text: str, low: float, high: float | None, unit: str | None) -> None:
    """Units of measure, money and age are recognised on either side of the number."""
    amount = amounts(text)[0]
    assert (amount.low, amount.high, amount.unit) == (low, high, unit)


@pytest.mark.parametrize(
    "text",
    [
        "Flight 370",
        "an AK-47 rifle",
        "the 4100 block of Elm Street",
        "No. 5",
        "the 16th",
        "page 1",
        "room 12",
        "G20 talks",
        "a four-star general",
        "the 9/11 attacks",
        "the bridge[12]",
        "the Arda 76ers",
        "Caption 7 of 12 Images",
        "one in five voters",
        "nine out of 10 voters",
    ],
)
def test_labels_are_no_amounts(text: str) -> None:
    """A number that names something counts nothing."""
    assert amounts(text) == []


@given(st.text(alphabet="0123456789 ,.-$%ateforhundmilbswy\n'\"()", max_size=120))
def test_any_text_is_read_without_error(text: str) -> None:
    """No text raises; amounts lie in the text, in order, and least is never above greatest."""
    last = 0
    for amount in amounts(text):
        assert last <= amount.start < amount.end <= len(text)
        last = amount.end
        assert amount.low is None or amount.high is None or amount.low <= amount.high


@pytest.mark.parametrize(
    "text",
    ["Courtesy photo 1 / 4 Back to gallery", "located at 704 West Alder Ave.", "12 Mill Street"],
)
def test_house_numbers_and_places_in_a_row_are_no_amounts(text: str) -> None:
    """They name and do not count."""
    assert amounts(text) == []


@pytest.mark.parametrize(
    ("text", "low"),
    [("The toll rose from 12 to 19.", [19]), ("It rose to 17 from 11.", [17]), ("It lasts from 12 to 19 hours.", [12])],
)
def test_a_former_count_is_none(text: str, low: list[float]) -> None:
    """What a count was before it changed is told of the past; a range keeps both ends."""
    assert [amount.low for amount in amounts(text)] == low


def test_a_number_may_follow_a_full_stop_without_a_space() -> None:
    """Pages lose the space between paragraphs."""
    assert [amount.low for amount in amounts("Police are at the harbour.Four people were hurt.")] == [4]
