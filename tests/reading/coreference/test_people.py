"""Names of one person within one report."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from colligate.knowledge.names import parse_name
from colligate.reading.coreference.people import cluster_people, same_full_name
from colligate.records.mention import Gender, Mention
from colligate.records.span import Span


def people(names: Sequence[str], genders: Sequence[Gender | None] = ()) -> list[list[str]]:
    """Clusters of names that stand one behind the other in a report."""
    text = ". ".join(names)
    mentions, start = [], 0
    for at, name in enumerate(names):
        span = Span.cut("r1", text, start, start + len(name))
        gender = genders[at] if genders else None
        mentions.append(Mention(span=span, head=span, type="person", form="name", gender=gender))
        start += len(name) + 2
    return [[names[at] for at in sorted(cluster.mentions)] for cluster in cluster_people(mentions, range(len(names)))]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Berg", "Ana Maria Berg"),
        ("A. Berg", "Ana Berg"),
        ("Robert Vane", "Bob Vane"),
        ("Vega Luna", "Iris Vega Luna"),
        ("Tom Rook Jr.", "Tom Rook"),
    ],
)
def test_full_names_of_one_person(left: str, right: str) -> None:
    """Middle names, initials, short forms, second surnames and generations may be left out."""
    assert same_full_name(parse_name(left), parse_name(right))
    assert same_full_name(parse_name(right), parse_name(left))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ana Berg", "Ivo Berg"),
        ("Ana Berg", "Ana Marr"),
        ("John Adam Berg", "John Noah Berg"),
        ("Tom Rook Jr.", "Tom Rook Sr."),
    ],
)
def test_full_names_of_two_people(left: str, right: str) -> None:
    """Another given, family or middle name, or generation, is another person."""
    assert not same_full_name(parse_name(left), parse_name(right))


def test_given_name_alone_belongs_to_its_only_bearer() -> None:
    """A given name is its bearer where no surname is the same."""
    assert people(["Ana Berg", "Ana", "Ivo Marr"]) == [["Ana Berg", "Ana"], ["Ivo Marr"]]


def test_surname_that_comes_first_is_found_too() -> None:
    """A headline has the surname before the text has the whole name."""
    assert people(["Berg", "Ana Berg"]) == [["Berg", "Ana Berg"]]


def test_gender_tells_bearers_of_a_surname_apart() -> None:
    """ "Mrs." goes to the woman."""
    found = people(["Ana Berg", "Ivo Berg", "Berg"], ["female", "male", "female"])
    assert found == [["Ana Berg", "Berg"], ["Ivo Berg"]]


def test_word_that_looks_like_a_title_is_a_name() -> None:
    """Titles were cut before; what is left belongs to the name."""
    assert people(["Marquis Vane", "Dora Vane"]) == [["Marquis Vane"], ["Dora Vane"]]


def test_middle_initials_that_begin_otherwise_are_two_people() -> None:
    """Ana B. C. Roth is not Ana C. Roth."""
    assert people(["Ana B.C. Roth", "Ana C. Roth", "Ana B. Roth"]) == [
        ["Ana B.C. Roth", "Ana B. Roth"],
        ["Ana C. Roth"],
    ]
