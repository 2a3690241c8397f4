"""`colligate brief`."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import colligate

Run = Callable[..., Any]


def test_it_shows_a_summary_and_writes_page_and_dossier_beside_the_user(run: Run, story: Path) -> None:
    result = run("brief", story)
    assert result.exit_code == 0
    assert "Two reports in" in result.stdout
    assert "Wrote dossier.html, dossier.json" in result.stderr
    assert sorted(path.name for path in Path().iterdir()) == ["dossier.html", "dossier.json"]
    assert len(colligate.load("dossier.json").reports) == 2
    assert Path("dossier.html").read_text().lower().startswith("<!doctype html>")


def test_only_what_is_asked_for_is_written(run: Run, story: Path) -> None:
    result = run("brief", story, "--markdown", "account.md")
    assert result.exit_code == 0
    assert [path.name for path in Path().iterdir()] == ["account.md"]


def test_quiet_says_nothing(run: Run, story: Path) -> None:
    result = run("brief", story, "--quiet", "--json", "d.json")
    assert (result.exit_code, result.output) == (0, "")


def test_a_dash_is_standard_output_and_the_summary_keeps_out_of_the_way(run: Run, story: Path) -> None:
    result = run("brief", story, "--json", "-")
    assert json.loads(result.stdout)["schema"] == "colligate/dossier/1"
    assert "Two reports in" in result.stderr


def test_a_dossier_at_hand_is_told_again_and_not_worked_out_again(run: Run, dossier_file: Path) -> None:
    assert run("brief", dossier_file, "--json", "again.json").exit_code == 0
    assert Path("again.json").read_bytes() == dossier_file.read_bytes()


def test_our_own_files_in_the_folder_change_nothing(run: Run, story: Path, tmp_path: Path) -> None:
    shutil.copytree(story, tmp_path / "s")
    for name in ("dossier.json", "dossier.html"):
        assert run("brief", tmp_path / "s", "--html", tmp_path / "s" / "dossier.html",
                   "--json", tmp_path / "s" / "dossier.json").exit_code == 0, name  # fmt: skip
    assert len(colligate.load(tmp_path / "s" / "dossier.json").reports) == 2


def days(path: str) -> dict[str, str | None]:
    return {item["source"]: item["published"] for item in json.loads(Path(path).read_text())["reports"]}


def test_a_day_for_all_fills_gaps_and_a_day_for_one_wins(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "s"
    folder.mkdir()
    (folder / "a.txt").write_text("It rained on Sunday.")
    (folder / "b.md").write_text("---\ndate: 2024-03-05\n---\nIt rained on Sunday, the mayor said.")
    (folder / "c.txt").write_text("It did not rain on Sunday.")
    run("brief", folder, "--json", "d.json", "--published", "2024-03-07", "--published", "c.txt=2024-03-06")
    assert days("d.json") == {"b.md": "2024-03-05", "c.txt": "2024-03-06", "a.txt": "2024-03-07"}
    run("brief", folder, "--json", "d.json", "--published", "b.md=2024-03-06")
    assert days("d.json") == {"b.md": "2024-03-06", "a.txt": None, "c.txt": None}


@pytest.mark.parametrize(
    ("option", "complaint"),
    [("tomorrow", "write it as 2024-05-31"), ("no.txt=2024-03-05", "there is no report no.txt")],
)
def test_a_day_that_cannot_be_is_wrong_usage(run: Run, story: Path, option: str, complaint: str) -> None:
    result = run("brief", story, "--published", option)
    assert result.exit_code == 2
    assert complaint in result.stderr
    assert not list(Path().iterdir())


def test_what_cannot_be_read_is_named_and_the_rest_is_done(run: Run, story: Path, tmp_path: Path) -> None:
    shutil.copytree(story, tmp_path / "s")
    (tmp_path / "s" / "broken.json").write_text("{")
    (tmp_path / "s" / "map.png").write_bytes(b"\x89PNG")
    result = run("brief", tmp_path / "s")
    assert result.exit_code == 1
    assert "1 could not be read" in result.stderr
    assert "broken.json: broken JSON" in result.stderr
    assert "map.png" in result.stderr
    assert Path("dossier.json").exists()


def test_files_of_other_kinds_are_no_error(run: Run, story: Path, tmp_path: Path) -> None:
    shutil.copytree(story, tmp_path / "s")
    (tmp_path / "s" / "gold.json").write_text('{"entities": []}')
    result = run("brief", tmp_path / "s")
    assert result.exit_code == 0
    assert "gold.json" in result.stderr


def test_an_empty_folder_is_told_what_belongs_there(run: Run, tmp_path: Path) -> None:
    result = run("brief", tmp_path)
    assert result.exit_code == 2
    assert "Put reports there" in result.stderr
    assert not list(Path().iterdir())


def test_a_folder_of_nothing_but_trouble_names_it(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("")
    (tmp_path / "b.png").write_text("x")
    result = run("brief", tmp_path)
    assert result.exit_code == 2
    assert "a.txt: it is empty" in result.stderr
    assert "b.png" in result.stderr


def test_undated_reports_are_told_what_would_help(run: Run, story: Path) -> None:
    assert "No day of publication is known of 2 of 2 reports" in run("brief", story).stderr
    assert "No day" not in run("brief", story, "--published", "2024-03-05").stderr
    assert "known of b.txt" in run("brief", story, "--published", "a.txt=2024-03-05").stderr


def test_one_report_is_told_to_stand_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The mayor resigned on Monday.")
    assert "there is none to compare it with" in run("brief", tmp_path).stderr
    (tmp_path / "b.docx").write_text("x")
    assert "save it as text or HTML first" in run("brief", tmp_path).stderr


def test_a_folder_that_is_not_there_is_wrong_usage(run: Run) -> None:
    result = run("brief", "nowhere")
    assert (result.exit_code, result.stderr) == (2, "colligate: there is no file or folder nowhere\n")


def test_a_model_that_is_not_there_is_wrong_usage(run: Run, story: Path) -> None:
    result = run("brief", story, "--model", "no_such_model")
    assert result.exit_code == 2
    assert "no_such_model" in result.stderr


def test_what_cannot_be_written_costs_nothing_else(run: Run, story: Path) -> None:
    result = run("brief", story, "--html", "no/such/folder/page.html", "--json", "d.json")
    assert result.exit_code == 1
    assert "page.html could not be written" in result.stderr
    assert Path("d.json").exists()


def test_the_words_of_a_file_name_cannot_steer_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x\x1b[31mred.txt").write_text("")
    result = run("brief", tmp_path)
    assert result.exit_code == 2
    assert "\x1b" not in result.output


def test_a_table_of_wikidata_ids(run: Run, story: Path, tmp_path: Path) -> None:
    """Entities get the ids; the page shows them as links that load nothing."""
    first = colligate.brief(story)
    name = next(entity.name for entity in first.entities if entity.type == "person" and " " in entity.name)
    table = tmp_path / "ids.csv"
    table.write_text(f"name,id\n{name},Q101\n", "utf-8")
    assert run("brief", story, "--wikidata", table, "--quiet", "--json", "d.json", "--html", "d.html").exit_code == 0
    dossier = colligate.load("d.json")
    assert dossier.entity(name).wikidata == "Q101"
    assert dossier.generator.settings["wikidata"].startswith("sha256 ")
    assert 'href="https://www.wikidata.org/wiki/Q101" rel="noopener noreferrer' in Path("d.html").read_text("utf-8")
    assert colligate.brief(story, wikidata=table).to_json() == dossier.to_json()


def test_a_table_that_cannot_be_used_is_refused_before_the_work(run: Run, story: Path, tmp_path: Path) -> None:
    """With the line, or because it is not there."""
    table = tmp_path / "ids.csv"
    table.write_text("name,id\nOrla Venn,101\n", "utf-8")
    result = run("brief", story, "--wikidata", table)
    assert result.exit_code == 2
    assert "line 2: '101' is no id of Wikidata" in result.stderr
    result = run("brief", story, "--wikidata", tmp_path / "none.csv")
    assert result.exit_code == 2
    assert "none.csv" in result.stderr
