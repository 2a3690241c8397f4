"""Capitalised words that name nobody and nothing: days, months, abbreviations of common nouns."""

from __future__ import annotations

import re
from functools import cache

from colligate.knowledge.data import load_data

_PARTY_AND_STATE = re.compile(r"[DRI] ?[-–] ?[A-Z]")


def is_calendar_word(word: str) -> bool:
    """Whether a word names a day, a month, a feast or a time zone."""
    return word.lower().rstrip(".") in _words("calendar")


def is_no_name(name: str) -> bool:
    """Whether a whole capitalised run, in any case, is no name of anything ("DVD", "Monday", "Street")."""
    plain = name.lower().replace(".", "")
    return plain in _words("calendar") or plain in _words("abbreviations") or plain in _words("ordinary")


def is_common_abbreviation(word: str) -> bool:
    """Whether capitals only shorten a common noun ("DVD", "GB")."""
    return word.lower().replace(".", "") in _words("abbreviations")


def is_party_and_state(name: str) -> bool:
    """Whether a name is an American politician's party with the state ("D-Ohio", "R-N.Y.")."""
    return _PARTY_AND_STATE.match(name) is not None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load_data("not_names")[kind])
