"""Tests of what is left out at the ends of a content."""

from __future__ import annotations

from collections.abc import Callable

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def _contents(read: Read, text: str) -> list[str]:
    return [statement.content.text for statement in read(text).statements]


def test_an_afterthought_has_its_own_statement(read: Read) -> None:
    """ "Adding that" opens a statement of the same speaker and ends the one before."""
    first, second = read("Lena Ortiz said the bridge is closed, adding that repairs will take months.").statements
    assert first.content.text == "the bridge is closed"
    assert second.content.text == "repairs will take months"
    assert first.speaker is not None
    assert second.speaker is not None
    assert first.speaker.referent == second.speaker.referent


def test_a_remark_behind_a_dash_is_the_reports_own(read: Read) -> None:
    """What follows a single dash is left out of indirect speech."""
    text = "Lena Ortiz said nine people drowned – the worst toll in a decade."
    assert _contents(read, text) == ["nine people drowned"]


def test_words_behind_a_dash_that_go_on_are_kept(read: Read) -> None:
    """A quotation or "including" behind a dash still belongs to the speaker."""
    text = "Lena Ortiz said nine people had drowned - including two children."
    assert _contents(read, text) == ["nine people had drowned - including two children"]


def test_a_claim_that_the_report_adds_is_its_own(read: Read) -> None:
    """ ", a claim that ..." behind indirect speech is told by the report."""
    text = "Lena Ortiz said that he was dismissed for coming late, a claim that the office disputes."
    assert _contents(read, text)[0] == "he was dismissed for coming late"
