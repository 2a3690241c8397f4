"""The account: what is told of a dossier, in which order, under which names."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from accident import make_dossier
from colligate.records.dossier import DossierRecord, Order
from colligate.telling.account import Account, deck, safe_link, tell
from colligate.telling.events import Day


@pytest.fixture(scope="module")
def account() -> Account:
    return tell(make_dossier())


def test_points_are_numbered_kind_by_kind(account: Account) -> None:
    """Numbers run through; single-source points go line by line."""
    assert [(point.number, point.kind, point.id) for point in account.points] == [
        (1, "corroborated", "f1"),
        (2, "corroborated", "f2"),
        (3, "disputed", "f3"),
        (4, "disputed", "f4"),
        (5, "refined", "f5"),
        (6, "single_source", "f7"),
        (7, "single_source", "f6"),
    ]


def test_points_about_one_event_refer_to_each_other(account: Account) -> None:
    """The toll and the hour of the fall lead to the fall, and no point to itself."""
    assert [other.number for other in account.points[0].related] == [4, 5]
    assert account.points[1].related == ()


def test_a_side_names_holders_and_lines(account: Account) -> None:
    """Sides carry names that lead to entities, and letters of lines."""
    left, right = account.points[2].sides
    assert [(name.text, name.entity) for name in right.holders] == [
        ("Ole Brandvold", "e5"),
        ("Brandvold Construction", "e4"),
    ]
    assert left.lines == ("A",)


def test_an_event_without_a_day_is_placed_by_what_it_came_after() -> None:
    """It leaves the events without a time, and shows the other event with the words that tell the order."""
    dossier = make_dossier()
    words = dossier.events[0].mentions[0].clause
    timeline = tell(msgspec.structs.replace(dossier, orders=(Order("v1", "v3", (words,)),))).timeline
    assert timeline.untimed.moments == ()
    halt = next(moment for moment in timeline.bounded.moments if moment.id == "v3")
    assert halt.when == "on or after 4 June 2024"
    assert [(relation.word, relation.id, len(relation.citations)) for relation in halt.relations] == [
        ("after", "v1", 1)
    ]


def test_the_timeline_parts_what_is_known_from_what_is_not(account: Account) -> None:
    """Dated days in order; bounds, weekdays and events without a time apart."""
    timeline = account.timeline
    assert [(day.when, [moment.id for moment in day.moments]) for day in timeline.dated] == [
        ("3 June 2024", ["v2"]),
        ("4 June 2024", ["v1"]),
    ]
    assert [(moment.id, moment.when) for moment in timeline.bounded.moments] == [("v4", "by 1 December 2024")]
    assert [(moment.id, moment.when) for moment in timeline.unresolved.moments] == [
        ("v5", "a Wednesday, date not stated")
    ]
    assert [(moment.id, moment.when) for moment in timeline.untimed.moments] == [("v3", "told on 4 June 2024")]
    assert (timeline.size, timeline.shown) == (5, 4)


def test_events_that_points_are_about_stand_before_the_rest(account: Account) -> None:
    """Of a day the compared events are its main ones; of a day with none, the first few."""
    fall = account.timeline.dated[1].moments[0]
    minor = [msgspec.structs.replace(fall, id=f"v{n}", points=()) for n in range(5)]
    assert Day("x", (minor[0], fall)).main == (fall,)
    assert Day("x", (minor[0], fall)).rest == (minor[0],)
    assert [len(half) for half in (Day("x", tuple(minor)).main, Day("x", tuple(minor)).rest)] == [3, 2]


def test_a_bare_word_without_time_or_people_is_no_line_of_the_timeline() -> None:
    """ "Failure" tells nothing, unless something else leads to it."""
    dossier = make_dossier()
    event = dossier.events[0]
    bare = msgspec.structs.replace(event, id="v98", label="Failure", time=None, participants=(), places=())
    linked = msgspec.structs.replace(bare, id="v99")
    order = Order("v99", event.id, ())
    told = tell(msgspec.structs.replace(dossier, events=(*dossier.events, bare, linked), orders=(order,))).timeline
    shown = [moment.id for day in (told.bounded, told.untimed) for moment in day.moments]
    assert "v99" in shown
    assert "v98" not in shown


def test_what_was_over_before_the_story_stands_apart(dossier: DossierRecord) -> None:
    """Events that ended before the first day of the story are kept, before the others; without that day none are."""
    later = msgspec.structs.replace(dossier.story, first=datetime.date(2024, 6, 4))
    timeline = tell(msgspec.structs.replace(dossier, story=later)).timeline
    assert [day.when for day in timeline.earlier] == ["3 June 2024"]
    assert [day.when for day in timeline.dated] == ["4 June 2024"]
    unknown = msgspec.structs.replace(dossier.story, first=None)
    assert tell(msgspec.structs.replace(dossier, story=unknown)).timeline.earlier == ()


def test_what_is_not_told_as_fact_is_marked(account: Account) -> None:
    """A modality of some mentions is "in part"; of all, it is plain."""
    assert account.timeline.dated[0].moments[0].cautions == ("denied in part",)
    assert account.timeline.bounded.moments[0].cautions == ("planned",)
    assert account.timeline.dated[1].moments[0].cautions == ()


def test_names_in_an_events_label_are_not_told_twice(account: Account) -> None:
    """Only those who took part, and places, that the label leaves out are told beside it."""
    halt = account.timeline.untimed.moments[0]
    assert halt.label == "Yevgeny Tolmachov orders tower building to stop"
    assert [(part, [name.text for name in names]) for part, names in halt.others] == [("in", ["Velmore"])]


def test_spellings_and_roles_name_their_reports(account: Account) -> None:
    """A name's spellings are counted; one role in several reports is told once with all of them."""
    mayor = account.companies[0].named[0]
    assert [(spelling.text, spelling.count) for spelling in mayor.spellings] == [
        ("Yevgeny Tolmachov", 1),
        ("Evgeni Tolmachev", 1),
        ("Tolmachev", 1),
    ]
    assert [(role.text, [cite.report for cite in role.citations]) for role in mayor.roles] == [("mayor", [1, 2, 4])]


def test_a_former_role_and_a_doubt_are_told(account: Account) -> None:
    """What is past is told as past, and what may be one person is told as undecided."""
    former = next(figure for figure in account.companies[0].named if figure.id == "e3")
    assert former.roles[0].note == "former, of Velmore's fire brigade"
    assert former.doubts[0].name.text == "Dunya Sarrafi"


def test_the_described_stand_apart_from_the_named(account: Account) -> None:
    """Someone without a name is kept, apart."""
    assert [figure.id for figure in account.companies[0].described] == ["e9"]


def test_statements_of_one_speaker_stand_together(account: Account) -> None:
    """The same words in two reports are one statement with two places; an unknown speaker comes last."""
    chief = account.voices[0]
    assert (chief.name.text, chief.size) == ("Dunya Sarrafi", 1)
    assert [version.citation.label for version in chief.sayings[0].versions] == ["Velmore Daily"]
    assert account.voices[-1].name.text == "Speaker not stated"
    driver = next(voice for voice in account.voices if voice.name.entity == "e9")
    assert driver.note == "unnamed person"
    assert [name.text for name in driver.sayings[0].via] == ["Harbour Radio"]


def test_numbers_go_with_their_event(account: Account) -> None:
    """Numbers of an event come first, with the points that compare them."""
    of_fall, of_none = account.tallies
    assert [figures.bounds for figures in of_fall.figures] == ["6 or more", "6 or more", "9"]
    assert [point.number for point in of_fall.points] == [4]
    assert (of_none.subject, of_none.figures[0].bounds) == (None, "about 40")


def test_the_sourcing_picture_tells_lines_and_links(account: Account) -> None:
    """Lines by letter; a copy with its share; a citation without one."""
    sourcing = account.sourcing
    assert [(line.name, line.reports) for line in sourcing.lines] == [("A", (1, 2)), ("B", (3,)), ("C", (4,))]
    assert [(link.taker, link.words, link.origin, link.percent) for link in sourcing.links] == [
        (2, "is a copy of", 1, 83),
        (3, "cites", 4, None),
    ]
    assert sourcing.drawing is not None
    assert [stop.report for stop in sourcing.drawing.stops] == [1, 2, 3, 4]


def test_the_account_has_a_title_when_the_story_has_none(dossier: DossierRecord) -> None:
    """Without a title the number of reports stands in."""
    untitled = msgspec.structs.replace(dossier, story=msgspec.structs.replace(dossier.story, title=None))
    assert tell(untitled).title == "Account of four reports"


def test_the_deck_counts_reports_and_lines() -> None:
    """The sourcing picture in one line."""
    assert deck(4, 3) == "Four reports on three independent lines"
    assert deck(1, 1) == "One report on one independent line"
    assert deck(0, 0) == "No reports"


@pytest.mark.parametrize(
    ("url", "linked"),
    [
        ("https://news.example/a?b=1", True),
        ("HTTP://news.example", True),
        ("javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//news.example/a", False),
        ("https://", False),
        ("https://[broken", False),
        ("https://news.example/a b", False),
        ("https://news.example/\u202egpj", False),
        ("https://news.example/" + "a" * 3000, False),
        ("java\nscript:alert(1)", False),
        (None, False),
    ],
)
def test_only_plain_web_addresses_are_linked(url: str | None, linked: bool) -> None:
    """An address of any other kind is shown as text."""
    assert (safe_link(url) is not None) == linked


def test_a_title_that_is_a_headline_names_its_report(dossier: DossierRecord) -> None:
    """Words that an outlet chose are shown as that outlet's."""
    assert tell(dossier).title_from is None
    story = msgspec.structs.replace(dossier.story, title="Six dead in tower lift fall")
    assert tell(msgspec.structs.replace(dossier, story=story)).title_from == "Northern Wire"
