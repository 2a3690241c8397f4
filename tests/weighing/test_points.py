"""What two tellings agree on, and how much of it makes them one event for sure."""

from __future__ import annotations

import datetime

import pytest

from built_stories import Told, build_reading, build_story
from colligate.weighing.findings import weigh
from colligate.weighing.points import Point, is_enough, on_one_day, open_both
from colligate.weighing.tellings import Telling, tellings_of

MONDAY = datetime.date(2020, 6, 1)


def tellings(*days: datetime.date) -> list[Telling]:
    readings = [
        build_reading(f"r{n}", "Orla Venn sold the boat on the day.", [
            Told("sold", "sell", who={"actor": "Orla Venn"}, day=("the day", day)),
        ])
        for n, day in enumerate(days, 1)
    ]  # fmt: skip
    return [telling for held in tellings_of(build_story(readings)).values() for telling in held]


@pytest.mark.parametrize(
    ("points", "enough"),
    [
        ({"day", "who"}, True),
        ({"lead", "wording", "only"}, True),
        ({"year", "place"}, True),
        ({"who", "only"}, False),
        ({"year"}, False),
        ({"thing", "wording", "only"}, False),
        (set(), False),
    ],
    ids=[
        "who and when",
        "the main matter in like words",
        "a past year and where",
        "who alone",
        "a past year alone",
        "words alone",
        "nothing",
    ],
)
def test_only_what_hangs_together_is_enough(points: set[Point], enough: bool) -> None:
    assert is_enough(frozenset(points)) is enough


def test_one_day_is_a_point_and_another_day_is_none() -> None:
    same, other = tellings(MONDAY, MONDAY), tellings(MONDAY, datetime.date(2020, 6, 9))
    assert on_one_day(*same)
    assert not on_one_day(*other)


def test_two_reports_open_with_it_only_near_their_top() -> None:
    story = build_story(
        [
            build_reading("r1", "Orla Venn resigned.", [Told("resigned", "resign", who={"actor": "Orla Venn"})]),
            build_reading(
                "r2",
                "One. Two. Three. Orla Venn resigned.",
                [Told("resigned", "resign", who={"actor": "Orla Venn"})],
            ),
        ]
    )
    first, second = (telling for held in tellings_of(story).values() for telling in held)
    assert open_both(first, first) is False
    assert open_both(first, second) is False


def test_what_one_report_expects_and_another_tells_as_done_was_due_for_both() -> None:
    """Before and after: one finding, that says what each makes of it."""
    who = {"actor": "Orla Venn"}
    readings = [
        build_reading("r1", "Orla Venn will resign in the end.", [Told("resign", who=who, modality="planned")]),
        build_reading("r2", "So Orla Venn resigned that evening.", [Told("resigned", "resign", who=who)]),
    ]
    (finding,) = [finding for finding in weigh(build_story(readings)) if finding.kind == "corroborated"]
    assert finding.sides[0].value == "is planned or happened"
    assert finding.summary.endswith("two independent reports tell it as coming or as done.")
