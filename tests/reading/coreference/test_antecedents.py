"""Whom pronouns take up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def taken_up(reading: Reading, pronoun: str) -> str | None:
    """Name of what the last use of a pronoun takes up; None when it stays open."""
    last = [mention for mention in reading.mentions if mention.span.text == pronoun][-1]
    return reading.referent(last.referent).name if last.referent else None


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("Ivo Marr met Maria Berg. He thanked her.", "He", "Ivo Marr"),
        ("Ivo Marr met Maria Berg. He thanked her.", "her", "Maria Berg"),
        ("Harbour Bank closed its branch.", "its", "Harbour Bank"),
        ("Ivo Marr spoke to reporters. Berg has closed his office in Oslo, he said.", "he", "Ivo Marr"),
        ("Peter Holm spoke.\n\nThe court confirmed Marr's arrest and said he was ill.", "he", "Marr"),
        ('Peter Holm said Marr had left. "His post is vacant," Holm said.', "His", "Marr"),
        ("The protesters threw stones before they left.", "they", "The protesters"),
        ("Nine men fell in Arden, according to the Harbour Guard. It also counted ten boats.", "It", "Harbour Guard"),
    ],
)
def test_taken_up(read: Read, text: str, pronoun: str, name: str) -> None:
    """By gender and number, by clause, by nearness; nobody speaks of himself as "he" in a quotation."""
    assert taken_up(read(text), pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        ("It is clear that he left.", "he"),
        ("The ministry said he was ill.", "he"),
        ("Maria Berg left. He stayed.", "He"),
    ],
)
def test_left_open(read: Read, text: str, pronoun: str) -> None:
    """No ministry is "he", and no woman either."""
    assert taken_up(read(text), pronoun) is None
