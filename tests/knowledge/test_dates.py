"""Words of time to values, on expressions as news write them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colligate.knowledge.date_grammar import scan_times
from colligate.knowledge.dates import Context, read_time, resolve
from colligate.records.time import Interval

FRIDAY = date(2019, 5, 17)  # a Friday


def value(text: str, anchor: date | None = FRIDAY, **options: object) -> str | None:
    """The value of the first expression of a text."""
    time = read_time(text, anchor, **options)  # type: ignore[arg-type]
    return time.value if time else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("March 30, 2011", "2011-03-30"),
        ("30 March 2011", "2011-03-30"),
        ("the 30th of March, 2011", "2011-03-30"),
        ("Mar. 30, 2011", "2011-03-30"),
        ("3/30/2011", "2011-03-30"),
        ("30.03.2011", "2011-03-30"),
        ("3/30/11", "2011-03-30"),
        ("2011-03-30", "2011-03-30"),
        ("Wednesday, March 30, 2011", "2011-03-30"),
        ("March 2011", "2011-03"),
        ("in 1987", "1987"),
        ("nineteen eighty-seven", "1987"),
        ("the 1980s", "198"),
        ("the '90s", "199"),
        ("the nineties", "199"),
        ("the 20th century", "19"),
        ("summer of 1994", "1994-SU"),
        ("the third quarter of 2009", "2009-Q3"),
        ("Q3 2009", "2009-Q3"),
        ("the 2009 second quarter", "2009-Q2"),
        ("the first half of 2009", "2009-H1"),
        ("Christmas Day 2010", "2010-12-25"),
        ("Easter 2011", "2011-04-24"),
        ("Thanksgiving 2011", "2011-11-24"),
        ("Memorial Day 2012", "2012-05-28"),
        ("1990-95", "1990/1995"),
        ("from 1990 to 1995", "1990/1995"),
        ("March 3-5, 2010", "2010-03-03/2010-03-05"),
    ],
)
def test_full_dates_need_no_anchor(text: str, expected: str) -> None:
    """A date told in full is the same with and without the day of the report."""
    assert value(text, None) == value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thursday", "2019-05-16"),
        ("Friday", "2019-05-17"),
        ("last Friday", "2019-05-10"),
        ("last Thursday", "2019-05-09"),  # Said on a Friday: the day before is "Thursday" or "yesterday".
        ("last Wednesday", "2019-05-15"),
        ("next Monday", "2019-05-20"),
        ("this past Saturday", "2019-05-11"),
        ("Thursday night", "2019-05-16TNI"),
        ("early Friday morning", "2019-05-17TMO"),
        ("5 p.m. Thursday", "2019-05-16T17:00"),
        ("Thursday at 10:35 a.m.", "2019-05-16T10:35"),
        ("yesterday", "2019-05-16"),
        ("tomorrow", "2019-05-18"),
        ("tonight", "2019-05-17TNI"),
        ("last night", "2019-05-16TNI"),
        ("the day before yesterday", "2019-05-15"),
        ("last week", "2019-W19"),
        ("next month", "2019-06"),
        ("this year", "2019"),
        ("last year", "2018"),
        ("the last decade", "200"),
        ("the weekend", "2019-W19-WE"),
        ("in March", "2019-03"),
        ("in December", "2018-12"),
        ("Nov. 3", "2018-11-03"),
        ("June 2", "2019-06-02"),
        ("last March", "2019-03"),
        ("June last year", "2018-06"),
        ("last summer", "2018-SU"),
        ("the third quarter", "2018-Q3"),
        ("mid-February", "2019-02"),
        ("two days ago", "2019-05-15"),
        ("two weeks ago", "2019-W18"),
        ("three months ago", "2019-02"),
        ("a year ago", "2018"),
        ("a couple of years ago", "2017"),
        ("five years from now", "2024"),
        ("the 30th", "2019-04-30"),
        ("Saturday, June 1", "2019-06-01"),
        ("year-end", "2018-12-31"),
        ("Memorial Day", "2019-05-27"),
    ],
)
def test_relative_times_count_from_the_report(text: str, expected: str) -> None:
    """What is told from the day of the report is counted from it, the past by default."""
    assert value(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Thursday", "XXXX-WXX-4"),
        ("Thursday night", "XXXX-WXX-4TNI"),
        ("March 30", "XXXX-03-30"),
        ("in March of", "XXXX-03"),
        ("the third quarter", "XXXX-Q3"),
        ("yesterday", None),
        ("last week", None),
        ("a year ago", None),
        ("two days earlier", None),
    ],
)
def test_undated_reports_leave_times_open(text: str, expected: str | None) -> None:
    """Without a day to count from, a Thursday stays a Thursday, yesterday is not known, and no days are given."""
    time = read_time(text)
    assert time is not None
    assert (time.value, time.interval) == (expected, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("two weeks", "P2W"),
        ("a 16-hour standoff", "PT16H"),
        ("2 1/2 years", "P2Y6M"),
        ("half an hour", "PT30M"),
        ("an hour and a half", "PT1H30M"),
        ("at least 20 more years", "P20Y"),
        ("several months", "PXM"),
        ("for decades", "PXDE"),
        ("two decades", "P20Y"),
        ("a fortnight", "P2W"),
        ("the past two weeks", "P2W"),
        ("daily", "P1D"),
        ("twice a week", "P1W"),
        ("every Friday", "XXXX-WXX-5"),
        ("Fridays", "XXXX-WXX-5"),
        ("every two years", "P2Y"),
        ("each July", "XXXX-07"),
        ("now", "PRESENT_REF"),
        ("recently", "PAST_REF"),
        ("the near future", "FUTURE_REF"),
        ("years ago", "PAST_REF"),
    ],
)
def test_lengths_sets_and_pointers(text: str, expected: str) -> None:
    """Lengths, repetitions and vague pointers have values of their own kinds."""
    assert value(text, None) == expected


def test_future_tense_turns_ahead() -> None:
    """A clause about the future means the Monday and the March to come."""
    assert value("Monday", tense="future") == "2019-05-20"
    assert value("Monday", tense="past") == "2019-05-13"
    assert value("in March", tense="future") == "2020-03"


def test_earlier_and_later_count_from_the_time_before() -> None:
    """ "Two days earlier" counts from the time named before; "a year earlier" than a quarter is a quarter."""
    before = read_time("April 10, 2018", FRIDAY)
    assert value("two days earlier", previous=before) == "2018-04-08"
    assert value("the following day", previous=before) == "2018-04-11"
    assert value("three months later", previous=before) == "2018-07"
    assert value("a year earlier", previous=read_time("the third quarter of 2009")) == "2008-Q3"


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("mid-February", date(2019, 2, 11), date(2019, 2, 21)),
        ("early March", date(2019, 3, 1), date(2019, 3, 11)),
        ("late 2018", date(2018, 9, 1), date(2019, 1, 1)),
        ("the early 1990s", date(1990, 1, 1), date(1994, 1, 1)),
        ("the late 1970s", date(1977, 1, 1), date(1980, 1, 1)),
        ("last week", date(2019, 5, 6), date(2019, 5, 13)),
        ("the last 24 hours", date(2019, 5, 16), date(2019, 5, 18)),
        ("the past two weeks", date(2019, 5, 3), date(2019, 5, 18)),
        ("the next three days", date(2019, 5, 17), date(2019, 5, 21)),
        ("overnight", date(2019, 5, 16), date(2019, 5, 18)),
        ("the winter of 2010", date(2009, 12, 1), date(2011, 3, 1)),
        ("between 1990 and 1995", date(1990, 1, 1), date(1996, 1, 1)),
    ],
)
def test_intervals_are_no_narrower_than_the_words(text: str, start: date, end: date) -> None:
    """The days meant are half-open and as wide as the words leave them."""
    time = read_time(text, FRIDAY)
    assert time is not None
    assert time.interval == Interval(start, end)


@pytest.mark.parametrize(
    ("text", "precision", "kind"),
    [
        ("Thursday", "day", "date"),
        ("late Wednesday", "part_of_day", "date"),
        ("10:35 a.m. Friday", "hour", "time"),
        ("last week", "week", "date"),
        ("mid-February", "part_of_month", "date"),
        ("last summer", "season", "date"),
        ("the weekend", "weekend", "date"),
        ("the 1980s", "decade", "date"),
        ("recently", "open", "reference"),
        ("two weeks", "week", "duration"),
        ("every Friday", "week", "set"),
    ],
)
def test_precision_is_that_of_the_words(text: str, precision: str, kind: str) -> None:
    """The precision tells how exact the words are, not how exact a date could be."""
    time = read_time(text, FRIDAY)
    assert time is not None
    assert (time.precision, time.kind) == (precision, kind)


@pytest.mark.parametrize(
    "text",
    [
        "The company may march on",
        "a 45-year-old driver",
        "more than 2000 people",
        "He was second in line.",
        "spring into action",
        "a fall from the roof",
        "Flight 1999 people",
        "he sat in the sun",
        "three-quarters of them",
        "Feb",
    ],
)
def test_what_is_no_time(text: str) -> None:
    """Common words that look like times are none: modal verbs, ages, counts, ranks, seasons used as verbs."""
    assert scan_times(text) == []


def test_no_such_day_has_no_value() -> None:
    """A day that the calendar does not have is not resolved."""
    time = read_time("Feb. 30, 2011")
    assert time is not None
    assert (time.value, time.interval) == (None, None)


def test_extent_takes_in_what_belongs() -> None:
    """The span covers article, part and bound, and leaves the preposition out."""
    text = (
        "Since mid-February, and at least until the end of next year, about two years later, he left on March 30, 2011."
    )
    found = [text[item.start : item.end] for item in scan_times(text)]
    assert found == ["mid-February", "the end of next year", "about two years later", "March 30, 2011"]


def test_times_that_open_a_paragraph() -> None:
    """A time is found too where it is the first word of a paragraph."""
    text = "It was over.\n\nTwo weeks later he left.\n\n30 March 2011 was a Wednesday."
    found = [text[item.start : item.end] for item in scan_times(text)]
    assert found == ["Two weeks later", "30 March 2011", "Wednesday"]


def test_paragraphs_do_not_join() -> None:
    """A date does not run on over a blank line."""
    assert [item.end - item.start for item in scan_times("until Friday\n\nMarch 30, 2011")] == [6, 14]


@given(st.text(max_size=200), st.dates() | st.none())
def test_any_text_is_read_without_error(text: str, anchor: date | None) -> None:
    """No text raises, spans lie in the text in order, and every interval runs forward (Interval refuses others)."""
    last = 0
    for item in scan_times(text):
        assert last <= item.start < item.end <= len(text)
        last = item.end
        resolve(item.meaning, Context(anchor))


# fmt: off
WORDS = st.sampled_from([
    "the", "a", "last", "next", "two", "1999", "March", "30", ",", ".", "-", "Friday", "days", "ago", "earlier",
    "year", "week", "past", "early", "mid", "s", "th", "quarter", "third", "of", "from", "to", "between", "and",
    "12:30", "p.m.", "9999999999999", "'90", "half", "every", "morning", "now", "2011-02-30", "centuries", "later",
    "million", "since",
])
# fmt: on


@given(st.lists(WORDS, max_size=25), st.dates() | st.none(), st.sampled_from([None, "past", "future"]))
def test_any_words_of_time_are_resolved_without_error(words: list[str], anchor: date | None, tense: None) -> None:
    """Words of time in any order are resolved or left open, with intervals that run forward."""
    previous = None
    for item in scan_times(" ".join(words)):
        previous = resolve(item.meaning, Context(anchor, tense, previous, previous))
        assert previous.interval is None or previous.interval.start or previous.interval.end
