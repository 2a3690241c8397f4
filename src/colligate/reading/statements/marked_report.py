"""A report as the search for statements sees it: the parse, its quotations and its cues."""

from __future__ import annotations

import msgspec
from spacy.tokens import Doc

from colligate.reading.statements.cues import Cues
from colligate.reading.statements.quotations import Quote


class MarkedReport(msgspec.Struct, frozen=True):
    """A report, looked through once.

    Args:
        doc: The parse.
        text: The report's text.
        quotes: Its quotations, in order.
        inside: For each word the position of the quotation that it lies in; -1 outside.
        cues: Words that may attribute.
        speaking: Offsets of the main words of mentions that may speak.
    """

    doc: Doc
    text: str
    quotes: tuple[Quote, ...]
    inside: list[int]
    cues: Cues
    speaking: frozenset[int]
