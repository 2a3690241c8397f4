"""Readings made by hand for tests of linking and weighing: what a report says, without a parser."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence

from colligate.linking.copies.finding import find_lineage
from colligate.linking.events.resolution import link_events
from colligate.linking.statements.rendering import number_statements
from colligate.records.dossier import DossierSpeaker, Statement
from colligate.records.entity import Entity, EntityMention, NameForm
from colligate.records.event import Argument, EventMention, Predicate, Subject
from colligate.records.mention import Mention, Referent
from colligate.records.reading import Reading
from colligate.records.report import Report
from colligate.records.span import Span
from colligate.records.statement import Speaker, StatementMention
from colligate.records.story import Story
from colligate.records.time import Interval, TimeExpression


class Told:
    """One event mention to be built into a reading.

    Args:
        trigger: Its word, as the text has it (the first place of it in the text after `after`).
        lemma: Base form; the trigger itself if left out.
        who: Part to names or descriptions, as the text has them.
        noun: The trigger is a noun.
        type: Its type of the event lexicon.
        modality: How real.
        place: Name of a place, as the text has it.
        day: Words and day of its time.
        said_by: Speaker's name and stance, when it stands in a statement.
        after: Words of the text behind which the trigger is looked for.
    """

    def __init__(self, trigger: str, lemma: str | None = None, **given: object) -> None:
        self.trigger = trigger
        self.lemma = lemma or trigger
        self.given = given


def build_reading(
    id: str,
    text: str,
    told: Sequence[Told] = (),
    *,
    outlet: str | None = None,
    published: datetime.date | None = None,
) -> Reading:
    """A reading of a text with the events given; names are referents called after themselves."""
    report = Report(text=text, id=id, source=f"{id}.txt", outlet=outlet, published=published)
    sentences = _sentences(report)
    mentions: list[Mention] = []
    times: list[TimeExpression] = []
    statements: list[StatementMention] = []
    events: list[EventMention] = []

    def mention(name: str, kind: str) -> int:
        span = _find(report, name, 0)
        named = name[0].isupper()
        mentions.append(Mention(span, span, kind, "name" if named else "nominal", referent=name))  # type: ignore[arg-type]
        return len(mentions) - 1

    for item in told:
        given = item.given
        trigger = _find(report, item.trigger, text.index(str(given["after"])) if "after" in given else 0)
        at = next(n for n, sentence in enumerate(sentences) if sentence.contains(trigger))
        arguments = [
            Argument(role, mentions[n].span, n, name)  # type: ignore[arg-type]
            for role, names in dict(given.get("who", {})).items()  # type: ignore[call-overload]
            for name in ([names] if isinstance(names, str) else names)
            for n in [mention(name, "person")]
        ]
        places = (mention(str(given["place"]), "place"),) if "place" in given else ()
        time = None
        if "day" in given:
            words, day = given["day"]  # type: ignore[misc]
            interval = Interval(day, day + datetime.timedelta(days=1))
            times.append(TimeExpression(_find(report, words, 0), "date", day.isoformat(), interval, "day"))
            time = len(times) - 1
        statement = None
        if "said_by" in given:
            name, stance = given["said_by"]  # type: ignore[misc]
            n = mention(name, "person")
            speaker = Speaker(mentions[n].span, n, name)
            clause = sentences[at]
            statements.append(StatementMention(clause, trigger, (trigger,), None, speaker, "indirect", stance))
            statement = len(statements) - 1
        events.append(
            EventMention(
                trigger=trigger,
                clause=sentences[at],
                sentence=at,
                lemma=item.lemma,
                noun=bool(given.get("noun", False)),
                type=given.get("type"),  # type: ignore[arg-type]
                plover=None,
                modality=given.get("modality", "asserted"),  # type: ignore[arg-type]
                negated=given.get("modality") == "denied",
                arguments=tuple(arguments),
                places=places,
                time=time,
                statement=statement,
                predicate=_predicate(report, trigger, arguments, noun=bool(given.get("noun", False))),
            )
        )
    names = dict.fromkeys(mention.referent for mention in mentions)
    referents = tuple(
        Referent(
            id=name,
            type=next(m.type for m in mentions if m.referent == name),
            name=name,
            named=name[0].isupper(),
            mentions=tuple(n for n, m in enumerate(mentions) if m.referent == name),
        )
        for name in names
    )
    return Reading(
        report=report,
        sentences=sentences,
        mentions=tuple(mentions),
        referents=referents,
        times=tuple(times),
        statements=tuple(statements),
        events=tuple(events),
    )


def _predicate(report: Report, trigger: Span, arguments: Sequence[Argument], *, noun: bool) -> Predicate:
    """The predicate of a plain clause: whoever stands before the trigger, and the words up to the last participant."""
    before = [argument.span for argument in arguments if argument.span.end <= trigger.start]
    subject = before[-1] if before else None
    end = max([trigger.end, *(argument.span.end for argument in arguments)])
    if noun:
        return Predicate((), "", (report.span(trigger.start, end),))
    verb = " ".join(report.text[subject.end if subject else trigger.start : trigger.end].split())
    rest = (report.span(trigger.end + 1, end),) if end > trigger.end else ()
    return Predicate((Subject(subject, subject),) if subject else (), verb, rest, standing=3)


def build_entities(
    readings: Sequence[Reading], same: Mapping[str, str] | None = None
) -> tuple[tuple[Entity, ...], dict[tuple[str, str], str]]:
    """Entities of readings: names written alike are one, and those that `same` maps to another name."""
    same = same or {}
    ids: dict[str, str] = {}
    entity_of: dict[tuple[str, str], str] = {}
    kinds: dict[str, str] = {}
    spans: dict[str, list[EntityMention]] = {}
    for reading in readings:
        for referent in reading.referents:
            name = same.get(referent.name, referent.name)
            id = ids.setdefault(name, f"e{len(ids) + 1}")
            entity_of[reading.report.id, referent.id] = id
            kinds[name] = referent.type
            for n in referent.mentions:
                span = reading.mentions[n].span
                spans.setdefault(name, []).append(
                    EntityMention(span.report, span.start, span.end, span.text, form=reading.mentions[n].form)
                )
    entities = tuple(
        Entity(
            id=id,
            type=kinds[name],  # type: ignore[arg-type]
            name=name,
            names=(NameForm(name, len(spans[name]), ()),),
            roles=(),
            place=None,
            mentions=tuple(spans[name]),
            named=name[0].isupper(),
        )
        for name, id in ids.items()
    )
    return entities, entity_of


def build_story(readings: Sequence[Reading], same: Mapping[str, str] | None = None) -> Story:
    """A linked story of readings."""
    entities, entity_of = build_entities(readings, same)
    statement_of = number_statements(readings)
    events, event_of = link_events(readings, entities, entity_of, statement_of)
    statements = tuple(
        _statement(reading, n, statement_of[reading.report.id, n], entity_of)
        for reading in readings
        for n in range(len(reading.statements))
    )
    return Story(
        readings=tuple(readings),
        entities=entities,
        events=events,
        statements=statements,
        quantities=(),
        lineage=find_lineage(readings),
        entity_of=entity_of,
        event_of=event_of,
        statement_of=statement_of,
        quantity_of={},
    )


def _statement(reading: Reading, n: int, id: str, entity_of: Mapping[tuple[str, str], str]) -> Statement:
    read = reading.statements[n]
    assert read.speaker is not None
    assert read.speaker.span is not None
    span = read.speaker.span
    entity = entity_of.get((reading.report.id, read.speaker.referent or ""))
    return Statement(
        id=id,
        report=reading.report.id,
        start=read.span.start,
        end=read.span.end,
        content=(read.content.start, read.content.end),
        cue=None,
        speaker=DossierSpeaker(span.text, span.start, span.end, entity, anonymous=False),
        kind=read.kind,
        stance=read.stance,
        via=(),
        events=(),
    )


def _sentences(report: Report) -> tuple[Span, ...]:
    found, start = [], 0
    for end in [n + 1 for n, letter in enumerate(report.text) if letter == "."]:
        found.append(report.span(start, end))
        start = end + 1
    return tuple(found)


def _find(report: Report, words: str, start: int) -> Span:
    at = report.text.index(words, start)
    return report.span(at, at + len(words))
