"""Whether two numbers for one thing differ only in what they take in: a part or the whole, the dead or the hurt."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from colligate.knowledge.data import load_data
from colligate.records.quantity import QuantityMention
from colligate.records.span import Span
from colligate.records.story import Story
from colligate.weighing.numbers.count import Count, Pair
from colligate.weighing.numbers.fates import fate_of
from colligate.weighing.numbers.quantities import compare_quantities

_DATA = load_data("counted")["totals"]
_PARTS = "|".join(load_data("counted")["tolls"]["parts"])
_BEHIND = re.compile(rf"\s+of\s+(?:{_PARTS})\b", re.IGNORECASE)
_WHO = re.compile(r",?\s+who\s+(?:had|have|has|was|were)\b", re.IGNORECASE)
_ALL_BEFORE = re.compile(rf"\b(?:{'|'.join(_DATA['all'])})\s+$", re.IGNORECASE)
_MORE = frozenset(_DATA["more"])
_MORE_BEFORE = re.compile(r"\b(?:another|additional|further|among them|among whom|including)\s+$", re.IGNORECASE)
_JOINED = re.compile(r"[^\W\d_],?\s+and\s+$")
_ANOTHER = re.compile(
    r"\b(?:another\s+(?:two|three|four|five|six|seven|eight|nine|ten|\d+)|the\s+others?)\b", re.IGNORECASE
)
_WORD = re.compile(r"[^\W\d_]+")
_OTHERS = frozenset(_DATA["others"])
_DEGREES = frozenset(_DATA["degrees"])
_HURT = frozenset(_DATA["hurt"])
_SELVES = re.compile(rf"\b(?:{'|'.join(_DATA['own_hand'])})\b", re.IGNORECASE)
_PERPETRATORS = frozenset(_DATA["perpetrators"])
_DEADLY = frozenset({"Kill", "Die", "Shoot"})
_BEFORE, _NEAR = 16, 20
"""Letters before and behind a number and what it counts in which such words stand."""


def is_part(read: QuantityMention, text: str, sentence: Span) -> bool:
    """Whether a number counts some of those told before or beside, and so is none to hold against another.

    "Two of them died", "two men who were shot came by car", "three more were hurt", "two were badly hurt", "the
    mayor and two others"; and "two others were hurt" where the sentence does not say what else happened to whom.

    Args:
        read: The number.
        text: Text of its report.
        sentence: The sentence that it stands in.
    """
    if _BEHIND.match(text, read.span.end):
        return True
    end = max(read.span.end, read.of_span.end) if read.of_span is not None else read.span.end
    before = text[max(0, read.span.start - _BEFORE) : read.span.start]
    if _WHO.match(text, end) and not _ALL_BEFORE.search(before):
        return True
    words = set((read.of or "").casefold().split())
    added = words | set(text[read.span.end : end].casefold().split())
    behind = set(text[read.span.end : end + _NEAR].casefold().split())
    if added & _MORE or _MORE_BEFORE.search(before) or behind & _DEGREES:
        return True
    ahead, behind_it = text[sentence.start : read.span.start], text[end : sentence.end]
    if _goes_on(words, behind_it):
        return True
    if not words & _OTHERS:
        return False
    if before.casefold().endswith("the "):
        return True  # "the two others"
    if _JOINED.search(before) and not _tells_other_fate(words, ahead):
        return True  # "The mayor and four others were hurt" are five; "one dead and four others hurt" are four.
    if _fates_in(words) & {fate_of(word) for word in _WORD.findall(ahead.casefold())}:
        return True  # "Two guards wounded and three others hurt"
    return not _tells_other_fate(words, sentence.text)


def _goes_on(words: set[str], behind: str) -> bool:
    """Whether the sentence counts more of the same behind the number ("two went to one hospital, another three to ...",
    "one was hit in the thigh, the other in the hand").
    """
    found = _ANOTHER.search(behind)
    if found is None:
        return False
    later = {fate_of(word) for word in _WORD.findall(behind[found.end() :].casefold())} - {None}
    return not later or bool(later & _fates_in(words))


def _fates_in(words: set[str]) -> set[str | None]:
    return {fate_of(word) for word in words} - {None}


def _tells_other_fate(words: set[str], sentence: str) -> bool:
    """Whether a sentence tells more than one fate ("a sailor drowned while two others were hurt")."""
    told = {fate_of(word) for word in _WORD.findall(sentence.casefold())}
    return bool(told - _fates_in(words) - {None})


class Totals:
    """What the reports of a story count together, to tell a part from a whole.

    Args:
        story: The linked readings.
        grouped: Its counts by event and by what they count.
    """

    def __init__(self, story: Story, grouped: Mapping[tuple[str, str], Sequence[Count]]) -> None:
        self._dead = {
            count.quantity.low
            for (_, thing), counts in grouped.items()
            for count in counts
            if thing == "dead" and count.quantity.low == count.quantity.high
        }
        self._perpetrator_died = any(_SELVES.search(reading.report.text) for reading in story.readings) or any(
            _is_of_perpetrator(argument.span.text)
            for reading in story.readings
            for event in reading.events
            if event.type in _DEADLY and event.modality == "asserted"
            for argument in event.arguments
            if argument.role in ("affected", "actor") and (argument.role == "affected" or event.type == "Die")
        )

    def explain(self, thing: str, left: Count, right: Count, counts: Iterable[Count]) -> bool:
        """Whether two numbers that differ can both be right, by what else the reports count of the thing.

        Args:
            thing: What they count.
            left: One number.
            right: The other.
            counts: All counts of the thing for their event.
        """
        counts = tuple(counts)
        if left.revised or right.revised:
            # "The number has been reduced from four to three": the report itself decides.
            decided = any(one.revised and _also_says(one, other, counts) for one, other in _both_ways(left, right))
            return decided and left.published == right.published
        if thing.split()[0] in _HURT and 1 in {left.quantity.high, right.quantity.high}:
            return True  # One of several is told of often, with the others elsewhere.
        if self._takes_in_others(thing, left, right):
            return True
        return any(
            _also_says(one, other, counts) or _adds_up(one, other, counts) for one, other in _both_ways(left, right)
        )

    def _takes_in_others(self, thing: str, left: Count, right: Count) -> bool:
        """Whether one takes in the dead among the hurt, or the killer among the dead."""
        apart = _apart(left, right)
        if apart is None:
            return False
        kind = thing.split()[0]
        return (kind in _HURT and apart in self._dead) or (kind == "dead" and apart == 1 and self._perpetrator_died)


def _both_ways(left: Count, right: Count) -> tuple[Pair, Pair]:
    return (left, right), (right, left)


def _apart(left: Count, right: Count) -> float | None:
    ends = left.quantity.low, left.quantity.high, right.quantity.low, right.quantity.high
    if any(end is None for end in (ends[0], ends[2])):
        return None
    return abs((ends[0] or 0.0) - (ends[2] or 0.0))


def _also_says(one: Count, other: Count, counts: Iterable[Count]) -> bool:
    """Whether the report of one number gives the other too, in the same voice: then its first is of a part."""
    return any(
        beside.words.report == one.words.report
        and beside.holder == one.holder
        and beside.value != one.value
        and compare_quantities(beside.quantity, other.quantity).relation in ("same", "left_refines", "right_refines")
        for beside in counts
    )


def _adds_up(one: Count, other: Count, counts: Iterable[Count]) -> bool:
    """Whether the report of one number gives another that makes the total with it: "three came by ambulance, two by
    car" are five.
    """
    whole, part = other.quantity.low, one.quantity.low
    return any(
        beside.words.report == one.words.report
        and beside.words != one.words
        and whole is not None
        and part is not None
        and beside.quantity.low is not None
        and part + beside.quantity.low == whole
        for beside in counts
    )


def _is_of_perpetrator(words: str) -> bool:
    last = words.casefold().split()[-1:]
    return bool(last) and last[0] in _PERPETRATORS
