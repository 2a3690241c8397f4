"""Tests of which cue a quotation belongs to, and of marks that are no speech."""

from __future__ import annotations

from collections.abc import Callable

from colligate.records.reading import Reading
from colligate.records.statement import StatementMention

Read = Callable[..., Reading]


def _one(read: Read, text: str) -> StatementMention:
    (statement,) = read(text).statements
    return statement


def _contents(read: Read, text: str) -> list[str]:
    return [statement.content.text for statement in read(text).statements]


def test_a_quotation_broken_by_its_cue_has_two_pieces(read: Read) -> None:
    """One sentence around "he said" is one statement."""
    statement = _one(read, "“The bridge,” Lena Ortiz said, “will stay closed all winter.”")
    assert [piece.text for piece in statement.pieces] == ["The bridge", "will stay closed all winter"]
    assert statement.kind == "direct"


def test_a_quotation_over_paragraphs_is_one_statement(read: Read) -> None:
    """A paragraph that opens with a mark continues the quotation that was left open."""
    text = "“We worked all night,” Lena Ortiz said. “Nobody slept.\n\n“In the morning the water fell.”"
    statement = read(text).statements[-1]
    assert [piece.text for piece in statement.pieces] == ["Nobody slept", "In the morning the water fell"]


def test_quoted_words_within_a_clause_make_it_mixed(read: Read) -> None:
    """The marks within the content are kept."""
    statement = _one(read, "Lena Ortiz said the plan was “a gift to thieves” and would fail.")
    assert statement.content.text == "the plan was “a gift to thieves” and would fail"
    assert statement.kind == "mixed"


def test_scare_quotes_are_no_statement(read: Read) -> None:
    """A quoted word that nobody is made to say is not speech."""
    assert _contents(read, "The so-called “peace train” left the station at noon.") == []


def test_names_in_marks_are_no_statement(read: Read) -> None:
    """A title before a cue that has a content of its own is not what was said."""
    assert _contents(read, "On “Morning Hour,” Lena Ortiz said the bridge was safe.") == ["the bridge was safe"]


def test_an_unbalanced_mark_does_not_fail_a_text(read: Read) -> None:
    """The statement before the broken quotation is still found."""
    contents = _contents(read, 'Lena Ortiz said the bridge is closed. "It will stay so, she added.')
    assert "the bridge is closed" in contents


def test_a_programme_that_was_told_is_not_said(read: Read) -> None:
    """ "Told “Morning Hour”" names the hearer."""
    contents = _contents(read, "“We have to close the bridge,” Lena Ortiz told “Morning Hour” on Monday.")
    assert contents == ["We have to close the bridge"]


def test_a_question_before_its_cue_is_one_statement(read: Read) -> None:
    """A mark of question joins as a comma does."""
    assert _contents(read, "“Did you see it?” asked the judge. “No,” Hale answered.") == ["Did you see it?", "No"]


def test_a_question_told_to_somebody_has_its_cue(read: Read) -> None:
    """Who is told is no content of the cue's own."""
    statement = read("“It looks bad, who knows?” Victor Hale told the station on Monday.").statements[0]
    assert statement.cue is not None
    assert statement.cue.text == "told"


def test_how_somebody_looked_while_speaking_is_not_said(read: Read) -> None:
    """ "Said, her voice rising" keeps its quotation."""
    (statement,) = read("“What difference does it make?” Lena Ortiz said, her voice rising.").statements
    assert statement.content.text == "What difference does it make?"
    assert statement.speaker is not None
