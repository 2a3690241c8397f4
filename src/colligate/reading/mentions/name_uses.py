"""What the grammar around a name tells of what bears it: what it has, does and undergoes, and whom it employs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from colligate.knowledge.name_uses import Bearer, done_by, done_to, had_by, is_part_of_life, is_post_in_body
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import NameDraft

_SERVICE = frozenset({"of", "for", "at", "with"})

Use = Bearer | Literal["things"]
"""Whom a use tells of; "things": no people, whatever else."""


def uses(words: Words, draft: NameDraft) -> Iterator[Use]:
    """Whom each word that governs a name tells to bear it.

    Args:
        words: The report's words.
        draft: The name.
    """
    last = draft.last
    head, dep = words.head[last], words.dep[last]
    if head == last or words.sentence[head] != words.sentence[last]:
        return
    told = _by_noun(words, head, dep) if dep in ("poss", "compound", "nmod", "pobj") else _by_verb(words, head, dep)
    if told is not None:
        yield told
    if last + 2 < len(words) and words.text[last + 1] == "," and words.lower[last + 2] == "which":
        yield "things"


def _by_noun(words: Words, head: int, dep: str) -> Bearer | None:
    """What a noun tells that has the name before it or behind a preposition."""
    if dep != "pobj":
        return had_by(words.lemma[head], possessed=dep == "poss")
    noun = words.head[head]
    if words.dep[head] != "prep" or words.pos[noun] not in ("NOUN", "PROPN"):
        return None
    if words.lower[head] in _SERVICE and is_post_in_body(words.lemma[noun]):
        return "bodies"
    return "people" if words.lower[head] == "of" and is_part_of_life(words.lemma[noun]) else None


def _by_verb(words: Words, verb: int, dep: str) -> Bearer | None:
    """What a verb tells whose subject or object the name is."""
    if words.pos[verb] != "VERB":
        return None
    if dep == "nsubj":
        return done_by(words.lemma[verb])
    return done_to(words.lemma[verb]) if dep in ("nsubjpass", "dobj") else None
