"""The words around an event mention."""

from __future__ import annotations

from built_stories import Told, build_reading
from colligate.linking.events.words import heads_of, numbers_beside, rare_words, word_before, words_beside


def test_the_words_of_a_sentence_are_compared_by_stem() -> None:
    """Singular and plural are one; the trigger and small words are left out."""
    reading = build_reading("r1", "Two trucks crashed on the bridges.", [Told("crashed", "crash")])
    assert words_beside(reading, reading.events[0]) == {"truck", "bridg"}


def test_numbers_in_figures_are_found() -> None:
    """With their commas, without the full stop behind them."""
    reading = build_reading("r1", "The blast hurt 1,200 people in 2012.", [Told("blast", noun=True)])
    assert numbers_beside(reading, reading.events[0]) == {"1,200", "2012"}


def test_the_last_word_of_a_participant_says_what_it_is() -> None:
    """An old truck is a truck."""
    reading = build_reading("r1", "the old truck crashed.", [Told("crashed", "crash", who={"actor": "the old truck"})])
    assert heads_of(reading.events[0]) == {"truck"}


def test_a_small_word_before_the_trigger_says_nothing() -> None:
    """A fatal crash, and the crash."""
    first, second = (
        build_reading("r1", text, [Told("crash", noun=True)]) for text in ("A fatal crash.", "We saw the crash.")
    )
    assert word_before(first.report.text, first.events[0].trigger) == "fatal"
    assert word_before(second.report.text, second.events[0].trigger) == ""


def test_a_word_of_few_sentences_is_rare() -> None:
    """The quarry stands once, the crash everywhere."""
    reading = build_reading("r1", "A crash at the quarry. The crash was bad. A crash again. That crash.")
    rare = rare_words([reading])
    assert rare["quarry"] > rare["crash"]
