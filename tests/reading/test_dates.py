"""Times of a report: resolved against its day and the tense around them."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import pytest
from spacy.language import Language

from colligate.reading.dates import find_times
from colligate.reading.parser import parse
from colligate.reading.sentences import find_sentences
from colligate.records.reading import Reading
from colligate.records.report import Furniture, Report
from colligate.records.time import Interval, TimeExpression

FRIDAY = datetime.date(2019, 5, 17)
TimesOf = Callable[..., tuple[TimeExpression, ...]]


@pytest.fixture
def times_of(pipeline: Language) -> TimesOf:
    """The times of a text: `times_of(text, published)`."""

    def find(text: str, published: datetime.date | None = FRIDAY, furniture: int = 0) -> tuple[TimeExpression, ...]:
        report = Report(text=text, id="r1", published=published)
        items = (Furniture("dateline", report.span(0, furniture)),) if furniture else ()
        doc = parse(pipeline, report, items)
        return find_times(doc, find_sentences(doc, Reading(report=report, furniture=items))).times

    return find


def told(times: tuple[TimeExpression, ...]) -> list[tuple[str, str | None]]:
    """Words and values."""
    return [(time.span.text, time.value) for time in times]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge collapsed Monday.", "2019-05-13"),
        ("Divers are searching Monday for a boat.", "2019-05-13"),
        ("The ministers are meeting Monday.", "2019-05-20"),
        ("The guard was killed May 20.", "2018-05-20"),
        ("The school will close following Thursday's raid.", "2019-05-16"),
        ("The guard was killed May 17.", "2019-05-17"),
        ("He faces charges for an August 7 shooting.", "2018-08-07"),
        ("The court will rule Monday.", "2019-05-20"),
        ("The ministers plan to meet Monday.", "2019-05-20"),
        ("The vote is scheduled for Monday.", "2019-05-20"),
        ("The talks were postponed until Monday.", "2019-05-20"),
        ("He said that the bridge had collapsed Monday.", "2019-05-13"),
        ("Monday's collapse will be investigated.", "2019-05-13"),
        ("The firm opened a plant in August.", "2018-08"),
        ("The firm will open a plant in August.", "2019-08"),
        ("No ferry has sailed since May 20.", "2018-05-20"),
    ],
)
def test_the_tense_turns_a_time(times_of: TimesOf, text: str, expected: str) -> None:
    """A weekday or month lies on the side of the report's day that the verb around it tells."""
    assert told(times_of(text))[0][1] == expected


def test_undated_reports_leave_times_open(times_of: TimesOf) -> None:
    """Without a day of publication a Thursday stays a Thursday and yesterday is not known."""
    times = times_of("The port closed on Thursday and reopened yesterday. It was built in 1987.", None)
    assert told(times) == [("Thursday", "XXXX-WXX-4"), ("yesterday", None), ("1987", "1987")]
    assert [time.interval is None for time in times] == [True, True, False]


def test_a_full_date_in_the_dateline_serves_as_the_day(times_of: TimesOf) -> None:
    """Where no day of publication is given, that of the dateline is counted from, and is itself no time."""
    times = times_of("VELMORA, May 17, 2019 — The port closed on Thursday.", None, furniture=24)
    assert told(times) == [("Thursday", "2019-05-16")]


def test_times_of_day_take_the_day_beside_them(times_of: TimesOf) -> None:
    """An hour belongs to the day named after it in the sentence, else to the day named last."""
    times = times_of("It struck at 8:20 a.m. (0620 GMT) on Wednesday. At 11:15 p.m. sirens were heard.")
    assert told(times) == [
        ("8:20 a.m.", "2019-05-15T08:20"),
        ("0620 GMT", "2019-05-15T06:20"),
        ("Wednesday", "2019-05-15"),
        ("11:15 p.m.", "2019-05-15T23:15"),
    ]


def test_an_hour_without_a_day_stays_without(times_of: TimesOf) -> None:
    """A day on which somebody said something is not the day of an hour told behind it."""
    times = times_of("The mill burned, police said Thursday. It began at 11:20 p.m.")
    assert told(times) == [("Thursday", "2019-05-16"), ("11:20 p.m.", "XXXX-XX-XXT23:20")]
    assert times[1].interval is None


def test_later_counts_from_the_time_before(times_of: TimesOf) -> None:
    """ "Two days later" counts from the date named before it."""
    times = times_of("The strike began on April 3. Two days later the owners gave in.")
    assert told(times) == [("April 3", "2019-04-03"), ("Two days later", "2019-04-05")]


def test_since_and_until_open_the_interval(times_of: TimesOf) -> None:
    """Prepositions that govern a date open its interval; before a noun that the date describes they do not."""
    since, until, described = times_of("They fought since April 3. It lasts until June 2. He left after Monday's vote.")
    assert (since.modifier, since.interval, since.precision) == (
        "since",
        Interval(datetime.date(2019, 4, 3), None),
        "open",
    )
    assert (until.modifier, until.interval) == ("until", Interval(None, datetime.date(2019, 6, 3)))
    assert (described.modifier, described.precision) == (None, "day")


def test_a_day_after_dates_the_event_behind_it(times_of: TimesOf) -> None:
    """ "A day after the port fell" holds the day of the fall, counted from the day that the text speaks of."""
    times = times_of("The mayor resigned on Thursday. His move came a day after the port fell.")
    assert (times[1].span.text, times[1].value, times[1].modifier) == ("a day", "P1D", "after")
    assert times[1].interval == Interval(datetime.date(2019, 5, 15), datetime.date(2019, 5, 16))
    assert times_of("A day after the port fell, nothing moved.")[0].interval is None


def test_names_are_no_times(times_of: TimesOf) -> None:
    """A month or weekday inside a person's or a paper's name is no time."""
    assert told(times_of("April Jones told the Sunday Times that she was well.")) == []


def test_earnings_compare_with_the_same_quarter(times_of: TimesOf) -> None:
    """ "A year earlier" beside a quarter is that quarter of the year before."""
    times = times_of("Profit rose in the first quarter to 40 million euros from 35 million euros a year earlier.")
    assert told(times) == [("the first quarter", "2019-Q1"), ("a year earlier", "2018-Q1")]


def test_before_an_hour_is_on_the_day(times_of: TimesOf) -> None:
    """ "Just before 6 p.m. Monday" is on Monday; "before Monday" is not."""
    assert times_of("It fell just before 6 p.m. Monday.")[0].interval == Interval(
        datetime.date(2019, 5, 13), datetime.date(2019, 5, 14)
    )
    assert times_of("It fell before Monday.")[0].interval == Interval(None, datetime.date(2019, 5, 13))


def test_small_hours_after_overnight_are_of_the_second_day(times_of: TimesOf) -> None:
    """A night has two days; an hour of the morning is of the later."""
    found = times_of("Two sheds burned overnight. The first was lit at 1 a.m. on Mill Road.")
    assert [time.value for time in found] == ["2019-05-17TNI", "2019-05-17T01:00"]


def test_the_evening_told_beside_the_morning_of_the_reports_day_is_of_the_day_before(times_of: TimesOf) -> None:
    """A report of Friday that speaks of early Friday tells no evening of Friday."""
    found = times_of("Police were at the depot early Friday morning. A guard was hit at 11:20 p.m. near a gate.")
    assert found[1].value == "2019-05-16T23:20"
    found = times_of("Police were at the depot early Friday morning. A guard was hit at 2:20 a.m. near a gate.")
    assert found[1].value == "2019-05-17T02:20"


def test_the_day_on_which_a_page_was_made_is_no_time_of_the_text(times_of: TimesOf) -> None:
    """Stamps of pictures and of short messages."""
    assert times_of("The depot burned. (Published Friday, May 17, 2019)") == ()
    assert times_of("The depot burned — Arden Now (@ardennow) May 17, 2019") == ()
    assert len(times_of("The book was published on May 17, 2019.")) == 1


def test_that_day_is_of_what_happened(times_of: TimesOf) -> None:
    """A day on which somebody only spoke is not pointed back to."""
    found = times_of("The shed burned on Monday. He spoke about it on Wednesday: he was away that day.")
    assert found[-1].value == "2019-05-13"


def test_that_day_is_never_the_day_of_the_report(times_of: TimesOf) -> None:
    """That would be "today": in a report of the day itself nothing tells which day was meant."""
    found = times_of("She wept in court on Friday, recounting what happened. A piece of her died that day.")
    assert [time.value for time in found] == ["2019-05-17", None]


def test_a_clause_below_what_lies_ahead_lies_ahead(times_of: TimesOf) -> None:
    """ "Will leave when the sale is completed in March" is of the March to come, "left when it was" of the last."""
    assert times_of("The banker will leave when the sale is completed in March.")[0].value == "2020-03"
    assert times_of("The banker left when the sale was completed in March.")[0].value == "2019-03"
