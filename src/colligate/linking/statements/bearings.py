"""How one claim bears on another of the same matter: for it, against it, or neither.

Likeness tells whether two claims are of one thing. That one speaks against the other shows in other ways: two speakers
who are each reported to say something, a denial, an event that is said not to have happened. The weights of these signs
are learned (`benchmarks/train_bearings.py`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Literal

import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.families import families_of
from colligate.linking.statements.claims import Claim, compare_claims, read_claim, stem
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.statement import StatementMention

Bearing = Literal["strengthens", "weakens", "neither"]

LEAST = 0.336
"""Likeness below which two claims are of two matters, whoever says them."""
_MOST = 3
"""More names, words, denials or statements than this show no more."""


class Told(msgspec.Struct, frozen=True):
    """What a stretch of a report claims, and who is reported to say it.

    Args:
        claim: Its words, ready to be compared.
        names: The last words of the names in it, in small letters.
        speakers: The last words of its speakers, in small letters.
        said: Share of it that is reported as said, from 0 to 1.
        said_words: Telling words of what is said, cut to their stems.
        quoted: How many statements in it are quoted.
        named: How many are of a speaker who is named.
        denials: How many are denials.
        events: What it tells of: the verbs or nouns, cut to their stems.
        undone: Those of them that are said not to be so.
        kinds: The families of these words ("resign", "quit").
        planned: An event is told as planned.
    """

    claim: Claim
    names: frozenset[str] = frozenset()
    speakers: frozenset[str] = frozenset()
    said: float = 0.0
    said_words: frozenset[str] = frozenset()
    quoted: int = 0
    named: int = 0
    denials: int = 0
    events: frozenset[str] = frozenset()
    undone: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    planned: bool = False


def tell(reading: Reading, stretch: Span) -> Told:
    """What a stretch of a report, such as a sentence, claims.

    Args:
        reading: The report, read.
        stretch: Where it stands.
    """
    statements = [statement for statement in reading.statements if _within(statement.content, stretch)]
    names = (mention.span for mention in reading.mentions if mention.form == "name")
    speakers = (statement.speaker.span for statement in statements if statement.speaker and statement.speaker.span)
    events = [event for event in reading.events if _within(event.trigger, stretch)]
    undone = (event for event in events if event.negated or event.modality == "denied")
    contents = (read_claim(statement.content.text).words for statement in statements)
    return Told(
        claim=read_claim(stretch.text),
        names=_last_words(span for span in names if _within(span, stretch)),
        speakers=_last_words(speakers),
        said=_share_said(statements, stretch),
        said_words=frozenset(stem(word) for words in contents for word in words),
        quoted=sum(statement.kind != "indirect" for statement in statements),
        named=sum(statement.speaker is not None and statement.speaker.kind == "named" for statement in statements),
        denials=sum(statement.stance == "denies" for statement in statements),
        events=frozenset(stem(event.lemma) for event in events),
        undone=frozenset(stem(event.lemma) for event in undone),
        kinds=frozenset(family for event in events for family in families_of(event.lemma)),
        planned=any(event.modality == "planned" for event in events),
    )


def bearing_of(left: Told, right: Told) -> Bearing:
    """How one claim bears on another: what the weights of all that holds of the two speak for most."""
    held = measure(left, right)
    if held["coverage"] < LEAST:
        return "neither"
    weights = _weights()
    totals = {
        bearing: round(sum(weights[name][bearing] * value for name, value in held.items() if name in weights), 4)
        for bearing in ("strengthens", "weakens")
    }
    if max(totals.values()) <= 0:
        return "neither"
    return "weakens" if totals["weakens"] > totals["strengthens"] else "strengthens"


def measure(left: Told, right: Told) -> dict[str, float]:
    """What holds of two claims, by the names of the table of weights; and `coverage`, their likeness at its lowest."""
    matches = compare_claims(left.claim, right.claim).matches
    values = [match.value for match in matches]
    sides = values[: len(left.claim.words)], values[len(left.claim.words) :]
    covers = [_mean(side) for side in sides]
    return {
        "coverage": min(covers),
        "prior": 1.0,
        "likeness": sum(covers) / 2,
        "shared_words": min(_mean([float(value == 1) for value in side]) for side in sides),
        "shared_names": float(min(_MOST, len(left.names & right.names))),
        "said": left.said + right.said,
        "two_speakers": float(bool(left.speakers and right.speakers) and not left.speakers & right.speakers),
        "one_quoted": float(min(_MOST, abs(left.quoted - right.quoted))),
        "denials": float(min(_MOST, left.denials + right.denials)),
        "named_speakers": float(min(_MOST, left.named + right.named)),
        "one_kind": float(bool(left.kinds & right.kinds)),
        "planned_events": float(left.planned + right.planned),
        "contrary": float(bool(left.undone & right.events or right.undone & left.events)),
        "said_alike": float(min(_MOST, len(left.said_words & right.said_words))),
    }


@cache
def _weights() -> Mapping[str, Mapping[Bearing, float]]:
    table: dict[str, dict[Bearing, float]] = load_data("bearing_weights")
    return table


def _share_said(statements: Iterable[StatementMention], stretch: Span) -> float:
    said: set[int] = set()
    for statement in statements:
        said.update(range(max(stretch.start, statement.content.start), min(stretch.end, statement.content.end)))
    return len(said) / max(1, stretch.end - stretch.start)


def _within(span: Span, stretch: Span) -> bool:
    return stretch.start <= span.start < stretch.end


def _last_words(spans: Iterable[Span]) -> frozenset[str]:
    return frozenset(_each_last_word(spans))


def _each_last_word(spans: Iterable[Span]) -> Iterator[str]:
    for span in spans:
        yield from span.text.casefold().split()[-1:]


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0
