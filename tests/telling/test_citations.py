"""Names of reports and lines, and the words that are shown of a citation."""

from __future__ import annotations

import msgspec
import pytest

from accident import make_dossier
from accident_reports import words
from colligate.records.dossier import DossierReport
from colligate.telling.citations import citations_in, line_name, make_directory, report_labels, shorten, visible


def report(id: str, source: str, outlet: str | None = None) -> DossierReport:
    return DossierReport(
        id=id, source=source, outlet=outlet, title=None, author=None, published=None, url=None, language=None,
        sha256="", text="",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("reports", "labels"),
    [
        ([report("r1", "a.txt", "Gazette"), report("r2", "b.txt")], ("Gazette", "b.txt")),
        (
            [report("r1", "a.txt", "Gazette"), report("r2", "b.txt", "Gazette")],
            ("Gazette (a.txt)", "Gazette (b.txt)"),
        ),
        ([report("r1", "a.txt"), report("r2", "a.txt")], ("a.txt, r1", "a.txt, r2")),
        ([report("r1", "", None)], ("r1",)),
        (
            [report("r1", "a", "x" * 90 + "1"), report("r2", "b", "x" * 90 + "2")],
            ("x" * 48 + " … (a)", "x" * 48 + " … (b)"),
        ),
    ],
)
def test_reports_are_told_apart(reports: list[DossierReport], labels: tuple[str, ...]) -> None:
    """A report is called by its outlet, else by its file, and no two are called the same."""
    assert report_labels(reports) == labels


def test_lines_have_letters() -> None:
    """Lines are named like the columns of a spreadsheet."""
    assert [line_name(n) for n in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain – “text”\n", "plain – “text”\n"),
        ("pay \u202e001\u202c", "pay ⟦RLO⟧001⟦PDF⟧"),
        ("\x00\x1b[31m", "␀␛[31m"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("\ud800 half", "\N{REPLACEMENT CHARACTER} half"),
        ("\u0645\u06cc\u200c\u0631\u0648\u0645", "\u0645\u06cc\u200c\u0631\u0648\u0645"),
    ],
)
def test_control_characters_are_shown_not_obeyed(text: str, shown: str) -> None:
    """Characters that reorder or hide text become visible signs; those that scripts need stay."""
    assert visible(text) == shown
    assert visible(text).encode()


def test_a_quote_is_cut_at_a_word() -> None:
    """A long quote ends at a word with an ellipsis; a short one is only put on one line."""
    assert shorten("one\n two") == "one two"
    assert shorten("alpha beta gamma", 12) == "alpha beta …"
    assert shorten("x" * 50, 10) == "x" * 10 + " …"
    assert len(shorten("word " * 10**6)) < 150


def test_a_short_quote_after_much_blank_space_still_shows_that_it_is_cut() -> None:
    """Text that was not looked at is never passed off as absent."""
    assert shorten("a" + " " * 10_000 + "b", 10).endswith("…")


def test_words_are_cited_once_and_in_order() -> None:
    """Citations are sorted by report and place, duplicates dropped."""
    directory = make_directory(make_dossier())
    later, earlier = words("r3", "Nine"), words("r1", "mayor")
    cited = directory.cite_all([later, earlier, later])
    assert [(cite.report, cite.label, cite.line, cite.quote) for cite in cited] == [
        (1, "Northern Wire", "A", "mayor"),
        (3, "radio.txt", "B", "Nine"),
    ]
    assert cited[1].anchor == "e3-0-4"


def test_a_citation_of_an_unknown_report_is_an_error() -> None:
    """A dossier that cites what it does not hold is not told as if it did."""
    directory = make_directory(make_dossier())
    with pytest.raises(KeyError):
        directory.cite(msgspec.structs.replace(words("r1", "mayor"), report="r9"))


def test_all_citations_of_a_record_are_found() -> None:
    """Citations are found at any depth."""
    directory = make_directory(make_dossier())
    cited = directory.cite(words("r1", "mayor"))
    assert list(citations_in((cited, [("x", (cited,))], None))) == [cited, cited]
