"""Whether a role is past, held for a time only, or not yet taken up: from the words in it and from the verb over it."""

from __future__ import annotations

import re

import msgspec

from colligate.knowledge.titles import is_acting, is_coming, is_elect, is_past, takes_away_role
from colligate.reading.grammar.words import Words

_HYPHENS = frozenset({"-", "‑", "–"})
_ENDED = re.compile(r"\b(until|till)\b|\bfrom\b.*\bto\b|\b(?:between)\b.*\band\b", re.IGNORECASE)
_AT_THE_TIME = frozenset({"at the time", "at that time"})
_NOW = frozenset({"now", "today", "since", "current", "currently", "next", "later"})
_ONCE = frozenset({"once", "formerly", "previously", "then"})


class Standing(msgspec.Struct, frozen=True):
    """How a role is held.

    Args:
        former: Past.
        acting: For a time only.
        elect: Not yet taken up.
    """

    former: bool = False
    acting: bool = False
    elect: bool = False


def standing(words: Words, first: int, end: int) -> Standing:
    """How a role is held, by its own words ("former", "then-", "-elect") and by "then" before its article.

    Args:
        words: The report's words.
        first: First word of the role.
        end: Its last word.
    """
    inside = _pieces(words, first, end)
    before = first - 1
    if before > 0 and words.lower[before] in ("the", "a", "an", "his", "her", "its", "their"):
        before -= 1
    then = before >= 0 and words.lower[before] == "then" and words.sentence[before] == words.sentence[first]
    behind = " ".join(words.lower[end + 1 : end + 4])
    return Standing(
        former=then or behind in _AT_THE_TIME or any(map(is_past, inside)),
        acting=any(map(is_acting, inside)),
        elect=any(map(is_coming, inside)) or job_before_elect(words, end) is not None,
    )


def _pieces(words: Words, first: int, end: int) -> list[str]:
    """Words of a role as written ("one-time"), and the halves of those with a hyphen ("then-minister")."""
    whole = words.lower[first]
    for word in range(first + 1, end + 1):
        whole += words.lower[word] if words.start[word] == words.end[word - 1] else f" {words.lower[word]}"
    return [piece for text in whole.split() for piece in (text, *text.split("-"))]


def job_before_elect(words: Words, word: int) -> int | None:
    """Position of the job word that "elect" or "designate" follows, with or without a hyphen; None elsewhere."""
    if word < 1 or not is_elect(words.lower[word]):
        return None
    if words.text[word - 1] not in _HYPHENS:
        return word - 1
    return word - 2 if word > 1 and words.end[word - 2] == words.start[word - 1] else None


def is_over(words: Words, verb: int, noun: int) -> bool:
    """Whether a verb tells that the role it gives its subject or object is past.

    "Resigned as minister", "had been mayor", "was mayor until 2010", "once served as mayor"; of "was mayor" alone
    nobody can say.

    Args:
        words: The report's words.
        verb: Position of the verb.
        noun: Position of the job word.
    """
    kids = words.kids[verb]
    if takes_away_role(words.lemma[verb]):
        return True
    lower = {words.lower[kid] for kid in kids}
    if lower & _NOW:
        return False
    if words.lower[verb] == "been" and "had" in lower:
        return True
    if lower & _ONCE or (words.lemma[verb] == "be" and words.lemma[words.head[verb]] == "use"):
        return True
    behind = words.text[noun : max(noun, _clause_end(words, noun)) + 1]
    told_past = words.tag[verb] in ("VBD", "VBN")
    return told_past and _ENDED.search(" ".join(behind)) is not None


def _clause_end(words: Words, noun: int) -> int:
    """Last word before the next comma or the sentence's end."""
    _, end = words.sentences[words.sentence[noun]]
    return next((word - 1 for word in range(noun, end) if words.text[word] in (",", ";", ".", "—")), end - 1)
