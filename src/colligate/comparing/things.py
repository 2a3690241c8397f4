"""Entities and events of two dossiers: new, gone, joined, parted, renamed, dated otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from colligate.comparing.correspondence import Correspondence
from colligate.comparing.wording import Wording, clip, plural
from colligate.records.difference import Change
from colligate.records.dossier import DossierRecord, Event, EventTime
from colligate.records.entity import Entity
from colligate.records.span import Span

_MOST_SPANS = 4
_NONE: Mapping[str, float] = {}


def entity_names(entity: Entity) -> Iterable[str]:
    """The names by which an entity is known again where no words are shared; none for what has no name."""
    names = (entity.name, *entity.spellings) if entity.named else ()
    return [f"{entity.type} {name}" for name in names]


def event_names(event: Event) -> Iterable[str]:
    """The words by which an event is known again where no words are shared."""
    return (f"{event.type or ''} {event.label}",)


def compare_entities(old: DossierRecord, new: DossierRecord, found: Correspondence, words: Wording) -> Iterator[Change]:
    """What became of those whom the reports name. Descriptions without a name come and go with their reports."""
    before = {entity.id: entity for entity in old.entities if entity.named}
    after = {entity.id: entity for entity in new.entities if entity.named}
    for id, ids in found.merged.items():
        several = [one for one in ids if one in before]
        if id in after and len(several) > 1:
            text = f"{words.names(several, old=True)} are one now: {after[id].name}."
            yield Change(effect="changed", part="entity", text=text, old=tuple(several), new=(id,))
    for id, ids in found.split.items():
        several = [one for one in ids if one in after]
        if id in before and len(several) > 1:
            text = f"{before[id].name} is parted now: {words.names(several)}."
            yield Change(effect="changed", part="entity", text=text, old=(id,), new=tuple(several))
    for entity in _foremost(after.values()):
        if entity.id not in found.old_of:
            text = f"{entity.name} is named in {_reports(entity.mentions)}."
            yield Change(effect="added", part="entity", text=text, new=(entity.id,), after=_first(entity.mentions))
    for id, other in found.new_of.items():
        if id in before and other in after and found.old_of.get(other) == id and before[id].name != after[other].name:
            text = f"{before[id].name} is called {after[other].name} now."
            yield Change(effect="changed", part="entity", text=text, old=(id,), new=(other,))
    for entity in _foremost(before.values()):
        if entity.id not in found.new_of:
            text = f"{entity.name} is named no longer."
            yield Change(effect="withdrawn", part="entity", text=text, old=(entity.id,), before=_first(entity.mentions))


def compare_events(old: DossierRecord, new: DossierRecord, found: Correspondence) -> Iterator[Change]:
    """What became of the events."""
    before = {event.id: event for event in old.events}
    after = {event.id: event for event in new.events}
    for event in _foremost(after.values(), _weights(new)):
        if event.id not in found.old_of:
            text = f"{clip(event.label)}: told in {_reports(event.mentions)}."
            yield Change(effect="added", part="event", text=text, new=(event.id,), after=_clauses(event))
    for id, other in found.new_of.items():
        if id in before and other in after and found.old_of.get(other) == id:
            left, right = before[id], after[other]
            days = _days(left.time), _days(right.time)
            if days[0] != days[1]:
                text = f"{clip(right.label)}: {days[1]} now, {days[0]} before."
                yield Change(
                    effect="changed", part="event", text=text, old=(id,), new=(other,),
                    before=_basis(left), after=_basis(right),
                )  # fmt: skip
    yield from _regrouped(before, after, found)
    for event in _foremost(before.values(), _weights(old)):
        if event.id not in found.new_of:
            text = f"{clip(event.label)}: no report tells it any longer."
            yield Change(effect="withdrawn", part="event", text=text, old=(event.id,), before=_clauses(event))


def _regrouped(before: dict[str, Event], after: dict[str, Event], found: Correspondence) -> Iterator[Change]:
    for id, ids in found.merged.items():
        labels = Wording.listing([f"“{clip(before[one].label)}”" for one in ids])
        text = f"{labels} are one event now: {clip(after[id].label)}."
        yield Change(effect="changed", part="event", text=text, old=ids, new=(id,))
    for id, ids in found.split.items():
        labels = Wording.listing([f"“{clip(after[one].label)}”" for one in ids])
        text = f"“{clip(before[id].label)}” is {len(ids)} events now: {labels}."
        yield Change(effect="changed", part="event", text=text, old=(id,), new=ids)


def _foremost[T: (Entity, Event)](things: Iterable[T], weights: Mapping[str, float] = _NONE) -> list[T]:
    """What findings are about first, then what most reports and mentions tell of."""
    return sorted(
        things,
        key=lambda thing: (
            -weights.get(thing.id, 0.0), -len({m.report for m in thing.mentions}), -len(thing.mentions)
        ),
    )  # fmt: skip


def _weights(dossier: DossierRecord) -> dict[str, float]:
    """Event id to the weight of the heaviest finding about it."""
    found: dict[str, float] = {}
    for finding in dossier.findings:
        if finding.about.event is not None:
            found[finding.about.event] = max(found.get(finding.about.event, 0.0), finding.weight)
    return found


def _reports(mentions: Sequence[Span]) -> str:
    return plural(len({mention.report for mention in mentions}), "report")


def _first(mentions: Sequence[Span]) -> tuple[Span, ...]:
    """The first words of each report."""
    firsts: dict[str, Span] = {}
    for mention in mentions:
        firsts.setdefault(mention.report, _bare(mention))
    return tuple(firsts.values())[:_MOST_SPANS]


def _clauses(event: Event) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(mention.clause for mention in event.mentions))[:_MOST_SPANS]


def _basis(event: Event) -> tuple[Span, ...]:
    return event.time.basis[:_MOST_SPANS] if event.time is not None else ()


def _bare(span: Span) -> Span:
    return Span(span.report, span.start, span.end, span.text)


def _days(time: EventTime | None) -> str:
    if time is None or (time.start is None and time.end is None):
        return "without a date"
    if time.start == time.end:
        return f"dated {time.start}"
    return f"dated {time.start or 'any day'} to {time.end or 'any day'}"
