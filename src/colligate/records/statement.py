"""Who is reported to have said what, and through whom it came."""

from __future__ import annotations

from typing import Literal

import msgspec

from colligate.records.span import Span

StatementKind = Literal["direct", "indirect", "mixed"]
Stance = Literal[
    "asserts", "denies", "confirms", "accuses", "demands", "promises", "threatens", "speculates", "declines_comment"
]
Manner = Literal["speech", "sign", "thought", "will", "attitude", "knowledge", "topic"]
SourceKind = Literal["named", "anonymous_person", "officials", "document", "media", "agency", "witnesses",
                     "social_media", "collective", "unknown"]  # fmt: skip


class Speaker(msgspec.Struct, frozen=True):
    """Whoever a statement is attributed to, in the report's words.

    Args:
        span: The words ("he", "a Libyan dissident who quit in the 1980s"); None when only the flow of the text tells.
        mention: Position in the reading's mentions; None when the words are no mention.
        referent: Id of the report's referent; None when not resolved.
        anonymous: The report gives no name anywhere.
        kind: What kind of source it is.
    """

    span: Span | None
    mention: int | None = None
    referent: str | None = None
    anonymous: bool = False
    kind: SourceKind = "unknown"


class Relay(msgspec.Struct, frozen=True):
    """A link of the chain between a speaker and the report: an agency, a paper, a presenter.

    Args:
        span: The words that name it.
        referent: Id of the report's referent; None when not resolved.
    """

    span: Span
    referent: str | None = None


class StatementMention(msgspec.Struct, frozen=True):
    """Content that somebody is reported to have said, at one place of one report.

    Args:
        span: From the first to the last word of content, cue and speaker.
        content: The words said, quotation marks outside; from the first piece to the last when a cue breaks them.
        pieces: The pieces of the content, ascending; one unless broken.
        cue: The words that attribute it ("said", "according to"); None when the flow of a dialogue does.
        speaker: Whoever it is attributed to; None when the report does not tell ("reportedly").
        kind: Direct (quoted), indirect, or both.
        stance: What the speaker does by saying it.
        negated: The cue itself is negated ("did not say").
        manner: Whether it was uttered or published ("speech"), is shown by a document or by figures ("sign"), is
            believed, hoped or feared ("thought") or meant and wanted ("will"); of attitudes, whether the speaker is for
            or against it ("attitude"), knows it ("knowledge") or deals with it ("topic").
        via: Whoever passed it on, nearest the speaker first.
        inside: Position in the reading's statements of the statement around this one; None if the outlet tells it.
    """

    span: Span
    content: Span
    pieces: tuple[Span, ...]
    cue: Span | None
    speaker: Speaker | None
    kind: StatementKind
    stance: Stance
    negated: bool = False
    manner: Manner = "speech"
    via: tuple[Relay, ...] = ()
    inside: int | None = None
