"""Placeholder while the first version is written."""

from __future__ import annotations

from spacy.tokens import Doc

from colligate.records.reading import Reading


def find_quantities(doc: Doc, reading: Reading) -> Reading:
    return reading


def count_of_events(doc: Doc, reading: Reading) -> Reading:
    return reading
