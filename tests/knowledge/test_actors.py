"""Tests of actor codes."""

from __future__ import annotations

import pytest

from colligate.knowledge.actors import ActorCode, actor_code, actor_codes
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
        ("the United Nations", "IGO", None),
        ("NATO peacekeepers", "IGO", "MIL"),
        ("a human rights group", "NGO", None),
        ("40 Kenyans", "KEN", "CVL"),
        ("Danish", "DNK", None),
        ("those who stay", None, None),
        ("", None, None),
    ],
)
def test_country_and_sector_of_an_actor(text: str, country: str | None, sector: str | None) -> None:
    """Names and adjectives of countries, and words for parts of society; what the words do not show stays open."""
    assert actor_code(text) == ActorCode(country, sector)


def test_the_country_of_a_place_counts_where_the_words_name_no_other() -> None:
    """A town stands for its country."""
    assert actor_code("Odense", "DK") == ActorCode("DNK", None)
    assert actor_code("Kenyan police", "DK") == ActorCode("KEN", "COP")


def test_two_countries_before_one_noun_are_two_actors() -> None:
    """ "Danish and Norwegian officials" are of both; "and" between others makes no second actor."""
    assert actor_codes("Danish and Norwegian officials") == (ActorCode("DNK", "GOV"), ActorCode("NOR", "GOV"))
    assert len(actor_codes("Danish officials and teachers")) == 1


def test_each_word_has_one_sector() -> None:
    """A word that stands under two sectors would always mean the first."""
    listed = [word for words_of in load_data("actor_sectors")["sectors"].values() for word in words(words_of)]
    assert sorted({word for word in listed if listed.count(word) > 1}) == []
    assert all(word == word.lower() for word in listed)


def test_bodies_are_written_in_small_letters_or_as_short_forms() -> None:
    """The letters tell how they are looked for: "WHO" is a body, "who" is not."""
    for listed in load_data("actor_sectors")["international"].values():
        assert all(word in (word.lower(), word.upper()) for word in words(listed))
