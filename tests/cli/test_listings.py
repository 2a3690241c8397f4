"""`colligate reports`, `entities`, `events`, `statements`, `findings`."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import colligate

Run = Callable[..., Any]
PARTS = ("reports", "entities", "events", "statements", "findings")


@pytest.mark.parametrize("part", PARTS)
def test_json_is_as_in_the_dossier(run: Run, dossier_file: Path, part: str) -> None:
    result = run(part, dossier_file, "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == json.loads(dossier_file.read_text())[part]


@pytest.mark.parametrize("part", PARTS)
def test_csv_has_a_header_and_rows(run: Run, dossier_file: Path, part: str) -> None:
    result = run(part, dossier_file, "--csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    ids = {row["id"] for row in rows}
    assert ids == {item["id"] for item in json.loads(dossier_file.read_text())[part]}


@pytest.mark.parametrize("part", PARTS)
def test_a_table_is_shown_unless_told_otherwise(run: Run, dossier_file: Path, part: str) -> None:
    result = run(part, dossier_file)
    assert result.exit_code == 0
    assert result.stdout == run(part, dossier_file, "--table").stdout
    assert result.stdout.strip()


def test_a_folder_gives_the_same_as_its_dossier(run: Run, story: Path, dossier_file: Path) -> None:
    assert run("reports", story, "--csv").stdout == run("reports", dossier_file, "--csv").stdout


def test_a_dossier_is_read_and_not_worked_out(run: Run, dossier_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: Any, **named: Any) -> None:
        raise AssertionError("the parser was loaded")

    monkeypatch.setattr("colligate.case.Reader", refuse)
    assert run("events", dossier_file).exit_code == 0


def test_two_forms_are_wrong_usage(run: Run, dossier_file: Path) -> None:
    result = run("reports", dossier_file, "--csv", "--json")
    assert result.exit_code == 2
    assert "choose one" in result.stderr


def test_a_folder_with_trouble_lists_the_rest_and_says_so(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge fell on Sunday.")
    (tmp_path / "b.txt").write_text("")
    result = run("reports", tmp_path, "--json")
    assert result.exit_code == 1
    assert [item["source"] for item in json.loads(result.stdout)] == ["a.txt"]


@pytest.mark.parametrize("part", PARTS)
def test_nothing_to_read_is_said(run: Run, tmp_path: Path, part: str) -> None:
    assert run(part, tmp_path).exit_code == 2
    assert run(part, "nowhere").exit_code == 2


def test_a_broken_dossier_is_no_dossier(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "dossier.json"
    path.write_text('{"schema": "colligate/dossier/1", "reports": 7}')
    result = run("events", path)
    assert result.exit_code == 2
    assert "not a dossier" in result.stderr


def test_a_dossier_that_does_not_hold_is_not_shown(run: Run, dossier_file: Path, tmp_path: Path) -> None:
    dossier = json.loads(dossier_file.read_text())
    dossier["reports"][0]["text"] += " And more."
    path = tmp_path / "dossier.json"
    path.write_text(json.dumps(dossier))
    for command in ("brief", "events"):
        result = run(command, path)
        assert result.exit_code == 2
        assert "does not hold: reports[0]" in result.stderr
        assert "colligate verify" in result.stderr


def test_the_list_of_reports_serves_as_a_manifest(run: Run, story: Path, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_bytes((story / name).read_bytes())
    listed = run("reports", tmp_path, "--csv").stdout
    (tmp_path / "reports.csv").write_text(listed.replace("a.txt,", "a.txt,Hill Post", 1))
    result = run("reports", tmp_path, "--json")
    assert result.exit_code == 0
    assert sorted(str(item["outlet"]) for item in json.loads(result.stdout)) == ["Hill Post", "None"]
    assert {item["source"] for item in json.loads(result.stdout)} == {"a.txt", "b.txt"}
    assert len(colligate.brief(tmp_path).reports) == 2
