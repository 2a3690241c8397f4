"""`colligate verify`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]


def test_a_dossier_stands_by_itself_and_against_its_files(run: Run, dossier_file: Path, story: Path) -> None:
    alone, against = run("verify", dossier_file), run("verify", dossier_file, story)
    assert (alone.exit_code, against.exit_code) == (0, 0)
    assert "spans of 2 reports stand in the texts as stated" in alone.stdout
    assert "and in the files" in against.stdout


def test_a_changed_file_is_named(run: Run, dossier_file: Path, story: Path, tmp_path: Path) -> None:
    shutil.copytree(story, tmp_path / "s")
    (tmp_path / "s" / "a.txt").write_text("Something else was said.")
    result = run("verify", dossier_file, tmp_path / "s")
    assert result.exit_code == 1
    assert "a.txt: the file's text is not that of" in result.stderr


def test_every_tampered_span_is_named(run: Run, dossier_file: Path, tmp_path: Path) -> None:
    dossier = json.loads(dossier_file.read_text())
    dossier["reports"][0]["furniture"] = [{"report": "r1", "start": 0, "end": 3, "text": "xyz", "kind": "credit"}]
    path = tmp_path / "d.json"
    path.write_text(json.dumps(dossier))
    result = run("verify", path, "--quiet")
    assert result.exit_code == 1
    assert "reports[0].furniture[0]" in result.stderr
    assert not result.stdout


def test_what_is_no_dossier_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "d.json"
    path.write_text("{}")
    assert run("verify", path).exit_code == 2
    assert run("verify", tmp_path / "no.json").exit_code == 2
    assert run("verify", tmp_path).exit_code == 2


def test_a_folder_that_is_not_there_is_wrong_usage(run: Run, dossier_file: Path) -> None:
    assert run("verify", dossier_file, "nowhere").exit_code == 2
