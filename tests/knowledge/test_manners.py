"""How somebody died, by words."""

from __future__ import annotations

import re
from itertools import chain

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.manners import is_deadly, manners_clash, manners_in


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("the colonel shot himself", {"own_hand"}),
        ("she had fallen from a ladder", {"fall"}),
        ("he died of a heart attack", {"ill"}),
        ("he was not shot", set()),
        ("she walked home", set()),
    ],
)
def test_words_tell_how_somebody_died(text: str, kinds: set[str]) -> None:
    assert set(manners_in(text)) == kinds


def test_who_was_shot_may_have_shot_himself_but_did_not_fall_ill() -> None:
    assert not manners_clash(frozenset({"shot"}), frozenset({"own_hand"}))
    assert manners_clash(frozenset({"shot"}), frozenset({"ill"}))
    assert not manners_clash(frozenset(), frozenset({"ill"}))


def test_of_a_beating_one_may_live() -> None:
    assert is_deadly(frozenset({"fall"}))
    assert not is_deadly(frozenset({"beaten"}))


def test_the_data_have_their_form() -> None:
    data = load_data("manners")
    kinds = set(data["kinds"])
    for pattern in chain.from_iterable(data["kinds"].values()):
        re.compile(pattern)
    assert set(data["groups"]["deadly"]) < kinds
    assert {kind for pair in data["together"]["pairs"] for kind in pair.split()} <= kinds
    assert all(len(pair.split()) == 2 for pair in data["together"]["pairs"])
