"""How many: numbers that reports give for one event, alike, more exact, changed since, or such that both cannot be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import combinations

from colligate.knowledge.data import load_data
from colligate.linking.copies.citing import outlet_key
from colligate.linking.quantities.asides import is_aside
from colligate.linking.quantities.rendering import is_toll
from colligate.records.dossier import Quantity
from colligate.records.finding import FindingKind
from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.story import Story
from colligate.records.time import Interval
from colligate.weighing.draft import Draft
from colligate.weighing.importance import Importance
from colligate.weighing.numbers.count import Count, Pair
from colligate.weighing.numbers.count_drafts import Counted, draft_count
from colligate.weighing.numbers.days import are_of_two_days
from colligate.weighing.numbers.fates import thing_counted
from colligate.weighing.numbers.quantities import compare_quantities
from colligate.weighing.numbers.totals import Totals, is_part
from colligate.weighing.origins import Origins, Source
from colligate.weighing.sameness import Sameness
from colligate.weighing.summaries import Wording
from colligate.weighing.tellings import Telling

Counts = tuple[str, str]
"""Id of an event, and what is counted."""
_MOST_COMPARED = 40
_KINDS: tuple[FindingKind, ...] = ("disputed", "corroborated", "refined")
_REVISED = frozenset(load_data("counted")["tolls"]["revised"])


def compare_counts(
    story: Story,
    tellings: Mapping[str, Sequence[Telling]],
    importance: Importance,
    sameness: Sameness,
    wording: Wording,
) -> list[Draft]:
    """Findings about the numbers of events: one for each event and kind of thing counted, the strongest that holds."""
    events = {event.id: event for event in story.events}
    grouped = _by_event(story, tellings)
    comparison = _Comparison(story, tellings, sameness, grouped)
    found = {key: comparison.pairs(key) for key in grouped}
    drafts = []
    for (id, thing), pairs in found.items():
        counted = Counted(events[id], thing, _stated(grouped[id, thing]), tellings[id])
        for kind in _chosen(pairs):
            if kind != "corroborated" or not _is_told_of_all(id, thing, found):
                drafts.append(draft_count(kind, counted, pairs[kind], (importance, wording)))
    return [draft for draft in drafts if draft is not None]


class _Comparison:
    """What is needed to compare the numbers of a story in pairs."""

    def __init__(
        self,
        story: Story,
        tellings: Mapping[str, Sequence[Telling]],
        sameness: Sameness,
        grouped: Mapping[Counts, Sequence[Count]],
    ) -> None:
        self._tellings = tellings
        self._sameness = sameness
        self._grouped = grouped
        self._leading = _leading(grouped)
        self._totals = Totals(story, grouped)
        self._readings = {reading.report.id: reading for reading in story.readings}

    def pairs(self, key: Counts) -> dict[FindingKind, list[Pair]]:
        """The pairs of an event's numbers for one thing, by the kind of finding that they make."""
        id, thing = key
        given = self._grouped[key]
        found: dict[FindingKind, list[Pair]] = {}
        for left, right in combinations(_stated(given)[:_MOST_COMPARED], 2):
            if left.words.report == right.words.report or (left.real, left.aside) != (right.real, right.aside):
                continue
            if _of_other_acts(left, right) or are_of_two_days(left, right, self._readings):
                continue
            kind = _kind(left, right)
            if kind in ("disputed", "updated") and self._totals.explain(thing, left, right, given):
                continue
            # How often one was struck is told of each victim, not of the story.
            lead = not thing.endswith(" times") and all(
                (id, thing, count.words.report) in self._leading for count in (left, right)
            )
            if kind in ("disputed", "updated"):
                if thing.endswith(" times") and not _shares_someone(left, right, self._tellings[id]):
                    continue  # One was hit twice, another eight times.
                lead = lead and not _are_of_two_places(left, right, self._tellings[id])
            if kind and (lead or _one_event(left, right, self._tellings[id], self._sameness)):
                found.setdefault(kind, []).append((left, right))
        return found


def _stated(counts: Sequence[Count]) -> list[Count]:
    return [count for count in counts if not count.quantity.listed]


def _is_told_of_all(id: str, thing: str, found: Mapping[Counts, Mapping[FindingKind, Sequence[Pair]]]) -> bool:
    """Whether the same number is corroborated of all that is of some: "one dead" and "one man dead" are one finding."""
    fate = thing.split()[0]
    whole = {left.value for left, _ in found.get((id, fate), {}).get("corroborated", ())}
    return fate != thing and {left.value for left, _ in found[id, thing]["corroborated"]} <= whole


def _of_other_acts(left: Count, right: Count) -> bool:
    """Whether two numbers of things are of two acts: "fired 70 rounds", "carried 1,300 rounds"."""
    things = left.quantity.unit is None and right.quantity.unit is None
    return things and bool(left.told) and bool(right.told) and not left.told & right.told


def _kind(left: Count, right: Count) -> FindingKind | None:
    """What kind of finding two counts of one thing make; None for none."""
    agreement = compare_quantities(
        left.quantity,
        right.quantity,
        left_published=left.published,
        right_published=right.published,
        revised=_can_revise(left, right),
    )
    if agreement.update:
        return "updated"  # One line, or one speaker, may well give a new count.
    if left.line == right.line or left.source == right.source:
        return None
    return _FINDING.get(agreement.relation)


_FINDING: Mapping[str, FindingKind] = {
    "clash": "disputed",
    "left_refines": "refined",
    "right_refines": "refined",
    "same": "corroborated",
}


def _can_revise(left: Count, right: Count) -> bool:
    """Whether the later of two counts can replace the earlier though it is lower: it says so, or the same outlet, line
    or speaker gave both.
    """
    if left.published is None or right.published is None:
        return False
    later = left if left.published > right.published else right
    same_voice = left.holder is not None and left.holder == right.holder
    same_outlet = left.outlet is not None and left.outlet == right.outlet
    return later.revised or same_voice or same_outlet or left.line == right.line


def _chosen(pairs: Mapping[FindingKind, Sequence[Pair]]) -> tuple[FindingKind, ...]:
    """The strongest kind that holds, and that the count has changed since: both can be told of one count."""
    changed: tuple[FindingKind, ...] = ("updated",) if "updated" in pairs else ()
    best = next((kind for kind in _KINDS if kind in pairs), None)
    if best == "corroborated" and changed:
        last = {pair[n].value for pair in pairs["updated"] for n in (0, 1) if _is_last(pair, n)}
        best = best if any(left.value in last for left, _ in pairs[best]) else None
    return (*changed, best) if best is not None else changed


def _is_last(pair: Pair, n: int) -> bool:
    mine, other = pair[n].published, pair[1 - n].published
    return mine is not None and other is not None and mine > other


def _by_event(story: Story, tellings: Mapping[str, Sequence[Telling]]) -> dict[tuple[str, str], list[Count]]:
    """The counts of each event by what they count. What counts over a year or many events is of none."""
    readings = {reading.report.id: reading for reading in story.readings}
    statements = {statement.id: statement for statement in story.statements}
    position = {id: key for key, id in story.quantity_of.items()}
    types = {event.id: event.type for event in story.events}
    origins = Origins(story)
    first = min((reading.report.published for reading in story.readings if reading.report.published), default=None)
    found: dict[tuple[str, str], list[Count]] = {}
    for quantity in story.quantities:
        if quantity.event is None or quantity.event not in tellings or quantity.scope == "wider":
            continue
        thing = thing_counted(quantity, types[quantity.event])
        if thing is None:
            continue
        reading = readings[quantity.report]
        mention = reading.quantities[position[quantity.id][1]]
        if is_part(mention, reading.report.text, _sentence(reading, mention)):
            continue
        holder = origins.of(statements.get(quantity.statement or ""), quantity.report)
        beside = [telling for telling in tellings[quantity.event] if telling.report == quantity.report]
        count = _count(quantity, (reading, mention, first), beside, holder, origins.line(quantity.report))
        found.setdefault((quantity.event, thing), []).append(count)
    return found


def _sentence(reading: Reading, read: QuantityMention) -> Span:
    return next((item for item in reading.sentences if item.contains(read.span)), read.span)


def _leading(grouped: Mapping[tuple[str, str], Sequence[Count]]) -> set[tuple[str, str, str]]:
    """Event, thing and report, where the report counts the thing of that event first, or gives its toll: what it counts
    first is what the story is of.
    """
    first: dict[tuple[str, str], tuple[int, str]] = {}
    found: set[tuple[str, str, str]] = set()
    for (event, thing), counts in grouped.items():
        for count in counts:
            report, start = count.words.report, count.words.start
            first[thing, report] = min(first.get((thing, report), (start, event)), (start, event))
            if is_toll(count.quantity):
                found.add((event, thing, report))
    return found | {(event, thing, report) for (thing, report), (_, event) in first.items()}


def _count(
    quantity: Quantity,
    place: tuple[Reading, QuantityMention, date | None],
    beside: Sequence[Telling],
    authority: tuple[str | None, Source],
    line: int,
) -> Count:
    reading, read, first = place
    sentence = _sentence(reading, read)
    near = min(beside, key=lambda telling: abs(telling.mention.start - quantity.start), default=None)
    if near is not None and quantity.statement == near.mention.statement:
        authority = near.holder, near.source
    end = max(read.span.end, read.of_span.end) if read.of_span is not None else read.span.end
    start = min(read.span.start, read.of_span.start) if read.of_span is not None else read.span.start
    return Count(
        quantity=quantity,
        words=reading.report.span(start, end),
        line=line,
        holder=authority[0],
        source=authority[1],
        real=near is None or near.read.modality not in ("hypothetical", "planned"),
        published=reading.report.published,
        outlet=outlet_key(reading.report.outlet) if reading.report.outlet else None,
        told=frozenset() if near is None else near.item.families | {near.item.root},
        aside=is_aside(sentence.text, (time for time in reading.times if sentence.contains(time.span)), first),
        revised=any(words in sentence.text.casefold() for words in _REVISED),
        told_by=None if read.event is None else (reading.report.id, read.event),
        day=_day_of(reading, read),
    )


def _day_of(reading: Reading, read: QuantityMention) -> Interval | None:
    """When the event was that a number is of, by the words that tell it."""
    time = reading.events[read.event].time if read.event is not None else None
    return reading.times[time].interval if time is not None else None


def _one_event(left: Count, right: Count, held: Sequence[Telling], sameness: Sameness) -> bool:
    ours, theirs = _tellings_of(left, held), _tellings_of(right, held)
    return any(sameness.sure(one, other) for one in ours[:6] for other in theirs[:6])


def _shares_someone(left: Count, right: Count, held: Sequence[Telling]) -> bool:
    """Whether one and the same takes part in what two numbers are told of."""
    ours, theirs = (
        {entity for telling in held if telling.item.key == count.told_by for entity in telling.entities}
        for count in (left, right)
    )
    return bool(ours & theirs)


def _are_of_two_places(left: Count, right: Count, held: Sequence[Telling]) -> bool:
    """Whether the words of two numbers name places, and none in common."""
    ours, theirs = (
        {place for telling in held if telling.item.key == count.told_by for place in telling.places}
        for count in (left, right)
    )
    return bool(ours) and bool(theirs) and not ours & theirs


def _tellings_of(count: Count, held: Sequence[Telling]) -> list[Telling]:
    """The tellings of an event in a count's report, without those that count another number."""
    at = count.quantity.start
    return [
        telling
        for telling in held
        if telling.report == count.words.report
        and (not telling.item.counts or any(other.span.start == at for other in telling.item.counts))
    ]
