"""`colligate diff`: exit codes of diff, and changes on the screen, as Markdown and as JSON."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from colligate.cli import app

Run = Callable[..., Any]

LATER = """The mayor of Upper Hill, Anna Ruiz, has not resigned, her lawyer Tomas Weil said on Tuesday.
\x1b[2J\u202e
The number of people killed when the bridge fell has risen to six, the police said.
"""


@pytest.fixture(scope="module")
def later_file(story: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the story with one report more, which holds characters that upset a terminal."""
    folder = tmp_path_factory.mktemp("later")
    for file in story.iterdir():
        (folder / file.name).write_bytes(file.read_bytes())
    (folder / "c.txt").write_text(LATER)
    path = folder / "later.json"
    assert CliRunner().invoke(app, ["brief", str(folder), "--json", str(path), "--quiet"]).exit_code == 0
    return path


def test_the_same_dossier_twice_is_no_difference(run: Run, dossier_file: Path) -> None:
    result = run("diff", dossier_file, dossier_file)
    assert result.exit_code == 0
    assert "No difference" in result.stdout


def test_differences_are_shown_and_make_the_exit_code_1(run: Run, dossier_file: Path, later_file: Path) -> None:
    result = run("diff", dossier_file, later_file)
    assert result.exit_code == 1
    assert "c.txt is new" in result.stdout
    assert "Tomas Weil" in result.stdout


def test_quiet_shows_nothing(run: Run, dossier_file: Path, later_file: Path) -> None:
    result = run("diff", dossier_file, later_file, "--quiet")
    assert result.exit_code == 1
    assert result.output == ""


def test_json_holds_every_change_with_its_words(run: Run, dossier_file: Path, later_file: Path) -> None:
    result = run("diff", dossier_file, later_file, "--json")
    assert result.exit_code == 1
    changes = json.loads(result.stdout)["changes"]
    texts = {report["id"]: report["text"] for report in json.loads(later_file.read_text())["reports"]}
    spans = [span for change in changes for span in change["after"]]
    assert spans
    assert all(texts[span["report"]][span["start"] : span["end"]] == span["text"] for span in spans)


def test_markdown_cites_and_takes_no_characters_of_a_report_for_its_own(
    run: Run, dossier_file: Path, later_file: Path
) -> None:
    result = run("diff", dossier_file, later_file, "--markdown")
    assert "[c.txt:" in result.stdout
    assert "Made by Colligate" in result.stdout
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout


def test_the_screen_never_gets_a_reports_control_characters(run: Run, dossier_file: Path, later_file: Path) -> None:
    assert "\x1b" not in run("diff", dossier_file, later_file).stdout


@pytest.mark.parametrize("words", [["diff", "none.json", "none.json"], ["diff", ".", "."]])
def test_what_is_no_dossier_is_refused_with_exit_code_2(run: Run, words: list[str]) -> None:
    result = run(*words)
    assert result.exit_code == 2
    assert result.stderr.startswith("colligate: ")


def test_a_dossier_that_was_tampered_with_is_refused(run: Run, dossier_file: Path, tmp_path: Path) -> None:
    value = json.loads(dossier_file.read_text())
    value["reports"][0]["text"] = value["reports"][0]["text"].replace("bridge", "tunnel")
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(value))
    assert run("diff", dossier_file, changed).exit_code == 2


def test_two_forms_at_once_are_refused(run: Run, dossier_file: Path) -> None:
    assert run("diff", dossier_file, dossier_file, "--json", "--markdown").exit_code == 2
