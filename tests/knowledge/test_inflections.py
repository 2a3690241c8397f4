"""Tests of the forms of verbs."""

from __future__ import annotations

import pytest

from colligate.knowledge.inflections import forms_of, irregular_pasts, third_person, verb_forms


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("raid", {"raid", "raids", "raiding", "raided"}),
        ("deny", {"deny", "denies", "denying", "denied"}),
        ("stab", {"stab", "stabs", "stabbing", "stabbed"}),
        ("seize", {"seize", "seizes", "seizing", "seized"}),
        ("flee", {"flee", "flees", "fleeing", "fled"}),
        ("win", {"win", "wins", "winning", "won"}),
        ("reach", {"reach", "reaches", "reaching", "reached"}),
    ],
)
def test_regular_and_irregular_forms(verb: str, forms: set[str]) -> None:
    """Spelling rules, and the table where there is no rule."""
    assert set(forms_of(verb)) == forms


def test_the_third_person_adds_s_or_es() -> None:
    """A final y after a consonant changes."""
    assert [third_person(verb) for verb in ("play", "deny", "push", "kill")] == ["plays", "denies", "pushes", "kills"]


def test_a_form_leads_back_to_its_verb() -> None:
    """The first verb wins where two have one form; phrasal verbs are left out."""
    forms = verb_forms(["shoot", "step down", "flee"])
    assert forms["shot"] == ("shoot", "past")
    assert forms["flees"] == ("flee", "third")
    assert "step" not in forms


def test_the_table_of_irregular_verbs_has_lower_case_words() -> None:
    """Every verb has at least one past form."""
    for verb, pasts in irregular_pasts().items():
        assert pasts, verb
        assert all(word.isalpha() and word.islower() for word in (verb, *pasts)), verb
