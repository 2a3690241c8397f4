"""Bodies taken up by what they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.reading.coreference.bodies import fits_noun
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def meant(reading: Reading, words: str) -> str:
    """The name of what a description refers to."""
    mention = next(m for m in reading.mentions if m.span.text == words)
    return reading.referent(mention.referent).name


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Ardent Holding lost money. The company will cut jobs.", "The company", "Ardent Holding"),
        ("The hacker gang Silver Heron took the files. The group said it was sorry.", "The group", "Silver Heron"),
        ("The Ardent Union called a strike. The trade union wants more pay.", "The trade union", "Ardent Union"),
        ("Ardent Foods buys Bergen Mills. The Oslo-based firm pays in cash.", "The Oslo-based firm", "Ardent Foods"),
        ("The company knew of it, Ana Berg said. Ardent Holding kept silent.", "The company", "Ardent Holding"),
        ("Ardent Holding shut the pipe. The operator said it was safe.", "The operator", "Ardent Holding"),
        (
            "The Harbour Safety Office shut the pier. The office said it was unsafe.",
            "The office",
            "Harbour Safety Office",
        ),
        ("The owner, Ardent Lines, was silent. The company paid nothing.", "The company", "Ardent Lines"),
        ("Ardent Holding sent us. We left the Hotel Bergen, the company said.", "the company", "Ardent Holding"),
    ],
)
def test_taken_up(read: Read, text: str, words: str, name: str) -> None:
    """By kind, by a name that follows as the only one, by whoever does something."""
    assert meant(read(text), words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ardent Holding agreed to buy the company.", "the company"),
        ("The Mining Authority met on Monday. The company was silent.", "The company"),
        ("Ardent Holding lost money. The rival company made some.", "The rival company"),
        ("Ana Berg rang the alarm. The operator said it was safe.", "The operator"),
        ("Ardent Holding lost money. The company that built the pier is to pay.", "The company"),
    ],
)
def test_not_taken_up(read: Read, text: str, words: str) -> None:
    """Who buys is not what is bought; another kind; another one by its own words."""
    assert meant(read(text), words).casefold().startswith("the ")


def test_nouns_fit_by_kind() -> None:
    """Businesses are companies, outlets papers; a bureau or a department shows in the letters."""
    assert fits_noun("company", "Ardent Holding", set())
    assert not fits_noun("company", "Dockers' Union", set())
    assert not fits_noun("company", "Ostrov", {"station"})
    assert fits_noun("paper", "Harbour Gazette", set())
    assert not fits_noun("group", "Harbour Gazette", set())
    assert fits_noun("bureau", "FBI", set())
    assert fits_noun("department", "NYPD", set())
    assert not fits_noun("party", "NYPD", set())
