"""Tests of what verbs take as content."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading
from colligate.records.statement import StatementMention

Read = Callable[..., Reading]


def _one(read: Read, text: str) -> StatementMention:
    (statement,) = read(text).statements
    return statement


def test_declining_to_comment_keeps_what_was_asked(read: Read) -> None:
    """The content is the matter that the speaker would not talk about."""
    statement = _one(read, "Mr. Hale declined to comment on the mayor's illness.")
    assert statement.content.text == "the mayor's illness"


def test_an_accusation_is_told_with_its_verb(read: Read) -> None:
    """Culprit and deed belong to the content."""
    statement = read("The group issued a statement, accusing the army of burning crops.").statements[-1]
    assert statement.content.text == "accusing the army of burning crops"
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == "The group"


def test_hearsay_has_no_speaker(read: Read) -> None:
    """ "Is said to" and "reportedly" attribute to nobody."""
    said = _one(read, "The banker is said to have fled the country.")
    assert said.speaker is None
    assert [piece.text for piece in said.pieces] == ["The banker", "to have fled the country"]
    reportedly = _one(read, "The banker has reportedly fled the country.")
    assert reportedly.speaker is None


def test_the_deed_of_an_accusation_is_not_the_of_its_culprit(read: Read) -> None:
    """ "One of the drivers" opens no deed."""
    statement = read("The letter accuses one of the drivers, Ann Berg, of leaving the scene.").statements[-1]
    assert statement.content.text == "accuses one of the drivers, Ann Berg, of leaving the scene"


def test_a_second_clause_joined_to_the_first_is_said_too(read: Read) -> None:
    """ "And there was" goes on with what was said, "but witnesses saw" does not."""
    joined = read("The mayor said the man was armed, and there was no sign of a struggle.").statements[0]
    assert joined.content.text == "the man was armed, and there was no sign of a struggle"
    apart = read("Police said the man was armed, but witnesses saw no weapon.").statements[0]
    assert apart.content.text == "the man was armed"


def test_a_content_goes_on_behind_an_interjected_cue(read: Read) -> None:
    """ "..., officials said, before being shot" has two pieces."""
    statement = read(
        "A truck rammed into the crowd on Thursday night, killing ten people, officials said, before it was stopped."
    ).statements[0]
    assert [piece.text.split()[0] for piece in statement.pieces] == ["A", "before"]


def test_a_cue_between_subject_and_verb_may_be_inverted(read: Read) -> None:
    """ "The trouble, says Ann Berg, is that ..." is Berg's, both sides of it."""
    statement = read(
        "The trouble with the port, says Ann Berg, historian at the National Library, is that it was built late."
    ).statements[0]
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == "Ann Berg, historian at the National Library"
    assert [piece.text for piece in statement.pieces] == ["The trouble with the port", "is that it was built late"]


def test_as_reported_by_tells_who_reports(read: Read) -> None:
    """The clause around it is the content."""
    statement = read("As reported by Reuters, the road to the port was closed by police.").statements[0]
    assert statement.content.text == "the road to the port was closed by police"
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == "Reuters"


def test_whoever_is_asked_asks_nothing(read: Read) -> None:
    """ "Hale smiled when asked whether" makes him say nothing."""
    assert read("Victor Hale smiled when asked whether he would resign.").statements == ()


def test_what_a_court_heard_somebody_said_there(read: Read) -> None:
    """The court does not say it, and nobody is named."""
    (statement,) = read("The court heard that Victor Hale had fired twice.").statements
    assert statement.content.text == "Victor Hale had fired twice"
    assert statement.speaker is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ann Berg has been accused by the union of lying.", "the union"),
        ("Ann Berg stands accused of theft by the town.", "the town"),
        ("Ann Berg is accused of lying.", None),
    ],
)
def test_who_is_accused_accuses_nobody(read: Callable[..., Reading], text: str, speaker: str | None) -> None:
    """The passive names who accuses behind "by", or nobody."""
    (statement,) = read(text).statements
    assert statement.stance == "accuses"
    span = statement.speaker.span if statement.speaker is not None else None
    assert (span is not None and span.text.startswith(speaker)) if speaker else span is None


def test_a_denied_claim_is_told_by_its_clause(read: Callable[..., Reading]) -> None:
    """ "Pushed back against claims that" denies the clause; "responded to claims that" says nothing of it."""
    (statement,) = read("Ann Berg pushed back against claims that the bridge is unsafe.").statements
    assert (statement.content.text, statement.stance) == ("the bridge is unsafe", "denies")
    assert not read("Ann Berg scoffed at Ivo Marr.").statements
