"""Things without a name across reports."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from colligate.linking.entities.resolution import compare_entities, link_entities
from colligate.records.reading import Reading
from referents import Told, body, person, place, reading_of, unnamed


def readings(*reports: Sequence[Told]) -> list[Reading]:
    """Readings of reports r1, r2 ..."""
    return [reading_of(f"r{number}", told) for number, told in enumerate(reports, 1)]


def joined(left: Told, right: Told, *beside: Told) -> bool:
    """Whether what two reports tell is one entity, where both reports name the others beside it."""
    held = readings([left, *beside], [right, *beside])
    _, entity_of = link_entities(held)
    return entity_of["r1", "m1"] == entity_of["r2", "m1"]


BESIDE = (place("Nairobi"), body("Harbour Trust"), person("Marta Lindqvist"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the driver", "the driver"),
        ("the bus driver", "the driver"),
        ("a 19-year-old man", "the 19-year-old man"),
    ],
)
def test_one_described_twice(left: str, right: str) -> None:
    """Reports that name the same people and places mean one by one noun."""
    assert joined(unnamed("person", left), unnamed("person", right), *BESIDE)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the driver", "the pilot"),
        ("a 19-year-old man", "a 45-year-old man"),
        ("a senior official", "an official"),
        ("the driver", "another driver"),
    ],
)
def test_two_described(left: str, right: str) -> None:
    """Other nouns, other ages, unnamed voices and whoever is said to be another one are two."""
    if "another" in right:
        held = readings([unnamed("person", left), unnamed("person", right), *BESIDE])
        _, entity_of = link_entities(held)
        assert entity_of["r1", "m1"] != entity_of["r1", "m2"]
    else:
        assert not joined(unnamed("person", left), unnamed("person", right), *BESIDE)


def test_numbers_and_genders_keep_groups_apart() -> None:
    """Two men are no three men, and no two women."""
    two = unnamed("group", "two men", plural=True)
    assert joined(two, unnamed("group", "the two men", plural=True), *BESIDE)
    assert not joined(two, unnamed("group", "three men", plural=True), *BESIDE)
    assert not joined(two, unnamed("group", "two women", plural=True), *BESIDE)


def test_a_street_is_no_other_street() -> None:
    """A noun in the name is not enough where the description has a name of its own."""
    described = unnamed("place", "the corner of Mill Street")
    assert not joined(described, place("Hill Street"), *BESIDE)


def test_what_fits_two_persons_is_neither() -> None:
    """Both are given as what it may be, with the reason; and a lone holder takes it."""
    holders = person("Marta Lindqvist", role="harbour master"), person("Karl Berg", role="harbour master")
    described = unnamed("person", "the harbour master")
    entities, entity_of = link_entities(readings([holders[0]], [holders[1]], [described]))
    open_one = next(entity for entity in entities if not entity.named)
    assert {item.entity for item in open_one.ambiguous} == {entity_of["r1", "m1"], entity_of["r2", "m1"]}
    assert "Karl Berg" in open_one.ambiguous[0].reason


def test_clauses_about_descriptions_add_up_to_the_score() -> None:
    """Named or not, in one report or in two: the score is the sum of the reasons, each with both sides' words."""
    held = readings(
        [
            person("Marta Lindqvist", role="mayor"),
            unnamed("person", "the bus driver"),
            unnamed("person", "a man"),
            *BESIDE,
        ],
        [
            unnamed("person", "the mayor"),
            unnamed("person", "a driver"),
            unnamed("group", "two men", plural=True),
            *BESIDE,
        ],
    )
    entities, entity_of = link_entities(held)
    for left in entities:
        for right in entities:
            comparison = compare_entities(held, entity_of, left.id, right.id)
            assert comparison.score == pytest.approx(sum(clause.weight for clause in comparison.clauses))
            assert comparison.clauses
            assert all(clause.reason and "{" not in clause.reason for clause in comparison.clauses)
            assert all(clause.left and clause.right for clause in comparison.clauses)


def test_whatever_is_joined_is_explained_as_the_same() -> None:
    """The case that `why` shows for a description and its entity is the one that joined them."""
    held = readings([unnamed("person", "the bus driver"), *BESIDE], [unnamed("person", "the driver"), *BESIDE])
    _, entity_of = link_entities(held)
    comparison = compare_entities(held, entity_of, entity_of["r1", "m1"], entity_of["r2", "m1"])
    assert comparison.verdict == "same"
    assert "close_reports" in {clause.feature for clause in comparison.clauses}
