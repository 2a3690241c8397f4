"""Tests of codes of events that are about other events."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.event import Plover
from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Norway suspended its aid to the island.", "suspend", Plover("SANCTION", "discontinue")),
        ("Aid to the island was suspended by Norway.", "suspend", Plover("SANCTION", "discontinue")),
        ("Norway lifted the sanctions against the island.", "lift", Plover("CONCEDE")),
        ("Norway rejected a request of the islanders.", "reject", Plover("REJECT")),
        ("The envoys suspended the talks.", "suspend", Plover("SANCTION", "discontinue")),
        ("The envoys cancelled the talks.", "cancel", Plover("REJECT", "meet")),
        ("The envoys ended the mediation efforts.", "mediation", Plover("SANCTION", "discontinue")),
        ("Norway pledged its support for the islanders.", "pledge", Plover("SUPPORT")),
        ("Norway provided aid to the island.", "aid", Plover("AID")),
    ],
)
def test_the_object_can_turn_the_code(read: Read, text: str, lemma: str, expected: Plover) -> None:
    """Who suspends aid sanctions, who suspends sanctions concedes, in the active and in the passive."""
    codes = {event.lemma: event.plover for event in read(text).events}
    assert codes[lemma] == expected
