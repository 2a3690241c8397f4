"""Posts of people on several lines."""

from __future__ import annotations

import msgspec

from built_stories import Told, build_reading, build_story
from colligate.records.entity import EntityRole
from colligate.records.finding import Finding
from colligate.records.span import Span
from colligate.weighing.findings import weigh


def told(left: str, right: str, roles: dict[str, tuple[str, bool]]) -> list[Finding]:
    """Findings about roles in two reports that each give Orla Venn one: per report its words and whether it is past."""
    who = Told("spoke", "speak", who={"actor": "Orla Venn"})
    texts = {"r1": left, "r2": right}
    story = build_story([build_reading(id, text, [who]) for id, text in texts.items()])
    held = []
    for id, (words, former) in roles.items():
        start = texts[id].index(words)
        held.append(EntityRole(id, start, start + len(words), words, former=former))
    entities = [msgspec.structs.replace(entity, roles=tuple(held)) for entity in story.entities]
    findings = weigh(msgspec.structs.replace(story, entities=tuple(entities)))
    return [finding for finding in findings if finding.about.attribute == "role"]


def test_the_same_post_on_two_lines_is_corroborated() -> None:
    """Articles and capitals aside, the words agree."""
    roles = {"r1": ("Harbour Master", False), "r2": ("harbour master", False)}
    (finding,) = told("Harbour Master Orla Venn spoke.", "Orla Venn, the harbour master, spoke.", roles)
    assert finding.kind == "corroborated"
    assert finding.sides[0].evidence[0] == Span("r1", 0, 14, "Harbour Master")


def test_a_post_that_is_past_for_one_and_present_for_another_is_disputed() -> None:
    """Former harbour master here, harbour master there."""
    roles = {"r1": ("former harbour master", True), "r2": ("harbour master", False)}
    (finding,) = told("Orla Venn, a former harbour master, spoke.", "Orla Venn, the harbour master, spoke.", roles)
    assert finding.kind == "disputed"


def test_a_title_of_courtesy_disputes_nothing() -> None:
    """Before the name, a past post is told like a present one."""
    roles = {"r1": ("former harbour master", True), "r2": ("Harbour Master", False)}
    findings = told("Orla Venn, a former harbour master, spoke.", "Harbour Master Orla Venn spoke.", roles)
    assert [finding.kind for finding in findings if finding.kind == "disputed"] == []


def test_one_word_is_too_little_to_corroborate() -> None:
    """Half the world is a director."""
    roles = {"r1": ("director", False), "r2": ("director", False)}
    assert told("Orla Venn, the director, spoke.", "The director Orla Venn spoke.", roles) == []
