"""Findings about numbers put into words: who gives which, and which came later."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

from colligate.knowledge.label_counts import common_count
from colligate.records.dossier import Event
from colligate.records.finding import About, FindingKind, Side
from colligate.weighing.draft import Draft
from colligate.weighing.importance import Importance
from colligate.weighing.numbers.count import Count, Pair
from colligate.weighing.summaries import Wording, number, sentence

_WEIGHTS = {"disputed": 18.0, "updated": 12.0, "corroborated": 8.0, "refined": 5.0}


def draft_count(
    kind: FindingKind,
    event: Event,
    counts: Sequence[Count],
    chosen: Sequence[Pair],
    weighers: tuple[Importance, Wording],
) -> Draft | None:
    """The finding of one kind about the numbers of an event; None for a change that no day shows after all.

    Args:
        kind: What kind.
        event: The event that they count.
        counts: All its counts of one kind of thing.
        chosen: The pairs that make the finding.
        weighers: What weighs the event, and what puts it into words.
    """
    importance, wording = weighers
    values = {count.value for pair in chosen for count in pair}
    groups = [
        [count for count in counts if count.value == value]
        for value in sorted(values, key=lambda value: (value[0] or 0.0, value[1] or float("inf"), value[2]))
    ]
    if kind == "updated":
        groups = _states(groups, fallen=_fallen(chosen))
        if len(groups) < 2 or _first_day(groups[0]) == _first_day(groups[-1]):
            return None  # The later value had been given before.
    sides = tuple(_side(group) for group in groups)
    about = About("quantity", event=event.id, quantity=groups[-1 if kind == "updated" else 0][0].quantity.id)
    weight = round(_WEIGHTS[kind] + importance.of(event), 4)
    if kind == "corroborated":
        words = f"{_value(groups[0][0])}, {_carried(chosen)}"
        return Draft(kind, about, sentence(f"{_subject(event)}: {words}"), sides[:1], weight)
    told = _in_time(groups, wording) if kind == "updated" else _side_by_side(groups, wording)
    return Draft(kind, about, sentence(f"{_subject(event)}: {told}"), sides, weight)


def _carried(chosen: Sequence[Pair]) -> str:
    lines = {count.line for pair in chosen for count in pair}
    origins = {count.source for pair in chosen for count in pair}
    if len(origins) < len(lines):
        return f"on {number(len(lines))} lines of {number(len(origins))} independent origins"
    return f"on {number(len(lines))} independent lines"


def _side_by_side(groups: Sequence[Sequence[Count]], wording: Wording) -> str:
    return "; ".join(f"{_value(group[0])} according to {_whose(group, wording)}" for group in groups[:4])


def _in_time(groups: Sequence[Sequence[Count]], wording: Wording) -> str:
    """The states of a count one after the other: "9 people on 4 March (The Heron), 14 people on 6 March (...)"."""
    shown = [*groups[:1], *groups[1:][-2:]]
    told = [
        f"{_value(group[0])} on {_day_words(_first_day(group))} according to {_whose(group, wording)}"
        for group in shown
    ]
    told[-1] = f"{'revised down to ' if _least(shown[-1]) < _least(shown[-2]) else 'later '}{told[-1]}"
    return "; ".join(told)


def _states(groups: Sequence[list[Count]], *, fallen: bool) -> list[list[Count]]:
    """The values in the order of their days. Where a count only grew, a lower one is no state of it."""
    ordered = sorted((group for group in groups if _first_day(group) < date.max), key=_first_day)
    kept: list[list[Count]] = []
    for group in ordered:
        if fallen or not kept or _least(group) > _least(kept[-1]):
            kept.append(group)
    return kept


def _fallen(chosen: Sequence[Pair]) -> bool:
    """Whether some later count is lower than an earlier."""
    days = [sorted(pair, key=lambda count: count.published or date.max) for pair in chosen]
    return any(_least([late]) < _least([early]) for early, late in days)


def _least(group: Sequence[Count]) -> float:
    low = group[0].quantity.low
    return low if low is not None else group[0].quantity.high or 0.0


def _first_day(group: Sequence[Count]) -> date:
    return min((count.published for count in group if count.published is not None), default=date.max)


def _day_words(day: date) -> str:
    return f"{day.day} {calendar.month_name[day.month]}"


def _value(count: Count) -> str:
    quantity = count.quantity
    if quantity.start > count.words.start:
        return f"{quantity.text} ({quantity.of})"  # "the death toll rose to 17"
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
        origins=len({count.source for count in group}),
    )


def _subject(event: Event) -> str:
    """What the numbers are of, without the one of them that the label begins with."""
    return common_count(event.label, [()])
