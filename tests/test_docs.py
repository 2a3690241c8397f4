"""The documents cannot lie: what README shows runs, and every command and every field is documented."""

from __future__ import annotations

import re
import runpy
from pathlib import Path

import pytest
import typer.main

from colligate.cli import app

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")
FORMAT = (ROOT / "docs" / "dossier.md").read_text("utf-8")

COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]


@pytest.mark.parametrize("command", COMMANDS)
def test_the_readme_shows_every_command(command: str) -> None:
    assert re.search(rf"colligate .*\b{command}\b|also .*\b{command}\b", README)


def test_the_readme_shows_no_command_that_is_not_there() -> None:
    shown = set(re.findall(r"^colligate (\w+)", README, re.MULTILINE))
    assert shown <= set(COMMANDS)


def test_the_python_of_the_readme_runs(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    (code,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(code, "README.md", "exec"), {})
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("link", sorted(set(re.findall(r"\]\(([^)#:]+)\)", README))))
def test_a_file_that_the_readme_links_is_there(link: str) -> None:
    assert (ROOT / link).exists()


def test_the_format_document_is_made_from_the_records_of_today() -> None:
    assert runpy.run_path(str(ROOT / "docs" / "format.py"))["page"]() == FORMAT


def test_the_format_document_says_what_every_field_means() -> None:
    rows = re.findall(r"^\| `(\w+)` \| .* \| (.*) \|$", FORMAT, re.MULTILINE)
    assert len(rows) > 100
    assert not [field for field, meaning in rows if not meaning]
