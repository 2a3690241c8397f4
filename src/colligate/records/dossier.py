"""The dossier format, version 1: a public contract. `colligate schema` prints its JSON Schema."""

from __future__ import annotations

import datetime
from typing import Literal

import msgspec

from colligate.records.entity import Entity
from colligate.records.event import LabelForm, Modality, ParticipantRole
from colligate.records.finding import Finding
from colligate.records.lineage import Lineage
from colligate.records.quantity import Scope
from colligate.records.report import FurnitureKind
from colligate.records.span import Span
from colligate.records.statement import Manner, SourceKind, Stance, StatementKind
from colligate.records.time import Precision

SCHEMA = "colligate/dossier/1"

Wording = Literal["same", "shorter", "longer", "other"]


class Generator(msgspec.Struct, frozen=True):
    """What made the dossier.

    Args:
        version: Version of colligate.
        model: Name and version of the parser's model.
        settings: Options that change the result.
    """

    version: str
    model: str
    settings: dict[str, str] = {}


class StoryHead(msgspec.Struct, frozen=True):
    """Which story it is.

    Args:
        id: Fingerprint of the reports' texts.
        title: The headline that says best what the reports share, else the label of the event most told; None where
            there is neither.
        first: First day of what is told, as far as known.
        last: Last day.
    """

    id: str
    title: str | None = None
    first: datetime.date | None = None
    last: datetime.date | None = None


class FurnitureSpan(Span, frozen=True, kw_only=True):
    """Words of the page that tell nothing of the events. See `records.report.Furniture`."""

    kind: FurnitureKind
    value: str | None = None


class DossierReport(msgspec.Struct, frozen=True, kw_only=True):
    """A report as the dossier keeps it. See `records.report.Report`.

    Args:
        sha256: Fingerprint of the text's UTF-8 bytes, in hexadecimal.
        furniture: Mastheads, datelines, bylines, credits and boilerplate.
    """

    id: str
    source: str
    outlet: str | None
    title: str | None
    author: str | None
    published: datetime.date | None
    url: str | None
    language: str | None
    sha256: str
    text: str
    furniture: tuple[FurnitureSpan, ...] = ()


class EventTime(msgspec.Struct, frozen=True):
    """When an event happened.

    Args:
        start: First day; None when not known ("Thursday" in undated reports).
        end: Last day, itself included; None when not known.
        precision: How exact the words are.
        basis: The words.
        value: TIMEX3 value of the most exact expression; None if it has none.
    """

    start: datetime.date | None
    end: datetime.date | None
    precision: Precision
    basis: tuple[Span, ...]
    value: str | None = None


class Participant(msgspec.Struct, frozen=True):
    """Who took part in an event, and in what part.

    Args:
        role: What part.
        entity: Id of the entity.
    """

    role: ParticipantRole
    entity: str


class PloverActor(msgspec.Struct, frozen=True):
    """Who acts or undergoes in an event as PLOVER codes it.

    Args:
        entity: Id of the entity. One that two countries share ("Danish and Norwegian officials") stands twice.
        country: ISO 3166-1 alpha-3 code, or IGO or NGO for bodies that belong to no country; None when no words show
            it.
        sector: PLOVER's code of the part of society ("GOV"); None when no words show it, as of a country itself.
    """

    entity: str
    country: str | None
    sector: str | None


class PloverEvent(msgspec.Struct, frozen=True):
    """An event in the PLOVER event ontology (openeventdata/PLOVER).

    What is only planned is coded as the agreement or the threat that announces it, what is only denied as a rejection
    or not at all.

    Args:
        event: One of its sixteen event types ("RETREAT").
        mode: Mode of that type ("resign"); None when the type has none or it is not known.
        context: What the words around it show it to be about ("election", "health").
        quad_class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; None in files
            of earlier versions.
        intensity: The ontology's scale value, from -10 (conflict) to 10; None where it gives the mode none.
        actor: Who acts. PLOVER itself codes no event without an actor; here it is told with an empty list.
        recipient: Whom it is done to.
    """

    event: str
    mode: str | None
    context: tuple[str, ...] = ()
    quad_class: int | None = None
    intensity: float | None = None
    actor: tuple[PloverActor, ...] = ()
    recipient: tuple[PloverActor, ...] = ()


class DossierEventMention(Span, frozen=True, kw_only=True):
    """Words that tell of the event; the span is the trigger's.

    Args:
        modality: How real the report makes it.
        statement: Id of the statement that it stands in; None when the outlet's own.
        clause: The words around the trigger that tell it.
    """

    modality: Modality
    statement: str | None
    clause: Span


class Event(msgspec.Struct, frozen=True):
    """Something that happened, happens, is planned or is said not to have happened.

    Args:
        id: Name within the story ("v1").
        type: Type of the event lexicon; None when it has none.
        plover: How PLOVER codes it; None when it has no code for it.
        label: The event in few words, with names.
        time: When; None when no words tell.
        places: Ids of the entities where it happened.
        participants: Who took part.
        mentions: Every mention in every report.
        label_form: The label is a clause ("Orla Venn resigned"), a noun ("Orla Venn's resignation"), or words that make
            no sentence.
    """

    id: str
    type: str | None
    plover: PloverEvent | None
    label: str
    time: EventTime | None
    places: tuple[str, ...]
    participants: tuple[Participant, ...]
    mentions: tuple[DossierEventMention, ...]
    label_form: LabelForm = "words"


class Order(msgspec.Struct, frozen=True):
    """Which of two events came first, as words of reports tell ("after", "before", "led to").

    An order that is told as often the other way round, or that the events' days rule out, is left out. Events of which
    no day is told can be placed by them.

    Args:
        earlier: Id of the event that came first.
        later: Id of the event that came after it.
        evidence: The words that tell it ("two days after"), in every report that has some.
    """

    earlier: str
    later: str
    evidence: tuple[Span, ...]


class DossierSpeaker(msgspec.Struct, frozen=True):
    """Whoever a statement is attributed to.

    Args:
        text: The words; None when only the flow of the text tells.
        start: Where they begin; None with them.
        end: Where they end; None with them.
        entity: Id of the entity; None when not resolved.
        anonymous: The report gives no name anywhere.
        kind: What kind of source it is.
    """

    text: str | None
    start: int | None
    end: int | None
    entity: str | None
    anonymous: bool
    kind: SourceKind = "unknown"


class Relay(Span, frozen=True, kw_only=True):
    """A link of the chain between a speaker and the report; the span holds the words that name it.

    Args:
        entity: Id of the entity; None when not resolved.
    """

    entity: str | None


class Version(msgspec.Struct, frozen=True):
    """How another statement that carries the same words of the same speaker puts them.

    Args:
        statement: Id of that statement.
        wording: Its words are the same, it is shorter, longer, or puts them otherwise.
        only_here: Words of this statement that the other lacks.
        only_there: Words of the other that this one lacks.
    """

    statement: str
    wording: Wording
    only_here: tuple[Span, ...] = ()
    only_there: tuple[Span, ...] = ()


class Statement(msgspec.Struct, frozen=True):
    """Content that a speaker is reported to have said. See `records.statement.StatementMention`.

    Args:
        id: Name within the story ("s1").
        report: Id of the report; all offsets are into its text.
        start: First character of content, cue and speaker together.
        end: Character after the last.
        content: Start and end of what was said.
        cue: Start and end of the attributing words; None when the flow of a dialogue attributes.
        speaker: Whoever said it; None when the report does not tell.
        kind: Direct, indirect or mixed.
        stance: What the speaker does by saying it.
        via: Ids of the entities that passed it on, nearest the speaker first.
        events: Ids of the events that the content tells of.
        pieces: Start and end of each piece of a broken content.
        inside: Id of the statement that contains this one; None at the outlet's level.
        versions: Ids of statements of other reports that are this one: of the same speaker, cut or in other words too.
        wordings: How each of these puts them, in the same order.
        relays: Whoever passed it on, nearest the speaker first, in the report's words.
    """

    id: str
    report: str
    start: int
    end: int
    content: tuple[int, int]
    cue: tuple[int, int] | None
    speaker: DossierSpeaker | None
    kind: StatementKind
    stance: Stance
    via: tuple[str, ...]
    events: tuple[str, ...]
    pieces: tuple[tuple[int, int], ...] = ()
    inside: str | None = None
    versions: tuple[str, ...] = ()
    wordings: tuple[Version, ...] = ()
    relays: tuple[Relay, ...] = ()
    negated: bool = False
    manner: Manner = "speech"


class Quantity(msgspec.Struct, frozen=True):
    """A number that a report gives. See `records.quantity.QuantityMention`.

    Args:
        id: Name within the story ("q1").
        report: Id of the report; the offsets are into its text.
        start: First character of the number with the words that bound it.
        end: Character after the last.
        text: These words.
        event: Id of the event whose count it is; None if of none.
        statement: Id of the statement that holds it; None if the outlet's own.
    """

    id: str
    report: str
    start: int
    end: int
    text: str
    low: float | None
    high: float | None
    unit: str | None
    of: str | None
    event: str | None
    statement: str | None
    approximate: bool = False
    scope: Scope | None = None
    listed: bool = False


class DossierRecord(msgspec.Struct, frozen=True, kw_only=True):
    """All that was found about one story. The fields are the format, in its order.

    Args:
        schema: Name and version of the format.
        generator: What made the dossier.
        story: Which story it is.
        reports: In an order that depends on days of publication and texts alone.
        entities: People, organizations, places and groups, across reports.
        events: What happened or is said to have happened, across reports.
        statements: Who is reported to have said what; also what documents show, and what people think or mean to do:
            `manner` tells.
        attitudes: Who is reported to be for or against what, or to know it, with no words of theirs; in the form of
            statements, outside of statements only.
        quantities: Numbers, with bounds.
        lineage: How the reports depend on each other.
        findings: What comparing the reports shows, most important first.
        orders: Which of two events came first, where words tell it; no event comes before itself.
    """

    schema: str = SCHEMA
    generator: Generator
    story: StoryHead
    reports: tuple[DossierReport, ...]
    entities: tuple[Entity, ...]
    events: tuple[Event, ...]
    statements: tuple[Statement, ...]
    quantities: tuple[Quantity, ...]
    lineage: Lineage
    findings: tuple[Finding, ...]
    attitudes: tuple[Statement, ...] = ()
    orders: tuple[Order, ...] = ()
