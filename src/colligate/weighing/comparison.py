"""The outcome of comparing two values that reports give for one thing."""

from __future__ import annotations

from typing import Literal

import msgspec

Relation = Literal["same", "left_refines", "right_refines", "clash", "unknown"]


class Agreement(msgspec.Struct, frozen=True):
    """How two values stand to each other.

    Args:
        relation: "same"; one of them says more exactly what the other says; "clash": both cannot be; "unknown": the
            words do not decide.
        reason: Why, in plain words.
        update: The value that refines is a later state of a count: both can be true, each at its time.
    """

    relation: Relation
    reason: str
    update: bool = False
