"""Which event mentions of several reports tell of one event, and the event that they make."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from itertools import product

from colligate.linking.entities.resolution import EntityKey
from colligate.linking.events.clusters import candidate_pairs, cluster
from colligate.linking.events.context import EventContext, event_context
from colligate.linking.events.evidence import explain, score, unscored
from colligate.linking.events.items import EventItem, EventKey, event_items
from colligate.linking.events.label_names import LabelNames
from colligate.linking.events.labels import event_label
from colligate.linking.events.parties import lies_within
from colligate.linking.events.plover import PloverCoder
from colligate.linking.events.times import event_time
from colligate.records.dossier import DossierEventMention, Event, Participant
from colligate.records.entity import Entity
from colligate.records.event import ParticipantRole, Plover
from colligate.records.evidence import Clause, Comparison, Verdict
from colligate.records.reading import Reading

__all__ = ["EventKey", "compare_events", "link_events"]

_MOST_COMPARED = 200
_REAL = ("asserted", "unknown", "denied")


def link_events(
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    entity_of: Mapping[EntityKey, str],
    statement_of: Mapping[EventKey, str],
) -> tuple[tuple[Event, ...], dict[EventKey, str]]:
    """Join the event mentions of all reports into events.

    Args:
        readings: One a report, in order of report id.
        entities: Across the reports.
        entity_of: Entity id of each report's referents.
        statement_of: Statement id by report id and position in the reading's statements.

    Returns:
        The events, in order of their first mention, and the event id of each mention.
    """
    items = event_items(readings, entity_of)
    context = event_context(readings, items, entities)
    scores = {pair: score(items[pair[0]], items[pair[1]], context) for pair in candidate_pairs(items)}
    names = {reading.report.id: LabelNames(reading, context.entities, entity_of) for reading in readings}
    groups = [[items[n] for n in group] for group in cluster(len(items), scores, unscored())]
    groups.sort(key=lambda group: group[0].order)
    events, event_of = [], {}
    coder = PloverCoder(context.entities)
    for n, group in enumerate(groups, 1):
        events.append(_event(f"v{n}", group, names, context, (statement_of, coder)))
        event_of.update({item.key: f"v{n}" for item in group})
    return tuple(events), event_of


def compare_events(
    readings: Sequence[Reading],
    entities: Sequence[Entity],
    entity_of: Mapping[EntityKey, str],
    event_of: Mapping[EventKey, str],
    pair: tuple[str, str],
) -> Comparison:
    """The evidence for and against two events being one: the mean over their mentions, in words.

    Raises:
        KeyError: There is no event of such an id.
    """
    items = event_items(readings, entity_of)
    context = event_context(readings, items, entities)
    groups = [[item for item in items if event_of[item.key] == id] for id in pair]
    for id, group in zip(pair, groups, strict=True):
        if not group:
            raise KeyError(id)
    pairs = list(product(*groups))[:_MOST_COMPARED]
    total = sum(score(left, right, context) for left, right in pairs) / len(pairs)
    clauses = _strongest(clause for left, right in pairs for clause in explain(left, right, context))
    verdict: Verdict = "same" if pair[0] == pair[1] or total > 0 else "different"
    return Comparison(pair[0], pair[1], verdict, round(total, 3), clauses)


def _strongest(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    best: dict[str, Clause] = {}
    for clause in clauses:
        known = best.get(clause.feature)
        if known is None or abs(clause.weight) > abs(known.weight):
            best[clause.feature] = clause
    return tuple(sorted(best.values(), key=lambda clause: (-abs(clause.weight), clause.feature)))


def _event(
    id: str,
    items: Sequence[EventItem],
    names: Mapping[str, LabelNames],
    context: EventContext,
    given: tuple[Mapping[EventKey, str], PloverCoder],
) -> Event:
    statement_of, coder = given
    kind, code = _kind(items)
    participants = _participants(items)
    label = event_label(items, names, context.entities)
    # What is only planned or possible tells no time of what happened, unless nothing else does.
    ordered = sorted(items, key=lambda item: (item.mention.modality not in _REAL, item.order))
    return Event(
        id=id,
        type=kind,
        plover=coder.event(code, kind, items, participants),
        label=label.words,
        time=event_time(item.time for item in ordered if item.time is not None),
        places=_places(items, context),
        participants=participants,
        mentions=tuple(_mention(item, statement_of) for item in items),
        label_form=label.form,
    )


def _kind(items: Sequence[EventItem]) -> tuple[str | None, Plover | None]:
    """The type that most mentions have, the first of them where two are as many."""
    types = Counter(item.mention.type for item in items if item.mention.type)
    if not types:
        return None, None
    kind = types.most_common(1)[0][0]
    plovers = (item.mention.plover for item in items if item.mention.type == kind and item.mention.plover)
    return kind, next(plovers, None)


def _places(items: Sequence[EventItem], context: EventContext) -> tuple[str, ...]:
    """Where it happened, most told first, without places that only contain another of them."""
    told = Counter(place for item in items for place in sorted(item.places))
    kept = [
        place
        for place in told
        if not any(other != place and lies_within(other, place, context.entities) for other in told)
    ]
    return tuple(sorted(kept, key=lambda place: (-told[place], len(place), place)))


def _participants(items: Sequence[EventItem]) -> tuple[Participant, ...]:
    """Who took part, each in the part most often told, those most told first."""
    told: dict[str, Counter[ParticipantRole]] = {}
    for item in items:
        for argument in item.mention.arguments:
            entity = item.referents.get(argument.span)
            if entity is not None:
                told.setdefault(entity, Counter())[argument.role] += 1
    ranked = sorted(told, key=lambda entity: (-told[entity].total(), len(entity), entity))
    return tuple(Participant(told[entity].most_common(1)[0][0], entity) for entity in ranked)


def _mention(item: EventItem, statement_of: Mapping[EventKey, str]) -> DossierEventMention:
    mention, trigger = item.mention, item.mention.trigger
    statement = None if mention.statement is None else statement_of.get((item.key[0], mention.statement))
    return DossierEventMention(
        trigger.report,
        trigger.start,
        trigger.end,
        trigger.text,
        modality=mention.modality,
        statement=statement,
        clause=mention.clause,
    )
