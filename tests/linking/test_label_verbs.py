"""Verbs of labels: finite, and in the number of the subject."""

from __future__ import annotations

import pytest

from colligate.linking.label_verbs import in_number, needs_help, present


@pytest.mark.parametrize(
    ("lemma", "form"), [("step down", "steps down"), ("ditch", "ditches"), ("carry", "carries"), ("stay", "stays")]
)
def test_third_person(lemma: str, form: str) -> None:
    """Spelling of the third person singular."""
    assert present(lemma) == form


def test_the_present_of_many_is_the_base() -> None:
    assert present("step down", "many") == "step down"


def test_auxiliaries_take_the_number_of_the_subject() -> None:
    assert in_number("have been", "one") == "has been"
    assert in_number("was not", "many") == "were not"
    assert in_number("will", "one") == "will"


def test_infinite_auxiliaries_cannot_open_a_verb_group() -> None:
    assert needs_help("to be")
    assert not needs_help("has been")
