"""Contexts of PLOVER ("military", "election", "health"): what the words around an event, and its type, show."""

from __future__ import annotations

import re
from functools import cache

from colligate.knowledge.data import load_data
from colligate.knowledge.events import words

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_LONGEST = 4
"""Words of the longest phrase."""


def contexts_in(text: str) -> tuple[str, ...]:
    """The contexts that words show, in PLOVER's order; each once."""
    parts = [word.replace("’", "'").removesuffix("'s") for word in _WORD.findall(text.lower())]
    known, found = _words(), set[str]()
    for start in range(len(parts)):
        for size in range(1, min(_LONGEST, len(parts) - start) + 1):
            phrase = " ".join(parts[start : start + size])
            for form in (phrase, phrase.removesuffix("s")):
                found.update(known.get(form, ()))
    return tuple(context for context in contexts() if context in found)


def contexts_of_type(kind: str | None) -> tuple[str, ...]:
    """The contexts that a type of event is of, whatever the words around it say."""
    return _types().get(kind, ()) if kind is not None else ()


def contexts() -> tuple[str, ...]:
    """All contexts, in PLOVER's order."""
    return tuple(load_data("contexts")["words"])


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return _inverted(load_data("contexts")["words"])


@cache
def _types() -> dict[str, tuple[str, ...]]:
    return _inverted(load_data("contexts")["types"])


def _inverted(table: dict[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for context, listed in table.items():
        for word in words(listed):
            found.setdefault(word, []).append(context)
    return {word: tuple(listed) for word, listed in found.items()}
