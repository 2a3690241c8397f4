"""The words that a cue takes as its content, before they are cut to size."""

from __future__ import annotations

import msgspec

from colligate.knowledge.speech import Use


class Content(msgspec.Struct, frozen=True):
    """Words that a cue takes as its content.

    Args:
        tokens: Positions of the words, ascending; not always in one stretch.
        use: What the speaker does with them.
        frame: How they are built.
        cue: Positions of words that belong to the cue besides its head ("declined to comment on").
        subject: The content's subject is the cue's own ("is expected to"): nobody is named as the speaker.
    """

    tokens: tuple[int, ...]
    use: Use
    frame: str
    cue: tuple[int, ...] = ()
    subject: bool = False
