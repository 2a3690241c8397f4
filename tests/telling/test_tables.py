"""Parts of a dossier as rows."""

from __future__ import annotations

import csv
import io

import msgspec
import pytest

from colligate.intake.manifest import read_manifest
from colligate.records.dossier import DossierRecord
from colligate.telling.tables import OVERVIEWS, TABLES, Rows, to_csv


def parsed(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.mark.parametrize("part", TABLES)
def test_every_part_has_a_value_for_every_column_of_every_row(dossier: DossierRecord, part: str) -> None:
    felt = msgspec.structs.replace(dossier, attitudes=(msgspec.structs.replace(dossier.statements[0], id="a1"),))
    table = TABLES[part](felt)
    assert table.rows
    assert all(len(row) == len(table.columns) for row in table.rows)
    assert set(table.shown) <= set(table.columns)
    assert len(set(table.columns)) == len(table.columns)


def test_a_terminal_shows_a_row_a_finding_with_both_sides(dossier: DossierRecord) -> None:
    overview = OVERVIEWS["findings"](dossier)
    assert [row[0] for row in overview.rows] == [finding.id for finding in dossier.findings]
    for finding, row in zip(dossier.findings, overview.rows, strict=True):
        assert all(side.value in str(row[-1]) for side in finding.sides)


@pytest.mark.parametrize("part", ["reports", "entities", "events", "statements"])
def test_a_row_stands_for_one_thing(dossier: DossierRecord, part: str) -> None:
    ids = [row[0] for row in TABLES[part](dossier).rows]
    assert ids == [item.id for item in getattr(dossier, part)]


def test_findings_have_a_row_for_each_piece_of_evidence(dossier: DossierRecord) -> None:
    rows = parsed(to_csv(TABLES["findings"](dossier)))
    assert len(rows) == sum(len(side.evidence) for finding in dossier.findings for side in finding.sides)
    texts = {report.id: report.text for report in dossier.reports}
    assert all(texts[row["report"]][int(row["start"]) : int(row["end"])] == row["text"] for row in rows)


def test_the_content_of_a_statement_is_the_words_at_its_offsets(dossier: DossierRecord) -> None:
    texts = {report.id: report.text for report in dossier.reports}
    for row in parsed(to_csv(TABLES["statements"](dossier))):
        start, end = int(row["content_start"]), int(row["content_end"])
        assert texts[row["report"]][start:end] == row["content"]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "\r=", "＝"])
def test_no_cell_is_a_formula(start: str) -> None:
    table = Rows(("a",), ((start + 'HYPERLINK("http://x")',), (-3,), (-0.5,), (None,)), ("a",))
    rows = parsed(to_csv(table))
    assert rows[0]["a"].startswith("'" + start[0])
    assert [row["a"] for row in rows[1:]] == ["-3", "-0.5", ""]


def test_any_words_come_back_from_csv() -> None:
    words = 'He said: "no", then\nleft; it\'s 5€'
    assert parsed(to_csv(Rows(("a",), ((words,),), ("a",))))[0]["a"] == words


def test_the_table_of_reports_is_a_manifest(dossier: DossierRecord) -> None:
    report = msgspec.structs.replace(dossier.reports[0], outlet="=Hill Post", title="Bridge, closed")
    table = TABLES["reports"](msgspec.structs.replace(dossier, reports=(report, *dossier.reports[1:])))
    manifest = read_manifest(to_csv(table).encode(), "reports.csv")
    assert not manifest.unreadable
    stated = manifest.rows[report.source]
    assert (stated.outlet, stated.title, stated.published) == ("=Hill Post", "Bridge, closed", report.published)
