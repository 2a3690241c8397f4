"""Copies, shared passages, citing."""

from __future__ import annotations

import datetime

from built_stories import build_reading
from colligate.linking.copies.finding import find_lineage
from colligate.records.report import Furniture
from colligate.records.statement import Speaker, StatementMention

WIRE = (
    "Two trains collided near the river town of Ostrava Bend early on Tuesday after a signal failed in thick fog. "
    "The mayor of the town said that rescue crews had cut eleven passengers out of the leading carriage by noon. "
    "Engineers were still trying to lift the locomotive from the embankment when darkness fell over the valley. "
    "The line will stay shut until inspectors have walked every metre of it, the railway announced in the evening."
)
OTHER = (
    "A railway accident closed the main line through the valley. Fog hid a broken signal from both drivers. "
    "Crews freed eleven people. Nobody could say on Tuesday evening how long the repair of the track might take. "
    "Passengers were brought to a school, where volunteers had set up beds and a kitchen for the night."
)


def test_a_copy_with_small_edits_is_one_line() -> None:
    """A few words changed and the last sentence cut leave a copy, with the passage of both as evidence."""
    edited = WIRE.replace("thick fog", "dense fog").rsplit("The line", 1)[0].strip()
    lineage = find_lineage([build_reading("r1", WIRE), build_reading("r2", edited)])
    assert lineage.lines == (("r1", "r2"),)
    (link,) = lineage.links
    assert link.kind == "copy"
    assert link.share is not None
    assert link.share > 0.8
    assert {span.report for span in link.evidence} == {"r1", "r2"}


def test_the_same_few_words_are_a_copy_however_few() -> None:
    """A line of news that was sent twice is no second line."""
    line = "Three sailors died on Monday when the ferry Nour sank off Selm, the coastguard said in the evening."
    assert find_lineage([build_reading("r1", line), build_reading("r2", line)]).lines == (("r1", "r2"),)


def test_independent_reports_of_one_accident_are_two_lines() -> None:
    """The same facts in other words bind nothing."""
    lineage = find_lineage([build_reading("r1", WIRE), build_reading("r2", OTHER)])
    assert lineage.lines == (("r1",), ("r2",))
    assert lineage.links == ()


def test_a_shared_passage_binds_reports_that_go_on_alone() -> None:
    """A wire story's two sentences inside another report are shared text."""
    borrowed = ". ".join(WIRE.split(". ")[:2])
    lineage = find_lineage([build_reading("r1", WIRE), build_reading("r2", f"{OTHER} {borrowed}. {OTHER[::-1]}")])
    assert lineage.lines == (("r1", "r2"),)
    assert lineage.links[0].kind == "shared_text"


def test_quoting_one_speaker_is_no_copying() -> None:
    """A long quotation in both reports does not bind them."""
    quote = "“" + WIRE.replace(". ", ", and ") + "”"
    left, right = f"{quote} the minister told us by telephone.", f"On the radio he was plain: {quote}"
    assert find_lineage([build_reading("r1", left), build_reading("r2", right)]).links == ()


def test_the_later_report_is_the_taker() -> None:
    """Days of publication tell who took from whom; without them the link is not directed."""
    early, late = datetime.date(2024, 3, 5), datetime.date(2024, 3, 7)
    dated = [build_reading("r1", WIRE, published=late), build_reading("r2", WIRE, published=early)]
    (link,) = find_lineage(dated).links
    assert (link.taker, link.origin, link.directed) == ("r1", "r2", True)
    (link,) = find_lineage([build_reading("r1", WIRE), build_reading("r2", WIRE)]).links
    assert (link.taker, link.origin, link.directed) == ("r2", "r1", False)


def test_a_credit_outweighs_the_dates() -> None:
    """A report that credits the other's outlet took from it, whatever the days say."""
    import msgspec

    early, late = datetime.date(2024, 3, 5), datetime.date(2024, 3, 7)
    text = f"{WIRE} (Morava Wire)"
    credited = build_reading("r1", text, published=early)
    span = credited.report.span(len(WIRE) + 1, len(text))
    credited = msgspec.structs.replace(credited, furniture=(Furniture("credit", span, "Morava Wire"),))
    wire = build_reading("r2", WIRE, outlet="The Morava Wire", published=late)
    (link,) = find_lineage([credited, wire]).links
    assert (link.taker, link.origin, link.directed) == ("r1", "r2", True)


def test_naming_an_outlet_as_source_is_citing() -> None:
    """ "The Daily Heron reported" cites the report of that outlet, and binds no line."""
    import msgspec

    text = "The Daily Heron reported that the bridge is shut."
    citing = build_reading("r2", text)
    span = citing.report.span
    speaker = Speaker(span(0, 15), kind="media")
    content = span(30, 48)
    statement = StatementMention(span(0, 48), content, (content,), span(16, 24), speaker, "indirect", "asserts")
    citing = msgspec.structs.replace(citing, statements=(statement,))
    lineage = find_lineage([build_reading("r1", OTHER, outlet="Daily Heron"), citing])
    assert lineage.lines == (("r1",), ("r2",))
    assert [(link.taker, link.origin, link.kind) for link in lineage.links] == [("r2", "r1", "cites")]


def test_a_hundred_copies_are_one_line() -> None:
    """Each copy is aligned with a few others only, and all still meet in one line."""
    lineage = find_lineage([build_reading(f"r{n}", WIRE) for n in range(1, 101)])
    assert len(lineage.lines) == 1
    assert len(lineage.links) < 100 * 15
