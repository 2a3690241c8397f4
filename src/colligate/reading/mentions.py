"""Placeholder while the first version is written."""

from __future__ import annotations

from spacy.tokens import Doc

from colligate.records.reading import Reading


def find_mentions(doc: Doc, reading: Reading) -> Reading:
    return reading
