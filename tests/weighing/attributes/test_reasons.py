"""Why something happened, by two reports."""

from __future__ import annotations

import pytest

import colligate
from colligate.records.finding import Finding
from colligate.weighing.attributes.reasons import compare_two
from colligate.weighing.comparison import Relation


@pytest.mark.parametrize(
    ("left", "right", "relation"),
    [
        ("health reasons", "his state of health", "same"),
        ("ill health", "an illness of the heart", "same"),
        ("ill health", "a quarrel with the board", "clash"),
        ("a leak", "arson", "clash"),
        ("the vote", "the vote on the harbour bill", "right_refines"),
        ("the rain", "a strike", "unknown"),
        ("it", "ill health", "unknown"),
    ],
)
def test_two_reasons_stand_to_each_other(left: str, right: str, relation: Relation) -> None:
    """One may have two reasons: only kinds that do not go together clash."""
    assert compare_two(left, right) == relation


def reasons(*texts: str) -> list[Finding]:
    reports = [colligate.Report(text=text, source=f"{n}.txt", outlet=f"Outlet {n}") for n, text in enumerate(texts, 1)]
    return [item for item in colligate.brief(reports).findings if item.about.attribute == "reason"]


def test_a_reason_that_two_reports_tell_is_corroborated() -> None:
    (finding,) = reasons(
        "Harbour chief Ines Roth resigned on Monday because of ill health. The town was calm.",
        "Citing health reasons, nobody spoke. Ines Roth resigned as harbour chief for health reasons on Monday.",
    )
    assert finding.kind == "corroborated"
    assert finding.summary.startswith("Ines Roth’s departure, the reason: “")


def test_two_reasons_that_do_not_go_together_are_disputed() -> None:
    (finding,) = reasons(
        "Harbour chief Ines Roth resigned on Monday because of ill health. The town was calm.",
        "Ferries ran. Ines Roth resigned as harbour chief on Monday over a quarrel with the board.",
    )
    assert finding.kind == "disputed"
    assert sorted(side.value for side in finding.sides) == ["a quarrel with the board", "ill health"]


def test_two_reasons_that_may_both_hold_make_no_finding() -> None:
    assert (
        reasons(
            "Harbour chief Ines Roth resigned on Monday over the new ferries. The town was calm.",
            "Ferries ran. Ines Roth resigned as harbour chief on Monday over the vote in the council.",
        )
        == []
    )


def test_two_who_each_give_their_reason_side_by_side_contradict_each_other() -> None:
    (finding,) = reasons(
        "The institute Kelda said Ines Roth had been dismissed for repeated absence. "
        "Roth said she was thrown out because she had reported the leak.",
        "Ferries ran on time all day.",
    )
    assert finding.kind == "disputed"
    assert [side.value for side in finding.sides] == ["repeated absence", "she had reported the leak"]
