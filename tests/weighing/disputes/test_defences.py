"""What a lawyer tells of his client."""

from __future__ import annotations

import pytest

import colligate
from colligate.records.finding import Finding
from colligate.weighing.disputes.defences import tells_of_one


def disputes(text: str) -> list[Finding]:
    other = colligate.Report(text="Ferries ran on time all day.", source="b.txt")
    found = colligate.brief([colligate.Report(text=text, source="a.txt", outlet="The Heron"), other]).findings
    return [item for item in found if item.kind == "disputed"]


def test_what_a_lawyer_tells_otherwise_of_his_client_is_disputed() -> None:
    (finding,) = disputes(
        "Captain Ivo Marr was held on Monday. Witnesses said he fled in the first boat. "
        "His lawyer, Ada Molnar, said he stayed on the bridge until dawn."
    )
    assert "he fled in the first boat" in finding.summary
    assert "he stayed on the bridge until dawn" in finding.summary


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("he was on his way home", True),
        ("her client had slept", True),
        ("he would appeal", False),
        ("he was sorry and would not comment", False),
        ("the court was wrong", False),
    ],
)
def test_only_what_one_did_or_was_is_told_of_him(text: str, told: bool) -> None:
    assert tells_of_one(text) == told
