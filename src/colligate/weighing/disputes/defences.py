"""Where a lawyer tells of his client what others tell in another way: "he fled", said some; "he stayed", said she."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from colligate.knowledge.contrasts import contrast_words
from colligate.records.finding import About, Side
from colligate.weighing.disputes.assertions import Assertion, by_report
from colligate.weighing.draft import Draft
from colligate.weighing.summaries import Wording, sentence

_OF_ONE = re.compile(r"^(?:that )?(?:he|she|(?:his|her) client)\b(?P<told>.*)", re.IGNORECASE | re.DOTALL)
_WHOSE = re.compile(r"^(?:his|her)\b", re.IGNORECASE)
_PAST = re.compile(
    r"^(?:\W+\w+ly)? (?:was|had|did|(?!need|indeed)\w+ed|fled|ran|went|came|left|took|stood|sat|stayed|slept|drove"
    r"|fell|saw|knew|hid)\b"
)
_WEIGHT = 15.0


def compare_defences(assertions: Sequence[Assertion], wording: Wording, known: Iterable[Draft]) -> list[Draft]:
    """Findings about what somebody did as others tell it, and as his lawyer does right behind.

    Args:
        assertions: All that the reports say.
        wording: Puts findings into words.
        known: Findings made already: what a dispute of theirs holds is not told again.
    """
    held = [span for draft in known if draft.kind == "disputed" for side in draft.sides for span in side.evidence]
    return [
        _draft(claim, defence, wording)
        for own in by_report(assertions).values()
        for claim, defence in _pairs(own)
        if not any(defence.whole.touches(span) for span in held)
    ]


def _pairs(own: Sequence[Assertion]) -> Iterator[tuple[Assertion, Assertion]]:
    """What is told of one, and what his lawyer says of him in the next sentence."""
    for claim, defence in pairwise(own):
        if claim.statement is None or defence.statement is None or claim.source == defence.source:
            continue
        if defence.sentence - claim.sentence == 1 and _is_lawyer_of_one(defence) and not claim.defends:
            told = [tells_of_one(item.span.text) for item in (claim, defence)]
            if all(told) and not claim.against:
                yield claim, defence


def _is_lawyer_of_one(item: Assertion) -> bool:
    return item.defends and bool(_WHOSE.match(item.speaker or ""))


def tells_of_one(text: str) -> bool:
    """Whether words begin by telling what one did or was ("he was on his way"), not what he will say of it."""
    found = _OF_ONE.match(text)
    if found is None or not _PAST.match(found["told"]):
        return False
    return not {word.strip(".,;") for word in text.casefold().split()} & contrast_words("beside_the_charge")


def _draft(claim: Assertion, defence: Assertion, wording: Wording) -> Draft:
    voices = [wording.voice(item.holder, item.speaker, item.span.report) for item in (claim, defence)]
    words = [" ".join(item.span.text.split()) for item in (claim, defence)]
    told = [f"“{said}” according to {voice}" for said, voice in zip(words, voices, strict=True)]
    return Draft(
        kind="disputed",
        about=About("occurrence", statement=claim.statement),
        summary=sentence("; ".join(told)),
        sides=(_side("told", claim), _side("told otherwise", defence)),
        weight=round(_WEIGHT + 2.0 / (1.0 + claim.sentence / 4.0), 4),
    )


def _side(value: str, item: Assertion) -> Side:
    holders = () if item.holder is None else (item.holder,)
    return Side(value, holders, (item.line,), (item.whole,))
