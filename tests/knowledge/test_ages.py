"""Ages inside descriptions."""

from __future__ import annotations

import pytest

from colligate.knowledge.ages import age_in


@pytest.mark.parametrize(
    ("description", "age"),
    [
        ("a 19-year-old man", 19),
        ("the 45 year old driver", 45),
        ("Her 6-Year-Old Daughter", 6),
        ("a five-year plan", None),
        ("19 men", None),
        ("the old man", None),
    ],
)
def test_ages(description: str, age: int | None) -> None:
    """A number of years that is an age, and no other number."""
    assert age_in(description) == age
