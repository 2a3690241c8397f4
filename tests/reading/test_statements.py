"""Tests of statements: contents, cues, speakers, stances and chains, on invented reports."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading
from colligate.records.statement import StatementMention

Read = Callable[..., Reading]


def _one(read: Read, text: str) -> StatementMention:
    (statement,) = read(text).statements
    return statement


def _contents(read: Read, text: str) -> list[str]:
    return [statement.content.text for statement in read(text).statements]


@pytest.mark.parametrize(
    ("text", "content", "cue", "speaker"),
    [
        ("Mayor Lena Ortiz said that the bridge is closed.", "the bridge is closed", "said", "Mayor Lena Ortiz"),
        ("Mayor Lena Ortiz said the bridge is closed.", "the bridge is closed", "said", "Mayor Lena Ortiz"),
        ("“The bridge is closed,” Lena Ortiz said.", "The bridge is closed", "said", "Lena Ortiz"),
        ("“The bridge is closed,” said Lena Ortiz.", "The bridge is closed", "said", "Lena Ortiz"),
        ("Lena Ortiz said: “The bridge is closed.”", "The bridge is closed", "said", "Lena Ortiz"),
        ("The bridge is closed, according to Lena Ortiz.", "The bridge is closed", "according to", "Lena Ortiz"),
        ("According to Lena Ortiz, the bridge is closed.", "the bridge is closed", "According to", "Lena Ortiz"),
        ("The bridge, Lena Ortiz said, is closed.", "The bridge, Lena Ortiz said, is closed", "said", "Lena Ortiz"),
        ("Lena Ortiz told reporters that the bridge is closed.", "the bridge is closed", "told", "Lena Ortiz"),
        ("Lena Ortiz promised to open the bridge.", "to open the bridge", "promised", "Lena Ortiz"),
        ("Lena Ortiz denied taking the money.", "taking the money", "denied", "Lena Ortiz"),
        ("Lena Ortiz confirmed the death of two divers.", "the death of two divers", "confirmed", "Lena Ortiz"),
        ("Lena Ortiz urged drivers to stay at home.", "drivers to stay at home", "urged", "Lena Ortiz"),
        ("Lena Ortiz warned of more floods.", "more floods", "warned of", "Lena Ortiz"),
    ],
)
def test_content_cue_and_speaker_stand_in_any_order(
    read: Read, text: str, content: str, cue: str, speaker: str
) -> None:
    """Direct and indirect speech are found whichever part comes first."""
    statement = _one(read, text)
    assert statement.content.text == content
    assert statement.cue is not None
    assert statement.cue.text == cue
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == speaker


def test_a_quotation_broken_by_its_cue_has_two_pieces(read: Read) -> None:
    """One sentence around "he said" is one statement."""
    statement = _one(read, "“The bridge,” Lena Ortiz said, “will stay closed all winter.”")
    assert [piece.text for piece in statement.pieces] == ["The bridge", "will stay closed all winter"]
    assert statement.kind == "direct"


def test_a_quotation_that_goes_on_belongs_to_the_same_speaker(read: Read) -> None:
    """A second quotation with no cue is a statement of its own by whoever spoke before."""
    first, second = read("“The bridge is closed,” Lena Ortiz said. “It will stay closed all winter.”").statements
    assert second.cue is None
    assert second.speaker is not None
    assert first.speaker is not None
    assert second.speaker.span is None
    assert second.speaker.referent == first.speaker.referent


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


def test_an_unbalanced_mark_does_not_fail_a_text(read: Read) -> None:
    """The statement before the broken quotation is still found."""
    contents = _contents(read, 'Lena Ortiz said the bridge is closed. "It will stay so, she added.')
    assert "the bridge is closed" in contents


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The minister said the port is open.", "asserts"),
        ("The minister denied the attack on the port.", "denies"),
        ("The minister rejected claims that the port was hit.", "denies"),
        ("The minister said there had been no attack on the port.", "denies"),
        ("The minister said there was no doubt about the vote.", "asserts"),
        ("The minister said he did not like the port.", "asserts"),
        ("The minister did not deny the attack on the port.", "asserts"),
        ("The minister confirmed that the port was hit.", "confirms"),
        ("The minister accused the rebels of shelling the port.", "accuses"),
        ("The minister demanded that the rebels leave.", "demands"),
        ("The minister called for an end to the strike.", "demands"),
        ("The minister vowed to rebuild the port.", "promises"),
        ("The minister threatened to close the port.", "threatens"),
        ("Diplomats suggest that the rebels may leave.", "speculates"),
        ("The minister declined to comment on the attack.", "declines_comment"),
        ("The minister refused to say whether the port was hit.", "declines_comment"),
    ],
)
def test_stance_follows_the_cue_and_what_it_governs(read: Read, text: str, stance: str) -> None:
    """What a speaker does by saying it: the cue decides, and a denied existence."""
    assert _one(read, text).stance == stance


def test_a_negated_cue_is_marked(read: Read) -> None:
    """ "Did not say" is told of the speaker, not of the content."""
    assert _one(read, "The minister did not say that the port was safe.").negated
    assert not _one(read, "The minister said that the port was not safe.").negated


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


def test_a_pronoun_speaker_is_resolved(read: Read) -> None:
    """ "She said" stands for the person named before."""
    reading = read("Lena Ortiz visited the bridge. She said it would reopen in May.")
    (statement,) = reading.statements
    assert statement.speaker is not None
    assert statement.speaker.referent is not None
    assert reading.referent(statement.speaker.referent).name == "Lena Ortiz"


def test_he_said_behind_a_statement_is_its_speaker(read: Read) -> None:
    """Not the man whom the statement is about."""
    reading = read("A former guard said that Victor Hale beat prisoners. “He is a criminal,” he said.")
    first, second = reading.statements
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.referent == first.speaker.referent
    assert second.speaker.anonymous


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


def test_a_statement_within_a_statement_knows_what_it_is_inside_of(read: Read) -> None:
    """What an agency says that somebody said came through the agency."""
    outer, inner = read("Reuters reported that Lena Ortiz said the bridge is closed.").statements
    assert outer.inside is None
    assert inner.inside == 0
    assert inner.content.text == "the bridge is closed"
    assert [relay.span.text for relay in inner.via] == ["Reuters"]


def test_what_a_quoted_speaker_thinks_is_no_statement_of_its_own(read: Read) -> None:
    """ "I think" within a quotation is part of what is said."""
    assert len(read("“I think the bridge is closed,” Lena Ortiz said.").statements) == 1


def test_a_speech_noun_takes_a_clause(read: Read) -> None:
    """ "His claim that" attributes to him."""
    statement = read("Nobody believed Victor Hale's claim that the ship had sunk.").statements[-1]
    assert statement.content.text == "the ship had sunk"
    assert statement.speaker is not None
    assert statement.speaker.span is not None
    assert statement.speaker.span.text == "Victor Hale"


def test_statements_stand_in_order_of_their_content(read: Read) -> None:
    """Whatever found them."""
    text = (
        "“We wait,” Lena Ortiz said. The port is open, according to the harbour master. "
        "Victor Hale denied the theft. “Nobody asked me,” he added."
    )
    starts = [statement.content.start for statement in read(text).statements]
    assert starts == sorted(starts)
    assert len(starts) == 4


def test_spans_hold_content_cue_and_speaker(read: Read) -> None:
    """The whole span reaches from the first to the last of them."""
    reading = read("In the morning the bridge, Lena Ortiz told us on Monday, was closed by police.")
    for statement in reading.statements:
        assert statement.span.contains(statement.content)
        assert statement.cue is not None
        assert statement.span.contains(statement.cue)


def test_attitudes_are_kept_apart(read: Callable[..., Reading]) -> None:
    """Being for or against something is no statement, and is kept beside them."""
    reading = read("Lena Ortiz opposes the new toll. Victor Hale said it was needed.")
    (attitude,) = reading.attitudes
    assert attitude.content.text == "the new toll"
    assert [statement.content.text for statement in reading.statements] == ["it was needed"]


def test_a_sentence_without_end_is_read_in_reasonable_time(read: Callable[..., Reading]) -> None:
    """Contents nested a thousand deep are no prose: they are let go, not walked through again and again."""
    reading = read("he said that " * 300 + "it was over.")
    assert all(len(statement.content.text.split()) <= 600 for statement in reading.statements)


def test_a_phrase_cut_apart_by_its_cue_keeps_its_main_word(read: Callable[..., Reading]) -> None:
    """Jumbled text yields spans that hold text, whatever the parse."""
    reading = read(
        "said , “ accused of : Lena the minister ( said that ) told it . ” reportedly , he claim saying Reuters"
    )
    for statement in reading.statements:
        assert statement.content.text
        assert statement.speaker is None or statement.speaker.span is None or statement.speaker.span.text
