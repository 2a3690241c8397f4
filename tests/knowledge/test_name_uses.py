"""What people have and do, and what bodies have and do."""

from __future__ import annotations

from colligate.knowledge.data import load_data
from colligate.knowledge.name_uses import done_by, done_to, had_by, is_part_of_life, is_post_in_body


def test_what_is_had_tells_who_has_it() -> None:
    """Shareholders are a body's, a widow somebody's; a spokesman may be either's behind "'s"."""
    assert had_by("shareholder", possessed=True) == had_by("shareholder", possessed=False) == "bodies"
    assert had_by("widow", possessed=True) == "people"
    assert had_by("spokesman", possessed=False) == "bodies"
    assert had_by("spokesman", possessed=True) is None
    assert had_by("statement", possessed=True) is None


def test_what_is_done_tells_who_does_it_and_to_whom() -> None:
    """ "Recall" may be of both."""
    assert [done_by(verb) for verb in ("acquire", "testify", "say", "recall")] == ["bodies", "people", None, None]
    assert [done_to(verb) for verb in ("nationalise", "arrest", "see")] == ["bodies", "people", None]


def test_posts_and_lives() -> None:
    """An engineer is at a body, a death is a person's."""
    assert [is_post_in_body(noun) for noun in ("engineer", "widow")] == [True, False]
    assert [is_part_of_life(noun) for noun in ("death", "factory")] == [True, False]


def test_the_file_is_sorted_and_in_lower_case() -> None:
    """And what both have is a part of what bodies have."""
    for table in load_data("name_uses").values():
        for words in table.values():
            assert words == sorted(set(words))
            assert all(word == word.lower() for word in words)
    bodies = load_data("name_uses")["of_bodies"]
    assert set(bodies["of_both"]) <= set(bodies["things"])
