"""Tables of Wikidata ids."""

from __future__ import annotations

from pathlib import Path

import pytest

from colligate.intake.wikidata import WikidataRow, WikidataTableError, read_wikidata


def read(folder: Path, text: str) -> tuple[WikidataRow, ...]:
    """The rows of a table with that content."""
    path = folder / "table.csv"
    path.write_text(text, "utf-8")
    return read_wikidata(path)


def test_names_and_ids_are_enough(tmp_path: Path) -> None:
    """All else is unknown."""
    (row,) = read(tmp_path, "name,id\nOrla Venn,Q101\n")
    assert row == WikidataRow("Q101", "Orla Venn", "Orla Venn")


def test_every_column(tmp_path: Path) -> None:
    """Aliases stand for the same item; a day of birth gives its year; an address gives the id."""
    text = "name;id;aliases;type;born;description\n"
    text += (
        "Orla Venn;http://www.wikidata.org/entity/Q101;O. Venn|Orla W. Venn;human;1961-02-03T00:00:00Z;harbour master\n"
    )
    rows = read(tmp_path, text)
    assert [row.name for row in rows] == ["Orla Venn", "O. Venn", "Orla W. Venn"]
    assert {(row.id, row.label, row.type, row.born, row.description) for row in rows} == {
        ("Q101", "Orla Venn", "person", 1961, "harbour master")
    }


def test_an_item_may_have_several_rows(tmp_path: Path) -> None:
    """The first name is its label; empty lines are none."""
    rows = read(tmp_path, "alias,wikidata\nArdent Ltd.,q7\n,\nArdent,Q7\n")
    assert [(row.name, row.label) for row in rows] == [("Ardent Ltd.", "Ardent Ltd."), ("Ardent", "Ardent Ltd.")]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("who,what\nOrla Venn,Q101\n", "needs the columns `name` and `id`; it has who, what"),
        ("", "it has nothing"),
        ("name,id\nOrla Venn,101\n", "line 2: '101' is no id of Wikidata"),
        ("name,id\n,Q101\n", "line 2: Q101 has no name"),
        ("name,id,born\nOrla Venn,Q101,long ago\n", "line 2: 'long ago' is no year"),
        ("name,id,type\nOrla Venn,Q101,harbour\n", "'harbour' is no type; use one of person, organization"),
    ],
)
def test_a_table_that_cannot_be_used_is_told_of(tmp_path: Path, text: str, message: str) -> None:
    """With the line, and what to do."""
    with pytest.raises(WikidataTableError, match=r"table\.csv") as told:
        read(tmp_path, text)
    assert message in str(told.value)
