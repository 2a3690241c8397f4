"""Tests of how PLOVER codes the events of a story."""

from __future__ import annotations

from typing import Any

import pytest

import colligate
from colligate.linking.events.plover import codes_of, contexts_of
from colligate.records.dossier import Event, PloverActor, PloverEvent
from colligate.records.entity import Entity, EntityMention, EntityRole, NameForm, Place


def entity(type: str, name: str, **fields: Any) -> Entity:
    """An entity of one mention."""
    form = fields.pop("form", "name")
    mention = EntityMention("r1", 0, len(name), name, form=form)
    names = (NameForm(name, 1, ("r1",)),)
    return Entity("e1", type, name, names, fields.pop("roles", ()), fields.pop("place", None), (mention,), **fields)  # type: ignore[arg-type]


def role(text: str, of: str | None = None, *, former: bool = False) -> EntityRole:
    """A role as a report gives it."""
    return EntityRole("r1", 0, len(text), text, former=former, of=of)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (entity("organization", "Nairobi", government="KE"), ("KEN", "GOV")),
        (entity("place", "Odense", place=Place("DK", 55.4, 10.4, 1)), ("DNK", None)),
        (entity("person", "Clara Dunmore"), (None, None)),
        (entity("person", "Jordan Holm"), (None, None)),
        (entity("person", "Clara Dunmore", roles=(role("minister", "Denmark"),)), ("DNK", "GOV")),
        (entity("person", "Clara Dunmore", roles=(role("minister", "Denmark", former=True),)), (None, "ELI")),
        (entity("person", "Clara Dunmore", roles=(role("president", "dockers' union"),)), (None, "LAB")),
        (entity("group", "Kenyan soldiers", form="nominal", named=False), ("KEN", "MIL")),
        (entity("place", "a Kenyan village", form="nominal", named=False), ("KEN", "CVL")),
    ],
)
def test_country_and_sector_are_what_the_words_show(given: Entity, expected: tuple[str | None, str | None]) -> None:
    """Roles of people, names and descriptions of others; a first name that is a country's shows nothing."""
    assert [(code.country, code.sector) for code in codes_of(given)] == [expected]


def test_what_roles_say_twice_over_is_unknown() -> None:
    """Two countries leave it open which."""
    both = entity("person", "Clara Dunmore", roles=(role("envoy", "Denmark"), role("envoy", "Norway")))
    assert codes_of(both)[0].country is None


def test_two_countries_before_one_noun_are_two_actors() -> None:
    """The entity stands twice."""
    officials = entity("group", "Danish and Norwegian officials", form="nominal", named=False)
    assert [code.country for code in codes_of(officials)] == ["DNK", "NOR"]


def test_a_context_must_be_told_more_than_by_the_way() -> None:
    """One mention in four has it, or the type itself."""
    assert contexts_of(None, ["the army came", "they came", "they came"]) == ("military",)
    assert contexts_of(None, ["the army came", *["they came"] * 9]) == ()
    assert contexts_of("Convict", ["they found him guilty"]) == ("legal",)


def events(text: str) -> list[Event]:
    """The events of a story of one report."""
    return list(colligate.brief([colligate.Report(text=text)]).events)


def coding(text: str) -> PloverEvent | None:
    """How the first event of a report is coded."""
    return events(text)[0].plover


def test_an_event_is_coded_with_actor_and_recipient() -> None:
    """With their codes, the quad class and the intensity."""
    found = coding("Kenyan soldiers arrested a Danish journalist in Mombasa on Monday.")
    assert found is not None
    assert (found.event, found.mode, found.quad_class, found.intensity) == ("COERCE", "arrest", 4, -7.0)
    assert [(actor.country, actor.sector) for actor in found.actor] == [("KEN", "MIL")]
    assert [(actor.country, actor.sector) for actor in found.recipient] == [("DNK", "JRN")]
    assert found.context == ("military",)


def test_what_is_only_planned_is_the_threat_or_the_agreement() -> None:
    """PLOVER codes the words where there is no deed yet; what is only denied may be nothing."""
    planned = coding("Rebels will attack the town.")
    assert planned is not None
    assert (planned.event, planned.mode) == ("THREATEN", "violence")
    assert coding("Rebels did not attack the town.") is None


def test_events_without_an_agent_stay_though_plover_cannot_code_them() -> None:
    """Storms kill too: a death that nobody is told to have caused has no code."""
    (found,) = events("Four people were killed.")
    assert found.type == "Kill"
    assert found.plover is None


def test_a_charge_makes_nobody_an_agent() -> None:
    """Four who drowned were not attacked because their captain is charged with it."""
    found = events(
        "Four people were killed when the ferry sank. Captain Ivo Marr was charged with killing four people."
    )
    assert all(event.plover is None for event in found if event.type == "Kill")


def test_actors_are_named_by_the_ids_of_entities() -> None:
    """So that everything known of them is at hand."""
    dossier = colligate.brief([colligate.Report(text="Kenyan soldiers arrested Clara Dunmore.")])
    known = {entity.id for entity in dossier.entities}
    found = dossier.events[0].plover
    assert found is not None
    assert all(isinstance(actor, PloverActor) and actor.entity in known for actor in (*found.actor, *found.recipient))
