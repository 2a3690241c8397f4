"""Numbers that two give for one thing."""

from __future__ import annotations

import pytest

import colligate
from colligate.records.finding import Finding


def numbers(text: str) -> list[Finding]:
    other = colligate.Report(text="Ferries ran on time all day.", source="b.txt")
    found = colligate.brief([colligate.Report(text=text, source="a.txt", outlet="The Heron"), other]).findings
    return [item for item in found if item.about.attribute == "quantity"]


def test_who_puts_the_number_at_another_contradicts_the_one_before() -> None:
    (finding,) = numbers("The firm Kelda said it would cut 600 jobs. The union Amal put the number at 1,100.")
    assert finding.kind == "disputed"
    assert [side.value for side in finding.sides] == ["600", "1,100"]
    assert finding.summary.startswith("Number of jobs: 600 according to")


def test_losses_that_two_measure_apart_are_disputed() -> None:
    (finding,) = numbers(
        "The strike has caused losses of 30 million euros, director Karl Weiss said. The sun shone. "
        "According to union leader Ada Molnar the losses do not exceed 9 million euros."
    )
    assert [side.value for side in finding.sides] == ["30 million euros", "not exceed 9 million euros"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Police said that 6,000 people marched. The Dockers' Federation spoke of 20,000.",
            ["6,000", "20,000"],
        ),
        (
            "The office said 62,000 people have been displaced. Amal Trust, a charity, puts the figure at 180,000.",
            ["62,000", "180,000"],
        ),
        ("The government admits to four dead. Medics say the figure is at least 23.", ["four", "at least 23"]),
    ],
)
def test_who_gives_another_number_for_what_was_counted_contradicts(text: str, values: list[str]) -> None:
    (finding,) = [item for item in numbers(text) if item.kind == "disputed"]
    assert sorted(side.value for side in finding.sides) == sorted(values)


def test_who_gives_a_number_is_read_of_the_words_before_it() -> None:
    assert [item.kind for item in numbers("Ada Molnar counts nine dead. The firm Kelda speaks of four.")] == [
        "disputed"
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Karl Weiss said it would cut 600 jobs. Karl Weiss put the number at 1,100.",
        "The firm Kelda said it would cut 600 jobs. The union Amal said 1,100 people had marched.",
        "The firm Kelda said it would cut 600 jobs. The union Amal put the number at about 600.",
    ],
    ids=["one speaker", "another thing", "the same number"],
)
def test_what_does_not_clash_is_no_dispute(text: str) -> None:
    assert [item for item in numbers(text) if item.kind == "disputed"] == []
