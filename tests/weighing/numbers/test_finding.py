"""Numbers of one event on several lines."""

from __future__ import annotations

import datetime

import msgspec

import colligate
from built_stories import Told, build_reading, build_story
from colligate.records.dossier import Quantity
from colligate.records.finding import Finding
from colligate.records.quantity import QuantityMention
from colligate.records.story import Story
from colligate.weighing.findings import weigh

DROWNED = Told("drowned", "drown", who={"affected": "people"}, place="Port Selm")


def counted(texts: dict[str, tuple[str, float]], published: dict[str, datetime.date] | None = None) -> Story:
    """A story of reports that each count the drowned once; per report its text and number."""
    readings = []
    for id, (text, value) in texts.items():
        reading = build_reading(id, text, [DROWNED], published=(published or {}).get(id))
        start = next(n for n, letter in enumerate(text) if letter.isdigit())
        end = text.index(" ", start)
        number, whole = reading.report.span(start, end), reading.report.span(end + 1, end + 7)
        mention = QuantityMention(number, value, value, unit="person", of="people killed", of_span=whole, event=0)
        readings.append(msgspec.structs.replace(reading, quantities=(mention,)))
    story = build_story(readings)
    quantities, quantity_of = [], {}
    for n, reading in enumerate(readings, 1):
        span = reading.quantities[0].span
        value = reading.quantities[0].low
        event = story.event_of[reading.report.id, 0]
        quantities.append(
            Quantity(f"q{n}", span.report, span.start, span.end, span.text, value, value, "person", "people killed",
                     event, None)
        )  # fmt: skip
        quantity_of[reading.report.id, 0] = f"q{n}"
    return msgspec.structs.replace(story, quantities=tuple(quantities), quantity_of=quantity_of)


def about_numbers(story: Story) -> list[Finding]:
    return [finding for finding in weigh(story) if finding.about.attribute == "quantity"]


def test_two_tolls_are_a_dispute() -> None:
    """Numbers that cannot both be stand side by side."""
    story = counted({"r1": ("In Port Selm 14 people drowned.", 14), "r2": ("At Port Selm 9 people drowned.", 9)})
    (finding,) = about_numbers(story)
    assert finding.kind == "disputed"
    assert [side.value for side in finding.sides] == ["9 people", "14 people"]
    assert [side.lines for side in finding.sides] == [(1,), (0,)]


def test_a_part_of_those_told_before_is_no_toll() -> None:
    """Two of the rescued who died later clash with no count of the dead."""
    story = counted(
        {"r1": ("In Port Selm 14 people drowned.", 14), "r2": ("At Port Selm 2 of those people drowned.", 2)}
    )
    assert about_numbers(story) == []


def test_the_same_toll_on_two_lines_is_corroborated() -> None:
    """Two lines that give one number agree on it."""
    story = counted({"r1": ("In Port Selm 14 people drowned.", 14), "r2": ("At Port Selm 14 people drowned.", 14)})
    (finding,) = about_numbers(story)
    assert (finding.kind, finding.sides[0].lines) == ("corroborated", (0, 1))


MARCH_4, MARCH_6 = datetime.date(2024, 3, 4), datetime.date(2024, 3, 6)
NINE, FOURTEEN = ("In Port Selm 9 people drowned.", 9.0), ("At Port Selm 14 people drowned.", 14.0)


def test_a_later_higher_toll_is_an_update() -> None:
    """A count that has grown by the day of the later report is neither a dispute nor the same told more exactly."""
    (finding,) = about_numbers(counted({"r1": NINE, "r2": FOURTEEN}, {"r1": MARCH_4, "r2": MARCH_6}))
    assert finding.kind == "updated"
    assert [side.value for side in finding.sides] == ["9 people", "14 people"]
    assert "9 people on 4 March according to r1.txt; later 14 people on 6 March according to r2.txt" in finding.summary


def test_an_update_is_told_in_the_order_of_publication() -> None:
    """The order of the reports does not matter, their days do."""
    (finding,) = about_numbers(counted({"r1": FOURTEEN, "r2": NINE}, {"r1": MARCH_6, "r2": MARCH_4}))
    assert [side.value for side in finding.sides] == ["9 people", "14 people"]


def test_a_later_lower_toll_of_another_paper_stays_a_dispute() -> None:
    """A lower number does not show by itself that anything was corrected."""
    (finding,) = about_numbers(counted({"r1": FOURTEEN, "r2": NINE}, {"r1": MARCH_4, "r2": MARCH_6}))
    assert finding.kind == "disputed"


def test_a_toll_that_is_said_to_be_revised_down_is_an_update() -> None:
    """Words of correction in the later report tell that its lower number replaces the other."""
    revised = ("At Port Selm 9 people drowned, a revised count.", 9.0)
    (finding,) = about_numbers(counted({"r1": FOURTEEN, "r2": revised}, {"r1": MARCH_4, "r2": MARCH_6}))
    assert finding.kind == "updated"
    assert "revised down to 9 people on 6 March" in finding.summary


def test_tolls_of_one_day_are_a_dispute() -> None:
    """Where the days do not tell which came first, both numbers stand side by side."""
    (finding,) = about_numbers(counted({"r1": NINE, "r2": FOURTEEN}, {"r1": MARCH_4, "r2": MARCH_4}))
    assert finding.kind == "disputed"


def test_the_last_state_of_a_count_may_be_agreed_on_too() -> None:
    """Two lines that give the later number confirm each other, and the earlier number stays told."""
    days = {"r1": MARCH_4, "r2": MARCH_6, "r3": MARCH_6}
    story = counted({"r1": NINE, "r2": FOURTEEN, "r3": ("Off Port Selm 14 people drowned.", 14.0)}, days)
    assert sorted(finding.kind for finding in about_numbers(story)) == ["corroborated", "updated"]


def test_a_higher_toll_that_was_known_before_is_no_update() -> None:
    """The report that gives it again comes later, but the number does not."""
    days = {"r1": MARCH_4, "r2": MARCH_6, "r3": MARCH_6}
    story = counted({"r1": FOURTEEN, "r2": NINE, "r3": ("Off Port Selm 14 people drowned.", 14.0)}, days)
    assert [finding.kind for finding in about_numbers(story)] == ["disputed"]


def test_two_magnitudes_of_one_quake_are_a_dispute() -> None:
    """What measures an event is compared as what counts its dead."""
    texts = (
        "An earthquake with a magnitude of 6.8 shook the town of Arden on Tuesday.",
        "The town of Arden was struck by a 6.4-magnitude earthquake on Tuesday, a survey said.",
    )
    reports = [colligate.Report(text=text, outlet=outlet) for text, outlet in zip(texts, ("A", "B"), strict=True)]
    (finding,) = [item for item in colligate.brief(reports).findings if item.about.attribute == "quantity"]
    assert (finding.kind, [side.value for side in finding.sides]) == ("disputed", ["6.4-magnitude", "6.8"])


def brief_numbers(*texts: str) -> list[str]:
    """The kinds of the findings about numbers in reports of different outlets."""
    reports = [colligate.Report(text=text, outlet=f"Outlet {n}", source=f"{n}.txt") for n, text in enumerate(texts)]
    return [item.kind for item in colligate.brief(reports).findings if item.about.attribute == "quantity"]


def test_victims_of_an_earlier_incident_dispute_no_toll() -> None:
    """What happened years before is told beside what happened now."""
    now = "A gunman killed 3 people at the Arden base on Monday."
    assert brief_numbers(now, "A gunman killed 12 people at the Arden base on Monday.") == ["disputed"]
    assert brief_numbers(now, "A gunman killed 12 people at the Arden base three years ago.") == []


def test_a_word_for_a_few_disputes_no_number() -> None:
    """ "Several" may well be two."""
    exact = "Two people were killed in a ferry crash in Arden on Monday."
    assert "disputed" not in brief_numbers(exact, "Several people were killed in a ferry crash in Arden on Monday.")


def headings(*texts: str) -> list[str]:
    """The summaries of findings about numbers, from reports of as many outlets."""
    reports = [colligate.Report(text=text, outlet=f"Outlet {n}", source=f"{n}.txt") for n, text in enumerate(texts)]
    return [found.summary for found in colligate.brief(reports).findings if found.about.attribute == "quantity"]


def test_a_number_is_headed_by_words_that_tell_of_all_of_them() -> None:
    """Not by a label that tells of one of the victims."""
    one = "Ivo Marr was injured in a ferry crash in Arden on Monday. Six people were injured. Marr was injured badly."
    other = "A ferry crash in Arden on Monday injured six. Ivo Marr was injured, his wife said."
    (found,) = headings(one, other)
    assert found.startswith(("People were injured", "Ferry crash injured six"))


def test_a_number_that_counts_all_is_not_told_again_of_some() -> None:
    """ "One dead" and "one man dead" are one finding."""
    found = headings(
        "One dead in ferry crash in Arden on Monday. One man was killed in the ferry crash, police in Arden said.",
        "One dead in ferry crash in Arden on Monday. One man was killed in the ferry crash, the coast guard said.",
    )
    assert len(found) == 1
