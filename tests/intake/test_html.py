"""Web pages."""

from __future__ import annotations

import datetime
from contextlib import suppress
from typing import Any

import pytest

from colligate.intake.html import extract, read_html
from colligate.intake.outcome import NotAReportError, UnreadableError

BODY = "".join(
    f"<p>The mayor of Upper Hill said on day {n} that the old bridge would stay closed until it had been repaired.</p>"
    for n in range(1, 6)
)
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Bridge closed | Hill Post</title>
<meta property="og:title" content="Bridge closed"><meta property="og:site_name" content="Hill Post">
<meta name="author" content="Ana Ruiz"><meta property="article:published_time" content="2024-03-05T22:00:00+01:00">
<link rel="canonical" href="https://hillpost.example/bridge"></head>
<body><nav><a href="/">Home</a><a href="/sport">Sport news</a></nav><article><h1>Bridge closed</h1>{BODY}</article>
<footer>All rights reserved</footer></body></html>"""


def test_a_page_gives_its_main_text_and_what_it_states() -> None:
    (found,) = read_html(PAGE.encode(), "a.html")
    report = found.report
    assert "day 1 that" in report.text
    assert "day 5 that" in report.text
    assert "Sport news" not in report.text
    assert (report.title, report.outlet, report.author) == ("Bridge closed", "Hill Post", "Ana Ruiz")
    assert report.published == datetime.date(2024, 3, 5)
    assert (report.url, report.language) == ("https://hillpost.example/bridge", "en")


def test_paragraphs_are_lines() -> None:
    text = read_html(PAGE.encode(), "a.html")[0].report.text
    assert sum(line.startswith("The mayor of Upper Hill") for line in text.splitlines()) == 5


def test_the_declared_encoding_is_used() -> None:
    page = PAGE.replace("utf-8", "windows-1250").replace("Upper Hill", "Horní Lhota-Žďár")
    (found,) = read_html(page.encode("cp1250"), "a.html")
    assert "Horní Lhota-Žďár" in found.report.text
    assert not found.notes


def test_a_page_without_a_date_stays_undated() -> None:
    page = PAGE.replace('<meta property="article:published_time" content="2024-03-05T22:00:00+01:00">', "")
    assert read_html(page.encode(), "a.html")[0].report.published is None


@pytest.mark.parametrize("page", ["<html><body></body></html>", "<p></p>", "x", "<!-- -->"])
def test_a_page_without_a_text_is_refused(page: str) -> None:
    with pytest.raises(UnreadableError):
        read_html(page.encode(), "a.html")


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*given: Any, **named: Any) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr("socket.socket.connect", refuse)
    with pytest.raises(UnreadableError):
        extract("http://hillpost.example/bridge")


def test_deep_nesting_is_no_way_to_bring_it_down() -> None:
    page = "<html><body>" + "<div>" * 20_000 + BODY + "</body></html>"
    with suppress(UnreadableError):
        assert read_html(page.encode(), "a.html")[0].report.text


@pytest.mark.parametrize("mark", ["Colligate 0.1.0, en_core_web_md 3.8.0", "made by colligate"])
def test_our_own_page_is_passed_over_in_silence(mark: str) -> None:
    page = PAGE.replace("<head>", f'<head><meta name="generator" content="{mark}">')
    with pytest.raises(NotAReportError) as passed:
        read_html(page.encode(), "dossier.html")
    assert not str(passed.value)
