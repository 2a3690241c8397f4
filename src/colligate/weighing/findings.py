"""Weigh a story: run every comparison, order what comes out."""

from __future__ import annotations

from colligate.records.finding import Finding
from colligate.records.story import Story


def weigh(story: Story) -> tuple[Finding, ...]:
    """What the independent lines of a story say about its events, numbers and roles, most important first."""
    return ()
