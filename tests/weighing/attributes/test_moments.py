"""Times and places of one event on several lines."""

from __future__ import annotations

import datetime

import msgspec

from built_stories import Told, build_reading, build_story
from colligate.records.entity import Place
from colligate.records.finding import Finding
from colligate.records.story import Story
from colligate.weighing.findings import weigh

MONDAY, TUESDAY, FRIDAY = datetime.date(2024, 3, 4), datetime.date(2024, 3, 5), datetime.date(2024, 3, 8)


def resigned(day: tuple[str, datetime.date] | None = None, place: str | None = None) -> Told:
    given = {"day": day} if day else {}
    return Told("resigned", "resign", who={"actor": "Orla Venn"}, **given, **({"place": place} if place else {}))


def findings(story: Story, attribute: str) -> list[Finding]:
    return [finding for finding in weigh(story) if finding.about.attribute == attribute]


def test_two_days_are_a_dispute() -> None:
    """Monday and Friday cannot both be the day of one resignation."""
    readings = [
        build_reading("r1", "Orla Venn resigned on Monday.", [resigned(("Monday", MONDAY))]),
        build_reading("r2", "On Friday Orla Venn resigned.", [resigned(("Friday", FRIDAY))]),
    ]
    (finding,) = findings(build_story(readings), "time")
    assert finding.kind == "disputed"
    assert [side.value for side in finding.sides] == ["Monday", "Friday"]


def test_the_same_day_is_no_finding_about_time() -> None:
    """Lines that agree on the day need no further word."""
    readings = [
        build_reading("r1", "Orla Venn resigned on Monday.", [resigned(("Monday", MONDAY))]),
        build_reading("r2", "On Monday Orla Venn resigned.", [resigned(("Monday", MONDAY))]),
    ]
    assert findings(build_story(readings), "time") == []


def placed(story: Story, places: dict[str, Place]) -> Story:
    entities = [msgspec.structs.replace(entity, place=places.get(entity.name)) for entity in story.entities]
    return msgspec.structs.replace(story, entities=tuple(entities))


def test_a_town_refines_its_country() -> None:
    """A line with the town is more exact than one with the country around it."""
    readings = [
        build_reading("r1", "Orla Venn resigned in Selmia.", [resigned(place="Selmia")]),
        build_reading("r2", "In Port Selm it was said that Orla Venn resigned.", [resigned(place="Port Selm")]),
    ]
    places = {
        "Selmia": Place("SX", 1.0, 1.0, 1),
        "Port Selm": Place("SX", 1.0, 1.0, 2, within=("Selmia",)),
    }
    (finding,) = findings(placed(build_story(readings), places), "place")
    assert finding.kind == "refined"
    assert [side.value for side in finding.sides] == ["Selmia", "Port Selm"]


def test_two_towns_are_a_dispute() -> None:
    """Neither lies in the other."""
    readings = [
        build_reading("r1", "Orla Venn resigned in Marra.", [resigned(place="Marra")]),
        build_reading("r2", "In Port Selm it was said that Orla Venn resigned.", [resigned(place="Port Selm")]),
    ]
    places = {
        "Marra": Place("SX", 2.0, 2.0, 3, within=("Selmia",)),
        "Port Selm": Place("SX", 1.0, 1.0, 2, within=("Selmia",)),
    }
    (finding,) = findings(placed(build_story(readings), places), "place")
    assert finding.kind == "disputed"
