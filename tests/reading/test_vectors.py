"""Nearness of words by the parser's vectors."""

from __future__ import annotations

from colligate.reading.vectors import nearness


def test_near_words_are_nearer_than_others() -> None:
    assert nearness("largest", "biggest") > nearness("largest", "bakery")


def test_an_unknown_word_is_near_nothing() -> None:
    assert nearness("qzxvkw", "harbour") == 0


def test_nearness_is_symmetric_and_bounded() -> None:
    assert nearness("harbour", "port") == nearness("port", "harbour")
    assert 0 <= nearness("harbour", "port") <= 1


def test_words_that_share_a_row_of_a_pruned_table_are_not_near() -> None:
    """The table gives rare words the vector of some other word."""
    assert nearness("resigning", "publicly") == 0
    assert nearness("harbour", "harbour") == 1
