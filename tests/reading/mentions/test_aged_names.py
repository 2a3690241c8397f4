"""Names beside ages."""

from __future__ import annotations

import pytest

from colligate.reading.grammar.words import Words
from colligate.reading.mentions.aged_names import with_aged
from colligate.reading.mentions.name_drafts import NameDraft
from colligate.reading.parser import load_pipeline


def names(text: str, *drafts: NameDraft) -> list[tuple[str, str]]:
    """What is found in a text, with its type."""
    words = Words(load_pipeline()(text))
    return [(draft.text(words), draft.type) for draft in with_aged(words, drafts)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police named Jorvelle Quandt, 19, of Arden.", "Jorvelle Quandt"),
        ("They found 17-year-old Destiny Moss behind the house.", "Destiny Moss"),
        ("The driver, Ja'Vell “Suki” Moss, 22, was hurt.", "Ja'Vell “ Suki ” Moss"),
    ],
)
def test_an_age_shows_a_person(text: str, name: str) -> None:
    """Whatever the recogniser takes the words for."""
    assert (name, "person") in names(text)


@pytest.mark.parametrize(
    "text", ["He moved to New Hampshire, 19 years ago.", "On March, 12, they met.", "A 5-year-old Car"]
)
def test_other_numbers_show_nothing(text: str) -> None:
    """Days, counts of years and single words are no ages of persons."""
    assert names(text) == []


def test_a_cut_name_is_completed() -> None:
    """A name that ends where the run ends begins where the run begins."""
    words = Words(load_pipeline()("Police named Marquise J. Moss, 19, of Arden."))
    at = words.text.index("J.")
    draft = NameDraft(at, at + 1, "person", "PERSON")
    assert [item.text(words) for item in with_aged(words, [draft])] == ["Marquise J. Moss"]
