"""Names of persons in their parts."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.names import (
    family_spellings,
    fold,
    is_leading_family_name,
    is_particle,
    other_middle_initials,
    parse_name,
    plain_core,
    same_given_name,
    short_forms,
)


@pytest.mark.parametrize(
    ("text", "given", "family"),
    [
        ("Marta Lindqvist", ["marta"], "lindqvist"),
        ("Omar bin Tahir", ["omar"], "tahir"),
        ("Yusuf Abd al-Karim al-Hadidi", ["yusuf", "abdkarim"], "hadidi"),
        ("Abu Hamza al-Saadi", ["abuhamza"], "saadi"),
        ("Nur ad-Din Zahid", ["nurdin"], "zahid"),
        ("Pieter van der Molen", ["pieter"], "molen"),
        ("Van Harper", ["van"], "harper"),
        ("Ed Roe", ["ed"], "roe"),
        ("Salma Ben Harbi", ["salma"], "harbi"),
        ("Seán O'Hara", ["sean"], "ohara"),
        ("J.T. Weller", ["j", "t"], "weller"),
        ("Weller, John T.", ["john", "t"], "weller"),
        ("Kwon Min-seo", ["minseo"], "kwon"),
        ("Павел Громов", ["pavel"], "gromov"),
    ],
)
def test_given_and_family_names(text: str, given: list[str], family: str) -> None:
    """Particles belong to the name behind them, and "Abd" and "Abu" are one name with it."""
    name = parse_name(text)
    assert [part.core for part in name.given] == given
    assert [part.core for part in name.family] == [family]


def test_a_single_word_is_a_family_name() -> None:
    """News calls people by their family names."""
    assert parse_name("Lindqvist").given == ()


def test_titles_and_generations_are_no_names() -> None:
    """Words around the name are kept apart from it."""
    name = parse_name("Dr. Paul Weller Jr., PhD")
    assert name.cores == ("paul", "weller")
    assert (name.suffix, name.honorifics) == ("jr", ("dr", "phd"))


def test_a_title_that_is_a_name_stays_when_the_name_needs_it() -> None:
    """ "Dean" is a title before two names, and a given name before one."""
    assert parse_name("Dean Carver").cores == ("dean", "carver")
    assert parse_name("Dean Amy Carver").cores == ("amy", "carver")


def test_nicknames_in_quotes_are_set_aside() -> None:
    """ "Bo" is neither given nor family name."""
    name = parse_name("Robert “Bo” Tanner")
    assert name.cores == ("robert", "tanner")
    assert name.nicknames == ("Bo",)


def test_endless_names_are_cut() -> None:
    """Hostile input costs no more than a long name."""
    assert len(parse_name("a b " * 10_000).parts) < 80


def test_fold_drops_accents_and_marks() -> None:
    """Only Latin letters are left."""
    assert fold("Şahin-Öz’") == "sahinoz"


@pytest.mark.parametrize(("left", "right"), [("bill", "william"), ("w", "william"), ("sasha", "alexandra")])
def test_short_forms_and_initials_stand_for_names(left: str, right: str) -> None:
    """Either may stand for the other."""
    assert same_given_name(left, right)
    assert same_given_name(right, left)


@pytest.mark.parametrize(("left", "right"), [("john", "james"), ("w", "john"), ("alexander", "alexandra")])
def test_other_names_do_not(left: str, right: str) -> None:
    """A shared short form makes no one name of two."""
    assert not same_given_name(left, right)


def test_words_about_names() -> None:
    """Particles and short forms are known."""
    assert is_particle("van")
    assert not is_particle("Harper")
    assert "robert" in short_forms("bob")


def test_the_data_files_are_folded_and_have_no_doubles() -> None:
    """Words are looked up folded: a capital or an accent in the file would never be found."""
    for key, words in load_data("names").items():
        if key == "family_spellings":
            assert all(len(set(group)) > 1 and [fold(word) for word in group] == group for group in words)
        elif isinstance(words, list):
            assert len(words) == len(set(words)), key
            assert all(word == word.lower() for word in words), key
    for full, forms in load_data("nicknames")["short_forms"].items():
        assert [full, *forms] == [fold(word) for word in [full, *forms]], full
        assert full not in forms


def test_family_names_with_several_romanizations() -> None:
    """ "Park" and "Pak" are one, "Park" and "Kim" are two."""
    assert family_spellings("park") & family_spellings("pak")
    assert not family_spellings("park") & family_spellings("kim")
    assert not family_spellings("berg")


def test_letters_that_stand_for_one_another() -> None:
    """As in Serbian and Greek names."""
    assert plain_core("djordjevic") == plain_core("dordevic")
    assert plain_core("ksenakis") == plain_core("xenakis")


def test_leading_family_names() -> None:
    """In any usual spelling."""
    assert is_leading_family_name("Bak")
    assert not is_leading_family_name("Berg")


@pytest.mark.parametrize(
    ("left", "right", "other"),
    [
        ("Ana B.C. Roth", "Ana C. Roth", True),
        ("Ana B. Roth", "Ana B.C. Roth", False),
        ("Ana B. Roth", "Ana Roth", False),
        ("Ana Berta Roth", "Ana C. Roth", False),
    ],
)
def test_middle_initials_that_begin_otherwise(left: str, right: str, other: bool) -> None:
    """Only where both names have initials alone in the middle."""
    assert other_middle_initials(parse_name(left), parse_name(right)) is other
