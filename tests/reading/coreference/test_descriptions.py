"""Descriptions taken up again."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def together(reading: Reading, left: str, right: str) -> bool:
    """Whether the first mentions of two texts have one referent."""
    ids = [next(m.referent for m in reading.mentions if m.span.text == text) for text in (left, right)]
    return ids[0] == ids[1] != ""


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("A senior official resigned. The official gave no reason.", "A senior official", "The official"),
        ("Ardent Airlines lost money. The airline will cut jobs.", "Ardent Airlines", "The airline"),
        ("The Interior Ministry denied it. The ministry said it was false.", "Interior Ministry", "The ministry"),
        ("Voters in Norway went to the polls. The country is divided.", "Norway", "The country"),
        ("The ferry Aurora left at dawn. The ferry sank at noon.", "Aurora", "The ferry"),
        ("Marta Quill sang on Friday. The singer was cheered.", "Marta Quill", "The singer"),
        ("Marta Quill, 43, sang on Friday. Police led the 43-year-old away.", "Marta Quill", "the 43-year-old"),
        ("Marta Quill sang on Friday. The 43-year-old said she was glad.", "Marta Quill", "The 43-year-old"),
        ("The town prosecutor's office, prosecutor Ivo Marr said. The prosecutor left.", "Ivo Marr", "The prosecutor"),
    ],
)
def test_taken_up(read: Read, text: str, left: str, right: str) -> None:
    """By its noun, by a word of the name, by its kind."""
    assert together(read(text), left, right)


@pytest.mark.parametrize(
    ("text", "left", "right"),
    [
        ("A senior official resigned. A second official followed.", "A senior official", "A second official"),
        ("Prime Minister Ana Berg left. The minister of tides stayed.", "Ana Berg", "The minister of tides"),
        ("The coast guard searched all night. The company was silent.", "The coast guard", "The company"),
        ("Marta Quill was shot on Friday. The judge spoke.", "Marta Quill", "The judge"),
        ("Marta Quill, 51, sang on Friday. Police led the 43-year-old away.", "Marta Quill", "the 43-year-old"),
        ("Marta Quill sang on Friday. Police led the 43-year-old away.", "Marta Quill", "the 43-year-old"),
        ("Danish officials left. The British officials stayed.", "Danish officials", "The British officials"),
    ],
)
def test_not_taken_up(read: Read, text: str, left: str, right: str) -> None:
    """Something new, another office, another kind, another country."""
    assert not together(read(text), left, right)
