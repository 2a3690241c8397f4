"""The façade: days given by the user, and what is asked of an empty case."""

from __future__ import annotations

import datetime

import pytest

from colligate.case import Case, NoReportsError, UnknownSourceError, number_reports
from colligate.records.report import Report

FIRST, SECOND = datetime.date(2024, 3, 5), datetime.date(2024, 3, 6)
REPORTS = (
    Report(text="It rained.", source="a.txt"),
    Report(text="It rained a lot.", source="w.jsonl#1"),
    Report(text="It did not rain.", source="b.txt", published=SECOND),
)


def days(published: object) -> dict[str, datetime.date | None]:
    case = Case.of(REPORTS, published=published)  # type: ignore[arg-type]
    return {report.source: report.published for report in case.reports}


def test_a_day_for_all_fills_the_gaps() -> None:
    assert days(FIRST) == {"a.txt": FIRST, "w.jsonl#1": FIRST, "b.txt": SECOND}


def test_a_day_by_source_wins() -> None:
    assert days({"b.txt": FIRST}) == {"a.txt": None, "w.jsonl#1": None, "b.txt": FIRST}


def test_both_may_be_given() -> None:
    assert days({"*": FIRST, "a.txt": SECOND}) == {"a.txt": SECOND, "w.jsonl#1": FIRST, "b.txt": SECOND}


def test_a_file_of_many_records_may_be_named_as_a_whole() -> None:
    assert days({"w.jsonl": FIRST})["w.jsonl#1"] == FIRST


def test_a_day_for_a_report_that_is_not_there_is_an_error() -> None:
    with pytest.raises(UnknownSourceError, match=r"c\.txt"):
        days({"c.txt": FIRST})


def test_no_reports_is_an_error() -> None:
    with pytest.raises(NoReportsError):
        Case.of([])


def test_reports_are_numbered_by_day_and_text_whatever_their_order_and_names() -> None:
    numbered = number_reports(REPORTS)
    assert [report.id for report in numbered] == ["r1", "r2", "r3"]
    assert numbered[0].source == "b.txt"
    assert number_reports(REPORTS[::-1]) == numbered
