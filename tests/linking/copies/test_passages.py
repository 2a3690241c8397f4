"""Shared words of two texts."""

from __future__ import annotations

from colligate.linking.copies.passages import shared_passages, words_of

LEFT = "The old bridge over the river was closed at noon because its middle arch had begun to sink."
RIGHT = "Late news: the old bridge over the river was shut at noon because its middle arch had begun to sink."


def test_a_changed_word_does_not_part_a_passage() -> None:
    """Runs with a small gap in both texts are one passage."""
    (passage,) = shared_passages(words_of(LEFT), words_of(RIGHT))
    assert passage.words == 17
    assert passage.own == 17


def test_pieces_in_another_order_are_passages_of_their_own() -> None:
    """A text put together anew is found piece by piece."""
    first, second = "one two three four five six seven eight", "red green blue white black brown pink grey"
    passages = shared_passages(words_of(f"{first}. {second}."), words_of(f"{second}. {first}."))
    assert [passage.words for passage in passages] == [8, 8]


def test_quoted_words_are_marked() -> None:
    """What stands in quotation marks is speech; an unclosed mark holds to the end of the paragraph."""
    words = words_of("He said: “We go now.” They went.\n“Never again\nThey came.")
    assert [word.key for word in words if word.quoted] == ["we", "go", "now", "never", "again"]


def test_straight_marks_open_after_a_space_and_close_after_a_word() -> None:
    """An inch mark aside, straight quotes are told apart by what stands before them."""
    words = words_of('"We go," he said. "Now."')
    assert [word.key for word in words if not word.quoted] == ["he", "said"]


def test_furniture_is_left_out() -> None:
    """Words of the page are none of the text."""
    assert [word.key for word in words_of("PORT SELM — The quay", [(0, 11)])] == ["the", "quay"]
