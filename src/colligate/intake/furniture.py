"""Datelines, bylines, credits and boilerplate: words of a page that tell nothing of the events."""

from __future__ import annotations

from colligate.records.report import Furniture, Report


def find_furniture(report: Report) -> tuple[Furniture, ...]:
    """Recognise the furniture of a report's text, in order."""
    return ()
