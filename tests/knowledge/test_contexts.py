"""Tests of the contexts of events."""

from __future__ import annotations

import pytest

from colligate.knowledge.contexts import contexts, contexts_in, contexts_of_type
from colligate.knowledge.data import load_data
from colligate.knowledge.events import event_types, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soldiers shelled the town", ("military",)),
        ("The army seized ballot boxes at two polling stations.", ("military", "election")),
        ("The foreign minister's talks on fishing rights", ("diplomatic", "natural_resource")),
        ("He bought a ferry.", ()),
        ("", ()),
    ],
)
def test_words_show_contexts(text: str, expected: tuple[str, ...]) -> None:
    """Several at once, in PLOVER's order; plurals and owners count."""
    assert contexts_in(text) == expected


def test_some_types_are_of_a_context_by_themselves() -> None:
    """A verdict is of the law whatever stands around it."""
    assert contexts_of_type("Convict") == ("legal",)
    assert contexts_of_type("Meet") == ()
    assert contexts_of_type(None) == ()


def test_the_data_file_is_well_formed() -> None:
    """All contexts of PLOVER, small letters, no word twice in one, and types that exist."""
    data = load_data("contexts")
    assert len(contexts()) == 37
    for listed in data["words"].values():
        assert len(set(words(listed))) == len(words(listed))
        assert listed == listed.lower()
    assert set(data["types"]) <= set(contexts())
    assert {kind for listed in data["types"].values() for kind in words(listed)} <= set(event_types())
