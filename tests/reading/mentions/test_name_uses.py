"""What the grammar around a name tells of what bears it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def types(reading: Reading) -> dict[str, str]:
    """The type of each name."""
    return {mention.span.text: mention.type for mention in reading.mentions if mention.form == "name"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kessler's shareholders met on Monday. Kessler fell by 3 percent.", "Kessler"),
        ("She is an engineer at Lorimer. The bank sued Lorimer last year.", "Lorimer"),
        ("Nobody at Marlowe, which makes pumps, was told.", "Marlowe"),
    ],
)
def test_what_has_shareholders_and_engineers_is_a_body(read: Read, text: str, name: str) -> None:
    assert types(read(text))[name] == "organization"


def test_who_has_a_widow_and_is_buried_is_a_person(read: Read) -> None:
    """Whatever else the name may be."""
    assert types(read("Kessler's widow spoke on Monday. Kessler was buried on Sunday."))["Kessler"] == "person"


def test_a_land_has_people_called_after_it(read: Read) -> None:
    """ "Tarvonia" beside "Tarvonian"."""
    told = types(read("Tarvonia closed the border. A Tarvonian minister said that Tarvonia would open it."))
    assert told["Tarvonia"] == "place"


def test_a_business_goes_by_its_first_word(read: Read) -> None:
    """Unless it is a place's as well."""
    told = types(
        read("Brackmoor Pipelines said on Monday that oil had leaked. The leak began when Brackmoor closed a valve.")
    )
    assert told["Brackmoor"] == "organization"


def test_the_outlet_of_a_masthead_and_the_agency_of_a_dateline_are_named(read: Read) -> None:
    """Though they tell nothing of the events."""
    told = types(read("THE HOLM GAZETTE\n4 March 2024\n\nADEN, March 4 (Gulf Wire) - A bridge fell on Sunday."))
    assert told["HOLM GAZETTE"] == told["Gulf Wire"] == "organization"
