"""Numbers that differ because one is a part of the other, or takes in the dead."""

from __future__ import annotations

import pytest

import colligate


def kinds(*texts: str) -> list[str]:
    """The kinds of the findings about numbers, from reports of as many outlets on one day."""
    reports = [
        colligate.Report(text=text, outlet=f"Outlet {n}", source=f"{n}.txt", published=None)
        for n, text in enumerate(texts)
    ]
    return [found.kind for found in colligate.brief(reports).findings if found.about.attribute == "quantity"]


FIVE_HURT = "Five people were injured in a ferry crash in Arden on Monday."


@pytest.mark.parametrize(
    "other",
    [
        "Four people were injured in a ferry crash in Arden on Monday.",
        "Three people were injured in a ferry crash in Arden on Monday, officials said.",
    ],
)
def test_two_totals_are_a_dispute(other: str) -> None:
    """Nothing explains why they differ."""
    assert kinds(FIVE_HURT, other) == ["disputed"]


@pytest.mark.parametrize(
    "other",
    [
        "Two other people were injured in a ferry crash in Arden on Monday.",
        "Three more people were injured in a ferry crash in Arden on Monday.",
        "Two people were seriously injured in a ferry crash in Arden on Monday.",
        "Another 3 people were injured in a ferry crash in Arden on Monday.",
        "The mayor and four others were injured in a ferry crash in Arden on Monday.",
        "The two others were injured in a ferry crash in Arden on Monday.",
        "Two wardens were injured and three others injured in a ferry crash in Arden on Monday.",
        "Two people were injured in Arden and another six were injured at sea in a ferry crash on Monday.",
        "One person was injured in a ferry crash in Arden on Monday.",
    ],
)
def test_a_part_is_no_total(other: str) -> None:
    """ "Others", "more" and the badly hurt are some of all."""
    assert kinds(FIVE_HURT, other) == []


def test_the_hurt_may_take_in_those_who_died() -> None:
    """One killed and four hurt are five hurt, one of whom died."""
    assert "disputed" not in kinds(
        FIVE_HURT, "One person died and four others were hurt in a ferry crash in Arden on Monday."
    )


def test_the_dead_may_take_in_the_killer() -> None:
    """Four victims and the gunman are five dead."""
    one = "A gunman killed four people in Arden on Monday before he shot himself."
    other = "A gunman killed five people in Arden on Monday."
    assert "disputed" not in kinds(one, other)
    assert "disputed" in kinds(one.replace(" before he shot himself", ""), other)


def test_a_report_that_gives_the_other_number_too_does_not_dispute_it() -> None:
    """Its lower number is of a part, or of an earlier hour."""
    both = (
        "Four people were injured when a ferry crashed. Five people were injured in a ferry crash in Arden on Monday."
    )
    assert "disputed" not in kinds(FIVE_HURT, both)


def test_two_killed_and_another_three_hurt_are_two_killed() -> None:
    """What "another" counts behind another fate is no part of them."""
    one = "Four people were killed in a ferry crash in Arden on Monday."
    other = "Two people were killed and another three were injured in a ferry crash in Arden on Monday."
    assert "disputed" in kinds(one, other)


def test_a_report_that_corrects_a_number_decides_it() -> None:
    """Who gives the old number on the same day is not against it."""
    new = "Three people were injured in a ferry crash in Arden. First reports had four people injured in the crash."
    assert "disputed" not in kinds(
        new.replace("First reports had", "The number was revised from"),
        "Four people were injured in a ferry crash in Arden.",
    )


def test_numbers_of_two_places_are_no_dispute() -> None:
    """Two of one kind in one night are two incidents where both name their places."""
    assert (
        kinds(
            "Four people were injured in a crash in Paris on Monday.",
            "Six people were injured in a crash in Rome on Monday.",
        )
        == []
    )
