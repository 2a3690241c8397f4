"""What a person makes of a finding. The program keeps it and never computes it: it has no verdict on what is true."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

Reliability = Literal["A", "B", "C", "D", "E", "F"]
"""Of the source, by the Admiralty scale: A completely reliable ... E unreliable, F cannot be judged."""
Credibility = Literal[1, 2, 3, 4, 5, 6]
"""Of what is told, by the same scale: 1 confirmed by other sources ... 5 improbable, 6 cannot be judged."""
Likelihood = Literal[
    "almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely", "almost certain"
]
"""Estimative words of analysts, in ascending order."""


class Rating(msgspec.Struct, frozen=True, kw_only=True):
    """A person's judgement of a finding or of one of its sides.

    Args:
        by: Who judged, in that person's own words.
        on: The day of the judgement; None if not stated.
        reliability: Of the source, A to F.
        credibility: Of what is told, 1 to 6.
        likelihood: How likely the person holds it to be, in estimative words.
        note: Why, in that person's own words.
    """

    by: str
    on: datetime.date | None = None
    reliability: Reliability | None = None
    credibility: Credibility | None = None
    likelihood: Likelihood | None = None
    note: str | None = None
