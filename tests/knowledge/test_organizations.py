"""Names of organizations."""

import pytest

from colligate.knowledge import organizations
from colligate.knowledge.data import load_data


@pytest.mark.parametrize("name", ["Ardent Airlines", "Ministry of Tides", "Port Vale University", "Bank of Norland"])
def test_head_words_show_organizations(name: str) -> None:
    """The last word does, or the one before "of"."""
    assert organizations.has_organization_head(name)


@pytest.mark.parametrize("name", ["Marta Quill", "Lake Arden", "", "Of"])
def test_other_names_show_none(name: str) -> None:
    """People and places do not look like organizations."""
    assert not organizations.has_organization_head(name)


def test_acronyms_with_and_without_small_words() -> None:
    """ "of" may count or not; a single word has no acronym."""
    assert "NIT" in organizations.acronyms("Norland Institute of Tides")
    assert "NIOT" in organizations.acronyms("Norland Institute of Tides")
    assert organizations.acronyms("Norland") == frozenset()


@pytest.mark.parametrize(
    ("word", "expected"), [("NIT", True), ("N.I.T.", True), ("Nit", False), ("A", False), ("B2", False)]
)
def test_is_acronym(word: str, expected: bool) -> None:
    """Two to seven capitals, with or without dots."""
    assert organizations.is_acronym(word) is expected


def test_media_by_name_and_by_ending() -> None:
    """Known outlets, and names that end as papers' names do."""
    assert organizations.is_media("Al Jazeera")
    assert organizations.is_media("Harbour Gazette")
    assert not organizations.is_media("Gazette")
    assert organizations.is_short_media("Times")


def test_only_words_that_name_the_kind_of_body_may_be_dropped() -> None:
    """ "Computer Inc." may be left off; "General Assembly" names another body."""
    assert organizations.may_be_dropped("Computer Inc.")
    assert not organizations.may_be_dropped("General Assembly")


def test_nouns_that_only_say_what_a_body_is() -> None:
    """The Arden party is Arden; the Arden plant is a building."""
    assert organizations.adds_only_kind("party")
    assert not organizations.adds_only_kind("plant")


def test_organizations_file_form() -> None:
    """Heads are lower case; known names are written as they are and stand once."""
    data = load_data("organizations")
    for words in data["heads"].values():
        assert all(word == word.lower() for word in words)
    for table in ("outlets", "bodies", "companies"):
        names = data[table]["names"]
        assert len(set(names)) == len(names)


def test_seats_of_local_bodies() -> None:
    """The town or county in front of a body's name; of two readings the longer one first."""
    assert organizations.seat_lengths("Clark County Sheriff's Office") == (2,)
    assert organizations.seat_lengths("Panama City Police") == (2, 1)
    assert organizations.seat_lengths("Metro Police") == ()
    assert organizations.seat_lengths("Harbour Gazette") == ()


def test_a_ministry_in_one_order() -> None:
    """ "Ministry of Defence" and "Defence Ministry" are compared alike; a university keeps its order."""
    assert organizations.turned(("ministry", "defense")) == organizations.turned(("defense", "ministry"))
    assert organizations.turned(("university", "arden")) == ("university", "arden")


def test_known_phrases_by_the_word_they_begin_with() -> None:
    """The longest first, so that the whole name is found."""
    phrases = organizations.known_phrases()["Al"]
    assert ("Al-Qaeda", "in", "the", "Islamic", "Maghreb") in phrases
    assert [len(phrase) for phrase in phrases] == sorted(map(len, phrases), reverse=True)


def test_nouns_that_say_that_a_body_follows() -> None:
    """Some only behind another noun: a railway station is no body."""
    assert organizations.tells_of_body("weekly")
    assert organizations.tells_of_body("station", "radio")
    assert not organizations.tells_of_body("station", "railway")
    assert not organizations.tells_of_body("mayor")
