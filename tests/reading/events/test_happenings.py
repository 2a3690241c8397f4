"""What a clause says became of those whom a number counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("The crash sent four men to the hospital.", "men hospitalized"),
        ("All three victims were taken to Arden Memorial Hospital.", "victims hospitalized"),
        ("Three others were in critical condition on Sunday.", "others hospitalized"),
        ("Two other people were shot and wounded.", "other people shot and wounded"),
        ("Three people were fatally shot in Arden.", "people fatally shot"),
        ("Six people were found shot to death in a barn.", "people shot to death"),
        ("Rescuers found four men suffering from burns.", "men burned"),
        ("Police took two men into custody.", "men arrested"),
        ("Four boys were shot in the park and seriously wounded.", "boys shot and wounded"),
        ("5 dead, 3 hurt in a brawl after a meeting", "dead"),
    ],
)
def test_fates_without_a_verb_of_their_own(read: Read, text: str, of: str) -> None:
    """Hospitals, wounds, conditions and what the clause adds tell what became of them."""
    quantity = next(item for item in read(text).quantities if not item.listed)
    assert quantity.of == of


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Two people inside the house were not injured.", "people"),
        ("The mayor took four guests to the harbour.", "guests"),
        ("Four men went to the theatre.", "men"),
        ("Two divers were in good spirits.", "divers"),
    ],
)
def test_what_was_not_so_is_no_fate(read: Read, text: str, of: str) -> None:
    """A negated verb, or another goal, tells of no harm."""
    (quantity,) = read(text).quantities
    assert quantity.of == of


def test_a_condition_is_not_that_of_those_counted_before(read: Read) -> None:
    """ "1 boy killed, 2 in critical condition": the two were not killed."""
    quantities = read("1 boy killed, 2 in critical condition after Arden fire").quantities
    assert [item.of for item in quantities] == ["boy killed", "hospitalized"]


def test_what_befell_another_is_not_added(read: Read) -> None:
    """ "Two injured, shooter dead": the two live."""
    assert read("Two injured, shooter dead at Arden school").quantities[0].of == "injured"


def test_two_counts_of_one_verb_have_their_own_fates(read: Read) -> None:
    """ "Left nine dead and some 20 injured": the 20 are not dead."""
    quantities = read("Ada Roe recalled the blast that left nine dead and some 20 injured.").quantities
    assert [item.of for item in quantities] == ["dead", "injured"]
