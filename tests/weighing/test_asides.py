"""Tellings that linking put with an event though they are of another."""

from __future__ import annotations

import datetime

import pytest

from built_stories import Told, build_reading, build_story
from colligate.weighing.asides import asides, is_apart
from colligate.weighing.means import means_of
from colligate.weighing.sameness import Sameness
from colligate.weighing.tellings import Telling, tellings_of


def told(*texts: tuple[str, Told]) -> tuple[list[Telling], Sameness]:
    """The tellings of reports of one sentence each, as if linking took them for one event."""
    story = build_story([build_reading(f"r{n}", text, [who]) for n, (text, who) in enumerate(texts, 1)])
    return [telling for held in tellings_of(story).values() for telling in held], means_of(story).sameness


def arrest(name: str, year: str = "") -> tuple[str, Told]:
    """A sentence that tells of an arrest, and how it is read."""
    if not year:
        return f"{name} was arrested.", Told("arrested", "arrest", who={"recipient": name})
    day = (year, datetime.date(int(year), 1, 1))
    return f"{name} was arrested in {year}.", Told("arrested", "arrest", who={"recipient": name}, day=day)


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        (arrest("Orla Venn"), arrest("Nils Ek"), True),
        (arrest("Orla Venn"), arrest("Orla Venn", "1998"), True),
        (arrest("Orla Venn"), arrest("Orla Venn"), False),
    ],
    ids=["others by name", "an earlier year", "one and the same"],
)
def test_what_is_surely_of_two_events(left: tuple[str, Told], right: tuple[str, Told], apart: bool) -> None:
    (first, second), sameness = told(left, right)
    assert is_apart(first, second, sameness) is apart


def test_only_what_is_surely_of_another_event_is_told_by_itself() -> None:
    held, sameness = told(arrest("Orla Venn"), arrest("Orla Venn"), arrest("Nils Ek", "1998"))
    assert asides(held, held[:2], sameness) == [held[2:]]
    assert asides(held[:2], held[:1], sameness) == []
