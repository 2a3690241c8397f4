"""Whether a role is past, held for a time, or not yet taken up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.mention import Role
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def roles(reading: Reading, name: str) -> list[Role]:
    """Roles of the referent whose fullest name that is."""
    return [role for referent in reading.referents if referent.name == name for role in referent.roles]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Then-Foreign Minister Ana Berg met the envoys.", "Then-Foreign Minister"),
        ("The envoys met ex-President Ana Berg in Oslo.", "ex-President"),
        ("The one-time rebel commander, Ana Berg, fled.", "one-time rebel commander"),
        ("Ana Berg, then the finance minister of Sweden, approved the deal.", "finance minister"),
        ("Ana Berg, the foreign minister at the time, signed it.", "foreign minister"),
        ("Ana Berg, who was mayor of Houston until 2010, spoke.", "mayor"),
        ("Ana Berg served as defense secretary from 2001 to 2006.", "defense secretary"),
        ("Ana Berg stepped down as transport minister on Tuesday.", "transport minister"),
        ("Ana Berg was ousted as transport minister.", "transport minister"),
    ],
)
def test_past(read: Read, text: str, role: str) -> None:
    """Words in the role, beside it, and verbs that tell of its end make it past."""
    (found,) = roles(read(text), "Ana Berg")
    assert (found.span.text, found.former, found.elect) == (role, True, False)


@pytest.mark.parametrize(
    "text",
    [
        "Outgoing Prime Minister Ana Berg greeted the envoys.",
        "Ana Berg was mayor when the bridge fell.",
        "Ana Berg serves as defense secretary.",
        "Ana Berg, the foreign minister, spoke for a long time.",
    ],
)
def test_not_past(read: Read, text: str) -> None:
    """Who goes still holds the office; "was" alone tells the past of the story, not of the post."""
    (found,) = roles(read(text), "Ana Berg")
    assert not found.former


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("President-elect Ana Berg will meet the envoys.", "President-elect"),
        ("Prime Minister-designate Ana Berg formed a cabinet.", "Prime Minister-designate"),
        ("The incoming prime minister, Ana Berg, spoke.", "incoming prime minister"),
    ],
)
def test_not_yet_taken_up(read: Read, text: str, role: str) -> None:
    """An office won or given is told from one held."""
    (found,) = roles(read(text), "Ana Berg")
    assert (found.span.text, found.elect, found.former) == (role, True, False)


def test_elect_behind_a_job_describes_somebody(read: Read) -> None:
    """ "The president-elect" is a person."""
    (found,) = [mention for mention in read("The president-elect spoke.").mentions if mention.form == "nominal"]
    assert (found.span.text, found.type) == ("The president-elect", "person")
