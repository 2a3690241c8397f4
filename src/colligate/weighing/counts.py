"""How many: numbers that reports give for one event, alike, more exact, grown, or such that both cannot be."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from colligate.knowledge.families import marks
from colligate.linking.event_items import content_words
from colligate.records.dossier import Event, Quantity
from colligate.records.finding import About, Side
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.story import Story
from colligate.weighing.draft import Draft
from colligate.weighing.importance import Importance
from colligate.weighing.quantities import compare_quantities
from colligate.weighing.sameness import Sameness
from colligate.weighing.summaries import Wording, number, sentence
from colligate.weighing.tellings import Telling

_MOST_COMPARED = 40


class Count(msgspec.Struct, frozen=True):
    """A number of an event, with what it rests on.

    Args:
        quantity: The number.
        words: The number with what it counts.
        line: The independent line that carries it.
        holder: On whose word it stands; None for the outlet's own.
        source: What it counts as.
        real: It counts what was, not what may be, is planned or is allowed ("certified to carry 180 passengers").
    """

    quantity: Quantity
    words: Span
    line: int
    holder: str | None
    source: tuple[str, str]
    real: bool


def compare_counts(
    story: Story,
    tellings: Mapping[str, Sequence[Telling]],
    importance: Importance,
    sameness: Sameness,
    wording: Wording,
) -> list[Draft]:
    """Findings about the numbers of events: one for each event and kind of thing counted, the strongest that holds."""
    events = {event.id: event for event in story.events}
    published = {reading.report.id: reading.report.published for reading in story.readings}
    drafts = []
    grouped = _by_event(story, tellings)
    lone = _lone_reports(grouped)
    for (id, thing), counts in grouped.items():
        held = tellings[id]
        pairs = [
            (left, right, compare_quantities(left.quantity, right.quantity, left_published=published[left.words.report],
                                             right_published=published[right.words.report]))
            for left, right in combinations(counts[:_MOST_COMPARED], 2)
            if left.line != right.line and left.source != right.source and left.real == right.real and (
                {left.words.report, right.words.report} <= lone[thing] or _one_event(left, right, held, sameness)
            )
        ]  # fmt: skip
        for kind in ("clash", "refines", "same"):
            chosen = [(left, right) for left, right, agreement in pairs if kind in agreement.relation]
            if chosen:
                drafts.append(_draft(kind, events[id], counts, chosen, (importance, wording)))
                break
    return drafts


def _by_event(story: Story, tellings: Mapping[str, Sequence[Telling]]) -> dict[tuple[str, str], list[Count]]:
    """The counts of each event by what they count."""
    readings = {reading.report.id: reading for reading in story.readings}
    position = {id: key for key, id in story.quantity_of.items()}
    found: dict[tuple[str, str], list[Count]] = {}
    for quantity in story.quantities:
        thing = _thing(quantity)
        if quantity.event is None or thing is None or quantity.event not in tellings:
            continue
        count = _count(quantity, readings[quantity.report], position[quantity.id], tellings[quantity.event])
        if count is not None:
            found.setdefault((quantity.event, thing), []).append(count)
    return found


def _lone_reports(grouped: Mapping[tuple[str, str], Sequence[Count]]) -> dict[str, set[str]]:
    """For each thing counted, the reports that count it of one event alone: what they count is what the story is of."""
    events: dict[str, dict[str, set[str]]] = {}
    for (event, thing), counts in grouped.items():
        for count in counts:
            events.setdefault(thing, {}).setdefault(count.words.report, set()).add(event)
    return {thing: {report for report, of in held.items() if len(of) == 1} for thing, held in events.items()}


def _thing(quantity: Quantity) -> str | None:
    """What is counted, in one word, so that like is compared with like; people are people whatever they are called."""
    words = [word for word in (quantity.of or "").casefold().split() if word.isalpha()]
    content = [word for word in words if word in content_words(word)]
    if not content or quantity.unit not in ("person", None):
        return quantity.unit
    return "people" if content[0] in marks("people") or {"toll", "tolls"} & set(content) else content[0]


def _count(quantity: Quantity, reading: Reading, key: tuple[str, int], tellings: Sequence[Telling]) -> Count | None:
    beside = [telling for telling in tellings if telling.report == quantity.report]
    if not beside:
        return None
    near = min(beside, key=lambda telling: abs(telling.mention.start - quantity.start))
    read = reading.quantities[key[1]]
    end = max(read.span.end, read.of_span.end) if read.of_span is not None else read.span.end
    start = min(read.span.start, read.of_span.start) if read.of_span is not None else read.span.start
    real = near.read.modality not in ("hypothetical", "planned")
    return Count(quantity, reading.report.span(start, end), near.line, near.holder, near.source, real)


def _one_event(left: Count, right: Count, held: Sequence[Telling], sameness: Sameness) -> bool:
    ours = [telling for telling in held if telling.report == left.words.report]
    theirs = [telling for telling in held if telling.report == right.words.report]
    return any(sameness.sure(one, other) for one in ours[:6] for other in theirs[:6])


def _draft(
    kind: str,
    event: Event,
    counts: Sequence[Count],
    chosen: Sequence[tuple[Count, Count]],
    weighers: tuple[Importance, Wording],
) -> Draft:
    importance, wording = weighers
    told = {count.quantity.id: count for pair in chosen for count in pair}
    values = {(count.quantity.low, count.quantity.high, count.quantity.approximate) for count in told.values()}
    groups = [
        [c for c in counts if (c.quantity.low, c.quantity.high, c.quantity.approximate) == value]
        for value in sorted(values, key=lambda value: (value[0] or 0.0, value[1] or float("inf"), value[2]))
    ]
    sides = tuple(_side(group) for group in groups)
    said = "; ".join(f"{_value(group[0])} according to {_whose(group, wording)}" for group in groups[:4])
    weight = importance.of(event)
    about = About("quantity", event=event.id, quantity=groups[0][0].quantity.id)
    if kind == "same":
        lines = number(len({count.line for count in told.values()}))
        summary = f"{event.label}: {_value(groups[0][0])}, on {lines} independent lines"
        return Draft("corroborated", about, sentence(summary), sides[:1], round(8 + weight, 4))
    summary = sentence(f"{event.label}: {said}")
    if kind == "clash":
        return Draft("disputed", about, summary, sides, round(18 + weight, 4))
    return Draft("refined", about, summary, sides, round(5 + weight, 4))


def _value(count: Count) -> str:
    return " ".join(count.words.text.split())


def _whose(group: Sequence[Count], wording: Wording) -> str:
    holders = list(dict.fromkeys(count.holder for count in group if count.holder is not None))
    return wording.names(holders) if holders else wording.reports([count.words.report for count in group])


def _side(group: Sequence[Count]) -> Side:
    return Side(
        value=_value(group[0]),
        holders=tuple(dict.fromkeys(count.holder for count in group if count.holder is not None)),
        lines=tuple(sorted({count.line for count in group})),
        evidence=tuple(dict.fromkeys(count.words for count in group)),
    )
