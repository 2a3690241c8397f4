"""Everything that was found in one report."""

from __future__ import annotations

import msgspec

from colligate.records.event import EventMention, EventOrder, EventReason
from colligate.records.mention import Mention, Referent
from colligate.records.quantity import QuantityMention
from colligate.records.report import Furniture, Report
from colligate.records.span import Span
from colligate.records.statement import StatementMention
from colligate.records.time import TimeExpression


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What one report says, as plain records: goes to JSON and back without loss.

    Args:
        report: The report that was read.
        model: Name and version of the parser's model.
        furniture: Datelines, bylines, credits and boilerplate.
        sentences: In order of the text; furniture is in none.
        mentions: In order of the text.
        referents: What the mentions refer to, in order of first mention.
        times: In order of the text.
        quantities: In order of the text.
        statements: In order of their content.
        attitudes: What somebody is reported to favour, oppose, know or wish without being quoted ("backed the ban"), in
            the form of statements, in order of their content; those within a statement are left out.
        events: In order of their triggers.
        orders: Which of two events came first, where words tell it, in order of these words.
        reasons: Why events happened, where words tell it, in order of the text.
    """

    report: Report
    model: str = ""
    furniture: tuple[Furniture, ...] = ()
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    referents: tuple[Referent, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[QuantityMention, ...] = ()
    statements: tuple[StatementMention, ...] = ()
    attitudes: tuple[StatementMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    orders: tuple[EventOrder, ...] = ()
    reasons: tuple[EventReason, ...] = ()

    def referent(self, id: str) -> Referent:
        """The referent of that id; KeyError if there is none."""
        for referent in self.referents:
            if referent.id == id:
                return referent
        raise KeyError(id)
