"""Days of publication."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colligate.intake.dates import find_date_in, parse_date

DAY = datetime.date(2024, 3, 5)


@pytest.mark.parametrize(
    "stated",
    [
        "2024-03-05",
        "2024-03-05T23:30:00Z",
        "2024-03-05T23:30:00+05:30",
        "2024-03-05 08:15:00",
        "2024/03/05",
        "20240305",
        "20240305T101500Z",
        "Tue, 05 Mar 2024 22:10:00 GMT",
        "5 March 2024",
        "5th of March 2024",
        "March 5, 2024",
        "Mar. 5, 2024, 6:15 p.m.",
        "Tuesday, 5 March 2024",
        "Tue Mar 5 2024",
        "05 Mar 2024 10:00",
        20240305,
        1709640000,
        1709640000000,
        "1709640000",
        datetime.date(2024, 3, 5),
        datetime.datetime(2024, 3, 5, 23, 59),
    ],
)
def test_a_day_is_read_as_stated(stated: object) -> None:
    assert parse_date(stated) == DAY


def test_the_day_is_that_of_the_zone_named() -> None:
    assert parse_date("2024-03-05T00:30:00+09:00") == DAY


def test_numbers_are_read_where_one_order_alone_is_possible() -> None:
    assert parse_date("31/03/2024") == datetime.date(2024, 3, 31)
    assert parse_date("03/31/2024") == datetime.date(2024, 3, 31)
    assert parse_date("04/04/2024") == datetime.date(2024, 4, 4)


@pytest.mark.parametrize(
    "stated",
    ["04/05/2024", "2024-03", "2024", "yesterday", "", "2024-13-40", "31 February 2024", "Marching 5, 2024", None, True,
     ["2024-03-05"], float("nan"), 1e40, 12, "9" * 300, "0001-01-01"],
)  # fmt: skip
def test_what_states_no_day_or_two_is_left_open(stated: object) -> None:
    assert parse_date(stated) is None


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2100, 1, 1)))
def test_every_day_comes_back_from_its_iso_form(day: datetime.date) -> None:
    assert parse_date(day.isoformat()) == day


@given(st.text(max_size=60))
def test_no_text_upsets_it(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), datetime.date)


@pytest.mark.parametrize(
    "line",
    ["Published: Tuesday, 5 March 2024 at 11:24", "March 5, 2024 5:03 AM", "Last updated 2024-03-05",
     "DATE: 2024-03-05 10:00", "Tue 5 Mar 2024 18.15 GMT"],
)  # fmt: skip
def test_a_day_is_found_inside_a_line(line: str) -> None:
    assert find_date_in(line) == DAY


@pytest.mark.parametrize(
    "line",
    ["no day", "March 5, 2024 and March 6, 2024", "04/05/2024", "15 March 20245", "115 March 2024", "1.2.3.2024"],
)
def test_no_day_or_two_in_a_line_are_none(line: str) -> None:
    assert find_date_in(line) is None
