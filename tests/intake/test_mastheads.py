"""The outlet's own name over the date."""

from __future__ import annotations

import pytest

from colligate.intake.furniture import find_furniture
from colligate.intake.mastheads import stated_outlet
from colligate.intake.metadata import Stated
from colligate.intake.report import make_report
from colligate.records.report import Report


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("THE HOLM GAZETTE\nMonday, 4 March 2024\n\nBridge falls", "The Holm Gazette"),
        ("RADIO OF ARDENTY\nBulletin of 4 March 2024, 8 p.m.\n\nBridge falls", "Radio of Ardenty"),
        ("Holm & Arden Weekly\n4 March 2024\nBridge falls", "Holm & Arden Weekly"),
    ],
)
def test_the_first_line_names_the_outlet(text: str, outlet: str) -> None:
    assert stated_outlet(text) == outlet


@pytest.mark.parametrize(
    "text",
    [
        "BRIDGE FALLS INTO RIVER\n4 March 2024\n\nIt rained.",
        "The Holm Gazette\n\nIt rained on 4 March 2024.",
        "Man robs the post\n4 March 2024",
        "HOLM GAZETTE",
        "",
    ],
    ids=["a headline", "no date", "small words", "nothing below", "empty"],
)
def test_other_first_lines_name_none(text: str) -> None:
    assert stated_outlet(text) is None


def test_what_is_stated_of_the_outlet_goes_first() -> None:
    """The head of the text counts where nothing else names it."""
    text = "THE HOLM GAZETTE\n4 March 2024\n\nThe bridge fell."
    assert make_report(text, "a.txt", Stated()).report.outlet == "The Holm Gazette"
    assert make_report(text, "a.txt", Stated(outlet="Holm Online")).report.outlet == "Holm Online"


def test_a_masthead_is_furniture() -> None:
    """And states the outlet."""
    first = find_furniture(Report(text="THE HOLM GAZETTE\n4 March 2024\n\nThe bridge fell."))[0]
    assert (first.kind, first.value) == ("masthead", "THE HOLM GAZETTE")
