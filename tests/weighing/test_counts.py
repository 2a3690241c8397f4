"""Numbers of one event on several lines."""

from __future__ import annotations

import datetime

import msgspec

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


def test_the_same_toll_on_two_lines_is_corroborated() -> None:
    """Two lines that give one number agree on it."""
    story = counted({"r1": ("In Port Selm 14 people drowned.", 14), "r2": ("At Port Selm 14 people drowned.", 14)})
    (finding,) = about_numbers(story)
    assert (finding.kind, finding.sides[0].lines) == ("corroborated", (0, 1))


def test_a_later_higher_toll_is_no_dispute() -> None:
    """A count that has grown by the day of the later report refines the earlier."""
    days = {"r1": datetime.date(2024, 3, 4), "r2": datetime.date(2024, 3, 6)}
    texts = {"r1": ("In Port Selm 9 people drowned.", 9.0), "r2": ("At Port Selm 14 people drowned.", 14.0)}
    (finding,) = about_numbers(counted(texts, days))
    assert finding.kind == "refined"
