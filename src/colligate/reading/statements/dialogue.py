"""Who speaks where only the flow of the text tells: quotations that go on, and "he said" right behind a statement."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import msgspec

from colligate.reading.statements.speakers import SpeakerFinder
from colligate.records.statement import Speaker, StatementMention

_ASIDE = 30
"""Most words of the report's own between two statements of one speaker in one paragraph."""
_LOOK_BACK = 12
"""How many statements back the last speaker is looked for."""


def last_before(found: Sequence[StatementMention], start: int) -> StatementMention | None:
    """The last statement of the report's own level that ends before an offset."""
    last: StatementMention | None = None
    for statement in itertools.islice(reversed(found), _LOOK_BACK):
        before = statement.inside is None and statement.span.end <= start
        if before and (last is None or statement.span.end > last.span.end):
            last = statement
    return last


def speaker_before(text: str, start: int, found: Sequence[StatementMention]) -> Speaker | None:
    """Whoever spoke last, unless the report has gone on to other things since.

    Args:
        text: The report's text.
        start: Offset of the words that need a speaker.
        found: The statements before, in order of content.
    """
    last = last_before(found, start)
    if last is None or last.speaker is None:
        return None
    if not _same_breath(text[last.span.end : start]):
        return None
    spoken = _quoted_in_sentence(text, last, found)
    return (spoken or last).speaker


def _quoted_in_sentence(
    text: str, last: StatementMention, found: Sequence[StatementMention]
) -> StatementMention | None:
    """The quotation in whose sentence the last statement stands: “It is late,” said Hale, who thinks that ...; the
    words behind are his whom the sentence quotes."""
    if last.kind == "direct":
        return last
    for statement in itertools.islice(reversed(found), _LOOK_BACK):
        if statement.kind == "direct" and statement.cue is not None and statement.inside is None:
            between = text[statement.cue.end : last.span.start] if statement.span.start <= last.span.start else "."
            ended = any(mark in between for mark in (". ", ".\n", "? ", "! ", "\n"))
            return None if ended else statement
    return None


def who_goes_on(finder: SpeakerFinder, last: StatementMention | None, pronoun: Speaker, start: int) -> Speaker:
    """Whom "he said" means right behind another statement: whoever made that one, if the gender allows.

    Args:
        finder: The report's speakers.
        last: The statement before.
        pronoun: The speaker as coreference resolves it.
        start: Offset where the words of this statement begin.
    """
    if last is None or last.speaker is None or last.speaker.referent is None:
        return pronoun
    between = finder.text[last.span.end : start]
    if any(char.isalnum() for char in between) or not finder.may_mean(pronoun, last.speaker):
        return pronoun
    kept = last.speaker
    return msgspec.structs.replace(pronoun, referent=kept.referent, anonymous=kept.anonymous, kind=kept.kind)


def _same_breath(between: str) -> bool:
    """Whether words between two statements leave the same person speaking: nothing, or a short aside."""
    stop = next((i for i, char in enumerate(between) if char in ".?!" and between[i + 1 : i + 2].isspace()), -1)
    # The rest of the sentence that holds the statement before ("he said to cheers.") is no aside.
    aside = between[stop + 1 :]
    paragraphs = aside.count("\n\n") or aside.count("\n")
    return paragraphs <= 1 and len(aside.split()) <= (_ASIDE if paragraphs == 0 else 3)
