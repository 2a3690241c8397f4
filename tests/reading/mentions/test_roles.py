"""Roles: titles and jobs beside names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.mention import Role
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def roles(reading: Reading, name: str) -> list[Role]:
    """Roles of the referent whose fullest name that is."""
    return [role for referent in reading.referents if referent.name == name for role in referent.roles]


def of(role: Role) -> str | None:
    """Whose the role is, as text."""
    return None if role.of is None else role.of.text


def test_title_with_the_country_that_it_belongs_to(read: Read) -> None:
    """The demonym is whose the role is, not part of it."""
    (role,) = roles(read("Danish Foreign Minister Ana Berg left early."), "Ana Berg")
    assert (role.span.text, of(role), role.former) == ("Foreign Minister", "Danish", False)


def test_title_with_a_body_that_it_belongs_to(read: Read) -> None:
    """ "NATO chief" is the chief of NATO."""
    (role,) = roles(read("NATO chief Ivo Marr spoke in Oslo."), "Ivo Marr")
    assert (role.span.text, of(role)) == ("chief", "NATO")


def test_apposition_with_owner_and_posting(read: Read) -> None:
    """An ambassador's posting is part of the role, the country that sent him is its owner."""
    reading = read("Ivo Marr, Norway’s former deputy ambassador to the United Nations, said the talks had failed.")
    (role,) = roles(reading, "Ivo Marr")
    assert (role.span.text, of(role)) == ("former deputy ambassador to the United Nations", "Norway")
    assert role.former


def test_what_somebody_thinks_of_the_holder_is_no_part_of_the_role(read: Read) -> None:
    """ "A controversial mayor" is mayor; a regional mayor is one of a region."""
    (role,) = roles(read("Ana Berg, a controversial mayor, spoke."), "Ana Berg")
    assert role.span.text == "mayor"
    (role,) = roles(read("Ana Berg, a regional judge, spoke."), "Ana Berg")
    assert role.span.text == "regional judge"


def test_predicate(read: Read) -> None:
    """A sentence with "is" gives a role."""
    found = roles(read("Ana Berg is a former trade minister. She lives in Oslo."), "Ana Berg")
    assert [(role.span.text, role.former) for role in found] == [("former trade minister", True)]


@pytest.mark.parametrize(
    "text", ["Ana Berg is not a minister.", "Ana Berg may become the minister.", "Ana Berg met the minister."]
)
def test_no_role_that_is_denied_possible_or_somebody_elses(read: Read, text: str) -> None:
    """Only what the report says of the person counts."""
    assert roles(read(text), "Ana Berg") == []


def test_acting(read: Read) -> None:
    """An acting mayor is acting."""
    (role,) = roles(read("Acting Mayor Ana Berg closed the bridge."), "Ana Berg")
    assert role.acting
    assert role.span.text == "Acting Mayor"


def test_role_of_a_relative_is_not_ones_own(read: Read) -> None:
    """ "The minister's wife" is no minister."""
    assert roles(read("The minister's wife, Ana Berg, was not hurt."), "Ana Berg") == []


def test_two_titles(read: Read) -> None:
    """Titles joined by "and" are two roles."""
    found = roles(read("Company founder and chairman Ivo Marr resigned on Friday."), "Ivo Marr")
    assert [role.span.text for role in found][-1] == "chairman"
    assert len(found) == 2


def test_role_behind_of(read: Read) -> None:
    """The body behind "of" is whose the role is."""
    (role,) = roles(read("Ana Berg, the president of Harbour Bank, denied it."), "Ana Berg")
    assert (role.span.text, of(role)) == ("president", "Harbour Bank")


def test_a_field_of_government_in_capitals_is_part_of_the_role(read: Read) -> None:
    """ "Minister of Defence": nobody is called Defence."""
    found = roles(read("The Minister of Defence, Ivo Marr, presented his resignation on Monday."), "Ivo Marr")
    assert "Minister of Defence" in [role.span.text for role in found]
