"""What a denial and a claim share."""

from __future__ import annotations

from colligate.weighing.disputes.matching import Bar, senses


def test_words_of_one_root_or_family_are_one_thing() -> None:
    assert senses(("resigned",)) & senses(("resignation",))
    assert senses(("sacked",)) & senses(("dismissed",))
    assert not senses(("bridge",)) & senses(("harbour",))


def test_words_of_one_matter_are_one_thing_only_near_each_other() -> None:
    assert senses(("faked",), near=True) & senses(("forgery",), near=True)
    assert not senses(("faked",)) & senses(("forgery",))


def test_a_bar_asks_for_a_share_and_for_an_amount() -> None:
    bar = Bar(0.5, 1.0)
    assert bar.met_by(0.5, 1.0)
    assert not bar.met_by(0.9, 0.5)
    assert not bar.met_by(0.4, 2.0)
