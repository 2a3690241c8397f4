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


def test_a_description_added_to_a_description_is_no_name(read: Read) -> None:
    """ "The governor, a Liberal" is not the Liberals; "the developer, Ann Berg" is Ann Berg."""

    def who(text: str) -> str | None:
        reading = read(text)
        speaker = reading.statements[0].speaker
        return reading.referent(speaker.referent).name if speaker and speaker.referent else None

    assert who("The governor, a Liberal, said the bridge is closed.") == "The governor"
    assert who("The developer, Ann Berg, said the bridge is closed.") == "Ann Berg"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The spokesman said the bridge is closed. He said it was weak.", "officials"),
        ("Many said the bridge is closed.", "collective"),
        ("State news agency OTA said the bridge is closed.", "agency"),
        ("The ministry's news agency said the bridge is closed.", "agency"),
    ],
)
def test_a_kind_holds_for_one_and_for_many(read: Read, text: str, kind: str) -> None:
    """A spokesman is an official, whether named "he" or by his office."""
    kinds = {one.speaker.kind for one in read(text).statements if one.speaker}
    assert kinds == {kind}


def test_a_pronoun_for_an_unnamed_speaker_is_as_unnamed(read: Read) -> None:
    """ "He" for a spokesman whom the report does not name."""
    speakers = [one.speaker for one in read("A spokesman said it is over. He said he was glad.").statements]
    assert [speaker.anonymous for speaker in speakers if speaker] == [True, True]


def test_a_second_cue_has_the_speaker_of_the_first(read: Read) -> None:
    """Also where the parser hangs it onto what was said."""
    reading = read("Lena Ortiz responded that the council had delayed the new pier and said she would send a list.")
    names = [
        reading.referent(one.speaker.referent).name
        for one in reading.statements
        if one.speaker and one.speaker.referent
    ]
    assert names == ["Lena Ortiz", "Lena Ortiz"]


@pytest.mark.parametrize(
    "text",
    [
        "It is difficult to say whether the port was hit.",
        "This calls for a boycott of the port.",
        "The group found itself defending the port.",
    ],
)
def test_some_subjects_say_nothing(read: Read, text: str) -> None:
    """ "It is hard to say", "this calls for", and those who find themselves doing something."""
    assert read(text).statements == ()


def test_an_adverb_before_a_speaker_is_no_part_of_it(read: Read) -> None:
    """ "Earlier the athlete said" names the athlete."""
    speaker = read("Earlier the athlete said the test was wrong.").statements[0].speaker
    assert speaker is not None
    assert speaker.span is not None
    assert speaker.span.text == "the athlete"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A statement from the ministry said the port is open.", "the ministry"),
        ("A BBC report said the port is open.", "BBC"),
    ],
)
def test_a_document_speaks_for_whoever_issued_it(read: Read, text: str, name: str) -> None:
    """Its owner or the outlet in its name, if it has one."""
    reading = read(text)
    speaker = reading.statements[0].speaker
    assert speaker is not None
    assert speaker.referent is not None
    assert reading.referent(speaker.referent).name == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("According to a report in the weekly Ostrov, the bridge is weak.", "Ostrov"),
        ("According to the Arden paper Ostrov Voice, the bridge is weak.", "Ostrov Voice"),
        ("Sen. Lena Ortiz, R-Texas, said the bridge is weak.", "Lena Ortiz"),
    ],
)
def test_an_outlet_speaks_for_its_reports(read: Read, text: str, name: str) -> None:
    """Named behind the report or behind its kind; what is set beside a name is not the speaker."""
    reading = read(text)
    (statement,) = reading.statements
    assert statement.speaker is not None
    assert statement.speaker.referent is not None
    assert reading.referent(statement.speaker.referent).name == name


@pytest.mark.parametrize("text", ["Nobody in the town believes that the mayor lied.", "No one said that it was late."])
def test_nobody_says_nothing(read: Callable[..., Reading], text: str) -> None:
    """What nobody says is no statement."""
    assert not read(text).statements
