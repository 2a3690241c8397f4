"""The form of the words for reasons, and what is made of them."""

from __future__ import annotations

from colligate.knowledge.data import load_data
from colligate.knowledge.families import families
from colligate.knowledge.reasons import kinds_of_reason, reason_phrases, reason_words


def test_words_are_small_and_stand_in_a_list_once() -> None:
    lists = [
        load_data("reasons")[name] for name in ("phrases", "citing", "aims", "families", "nouns", "dying", "causing")
    ]
    for words in [*lists, *load_data("reasons")["kinds"].values()]:
        assert len(words) == len(set(words))
        assert all(word == word.casefold() for word in words)


def test_families_are_known() -> None:
    known = {family.name for family in families()}
    assert reason_words("families") | reason_words("dying") <= known


def test_longer_phrases_come_first() -> None:
    lengths = [len(phrase) for phrase in reason_phrases()]
    assert lengths == sorted(lengths, reverse=True)


def test_a_reason_is_of_the_kinds_of_its_words() -> None:
    assert kinds_of_reason(frozenset({"ill", "health"})) == {"health"}
    assert kinds_of_reason(frozenset({"ferries"})) == frozenset()
