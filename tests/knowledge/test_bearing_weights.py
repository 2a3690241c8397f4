"""The table of weights of how one claim bears on another."""

from __future__ import annotations

from colligate.knowledge.data import load_data
from colligate.linking.statements.bearings import Told, measure
from colligate.linking.statements.claims import Claim


def test_everything_measured_has_a_weight_for_and_against() -> None:
    """Weights are numbers of a sane size, two for each thing measured; coverage is but the bar for comparing at all."""
    table, nothing = load_data("bearing_weights"), Told(claim=Claim((), frozenset()))
    assert set(table) == measure(nothing, nothing).keys() - {"coverage"}
    for name, entry in table.items():
        assert entry.keys() == {"strengthens", "weakens"}, name
        assert all(-6 <= weight <= 6 for weight in entry.values()), name
