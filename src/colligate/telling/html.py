"""One self-contained page: the account, beside it the full reports with the words that it rests on."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from importlib import resources

import msgspec
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from colligate.records.dossier import DossierRecord, DossierReport
from colligate.telling import phrases
from colligate.telling.account import Account, ReportTold, tell
from colligate.telling.citations import Citation, citations_in
from colligate.telling.passages import Mark, Paragraph, Reference, tell_text

_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})?")


class FullText(msgspec.Struct, frozen=True):
    """A report with its paragraphs, marked."""

    report: ReportTold
    language: str
    paragraphs: tuple[Paragraph, ...]
    cited: int


def tell_html(dossier: DossierRecord) -> str:
    """The dossier as one page that needs no network: any browser opens the file.

    Every citation is a link to the cited words in the full text of their report. Nothing in a report's text can become
    part of the page's code: all of it is escaped, and the page's policy lets only its own style and script run.

    Raises:
        KeyError: Something cites a report that the dossier does not hold.
    """
    account = tell(dossier)
    style, script = _asset("page.css"), _asset("page.js")
    return (
        _environment()
        .get_template("page.html")
        .render(
            account=account,
            texts=full_texts(dossier, account),
            phrases=phrases,
            style=Markup(style),
            script=Markup(script),
            style_hash=content_hash(style),
            script_hash=content_hash(script),
        )
    )


def full_texts(dossier: DossierRecord, account: Account) -> tuple[FullText, ...]:
    """Every report's text with all words marked that the account cites, and the points that rest on them."""
    marked: dict[int, dict[tuple[int, int], set[Reference]]] = defaultdict(lambda: defaultdict(set))
    for point in account.points:
        for citation in citations_in(point):
            marked[citation.report][citation.start, citation.end].add(Reference(point.number, point.kind))
    for citation in citations_in(
        (account.sentences, account.timeline, account.companies, account.voices, account.tallies)
    ):
        _ = marked[citation.report][citation.start, citation.end]
    for citation in citations_in(account.sourcing):
        _ = marked[citation.report][citation.start, citation.end]
    return tuple(
        _full_text(report, told, marked[told.position])
        for report, told in zip(dossier.reports, account.reports, strict=True)
    )


def _full_text(report: DossierReport, told: ReportTold, cited: dict[tuple[int, int], set[Reference]]) -> FullText:
    furniture = {(item.start, item.end) for item in report.furniture}
    spans = sorted({*cited, *furniture})
    marks = [
        Mark(
            start,
            end,
            f"e{told.position}-{start}-{end}",
            tuple(sorted(cited.get((start, end), ()))),
            (start, end) in furniture,
        )
        for start, end in spans
    ]
    language = report.language if report.language and _LANGUAGE.fullmatch(report.language) else ""
    points = {reference.number for references in cited.values() for reference in references}
    return FullText(told, language, tell_text(report.text, marks), len(points))


def content_hash(content: str) -> str:
    """What a content security policy calls an inline style or script: the SHA-256 of its text."""
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()


def reports_of(told: object) -> str:
    """Positions of the reports that a line of the account cites, for filtering: "1 3"."""
    return " ".join(map(str, sorted({citation.report for citation in citations_in(told)})))


def by_report(citations: Sequence[Citation]) -> list[list[Citation]]:
    """Citations in groups of one report, in the order in which the reports come."""
    groups: dict[int, list[Citation]] = defaultdict(list)
    for citation in citations:
        groups[citation.report].append(citation)
    return list(groups.values())


def lines_first(citations: Sequence[Citation]) -> list[Citation]:
    """Citations with one of each independent line before second ones, so that the first few show who agrees."""
    seen: set[str] = set()
    repeated = []
    for citation in citations:
        repeated.append(citation.line in seen)
        seen.add(citation.line)
    ordered = sorted(zip(repeated, range(len(citations)), citations, strict=True), key=lambda item: item[:2])
    return [citation for _, _, citation in ordered]


@cache
def _asset(name: str) -> str:
    return resources.files("colligate.telling").joinpath("templates", name).read_text("utf-8")


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("colligate.telling", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.filters["reports_of"] = reports_of
    environment.filters["by_report"] = by_report
    environment.filters["lines_first"] = lines_first
    environment.filters["count"] = phrases.count
    environment.filters["listing"] = phrases.listing
    return environment
