"""Phrases of several words that name an event: compounds of nouns, and verbs with fixed words behind them."""

from __future__ import annotations

from spacy.tokens import Token

_JOINTS = frozenset({"-", "‐", "‑", "–"})
_SYMBOLS = {"and": "&"}
_GAP = 3
_STANDS_FOR = {
    "one's": frozenset({"my", "your", "his", "her", "its", "our", "their"}),
    "oneself": frozenset(
        {"myself", "yourself", "himself", "herself", "itself", "ourselves", "yourselves", "themselves"}
    ),
}


def begins(last: Token, before: tuple[str, ...]) -> Token | None:
    """First token of a phrase that ends at `last`, if it stands there; hyphens between its words do not count."""
    position = last.i
    for word in reversed(before):
        position -= 1
        if position > 0 and last.doc[position].text in _JOINTS:
            position -= 1
        if position < 0 or last.doc[position].lower_ not in (word, _SYMBOLS.get(word)):
            return None
    return last.doc[position]


def ends(verb: Token, rest: tuple[str, ...]) -> Token | None:
    """Last token of a fixed phrase of a verb, if it stands behind it, directly or behind an object and an adverb."""
    doc, size = verb.doc, len(rest)
    gap = _GAP if size > 1 else 0
    for start in range(verb.i + 1, min(verb.i + 2 + gap, len(doc) - size + 1)):
        if all(_is(doc[start + n], word) for n, word in enumerate(rest)):
            return doc[start + size - 1] if start == verb.i + 1 else verb
    return None


def _is(token: Token, word: str) -> bool:
    """Whether a token is a word of a fixed phrase."""
    return token.lower_ == word or token.lower_ in _STANDS_FOR.get(word, ())
