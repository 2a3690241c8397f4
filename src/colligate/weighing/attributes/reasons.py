"""Why an event happened: the same by two, by one more exactly, or two reasons that do not go together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import combinations

import msgspec

from colligate.knowledge.families import families_in, families_of
from colligate.knowledge.reasons import kinds_of_reason
from colligate.linking.statements.claims import SAME, compare_claims, likeness_of_words, read_claim, stem
from colligate.records.dossier import Event
from colligate.records.finding import About, FindingKind, Side
from colligate.records.span import Span
from colligate.records.story import Story
from colligate.weighing.comparison import Relation
from colligate.weighing.draft import Draft
from colligate.weighing.importance import Importance
from colligate.weighing.means import Means
from colligate.weighing.summaries import sentence
from colligate.weighing.tellings import Telling

_LEAVING = frozenset({"leave a post or side"})
_NEAR = 0.6
"""Likeness of two words for one thing in two reasons, and of reasons that share no word."""
_ORDER: tuple[FindingKind, ...] = ("disputed", "corroborated", "refined")
_WEIGHTS: Mapping[FindingKind, float] = {"disputed": 15.0, "corroborated": 8.0, "refined": 5.0}
_SIDE_BY_SIDE = 400
"""Signs between two reasons that a report puts side by side."""
_MOST_COMPARED = 20


class Because(msgspec.Struct, frozen=True):
    """A reason with the telling of the event that it is of."""

    telling: Telling
    words: Span


def compare_reasons(
    story: Story, tellings: Mapping[str, Sequence[Telling]], importance: Importance, means: Means
) -> list[Draft]:
    """Findings about the reasons of events, one an event: those of one departure are of all tellings of it.

    Args:
        story: The linked readings.
        tellings: The tellings of each event.
        importance: Weighs events.
        means: What tellings are compared and worded by.
    """
    at = {telling.item.key: telling for held in tellings.values() for telling in held}
    groups: dict[tuple[str, str], list[Because]] = {}
    for reading in story.readings:
        for reason in reading.reasons:
            telling = at.get((reading.report.id, reason.event))
            if telling is not None and telling.status in ("told", "planned"):
                groups.setdefault(_matter(telling), []).append(Because(telling, reason.span))
    events = {event.id: event for event in story.events}
    drafts = (_compared(matter, held, events, (importance, means)) for matter, held in groups.items())
    return [draft for draft in drafts if draft is not None]


def _matter(telling: Telling) -> tuple[str, str]:
    """What a reason is of: the event; of a departure, who left."""
    who = sorted(telling.item.principals)
    if (families_of(telling.read.lemma) or telling.item.families) & _LEAVING and len(who) == 1:
        return "departure", who[0]
    return "event", telling.event


def _compared(
    matter: tuple[str, str], held: Sequence[Because], events: Mapping[str, Event], weighers: tuple[Importance, Means]
) -> Draft | None:
    importance, means = weighers
    pairs: dict[FindingKind, tuple[Because, Because]] = {}
    for left, right in combinations(held[:_MOST_COMPARED], 2):
        if left.telling.source == right.telling.source or left.words == right.words:
            continue
        relation = compare_two(left.words.text, right.words.text)
        if relation == "unknown" and _are_rivals(left, right):
            relation = "clash"
        kind = _FINDING.get(relation)
        across = left.telling.line != right.telling.line
        apart = means.utterances.sources([left.telling, right.telling]) > 1
        if kind == "disputed" or (kind is not None and across and apart):
            pairs.setdefault(kind, (left, right))
    kind = next((kind for kind in _ORDER if kind in pairs), None)
    if kind is None:
        return None
    left, right = pairs[kind]
    event = events[left.telling.event]
    what = f"{means.wording.names([matter[1]])}’s departure" if matter[0] == "departure" else event.label
    sides = [_alike(reason, held) for reason in (left, right)]
    told = [f"“{_words(side[0])}” according to {_voices(side, means)}" for side in sides]
    summary = f"{what}, the reason: {'; '.join(told)}"
    if kind == "corroborated":
        sides = [list({reason.words: reason for side in sides for reason in side}.values())]
        summary = f"{what}, the reason: “{_words(left)}” ({means.wording.carried_by(_tellings(sides[0]))})"
    weight = round(_WEIGHTS[kind] + importance.of(event), 4)
    return Draft(kind, About("reason", event=event.id), sentence(summary), tuple(map(_side, sides)), weight)


_FINDING: Mapping[Relation, FindingKind] = {
    "clash": "disputed",
    "same": "corroborated",
    "left_refines": "refined",
    "right_refines": "refined",
}


def compare_two(left: str, right: str) -> Relation:
    """How two reasons of one event stand to each other; unknown where words do not tell, for one may have two reasons.

    Args:
        left: Words of the one.
        right: Words of the other.
    """
    one, other = read_claim(left), read_claim(right)
    ours, theirs = _stems(one.words), _stems(other.words)
    if not ours or not theirs:
        return "unknown"
    if ours < theirs:
        return "right_refines"
    if theirs < ours:
        return "left_refines"
    likeness = compare_claims(one, other).score
    if ours == theirs or likeness >= (SAME if ours & theirs else _NEAR):
        return "same"
    kinds = kinds_of_reason(frozenset(one.words)), kinds_of_reason(frozenset(other.words))
    if kinds[0] & kinds[1]:
        return "same"
    near = any(likeness_of_words(word, term) >= _NEAR for word in one.words for term in other.words)
    return "clash" if kinds[0] and kinds[1] and not near else "unknown"


def _are_rivals(left: Because, right: Because) -> bool:
    """Whether two who each give their own reason are put side by side in a report, or one is he who left."""
    tellings = left.telling, right.telling
    if any(not telling.holder for telling in tellings) or not all(_has_one_reason(telling) for telling in tellings):
        return False
    ours, theirs = (telling.item.principals for telling in tellings)
    if ours and theirs and not ours & theirs:
        return False
    if left.words.report == right.words.report:
        return abs(left.words.start - right.words.start) <= _SIDE_BY_SIDE
    return any(telling.holder in telling.item.principals for telling in tellings)


def _has_one_reason(telling: Telling) -> bool:
    """Whether it is told of what mostly has one reason: a charge has many."""
    return telling.status == "told" and bool(telling.item.families & families_in("one_reason"))


def _stems(words: Sequence[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words)


def _alike(reason: Because, held: Sequence[Because]) -> list[Because]:
    """The reason and all that say the same."""
    words = reason.words.text
    return [
        reason,
        *(other for other in held if other is not reason and compare_two(words, other.words.text) == "same"),
    ]


def _tellings(side: Sequence[Because]) -> list[Telling]:
    return [reason.telling for reason in side]


def _words(reason: Because) -> str:
    return " ".join(reason.words.text.split())


def _voices(side: Sequence[Because], means: Means) -> str:
    return means.wording.spoken(_tellings(side))


def _side(side: Sequence[Because]) -> Side:
    tellings = _tellings(side)
    return Side(
        value=_words(side[0]),
        holders=tuple(dict.fromkeys(telling.holder for telling in tellings if telling.holder is not None)),
        lines=tuple(sorted({telling.line for telling in tellings})),
        evidence=tuple(sorted({_whole(reason) for reason in side})),
        origins=len({telling.source for telling in tellings}),
    )


def _whole(reason: Because) -> Span:
    """The clause of the event where it holds the reason; else the reason alone."""
    clause = reason.telling.mention.clause
    return clause if clause.start <= reason.words.start and reason.words.end <= clause.end else reason.words
