"""How somebody died: kinds of accounts that words give, and which of them cannot both be right."""

from __future__ import annotations

import re
from functools import cache

from colligate.knowledge.data import load_data


def manners_in(text: str) -> dict[str, str]:
    """The kinds of death that words tell ("own_hand", "fall"), each with the words that tell it."""
    found = {kind: match.group() for kind, pattern in _patterns().items() if (match := pattern.search(text))}
    return {kind: words for kind, words in found.items() if not _is_negated(text, words)}


def manners_clash(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether no kind of the one goes with any kind of the other."""
    return bool(left and right) and not any(
        one == other or frozenset((one, other)) in _together() for one in left for other in right
    )


def is_deadly(kinds: frozenset[str]) -> bool:
    """Whether some of the kinds tells by itself that somebody died of it."""
    return bool(kinds & frozenset(load_data("manners")["groups"]["deadly"]))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    kinds: dict[str, list[str]] = load_data("manners")["kinds"]
    return {kind: re.compile(rf"\b(?:{'|'.join(patterns)})\b", re.IGNORECASE) for kind, patterns in kinds.items()}


@cache
def _together() -> frozenset[frozenset[str]]:
    return frozenset(frozenset(pair.split()) for pair in load_data("manners")["together"]["pairs"])


def _is_negated(text: str, words: str) -> bool:
    near = [*text[: text.find(words)].casefold().split()[-4:], *words.casefold().split()]
    return any(word in ("not", "never", "no", "nobody") or word.endswith(("n't", "n’t")) for word in near)
