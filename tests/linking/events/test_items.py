"""Whom and what an event mention is about, once its words are resolved."""

from __future__ import annotations

from built_stories import Told, build_entities, build_reading
from colligate.linking.events.items import EventItem, event_items


def item(text: str, told: Told) -> tuple[EventItem, dict[str, str]]:
    """The one mention of a report, and the names of its entities by id."""
    readings = [build_reading("r1", text, [told])]
    entities, entity_of = build_entities(readings)
    return event_items(readings, entity_of)[0], {entity.id: entity.name for entity in entities}


def about(text: str, told: Told) -> set[str]:
    """Names of those whom the one mention of a report is about."""
    mention, names = item(text, told)
    return {names[id] for id in mention.principals}


def test_a_sentence_is_about_the_one_who_is_sentenced() -> None:
    """The judge who passes it is not; where only he is named, it is not known whom it is about."""
    both = {"actor": "Orla Venn", "affected": "Piet Harn"}
    assert about("Orla Venn sentenced Piet Harn.", Told("sentenced", "sentence", who=both)) == {"Piet Harn"}
    assert about("Orla Venn set sentencing.", Told("sentencing", noun=True, who={"actor": "Orla Venn"})) == set()


def test_a_succession_is_about_the_one_who_comes() -> None:
    """Who succeeds is the one whom another report says is appointed."""
    both = {"actor": "Orla Venn", "affected": "Piet Harn"}
    assert about("Orla Venn succeeds Piet Harn.", Told("succeeds", "succeed", who=both)) == {"Orla Venn"}
    assert about("Orla Venn appoints Piet Harn.", Told("appoints", "appoint", who=both)) == {"Piet Harn"}


def test_who_is_shown_the_door_leaves_a_post() -> None:
    """A fixed phrase has the family of its type, and is about the one to whom it is done."""
    told = Told("showed", "show the door", who={"actor": "Orla Venn", "recipient": "Piet Harn"})
    mention, _ = item("Orla Venn showed Piet Harn the door.", told)
    assert mention.families == mention.single == {"leave a post or side"}
    assert about("Orla Venn showed Piet Harn the door.", told) == {"Piet Harn"}
