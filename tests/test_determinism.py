"""The same input gives the same bytes, however it is listed, shared among processes or hashed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import msgspec

import colligate
from colligate.intake.folder import read_folder

RUN = """
import hashlib, sys, colligate
if __name__ == "__main__":
    text = colligate.brief(sys.argv[1], processes=int(sys.argv[2])).to_json()
    print(hashlib.sha256(text.encode()).hexdigest())
"""


def test_two_processes_and_another_hash_seed_change_no_byte(ferry: Path, tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(RUN, "utf-8")
    digests = {hashlib.sha256(colligate.brief(ferry).to_json().encode()).hexdigest()}
    for seed, processes in (("0", "1"), ("1", "2")):
        done = subprocess.run(
            [sys.executable, str(script), str(ferry), processes],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        digests.add(done.stdout.strip())
    assert len(digests) == 1


def test_neither_names_nor_order_of_the_files_change_what_is_found(ferry: Path) -> None:
    reports = read_folder(ferry).reports
    renamed = [msgspec.structs.replace(report, source=f"{len(reports) - n}.txt") for n, report in enumerate(reports)]
    left, right = colligate.brief(reports), colligate.brief(renamed[::-1])
    assert [report.text for report in left.reports] == [report.text for report in right.reports]
    for field in ("story", "entities", "events", "statements", "quantities", "lineage", "findings"):
        assert getattr(left, field) == getattr(right, field), field
