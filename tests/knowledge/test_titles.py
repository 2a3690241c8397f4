"""Titles, jobs and kin."""

import pytest

from colligate.knowledge import titles
from colligate.knowledge.data import load_data


@pytest.mark.parametrize("word", ["Mr.", "Mrs", "Dr.", "Sir", "Lady"])
def test_address_is_no_office(word: str) -> None:
    """A form of address is told from a rank."""
    assert titles.is_address(word)
    assert not titles.is_job(word)


def test_address_shows_gender_where_it_has_one() -> None:
    """ "Mrs." shows a woman, "Mr" a man, "Dr." neither."""
    assert [titles.address_gender(word) for word in ("Mrs.", "Mr", "Dr.")] == ["female", "male", None]


@pytest.mark.parametrize("words", ["Lt. Col.", "Bishop", "Prime Minister", "Gov.", "chief superintendent"])
def test_rank_with_and_without_dots(words: str) -> None:
    """Ranks of several words and short forms are known."""
    assert titles.is_rank(words)


@pytest.mark.parametrize("word", ["Gazette", "harbour", "run", "Marta"])
def test_other_words_are_no_rank_and_no_job(word: str) -> None:
    """Names and common nouns are neither."""
    assert not titles.is_rank(word)
    assert not titles.is_job(word)


def test_person_word_tells_jobs_from_kin_and_others() -> None:
    """A noun for a person is an office, a relation, or only somebody."""
    words = ("ambassador", "niece", "bystander", "bridge")
    assert [titles.person_word(word) for word in words] == ["job", "kin", "person", None]


def test_word_gender() -> None:
    """ "Actress" and "father" show a gender, "teacher" none."""
    assert [titles.word_gender(word) for word in ("actress", "father", "teacher")] == ["female", "male", None]


def test_former_and_acting_are_read_from_modifiers() -> None:
    """ "Former" is past and "interim" acting; "deputy" belongs to the role only."""
    assert titles.is_past("former")
    assert titles.is_past("ex-")
    assert titles.is_acting("Interim")
    assert titles.is_role_modifier("deputy")
    assert not titles.is_past("deputy")


def test_given_name_gender_only_for_names_of_one_gender() -> None:
    """A name used for women and men shows nothing."""
    assert titles.given_name_gender("Marta") == "female"
    assert titles.given_name_gender("Giovanni") == "male"
    assert titles.given_name_gender("Robin") is None


@pytest.mark.parametrize(
    "table", ["address", "rank", "jobs", "kin", "people", "gendered", "modifiers", "postings", "verbs", "weak"]
)
def test_titles_file_has_lower_case_words(table: str) -> None:
    """The file's words are lower case and not empty, so that look-ups find them."""
    for words in load_data("titles")[table].values():
        assert words
        assert all(word == word.lower().strip() and word for word in words)


def test_gendered_words_are_words_for_people() -> None:
    """Every word of the table of genders is a job, a rank or kin: no stray entries."""
    table = load_data("titles")
    ranks = {word for words in table["rank"].values() for word in words}
    for word in (*table["gendered"]["male"], *table["gendered"]["female"]):
        assert titles.person_word(word) or word in ranks, word


def test_given_names_are_of_one_gender() -> None:
    """No name stands in both lists, or twice."""
    table = load_data("given_names")
    assert not set(table["female"]) & set(table["male"])
    assert len(set(table["female"])) == len(table["female"])
    assert len(set(table["male"])) == len(table["male"])
