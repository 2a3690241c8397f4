"""What a story as a whole tells about an agreement of two mentions."""

from __future__ import annotations

from built_stories import Told, build_entities, build_reading
from colligate.knowledge.families import root_of
from colligate.linking.events.context import EventContext, event_context
from colligate.linking.events.items import event_items
from colligate.records.reading import Reading


def context(*readings: Reading) -> EventContext:
    """That of a story of these readings."""
    entities, entity_of = build_entities(readings)
    return event_context(readings, event_items(readings, entity_of), entities)


def test_reports_that_name_the_same_are_about_one_matter() -> None:
    """More than reports of one field that name others."""
    told = [Told("resigned", "resign", who={"actor": name}) for name in ("Orla Venn", "Orla Venn", "Piet Harn")]
    first, second, third = (
        build_reading(f"r{n}", f"{item.given['who']['actor']} resigned.", [item])  # type: ignore[index]
        for n, item in enumerate(told, 1)
    )
    matter = context(first, second, third).matter
    assert matter[0][1] > matter[0][2]


def test_a_root_is_counted_by_mention_and_by_report() -> None:
    """Three times in two reports."""
    readings = [
        build_reading("r1", "A quake. The quake.", [Told("quake", noun=True), Told("quake", noun=True, after="The")]),
        build_reading("r2", "The quake.", [Told("quake", noun=True)]),
    ]
    found = context(*readings)
    root = root_of("quake")
    assert (found.root_counts[root], found.root_reports[root]) == (3, 2)
