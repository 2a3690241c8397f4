"""Files written whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from colligate.cli.output import write_text


def test_a_file_is_written_with_the_usual_permissions(tmp_path: Path) -> None:
    write_text(str(tmp_path / "a.txt"), "Żółw\n")
    usual = tmp_path / "usual"
    usual.touch()
    assert (tmp_path / "a.txt").read_text("utf-8") == "Żółw\n"
    assert (tmp_path / "a.txt").stat().st_mode == usual.stat().st_mode


def test_an_old_file_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")
    path.chmod(0o640)
    write_text(str(path), "new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_write_that_fails_leaves_the_old_file_and_no_rest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old")

    def fail(*given: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        write_text(str(path), "new")
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("old")
    (tmp_path / "link").symlink_to(tmp_path / "a.txt")
    write_text(str(tmp_path / "link"), "new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "a.txt").read_text() == "new"


def test_a_device_is_written_to_and_not_replaced() -> None:
    write_text(os.devnull, "words")
    assert Path(os.devnull).is_char_device()


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(IsADirectoryError):
        write_text(str(tmp_path), "words")


def test_half_a_character_does_not_stop_it(tmp_path: Path) -> None:
    write_text(str(tmp_path / "a.txt"), "a\ud83db")
    assert (tmp_path / "a.txt").read_text() == "a?b"
