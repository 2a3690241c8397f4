"""What records state, whichever program named the fields."""

from __future__ import annotations

import datetime

import pytest

from colligate.intake.metadata import Stated, prefer, state
from colligate.knowledge.data import load_data

DAY = datetime.date(2024, 3, 5)


def test_field_names_of_trafilatura_are_understood() -> None:
    stated = state({
        "title": "Bridge closed", "author": "Ana Ruiz; Jon Berg", "hostname": "hillpost.example", "date": "2024-03-05",
        "source": "https://www.hillpost.example/bridge", "source-hostname": "Hill Post", "language": "en",
    })  # fmt: skip
    assert stated == Stated(
        title="Bridge closed", author="Ana Ruiz, Jon Berg", outlet="Hill Post", published=DAY,
        url="https://www.hillpost.example/bridge", language="en",
    )  # fmt: skip


def test_field_names_of_newspaper4k_are_understood() -> None:
    stated = state({
        "url": "https://hillpost.example/b", "title": "Bridge closed", "authors": ["Ana Ruiz", "Jon Berg"],
        "publish_date": "2024-03-05T10:00:00", "source_url": "https://hillpost.example", "meta_lang": "en",
    })  # fmt: skip
    assert (stated.author, stated.published, stated.outlet) == ("Ana Ruiz, Jon Berg", DAY, "hillpost.example")


def test_field_names_of_news_please_are_understood() -> None:
    stated = state({
        "title": "Bridge closed", "authors": [], "date_publish": "2024-03-05 10:00:00", "date_modify": None,
        "source_domain": "www.hillpost.example", "url": "https://www.hillpost.example/b", "language": "en",
    })  # fmt: skip
    assert (stated.author, stated.published, stated.outlet) == (None, DAY, "hillpost.example")


def test_field_names_of_fundus_are_understood() -> None:
    stated = state({"title": "Bridge closed", "authors": ["Ana Ruiz"], "publishing_date": "2024-03-05 10:00:00+01:00",
                    "publisher": "HillPost", "lang": "en"})  # fmt: skip
    assert (stated.author, stated.published, stated.outlet, stated.language) == ("Ana Ruiz", DAY, "HillPost", "en")


def test_objects_give_their_names() -> None:
    stated = state({"headline": "Bridge closed", "publisher": {"name": "Hill Post"}, "author": [{"name": "Ana Ruiz"}],
                    "datePublished": "2024-03-05", "inLanguage": "en-GB"})  # fmt: skip
    assert (stated.title, stated.outlet, stated.author) == ("Bridge closed", "Hill Post", "Ana Ruiz")


def test_a_source_that_is_a_name_is_an_outlet_and_one_that_is_an_address_is_not() -> None:
    assert state({"source": "Hill Post"}).outlet == "Hill Post"
    assert state({"source": {"id": None, "name": "Hill Post"}}).outlet == "Hill Post"
    assert state({"source": "https://hillpost.example/x"}).url == "https://hillpost.example/x"


def test_a_date_that_cannot_be_told_is_noted() -> None:
    stated = state({"published": "04/05/2024"})
    assert stated.published is None
    assert "04/05/2024" in stated.notes[0]


def test_a_second_date_field_stands_in_for_an_unclear_first() -> None:
    assert state({"published": "soon", "date": "2024-03-05"}).published == DAY


@pytest.mark.parametrize("byline", ["By Ana Ruiz", "by Ana Ruiz"])
def test_the_word_by_is_no_part_of_the_author(byline: str) -> None:
    assert state({"byline": byline}).author == "Ana Ruiz"


def test_what_is_stated_first_wins_and_the_second_fills_the_gaps() -> None:
    both = prefer(Stated(title="A"), Stated(title="B", outlet="Hill Post", notes=("unclear",)))
    assert (both.title, both.outlet, both.notes) == ("A", "Hill Post", ("unclear",))


def test_a_long_value_is_cut() -> None:
    assert len(state({"title": "word " * 10_000}).title or "") <= 1_000


def test_the_lists_of_field_names_hold_plain_names_once() -> None:
    for kind, names in load_data("record_fields").items():
        assert names, kind
        assert all(name == name.lower().replace("-", "_").replace(" ", "_") for name in names)
        assert len(names) == len(set(names)), kind
