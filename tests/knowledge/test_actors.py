"""Tests of actor codes."""

from __future__ import annotations

import pytest

from colligate.knowledge.actors import ActorCode, actor_codes, country_code, post_code
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
        ("the Danish ambassador to Kenya", "DNK", "GOV"),
        ("an ambassador to Kenya", None, "GOV"),
        ("a police officer", None, "COP"),
        ("a spokesman for the dockers", None, "LAB"),
        ("the leader of the rebels", None, "REB"),
        ("an official", None, "GOV"),
        ("the West Bank", "PSE", None),
        ("the European Community", "IGO", None),
        ("ethnic Albanians", None, "CVL"),
        ("those who stay", None, None),
        ("", None, None),
    ],
)
def test_country_and_sector_of_an_actor(text: str, country: str | None, sector: str | None) -> None:
    """Names and adjectives of countries, and words for parts of society; what the words do not show stays open."""
    assert actor_codes(text) == (ActorCode(country, sector),)


@pytest.mark.parametrize(
    ("post", "of", "country", "sector"),
    [
        ("president", "Kenya", "KEN", "GOV"),
        ("president", "the dockers' union", None, "LAB"),
        ("president", "Arden Holdings", None, None),
        ("president", None, None, "GOV"),
        ("general manager", "Arden Holdings", None, "BUS"),
        ("minister", "Arden", None, "GOV"),
    ],
)
def test_a_post_is_what_it_is_of(post: str, of: str | None, country: str | None, sector: str | None) -> None:
    """Presidents, spokesmen and leaders there are of all kinds; a minister is one of a government."""
    assert post_code(post, of) == ActorCode(country, sector)


def test_codes_of_countries() -> None:
    """Three letters for two; none where there is no country."""
    assert country_code("DK") == "DNK"
    assert country_code(None) is None


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


def test_weak_words_have_a_sector_of_their_own() -> None:
    """It is what they mean where nothing tells more."""
    data = load_data("actor_sectors")
    known = {word for listed in data["sectors"].values() for word in words(listed)}
    assert set(words(data["weak"]["words"])) <= known
