"""What docs/input.md says of intake holds."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from colligate.intake.folder import KINDS
from colligate.intake.manifest import NAMES
from colligate.intake.report import LONGEST_TEXT
from colligate.knowledge.data import load_data

PAGE = (Path(__file__).parents[2] / "docs" / "input.md").read_text("utf-8")


def test_every_ending_is_documented_and_no_other() -> None:
    rows = [line for line in PAGE.splitlines() if line.startswith("| `.")]
    assert {ending for row in rows for ending in re.findall(r"`(\.\w+)`", row.split("|")[1])} == set(KINDS)


@pytest.mark.parametrize("kind", ["text", "title", "outlet", "author", "published", "url", "language", "id"])
def test_every_field_that_is_named_is_understood(kind: str) -> None:
    (row,) = [line for line in PAGE.splitlines() if line.startswith(f"| {kind} |")]
    fields = load_data("record_fields")
    known = set(fields[kind]) | (set(fields["html"]) if kind == "text" else set())
    named = {name.lower() for name in re.findall(r"`(\w+)`", row)}
    assert named
    assert named <= known


def test_the_limits_are_those_of_the_code() -> None:
    assert {f"{kind.largest} MB" for kind in KINDS.values()} == set(re.findall(r"\d+ MB", PAGE))
    assert f"{LONGEST_TEXT:,} characters" in PAGE


def test_the_names_of_manifests_are_documented() -> None:
    assert all(f"`{name}`" in PAGE for name in NAMES)
