"""Versions of one statement: the same words of the same speaker in several reports, exact, cut or paraphrased."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

import msgspec

from colligate.knowledge.data import load_data
from colligate.linking.entities.resolution import EntityKey
from colligate.records.reading import Reading

_WORD = re.compile(r"\w+(?:[’']\w+)?")
_NEGATIONS = frozenset(("not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without"))
_SHARE_OF_SHORTER = 0.75
"""Part of the shorter statement's words that the longer must hold, where it is a cut of it."""
_SHARE_OF_BOTH = 0.5
"""Part of all words of both that both must hold, where one paraphrases the other."""
_LEAST_WORDS = 3
"""Fewer telling words than this show no version."""
_COMMON = 200
"""A word in more statements than this is no lead to a pair."""


class Wording(msgspec.Struct, frozen=True):
    """What is compared of a statement.

    Args:
        key: Report id and position in the reading's statements.
        speaker: Entity id; None when not known.
        text: The words, case and punctuation left out.
        words: Telling words, cut to their stems; names as entity ids.
        numbers: Numbers among the words.
        negated: The words deny something.
        quoted: The words are a quotation.
    """

    key: tuple[str, int]
    speaker: str | None
    text: str
    words: frozenset[str]
    numbers: frozenset[str]
    negated: bool
    quoted: bool


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
        speaker=entity,
        text=plain,
        words=telling,
        numbers=frozenset(word for word in words if word[0].isdigit()),
        negated=any(word in _NEGATIONS or word.endswith(("n't", "n’t")) for word in words),
        quoted=statement.kind == "direct",
    )


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
    """Whether two statements are versions of one: exact, cut, or in close words, of one speaker."""
    if left.speaker is None or right.speaker is None:
        return left.text == right.text and len(left.words) >= _LEAST_WORDS and (left.quoted or right.quoted)
    if left.speaker != right.speaker:
        return False
    if left.text == right.text:
        return True
    if left.negated != right.negated or _numbers_differ(left, right):
        return False
    shared = len(left.words & right.words)
    shorter = min(len(left.words), len(right.words))
    if shared < _LEAST_WORDS:
        return False
    return shared >= _SHARE_OF_SHORTER * shorter or shared >= _SHARE_OF_BOTH * len(left.words | right.words)


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
