"""Tests of through whom a statement came."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading
from colligate.records.statement import StatementMention

Read = Callable[..., Reading]


def _one(read: Read, text: str) -> StatementMention:
    (statement,) = read(text).statements
    return statement


def test_whoever_is_told_may_pass_it_on(read: Read) -> None:
    """A newspaper that was told is a link of the chain; reporters are not."""
    told = _one(read, "Lena Ortiz told the Washington Post that the bridge is closed.")
    assert [relay.span.text for relay in told.via] == ["Washington Post"]
    assert _one(read, "Lena Ortiz told reporters that the bridge is closed.").via == ()


def test_a_statement_read_out_is_its_authors(read: Read) -> None:
    """The presenter passes it on, the author speaks."""
    statement = read(
        "State television read a statement from Victor Hale saying that the strikes will go on."
    ).statements[-1]
    assert statement.content.text == "the strikes will go on"
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == "Victor Hale"
    assert [relay.span.text for relay in statement.via] == ["State television"]


@pytest.mark.parametrize(
    ("text", "speaker", "relay"),
    [
        ("The Ortland Daily quoted Victor Hale as saying the ship had sunk.", "Victor Hale", "Ortland Daily"),
        ("The ship sank, Reuters reported, citing the interior ministry.", "the interior ministry", "Reuters"),
        ("Citing two officials, Reuters said that the ship had sunk.", "two officials", "Reuters"),
        ("In a statement carried by state news agency OTA, the army denied the attack.", "the army", "OTA"),
        ("The report, obtained by Reuters, says the dam was unsafe.", "The report, obtained by Reuters", "Reuters"),
    ],
)
def test_the_origin_speaks_and_the_outlet_passes_on(read: Read, text: str, speaker: str, relay: str) -> None:
    """Whoever an outlet quotes or cites is the speaker; nothing but the chain names the outlet."""
    statement = _one(read, text)
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == speaker
    assert [one.span.text for one in statement.via] == [relay]


def test_an_outlet_that_was_told_passes_on_what_nobody_is_named_for(read: Read) -> None:
    """ "Reuters was told": the speaker stays unknown."""
    statement = _one(read, "Reuters was told that the ship had sunk.")
    assert statement.speaker is None
    assert [one.span.text for one in statement.via] == ["Reuters"]
