"""When an event happened: one line more exact than another, or times that cannot both be right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

from colligate.knowledge.families import families_in
from colligate.linking.events.times import event_time
from colligate.records.dossier import Event, EventTime
from colligate.records.finding import About
from colligate.weighing.attributes.times import compare_times
from colligate.weighing.draft import Draft, side
from colligate.weighing.importance import Importance
from colligate.weighing.sameness import Sameness
from colligate.weighing.summaries import Wording, sentence
from colligate.weighing.tellings import Telling

_NEAR = 6
"""Words between what happened and when, at most, where a clash of times rests on them."""
_EXACT = frozenset({"hour", "part_of_day", "day", "weekday"})


def compare_moments(
    event: Event, held: Sequence[Telling], importance: Importance, sameness: Sameness, wording: Wording
) -> Draft | None:
    """A finding about the time of an event, where lines tell different ones; None where they do not.

    Args:
        event: The event.
        held: Its tellings.
        importance: Weighs it.
        sameness: Tells whether two tellings are surely of one event.
        wording: Puts it into words.
    """
    timed = [
        (telling, time)
        for telling in held
        if telling.status == "told" and telling.item.time is not None and (time := event_time([telling.item.time]))
    ]
    weight = importance.of(event)
    if weight <= 0:
        return None
    by_line: dict[int, set[str]] = {}
    for telling, time in timed:
        by_line.setdefault(telling.line, set()).add(_words(time))
    refined: Draft | None = None
    for (left, first), (right, second) in combinations(timed[:30], 2):
        if left.line == right.line or left.source == right.source or not sameness.sure(left, right):
            continue
        relation = compare_times(first, second).relation
        exact = first.precision in _EXACT and second.precision in _EXACT
        if relation == "clash" and exact and not _both_told(by_line, left, right) and _once(left, right):
            words = _words(first), _words(second)
            summary = (
                f"{event.label}: “{words[0]}” according to {wording.carried_by([left])}, “{words[1]}” according to "
            )
            return Draft(
                kind="disputed",
                about=About("time", event=event.id),
                summary=sentence(summary + wording.carried_by([right])),
                sides=(side(words[0], [left]), side(words[1], [right])),
                weight=round(14 + weight, 4),
            )
        if refined is None and relation in ("left_refines", "right_refines") and event.mentions:
            wide, narrow = ((right, second), (left, first))[:: 1 if relation == "left_refines" else -1]
            if wide[1].precision not in _EXACT and not _once(left, right):
                # What is done again and again is done this year and today.
                continue
            refined = _refined(event, wide, narrow, weight, wording)
    return refined


def _once(left: Telling, right: Telling) -> bool:
    """Whether two tellings are of what happens once to one: two times of it cannot both be right. A refusal may be
    told again the day after. Neither time may stand by another word of its sentence ("disputed a report
    Thursday").
    """
    once = left.item.single & right.item.single or left.item.families & right.item.families & families_in("happenings")
    return bool(once) and _is_its_own(left) and _is_its_own(right)


def _is_its_own(telling: Telling) -> bool:
    """Whether the words for the time stand near the telling's own word."""
    time = telling.item.time
    if time is None:
        return False
    start, end = sorted((time.span.start, telling.mention.start))
    clause = telling.mention.clause
    return start >= clause.start and len(clause.text[start - clause.start : end - clause.start].split()) <= _NEAR


def _both_told(by_line: Mapping[int, set[str]], left: Telling, right: Telling) -> bool:
    """Whether one of the lines tells both times, and so means two moments of one course of events."""
    return len(by_line[left.line]) > 1 or len(by_line[right.line]) > 1


def _refined(
    event: Event,
    wide: tuple[Telling, EventTime],
    narrow: tuple[Telling, EventTime],
    weight: float,
    wording: Wording,
) -> Draft:
    words = _words(wide[1]), _words(narrow[1])
    told = wording.carried_by([wide[0]]), wording.carried_by([narrow[0]])
    return Draft(
        kind="refined",
        about=About("time", event=event.id),
        summary=sentence(f"{event.label}: “{words[0]}” in {told[0]}, more exactly “{words[1]}” in {told[1]}"),
        sides=(side(words[0], [wide[0]]), side(words[1], [narrow[0]])),
        weight=round(3 + weight, 4),
    )


def _words(time: EventTime) -> str:
    return " ".join(time.basis[0].text.split())
