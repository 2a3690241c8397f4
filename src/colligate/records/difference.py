"""What one dossier tells otherwise than an earlier one of the same story."""

from __future__ import annotations

from typing import Literal

import msgspec

from colligate.records.span import Span

Effect = Literal["added", "confirmed", "contradicted", "changed", "withdrawn"]
Part = Literal["report", "line", "finding", "event", "entity", "statement", "quantity"]


class Change(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that the new dossier tells otherwise.

    Args:
        effect: What became of it. "confirmed" is told by more independent lines, "contradicted" disputed where it was
            not; neither says what is true.
        part: What kind of thing it is.
        text: The change as one plain sentence.
        old: Ids of what it concerns in the old dossier.
        new: Ids of what it concerns in the new dossier.
        before: Words of the old dossier's reports that it rests on.
        after: Words of the new dossier's reports that it rests on.
    """

    effect: Effect
    part: Part
    text: str
    old: tuple[str, ...] = ()
    new: tuple[str, ...] = ()
    before: tuple[Span, ...] = ()
    after: tuple[Span, ...] = ()


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """All that a dossier tells otherwise than an earlier one.

    Args:
        old: Id of the old dossier's story.
        new: Id of the new dossier's story.
        changes: Reports first, then findings, events, entities, statements and numbers.
        notes: What is no change of the story and yet worth knowing: a file that was renamed, another program version.
    """

    old: str
    new: str
    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()

    @property
    def same(self) -> bool:
        """Whether both tell the same."""
        return not self.changes

    def of(self, effect: Effect) -> tuple[Change, ...]:
        """The changes of one effect, in order."""
        return tuple(change for change in self.changes if change.effect == effect)
