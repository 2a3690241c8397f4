"""Tests of actor codes."""

from __future__ import annotations

import pytest

from colligate.knowledge.actors import ActorCode, actor_code
from colligate.knowledge.data import load_data
from colligate.knowledge.events import words


@pytest.mark.parametrize(
    ("text", "country", "sector"),
    [
        ("Danish officials", "DNK", "GOV"),
        ("the Peruvian army", "PER", "MIL"),
        ("Norway's parliament", "NOR", "LEG"),
        ("Kenya", "KEN", None),
        ("a rebel group", None, "REB"),
        ("Clara Dunmore", None, None),
        ("", None, None),
    ],
)
def test_country_and_sector_of_an_actor(text: str, country: str | None, sector: str | None) -> None:
    """Names and adjectives of countries, and words for parts of society; what the words do not show stays open."""
    assert actor_code(text) == ActorCode(country, sector)


def test_each_word_has_one_sector() -> None:
    """A word that stands under two sectors would always mean the first."""
    listed = [word for words_of in load_data("actor_sectors")["sectors"].values() for word in words(words_of)]
    assert sorted({word for word in listed if listed.count(word) > 1}) == []
    assert all(word == word.lower() for word in listed)
