"""Words that may tell of one happening."""

from __future__ import annotations

import re
from importlib import resources

import pytest

from colligate.knowledge.families import root_of
from colligate.knowledge.synonyms import synonyms_of


@pytest.mark.parametrize(
    ("left", "right"),
    [("walkout", "strike"), ("buy", "purchase"), ("takeover", "buyout"), ("quake", "tremor"), ("resignation", "quit")],
)
def test_words_for_one_happening_are_synonyms(left: str, right: str) -> None:
    """Either way round, and for every word of the root."""
    assert root_of(right) in synonyms_of(root_of(left))
    assert root_of(left) in synonyms_of(root_of(right))


@pytest.mark.parametrize(("left", "right"), [("buy", "walkout"), ("resign", "arrest"), ("sink", "dawn")])
def test_words_of_other_happenings_are_none(left: str, right: str) -> None:
    """Nothing in common, or only in a meaning that hardly anybody uses."""
    assert root_of(right) not in synonyms_of(root_of(left))


def test_an_unknown_word_has_no_synonyms() -> None:
    """No guess."""
    assert synonyms_of("frobnicat") == frozenset()


def test_the_file_is_sorted_and_holds_each_pair_once() -> None:
    """A word a line, its synonyms after it in the alphabet, all in plain small letters."""
    text = resources.files("colligate.knowledge").joinpath("data", "synonyms.txt").read_text("utf-8")
    lines = [line.split(", ") for line in text.splitlines() if not line.startswith("#")]
    assert [line[0] for line in lines] == sorted({line[0] for line in lines})
    assert all(len(line) > 1 and line == sorted(set(line)) for line in lines)
    assert all(re.fullmatch(r"[a-z][a-z' -]*", word) for line in lines for word in line)
