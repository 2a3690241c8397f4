"""Plain text and Markdown."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colligate.intake.outcome import NotAReportError, UnreadableError
from colligate.intake.text import read_markdown, read_text

LETTERS = st.characters(blacklist_categories=("Cs", "Cc"))
TEXTS = st.text(LETTERS | st.sampled_from("\n\r\t"), min_size=1).filter(
    lambda text: text.strip() and text[0] != "\ufeff"
)


@given(TEXTS)
def test_the_text_of_a_plain_file_is_its_content_unchanged(text: str) -> None:
    (found,) = read_text(text.encode(), "a.txt")
    assert found.report.text == text
    assert found.report.source == "a.txt"


def test_a_plain_file_that_looks_like_front_matter_is_kept_whole() -> None:
    text = "---\ntitle: x\n---\nIt rained."
    assert read_text(text.encode(), "a.txt")[0].report.text == text


def test_an_empty_file_is_refused() -> None:
    with pytest.raises(UnreadableError, match="empty"):
        read_text(b"", "a.txt")


FRONT = """---
title: Bridge closed
outlet: Hill Post
date: 2024-03-05
authors: [Ana Ruiz, Jon Berg]
url: https://hillpost.example/b
---
"""


def test_front_matter_is_stated_and_the_body_is_the_text() -> None:
    (found,) = read_markdown((FRONT + "\n# Bridge closed\n\nIt *rained*.\n").encode(), "a.md")
    report = found.report
    assert report.text == "\n# Bridge closed\n\nIt *rained*.\n"
    assert (report.title, report.outlet, report.author) == ("Bridge closed", "Hill Post", "Ana Ruiz, Jon Berg")
    assert (report.published, report.url) == (datetime.date(2024, 3, 5), "https://hillpost.example/b")


def test_windows_line_ends_do_not_hide_front_matter() -> None:
    (found,) = read_markdown((FRONT + "It rained.\n").replace("\n", "\r\n").encode(), "a.md")
    assert found.report.text == "It rained.\r\n"
    assert found.report.outlet == "Hill Post"


@given(TEXTS)
def test_a_body_without_front_matter_is_the_content_unchanged(text: str) -> None:
    content = "Words first. " + text
    assert read_markdown(content.encode(), "a.md")[0].report.text == content


def test_a_rule_of_dashes_further_down_is_no_front_matter() -> None:
    content = "It rained.\n\n---\n\nThen the sun came out.\n---\n"
    assert read_markdown(content.encode(), "a.md")[0].report.text == content


def test_the_first_heading_is_the_title_where_none_is_stated() -> None:
    assert read_markdown(b"\n## Bridge *closed* ##\n\nIt rained.", "a.md")[0].report.title == "Bridge *closed*"
    assert read_markdown(b"It rained.\n# Later", "a.md")[0].report.title is None


@pytest.mark.parametrize("front", ["a: [1, 2", "a: b: c", "!!python/object/apply:os.system ['true']", "[" * 3_000])
def test_front_matter_that_cannot_be_read_costs_the_metadata_alone(front: str) -> None:
    (found,) = read_markdown(f"---\n{front}\n---\nIt rained.".encode(), "a.md")
    assert found.report.text == "It rained."
    assert "front matter" in found.notes[0]


def test_our_own_markdown_is_passed_over_in_silence() -> None:
    with pytest.raises(NotAReportError) as passed:
        read_markdown(b"# Account\n\n<!-- made by colligate 0.1.0 -->\n", "dossier.md")
    assert not str(passed.value)
