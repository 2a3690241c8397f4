"""Common nouns for things."""

from colligate.knowledge.data import load_data
from colligate.knowledge.things import thing_kind


def test_thing_kind() -> None:
    """Vehicles, papers, and nothing for what acts."""
    assert [thing_kind(word) for word in ("ferry", "treaty", "minister")] == ["vehicles", "papers", None]


def test_things_file_is_lower_case_and_singular_words_stand_once() -> None:
    """A word in one list stands there once."""
    for words in load_data("things").values():
        assert len(set(words)) == len(words)
        assert all(word == word.lower() for word in words)
