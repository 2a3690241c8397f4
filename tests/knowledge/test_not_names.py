"""Capitalised words that name nothing."""

from colligate.knowledge.data import load_data
from colligate.knowledge.not_names import is_calendar_word, is_no_name


def test_calendar_words() -> None:
    """Days and months, short or long."""
    assert is_calendar_word("Thursday")
    assert is_calendar_word("Sept.")
    assert not is_calendar_word("Arden")


def test_no_name_only_as_a_whole() -> None:
    """ "Street" alone names nothing; as a part of a name it may."""
    assert is_no_name("Street")
    assert is_no_name("D.V.D.")
    assert not is_no_name("Mill Street")


def test_not_names_file_is_lower_case() -> None:
    """Look-ups are by lower-case words without dots."""
    for words in load_data("not_names").values():
        assert all(word == word.lower() and "." not in word for word in words)
