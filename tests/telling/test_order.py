"""Tests of how the order of events places what has no day."""

from __future__ import annotations

import datetime

from colligate.records.dossier import Event, EventTime, Order
from colligate.telling.order import bound_words, course_of

MONDAY, FRIDAY = datetime.date(2024, 3, 4), datetime.date(2024, 3, 8)


def event(id: str, day: datetime.date | None = None) -> Event:
    """An event with nothing but a day."""
    time = EventTime(day, day, "day", ()) if day else None
    return Event(id, None, None, id, time, (), (), ())


def test_an_event_lies_between_what_it_came_after_and_before() -> None:
    """The latest start of the earlier ones and the earliest end of the later ones bound it."""
    events = (event("v1", MONDAY), event("v2"), event("v3", FRIDAY), event("v4"))
    course = course_of(events, (Order("v1", "v2", ()), Order("v2", "v3", ()), Order("v2", "v4", ())))
    assert course.bounds(events[1]) == (MONDAY, FRIDAY)
    assert course.bounds(events[3]) == (None, None)


def test_a_year_bounds_nothing() -> None:
    """What came after something of 2024 may be of any later day."""
    year = Event("v1", None, None, "", EventTime(MONDAY, FRIDAY, "year", ()), (), (), ())
    assert course_of((year, event("v2")), (Order("v1", "v2", ()),)).bounds(event("v2")) == (None, None)


def test_events_stand_in_their_order_and_else_as_they_are() -> None:
    """What is told to be later moves behind; the others keep their places."""
    events = (event("v1"), event("v2"), event("v3"))
    course = course_of(events, (Order("v3", "v1", ()),))
    assert [item.id for item in course.sorted(events)] == ["v2", "v3", "v1"]
    assert [item.id for item in course.sorted(events[:2])] == ["v1", "v2"]


def test_a_circle_loses_no_event() -> None:
    """A dossier of another program may have one."""
    events = (event("v1"), event("v2"))
    course = course_of(events, (Order("v1", "v2", ()), Order("v2", "v1", ())))
    assert len(course.sorted(events)) == 2


def test_bounds_in_words() -> None:
    """Both, one, or the same day twice."""
    assert bound_words(MONDAY, FRIDAY) == "between 4 March 2024 and 8 March 2024"
    assert bound_words(MONDAY, None) == "on or after 4 March 2024"
    assert bound_words(None, FRIDAY) == "by 8 March 2024"
    assert bound_words(MONDAY, MONDAY) == "on 4 March 2024"
