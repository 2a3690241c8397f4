"""Numbers joined to what they count: "a 12-man crew", "the 500-bed hospital", "a 40-strong team"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Doc

from colligate.knowledge.amounts import scan_amounts
from colligate.knowledge.data import load_data
from colligate.knowledge.lexing import cut_words
from colligate.reading.quantities.counted import is_person
from colligate.records.quantity import QuantityMention
from colligate.records.report import Report
from colligate.records.span import Span

_PEOPLE = frozenset(load_data("counted")["compounds"]["people"])
_THINGS = frozenset(load_data("counted")["compounds"]["things"])

_LEAST = 3
"""Fewer are no counts: "a one-man show", "a two-way street"."""


def find_compounds(doc: Doc, report: Report, taken: Sequence[Span]) -> Iterator[QuantityMention]:
    """Counts with a hyphen before what they count.

    Args:
        doc: The parse.
        report: The report.
        taken: Quantities found already.
    """
    for hyphen in doc[1:-1]:
        joined = hyphen.nbor(1).lower_
        if hyphen.text != "-" or hyphen.whitespace_ or joined not in _PEOPLE | _THINGS:
            continue
        number = hyphen.nbor(-1)
        amounts = list(scan_amounts(cut_words(number.text))) if not number.whitespace_ else []
        if len(amounts) != 1 or amounts[0].low != amounts[0].high or (amounts[0].low or 0) < _LEAST:
            continue
        span = report.span(number.idx, hyphen.nbor(1).idx + len(joined))
        if any(span.touches(other) for other in taken):
            continue
        # "A 40-strong team": the team is counted.
        counted = hyphen.nbor(1).head if joined == "strong" else hyphen.nbor(1)
        people = joined in _PEOPLE or is_person(counted, frozenset())
        place = report.span(counted.idx, counted.idx + len(counted))
        yield QuantityMention(
            span=span, low=amounts[0].low, high=amounts[0].high, unit="person" if people else None, of=counted.text,
            of_span=place,
        )  # fmt: skip
