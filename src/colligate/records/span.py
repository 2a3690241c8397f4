"""Provenance as a type: a stretch of one report's text, checked when it is made."""

from __future__ import annotations

import msgspec


class Span(msgspec.Struct, frozen=True, order=True):
    """Words of a report, by position.

    Args:
        report: Id of the report.
        start: Offset of the first character, in Unicode code points into the report's text.
        end: Offset after the last character.
        text: The report's text from start to end, unchanged.

    Raises:
        ValueError: The offsets are not an ascending pair, or do not fit the length of the text.
    """

    report: str
    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end or self.end - self.start != len(self.text):
            raise ValueError(f"not a span: {self.start}..{self.end} of {self.report} for {len(self.text)} characters")

    @classmethod
    def cut(cls, report: str, text: str, start: int, end: int) -> Span:
        """The span of `text` (a report's whole text) from start to end."""
        return cls(report, start, end, text[start:end])

    def touches(self, other: Span) -> bool:
        """Whether the two share at least one character."""
        return self.report == other.report and self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        """Whether `other` lies within this span."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end
