"""The account of a story in sentences, each made of one finding."""

from __future__ import annotations

import msgspec

from colligate.records.finding import FindingKind
from colligate.records.span import Span


class AccountSentence(msgspec.Struct, frozen=True):
    """One sentence of the account.

    Args:
        text: The sentence, hedged by its status: who says so, on how many independent lines, and who denies it.
        status: Kind of the finding that it is made of.
        finding: Id of that finding; the sentence tells nothing else.
        evidence: The words that it rests on; never empty.
    """

    text: str
    status: FindingKind
    finding: str
    evidence: tuple[Span, ...]
