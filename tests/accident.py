"""A dossier made by hand: four invented reports of a lift that fell, with everything that a dossier can hold."""

from __future__ import annotations

import datetime

from accident_reports import TEXTS, make_reports, words
from colligate.records.dossier import (
    DossierEventMention,
    DossierRecord,
    DossierSpeaker,
    Event,
    EventTime,
    Generator,
    Participant,
    Quantity,
    Statement,
    StoryHead,
)
from colligate.records.entity import Alternative, Entity, EntityMention, EntityRole, NameForm, Place
from colligate.records.finding import About, Finding, Side
from colligate.records.lineage import Lineage, LineageLink
from colligate.records.span import Span


def make_dossier() -> DossierRecord:
    """The whole dossier."""
    return DossierRecord(
        generator=Generator("0.1.0", "en_test 1.0", {"heed": "all"}),
        story=StoryHead(
            "0123456789ab",
            "Works lift falls at Karsten Tower in Velmore",
            datetime.date(2024, 6, 3),
            datetime.date(2024, 6, 5),
        ),
        reports=make_reports(),
        entities=_entities(),
        events=_events(),
        statements=_statements(),
        quantities=_quantities(),
        lineage=_lineage(),
        findings=_findings(),
    )


def _entity(id: str, type: str, mentions: list[tuple[str, str]], **more: object) -> Entity:
    """An entity whose mentions are all names; the first is what it is called."""
    spans = [words(report, text) for report, text in mentions]
    spellings = list(dict.fromkeys(text for _, text in mentions))
    forms = tuple(
        NameForm(
            text,
            sum(text == other for _, other in mentions),
            tuple(sorted({report for report, other in mentions if other == text})),
        )
        for text in spellings
    )
    return Entity(
        id=id,
        type=type,  # type: ignore[arg-type]
        name=spellings[0],
        names=forms,
        roles=more.pop("roles", ()),  # type: ignore[arg-type]
        place=more.pop("place", None),  # type: ignore[arg-type]
        mentions=tuple(EntityMention(span.report, span.start, span.end, span.text, form="name") for span in spans),
        **more,  # type: ignore[arg-type]
    )


def _role(report: str, text: str, **more: object) -> EntityRole:
    span = words(report, text)
    return EntityRole(span.report, span.start, span.end, span.text, **more)  # type: ignore[arg-type]


def _entities() -> tuple[Entity, ...]:
    doubt = "The family names are one name in two spellings; one is fire chief, the other is said to be so no longer."
    return (
        _entity(
            "e1",
            "person",
            [("r1", "Yevgeny Tolmachov"), ("r2", "Evgeni Tolmachev"), ("r4", "Tolmachev")],
            roles=(_role("r1", "mayor"), _role("r2", "Mayor"), _role("r4", "Mayor")),
        ),
        _entity(
            "e2",
            "person",
            [("r1", "Dunya Sarrafi"), ("r2", "Dunya Sarrafi")],
            roles=(_role("r1", "fire chief"), _role("r2", "fire chief")),
            ambiguous=(Alternative("e3", doubt),),
        ),
        _entity(
            "e3",
            "person",
            [("r3", "D. Sarrafy")],
            roles=(_role("r3", "head", former=True, of="Velmore's fire brigade"),),
            ambiguous=(Alternative("e2", doubt),),
        ),
        _entity("e4", "organization", [("r1", "Brandvold Construction"), ("r4", "Brandvold Construction")]),
        _entity("e5", "person", [("r1", "Ole Brandvold")], roles=(_role("r1", "director"),)),
        _entity(
            "e6",
            "place",
            [("r1", "Velmore"), ("r2", "Velmore"), ("r3", "Velmore"), ("r4", "Velmore")],
            place=Place("NO", 61.0, 9.5, 1, ("Innlandet", "Norway")),
        ),
        _entity("e7", "place", [("r1", "Karsten Tower"), ("r2", "Karsten Tower"), ("r3", "Karsten Tower")]),
        _entity("e8", "organization", [("r3", "Harbour Radio")]),
        _entity("e9", "person", [("r3", "A crane driver who asked not to be named")], named=False),
        _entity("e10", "group", [("r3", "hospital officials")], named=False),
    )


def _mention(report: str, trigger: str, clause: str, modality: str = "asserted", statement: str | None = None):
    span = words(report, trigger)
    return DossierEventMention(
        span.report,
        span.start,
        span.end,
        span.text,
        modality=modality,  # type: ignore[arg-type]
        statement=statement,
        clause=words(report, clause),
    )


def _events() -> tuple[Event, ...]:
    tuesday = datetime.date(2024, 6, 4)
    fall_r1 = "A works lift fell eleven floors at the unfinished Karsten Tower in Velmore on Tuesday morning"
    return (
        Event(
            "v1",
            "Accident",
            None,
            "Works lift falls at Karsten Tower",
            EventTime(
                tuesday,
                tuesday,
                "part_of_day",
                (words("r1", "Tuesday morning"), words("r2", "Tuesday morning"), words("r3", "shortly after eight")),
                "2024-06-04TMO",
            ),
            ("e7",),
            (),
            (
                _mention("r1", "fell", fall_r1),
                _mention("r2", "fell", fall_r1),
                _mention("r3", "plunged", "a lift plunged down its shaft at Karsten Tower"),
                _mention("r4", "accident", "Tuesday's accident"),
            ),
            label_form="clause",
        ),
        Event(
            "v2",
            "Inspect",
            None,
            "Lift is inspected",
            EventTime(
                datetime.date(2024, 6, 3), datetime.date(2024, 6, 3), "day", (words("r1", "Monday"),), "2024-06-03"
            ),
            (),
            (),
            (
                _mention("r1", "checked", "the lift was checked on Monday", "asserted", "s3"),
                _mention("r1", "inspected", "The cable had not been inspected since March", "denied", "s1"),
            ),
            label_form="clause",
        ),
        Event(
            "v3",
            "Halt",
            None,
            "Yevgeny Tolmachov orders tower building to stop",
            None,
            ("e6",),
            (Participant("actor", "e1"),),
            (
                _mention(
                    "r1", "ordered", "The mayor, Yevgeny Tolmachov, ordered work at all towers in the city to stop"
                ),
                _mention("r2", "ordered", "Mayor Evgeni Tolmachev ordered a halt to all tower building"),
                _mention("r4", "stopped", "Mayor Tolmachev stopped building at every tower in Velmore"),
            ),
            label_form="clause",
        ),
        Event(
            "v4",
            None,
            None,
            "Families are paid",
            EventTime(None, datetime.date(2024, 12, 1), "open", (words("r4", "before winter"),)),
            (),
            (Participant("actor", "e1"),),
            (_mention("r4", "paid", "the families of the dead would be paid before winter", "planned", "s6"),),
            label_form="clause",
        ),
        Event(
            "v5",
            None,
            None,
            "Hospital officials give the number of dead",
            EventTime(None, None, "weekday", (words("r3", "Wednesday"),), "XXXX-WXX-3"),
            (),
            (Participant("actor", "e10"),),
            (_mention("r3", "said", "hospital officials said on Wednesday"),),
            label_form="clause",
        ),
    )


def _statement(id: str, whole: Span, content: str, speaker: DossierSpeaker | None, **more: object) -> Statement:
    start = TEXTS[whole.report].index(content)
    return Statement(
        id=id,
        report=whole.report,
        start=whole.start,
        end=whole.end,
        content=(start, start + len(content)),
        cue=None,
        speaker=speaker,
        kind=more.pop("kind", "indirect"),  # type: ignore[arg-type]
        stance=more.pop("stance", "asserts"),  # type: ignore[arg-type]
        via=more.pop("via", ()),  # type: ignore[arg-type]
        events=more.pop("events", ()),  # type: ignore[arg-type]
        **more,  # type: ignore[arg-type]
    )


def _speaker(report: str, text: str, entity: str | None, **more: object) -> DossierSpeaker:
    span = words(report, text)
    return DossierSpeaker(span.text, span.start, span.end, entity, bool(more.pop("anonymous", False)), **more)  # type: ignore[arg-type]


def _statements() -> tuple[Statement, ...]:
    cable = "The cable had not been inspected since March,"
    told = f"“{cable}” Chief Dunya Sarrafi told reporters"
    crane = _speaker("r3", "A crane driver who asked not to be named", "e9", anonymous=True, kind="anonymous_person")
    return (
        _statement(
            "s1", words("r1", told), cable, _speaker("r1", "Chief Dunya Sarrafi", "e2"),
            kind="direct", events=("v2",), versions=("s2",),
        ),
        _statement(
            "s2", words("r2", told), cable, _speaker("r2", "Chief Dunya Sarrafi", "e2"),
            kind="direct", versions=("s1",),
        ),
        _statement(
            "s3", words("r1", "Its director, Ole Brandvold, said the lift was checked on Monday"),
            "the lift was checked on Monday", _speaker("r1", "Its director, Ole Brandvold,", "e5"), events=("v2",),
        ),
        _statement(
            "s4",
            words("r1", "Brandvold Construction, which runs the site, denied that any inspection had been missed"),
            "any inspection had been missed", _speaker("r1", "Brandvold Construction", "e4"), stance="denies",
        ),
        _statement(
            "s5", words("r3", "“They laughed,” he said, according to Harbour Radio"), "They laughed,", crane,
            kind="direct", via=("e8",),
        ),
        _statement(
            "s6", words("r4", "He promised that the families of the dead would be paid before winter"),
            "the families of the dead would be paid before winter", _speaker("r4", "He", "e1"), stance="promises",
            events=("v4",),
        ),
        _statement(
            "s7", words("r4", "Brandvold Construction may lose its licence"),
            "Brandvold Construction may lose its licence", None, stance="speculates",
        ),
    )  # fmt: skip


def _quantities() -> tuple[Quantity, ...]:
    def quantity(id: str, span: Span, low: float | None, high: float | None, **more: object) -> Quantity:
        return Quantity(
            id=id, report=span.report, start=span.start, end=span.end, text=span.text, low=low, high=high,
            unit="person", of=more.get("of"), event=more.get("event"), statement=None,  # type: ignore[arg-type]
            approximate=bool(more.get("approximate", False)),
        )  # fmt: skip

    return (
        quantity("q1", words("r1", "at least six"), 6, None, of="workers killed", event="v1"),
        quantity("q2", words("r2", "at least six"), 6, None, of="workers killed", event="v1"),
        quantity("q3", words("r3", "Nine"), 9, 9, of="people died", event="v1"),
        quantity("q4", words("r3", "Some 40"), 40, 40, of="families", approximate=True),
    )


def _lineage() -> Lineage:
    shared = "“The cable had not been inspected since March,” Chief Dunya Sarrafi told reporters at the site."
    return Lineage(
        lines=(("r1", "r2"), ("r3",), ("r4",)),
        links=(
            LineageLink("r2", "r1", "copy", (words("r2", shared), words("r1", shared)), 0.83, True),
            LineageLink("r3", "r4", "cites", (words("r3", "according to Harbour Radio"),), None),
        ),
    )


def _findings() -> tuple[Finding, ...]:
    fall = "A works lift fell eleven floors at the unfinished Karsten Tower in Velmore on Tuesday morning"
    return (
        Finding(
            "f1", "corroborated", About("occurrence", event="v1"),
            "A works lift fell at Karsten Tower in Velmore.",
            (
                Side(
                    "it happened", (), (0, 1, 2),
                    (
                        words("r1", fall), words("r2", fall),
                        words("r3", "a lift plunged down its shaft at Karsten Tower"),
                        words("r4", "Tuesday's accident"),
                    ),
                ),
            ),
            3.0,
        ),
        Finding(
            "f2", "corroborated", About("occurrence", event="v3"),
            "The mayor, Yevgeny Tolmachov, ordered tower building in Velmore to stop.",
            (
                Side(
                    "it happened", ("e1",), (0, 2),
                    (
                        words("r1", "ordered work at all towers in the city to stop"),
                        words("r2", "ordered a halt to all tower building"),
                        words("r4", "stopped building at every tower in Velmore"),
                    ),
                ),
            ),
            2.0,
        ),
        Finding(
            "f3", "disputed", About("occurrence", event="v2"),
            "Whether the lift had been inspected is disputed.",
            (
                Side(
                    "not inspected since March", ("e2",), (0,),
                    (words("r1", "The cable had not been inspected since March"),),
                ),
                Side(
                    "checked on Monday; no inspection missed", ("e5", "e4"), (0,),
                    (
                        words("r1", "the lift was checked on Monday"),
                        words("r1", "denied that any inspection had been missed"),
                    ),
                ),
            ),
            2.5,
        ),
        Finding(
            "f4", "disputed", About("quantity", event="v1", quantity="q1 q3"),
            "The number of dead is given as at least six and as nine.",
            (
                Side("at least 6", ("e2",), (0,), (words("r1", "killing at least six workers"),)),
                Side("9", ("e10",), (1,), (words("r3", "Nine people died"),)),
            ),
            2.4,
        ),
        Finding(
            "f5", "refined", About("time", event="v1"),
            "The fall is dated to Tuesday morning; one report says shortly after eight.",
            (
                Side("Tuesday morning", (), (0,), (words("r1", "Tuesday morning"),)),
                Side("shortly after eight", (), (1,), (words("r3", "shortly after eight in the morning"),)),
            ),
            1.0,
        ),
        Finding(
            "f6", "single_source", About("occurrence", event="v4"),
            "The mayor promised that the families would be paid before winter.",
            (Side("planned", ("e1",), (2,), (words("r4", "the families of the dead would be paid before winter"),)),),
            0.5,
        ),
        Finding(
            "f7", "single_source", About("reason", entity="e9"),
            "A crane driver says that he had warned the managers twice about the cable.",
            (
                Side(
                    "warned twice", ("e9",), (1,),
                    (words("r3", "he had warned the site's managers twice about the cable"),),
                ),
            ),
            0.4,
        ),
    )  # fmt: skip
