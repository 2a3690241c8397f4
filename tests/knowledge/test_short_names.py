"""Which words of a body's name may stand for it."""

from __future__ import annotations

import pytest

from colligate.knowledge.short_names import may_begin, may_end


@pytest.mark.parametrize(
    ("short", "rest"), [("Ardenty", ["northern", "pipelines"]), ("Ardenty", ["risk"]), ("Union", ["of", "dockers"])]
)
def test_first_words_that_stand_for_the_whole(short: str, rest: list[str]) -> None:
    assert may_begin(short, rest)


@pytest.mark.parametrize(
    ("short", "rest"),
    [
        ("Ardenty", []),
        ("Senate", ["judiciary", "committee"]),
        ("Ardenty", ["workers", "union"]),
        ("Ardenty", ["herald"]),
        ("Houston", ["shipyards"]),
        ("FBI", ["agents"]),
        ("Ardenty", ["of", "holm"]),
    ],
)
def test_first_words_that_are_another_thing(short: str, rest: list[str]) -> None:
    """A body of its own, a town, a paper or union that is called after it."""
    assert not may_begin(short, rest)


def test_a_team_goes_by_its_last_word() -> None:
    """A bank does not."""
    assert may_end("Caldern Vale")
    assert not may_end("Caldern Bank")
    assert not may_end("Caldern Vale Holdings")
