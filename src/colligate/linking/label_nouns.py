"""The label of a noun that tells of an event: with whose it is, or with the words that stand before it."""

from __future__ import annotations

import re

from colligate.knowledge.families import marks
from colligate.records.event import EventMention

_WORD = re.compile(r"\S+")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_QUOTES = re.compile(r"[“”\"]")
_MOST_BEFORE = 3


def label_of_noun(mention: EventMention, text: str, owner: str, end: int, *, many: bool) -> str:
    """The label of a mention whose trigger is a noun.

    Args:
        mention: The mention.
        text: The report's text.
        owner: Whose it is, as the story names him; "" if nobody's.
        end: Where the label ends in the text.
        many: The owner is more than one.
    """
    noun = plain(text[mention.trigger.start : end])
    if owner and owner.casefold() not in noun.casefold():
        ending = "’" if many and owner.endswith("s") else "’s"
        return f"{owner}{ending} {noun}"
    before = _WORD.findall(text[mention.clause.start : mention.trigger.start])
    qualifiers: list[str] = []
    for word in reversed(before[-_MOST_BEFORE:]):
        bare = word.replace("’", "").replace("'", "").replace("-", "").replace(".", "")
        if not bare.isalnum() or word.casefold() in marks("small") or word.casefold() in marks("auxiliaries"):
            break
        qualifiers.insert(0, word)
    # "Investigating the attacks": a verb before the noun is no part of it.
    while qualifiers and qualifiers[0].islower() and qualifiers[0].endswith(("ing", "ed")) and len(qualifiers) > 1:
        qualifiers.pop(0)
    if len(qualifiers) == 1 and qualifiers[0].islower() and qualifiers[0].endswith("ing"):
        qualifiers = []
    return " ".join([*qualifiers, noun])


def plain(words: str) -> str:
    """Words without leading article, quotation marks and line breaks."""
    return _ARTICLE.sub("", unquoted(words))


def unquoted(words: str) -> str:
    """Words without quotation marks and line breaks."""
    return " ".join(_QUOTES.sub("", words).split())
