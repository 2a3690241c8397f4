"""Mastheads, datelines, bylines, credits and boilerplate: words of a page that tell nothing of the events."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from colligate.intake.bylines import is_byline
from colligate.intake.datelines import find_dateline
from colligate.intake.mastheads import is_masthead
from colligate.knowledge.data import load_data
from colligate.records.report import Furniture, FurnitureKind, Report

_TOP, _END = 6, 4
"""Lines of the story itself, from its start and before its end, among which its head and foot are looked for."""

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")
_BRACKET = re.compile(r"[(\[][^()\[\]]{2,160}[)\]]")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]{0,2}\s+(?=[A-Z(])")
_WORD = re.compile(r"\w+")


class _Line(msgspec.Struct, frozen=True):
    """A line that is not blank, white space around it left out."""

    start: int
    end: int
    text: str


class _Patterns(msgspec.Struct, frozen=True):
    boilerplate: re.Pattern[str]
    tails: re.Pattern[str]
    credits: re.Pattern[str]
    bracket: re.Pattern[str]
    agency_credit: re.Pattern[str]
    leading_agency: re.Pattern[str]
    longest: int


def find_furniture(report: Report) -> tuple[Furniture, ...]:
    """Recognise the furniture of a report's text, in order; no two pieces overlap.

    Sentences of the story are never taken for furniture by where they stand alone: the words themselves must show it.
    """
    lines = _lines(report.text)
    found: list[Furniture] = []
    told = 0
    for position, line in enumerate(lines):
        if position == 0 and is_masthead(line.text, lines[1].text if len(lines) > 1 else None):
            found.append(_piece(report, "masthead", (line.start, line.end), line.text))
            continue
        at_foot = len(lines) - position <= _END
        whole = _whole_line(report, line, told, at_foot=at_foot)
        if whole is not None:
            found.append(_piece(report, whole[0], (line.start, line.end), whole[1]))
            continue
        found += sorted(_within(report, line, told, at_foot=at_foot), key=lambda item: item.span.start)
        told += 1
    return tuple(found)


def _lines(text: str) -> list[_Line]:
    lines = []
    for match in _LINE.finditer(text):
        words = match.group().strip()
        if words:
            start = match.start() + match.group().index(words)
            lines.append(_Line(start, start + len(words), words))
    return lines


def _whole_line(report: Report, line: _Line, told: int, *, at_foot: bool) -> tuple[FurnitureKind, str | None] | None:
    """What kind of furniture a line as a whole is, and what it states; None if it tells something of the story."""
    patterns = _patterns()
    if len(line.text) > patterns.longest:
        return None
    if told < _TOP or at_foot:
        author = is_byline(line.text, report, after_headline=told > 0)
        if author is not None:
            return "byline", author or None
        if patterns.credits.fullmatch(line.text):
            return "credit", agency_in(line.text)
    return ("boilerplate", None) if patterns.boilerplate.fullmatch(line.text) else None


def _within(report: Report, line: _Line, told: int, *, at_foot: bool) -> Iterator[Furniture]:
    """Furniture at the head, inside and at the end of a line of the story."""
    start, end = line.start, line.end
    dateline = find_dateline(line.text, told)
    if dateline is not None:
        length, place = dateline
        yield _piece(report, "dateline", (start, start + length), place)
        start += length
    elif leading := _patterns().leading_agency.match(line.text):
        yield _piece(report, "credit", (start, start + leading.end("credit")), agency_in(leading.group("credit")))
        start += leading.end("credit")
    tail = _tail(report, start, end, at_foot=at_foot)
    if tail is not None:
        yield tail
        end = tail.span.start
    for bracket in _BRACKET.finditer(report.text, start, end):
        if _patterns().bracket.match(bracket.group()):
            yield _piece(report, "boilerplate", bracket.span(), None)


def _tail(report: Report, start: int, end: int, *, at_foot: bool) -> Furniture | None:
    """The credit or boilerplate that a line of the story ends with."""
    patterns = _patterns()
    window = max(start + 1, end - patterns.longest)
    for match in patterns.tails.finditer(report.text, window, end):
        if match.end() == end:
            return _piece(report, "boilerplate", match.span(), None)
    for match in patterns.agency_credit.finditer(report.text, window, end):
        if match.end() == end and match.start("credit") > start:
            return _piece(report, "credit", match.span("credit"), agency_in(match.group("credit")))
    if not at_foot:
        return None
    last = None
    for match in _SENTENCE_END.finditer(report.text, start, end):
        last = match.end()
    if last is not None and last > window and patterns.credits.fullmatch(report.text, last, end):
        return _piece(report, "credit", (last, end), agency_in(report.text[last:end]))
    return None


def agency_in(words: str) -> str | None:
    """Usual name of the first news agency that the words name; None if they name none."""
    match = _agency().search(words)
    return _usual_names()[match.group()] if match else None


def _piece(report: Report, kind: FurnitureKind, ends: tuple[int, int], value: str | None) -> Furniture:
    return Furniture(kind, report.span(*ends), value)


@cache
def _usual_names() -> dict[str, str]:
    return {form: forms[0] for forms in load_data("agencies")["agencies"] for form in forms}


@cache
def _agency_words() -> str:
    # Longest first: "AP" begins "APP". Capitals count, else "who" and "ana" would be agencies.
    forms = sorted(_usual_names(), key=lambda form: (-len(form), form))
    return "(?-i:" + "|".join(re.escape(form) for form in forms) + ")"


@cache
def _agency() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){_agency_words()}(?!\w)")


@cache
def _patterns() -> _Patterns:
    data = load_data("furniture")
    agency = _agency_words()
    return _Patterns(
        boilerplate=_joined(data["boilerplate"]),
        tails=_joined(data["boilerplate_tails"]),
        credits=_joined(data["credits"]),
        bracket=re.compile(rf"[(\[]\s*{data['bracket_openers']}\s?(?:{data['bracket_marks']}|[)\]])", re.IGNORECASE),
        agency_credit=re.compile(
            rf"(?:(?<=\s)|(?<=[.!?”\"’]))(?P<credit>[-–—―]{{1,2}}\s?(?:with )?(?:the )?{agency}"
            rf"|\((?:with )?(?:{agency}|[Aa]gencies)(?:[/, ]{{1,3}}(?:{agency}|[Aa]gencies))?\))[.\s]*"
        ),
        leading_agency=re.compile(
            rf"(?P<credit>\((?:{agency}|[\w. ]{{2,24}}\.(?:com|org|net))\)\s*(?:[-–—―]{{1,2}}|:)?"
            rf"|{agency}\s?[-–—―|]{{1,2}})\s*(?=[A-Z0-9“\"‘'(\[])"
        ),
        longest=data["longest"],
    )


def _joined(patterns: list[str]) -> re.Pattern[str]:
    filled = (
        pattern.replace("{agency}", _agency_words()).replace("{rest}", ".{0,250}").replace("{short}", ".{0,60}")
        for pattern in patterns
    )
    return re.compile("|".join(f"(?:{pattern})" for pattern in filled), re.IGNORECASE)
