"""Choosing the headline that stands for a story."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.records.report import Report
from colligate.telling.headlines import central_headline, doubts


def report(title: str | None, text: str = "") -> Report:
    return Report(text=text, title=title)


def test_the_headline_that_others_share_words_with_is_chosen() -> None:
    """What two outlets name stands before what one alone dwells on."""
    assert (
        central_headline(
            [
                report("Mayor of Larkholm resigns over bridge", "The mayor of Larkholm resigned on Monday."),
                report("A long night at the town hall", "Larkholm's mayor resigned. The bridge had stood closed."),
                report("Larkholm mayor steps down", "The mayor said she would resign over the bridge."),
            ]
        )
        == "Mayor of Larkholm resigns over bridge"
    )


def test_one_sides_words_stand_back() -> None:
    """Of two headlines as central as each other, the one without a claim is chosen."""
    text = "The Larkholm bridge collapsed on Monday. The builder says rust is to blame for the collapse."
    claim, plain = report("Builder says Larkholm bridge collapsed", text), report("Larkholm bridge collapsed", text)
    assert central_headline([claim, plain]) == "Larkholm bridge collapsed"


def test_the_outlets_name_is_no_part_of_a_headline() -> None:
    """Pages hang their name to it; a dash inside a headline is left."""
    text = "Larkholm bridge collapses in storm"
    assert central_headline([report(f"{text} - The Larkholm Post", text), report(None, text)]) is None
    assert central_headline([report(f"{text} | Larkholm Post", text), report("Night of fear", text)]) == text
    assert (
        central_headline([report("Storm-hit Larkholm bridge collapses", "")]) == "Storm-hit Larkholm bridge collapses"
    )


@pytest.mark.parametrize(
    "titles", [[None, None], [None], [], ["Storm", "Fire"], ["Larkholm bridge collapses", None], ["", ""]]
)
def test_without_two_headlines_in_common_there_is_none(titles: list[str | None]) -> None:
    """Of one headline among several reports, or of single words, nothing is chosen."""
    assert central_headline([report(title) for title in titles]) is None


@pytest.mark.parametrize(
    ("headline", "number"),
    [
        ("Larkholm bridge collapses", 0),
        ("Larkholm's bridge collapses", 0),
        ("Did the bridge collapse?", 1),
        ("Builder: 'It was rust'", 2),
        ("Builder says bridge was not inspected", 2),
        ("At least 11 missing", 1),
        ("Nobody can’t be blamed", 1),
    ],
)
def test_marks_of_one_sides_view_are_counted(headline: str, number: int) -> None:
    """Questions, quotations, colons, numbers, claims and denials each count once."""
    assert doubts(headline) == number


def test_the_words_are_whole_and_lower_case() -> None:
    """Each list of the data file holds single lower-case words, none twice."""
    for words in load_data("headlines").values():
        assert len(words) == len(set(words))
        assert all(word == word.casefold() and " " not in word for word in words)


def test_a_headline_about_whoever_is_in_dispute_gives_way() -> None:
    reports = [
        Report(text="The mill burned down. The mayor spoke.", title="Mayor blamed for fire that burned the mill"),
        Report(text="A fire burned the mill. The mayor was away.", title="Fire burned the old mill"),
    ]
    assert central_headline(reports, contested="Ana Ruiz mayor") == "Fire burned the old mill"
