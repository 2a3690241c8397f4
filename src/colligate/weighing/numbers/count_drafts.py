"""Findings about numbers put into words: who gives which, and which came later."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from colligate.knowledge.label_counts import common_count
from colligate.linking.quantities.rendering import is_toll
from colligate.records.dossier import Event
from colligate.records.finding import About, FindingKind, Side
from colligate.weighing.draft import Draft
from colligate.weighing.importance import Importance
from colligate.weighing.numbers.count import Count, Pair
from colligate.weighing.numbers.fates import are_several, fate_of, people_with
from colligate.weighing.summaries import Wording, number, sentence
from colligate.weighing.tellings import Telling

_SHORTEST = 3
"""Words of a heading."""
_WORD = re.compile(r"[^\W\d_]+")
_WEIGHTS = {"disputed": 18.0, "updated": 12.0, "corroborated": 8.0, "refined": 5.0}


class Counted(NamedTuple):
    """An event with its numbers.

    Args:
        event: The event.
        thing: What they count.
        counts: All its counts of it.
        tellings: All that is told of it.
    """

    event: Event
    thing: str
    counts: Sequence[Count]
    tellings: Sequence[Telling]


def draft_count(
    kind: FindingKind, counted: Counted, chosen: Sequence[Pair], weighers: tuple[Importance, Wording]
) -> Draft | None:
    """The finding of one kind about the numbers of an event; None for a change that no day shows after all.

    Args:
        kind: What kind.
        counted: The event and its numbers.
        chosen: The pairs that make the finding.
        weighers: What weighs the event, and what puts it into words.
    """
    importance, wording = weighers
    event, counts = counted.event, counted.counts
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
    subject = _subject(counted, groups, wording)
    if kind == "corroborated":
        words = f"{_value(groups[0][0])}, {_carried(chosen)}"
        return Draft(kind, about, sentence(f"{subject}: {words}"), sides[:1], weight)
    told = _in_time(groups, wording) if kind == "updated" else _side_by_side(groups, wording)
    return Draft(kind, about, sentence(f"{subject}: {told}"), sides, weight)


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
    of = quantity.of or ""
    if quantity.start <= count.words.start or of.startswith("times "):
        return " ".join(count.words.text.split())
    if fate_of(of) is not None and not is_toll(quantity):
        return f"{quantity.text} {of}"  # "the blast killed 12"
    return f"{quantity.text} ({of})"  # "the death toll rose to 17"


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


def _subject(counted: Counted, groups: Sequence[Sequence[Count]], wording: Wording) -> str:
    """What the numbers are of: the event's label where it tells of those who are counted, else the words that tell the
    numbers, without the one of them that a label begins with.

    An event has mentions that tell of one victim ("Ivo Marr was hurt"): they are no heading for a number of them.
    """
    event, thing, _, tellings = counted
    if event.label_form != "words" and _heads(event.label, thing):
        return _without_count(event.label)
    told_by = {count.told_by for group in groups for count in group}
    tellings = [telling for telling in tellings if telling.item.key in told_by]
    label, form = wording.headline(event, tellings) if tellings else (event.label, event.label_form)
    if form != "words" and len(label.split()) >= _SHORTEST:
        return _without_count(label)
    return people_with(thing) or _without_count(event.label)


def _heads(label: str, thing: str) -> bool:
    """Whether a label tells what became of several people, the same as the count tells."""
    fates = {fate_of(word) for word in _WORD.findall(label.casefold())}
    return thing.split()[0] in fates and are_several(label)


def _without_count(label: str) -> str:
    """A label without the number that it begins with, and "others" as people: those besides them are not told here."""
    words = common_count(label, [()]).split()
    if words[:1] and words[0].casefold() == "others":
        words[0] = "People"
    elif words[1:] and words[0].casefold() == "other":
        words = [words[1].capitalize(), *words[2:]]
    return " ".join(words)
