"""Tests of who speaks: resolved to a referent, and typed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading
from colligate.records.statement import StatementMention

Read = Callable[..., Reading]


def _one(read: Read, text: str) -> StatementMention:
    (statement,) = read(text).statements
    return statement


def test_a_pronoun_speaker_is_resolved(read: Read) -> None:
    """ "She said" stands for the person named before."""
    reading = read("Lena Ortiz visited the bridge. She said it would reopen in May.")
    (statement,) = reading.statements
    assert statement.speaker is not None
    assert statement.speaker.referent is not None
    assert reading.referent(statement.speaker.referent).name == "Lena Ortiz"


@pytest.mark.parametrize(
    ("text", "kind", "anonymous"),
    [
        ("Lena Ortiz said the bridge is closed.", "named", False),
        ("Officials said the bridge is closed.", "officials", True),
        ("Witnesses said the bridge is closed.", "witnesses", True),
        ("A study found that the bridge is weak.", "document", False),
        ("Local media reported that the bridge is closed.", "media", True),
        ("Reuters reported that the bridge is closed.", "agency", False),
        ("A source said the bridge is closed.", "anonymous_person", True),
    ],
)
def test_sources_are_typed(read: Read, text: str, kind: str, anonymous: bool) -> None:
    """Named or not, person, office, paper or document."""
    speaker = _one(read, text).speaker
    assert speaker is not None
    assert (speaker.kind, speaker.anonymous) == (kind, anonymous)


def test_a_phrase_cut_apart_by_its_cue_keeps_its_main_word(read: Callable[..., Reading]) -> None:
    """Jumbled text yields spans that hold text, whatever the parse."""
    reading = read(
        "said , “ accused of : Lena the minister ( said that ) told it . ” reportedly , he claim saying Reuters"
    )
    for statement in reading.statements:
        assert statement.content.text
        assert statement.speaker is None or statement.speaker.span is None or statement.speaker.span.text
