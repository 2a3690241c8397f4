"""The byline: who wrote a report, and the line that tells when its page was made."""

from __future__ import annotations

import datetime
import re
from functools import cache

from colligate.intake.dates import find_date_in
from colligate.knowledge.data import load_data
from colligate.knowledge.places import is_place
from colligate.records.report import Report

_LONGEST = 140
_MOST_WORDS = 18
_HEAD, _HEAD_LINES = 4_000, 8
_SENTENCE_END = re.compile(r"[a-z0-9)][.!?:;]['\"”’)]*$|[”\"’]$")
_TITLED_END = re.compile(r"\b(?:Jr|Sr|St|Dr|Mr|Mrs|[A-Z])\.$")
_MARKS = re.compile(r"[|/•·,;:()&@\-–—]+")
_NAME = r"[A-Z][\w.'’-]+(?: (?:[A-Z][\w.'’-]*|al|bin|ben|van|der|de|von|el|la)){1,3}"
_NAME_IN_PLACE = re.compile(rf"{_NAME}(?:(?:,| and|, and) {_NAME})* in [A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){{0,2}}")
_NAME_AND_JOB = re.compile(rf"({_NAME}(?:(?:,| and|, and) {_NAME})*)\s?[,|/–—-]\s?([\w.'’ -]{{2,50}})")
_STAMP_TOKEN = re.compile(r"\d{1,4}(?:st|nd|rd|th|am|pm)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\d{1,2}/\d{1,2}/\d\d\b")
_AFTER_AUTHOR = re.compile(
    r"\s*(?:[|/•·,(]|\s[–—-]\s)|\s(?:in (?=[A-Z])|(?:updated|published|posted|created|special to)\b)", re.IGNORECASE
)
_SPLIT = re.compile(r"[\s,.:;/|()@•·–—-]+")


def is_byline(line: str, report: Report, *, after_headline: bool) -> str | None:
    """Whether a line states who wrote the report, or when its page was made.

    Args:
        line: A line, white space around it left out.
        report: The report, whose stated author or outlet may be what the line says.
        after_headline: Some line of the story stands before it.

    Returns:
        The author; "" where it states none; None where the line is no byline.
    """
    if len(line) > _LONGEST or len(line.split()) > _MOST_WORDS:
        return None
    if report.author and line.casefold() == report.author.casefold():
        return line
    opened = _opener().match(line)
    if opened:
        return _author_after(line[opened.end() :])
    if is_stamp(line):
        return ""
    if not after_headline or _ends_sentence(line):
        return None
    name, _, place = line.rpartition(" in ")
    if _NAME_IN_PLACE.fullmatch(line) and is_place(place):
        return name
    with_job = _NAME_AND_JOB.fullmatch(line)
    if with_job and _is_job(with_job.group(2), report):
        return with_job.group(1)
    return None


def stated_day(text: str) -> datetime.date | None:
    """The day on which a text says that its page was made, in a line of its own near its head; None if it does not.

    A line that only tells of an update counts where no other does.
    """
    lines = [line.strip() for line in text[:_HEAD].splitlines() if line.strip()][:_HEAD_LINES]
    stamps = [line for line in lines if len(line) <= _LONGEST and is_stamp(line)]
    stamps.sort(key=lambda line: "updated" in line.lower() or "modified" in line.lower())
    return next((day for line in stamps if (day := find_date_in(line)) is not None), None)


def _author_after(rest: str) -> str | None:
    """The author in what follows "By"; None where it is no byline ("By Friday the water had gone.")."""
    words = [word for word in _MARKS.sub(" ", rest).split() if word]
    data_words, jobs = _words("byline_words"), _words("byline_jobs")
    if not words or _ends_sentence(rest):
        return None
    plain = rest.casefold().strip(" .,")
    if any(plain == phrase or plain.startswith(phrase + " ") for phrase in _words("not_bylines")):
        return None
    if words[0].casefold().strip(".") in _words("date_words"):
        return None
    named = [word for word in words if word[0].isupper() or word[0].isdigit()]
    if not all(word[0].isupper() or word.lower() in data_words or "." in word or word[0].isdigit() for word in words):
        return None
    shown = any(word.lower().strip(".") in jobs for word in words) or _agency_words() & set(words)
    if len(named) < 2 and not shown:
        return None
    if not named:
        return ""
    author = _AFTER_AUTHOR.split(rest.strip(), maxsplit=1)[0].strip()
    # Pages run the two together: "By ANA RUIZAssociated Press".
    glued = next((form for form in _agency_names() if author.endswith(form) and author != form), "")
    author = author.removesuffix(glued).strip()
    return author if author[:1].isupper() else ""


def _is_job(words: str, report: Report) -> bool:
    plain = words.strip()
    if report.outlet and plain.casefold() == report.outlet.casefold():
        return True
    if plain in _agency_names():
        return True
    tokens = [token.strip(".,").lower() for token in plain.split()]
    return any(token in _words("byline_jobs") for token in tokens) and len(tokens) <= 6


def is_stamp(line: str) -> bool:
    """Whether the line is a date, alone or with words such as "Published"; a year must be in it."""
    if not _YEAR.search(line):
        return False
    tokens = [token for token in _SPLIT.split(line.lower()) if token]
    words = _words("date_words") | _words("stamp_words")
    named = any(token in _words("date_words") for token in tokens) or "/" in line
    return named and len(tokens) >= 3 and all(token in words or _STAMP_TOKEN.fullmatch(token) for token in tokens)


def _ends_sentence(line: str) -> bool:
    return bool(_SENTENCE_END.search(line)) and not _TITLED_END.search(line)


@cache
def _opener() -> re.Pattern[str]:
    openers = "|".join(re.escape(opener) for opener in load_data("furniture")["byline_openers"])
    return re.compile(rf"(?:{openers})\s*[: ]\s*", re.IGNORECASE)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load_data("furniture")[kind])


@cache
def _agency_words() -> frozenset[str]:
    return frozenset(word for name in _agency_names() for word in name.split() if word[0].isupper())


@cache
def _agency_names() -> tuple[str, ...]:
    """Every form of every agency's name, the longest first."""
    names = [form for forms in load_data("agencies")["agencies"] for form in forms]
    return tuple(sorted(names, key=lambda name: (-len(name), name)))
