"""Who is said to have done harm and denies it as a whole."""

from __future__ import annotations

import pytest

import colligate
from colligate.weighing.disputes.innocence import denies_deed


@pytest.mark.parametrize(
    ("text", "denies"),
    [
        ("I had nothing to do with the fire", True),
        ("he is innocent", True),
        ("I did not hurt anybody", True),
        ("I did not see the fire", False),
        ("If they had nothing to do with it, they need not fear", False),
        ("the town is quiet", False),
    ],
)
def test_words_that_deny_a_charge_as_a_whole(text: str, denies: bool) -> None:
    assert denies_deed(text) is denies


def test_the_accused_disputes_what_others_say_that_he_did() -> None:
    texts = (
        "Prosecutors said Olaf Brandt stabbed the sailor Nils Ek in June. The court was full. "
        '"I am innocent," Brandt said.',
        "Ferries ran on time all day.",
    )
    found = colligate.brief([colligate.Report(text=text, source=f"{n}.txt") for n, text in enumerate(texts)]).findings
    (finding,) = [item for item in found if item.kind == "disputed"]
    assert finding.sides[1].evidence[0].text == 'I am innocent," Brandt said'


def test_who_is_accused_of_nothing_disputes_nothing() -> None:
    texts = ('The court was full. "I am innocent," Olaf Brandt said.', "Ferries ran on time all day.")
    found = colligate.brief([colligate.Report(text=text, source=f"{n}.txt") for n, text in enumerate(texts)]).findings
    assert [item for item in found if item.kind == "disputed"] == []


def test_who_shoots_with_a_camera_is_accused_of_nothing() -> None:
    texts = (
        'Mona Falk was shot by photographer Olaf Brandt for a cover. "We did not hurt anybody," Brandt said.',
        "Ferries ran on time all day.",
    )
    found = colligate.brief([colligate.Report(text=text, source=f"{n}.txt") for n, text in enumerate(texts)]).findings
    assert [item for item in found if item.kind == "disputed"] == []


def test_who_is_named_as_having_ordered_it_and_says_he_had_no_hand_in_it_disputes_it() -> None:
    texts = (
        "The brother, Nils Ek, named Olaf Brandt as the man who had ordered the killing. The court was full. "
        "Brandt said he had loved him like a son and had no hand in his death.",
        "Ferries ran on time all day.",
    )
    found = colligate.brief([colligate.Report(text=text, source=f"{n}.txt") for n, text in enumerate(texts)]).findings
    (finding,) = [item for item in found if item.kind == "disputed"]
    assert "no hand in his death" in finding.sides[1].evidence[0].text
