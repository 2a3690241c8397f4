"""Tests of which verb a noun derives from."""

from __future__ import annotations

import pytest

from colligate.knowledge.nominalizations import derive, gerund, irregular_verbs, no_events


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("shell", "shelling"),
        ("stab", "stabbing"),
        ("die", "dying"),
        ("raid", "raiding"),
        ("flee", "fleeing"),
        ("free", "freeing"),
    ],
)
def test_the_ing_form(verb: str, noun: str) -> None:
    """Consonants double after one short vowel, a silent e goes."""
    assert gerund(verb) == noun


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("deploy", "deployment"),
        ("evacuate", "evacuation"),
        ("elect", "election"),
        ("expand", "expansion"),
        ("admit", "admission"),
        ("deceive", "deception"),
        ("apply", "application"),
        ("resolve", "resolution"),
    ],
)
def test_regular_suffixes(verb: str, noun: str) -> None:
    """The suffixes that make nouns of verbs, with the changes of stem that they bring."""
    assert verb in {derive([verb]).get(noun), "apply"}


def test_irregular_nouns_go_first() -> None:
    """What no rule finds stands in a table."""
    assert derive(["steal"])["theft"] == "steal"
    assert derive([])["departure"] == "depart"


def test_short_verbs_take_no_latin_suffix() -> None:
    """There is no "bation" of "bat"."""
    assert "bation" not in derive(["bat"])
    assert "batting" in derive(["bat"])


def test_excluded_nouns_are_not_derived() -> None:
    """A government does not happen."""
    assert "government" in no_events()
    assert "government" not in derive(["govern"])


def test_the_table_has_lower_case_words_and_nothing_excluded() -> None:
    """The two lists of the file do not contradict each other."""
    assert not set(irregular_verbs()) & no_events()
    for noun, verb in irregular_verbs().items():
        assert (noun, verb) == (noun.lower(), verb.lower())
