"""Furniture of pages, and sentences that only look like it."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colligate.intake.furniture import agency_in, find_furniture
from colligate.knowledge.data import load_data
from colligate.records.report import Report

STORY = ["The river rose on Sunday night and the old bridge was closed.", "Nobody was hurt, the mayor said."] * 3


def found(text: str, **stated: str) -> list[tuple[str, str, str | None]]:
    return [(item.kind, item.span.text, item.value) for item in find_furniture(Report(text=text, id="r1", **stated))]


def at_top(line: str, **stated: str) -> list[tuple[str, str, str | None]]:
    return found("\n".join(["A headline about the bridge", line, *STORY]), **stated)


def at_end(line: str) -> list[tuple[str, str, str | None]]:
    return found("\n".join([*STORY, line]))


@pytest.mark.parametrize(
    ("dateline", "place"),
    [
        ("CAIRO —", "CAIRO"),
        ("Cairo:", "Cairo"),
        ("PARIS (Reuters) -", "PARIS"),
        ("Oslo (Hill Post) -", "Oslo"),
        ("BEIRUT, Lebanon, March 3 (AP) —", "BEIRUT"),
        ("KABUL, July 4 -", "KABUL"),
        ("Geneva, 3 May 2024 –", "Geneva"),
        ("PORT-AU-PRINCE, Haiti —", "PORT-AU-PRINCE"),
        ("ST. PAUL, Minn. --", "ST. PAUL"),
        ("NEW DELHI, July 4 (PTI)", "NEW DELHI"),
        ("LOWER EAGLETON, Ky. (WXYZ) –", "LOWER EAGLETON"),
    ],
)
def test_a_dateline_states_its_place(dateline: str, place: str) -> None:
    assert at_top(f"{dateline} The minister spoke on Sunday.") == [("dateline", dateline, place)]


@pytest.mark.parametrize(
    "line",
    [
        "Libya: rebels say they will fight on",
        "Cairo: A city that never sleeps",
        "Ruiz: I will not resign.",
        "Police: Two people were hurt in the crash.",
        "NATO — The alliance met on Sunday.",
        "BREAKING — The bridge has fallen.",
        "The bridge — The longest in the land — fell.",
        "London – the largest city – was quiet.",
        "Paris is quiet - The mayor said so.",
        "Meanwhile - The mayor said nothing.",
        "RIVER ROSE AGAIN IN THE NIGHT, TOWN FLOODED - The mayor said so.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(line: str) -> None:
    assert at_top(line) == []


def test_a_place_with_a_colon_far_down_is_no_dateline() -> None:
    assert found("\n".join([*STORY, *STORY, "Cairo: The talks went on.", *STORY])) == []


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Ruiz", "Ana Ruiz"),
        ("By ANA RUIZ and JON BERG, Associated Press", "ANA RUIZ and JON BERG"),
        ("By Ana Ruiz in Cairo", "Ana Ruiz"),
        ("By: Ana Ruiz, Staff Writer", "Ana Ruiz"),
        ("By ANA RUIZAssociated Press", "ANA RUIZ"),
        ("By a staff reporter", None),
        ("By our foreign staff", None),
        ("Ana Ruiz in Cairo", "Ana Ruiz"),
        ("Ana Ruiz, Political Correspondent", "Ana Ruiz"),
        ("Published: 3 May 2024", None),
        ("Thursday 2 May 2024 18.15 BST", None),
    ],
)
def test_a_byline_states_its_author(line: str, author: str | None) -> None:
    assert at_top(line) == [("byline", line, author)]


def test_the_stated_author_alone_on_a_line_is_a_byline() -> None:
    assert at_top("Ana Ruiz", author="Ana Ruiz") == [("byline", "Ana Ruiz", "Ana Ruiz")]
    assert at_top("Ana Ruiz") == []


@pytest.mark.parametrize(
    "line",
    [
        "By Friday the water had gone.",
        "By Friday",
        "By the Numbers",
        "By Land and Sea",
        "By then Ana Ruiz had left.",
        "By Monday Ana Ruiz and Jon Berg had left the town hall.",
        "May 2024",
        "Ana Ruiz in trouble",
    ],
)
def test_what_only_looks_like_a_byline_stays(line: str) -> None:
    assert at_top(line) == []


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("— With inputs from agencies", None),
        ("With additional reporting by Jon Berg", None),
        ("(Reporting by Ana Ruiz; Editing by Jon Berg)", None),
        ("The Associated Press contributed to this report.", "Associated Press"),
        ("Hill Post writer Jon Berg contributed to this story.", None),
        ("Source: Reuters", "Reuters"),
        ("Agencies", None),
        ("AFP", "Agence France-Presse"),
    ],
)
def test_a_credit_at_the_end_names_its_agency(line: str, agency: str | None) -> None:
    assert at_end(line) == [("credit", line, agency)]


def test_a_credit_at_the_end_of_a_paragraph_leaves_the_paragraph() -> None:
    assert at_end("It rained on Sunday. The Associated Press contributed to this report.") == [
        ("credit", "The Associated Press contributed to this report.", "Associated Press")
    ]
    assert at_end("It rained on Sunday. (Reuters)") == [("credit", "(Reuters)", "Reuters")]
    assert at_end("It rained on Sunday. — AFP") == [("credit", "— AFP", "Agence France-Presse")]


def test_an_agency_at_the_head_is_a_credit() -> None:
    assert at_top("(Reuters) - The river rose.") == [("credit", "(Reuters) -", "Reuters")]


@pytest.mark.parametrize(
    "line",
    [
        "He contributed to the party.",
        "The flood contributed to this year's losses, Reuters said.",
        "Reporting by the council showed a loss.",
        "Reuters said the bridge had fallen.",
    ],
)
def test_what_only_looks_like_a_credit_stays(line: str) -> None:
    assert at_end(line) == []


@pytest.mark.parametrize(
    "line",
    [
        "Continued from page 1",
        "Advertisement",
        "Click here to see the pictures.",
        "Read more: The mayor resigns",
        "RELATED: More rain to come",
        "Sign up for our newsletter",
        "Copyright 2024 Hill Post. All rights reserved.",
        "© 2024 Hill Post",
        "This story has been updated.",
        "This is a developing story. Check back for updates.",
        "File photo",
        "Photo: Ana Ruiz",
        "Follow us on Twitter",
        "Please enable Javascript to watch this video",
        "ana.ruiz@hillpost.example",
        "Ana Ruiz, ana.ruiz@hillpost.example",
        "Ana Ruiz: ana.ruiz@hillpost.example; 555-0100",
        "Related Coverage Bridge closed after flood",
        "+ Mayor resigns after flood",
        "Posted: January 13th, 2024 | Filed under: Town News",
        "Tags: bridge, flood",
        "___",
        "UPDATE: 5:40 p.m.",
    ],
)
def test_boilerplate_is_recognised_anywhere(line: str) -> None:
    assert found("\n".join([*STORY, line, *STORY, *STORY])) == [("boilerplate", line, None)]


def test_a_picture_credit_inside_a_line_leaves_the_line() -> None:
    assert at_end("The mayor at the bridge. (Photo: Ana Ruiz)") == [("boilerplate", "(Photo: Ana Ruiz)", None)]
    assert at_end("The mayor (AP Photo/Ana Ruiz) spoke.") == [("boilerplate", "(AP Photo/Ana Ruiz)", None)]


@pytest.mark.parametrize(
    "line",
    [
        "More people were hurt on Sunday.",
        "Read the letter, he said.",
        "Sign up for the march was slow.",
        "Photos of the bridge show a crack.",
        "Share prices fell sharply.",
        "Follow the money, he said.",
        "Print media were banned on Sunday.",
        "Related companies were searched too.",
        "Advertisement spending fell by a third.",
        "Update work on the bridge stopped.",
        "Click beetles ate the crop, the farmer said.",
        "The mayor (pictured) spoke.",
        "The mayor (see how he fell) spoke.",
        "This story has been told before, she said, and nobody listened.",
        "Copyright law was changed on Sunday.",
        "Related stories were told by two men.",
        "Posted on Sunday, the letter never came.",
        "Updated at last, the plan has 3 parts.",
        "The mayor can be asked: mayor@hill.example is read daily, she said.",
        "• Two men were hurt on Sunday",
    ],
)
def test_sentences_that_begin_like_boilerplate_stay(line: str) -> None:
    assert found("\n".join([*STORY, line, *STORY, *STORY])) == []


def test_pieces_come_in_order_and_do_not_overlap() -> None:
    text = "\n".join(
        ["By Ana Ruiz", "CAIRO (Reuters) — The river rose. (Photo: Jon Berg)", *STORY, "— AFP", "Read more"]
    )
    pieces = find_furniture(Report(text=text, id="r1"))
    assert [item.kind for item in pieces] == ["byline", "dateline", "boilerplate", "credit", "boilerplate"]
    assert all(left.span.end <= right.span.start for left, right in pairwise(pieces))


@given(st.text(max_size=300))
def test_no_text_upsets_it(text: str) -> None:
    pieces = find_furniture(Report(text=text, id="r1"))
    assert all(text[item.span.start : item.span.end] == item.span.text for item in pieces)
    assert all(left.span.end <= right.span.start for left, right in pairwise(pieces))


def test_agencies_are_known_by_their_short_forms_and_words_are_not() -> None:
    assert agency_in("with AFP and others") == "Agence France-Presse"
    assert agency_in("the ap of the tree") is None


def test_every_pattern_of_the_data_is_a_pattern_and_takes_no_empty_line() -> None:
    data = load_data("furniture")
    for kind in ("boilerplate", "boilerplate_tails", "credits"):
        assert len(data[kind]) == len(set(data[kind]))
        for pattern in data[kind]:
            filled = pattern.replace("{agency}", "Reuters").replace("{rest}", ".{0,250}").replace("{short}", ".{0,60}")
            assert not re.compile(filled).fullmatch("")


def test_every_list_of_the_data_holds_lower_case_words_once() -> None:
    data = load_data("furniture")
    for kind in ("dateline_connectors", "date_words", "byline_words", "byline_jobs", "byline_openers", "not_bylines"):
        assert all(word == word.lower().strip() for word in data[kind])
        assert len(data[kind]) == len(set(data[kind])), kind


def test_no_form_stands_for_two_agencies() -> None:
    forms = [form for forms in load_data("agencies")["agencies"] for form in forms]
    assert len(forms) == len(set(forms))


def test_a_long_line_of_one_sort_takes_no_time() -> None:
    """A regular expression that backtracks would hang here."""
    for line in (
        "(" * 5_000,
        "A" * 20_000,
        "By " + "A. " * 5_000,
        "read more " * 3_000,
        "CAIRO, " * 2_000,
        "© " * 5_000,
    ):
        find_furniture(Report(text=line, id="r1"))
        find_furniture(Report(text=line[:290], id="r1"))
