"""Fixtures of the command line's tests."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from colligate.cli import app

Run = Callable[..., Any]

FIRST = """The old bridge at Upper Hill fell on Sunday, and at least three people were killed, Mayor Anna Ruiz said.

"We had asked for repairs," Ruiz said. She resigned on Monday.
"""
SECOND = """The bridge at Upper Hill fell on Sunday night. Five people were killed, the police said.

The town denied that Mayor Ana Ruiz had resigned.
"""


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run a command line in an empty folder of its own."""
    monkeypatch.chdir(tmp_path_factory.mktemp("here"))

    def run_command(*words: str | Path) -> Any:
        return CliRunner().invoke(app, [str(word) for word in words])

    return run_command


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of two short reports."""
    folder = tmp_path_factory.mktemp("story")
    (folder / "a.txt").write_text(FIRST)
    (folder / "b.txt").write_text(SECOND)
    return folder


@pytest.fixture(scope="session")
def dossier_file(story: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The dossier of the story, in a file."""
    path = tmp_path_factory.mktemp("dossier") / "dossier.json"
    result = CliRunner().invoke(app, ["brief", str(story), "--json", str(path), "--quiet"])
    assert result.exit_code == 0, result.output
    return path
