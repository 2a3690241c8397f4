"""The manifest beside the files."""

from __future__ import annotations

import datetime

import pytest

from colligate.intake.manifest import apply_manifest, read_manifest
from colligate.intake.metadata import Stated
from colligate.intake.outcome import Found, NotAReportError, UnreadableError
from colligate.records.report import Report

DAY = datetime.date(2024, 3, 5)


def test_a_row_states_what_is_known_of_a_file() -> None:
    data = (
        b"file,outlet,title,published,url,author\n"
        b"a.txt,Hill Post,Bridge closed,2024-03-05,https://x.example/1,Ana Ruiz\n"
    )
    manifest = read_manifest(data, "reports.csv")
    assert manifest.rows == {
        "a.txt": Stated(
            title="Bridge closed", outlet="Hill Post", author="Ana Ruiz", published=DAY, url="https://x.example/1"
        )
    }


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_the_marks_of_spreadsheets_are_understood(mark: str) -> None:
    data = f"\ufeffFile{mark}Outlet\r\na.txt{mark}Hill Post\r\n".encode()
    assert read_manifest(data, "reports.csv").rows["a.txt"].outlet == "Hill Post"


def test_lines_of_json_do_as_well() -> None:
    data = b'{"file": "a.txt", "outlet": "Hill Post"}\n{"file": "b.txt", "date": "2024-03-05"}\n'
    rows = read_manifest(data, "reports.jsonl").rows
    assert (rows["a.txt"].outlet, rows["b.txt"].published) == ("Hill Post", DAY)


def test_lines_of_json_that_carry_the_texts_are_no_manifest() -> None:
    with pytest.raises(NotAReportError):
        read_manifest(b'{"file": "a.txt", "text": "It rained."}\n', "reports.jsonl")


def test_a_manifest_in_a_folder_speaks_of_that_folder() -> None:
    assert list(read_manifest(b"file\na.txt\n", "north/reports.csv").rows) == ["north/a.txt"]


@pytest.mark.parametrize("name", ["../a.txt", "/etc/passwd", "x/../../a.txt", "C:\\a.txt"])
def test_a_file_outside_of_the_folder_is_refused(name: str) -> None:
    manifest = read_manifest(f"file\n{name}\n".encode(), "reports.csv")
    assert not manifest.rows
    assert "outside" in manifest.unreadable[0].reason


def test_a_row_without_a_file_is_named() -> None:
    assert read_manifest(b"file,outlet\n,Hill Post\n", "reports.csv").unreadable[0].source == "reports.csv#2"


def test_the_first_of_two_rows_holds() -> None:
    manifest = read_manifest(b"file,outlet\na.txt,A\na.txt,B\n", "reports.csv")
    assert manifest.rows["a.txt"].outlet == "A"
    assert manifest.notes


def test_a_manifest_that_names_no_files_is_refused() -> None:
    with pytest.raises(UnreadableError, match="column `file`"):
        read_manifest(b"name,outlet\na,b\n", "reports.csv")


def test_an_empty_manifest_says_nothing() -> None:
    assert not read_manifest(b"", "reports.csv").rows


def test_the_guard_against_formulas_is_taken_off_again() -> None:
    assert read_manifest(b"file,title\na.txt,'=5 dead?\n", "reports.csv").rows["a.txt"].title == "=5 dead?"


def test_the_manifest_wins_over_the_file_and_leaves_the_rest() -> None:
    found = Found(Report(text="It rained.", source="a.md", outlet="Old Post", title="Rain"))
    report = apply_manifest(found, "a.md", {"a.md": Stated(outlet="Hill Post", published=DAY)}).report
    assert (report.outlet, report.title, report.published, report.text) == ("Hill Post", "Rain", DAY, "It rained.")


def test_a_records_own_row_comes_before_its_files() -> None:
    found = Found(Report(text="It rained.", source="w.jsonl#x"))
    rows = {"w.jsonl": Stated(outlet="Wire", author="Staff"), "w.jsonl#x": Stated(outlet="Hill Post")}
    report = apply_manifest(found, "w.jsonl", rows).report
    assert (report.outlet, report.author) == ("Hill Post", "Staff")


def test_a_day_of_the_manifest_settles_an_unclear_one_of_the_file() -> None:
    found = Found(Report(text="It rained.", source="a.md"), ("published '4/5/2024' is no day that can be told",))
    assert apply_manifest(found, "a.md", {"a.md": Stated(published=DAY)}).notes == ()
