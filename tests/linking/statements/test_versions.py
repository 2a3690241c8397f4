"""Tests of versions: the same words of the same speaker in several reports."""

from __future__ import annotations

from typing import Literal

import pytest

from colligate.linking.statements.claims import read_claim
from colligate.linking.statements.versions import Wording, find_versions, same_statement


def _wording(
    report: str, text: str, speaker: str | None = "e1", *, negated: bool = False, quoted: bool = False
) -> Wording:
    words = text.lower().split()
    numbers = frozenset(word for word in words if word.isdigit())
    return Wording((report, 0), speaker, text.lower(), frozenset(words), numbers, negated, quoted)


def test_the_same_words_are_one_statement() -> None:
    """Exact repetition by one speaker."""
    left = _wording("r1", "bridge closed all winter")
    assert same_statement(left, _wording("r2", "bridge closed all winter"))


def test_a_cut_is_a_version() -> None:
    """One report prints only a part."""
    left = _wording("r1", "bridge closed all winter because engineers found cracks")
    assert same_statement(left, _wording("r2", "engineers found cracks"))


def test_close_words_are_a_version() -> None:
    """Half of all words in common, of three at least."""
    left = _wording("r1", "bridge stays closed winter months")
    assert same_statement(left, _wording("r2", "bridge remains closed winter"))


def test_another_speaker_makes_another_statement() -> None:
    """Equal words of two people are two statements."""
    left = _wording("r1", "bridge closed all winter")
    assert not same_statement(left, _wording("r2", "bridge closed all winter", "e2"))


def test_an_unknown_speaker_needs_the_very_words_of_a_quotation() -> None:
    """Without a speaker only a repeated quotation is a version."""
    left = _wording("r1", "bridge closed all winter", None, quoted=True)
    assert same_statement(left, _wording("r2", "bridge closed all winter"))
    assert not same_statement(left, _wording("r2", "bridge closed this winter"))


def test_a_negation_or_another_number_parts_them() -> None:
    """ "Nine died" is no version of "twelve died", nor of "none died"."""
    left = _wording("r1", "9 divers died near bridge")
    assert not same_statement(left, _wording("r2", "12 divers died near bridge"))
    assert not same_statement(left, _wording("r2", "9 divers never died near bridge", negated=True))


def test_two_shared_words_are_too_few() -> None:
    """Short statements with little in common are not joined."""
    assert not same_statement(_wording("r1", "bridge closed"), _wording("r2", "bridge closed forever"))


def test_versions_are_mutual_and_across_reports_only() -> None:
    """Each names the other; a report's own repetition is none."""
    text = "bridge closed all winter"
    same_report = Wording(("r1", 1), "e1", text, frozenset(text.split()), frozenset(), False, False)
    found = find_versions([_wording("r1", text), same_report, _wording("r2", text)])
    assert found == {("r1", 0): (("r2", 0),), ("r1", 1): (("r2", 0),), ("r2", 0): (("r1", 0), ("r1", 1))}


def _said(report: str, text: str, does: Literal["says", "denies", "silent"] = "says") -> Wording:
    words = text.lower().replace(",", "").replace(".", "")
    numbers = frozenset(word for word in words.split() if word.isdigit())
    telling = frozenset(word for word in words.split() if len(word) > 3)
    return Wording((report, 0), "e1", words, telling, numbers, "not" in words, False, does, read_claim(text))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "First they tell us that the harbour masters have too little power. It is not honest",
            "First they tell us that the harbour masters have too little power",
        ),
        (
            "The planned visit of the bishop to the prison will be harmful to the talks",
            "The bishop's coming visit in the prison would be a harmful step for the talks",
        ),
    ],
)
def test_other_parts_and_other_words_of_one_utterance(left: str, right: str) -> None:
    """Seven words in a row, whatever else is negated; or the same said with other words."""
    assert same_statement(_said("r1", left), _said("r2", right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            "He was closing the northern border because of the fever",
            "Closing the northern border would cost the farmers their harvest",
        ),
        (
            "Our ferries must reach every island of this district before winter comes",
            "It was a long winter, we wanted to bring ferries to the islands, and I am tired",
        ),
    ],
)
def test_one_matter_is_not_one_statement(left: str, right: str) -> None:
    """Two things said of one matter share some words, and some that are near in meaning."""
    assert not same_statement(_said("r1", left), _said("r2", right))


def test_what_is_denied_is_no_version_of_what_is_said() -> None:
    """ "Denied that he had asked for it" is not "said that he had asked for it"."""
    text = "he had asked the director to stop the investigation of the minister"
    assert not same_statement(_said("r1", text), _said("r2", text, "denies"))
    assert same_statement(_said("r1", text, "denies"), _said("r2", text, "denies"))
