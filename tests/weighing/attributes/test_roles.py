"""Posts of people on several lines."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from built_stories import Told, build_reading, build_story
from colligate.records.entity import EntityRole
from colligate.records.finding import Finding
from colligate.records.span import Span
from colligate.weighing.attributes.role_conflicts import Post, past_and_present
from colligate.weighing.findings import weigh

Given = dict[str, tuple[str, bool]]
MAY = tuple(datetime.date(2031, 5, day) for day in range(1, 11))


def told(left: str, right: str, roles: Given, *, days: tuple[int, int] | None = None, of: str = "") -> list[Finding]:
    """Findings about roles in two reports that each give Orla Venn one: per report its words and whether it is past.

    Args:
        left: Text of the first report.
        right: Text of the second.
        roles: Report to the words of the role, and whether it is past.
        days: Days of May on which the reports appeared.
        of: Two words: whose the role is, by report.
    """
    texts, owners = {"r1": left, "r2": right}, of.split() or [None, None]
    readings = []
    for n, (id, text) in enumerate(texts.items()):
        verb = "resigned" if "resigned" in text else "spoke"
        who = Told(verb, verb.removesuffix("ed") if verb == "resigned" else "speak", who={"actor": "Orla Venn"})
        readings.append(build_reading(id, text, [who], published=MAY[days[n] - 1] if days else None))
    story = build_story(readings)
    held = []
    for (id, (words, former)), owner in zip(roles.items(), owners, strict=True):
        start = texts[id].index(words)
        held.append(EntityRole(id, start, start + len(words), words, former=former, of=owner))
    entities = [msgspec.structs.replace(entity, roles=tuple(held)) for entity in story.entities]
    events = [
        msgspec.structs.replace(event, type="Resign") if event.mentions[0].text == "resigned" else event
        for event in story.events
    ]
    findings = weigh(msgspec.structs.replace(story, entities=tuple(entities), events=tuple(events)))
    return [finding for finding in findings if finding.about.attribute == "role"]


def test_the_same_post_on_two_lines_is_corroborated() -> None:
    """Articles and capitals aside, the words agree."""
    roles = {"r1": ("Harbour Master", False), "r2": ("harbour master", False)}
    (finding,) = told("Harbour Master Orla Venn spoke.", "Orla Venn, the harbour master, spoke.", roles)
    assert finding.kind == "corroborated"
    assert finding.sides[0].evidence[0] == Span("r1", 0, 14, "Harbour Master")


PAST_AND_PRESENT = ("Orla Venn, a former harbour master, spoke.", "Orla Venn, the harbour master, spoke.")
PAST_THEN_PRESENT: Given = {"r1": ("former harbour master", True), "r2": ("harbour master", False)}


@pytest.mark.parametrize("days", [None, (4, 4), (4, 6)])
def test_a_post_that_is_past_for_one_and_present_for_another_is_disputed(days: tuple[int, int] | None) -> None:
    """Former harbour master here, harbour master there, on the same day or later."""
    (finding,) = told(*PAST_AND_PRESENT, PAST_THEN_PRESENT, days=days)
    assert finding.kind == "disputed"


def test_a_post_that_was_present_earlier_is_a_change_and_no_dispute() -> None:
    """Harbour master on the third of May, former harbour master two days later."""
    assert not [f for f in told(*PAST_AND_PRESENT, PAST_THEN_PRESENT, days=(5, 3)) if f.kind == "disputed"]


def test_who_resigns_in_the_story_is_both_in_office_and_out_of_it() -> None:
    """Reports of one day stand on either side of the resignation."""
    left = "Orla Venn, a former harbour master, resigned."
    assert not [f for f in told(left, PAST_AND_PRESENT[1], PAST_THEN_PRESENT, days=(4, 4)) if f.kind == "disputed"]


def test_a_title_of_courtesy_disputes_nothing() -> None:
    """Before the name, a past post is told like a present one."""
    roles = {"r1": ("former harbour master", True), "r2": ("Harbour Master", False)}
    findings = told("Orla Venn, a former harbour master, spoke.", "Harbour Master Orla Venn spoke.", roles)
    assert [finding.kind for finding in findings if finding.kind == "disputed"] == []


def test_one_word_is_too_little_to_corroborate() -> None:
    """Half the world is a director."""
    roles = {"r1": ("director", False), "r2": ("director", False)}
    assert told("Orla Venn, the director, spoke.", "The director Orla Venn spoke.", roles) == []


@pytest.mark.parametrize(
    ("left", "right"),
    [("interior minister", "defence minister"), ("deputy police chief", "police chief")],
)
def test_two_offices_of_one_day_are_disputed(left: str, right: str) -> None:
    """Nobody is minister of two fields, or the chief and the deputy."""
    roles = {"r1": (left, False), "r2": (right, False)}
    (finding,) = told(f"Orla Venn, the {left}, spoke.", f"Orla Venn, the {right}, spoke.", roles, days=(4, 4))
    assert finding.kind == "disputed"
    assert [side.value for side in finding.sides] == [left, right]


def test_ambassadors_of_two_countries_are_two() -> None:
    """The words agree, whose they are does not."""
    roles = {"r1": ("ambassador", False), "r2": ("ambassador", False)}
    texts = "Orla Venn, the Danish ambassador, spoke.", "Orla Venn, the Swedish ambassador, spoke."
    (finding,) = told(*texts, roles, days=(4, 4), of="Danish Swedish")
    assert finding.kind == "disputed"


@pytest.mark.parametrize(
    ("left", "right", "days"),
    [
        ("interior minister", "defence minister", (1, 9)),
        ("foreign minister", "minister of foreign affairs", (4, 4)),
        ("Assistant Chief", "Chief", (4, 4)),
        ("author", "harbour master", (4, 4)),
    ],
)
def test_posts_that_may_both_be_right_are_not_disputed(left: str, right: str, days: tuple[int, int]) -> None:
    """Posts change within days, have several wordings, are shortened as titles, and people have more than one."""
    roles = {"r1": (left, False), "r2": (right, False)}
    findings = told(f"Orla Venn, the {left}, spoke.", f"Orla Venn, the {right}, spoke.", roles, days=days)
    assert [finding.kind for finding in findings if finding.kind == "disputed"] == []


def test_a_post_with_more_words_is_more_exact() -> None:
    """ "Minister" here, "transport minister" there."""
    roles = {"r1": ("minister", False), "r2": ("transport minister", False)}
    (finding,) = told("Orla Venn, the minister, spoke.", "Orla Venn, the transport minister, spoke.", roles)
    assert finding.kind == "refined"


def test_a_post_that_one_was_to_take_up_is_no_past_one() -> None:
    """ "Then Harbour Master-elect" tells of the time before, not of the time after."""
    role = EntityRole("r1", 0, 25, "then harbour master-elect", former=True, of=None, elect=True)
    post = Post(role, 0, None, frozenset({"harbour", "master"}))
    present = msgspec.structs.replace(post, role=EntityRole("r2", 0, 14, "harbour master"), line=1)
    assert past_and_present([post, present]) is None
    past = msgspec.structs.replace(post, role=msgspec.structs.replace(role, elect=False))
    assert past_and_present([past, present]) is not None


def test_another_post_and_a_mere_count_of_holders_are_no_more_exact() -> None:
    """A lieutenant governor is no governor, and the second minister is a minister."""
    for left, right in (("state governor", "lieutenant state governor"), ("trade minister", "second trade minister")):
        findings = told(
            f"Orla Venn, the {left}, spoke.",
            f"Orla Venn, the {right}, spoke.",
            {"r1": (left, False), "r2": (right, False)},
        )
        assert [finding.kind for finding in findings if finding.kind == "refined"] == []
