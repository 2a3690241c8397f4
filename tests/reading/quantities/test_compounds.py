"""Tests of numbers joined to what they count by a hyphen."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("text", "number", "of", "unit"),
    [
        ("The 12-man crew slept.", 12, "man", "person"),
        ("A 40-strong team came.", 40, "team", "person"),
        ("The 500-bed hospital was shut.", 500, "bed", None),
    ],
)
def test_a_hyphen_joins_number_and_noun(read: Read, text: str, number: float, of: str, unit: str | None) -> None:
    """Crews, teams, and what a house holds."""
    (quantity,) = read(text).quantities
    assert (quantity.low, quantity.high, quantity.of, quantity.unit) == (number, number, of, unit)


@pytest.mark.parametrize("text", ["It was a one-man show.", "The two-member rule fell.", "The M-4-man line ended."])
def test_idioms_and_labels_count_nothing(read: Read, text: str) -> None:
    """ "One-man" says what kind, a label is no number."""
    assert not read(text).quantities
