"""What lines agree on, what is denied, what one alone tells."""

from __future__ import annotations

import msgspec

from built_stories import Told, build_reading, build_story
from colligate.records.finding import About
from colligate.weighing.draft import Draft
from colligate.weighing.findings import once_each, weigh
from colligate.weighing.summaries import Wording
from colligate.weighing.tellings import tellings_of

RESIGNED = Told("resigned", "resign", who={"actor": "Orla Venn"})
DENIED = Told("resigned", "resign", who={"actor": "Orla Venn"}, modality="denied", said_by=("Piet Harn", "denies"))
NO_OTHERS = Told("departures", "departure", noun=True, modality="denied", said_by=("Piet Harn", "denies"))
FLOODED = Told("flooded", "flood", who={"affected": "The old harbour"}, place="Port Selm")


def kinds(*findings: object) -> list[str]:
    return [finding.kind for finding in findings]  # type: ignore[attr-defined]


def test_two_independent_reports_corroborate() -> None:
    """Two texts, own words, one event: both lines and both passages stand in the finding."""
    story = build_story(
        [
            build_reading("r1", "Orla Venn resigned on Monday.", [RESIGNED]),
            build_reading(
                "r2",
                "The resignation of Orla Venn surprised many.",
                [Told("resignation", noun=True, who={"actor": "Orla Venn"})],
            ),
        ]
    )
    (finding,) = weigh(story)
    assert finding.kind == "corroborated"
    assert finding.sides[0].lines == (0, 1)
    assert [span.report for span in finding.sides[0].evidence] == ["r1", "r2"]
    assert finding.summary == "Orla Venn resigned: two independent reports say so."


def test_a_copy_corroborates_nothing() -> None:
    """The same text twice is one line."""
    text = (
        "Orla Venn resigned on Monday after a week of rumours about the accounts of the harbour board. Her deputy "
        "takes the chair until the members of the board have met, which may be as late as the first week of June."
    )
    readings = [build_reading("r1", text, [RESIGNED]), build_reading("r2", text.replace("rumours", "talk"), [RESIGNED])]
    assert "corroborated" not in kinds(*weigh(build_story(readings)))


def test_one_speaker_in_two_reports_is_one_source() -> None:
    """What one speaker says inside every report stands on his word alone."""
    told = [Told("resigned", "resign", who={"actor": "Orla Venn"}, said_by=("Piet Harn", "asserts"))]
    readings = [
        build_reading("r1", "Orla Venn resigned, Piet Harn said.", told),
        build_reading("r2", "According to Piet Harn the chair Orla Venn resigned.", told),
    ]
    (finding,) = weigh(build_story(readings))
    assert finding.kind == "single_source"
    assert len(finding.sides[0].holders) == 1
    assert "Piet Harn" in finding.summary


def test_a_denial_is_a_dispute_with_its_holder() -> None:
    """Who denies it stands on the other side."""
    readings = [
        build_reading("r1", "Orla Venn resigned.", [RESIGNED]),
        build_reading("r2", "Piet Harn denied that Orla Venn resigned.", [DENIED]),
    ]
    story = build_story(readings)
    disputed = [finding for finding in weigh(story) if finding.kind == "disputed"]
    (finding,) = disputed
    names = {entity.id: entity.name for entity in story.entities}
    told, denied = finding.sides
    assert told.holders == ()
    assert [names[holder] for holder in denied.holders] == ["Piet Harn"]


def test_a_negation_in_both_reports_is_agreement() -> None:
    """Two lines that say it did not happen agree."""
    told = [Told("resign", who={"actor": "Orla Venn"}, modality="denied")]
    readings = [
        build_reading("r1", "Orla Venn did not resign.", told),
        build_reading("r2", "The chair, Orla Venn, would not resign.", told),
    ]
    (finding,) = weigh(build_story(readings))
    assert (finding.kind, finding.sides[0].value) == ("corroborated", "did not happen")


def test_a_denial_of_a_kind_stands_against_unnamed_ones() -> None:
    """ "No other departures" denies the departures that another report expects, not the one that is known."""
    readings = [
        build_reading(
            "r1",
            "Orla Venn resigned. Ten members may leave.",
            [RESIGNED, Told("leave", who={"actor": "Ten members"}, modality="possible")],
        ),
        build_reading(
            "r2", "Orla Venn resigned. Piet Harn said there were no other departures.", [RESIGNED, NO_OTHERS]
        ),
    ]
    disputed = [finding for finding in weigh(build_story(readings)) if finding.kind == "disputed"]
    (finding,) = disputed
    assert [span.text for span in finding.sides[0].evidence] == [" Ten members may leave."[1:]]
    assert "no other departures" in finding.sides[1].evidence[0].text


def test_an_unspecific_event_of_one_report_is_no_finding() -> None:
    """That somebody unnamed did something of a common kind is not worth a line."""
    readings = [build_reading("r1", "The talks went on.", [Told("talks", "talk", noun=True)])]
    assert weigh(build_story(readings)) == ()


def test_being_dismissed_disputes_resigning() -> None:
    """One act, two accounts of whose will it was."""
    dismissed = Told("dismissed", "dismiss", who={"affected": "Orla Venn"})
    readings = [
        build_reading("r1", "Orla Venn resigned.", [RESIGNED]),
        build_reading("r2", "The board dismissed Orla Venn.", [dismissed]),
    ]
    disputed = [finding for finding in weigh(build_story(readings)) if finding.kind == "disputed"]
    assert [finding.about.attribute for finding in disputed] == ["reason"]


def test_findings_come_numbered_and_disputes_first() -> None:
    """The order is that of telling."""
    readings = [
        build_reading("r1", "Orla Venn resigned. The old harbour of Port Selm flooded.", [RESIGNED, FLOODED]),
        build_reading("r2", "Orla Venn resigned in haste.", [RESIGNED]),
        build_reading("r3", "Piet Harn denied that Orla Venn resigned.", [DENIED]),
    ]
    findings = weigh(build_story(readings))
    assert [finding.id for finding in findings] == ["f1", "f2", "f3"]
    assert kinds(*findings) == ["disputed", "corroborated", "single_source"]


def test_what_two_reports_quote_of_one_speech_is_one_source() -> None:
    """The same words in a row, ascribed to two: one utterance."""
    quoted = Told("blocked", "block", who={"actor": "Orla Venn"}, said_by=("Piet Harn", "asserts"))
    ascribed = Told("blocked", "block", who={"actor": "Orla Venn"}, said_by=("Mara Quill", "asserts"))
    words = "Orla Venn blocked every vote of the harbour board"
    readings = [
        build_reading("r1", f"Piet Harn said that {words}.", [quoted]),
        build_reading("r2", f"{words}, in the words of Mara Quill.", [ascribed]),
    ]
    assert "corroborated" not in kinds(*weigh(build_story(readings)))


def test_a_common_verb_with_nobody_in_common_confirms_nothing() -> None:
    """The same verb and thing, told of two whom the story names: not one event."""
    left = Told("sold", "sell", who={"actor": "Orla Venn"})
    right = Told("sold", "sell", who={"actor": "Mara Quill"})
    readings = [
        build_reading("r1", "Orla Venn sold old boats in spring.", [left]),
        build_reading("r2", "Mara Quill sold old boats in spring.", [right]),
    ]
    assert "corroborated" not in kinds(*weigh(build_story(readings)))


def test_what_two_reports_open_with_is_one_event_though_nobody_is_named() -> None:
    """The quake in the first sentence of both; the same kind of event of another year is not it."""
    told = Told("quake", noun=True, place="Port Selm")
    readings = [
        build_reading("r1", "A strong quake shook houses around Port Selm.", [told]),
        build_reading("r2", "Many fled after a quake around Port Selm.", [told]),
    ]
    assert "corroborated" in kinds(*weigh(build_story(readings)))


def test_who_struck_another_is_not_struck_by_it() -> None:
    """The same two in each other's parts: two acts."""
    left = Told("mocked", "mock", who={"actor": "Orla Venn", "recipient": "Mara Quill"})
    right = Told("mocked", "mock", who={"actor": "Mara Quill", "recipient": "Orla Venn"})
    readings = [
        build_reading("r1", "Orla Venn mocked Mara Quill.", [left]),
        build_reading("r2", "Mara Quill mocked Orla Venn.", [right]),
    ]
    assert "corroborated" not in kinds(*weigh(build_story(readings)))


def test_a_finding_is_headed_by_the_words_of_those_who_agree() -> None:
    """What linking put with them on weaker grounds may tell something else."""
    sold = Told("sold", "sell", who={"actor": "Orla Venn"})
    story = build_story(
        [
            build_reading("r1", "Orla Venn resigned on Monday.", [RESIGNED]),
            build_reading("r2", "The old chair Orla Venn resigned.", [RESIGNED]),
            build_reading("r3", "Orla Venn sold old boats.", [sold]),
        ]
    )
    held = [telling for held in tellings_of(story).values() for telling in held]
    event = msgspec.structs.replace(story.events[0], mentions=(*story.events[0].mentions, *story.events[0].mentions))
    assert Wording(story).headline(event, held[:2]) == ("Orla Venn resigned", "clause")


def test_what_two_events_tell_in_the_same_words_is_told_once() -> None:
    """Linking may have held two events of one apart."""
    light = Draft("single_source", About("occurrence", event="v1"), "Orla Venn resigned: only r1 says so.", (), 9.0)
    sure = Draft("corroborated", About("occurrence", event="v2"), "Orla Venn resigned: two reports say so.", (), 4.0)
    assert once_each([light, sure]) == [sure]
