"""Tests of what a speaker does by saying it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading
from colligate.records.statement import StatementMention

Read = Callable[..., Reading]


def _one(read: Read, text: str) -> StatementMention:
    (statement,) = read(text).statements
    return statement


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


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The ministry said that it knew of no such letter.", "denies"),
        ("Victor Hale said that was not how it had happened.", "denies"),
        ("Victor Hale said he had no hand in the raid.", "denies"),
        ("Victor Hale said his wife had no part in the play.", "denies"),
        ("Victor Hale said that was not a good idea.", "asserts"),
        ("Victor Hale said he had no share of the money.", "asserts"),
        ("“Let them search the harbour,” Victor Hale said.", "demands"),
        ("“Look at the harbour,” Victor Hale said.", "asserts"),
        ("Victor Hale said he believed her.", "asserts"),
        ("Victor Hale said he believed the port was shut.", "speculates"),
    ],
)
def test_words_that_point_back_or_command(read: Read, text: str, stance: str) -> None:
    """ "No such letter" and "no hand in it" deny; a command demands."""
    assert _one(read, text).stance == stance


def test_a_negated_cue_is_marked(read: Read) -> None:
    """ "Did not say" is told of the speaker, not of the content."""
    assert _one(read, "The minister did not say that the port was safe.").negated
    assert not _one(read, "The minister said that the port was not safe.").negated


def test_denying_a_denial_is_no_denial(read: Read) -> None:
    """ "Denied that he had denied the attack": the denial within is said not to have been made."""
    outer, inner = read("The minister denied that he had denied the attack.").statements
    assert (outer.stance, outer.negated) == ("denies", False)
    assert (inner.stance, inner.negated) == ("asserts", True)


def test_a_question_asserts_nothing(read: Read) -> None:
    """What somebody asks is held for possible."""
    assert _one(read, "The judge asked whether the port was hit.").stance == "speculates"
    assert read("Asked whether the port was hit, the minister smiled.").statements == ()


@pytest.mark.parametrize(
    "text", ["Victor Hale neither confirmed nor denied the sale.", "Neither side would say whether a deal was near."]
)
def test_neither_is_no_answer(read: Read, text: str) -> None:
    """ "Neither confirmed nor denied" denies nothing."""
    assert {one.stance for one in read(text).statements} == {"declines_comment"}


@pytest.mark.parametrize(
    "text",
    [
        "“We did not start this fight,” the general said.",
        "“I did not hurt the girl,” Victor Hale said.",
        "“Nobody pushed her,” Victor Hale said.",
        "“There was no crash,” the minister said.",
        "Victor Hale said he had never met the driver.",
        "The minister called the report baseless.",
        "The minister dismissed the report as a rumour.",
        "The minister said the report was a lie.",
    ],
)
def test_a_deed_or_a_report_may_be_denied_in_any_words(read: Read, text: str) -> None:
    """One's own deed, anybody's, or that a report is true."""
    assert _one(read, text).stance == "denies"


@pytest.mark.parametrize(
    "text",
    [
        "“I did not know the girl,” Victor Hale said.",
        "“We have not reached four villages,” the minister said.",
        "“We did not get the letter,” Victor Hale said.",
        "“I do not like the port,” Victor Hale said.",
        "The minister called the report a success.",
        "The minister said he was wrong.",
    ],
)
def test_not_every_negation_is_a_denial(read: Read, text: str) -> None:
    """What somebody does not know, has not reached yet or did not get is no denied deed."""
    assert _one(read, text).stance == "asserts"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The minister said the toll could pass 100.", "speculates"),
        ("The minister said he could see the port.", "asserts"),
        ("The minister said the mayor must resign.", "demands"),
        ("The coach said he suspected a contaminated injection.", "speculates"),
    ],
)
def test_what_may_be_and_what_must_be_is_not_asserted(read: Read, text: str, stance: str) -> None:
    """By the verb of what is said."""
    assert read(text).statements[0].stance == stance


def test_one_at_the_start_of_a_report_denies_nothing(read: Read) -> None:
    """ "One", with no word before it that could be "no"."""
    assert _one(read, "One never reached the port, the minister said.").stance == "asserts"


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Lena Ortiz did not rule out a strike.", "speculates"),
        ("Lena Ortiz refused to rule out a strike.", "speculates"),
        ("Lena Ortiz did not exclude that the dam may break.", "speculates"),
        ("Lena Ortiz ruled out a strike.", "denies"),
        ("Lena Ortiz acknowledged that the dam is cracked.", "confirms"),
        ("Lena Ortiz acknowledged that the dam would break.", "asserts"),
        ("Lena Ortiz insisted that it was not true.", "denies"),
        ("Lena Ortiz said her people had not touched any crane.", "denies"),
        ("Lena Ortiz said her people had not reached the crane.", "asserts"),
        ("Police say they have found no trace of a payment.", "denies"),
        ("Police say they have found no survivors.", "asserts"),
    ],
)
def test_what_is_denied_excluded_and_owned_up_to(read: Read, text: str, stance: str) -> None:
    """Not to exclude is to hold for possible; what is owned up to is confirmed, unless it is yet to come."""
    assert _one(read, text).stance == stance


@pytest.mark.parametrize(
    ("words", "stance"),
    [
        ("I hit nobody. There were thirty men in that tunnel.", "denies"),
        ("Nobody pushed her. It was her decision.", "denies"),
        ("Not a single person died because of it.", "denies"),
        ("My coach did nothing wrong.", "denies"),
        ("My coach knew nothing.", "denies"),
        ("My coach never saw a doctor in his life, and his service was a long one.", "asserts"),
        ("A ban could follow him to England.", "speculates"),
        ("She may be a big star, but she is late.", "asserts"),
        ("We could see the smoke.", "asserts"),
    ],
)
def test_quotations_that_deny_or_hold_possible(read: Read, words: str, stance: str) -> None:
    """By their first sentence; what somebody could see or grants is no guess."""
    assert _one(read, f'"{words}" Lena Ortiz said.').stance == stance


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ('Lena Ortiz called the charge "a tired story".', "denies"),
        ("Lena Ortiz called the plan a joke.", "asserts"),
        ("Lena Ortiz brushed the claims aside as politics.", "denies"),
        ("Lena Ortiz dismissed the report as gossip.", "denies"),
        ("Lena Ortiz dismissed the bridge as a toy.", "asserts"),
        ("Lena Ortiz pushed back against claims that the bridge is unsafe.", "denies"),
    ],
)
def test_verdicts_on_claims(read: Read, text: str, stance: str) -> None:
    """A claim that is called a story is denied; a book is not."""
    assert _one(read, text).stance == stance
