"""Sentences: the units in which evidence is shown."""

from __future__ import annotations

import msgspec
from spacy.tokens import Doc

from colligate.records.reading import Reading


def find_sentences(doc: Doc, reading: Reading) -> Reading:
    """Fill in the sentences, furniture left out and white space trimmed."""
    furniture = [item.span for item in reading.furniture]
    sentences = []
    for sentence in doc.sents:
        words = [token for token in sentence if not token.is_space]
        if not words:
            continue
        span = reading.report.span(words[0].idx, words[-1].idx + len(words[-1]))
        if not any(item.contains(span) for item in furniture):
            sentences.append(span)
    return msgspec.structs.replace(reading, sentences=tuple(sentences))
