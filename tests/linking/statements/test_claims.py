"""Claims compared: the same in other words, other numbers, opposites."""

from __future__ import annotations

import pytest

from colligate.linking.statements.claims import SAME, Likeness, compare_claims, read_claim


def compared(left: str, right: str) -> Likeness:
    return compare_claims(read_claim(left), read_claim(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("the harbour master resigned over the fire", "the resignation of the harbour master after the fire"),
        ("until July 2031", "July 2031"),
        ("largest shareholder of the brewery", "biggest shareholder of the brewery"),
        ("two more years", "another 2 years"),
    ],
)
def test_claims_in_other_words_are_the_same(left: str, right: str) -> None:
    assert compared(left, right).score >= SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("three years", "five years"),
        ("the harbour master resigned", "a bakery in the old town won a prize for its bread"),
        ("to stop smuggling", "under pressure from lenders abroad"),
    ],
)
def test_claims_of_other_matters_or_numbers_are_not_the_same(left: str, right: str) -> None:
    assert compared(left, right).score < SAME


def test_comparing_is_symmetric_in_its_score() -> None:
    left, right = "the union accepted the offer of the port", "the port’s offer was accepted on Monday"
    assert compared(left, right).score == compared(right, left).score


def test_opposites_said_of_one_matter_are_opposed() -> None:
    told = compared("the union accepted the port's offer", "the union rejected the port's offer")
    assert told.opposed == (("accepted", "rejected"),)


def test_a_negation_and_an_opposite_take_each_other_back() -> None:
    assert compared("the union did not accept the offer", "the union rejected the offer").opposed == ()


def test_a_negation_alone_is_opposed() -> None:
    told = compared("the mayor signed the contract", "the mayor never signed the contract")
    assert told.opposed == (("", "not"),)


def test_every_word_says_what_it_stands_against() -> None:
    told = compared("the largest brewery lost", "the biggest brewery lost")
    assert [(match.word, match.other) for match in told.matches][:3] == [
        ("largest", "biggest"),
        ("brewery", "brewery"),
        ("lost", "lost"),
    ]


def test_a_claim_without_telling_words_is_like_none() -> None:
    assert compared("it was", "the mayor resigned") == compared("it was", "the mayor resigned")
    assert compared("it was", "the mayor resigned").score == 0
