"""The line that tells when a page was made."""

from __future__ import annotations

import datetime

import pytest

from colligate.intake.bylines import is_byline, stated_day
from colligate.records.report import Report

DAY = datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    "line",
    ["Published: 5 March 2024", "5 March 2024", "Posted on March 5, 2024 at 6:15 PM EST", "Tue 5 Mar 2024 18.15 GMT"],
)
def test_a_text_may_state_its_day_in_a_line_of_its_own(line: str) -> None:
    assert stated_day(f"Bridge falls\n{line}\nThe bridge fell on Sunday.") == DAY


@pytest.mark.parametrize(
    "text",
    [
        "The bridge fell on 5 March 2024.",
        "Bridge falls\n5 March\nThe bridge fell.",
        "Bridge falls\n04/05/2024\nThe bridge fell.",
        "\n".join(["It rained."] * 20 + ["5 March 2024"]),
        "",
    ],
    ids=["in a sentence", "without a year", "in two readings", "far down", "empty"],
)
def test_a_day_that_is_not_stated_stays_open(text: str) -> None:
    assert stated_day(text) is None


def test_the_day_of_an_update_counts_where_no_other_is_stated() -> None:
    assert stated_day("Updated: 9 March 2024\nPublished: 5 March 2024\nIt rained.") == DAY
    assert stated_day("Updated: 5 March 2024\nIt rained.") == DAY


def test_the_outlet_after_a_name_shows_a_byline() -> None:
    report = Report(text="x", outlet="Hill Post")
    assert is_byline("Ana Ruiz, Hill Post", report, after_headline=True) == "Ana Ruiz"
    assert is_byline("Ana Ruiz, Lake Post", report, after_headline=True) is None
    assert is_byline("Ana Ruiz, Hill Post", report, after_headline=False) is None
