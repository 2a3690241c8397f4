"""Numbers that linking has put to an event of which they are not."""

from __future__ import annotations

import datetime

import pytest

import colligate

DAY = datetime.date(2024, 3, 8)


def events_of(*texts: str) -> dict[str, str | None]:
    """Words of each number of people, to the id of its event."""
    reports = [colligate.Report(text=text, source=f"{n}.txt", published=DAY) for n, text in enumerate(texts)]
    dossier = colligate.brief(reports)
    return {q.text: q.event for q in dossier.quantities if q.unit == "person"}


FIRE = "Three people were injured in a fire at a mill in Arden on Thursday. The fire began at noon. The fire is out."


@pytest.mark.parametrize(
    "aside",
    [
        "Nine people were injured in Thursday fires across the county.",
        "Police count nine people who were injured in a series of fires.",
        "In December, nine people were injured in Arden.",
        "The fire came a week after a fire in which nine people were injured.",
        "Nine people were not injured.",
    ],
)
def test_a_number_of_other_incidents_is_none_of_this_one(aside: str) -> None:
    """Of many fires, of an earlier day, of the fire before, and of the unhurt: none is a number of those hurt here."""
    found = events_of(FIRE, f"Three people were injured in a fire in Arden on Thursday. {aside}")
    number = next(words for words in found if words.lower() == "nine")
    assert found["Three"] is not None
    assert found[number] != found["Three"]


@pytest.mark.parametrize(
    "more",
    [
        "Nine people were injured in the fires, the mill said.",
        "Nine people were injured, a man who had set two other fires was told.",
        "The fire, in which nine people were injured, is one of five fires in the county.",
        "Nine people were injured in a fire in Arden on Thursday, the mayor said.",
    ],
)
def test_another_number_of_this_one_stays(more: str) -> None:
    """ "The fires" are those told before."""
    found = events_of(FIRE, more)
    nine = next(words for words in found if words.lower() == "nine")
    assert found[nine] == found["Three"] is not None


def test_a_story_of_many_counts_the_many() -> None:
    """Where the reports tell of fires, a number of fires is theirs."""
    many = "Nine people were injured in fires across the county on Thursday. The fires began at noon."
    assert events_of(many, many.replace("at noon", "in the hills"))["Nine"] is not None
