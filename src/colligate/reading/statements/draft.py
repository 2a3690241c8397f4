"""Statements as they are put together, before they become records: positions of words, not yet spans."""

from __future__ import annotations

import msgspec

from colligate.knowledge.speech import Use

Stretch = tuple[int, int]
"""Offsets of the first character and after the last."""

SAYS = Use("asserts", "speech")
"""What is done with a content by a cue that only attributes."""


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A statement in the making.

    Args:
        pieces: Where its content stands, ascending.
        cue: First and last position of the cue's words; None without a cue.
        anchor: Position of the cue's main word; of the first word of the content without a cue.
        source: Position of the speaker's main word; None when no words name one.
        use: What the speaker does with the content.
        frame: How the content is built ("direct" for quotations).
        quoted: How much of the content stands in quotation marks: "all", "some" or "none".
        flow: Only the flow of the text tells the speaker.
        hearsay: The report does not say whose word it is.
    """

    pieces: tuple[Stretch, ...]
    cue: tuple[int, int] | None
    anchor: int
    source: int | None
    use: Use
    frame: str
    quoted: str = "none"
    flow: bool = False
    hearsay: bool = False
