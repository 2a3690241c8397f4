"""Opposites and the lists beside them: the form of the file, and what is read of it."""

from __future__ import annotations

import re

from colligate.knowledge.contrasts import are_opposites, base_form, contrast_words, matters_of
from colligate.knowledge.data import load_data


def test_opposites_go_both_ways() -> None:
    assert are_opposites("accept", "reject")
    assert are_opposites("reject", "accept")
    assert not are_opposites("accept", "approve")


def test_the_forms_of_verbs_have_their_base() -> None:
    assert [base_form(word) for word in ("denied", "charged", "quit", "harbour")] == [
        "deny",
        "charge",
        "quit",
        "harbour",
    ]


def test_every_line_of_opposites_has_two_sides_of_small_words() -> None:
    for line in load_data("contrasts")["opposites"]:
        left, _, right = line.partition("|")
        assert left.split(), line
        assert right.split(), line
        assert line == line.lower()
        assert not set(left.split()) & set(right.split()), line


def test_every_list_is_of_small_single_words_each_once() -> None:
    for kind in ("negations", "contesting", "hedges"):
        words = load_data("contrasts")[kind]
        assert len(words) == len(set(words)) == len(contrast_words(kind))
        assert all(word == word.lower() and " " not in word for word in words)


def test_words_of_one_line_are_of_one_matter() -> None:
    assert set(matters_of("faked")) & set(matters_of("forgery"))
    assert matters_of("harbour") == ()


def test_every_matter_is_told_by_two_small_words_at_least_and_in_one_line_once() -> None:
    for line in load_data("contrasts")["matters"]:
        words = line.split()
        assert len(words) > 1, line
        assert len(words) == len(set(words)), line
        assert line == line.lower()


def test_patterns_are_patterns() -> None:
    for kind in ("otherwise", "charging", "innocent"):
        for pattern in contrast_words(kind):
            re.compile(pattern)
