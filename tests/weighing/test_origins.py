"""Two lines that rest on one official, agency or paper have one origin."""

from __future__ import annotations

from collections.abc import Sequence

import colligate
from colligate.records.finding import Finding

FIRST = "A burst gas main killed four people in Mill Street in Arden on Tuesday morning, {}.\n"
SECOND = "Four people were killed on Tuesday when a gas main burst in the town of Arden, {}.\n"


def findings(*texts: str, outlets: Sequence[str] = ("The Heron", "The Gull")) -> tuple[Finding, ...]:
    """The findings about occurrences and numbers of a story of reports."""
    reports = [
        colligate.Report(text=text, outlet=outlet, source=outlet) for text, outlet in zip(texts, outlets, strict=True)
    ]
    found = colligate.brief(reports).findings
    return tuple(finding for finding in found if finding.about.attribute in ("occurrence", "quantity"))


def test_one_spokesman_in_two_papers_corroborates_nothing() -> None:
    """Both papers have it from one man, and each from him alone."""
    found = findings(FIRST.format("police spokesman Odo Marsh said"), SECOND.format("according to spokesman Odo Marsh"))
    assert "corroborated" not in {finding.kind for finding in found}
    told = [side for finding in found for side in finding.sides if len(side.lines) == 2]
    assert told
    assert {side.origins for side in told} == {1}


def test_the_summary_says_that_there_is_one_source() -> None:
    """Two reports of one man's words are not called independent."""
    found = findings(FIRST.format("police said"), SECOND.format("police said"))
    (told,) = [finding for finding in found if finding.about.attribute == "occurrence"]
    assert "two reports that have it from one source" in told.summary


def test_a_spokesman_and_his_police_are_one_origin() -> None:
    """One paper names who spoke for the police, the other does not."""
    found = findings(FIRST.format("police spokesman Odo Marsh said"), SECOND.format("police said"))
    assert "corroborated" not in {finding.kind for finding in found}


def test_two_papers_that_cite_one_agency_are_one_origin() -> None:
    """An agency is one line for what both have from it, though it is none of the reports."""
    found = findings(FIRST.format("Reuters reported"), SECOND.format("according to Reuters"))
    assert "corroborated" not in {finding.kind for finding in found}


def test_a_report_that_has_it_from_the_police_adds_no_voice_of_its_own() -> None:
    """Telling again in its own voice what it has ascribed to the police, a paper is no second origin."""
    again = FIRST.format("police said") + "\nThe main burst in the morning. It killed four people in Mill Street.\n"
    found = findings(again, SECOND.format("police said"))
    assert "corroborated" not in {finding.kind for finding in found}


def test_police_and_a_hospital_are_two_origins() -> None:
    """Two papers that have it from different ones agree."""
    found = findings(FIRST.format("police said"), SECOND.format("doctors at the Arden hospital said"))
    agreed = [finding for finding in found if finding.kind == "corroborated"]
    assert agreed
    assert all(side.origins == 2 for finding in agreed for side in finding.sides)


def test_two_papers_in_their_own_voice_are_two_origins() -> None:
    """Nobody is named from whom they have it."""
    found = findings(FIRST.format("the worst accident in years"), SECOND.format("the third accident this year"))
    assert "corroborated" in {finding.kind for finding in found}


def test_two_papers_that_run_one_agency_s_stories_are_one_origin() -> None:
    """The agency is named before the text begins; the two stories differ in their words."""
    texts = (
        "ARDEN (Reuters) - A burst gas main killed four people in Mill Street on Tuesday morning.\n",
        "ARDEN, June 4 (Reuters) - Four people were killed on Tuesday when a gas main burst in the town.\n",
    )
    assert "corroborated" not in {finding.kind for finding in findings(*texts)}


def test_an_agency_that_helped_is_no_origin_of_the_whole() -> None:
    """Behind the text a credit may stand for a line or two."""
    credit = "\nReuters contributed to this report.\n"
    found = findings(FIRST.format("the worst accident in years") + credit, SECOND.format("the third accident") + credit)
    assert "corroborated" in {finding.kind for finding in found}
