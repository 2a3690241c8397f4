"""Words for people by country, region, faith and current."""

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.demonyms import country_of_people, is_people_word


@pytest.mark.parametrize("word", ["Swedes", "Kurdish", "Sunnis", "Republicans", "Londoner", "Tories", "Filipina"])
def test_words_for_people(word: str) -> None:
    """Nouns and adjectives, singular and plural."""
    assert is_people_word(word)


@pytest.mark.parametrize("word", ["Sweden", "London", "Marta", "Harbour", "swede"])
def test_names_of_places_are_no_words_for_people(word: str) -> None:
    """A country is not its people."""
    assert not is_people_word(word)


def test_country_of_people() -> None:
    """The country where there is one; faiths and peoples of several countries have none."""
    assert country_of_people("Danish") == "DK"
    assert country_of_people("Moldavian") == "MD"
    assert country_of_people("Kurdish") is None
    assert country_of_people("table") is None


def test_demonyms_file_has_capitalised_words_and_codes() -> None:
    """Words begin with a capital (or an apostrophe-led capital), codes are of two letters."""
    data = load_data("demonyms")
    for words in (*data["peoples"].values(), *data["rare"].values()):
        assert words
        assert all(word[0].isupper() for word in words)
    assert all(len(code) == 2 and code.isupper() for code in data["rare"])
