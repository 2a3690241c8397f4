"""Spellings of one name, and other names that look like it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from colligate.knowledge.data import load_data
from colligate.knowledge.graphemes import cut_graphemes, plain_letters, sound_class
from colligate.knowledge.name_batches import NameTable, score_pairs
from colligate.knowledge.name_scores import score_names
from colligate.knowledge.spelling_costs import learned_costs, marked_graphemes, reasons_of
from colligate.knowledge.spellings import SAME_SPELLING, skeleton, spelling_keys, spelling_similarity

SAME = [
    ("Youssef", "Yusuf"), ("Djamel", "Jamal"), ("Abdessamad", "Abdul Samad"), ("Cherif", "Sharif"), ("Qasim", "Kassem"),
    ("Noureddine", "Nuruddin"), ("Vassiliev", "Vasilyev"), ("Schewtschenko", "Shevchenko"), ("Yitzhak", "Itzhak"),
    ("Jeong", "Chung"),
]  # fmt: skip
DIFFERENT = [
    ("Algiers", "Algeria"), ("Hassan", "Hussein"), ("Jones", "James"), ("Martin", "Marin"), ("Karim", "Salim"),
    ("Petrov", "Pavlov"),
]  # fmt: skip


@pytest.mark.parametrize(("left", "right"), SAME)
def test_spellings_of_one_name(left: str, right: str) -> None:
    """Romanizations of several habits are one name, and meet under a key."""
    assert spelling_similarity(left, right) >= SAME_SPELLING
    assert set(spelling_keys(left)) & set(spelling_keys(right))


@pytest.mark.parametrize(("left", "right"), DIFFERENT)
def test_other_names(left: str, right: str) -> None:
    """Names that differ by little can be two."""
    assert spelling_similarity(left, right) < SAME_SPELLING


@settings(deadline=None)
@given(st.text(max_size=30), st.text(max_size=30))
def test_similarity_is_symmetric_and_bounded(left: str, right: str) -> None:
    """Whatever the text, in any script."""
    value = spelling_similarity(left, right)
    assert 0.0 <= value <= 1.0
    assert value == pytest.approx(spelling_similarity(right, left))


def test_graphemes_are_the_longest_groups() -> None:
    """Groups of letters stand for one sound; "y" and "h" before a vowel begin a syllable."""
    assert cut_graphemes("noussa") == ("n", "ou", "ss", "a")
    assert cut_graphemes("yahya") == ("y-", "a", "h", "y-", "a")
    assert cut_graphemes("cem") == ("c-", "e", "m")
    assert sound_class("š") == sound_class("sh")


@settings(deadline=None)
@given(st.text(max_size=40))
def test_graphemes_lose_no_letter(text: str) -> None:
    """Put together again they are the letters."""
    letters = plain_letters(text)
    assert "".join(piece.replace("-", "") for piece in cut_graphemes(letters)) == letters


def test_the_skeleton_is_what_spellings_agree_on() -> None:
    """Consonants in coarse classes, vowels left out, and never nothing."""
    assert skeleton("Noussair") == skeleton("Nusayr")
    assert skeleton("Masri") != skeleton("Nasri")
    assert skeleton("Aya")


def test_the_cheapest_way_adds_up() -> None:
    """The steps' costs are the total."""
    left, right = marked_graphemes("Abdelkader"), marked_graphemes("Abdulqadir")
    steps = learned_costs().steps(left, right)
    assert sum(step.cost for step in steps) == pytest.approx(learned_costs().total(left, right))
    assert [step.left for step in steps if step.left] == list(left)


def test_the_cost_of_a_step_is_the_sum_of_its_reasons() -> None:
    """Nothing but named reasons goes into it, the broad ones first."""
    assert reasons_of("a", "a") == ()
    assert reasons_of("k", "q")[:3] == ("cc", "k|q", "k|q")


def test_reasons_of_a_score_add_up_to_it() -> None:
    """Each reason is named and weighed."""
    score = score_names("Djamel Ould Kacem", "Jamal Qasim")
    assert sum(reason.weight for reason in score.reasons) == pytest.approx(score.odds)
    assert score.probability > 0.5
    assert "worst" in {reason.fact for reason in score.reasons}


def test_one_other_word_is_enough_to_tell_names_apart() -> None:
    """A shared family name does not make up for another given name."""
    assert score_names("Karim Mansour", "Salim Mansour").probability < 0.2
    assert score_names("Karim Mansour", "Kareem Mansur").probability > 0.8


def test_nothing_is_like_a_name_without_letters() -> None:
    """Empty names score nothing."""
    assert score_names("", "Karim").probability < 0.01


def test_batches_score_as_single_pairs_do() -> None:
    """The same figures, whichever way."""
    names = [name for pair in SAME + DIFFERENT for name in pair]
    names += [
        "J. Weller",
        "John Weller",
        "Bill Weller",
        "William T. Weller",
        "Min-seo Kwon",
        "Minseo Kwon",
        "Ali Omar Ben Hadi Saleh Tahir",
        "",
    ]
    pairs = [(left, right) for left in names for right in names]
    batch = score_pairs(pairs)
    assert np.allclose(batch, [score_names(*pair).probability for pair in pairs])


def test_a_table_scores_pairs_by_position() -> None:
    """Positions are of the names given."""
    table = NameTable(["Karim Mansour", "Kareem Mansur", "Salim Haddad"])
    near, far = table.score(np.array([0, 0]), np.array([1, 2]))
    assert near > 0.5 > far
    assert score_pairs([]).shape == (0,)


def test_every_grapheme_belongs_to_one_class() -> None:
    """A doubled entry would be decided by its place in the file."""
    data = load_data("graphemes")
    pieces = [piece for table in ("consonants", "vowels") for group in data[table].values() for piece in group]
    assert sorted(piece for piece in set(pieces) if pieces.count(piece) > 1) in ([], ["y"])
