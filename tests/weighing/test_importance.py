"""What a reader should be told first."""

from __future__ import annotations

from colligate.weighing.importance import headline_words


def test_a_headline_gives_its_words_and_their_roots() -> None:
    words = headline_words("Orla Venn resigns over harbour fire")
    assert {"orla", "venn", "resign"} <= words
    assert "board" not in words
