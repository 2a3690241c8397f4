"""Tests of through whom a statement came."""

from __future__ import annotations

from collections.abc import Callable

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
