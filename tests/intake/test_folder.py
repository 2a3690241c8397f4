"""A folder of files."""

from __future__ import annotations

import datetime
import json
import os
from pathlib import Path

import pytest

from colligate.intake.folder import KINDS, Intake, read_folder

WORDS = "The mayor said that the bridge would stay closed."


def write(folder: Path, **files: str | bytes) -> Path:
    """Write files whose names are given with "__" for the dot and "_in_" for a folder before it."""
    for name, content in files.items():
        path = folder / name.replace("__", ".").replace("_in_", "/")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def sources(intake: Intake) -> list[str]:
    return [report.source for report in intake.reports]


def reasons(intake: Intake) -> dict[str, str]:
    return {item.source: item.reason for item in intake.unreadable}


def test_files_of_every_kind_are_read_in_order_of_their_names(tmp_path: Path) -> None:
    page = f"<html><body><article>{f'<p>{WORDS}</p>' * 6}</article></body></html>"
    write(tmp_path, b__txt=WORDS, a__md=WORDS, c__html=page, d__json=json.dumps({"text": WORDS}),
          e__ndjson=json.dumps({"text": WORDS, "id": "x"}), f__TXT=WORDS)  # fmt: skip
    intake = read_folder(tmp_path)
    assert sources(intake) == ["a.md", "b.txt", "c.html", "d.json", "e.ndjson#x", "f.TXT"]
    assert not intake.unreadable
    assert not intake.ignored


def test_folders_inside_are_read_too(tmp_path: Path) -> None:
    assert sources(read_folder(write(tmp_path, north_in_a__txt=WORDS, a__txt=WORDS))) == ["a.txt", "north/a.txt"]


def test_one_file_may_be_named_instead(tmp_path: Path) -> None:
    write(tmp_path, a__txt=WORDS, b__txt=WORDS, reports__csv="file,outlet\na.txt,Hill Post\nno.txt,x\n")
    intake = read_folder(tmp_path / "a.txt")
    assert sources(intake) == ["a.txt"]
    assert intake.reports[0].outlet == "Hill Post"
    assert not intake.unreadable


def test_hidden_files_and_our_own_dossiers_are_passed_over_in_silence(tmp_path: Path) -> None:
    page = '<html><head><meta name="generator" content="Colligate 0.1.0"></head></html>'
    write(tmp_path, a__txt=WORDS, __hidden__txt=WORDS, dossier__json='{"schema": "colligate/dossier/1"}', d__html=page)
    assert read_folder(tmp_path) == Intake(read_folder(tmp_path / "a.txt").reports)


def test_other_kinds_are_named_and_are_no_error(tmp_path: Path) -> None:
    write(tmp_path, a__txt=WORDS, map__png=b"\x89PNG\0", table__csv="a,b\n1,2\n", gold__json='{"entities": []}')
    intake = read_folder(tmp_path)
    assert [item.source for item in intake.ignored] == ["gold.json", "map.png", "table.csv"]
    assert not intake.unreadable
    assert sources(intake) == ["a.txt"]


@pytest.mark.parametrize("name", ["map.png", "gold.json"])
def test_a_file_of_no_use_that_is_named_itself_is_an_error(tmp_path: Path, name: str) -> None:
    write(tmp_path, map__png=b"\x89PNG\0", gold__json='{"entities": []}')
    assert list(reasons(read_folder(tmp_path / name))) == [name]


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(
        tmp_path,
        a__txt=WORDS,
        b__txt="",
        c__txt=b"\0\1",
        d__json="{",
        e__html="<html></html>",
        f__jsonl='{"text": "x"}\n{',
    )
    intake = read_folder(tmp_path)
    assert sources(intake) == ["a.txt", "f.jsonl#1"]
    assert list(reasons(intake)) == ["b.txt", "c.txt", "d.json", "e.html", "f.jsonl#2"]
    assert all(reasons(intake).values())


def test_a_file_beyond_its_limit_is_not_opened(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate((KINDS[".txt"].largest + 1) * 1_000_000)
    assert "may have 5 MB" in reasons(read_folder(tmp_path))["a.txt"]


def test_links_are_not_followed_out_of_the_folder(tmp_path: Path) -> None:
    inside = tmp_path / "in"
    inside.mkdir()
    write(tmp_path, secret__txt=WORDS, in_in_a__txt=WORDS)
    (inside / "out.txt").symlink_to(tmp_path / "secret.txt")
    (inside / "up").symlink_to(tmp_path, target_is_directory=True)
    (inside / "gone.txt").symlink_to(tmp_path / "no.txt")
    (inside / "same.txt").symlink_to(inside / "a.txt")
    intake = read_folder(inside)
    assert sources(intake) == ["a.txt"]
    assert list(reasons(intake)) == ["gone.txt", "out.txt", "up"]
    assert [item.source for item in intake.ignored] == ["same.txt"]


def test_a_link_that_the_user_names_is_followed(tmp_path: Path) -> None:
    write(tmp_path, in_in_a__txt=WORDS)
    (tmp_path / "link").symlink_to(tmp_path / "in", target_is_directory=True)
    assert sources(read_folder(tmp_path / "link")) == ["a.txt"]


def test_what_is_no_regular_file_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    assert reasons(read_folder(tmp_path)) == {"a.txt": "not a regular file"}


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_is_named(tmp_path: Path) -> None:
    write(tmp_path, a__txt=WORDS)
    (tmp_path / "a.txt").chmod(0)
    assert reasons(read_folder(tmp_path)) == {"a.txt": "no permission to read it"}


def test_a_manifest_states_what_the_files_do_not(tmp_path: Path) -> None:
    write(tmp_path, a__txt=WORDS, reports__csv="file,outlet,published\na.txt,Hill Post,2024-03-05\nno.txt,x,\n")
    intake = read_folder(tmp_path)
    assert intake.reports[0].outlet == "Hill Post"
    assert intake.reports[0].published == datetime.date(2024, 3, 5)
    assert reasons(intake) == {"no.txt": "named in reports.csv, but there is no such file"}


def test_a_manifest_may_name_single_records(tmp_path: Path) -> None:
    write(
        tmp_path,
        w__jsonl='{"id": "x", "text": "A."}\n{"id": "y", "text": "B."}',
        reports__csv="file,outlet\nw.jsonl#y,Y\n",
    )
    intake = read_folder(tmp_path)
    assert [report.outlet for report in intake.reports] == [None, "Y"]
    assert not intake.unreadable


def test_reports_jsonl_with_texts_is_read_as_reports(tmp_path: Path) -> None:
    write(tmp_path, reports__jsonl='{"file": "a.txt", "text": "It rained."}')
    assert sources(read_folder(tmp_path)) == ["reports.jsonl#1"]


def test_a_broken_manifest_is_named_and_the_files_are_read(tmp_path: Path) -> None:
    write(tmp_path, a__txt=WORDS, reports__csv="name\nx\n")
    intake = read_folder(tmp_path)
    assert sources(intake) == ["a.txt"]
    assert list(reasons(intake)) == ["reports.csv"]


def test_guesses_are_noted_with_their_source(tmp_path: Path) -> None:
    write(tmp_path, a__txt="The café’s “owner” said no. ".encode("cp1252"), b__md="---\ndate: 4/5/2024\n---\n" + WORDS)
    assert [note.source for note in read_folder(tmp_path).notes] == ["a.txt", "b.md"]


def test_an_empty_folder_gives_nothing(tmp_path: Path) -> None:
    assert read_folder(tmp_path) == Intake(())


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="there is no"):
        read_folder(tmp_path / "no")


def test_a_name_that_is_no_unicode_is_spelled_out(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(WORDS)
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    assert sources(read_folder(tmp_path)) == ["caf\\xe9.txt"]


def test_progress_is_told(tmp_path: Path) -> None:
    told: list[tuple[str, int, int]] = []
    read_folder(write(tmp_path, a__txt=WORDS, b__txt=WORDS), lambda *step: told.append(step))
    assert told == [("opening", 0, 2), ("opening", 1, 2), ("opening", 2, 2)]
