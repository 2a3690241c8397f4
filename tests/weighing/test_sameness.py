"""Which tellings of one event surely confirm each other."""

from __future__ import annotations

import pytest

import colligate


@pytest.mark.parametrize(
    ("right", "kinds"),
    [
        ("The shelling of Dreznik began before sunrise. A school was hit.", ["corroborated"]),
        ("The shelling of Mostrava began before sunrise. A school was hit.", []),
    ],
    ids=["one village", "another village"],
)
def test_one_blow_to_one_village_is_confirmed(right: str, kinds: list[str]) -> None:
    """Nobody who did it is named: the village and the word are enough, and another village is another event."""
    left = "Talks went on. Ministers met. Prices rose again. Army guns shelled the village of Dreznik before sunrise."
    right = f"Schools were shut. A bridge was closed. Buses stood still. {right}"
    found = colligate.brief([colligate.Report(text=text, source=text[:9]) for text in (left, right)]).findings
    shelling = [finding.kind for finding in found if any("shell" in span.text for span in finding.sides[0].evidence)]
    assert [kind for kind in shelling if kind == "corroborated"] == kinds


@pytest.mark.parametrize(
    "right",
    [
        "Ferry captains praised Mayor Ines Roth for the harbour plan on Monday.",
        "Karl Weiss, the second pilot ever to do so, praised Mayor Ines Roth for the harbour plan on Monday.",
    ],
    ids=["several others", "another ordinal"],
)
def test_what_others_did_or_in_another_place_of_a_row_is_not_confirmed(right: str) -> None:
    left = "Karl Weiss, the first pilot to do so, praised Mayor Ines Roth for the harbour plan on Monday."
    found = colligate.brief([colligate.Report(text=text, source=text[:9]) for text in (left, right)]).findings
    assert [finding for finding in found if finding.kind == "corroborated"] == []


@pytest.mark.parametrize(
    ("right", "confirmed"),
    [
        ("Six men died in the Zorka pit when gas exploded, the ministry said.", True),
        ("The mayor, whose father died in March, called for calm in the Zorka pit.", False),
    ],
    ids=["another number", "somebody else"],
)
def test_a_number_that_differs_leaves_the_happening_confirmed(right: str, confirmed: bool) -> None:
    """Two reports that count the dead otherwise agree that men died."""
    left = "An explosion tore through the Zorka pit late on Monday, killing five men."
    found = colligate.brief([colligate.Report(text=text, source=text[:9]) for text in (left, right)]).findings
    told = [" ".join(span.text for span in f.sides[0].evidence) for f in found if f.kind == "corroborated"]
    assert any("kill" in words and "died" in words for words in told) is confirmed


def test_who_is_named_to_a_post_is_confirmed_where_neither_report_tells_of_another_naming() -> None:
    left = (
        "Governor Ana Silva, who had run the bank since 2011, was replaced by Hugo Prado, a secretary in the ministry."
    )
    right = "Markets fell. Traders had not heard of Hugo Prado before he was named governor of the bank."
    found = colligate.brief([colligate.Report(text=text, source=text[:9]) for text in (left, right)]).findings
    kinds = [f.kind for f in found if any("Hugo Prado" in span.text for span in f.sides[0].evidence)]
    assert "corroborated" in kinds
