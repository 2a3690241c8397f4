"""Tests of the order of events across reports."""

from __future__ import annotations

import datetime

import msgspec

from built_stories import Told, build_reading
from colligate.linking.events.orders import link_orders
from colligate.records.dossier import Event, EventTime, Order
from colligate.records.event import EventOrder
from colligate.records.reading import Reading

TEXT = "The shed burned after the raid. The mayor fled."


def reading(id: str, *orders: tuple[int, int]) -> Reading:
    """A report of a fire (0), a raid (1) and a flight (2), with the orders given."""
    told = [Told("burned", "burn"), Told("raid", noun=True), Told("fled", "flee")]
    made = build_reading(id, TEXT, told)
    after = made.report.span(16, 21)
    return msgspec.structs.replace(made, orders=tuple(EventOrder(*pair, after) for pair in orders))


def event(id: str, day: datetime.date | None = None) -> Event:
    """An event with nothing but a day."""
    time = EventTime(day, day, "day", ()) if day else None
    return Event(id, None, None, id, time, (), (), ())


EVENTS = (event("v1"), event("v2"), event("v3"))
EVENT_OF = {(report, n): f"v{n + 1}" for report in ("r1", "r2", "r3") for n in range(3)}


def pairs(orders: tuple[Order, ...]) -> list[tuple[str, str]]:
    """Earlier and later event of each order."""
    return [(order.earlier, order.later) for order in orders]


def test_reports_that_tell_one_order_are_its_evidence() -> None:
    """The same two events, told in two reports."""
    (order,) = link_orders([reading("r1", (1, 0)), reading("r2", (1, 0))], EVENTS, EVENT_OF)
    assert (order.earlier, order.later) == ("v2", "v1")
    assert [(span.report, span.text) for span in order.evidence] == [("r1", "after"), ("r2", "after")]


def test_an_order_that_others_tell_the_other_way_round_is_left_out() -> None:
    """Two to one decides; one to one does not."""
    apart = [reading("r1", (1, 0)), reading("r2", (0, 1))]
    assert link_orders(apart, EVENTS, EVENT_OF) == ()
    assert pairs(link_orders([*apart, reading("r3", (0, 1))], EVENTS, EVENT_OF)) == [("v1", "v2")]


def test_days_rule_out_an_order() -> None:
    """What was on Friday did not come before what was over on Monday."""
    monday, friday = datetime.date(2024, 3, 4), datetime.date(2024, 3, 8)
    events = (event("v1", monday), event("v2", friday), event("v3"))
    assert link_orders([reading("r1", (1, 0))], events, EVENT_OF) == ()
    assert pairs(link_orders([reading("r1", (0, 1))], events, EVENT_OF)) == [("v1", "v2")]


def test_orders_close_no_circle() -> None:
    """The order told least goes."""
    told = [reading("r1", (0, 1), (1, 2), (2, 0)), reading("r2", (0, 1), (2, 0))]
    assert pairs(link_orders(told, EVENTS, EVENT_OF)) == [("v1", "v2"), ("v3", "v1")]


def test_two_mentions_of_one_event_are_in_no_order() -> None:
    """What linking made one event does not come before itself."""
    joined = EVENT_OF | {("r1", 1): "v1"}
    assert link_orders([reading("r1", (1, 0))], EVENTS, joined) == ()
