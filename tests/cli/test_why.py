"""`colligate why`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from colligate.case import Case
from colligate.records.evidence import Clause, Comparison
from colligate.records.span import Span

Run = Callable[..., Any]


def test_the_evidence_is_told_in_words_with_both_texts(run: Run, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def compare(case: Case, left: str, right: str) -> Comparison:
        words = [Span.cut(report.id, report.text, 0, 8) for report in case.reports]
        clauses = (
            Clause("same_family_name", 2.5, "both are called [bold]Ruiz[/bold]", words[0], words[1]),
            Clause("named_apart", -9.0, "one report names both", forbids=True),
        )
        return Comparison(left, right, "different", -6.5, clauses)

    monkeypatch.setattr(Case, "why", compare)
    result = run("why", story, "e1", "e2")
    assert result.exit_code == 0
    assert "not the same" in result.stdout
    assert "+2.50" in result.stdout
    assert "both are called [bold]Ruiz[/bold]" in result.stdout
    assert "forbids" in result.stdout
    assert "a.txt, 0 to 8" in result.stdout
    assert "b.txt, 0 to 8" in result.stdout


def test_an_unknown_id_is_wrong_usage_and_the_known_are_named(run: Run, story: Path) -> None:
    result = run("why", story, "e998", "e999")
    assert result.exit_code == 2
    assert "there is no e998 and no e999" in result.stderr


def test_one_id_tells_what_joins_it(run: Run, story: Path) -> None:
    result = run("why", story, "e1")
    assert result.exit_code == 0
    assert result.stdout.count("e1  ") == 1
    assert "above zero speaks for the same" in result.stdout


def test_a_dossier_alone_is_not_enough(run: Run, dossier_file: Path) -> None:
    result = run("why", dossier_file, "e1", "e2")
    assert result.exit_code == 2
    assert "name their folder" in result.stderr
