"""The words around an event mention: of its clause, its sentence and its participants."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from colligate.knowledge.families import marks
from colligate.records.event import EventMention
from colligate.records.reading import Reading
from colligate.records.span import Span

WORD = re.compile(r"[^\W\d_]{3,}")
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_WIDEST = 40
"""Letters before a trigger in which the word before it stands."""


def content_words(text: str) -> frozenset[str]:
    """The words of a text that carry meaning, in small letters."""
    return frozenset(word.casefold() for word in WORD.findall(text)) - marks("empty")


def words_beside(reading: Reading, mention: EventMention) -> frozenset[str]:
    """Stems of the content words of a mention's sentence, its own left out."""
    return frozenset(map(_stem, content_words(_sentence(reading, mention)))) - {_stem(mention.trigger.text.casefold())}


def numbers_beside(reading: Reading, mention: EventMention) -> frozenset[str]:
    """The numbers in figures of a mention's sentence."""
    return frozenset(_NUMBER.findall(_sentence(reading, mention)))


def heads_of(mention: EventMention) -> frozenset[str]:
    """Stems of the last words of a mention's participants: what they are."""
    last = (WORD.findall(argument.span.text)[-1:] for argument in mention.arguments)
    return frozenset(_stem(word.casefold()) for words in last for word in words)


def word_before(text: str, trigger: Span) -> str:
    """The word before a trigger, such as "fatal" of "fatal shooting"; empty if a small word or none stands there."""
    before = WORD.findall(text[max(0, trigger.start - _WIDEST) : trigger.start])[-1:]
    return before[0] if before and before[0].casefold() not in marks("empty") else ""


def rare_words(readings: Sequence[Reading]) -> dict[str, float]:
    """How few sentences have a word, from near 0 for one of every sentence to 1."""
    told = Counter(
        stem
        for reading in readings
        for sentence in reading.sentences
        for stem in {_stem(word) for word in content_words(sentence.text)}
    )
    sentences = sum(len(reading.sentences) for reading in readings)
    return {
        word: round(256 * math.log((sentences + 1) / (n + 0.5)) / math.log(sentences + 1)) / 256
        for word, n in told.items()
    }


def _sentence(reading: Reading, mention: EventMention) -> str:
    known = mention.sentence < len(reading.sentences)
    return reading.sentences[mention.sentence].text if known else mention.clause.text


def _stem(word: str) -> str:
    """A word without the ending of a plural or a verb's form, roughly: a key to compare."""
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word.removesuffix(ending)
    return word
