"""Plain words for dates, numbers and terms."""

from __future__ import annotations

import datetime
from typing import get_args

import pytest

from colligate.records.dossier import EventTime, PloverActor, PloverEvent, Quantity
from colligate.records.event import Modality, ParticipantRole
from colligate.records.finding import Attribute, FindingKind
from colligate.records.lineage import LinkKind
from colligate.records.mention import EntityType
from colligate.records.statement import SourceKind, Stance, StatementKind
from colligate.telling import phrases


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def when(start: str | None, end: str | None, value: str | None = None) -> str:
    time = EventTime(start and day(start), end and day(end), "day", (), value)  # type: ignore[arg-type]
    return phrases.time_words(time)


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        ("2024-05-03", "2024-05-03", "3 May 2024"),
        ("2024-05-03", "2024-05-05", "3–5 May 2024"),
        ("2024-05-30", "2024-06-02", "30 May – 2 June 2024"),
        ("2023-12-30", "2024-01-02", "30 December 2023 – 2 January 2024"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2023-02-01", "2023-02-27", "1–27 February 2023"),
        ("2024-01-01", "2024-12-31", "2024"),
        ("1980-01-01", "1989-12-31", "1980s"),
        ("1981-01-01", "1990-12-31", "1981–1990"),
        ("2024-05-03", None, "on or after 3 May 2024"),
        (None, "2024-05-03", "by 3 May 2024"),
    ],
)
def test_known_days_are_told_as_short_as_is_clear(start: str | None, end: str | None, words: str) -> None:
    """A period is told by its name where it has one, else by its ends."""
    assert when(start, end) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("XXXX-WXX-4", "a Thursday, date not stated"),
        ("XXXX-WXX-7TMO", "a Sunday, date not stated"),
        ("XXXX-03-30", "30 March, year not stated"),
        ("XXXX-03", "March, year not stated"),
        ("XXXX-99-01", "date not stated"),
        ("PAST_REF", "date not stated"),
        (None, "date not stated"),
    ],
)
def test_unknown_days_stay_unknown(value: str | None, words: str) -> None:
    """A weekday or a month without a year is told as that, and nothing is added."""
    assert when(None, None, value) == words


def test_no_time_is_told_as_not_stated() -> None:
    """An event without words for its time says so."""
    assert phrases.time_words(None) == "date not stated"


@pytest.mark.parametrize(
    ("low", "high", "approximate", "words"),
    [
        (23, 23, False, "23"),
        (1200, 1200, True, "about 1,200"),
        (40, None, False, "40 or more"),
        (None, 40, False, "up to 40"),
        (12, 16, False, "12 to 16"),
        (2.5, 2.5, False, "2.5"),
        (None, None, False, "number not clear"),
    ],
)
def test_bounds_are_told_in_words(low: float | None, high: float | None, approximate: bool, words: str) -> None:
    """What a quantity allows is told as people say it."""
    quantity = Quantity("q1", "r1", 0, 1, "x", low, high, None, None, None, None, approximate)
    assert phrases.bounds_words(quantity) == words


def test_counts_and_lists_read_as_english() -> None:
    """Small counts are words; lists end in "and"."""
    assert [phrases.count(n, "report") for n in (0, 1, 2, 13)] == [
        "no reports",
        "one report",
        "two reports",
        "13 reports",
    ]
    assert [phrases.listing(list(x)) for x in ("", "a", "ab", "abc")] == ["", "a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("words", "terms"),
    [
        (phrases.KIND_WORDS, FindingKind),
        (phrases.ATTRIBUTE_WORDS, Attribute),
        (phrases.STANCE_WORDS, Stance),
        (phrases.STATEMENT_WORDS, StatementKind),
        (phrases.MODALITY_WORDS, Modality),
        (phrases.SOURCE_WORDS, SourceKind),
        (phrases.ENTITY_WORDS, EntityType),
        (phrases.PARTICIPANT_WORDS, ParticipantRole),
        (phrases.LINK_WORDS, LinkKind),
    ],
)
def test_every_term_of_the_format_has_words(words: dict[str, object], terms: object) -> None:
    """No term of the format is shown raw."""
    assert set(get_args(terms)) <= set(words)


def test_a_plover_coding_is_one_line() -> None:
    """Codes that are not known are left out, and sides with nobody."""
    names = {"e1": "Danish soldiers", "e2": "Ivo Marr"}
    full = PloverEvent(
        "COERCE",
        "arrest",
        ("military", "crime"),
        4,
        -7.0,
        (PloverActor("e1", "DNK", "MIL"),),
        (PloverActor("e2", None, None),),
    )
    expected = (
        "COERCE arrest, quad class 4, intensity -7, context military and crime; "
        "actor Danish soldiers (DNK MIL); recipient Ivo Marr"
    )
    assert phrases.plover_words(full, names.__getitem__) == expected
    assert phrases.plover_words(PloverEvent("COERCE", "ban", (), 4), names.__getitem__) == "COERCE ban, quad class 4"
