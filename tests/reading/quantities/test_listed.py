"""Those listed are counted."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "words", "number"),
    [
        ("A 19-year-old sailor and a 40-year-old cook were killed.", "A 19-year-old sailor and a 40-year-old cook", 2),
        ("Two nurses and a guard were hurt in the fire.", "Two nurses and a guard", 3),
        ("The blast killed his wife and two children.", "his wife and two children", 3),
        ("The gunman killed four classmates and himself.", "four classmates and himself", 5),
        ("A couple and their two children were found dead.", "A couple and their two children", 4),
        ("A couple and their two children were shot to death.", "A couple and their two children", 4),
        ("A fourth victim of the fire has died.", "fourth", 4),
        ("Ada Roe, 24, and Jon Dole, 30, died in the crash.", "Ada Roe, 24, and Jon Dole", 2),
    ],
)
def test_a_list_of_the_dead_or_injured_counts_them(read: Read, text: str, words: str, number: int) -> None:
    """The number is from below, for a list need not be whole, and rests on the words of the list."""
    (listed,) = [item for item in read(text).quantities if item.listed]
    assert (listed.span.text, listed.low, listed.high, listed.unit) == (words, number, None, "person")


def test_a_double_murder_is_of_two(read: Read) -> None:
    """The word tells how many died."""
    (listed,) = [item for item in read("Police are investigating a double murder in Arden.").quantities if item.listed]
    assert (listed.span.text, listed.low, listed.high, listed.of) == ("double", 2, 2, "murder")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Roe and Jon Dole were charged with killing Moe Fenn.",
        "Ada Roe and her lawyers died of boredom.",
        "A man and a woman were not hurt.",
        "The blast damaged a house and two cars.",
        "Ada Roe was killed.",
        "A second suspect was arrested.",
        "The second driver died laughing in the third act.",
        "Two sailors were wounded and a third person died.",
    ],
)
def test_no_count_without_a_fate_of_people_one_by_one(read: Read, text: str) -> None:
    """Those who did it, an unknown number, what was not so, things, and one alone make no list."""
    assert not [item for item in read(text).quantities if item.listed]
