"""The table of reasons about things without a name."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data


@pytest.mark.parametrize("relation", ["named", "together", "apart"])
def test_every_feature_has_a_weight_and_a_reason(relation: str) -> None:
    """Weights are numbers of a sane size, and reasons need nothing but the two sides and the words."""
    for name, entry in load_data("description_weights")[relation].items():
        assert -4 <= entry["weight"] <= 4, name
        assert entry["reason"].format(left="x", right="y", words="z")
        assert set(entry) <= {"weight", "reason", "fixed"}
