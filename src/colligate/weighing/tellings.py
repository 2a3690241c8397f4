"""Who tells what of an event: each mention with the line that carries it and the authority that it stands on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal

import msgspec

from colligate.linking.events.items import EventItem, event_items
from colligate.records.dossier import DossierEventMention, Statement
from colligate.records.event import EventMention
from colligate.records.story import Story
from colligate.weighing.origins import Origins

Status = Literal["told", "denied", "planned", "possible"]
_STATUS: dict[str, Status] = {
    "asserted": "told",
    "unknown": "told",
    "denied": "denied",
    "planned": "planned",
    "possible": "possible",
    "hypothetical": "possible",
}


class Telling(msgspec.Struct, frozen=True):
    """One mention of an event, weighed.

    Args:
        event: Id of the event.
        mention: The mention, in the dossier's form.
        read: The mention as it was read.
        line: Position of the independent line that its report belongs to.
        status: How real it is made.
        holder: Id of the entity on whose word it stands; None for the outlet's own voice and for unnamed sources.
        statement: The statement that it stands in; None in the outlet's own voice.
        item: The mention as linking compares it: who, where, when, by entity.
        source: What it rests on, for counting: the line, the holder, the body that he speaks for, or the line of the
            outlet that is cited. A report's own voice rests on whoever it says that it has this event from.
    """

    event: str
    mention: DossierEventMention
    read: EventMention
    line: int
    status: Status
    holder: str | None
    statement: Statement | None
    item: EventItem
    source: tuple[str, str]

    @property
    def report(self) -> str:
        """Id of the report."""
        return self.mention.report

    @property
    def entities(self) -> frozenset[str]:
        """Ids of those who take part, by this mention's own words or what they point back to."""
        return self.item.entities

    @property
    def places(self) -> frozenset[str]:
        """Ids of the places that it names."""
        return self.item.places


def tellings_of(story: Story) -> dict[str, tuple[Telling, ...]]:
    """The tellings of each event, in order of report and text."""
    statements = {statement.id: statement for statement in story.statements}
    origins = Origins(story)
    mentions = {
        (mention.report, mention.start, mention.end): mention for event in story.events for mention in event.mentions
    }
    items = {item.key: item for item in event_items(story.readings, story.entity_of)}
    found: dict[str, list[Telling]] = {event.id: [] for event in story.events}
    for reading in story.readings:
        report = reading.report.id
        for n, read in enumerate(reading.events):
            event = story.event_of.get((report, n))
            mention = mentions.get((report, read.trigger.start, read.trigger.end))
            if event is None or mention is None:
                continue
            statement = statements.get(mention.statement) if mention.statement else None
            holder, source = origins.of(statement, report)
            found[event].append(
                Telling(
                    event=event,
                    mention=mention,
                    read=read,
                    line=origins.line(report),
                    status=_STATUS[mention.modality],
                    holder=holder,
                    statement=statement,
                    item=items[report, n],
                    source=source,
                )
            )
    return {event: _rested(held, origins) for event, held in found.items()}


def sources_of(tellings: Iterable[Telling]) -> frozenset[tuple[str, str]]:
    """What the tellings rest on, each once: two reports of one speaker's words are one source."""
    return frozenset(telling.source for telling in tellings)


def lines_of(tellings: Iterable[Telling]) -> tuple[int, ...]:
    """The lines that carry the tellings, ascending."""
    return tuple(sorted({telling.line for telling in tellings}))


def holders_of(tellings: Iterable[Telling]) -> tuple[str, ...]:
    """Those on whose word the tellings stand, in order of first telling."""
    return tuple(dict.fromkeys(telling.holder for telling in tellings if telling.holder is not None))


def _rested(tellings: Sequence[Telling], origins: Origins) -> tuple[Telling, ...]:
    """The tellings of one event, a report's own voice resting on whoever it says that it has this from.

    A report that ascribes an event to the police and tells it again in its own voice has it from the police.
    """
    sources: dict[str, tuple[str, str]] = {}
    for telling in tellings:
        if telling.status == "told" and origins.passes_on(telling.statement):
            sources.setdefault(telling.report, telling.source)
    return tuple(
        msgspec.structs.replace(telling, source=sources[telling.report])
        if telling.status == "told" and telling.source == origins.own(telling.report) and telling.report in sources
        else telling
        for telling in tellings
    )
