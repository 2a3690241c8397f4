"""Placeholder while the first version is written."""

from __future__ import annotations

from spacy.tokens import Doc

from colligate.records.reading import Reading


def find_statements(doc: Doc, reading: Reading) -> Reading:
    return reading
