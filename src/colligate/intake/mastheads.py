"""The masthead: an outlet's own name, in the line over the date, where a text begins with the head of its page."""

from __future__ import annotations

import re

from colligate.intake.bylines import is_stamp
from colligate.knowledge.organizations import head_kind

_HEAD = 400
_MOST_WORDS = 7
_SMALL = frozenset({"of", "the", "and", "&", "for", "in", "on", "de", "la", "le", "el", "del", "di", "da"})
_WORD = re.compile(r"[^\W\d_][\w.'’&/-]*|&")


def is_masthead(line: str, below: str | None) -> bool:
    """Whether a text's first line names the outlet: as outlets are called, in capitals or capitalised, over a date.

    Args:
        line: The first line that is not blank, white space around it left out.
        below: The next such line.
    """
    words = line.split()
    if not 1 < len(words) <= _MOST_WORDS or below is None or not is_stamp(below):
        return False
    named = all(_WORD.fullmatch(word) and (word[0].isupper() or word.lower() in _SMALL) for word in words)
    return named and head_kind(line) == "media"


def stated_outlet(text: str) -> str | None:
    """The outlet that a text's first line names; of capitals only the first of each word is kept."""
    lines = [line.strip() for line in text[:_HEAD].splitlines() if line.strip()]
    if not lines or not is_masthead(lines[0], lines[1] if len(lines) > 1 else None):
        return None
    return _in_title_case(lines[0]) if lines[0].isupper() else lines[0]


def _in_title_case(line: str) -> str:
    words = [word.lower() if word.lower() in _SMALL else word.capitalize() for word in line.split()]
    return " ".join([words[0].capitalize(), *words[1:]])
