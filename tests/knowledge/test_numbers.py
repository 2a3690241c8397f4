"""Numbers in words and figures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colligate.knowledge.lexing import cut_words
from colligate.knowledge.numbers import figure_value, read_number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("40", 40),
        ("1,200", 1200),
        ("2.5 million", 2_500_000),
        ("5bn", 5_000_000_000),
        ("10 lakh", 1_000_000),
        ("1,20,000", 120_000),
        ("twenty-one", 21),
        ("two hundred and ten", 210),
        ("three hundred fifty-two thousand and one", 352_001),
        ("one thousand two hundred", 1200),
        ("a hundred thousand", 100_000),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a million", 500_000),
        ("half a dozen", 6),
        ("one and a half million", 1_500_000),
        ("2 1/2", 2.5),
        ("2½", 2.5),
    ],
)
def test_exact_numbers(text: str, expected: float) -> None:
    """Figures and words give one value, as least and as greatest."""
    number = read_number(cut_words(text), 0)
    assert number is not None
    assert (number.low, number.high, number.approximate) == (expected, expected, False)


@pytest.mark.parametrize(
    ("text", "low"),
    [
        ("dozens", 24),
        ("scores", 40),
        ("hundreds", 200),
        ("tens of thousands", 20_000),
        ("hundreds of thousands", 200_000),
        ("several", 3),
        ("several hundred", 300),
        ("a few", 3),
    ],
)
def test_vague_amounts_have_no_greatest(text: str, low: float) -> None:
    """A vague amount has the least value that its word leaves possible, and is approximate."""
    number = read_number(cut_words(text), 0)
    assert number is not None
    assert (number.low, number.high, number.approximate) == (low, None, True)


def test_a_range_in_figures_has_both_ends() -> None:
    """ "20-30" is from 20 to 30; a score such as "3-1" is no number."""
    number = read_number(cut_words("20-30 people"), 0)
    assert number is not None
    assert (number.low, number.high) == (20, 30)
    assert read_number(cut_words("3-1"), 0) is None


@pytest.mark.parametrize("text", ["10:35", "1,2", "3/30/2011", "16th", "a house", "and", "hundredweight", "m"])
def test_what_is_no_number(text: str) -> None:
    """Clock times, dates, ordinals and articles are no numbers."""
    assert read_number(cut_words(text), 0) is None


@pytest.mark.parametrize(("text", "expected"), [("1,200.5", 1200.5), ("12,34", None), ("9" * 40, None), ("007", 7)])
def test_figures(text: str, expected: float | None) -> None:
    """Thousands are grouped in threes; figures too long to be meant are none."""
    assert figure_value(text) == expected


@given(st.integers(min_value=0, max_value=999_999_999))
def test_figures_with_and_without_commas_agree(number: int) -> None:
    """A number is the same with and without commas."""
    assert figure_value(f"{number:,}") == figure_value(str(number)) == number


@given(st.text(max_size=100))
def test_any_text_is_read_without_error(text: str) -> None:
    """No text raises, and a number found ends after where it began."""
    words = cut_words(text)
    for at in range(len(words)):
        number = read_number(words, at)
        assert number is None or (number.end > at and (number.high is None or number.low <= number.high))
