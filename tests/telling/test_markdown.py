"""The account as Markdown."""

from __future__ import annotations

import re

import msgspec
import pytest
from markdown_it import MarkdownIt

from colligate.records.dossier import DossierRecord
from colligate.telling.markdown import plain, tell_markdown

TEXT_TOKENS = {"text", "softbreak", "strong_open", "strong_close", "em_open", "em_close"}


@pytest.fixture(scope="module")
def told(dossier: DossierRecord) -> str:
    return tell_markdown(dossier)


def test_a_line_carries_place_and_words(told: str) -> None:
    """A citation names the file, the offsets and the words."""
    assert "[radio.txt:0-16] “Nine people died”" in told


def test_every_place_holds_the_words_cited(told: str, dossier: DossierRecord) -> None:
    """The offsets beside a quote are those of its words."""
    texts = {report.source: report.text for report in dossier.reports}
    quotes = re.findall(r"\[([^\]:]+):(\d+)-(\d+)\] “([^”…]+)”$", told, re.MULTILINE)
    assert len(quotes) > 15
    for source, start, end, quote in quotes:
        assert plain(" ".join(texts[source][int(start) : int(end)].split())) == quote


def test_sides_stand_with_their_holders(told: str) -> None:
    """A disputed point names who holds each side."""
    assert "- **9**, held by hospital officials; lines: B" in told


def test_reports_of_one_file_are_told_apart(dossier: DossierRecord) -> None:
    """Where two reports come from one file, a citation names the report too."""
    reports = tuple(msgspec.structs.replace(report, source="all.jsonl") for report in dossier.reports)
    told = tell_markdown(msgspec.structs.replace(dossier, reports=reports))
    assert "[all.jsonl r3:0-16]" in told


def test_the_same_dossier_gives_the_same_text(dossier: DossierRecord, told: str) -> None:
    """From JSON or fresh, the text is the same."""
    loaded = msgspec.json.decode(msgspec.json.encode(dossier), type=DossierRecord)
    assert tell_markdown(loaded) == told


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "**bold** _em_ `code` ~~gone~~",
        "[link](https://bad.example) ![image](x)",
        "https://bad.example and www.bad.example and me@bad.example",
        "a | b | c",
        "[a.txt:1-2]: https://bad.example",
        "&amp; &#42; \\*",
        "# heading",
    ],
)
def test_text_cannot_become_markup(text: str) -> None:
    """Markdown shows a report's words as they are, whatever they look like."""
    parser = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    tokens = parser.parse(f"said “{plain(text)}”")
    inline = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in inline} <= {"text", "text_special"}
    assert "".join(child.content for child in inline) == f"said “{text}”"


def test_addresses_are_not_made_into_links() -> None:
    """Viewers that link bare addresses find none."""
    assert "://" not in plain("see https://bad.example")
    assert "www." not in plain("see WWW.bad.example").lower()
