"""What kind of thing a name names, by what stands around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def types(reading: Reading) -> set[tuple[str, str]]:
    """Names with their types."""
    return {(mention.span.text, mention.type) for mention in reading.mentions if mention.form == "name"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Warren man sustained minor injuries.", "Warren"),
        ("Gary police said that a man was shot.", "Gary"),
        ("The fire broke out in Gary, Indiana, on Monday.", "Gary"),
        ("Officials in the Town of Hallowbrook said so.", "Town of Hallowbrook"),
        ("Houston Police are investigating.", "Houston"),
        ("The Clark County Sheriff's Department said so.", "Clark County"),
        ("Thousands fled to Bekoji on Monday.", "Bekoji"),
        ("She lives in Bekoji.", "Bekoji"),
        ("They met at a camp in Bekoji.", "Bekoji"),
    ],
)
def test_towns(read: Read, text: str, name: str) -> None:
    """Those who live and serve there, the state behind the comma, the kind in front, and the body called after it."""
    assert (name, "place") in types(read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mary Houston, 40, was hurt. Houston said that she was calm.", "Houston"),
        ("Supporters met Karl Gary on Monday. Gary, 34, was calm.", "Gary"),
        ("Trump men met Karl Trump on Monday.", "Trump"),
    ],
)
def test_people_who_are_called_like_towns(read: Read, text: str, name: str) -> None:
    """Somebody named in full is meant by the surname too."""
    assert (name, "place") not in types(read(text))


def test_a_town_is_not_its_university(read: Read) -> None:
    """Though bodies may leave off such a word, the town stays a town."""
    assert ("Moscow", "place") in types(read("Moscow University is in Moscow. He left Moscow on Monday."))
