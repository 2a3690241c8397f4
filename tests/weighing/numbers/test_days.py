"""Numbers of two days."""

from __future__ import annotations

import datetime

import colligate


def kinds(left: str, right: str) -> list[str]:
    """The kinds of the findings about numbers, from two reports of one day."""
    day = datetime.date(2024, 6, 22)
    reports = [
        colligate.Report(text=text, outlet=f"Outlet {n}", source=f"{n}.txt", published=day)
        for n, text in enumerate((left, right))
    ]
    return [found.kind for found in colligate.brief(reports).findings if found.about.attribute == "quantity"]


NOW = "Four people were injured in a ferry crash in Arden."


def test_a_number_of_a_month_before_confirms_none_of_today() -> None:
    """What one report tells of May the other, which knows of no May, does not mean."""
    assert kinds(NOW, "On May 3, four people were injured in a ferry crash in Arden.") == []
    assert kinds(NOW, "On Friday, four people were injured in a ferry crash in Arden.") == ["corroborated"]


def test_a_report_that_tells_the_day_elsewhere_may_mean_it() -> None:
    """A later report need not say it in the same sentence."""
    assert kinds(f"{NOW} The ferry had left on May 3.", "On May 3, four people were injured in a ferry crash in Arden.")
