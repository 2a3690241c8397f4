"""The last step of every format."""

from __future__ import annotations

import pytest

from colligate.intake.metadata import Stated
from colligate.intake.outcome import UnreadableError
from colligate.intake.report import LONGEST_TEXT, judge_language, make_report
from colligate.knowledge.data import load_data

ENGLISH = (
    "The mayor said that the bridge over the river had been closed for a week and would be open again on Monday. " * 3
)
GERMAN = (
    "Der Bürgermeister sagte, dass die Brücke über den Fluss seit einer Woche gesperrt sei und bald wieder öffne. " * 3
)


def test_the_text_is_kept_unchanged() -> None:
    assert make_report("  a\r\nb\t ", "x.txt", Stated()).report.text == "  a\r\nb\t "


@pytest.mark.parametrize("text", ["", " \r\n\t "])
def test_an_empty_text_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="empty"):
        make_report(text, "x.txt", Stated())


def test_a_text_beyond_the_limit_is_refused_with_both_figures() -> None:
    with pytest.raises(UnreadableError, match=r"500,001 characters.*500,000"):
        make_report("x" * (LONGEST_TEXT + 1), "x.txt", Stated())


def test_half_a_character_is_replaced_and_said_so() -> None:
    found = make_report("smoke \ud83d rose", "x.json", Stated())
    assert found.report.text == "smoke \ufffd rose"
    assert found.notes


def test_english_is_recognised() -> None:
    assert judge_language(ENGLISH, None) == ("en", None)
    assert judge_language(ENGLISH, "en-GB") == ("en", None)
    assert judge_language(ENGLISH, "English") == ("en", None)


def test_another_language_is_noted() -> None:
    language, note = judge_language(GERMAN, None)
    assert language is None
    assert "does not read like English" in (note or "")


def test_a_stated_language_is_kept_with_a_warning() -> None:
    language, note = judge_language(GERMAN, "de-AT")
    assert language == "de"
    assert "only English" in (note or "")


def test_english_that_is_stated_to_be_something_else_is_english() -> None:
    language, note = judge_language(ENGLISH, "fr")
    assert language == "en"
    assert note


def test_a_text_too_short_to_judge_is_left_open() -> None:
    assert judge_language("Bridge closed.", None) == (None, None)


def test_the_words_that_show_english_stand_once_and_the_limits_are_in_order() -> None:
    data = load_data("languages")
    assert all(word == word.lower() and word.isalpha() for word in data["english"])
    assert len(data["english"]) == len(set(data["english"]))
    assert 0 < data["foreign_share"] < data["least_share"] < 1
