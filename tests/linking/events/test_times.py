"""Tests of the time of an event that several mentions tell."""

from __future__ import annotations

import datetime

from colligate.linking.events.times import (
    event_time,
    in_one_year,
    is_recent,
    names_weekday_alone,
    names_year,
    of_past_year,
)
from colligate.records.span import Span
from colligate.records.time import Interval, TimeExpression

MONDAY, TUESDAY = datetime.date(2024, 3, 4), datetime.date(2024, 3, 5)


def of_day(day: datetime.date, words: str = "Monday") -> TimeExpression:
    """A time that is one day."""
    interval = Interval(day, day + datetime.timedelta(days=1))
    return TimeExpression(Span("r1", 0, len(words), words), "date", day.isoformat(), interval, "day")


def test_the_most_exact_time_wins() -> None:
    """A day is told more exactly than its month."""
    month = Interval(datetime.date(2024, 3, 1), datetime.date(2024, 4, 1))
    wide = TimeExpression(Span("r1", 0, 5, "March"), "date", "2024-03", month, "month")
    found = event_time([wide, of_day(MONDAY)])
    assert found is not None
    assert (found.start, found.end, len(found.basis)) == (MONDAY, MONDAY, 2)


def test_of_several_days_the_one_told_most_wins() -> None:
    """One misread mention does not decide; of two told as often, the first does."""
    found = event_time([of_day(MONDAY), of_day(TUESDAY, "Tuesday"), of_day(TUESDAY, "the next day")])
    assert found is not None
    assert found.start == TUESDAY
    first = event_time([of_day(MONDAY), of_day(TUESDAY)])
    assert first is not None
    assert first.start == MONDAY


def test_no_time_told_is_no_time() -> None:
    """Unknown stays unknown."""
    assert event_time([]) is None


def test_a_weekday_that_a_later_report_repeats_is_of_the_first_report() -> None:
    """A report two weeks later that still says "on Monday" means the Monday that the first one told."""
    late = of_day(MONDAY + datetime.timedelta(days=14))
    found = event_time([late, late, of_day(MONDAY)])
    assert found is not None
    assert (found.start, len(found.basis)) == (MONDAY, 1)


def test_a_date_told_in_full_is_believed() -> None:
    """Only a weekday without a date may have been counted from the wrong day."""
    late = of_day(MONDAY + datetime.timedelta(days=14), "Monday, March 18")
    found = event_time([late, late, of_day(MONDAY)])
    assert found is not None
    assert found.start == MONDAY + datetime.timedelta(days=14)


def test_a_weekday_alone_has_no_date_beside_it() -> None:
    """An hour is no date."""
    assert names_weekday_alone("at 6 p.m. Friday")
    assert not names_weekday_alone("Friday, May 6")
    assert not names_weekday_alone("Friday the 6th")
    assert not names_weekday_alone("May 6")


def test_a_time_most_of_a_year_ago_is_of_an_earlier_year() -> None:
    """Last week is not, nor is anything where the report's day is unknown."""
    assert of_past_year(of_day(MONDAY), MONDAY.replace(year=2026))
    assert not of_past_year(of_day(MONDAY), TUESDAY)
    assert not of_past_year(of_day(MONDAY), None)
    assert not of_past_year(None, TUESDAY)


def told(words: str, value: str, start: datetime.date | None, days: int, precision: str = "year") -> TimeExpression:
    """A time as reading gives it."""
    interval = None if start is None else Interval(start, start + datetime.timedelta(days=days))
    return TimeExpression(Span("r1", 0, len(words), words), "date", value, interval, precision)  # type: ignore[arg-type]


def test_two_times_of_one_year_may_be_one() -> None:
    """A month of the year is; the next year, and what runs over two, are not."""
    year, month = told("2009", "2009", datetime.date(2009, 1, 1), 365), of_day(datetime.date(2009, 6, 1))
    assert in_one_year(year, month)
    assert not in_one_year(month, of_day(datetime.date(2010, 6, 1)))
    assert not in_one_year(year, told("2009-2010", "2009", datetime.date(2009, 1, 1), 700))


def test_words_name_a_year_or_count_years() -> None:
    """A weekday names none."""
    assert names_year(told("in 2009", "2009", None, 0))
    assert names_year(told("three years ago", "2021", None, 0))
    assert not names_year(told("last Monday", "2024-03-04", None, 0))


def test_a_weekday_without_a_date_is_of_these_weeks() -> None:
    """With its date it is that day."""
    assert is_recent(told("Monday", "XXXX-WXX-1", None, 0))
    assert not is_recent(of_day(MONDAY))
    assert not is_recent(None)
