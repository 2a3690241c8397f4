"""Put a draft together from a cue, its content and its speaker."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.speech import Use
from colligate.reading.statements.content import Content
from colligate.reading.statements.content_limits import without_next_cue, without_occasion
from colligate.reading.statements.content_trimming import stretches, without_remark
from colligate.reading.statements.draft import Draft
from colligate.reading.statements.marked_report import MarkedReport


def make_draft(
    marked: MarkedReport, anchor: Token, content: Content, cue: tuple[int, int], source: int | None
) -> Draft | None:
    """Put a draft together; None when nothing is left of its content."""
    home = marked.inside[anchor.i]
    tokens = [i for i in content.tokens if home < 0 or marked.inside[i] == home]
    cue_range = set(range(cue[0], cue[1] + 1)) if content.frame != "accusation" else set()
    tokens = [i for i in tokens if i not in cue_range]
    if content.frame != "accusation":
        tokens = without_occasion(marked, without_next_cue(marked, anchor, tokens))
    if content.frame in ("clause", "around", "phrase") and home < 0:
        tokens = without_remark(marked.doc, tokens)
    if content.frame == "refusal" and not tokens:
        # "Would not comment": nothing is told but that.
        tokens = list(range(cue[0], cue[1] + 1))
    pieces = stretches(marked, tokens, whole=content.frame == "verdict")
    if not pieces:
        return None
    words = [i for i in tokens if marked.doc[i].is_alpha and marked.inside[i] != home]
    quoted = "none"
    if home < 0 and words:
        outside = [
            i for i in tokens if marked.doc[i].is_alpha and marked.inside[i] < 0 and marked.doc[i].lower_ != "that"
        ]
        quoted = "some" if outside else "all"
    use = content.use
    counts = anchor.lemma_ in ("speak", "talk") and any(marked.doc[i].dep_ == "nummod" for i in tokens)
    if use.manner == "topic" and (quoted != "none" or counts):
        # "Spoke of “a black day”", "spoke of nine dead": the words are the speaker's.
        use = Use(use.stance, "speech")
    return Draft(
        pieces=pieces, cue=cue, anchor=anchor.i, source=source, use=use, frame=content.frame, quoted=quoted,
        hearsay=source is None and content.subject,
    )  # fmt: skip
