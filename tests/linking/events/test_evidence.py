"""What settles that two event mentions are one, or cannot be."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from built_stories import Told, build_entities, build_reading
from colligate.linking.events.context import event_context
from colligate.linking.events.evidence import SETTLED, explain, forbidden, score, settled
from colligate.linking.events.items import event_items
from colligate.records.reading import Reading

PUBLISHED = datetime.date(2024, 3, 5)
LONG_AGO = datetime.date(2009, 6, 1)
BLAST = Told("blast", noun=True, day=("of June 2009", LONG_AGO))


def two(left: str, told: Told, right: str, other: Told) -> list[Reading]:
    """A story of two reports of one day, with a mention each."""
    return [
        build_reading("r1", left, [told], published=PUBLISHED),
        build_reading("r2", right, [other], published=PUBLISHED),
    ]


def reason(readings: Sequence[Reading]) -> str | None:
    """Why the first two mentions must be one."""
    entities, entity_of = build_entities(readings)
    items = event_items(readings, entity_of)
    return settled(items[0], items[1], event_context(readings, items, entities))


def test_what_two_reports_recall_of_one_kind_and_year_is_one() -> None:
    """Background is told of the same; another year, another kind or nothing but a day of this week is not."""
    text = "The blast of June 2009 shook Selm."
    assert reason(two(text, BLAST, "An explosion of June 2009 hit the mine.",
                      Told("explosion", noun=True, day=("of June 2009", LONG_AGO))))  # fmt: skip
    assert not reason(two(text, BLAST, "The trial of June 2009 was short.",
                          Told("trial", noun=True, day=("of June 2009", LONG_AGO))))  # fmt: skip
    assert not reason(two(text, BLAST, "The blast of 2011 hit the mine.",
                          Told("blast", noun=True, day=("of 2011", datetime.date(2011, 1, 1)))))  # fmt: skip
    assert not reason(two(text, BLAST, "The blast of Monday hit the mine.",
                          Told("blast", noun=True, day=("of Monday", PUBLISHED))))  # fmt: skip


def test_what_is_settled_is_said() -> None:
    """The score is that of what is settled, and the reason is told in words."""
    readings = two("The blast of June 2009.", BLAST, "That blast of June 2009.", BLAST)
    entities, entity_of = build_entities(readings)
    items = event_items(readings, entity_of)
    context = event_context(readings, items, entities)
    assert score(items[0], items[1], context) == SETTLED
    assert "must be one" in {clause.feature for clause in explain(items[0], items[1], context)}
    assert forbidden(items[0], items[1], context) is None


def test_games_and_elections_of_one_year_are_many() -> None:
    """Two wins of a year are one only if one person won; a noun for any event is of no kind."""
    win = Told("win", noun=True, day=("of June 2009", LONG_AGO))
    assert not reason(two("The win of June 2009.", win, "A win of June 2009 helped.", win))
    mine = Told("win", noun=True, who={"actor": "Orla Venn"}, day=("of June 2009", LONG_AGO))
    assert reason(two("Orla Venn had a win of June 2009.", mine, "A win of June 2009 helped Orla Venn.", mine))
    event = Told("event", noun=True, day=("of June 2009", LONG_AGO))
    assert not reason(two("The event of June 2009.", event, "An event of June 2009 helped.", event))
