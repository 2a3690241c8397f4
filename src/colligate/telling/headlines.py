"""The headline that says best what several reports are about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from colligate.knowledge.data import load_data
from colligate.records.report import Report

SHORTEST, LONGEST = 3, 18
"""Words of a headline that can stand for a story: fewer say too little, more are a summary."""
STEM = 5
"""Letters by which words are matched: "resigns" and "resigned" speak of one thing."""
OPENING = 1200
"""Characters of a text that tell what it is about."""
DOUBT = 0.75
"""What is left of a headline's score for each mark of one side's view."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_QUOTED = re.compile(r"[\"“”‘]|(?<!\w)'|'(?!\w)")
_PAGE_NAME = re.compile(r"\s[|·–—-]\s[^|·–—]{2,40}$")


def central_headline(reports: Sequence[Report], contested: str = "") -> str | None:
    """The headline whose words the other reports have most in common; None where none can stand for them all.

    What outlets differ in counts against it: a number, a question, a quotation, a claim, a denial.

    Args:
        reports: Of one story, in an order that does not depend on where they were read from; ties go to the first.
        contested: Names and posts of those whose acts are disputed. A headline about them is likely to take a side.
    """
    sensitive = _stems(contested)
    headlines = [without_page_name(report.title) if report.title else "" for report in reports]
    if len(reports) == 1:
        return headlines[0] or None
    if sum(map(bool, headlines)) < 2:
        return None
    openings = [
        _stems(f"{headline} {report.text[:OPENING]}") for headline, report in zip(headlines, reports, strict=True)
    ]
    best, best_score = None, 0.0
    for position, headline in enumerate(headlines):
        marks = doubts(headline) + len(_stems(headline) & sensitive)
        score = _shared(headline, openings[:position] + openings[position + 1 :]) * DOUBT**marks
        if score > best_score:
            best, best_score = headline, score
    return best


def doubts(headline: str) -> int:
    """How many marks of one side's view, or of a matter in flux, a headline has."""
    words = {word.casefold().replace("’", "'") for word in _TOKEN.findall(headline)}
    data = _words()
    return sum((
        "?" in headline,
        ":" in headline,
        bool(_QUOTED.search(headline)),
        any(letter.isdigit() for letter in headline),
        bool(words & data["claims"]),
        bool(words & data["negations"]),
        bool(words & data["kinds"]),
    ))  # fmt: skip


def _shared(headline: str, others: Sequence[frozenset[str]]) -> float:
    """Which part of the headline's words an other report has, on average."""
    words = _stems(headline)
    if not words or not SHORTEST <= len(headline.split()) <= LONGEST:
        return 0.0
    return sum(word in other for word in words for other in others) / (len(words) * len(others))


def _stems(text: str) -> frozenset[str]:
    return frozenset(word[:STEM].casefold() for word in _WORD.findall(text))


def without_page_name(headline: str) -> str:
    """The headline without the outlet's name that many pages hang to it."""
    return _PAGE_NAME.sub("", " ".join(headline[:500].split()))


@cache
def _words() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in load_data("headlines").items()}
