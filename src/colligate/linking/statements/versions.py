"""Versions of one statement: what one speaker says in several reports, word by word, cut, or in other words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Literal

import msgspec

from colligate.knowledge.data import load_data
from colligate.linking.entities.resolution import EntityKey
from colligate.linking.statements.claims import Claim, compare_claims, read_claim
from colligate.records.reading import Reading
from colligate.records.statement import Speaker, Stance

_WORD = re.compile(r"\w+(?:[’']\w+)?")
_NEGATIONS = frozenset(("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without"))
_SHARE_OF_SHORTER = 0.75
"""Part of the shorter statement's words that the longer must hold, where it is a cut of it."""
_SHARE_OF_BOTH = 0.5
"""Part of all words of both that both must hold, where one paraphrases the other."""
_LEAST_WORDS = 3
"""Fewer telling words than this show no version."""
_RUN = 7
"""Words in a row that two reports quote of one speaker only where they quote one utterance."""
_ALIKE = 0.66
"""Likeness of two claims (`claims`) from which they are one in other words; less may be of one matter only."""
_LEAST_CLAIM = 6
"""Fewer telling words of a claim are too little to know it again in other words."""
_LEAST_SAME = 4
"""So many of them each must have in the other; the rest may be near in meaning only."""
_COMMON = 200
"""A word in more statements than this is no lead to a pair."""


_DOES: dict[Stance, Literal["denies", "silent"]] = {"denies": "denies", "declines_comment": "silent"}


class Wording(msgspec.Struct, frozen=True):
    """What is compared of a statement.

    Args:
        key: Report id and position in the reading's statements.
        speaker: Entity id, or the body that unnamed officials speak for; None when not known.
        text: The words, case and punctuation left out.
        words: Telling words, cut to their stems; names as entity ids.
        numbers: Numbers among the words.
        negated: The words deny something.
        quoted: The words are a quotation.
        does: Whether they are denied, kept silent about, or said.
        claim: The words ready to be compared by what they mean; None to leave that out.
    """

    key: tuple[str, int]
    speaker: str | None
    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    quoted: bool
    does: Literal["says", "denies", "silent"] = "says"
    claim: Claim | None = None


def wording_of(reading: Reading, position: int, entity_of: dict[EntityKey, str]) -> Wording:
    """What is compared of the statement at that position of a reading."""
    statement = reading.statements[position]
    report = reading.report.id
    speaker = statement.speaker
    entity = entity_of.get((report, speaker.referent)) if speaker is not None and speaker.referent is not None else None
    start, end = statement.content.start, statement.content.end
    names: set[str] = set()
    covered: list[tuple[int, int]] = []
    for mention in reading.mentions:
        if start <= mention.span.start and mention.span.end <= end:
            who = entity_of.get((report, mention.referent))
            if who is not None:
                names.add(who)
                covered.append((mention.span.start, mention.span.end))
    words = [
        match.group().lower()
        for piece in statement.pieces
        for match in _WORD.finditer(reading.report.text, piece.start, piece.end)
        if not any(first <= match.start() < last for first, last in covered)
    ]
    plain = " ".join(match.group().lower() for match in _WORD.finditer(statement.content.text))
    telling = frozenset(_stem(word) for word in words if word not in _empty_words()) | names
    return Wording(
        key=(report, position),
        speaker=entity or _body(speaker),
        text=plain,
        words=telling,
        numbers=frozenset(word for word in words if word[0].isdigit()),
        negated=any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in words),
        quoted=statement.kind == "direct",
        does=_DOES.get(statement.stance, "says"),
        claim=read_claim(" ".join(piece.text for piece in statement.pieces)),
    )


def _body(speaker: Speaker | None) -> str | None:
    """The body that somebody without a name speaks for ("a police spokesman", "officials"); None for others."""
    if speaker is None or speaker.span is None or speaker.kind in ("witnesses", "social_media", "media"):
        return None
    words = [match.group().lower() for match in _WORD.finditer(speaker.span.text)]
    bodies: dict[str, str] = load_data("sources")["bodies"]
    body = next((bodies[word] for word in words if word in bodies), None)
    return f"body {body}" if body is not None else None


def find_versions(wordings: Sequence[Wording]) -> dict[tuple[str, int], tuple[tuple[str, int], ...]]:
    """For each statement with versions in other reports, their keys in the given order.

    Statements are compared only when they share a word that few have, and a speaker (or, where one speaker is not
    known, the very words).
    """
    by_word: dict[str, list[int]] = {}
    for n, wording in enumerate(wordings):
        for word in sorted(wording.words):
            by_word.setdefault(word, []).append(n)
    found: dict[tuple[str, int], list[int]] = {}
    for n, wording in enumerate(wordings):
        shared: Counter[int] = Counter()
        for word in sorted(wording.words):
            places = by_word[word]
            if len(places) <= _COMMON:
                shared.update(m for m in places if m > n)
        for m in sorted(shared):
            other = wordings[m]
            if other.key[0] != wording.key[0] and same_statement(wording, other):
                found.setdefault(wording.key, []).append(m)
                found.setdefault(other.key, []).append(n)
    return {key: tuple(wordings[m].key for m in sorted(places)) for key, places in found.items()}


def same_statement(left: Wording, right: Wording) -> bool:
    """Whether two statements are versions of one: exact, cut, in close words, or in others, of one speaker."""
    if left.speaker is None or right.speaker is None:
        return left.text == right.text and len(left.words) >= _LEAST_WORDS and (left.quoted or right.quoted)
    if left.speaker != right.speaker or left.does != right.does:
        return False
    if left.text == right.text or _share_a_run(left.text, right.text):
        return True
    return _close(left, right) or _alike(left, right)


def _close(left: Wording, right: Wording) -> bool:
    """Whether most telling words of one, or half of all words, are in both."""
    if left.negated != right.negated or _numbers_differ(left, right):
        return False
    shared = len(left.words & right.words)
    shorter = min(len(left.words), len(right.words))
    if shared < _LEAST_WORDS:
        return False
    return shared >= _SHARE_OF_SHORTER * shorter or shared >= _SHARE_OF_BOTH * len(left.words | right.words)


def _share_a_run(left: str, right: str) -> bool:
    """Whether both hold the same words in a row: a quotation, of which each may print another part."""
    one, other = left.split(), right.split()
    if min(len(one), len(other)) < _RUN:
        return False
    runs = {tuple(one[at : at + _RUN]) for at in range(len(one) - _RUN + 1)}
    shared = (run for at in range(len(other) - _RUN + 1) if (run := tuple(other[at : at + _RUN])) in runs)
    return any(sum(word not in _empty_words() for word in run) >= _LEAST_WORDS for run in shared)


def _alike(left: Wording, right: Wording) -> bool:
    """Whether one says in other words what the other says, and neither more than that."""
    one, other = left.claim, right.claim
    if one is None or other is None or min(len(one.words), len(other.words)) < _LEAST_CLAIM:
        return False
    if len(left.words & right.words) < _LEAST_WORDS or _numbers_differ(left, right):
        return False
    likeness = compare_claims(one, other)
    if likeness.score < _ALIKE or likeness.opposed:
        return False
    here, there = likeness.matches[: len(one.words)], likeness.matches[len(one.words) :]
    return min(sum(match.value == 1 for match in side) for side in (here, there)) >= _LEAST_SAME


def _numbers_differ(left: Wording, right: Wording) -> bool:
    """Whether each gives a number that the other lacks: then they tell two things."""
    return bool(left.numbers - right.numbers) and bool(right.numbers - left.numbers)


def _stem(word: str) -> str:
    """A word without its endings, as far as two tellings of one thing may differ ("resigned", "resigning")."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)].rstrip("e")
    return word.rstrip("e") if len(word) > 4 else word


def is_empty_word(word: str) -> bool:
    """Whether a word, lower case, tells nothing by itself: "the", "that", "said"."""
    return word in _empty_words()


@cache
def _empty_words() -> frozenset[str]:
    return frozenset(load_data("empty_words")["words"])
