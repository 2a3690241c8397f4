"""What a reader should be told first."""

from __future__ import annotations

import colligate
from colligate.weighing.importance import headline_words


def test_a_headline_gives_its_words_and_their_roots() -> None:
    words = headline_words("Orla Venn resigns over harbour fire")
    assert {"orla", "venn", "resign"} <= words
    assert "board" not in words


def test_a_denial_that_only_points_back_is_no_event_worth_telling() -> None:
    """ "She denied it" says nothing by itself; what she denied is told as a dispute."""
    texts = (
        "Mayor Orla Venn resigned on Monday, the council said. She denied it.",
        "“Orla Venn resigned,” said the mayor. The mayor denied it. Nobody came.",
    )
    findings = colligate.brief([colligate.Report(text=text, source=text[:9]) for text in texts]).findings
    assert not [finding for finding in findings if "denied it" in finding.summary.split(":")[0]]
