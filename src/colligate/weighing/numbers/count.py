"""A number of an event, ready to be compared with another."""

from __future__ import annotations

from datetime import date

import msgspec

from colligate.linking.events.resolution import EventKey
from colligate.records.dossier import Quantity
from colligate.records.span import Span
from colligate.records.time import Interval
from colligate.weighing.origins import Source


class Count(msgspec.Struct, frozen=True):
    """A number of an event, with what it rests on.

    Args:
        quantity: The number.
        words: The number with what it counts.
        line: The independent line that carries it.
        holder: On whose word it stands; None for the outlet's own.
        source: What it counts as.
        real: It counts what was, not what may be, is planned or is allowed ("certified to carry 180 passengers").
        published: Day of its report.
        outlet: Key of the outlet, where known.
        told: Root and families of the word of the event beside it: what was done with what is counted.
        aside: It counts the victims of another incident than the story's ("in a separate crash", "three years ago").
        revised: The sentence says that the count was changed ("revised down", "not 14 as first reported").
        told_by: The mention of the event whose number it is; None where grammar ties it to none.
        day: When the event happened whose number it is, as its words tell; None where they do not.
    """

    quantity: Quantity
    words: Span
    line: int
    holder: str | None
    source: Source
    real: bool
    published: date | None
    outlet: str | None
    told: frozenset[str]
    aside: bool
    revised: bool
    told_by: EventKey | None = None
    day: Interval | None = None

    @property
    def value(self) -> tuple[float | None, float | None, bool]:
        """The bounds, and whether the words are vague."""
        return self.quantity.low, self.quantity.high, self.quantity.approximate


Pair = tuple[Count, Count]
