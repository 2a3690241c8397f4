"""What a mention leaves out is taken from its event's other mentions in the report."""

from __future__ import annotations

import datetime

from built_stories import Told, build_entities, build_reading
from colligate.linking.events.completion import completed
from colligate.linking.events.items import event_items

MONDAY = datetime.date(2024, 3, 4)
TEXT = "Orla Venn was arrested in Selm on Monday. The arrest shocked many. Piet Harn was arrested. The arrest went on."
FIRST = Told("arrested", "arrest", who={"affected": "Orla Venn"}, place="Selm", day=("on Monday", MONDAY))
BARE = Told("arrest", noun=True, after="The arrest shocked")
SECOND = Told("arrested", "arrest", who={"affected": "Piet Harn"}, after="Piet Harn was")


def test_a_bare_noun_has_who_where_and_when_its_event_was_told() -> None:
    """Once in a report is enough; what no other mention of the event tells stays unknown."""
    readings = [build_reading("r1", TEXT, [FIRST, BARE])]
    _, entity_of = build_entities(readings)
    items = event_items(readings, entity_of)
    whole = completed(items, {("r1", 0): "v1", ("r1", 1): "v1"})["r1", 1]
    assert (whole.principals, whole.places) == (items[0].principals, items[0].places) != (frozenset(), frozenset())
    assert whole.time == items[0].time is not None
    assert completed(items, {("r1", 0): "v1", ("r1", 1): "v2"})["r1", 1] == items[1]


def test_where_two_are_told_neither_is_taken() -> None:
    """And what a mention tells itself is kept."""
    readings = [build_reading("r1", TEXT, [FIRST, SECOND, Told("went", "go", after="arrest went")])]
    _, entity_of = build_entities(readings)
    items = event_items(readings, entity_of)
    wholes = completed(items, {("r1", n): "v1" for n in range(3)})
    assert wholes["r1", 2].principals == frozenset()
    assert wholes["r1", 1].principals == items[1].principals
