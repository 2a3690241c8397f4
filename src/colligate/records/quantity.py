"""How many, how much: numbers with bounds."""

from __future__ import annotations

from typing import Literal

import msgspec

from colligate.records.span import Span

Scope = Literal["wider"]


class QuantityMention(msgspec.Struct, frozen=True):
    """A number that a report gives.

    Args:
        span: The number with the words that bound it ("at least 40").
        low: Least value; None when unbounded below.
        high: Greatest value; None when unbounded above.
        approximate: The words say so ("about", "some", "nearly").
        unit: "person", "percent", "USD", "kilometre", "day", "year of age" ...; None when not known.
        of: Words for what is counted ("civilians killed"), without the number; None when nothing is.
        of_span: Where those words stand: the noun phrase that the number counts; None when `of` is.
        event: Position in the reading's events of the event whose count it is; None if of none.
        statement: Position in the reading's statements of the statement that holds it; None if the outlet's own.
        scope: "wider" when the words count over a stretch of time or over many events ("44 homicides so far this
            year"); None when they tell nothing of the kind.
        listed: The words give the number by listing or numbering those who are counted ("Ada Roe and her two sons": at
            least 3; "a fourth victim died": at least 4; "a double murder": 2).
    """

    span: Span
    low: float | None
    high: float | None
    approximate: bool = False
    unit: str | None = None
    of: str | None = None
    of_span: Span | None = None
    event: int | None = None
    statement: int | None = None
    scope: Scope | None = None
    listed: bool = False
