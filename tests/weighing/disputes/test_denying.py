"""By which words somebody denies."""

from __future__ import annotations

import pytest

from colligate.weighing.disputes.denying import (
    curt_denial,
    denies_a_deed,
    how_denied,
    is_contrary,
    is_negated,
    negated_part,
    negated_words,
    says_there_is_none,
    tells_charge,
)


@pytest.mark.parametrize(
    ("content", "cue", "stance", "found"),
    [
        ("that oil had leaked", "denied", "denies", (True, False)),
        ("it", "denied", "denies", (True, True)),
        ("that figure is wrong", "said", "asserts", (True, True)),
        ('the accusation "an old song"', "called", "asserts", (True, True)),
        ("the accusations serious", "called", "asserts", (False, False)),
        ("that", "rejected", "denies", (True, True)),
        ("her", "dismissed", "denies", (False, False)),
        ("they see no risk of that", "said", "asserts", (True, True)),
        ("there is no doubt of that", "said", "asserts", (False, False)),
        ("the bridge is open", "said", "asserts", (False, False)),
        ("it knows of no such person", "said", "asserts", (True, True)),
        ("a guard had told her otherwise", "said", "asserts", (True, True)),
        ("there was no record of such a call", "said", "asserts", (True, True)),
        ("she had never seen such a crowd of people", "said", "asserts", (False, False)),
    ],
    ids=[
        "a denial",
        "what points back",
        "a verdict",
        "a name for it",
        "praise",
        "rejected",
        "sent away",
        "no such risk",
        "no doubt",
        "a claim",
        "no such person",
        "told otherwise",
        "such a call",
        "such a crowd of them",
    ],
)
def test_words_of_denial(content: str, cue: str, stance: str, found: tuple[bool, bool]) -> None:
    assert how_denied(content, cue, stance) == found


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("The guild of pilots contradicts him.", "The guild of pilots"),
        ("Marta Ilves called the story nonsense.", "Marta Ilves"),
        ("That is contradicted by the auditor Jon Vik.", "the auditor Jon Vik"),
        ("The mayor brushed that aside.", "The mayor"),
        ("The minister J. Okonda presented it otherwise.", "The minister J. Okonda"),
        ("Katja Brandt, who led the archive, begs to differ.", "Katja Brandt, who led the archive"),
        ("Her lawyer, Karl Weiss, contradicts: she was in bed.", "Her lawyer, Karl Weiss"),
        ("Neighbours tell a different story.", "Neighbours"),
        ("That is not how Mrs Roth remembers it.", "Mrs Roth"),
        ("The cook, Ben Alder, laughed at that.", "The cook, Ben Alder"),
        ("The two plans differ.", None),
        ("Experts disagree.", None),
        ("Marta Ilves called the story moving.", None),
        ("The board rejected an offer of two million.", None),
    ],
)
def test_a_sentence_that_only_denies_names_who_does(sentence: str, who: str | None) -> None:
    assert curt_denial(sentence) == who


def test_the_sentence_of_a_quote_that_negates_is_the_denial() -> None:
    assert negated_part("We love this town. There was no fire. Come and see.") == "There was no fire."
    assert is_negated("There was no fire")
    assert not is_negated("There should be no fire")


@pytest.mark.parametrize(
    ("cue", "speaker", "before", "contrary"),
    [
        ("replied", "Her office", "Her office replied that", True),
        ("said", "His lawyer", "His lawyer said", True),
        ("said", "Jon Vik", "But Jon Vik said", True),
        ("said", "Jon Vik", "Jon Vik said", False),
    ],
)
def test_a_reply_is_said_against_what_was_said_before(cue: str, speaker: str, before: str, contrary: bool) -> None:
    assert is_contrary(cue, speaker, before) is contrary


def test_what_stands_behind_a_negation_is_what_is_not_so() -> None:
    assert negated_words("There was no fire") == ("fire",)
    assert negated_words("the bridge did not collapse") == ("collapse",)
    assert negated_words("the bridge is open") == ()


def test_words_that_say_that_there_is_no_such_thing() -> None:
    assert says_there_is_none("there was “no deal, no promise”")
    assert not says_there_is_none("there was a deal")
    assert not says_there_is_none("he made no deal")


def test_a_charge_is_told_in_words_of_charges() -> None:
    assert tells_charge("She was arrested at home, accused of paying the rioters.")
    assert not tells_charge("She was at home.")


def test_a_deed_is_denied_of_the_past() -> None:
    assert denies_a_deed("he never held a weapon")
    assert denies_a_deed("she had not the means to pay for a tea party")
    assert not denies_a_deed("he will not appear in court")
