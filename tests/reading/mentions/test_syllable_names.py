"""Tests of Korean and Chinese names with a hyphen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.reading.mentions.syllable_names import is_syllable
from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The chairman, Pak Chong-ho, reiterated the demand.", "Pak Chong-ho"),
        ("A docker, Park Min-seo, set himself on fire.", "Park Min-seo"),
        ("Chang Wei-min's firm declined to comment.", "Chang Wei-min"),
    ],
)
def test_such_names_are_whole(read: Read, text: str, name: str) -> None:
    """Whatever the recogniser took of them."""
    assert name in {mention.span.text for mention in read(text).mentions if mention.type == "person"}


def test_a_family_name_that_stands_first_comes_again(read: Read) -> None:
    """ "Pak" is the man, not a town."""
    reading = read("The chairman, Pak Chong-ho, spoke. According to Pak, losses are small.")
    assert [mention.type for mention in reading.mentions if mention.span.text == "Pak"] == ["person"]


def test_words_of_english_are_no_syllables() -> None:
    """ "A Kim-run firm"."""
    assert is_syllable("ho")
    assert not is_syllable("run")
    assert not is_syllable("backed")


def test_a_family_name_that_stands_first_comes_again_alone(read: Callable[..., Reading]) -> None:
    """ "Park" is Park Jong-ho, though a hyphen parts the given name."""
    reading = read("Union president Park Jong-ho told a rally of strikers. Park denied it.")
    assert "Park" in {mention.span.text for mention in reading.mentions}
