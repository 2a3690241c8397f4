"""How names and labels go into a sentence."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.label_words import within


@pytest.mark.parametrize(
    ("name", "named", "told"),
    [
        ("The police", False, "the police"),
        ("Two people", False, "two people"),
        ("The Harbour Board", True, "the Harbour Board"),
        ("Ida Moe", True, "Ida Moe"),
        ("All", True, "All"),
        ("Prosecutors", False, "prosecutors"),
        ("Senior officials", False, "senior officials"),
        ("Authorities in Arden", False, "authorities in Arden"),
        ("Tunisian officials", False, "Tunisian officials"),
        ("Police", True, "Police"),
    ],
)
def test_a_name_within_a_sentence(name: str, named: bool, told: str) -> None:
    assert within(name, named=named) == told


def test_the_words_of_labels_are_small_and_each_stands_once() -> None:
    for kind, words in load_data("label_words").items():
        assert len(words) == len(set(words)), kind
        assert all(word == word.casefold() and " " not in word for word in words), kind
