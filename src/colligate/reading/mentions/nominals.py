"""Descriptions: noun phrases that refer to people, organizations, groups and places without a name."""

from __future__ import annotations

from collections.abc import Mapping, Set

import msgspec

from colligate.knowledge.groups import is_group, is_plural_group, organization_kind
from colligate.knowledge.placewords import place_kind
from colligate.knowledge.things import thing_kind
from colligate.knowledge.titles import is_job, is_weak_person_word, person_word
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import NameDraft
from colligate.reading.mentions.role_standing import job_before_elect
from colligate.records.mention import EntityType

_LEFT = frozenset(
    {"det", "amod", "compound", "nmod", "nummod", "poss", "predet", "quantmod", "advmod", "case", "punct", "npadvmod"}
)
_PREPOSITIONS = frozenset({"of", "for", "to", "in", "from", "at", "on", "with", "against", "behind", "near"})
_MANKIND = frozenset({"man", "woman", "person"})
_NOT_HEADS = frozenset({"compound", "amod", "npadvmod", "nmod", "advmod", "quantmod", "intj"})
_PLACES = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "agent", "poss", "dative", "appos", "attr", "conj"})
_LONGEST = 24


class NominalDraft(msgspec.Struct, frozen=True):
    """A description while it is worked out.

    Args:
        first: Position of its first word.
        last: Position of its last word.
        head: Position of the noun.
        type: Kind of entity.
        plural: It stands for more than one.
    """

    first: int
    last: int
    head: int
    type: EntityType
    plural: bool


def find_nominals(words: Words, name_at: Mapping[int, NameDraft], titles: Set[int] = frozenset()) -> list[NominalDraft]:
    """Descriptions of the report, in order of their nouns.

    Args:
        words: The report's words.
        name_at: The name that each word belongs to, for words of names.
        titles: Job words that stand before names and are roles of those.
    """
    found = []
    for head, pos in enumerate(words.pos):
        if (
            not (pos in ("NOUN", "PROPN") or is_aged(words, head))
            or words.apart[head]
            or head in name_at
            or head in titles
            or words.dep[head] in _NOT_HEADS
        ):
            continue
        kind = noun_type(words, head)
        if kind is None or _is_title(words, head, name_at) or not _refers(words, head, kind, name_at):
            continue
        first, last = phrase(words, head)
        found.append(NominalDraft(first, last, head, kind, is_plural(words, head)))
    return found


def noun_type(words: Words, head: int) -> EntityType | None:
    """Kind of entity that a noun stands for; None when for no such thing."""
    if is_aged(words, head):
        return "person"
    elect = job_before_elect(words, head)
    head = head if elect is None else elect
    lower, lemma = words.lower[head], words.lemma[head]
    pair = f"{words.lower[head - 1]} {lemma}" if head else lemma
    plural = words.tag[head] in ("NNS", "NNPS")
    if is_group(lower):
        return "group"
    if person_word(pair) or person_word(lemma) or is_job(lemma):
        return "group" if plural else "person"
    if organization_kind(pair) or organization_kind(lemma):
        return "organization"
    if is_group(lemma):
        return "group"
    if place_kind(pair) or place_kind(lemma):
        return "place"
    return "other" if thing_kind(pair) or thing_kind(lemma) else None


def is_aged(words: Words, head: int) -> bool:
    """Whether a word is the "old" of "the 43-year-old", with no noun behind it: it stands for somebody."""
    if words.lower[head] != "old" or head < 4 or words.lower[head - 2] != "year" or words.dep[head] not in _PLACES:
        return False
    return any(words.dep[kid] == "det" for kid in words.kids[head])


def is_plural(words: Words, head: int) -> bool:
    """Whether a noun stands for more than one."""
    lower = words.lower[head]
    return words.tag[head] in ("NNS", "NNPS") or is_plural_group(lower)


def phrase(words: Words, head: int) -> tuple[int, int]:
    """First and last word of the noun phrase about a noun, up to its first clause."""
    first = head
    for kid in reversed(words.kids[head]):
        if kid < head:
            if words.dep[kid] not in _LEFT:
                break
            edge = words.left_edge(kid)
            if head - edge > _LONGEST:
                break
            first = edge
    while first < head and (words.dep[first] == "punct" or words.text[first].isspace()):
        first += 1
    return first, _plain_end(words, head)


def _plain_end(words: Words, head: int) -> int:
    """Last word of the prepositional phrases that follow a noun or one another, clauses left out."""
    end, chain = head, {head}
    while end + 1 < len(words) and words.dep[end + 1] == "prep" and words.head[end + 1] in chain:
        noun = words.kid(end + 1, "pobj") if words.lower[end + 1] in _PREPOSITIONS else None
        if noun is None or noun <= end or noun - head > _LONGEST:
            break
        chain.add(noun)
        end = noun
    return end


def _is_title(words: Words, head: int, name_at: Mapping[int, NameDraft]) -> bool:
    """Whether the noun is a title of the name behind it: part of that name's mention, as a role."""
    after = head + 1
    if after not in name_at or name_at[after].type != "person" or words.sentence[head] != words.sentence[after]:
        return False
    return words.tag[head] not in ("NNS", "NNPS") and (
        words.pos[head] == "PROPN"
        or words.head[name_at[after].last] == head
        or words.head[head] == name_at[after].last
        or is_job(words.lower[head])
    )


def _refers(words: Words, head: int, kind: EntityType, name_at: Mapping[int, NameDraft]) -> bool:
    """Whether a noun is used to refer to something, by what stands around it."""
    kids = [words.dep[kid] for kid in words.kids[head] if kid < head]
    marked = any(dep in ("det", "poss", "amod", "nummod", "compound", "nmod") for dep in kids)
    if words.lower[head] in _MANKIND and not marked and not _in_headline(words, head):
        return False  # "above man and beast"
    if kind in ("place", "other"):
        # "at home", "in hospital" name no place; "the hospital" does.
        return marked
    if kind == "person" and is_weak_person_word(words.lower[head]) and not _acts(words, head, kids, name_at):
        return False
    if words.pos[head] == "PROPN" and not marked:
        return words.is_capital(head) and kind == "person" and words.dep[head] in ("nsubj", "nsubjpass", "dobj")
    if kind == "organization" and words.tag[head] == "NN" and not marked:
        return is_plural_group(words.lower[head])
    if kind == "person" and words.tag[head] == "NN" and not marked:
        return words.dep[head] in ("appos", "nsubj", "attr", "nsubjpass")
    return True


def _in_headline(words: Words, head: int) -> bool:
    """Whether a noun opens a line without a full stop, where headlines leave articles out."""
    first, end = words.sentences[words.sentence[head]]
    return head == first and not any(text in (".", "?", "!", "”", '"') for text in words.text[end - 2 : end])


def _acts(words: Words, head: int, left: list[str], name_at: Mapping[int, NameDraft]) -> bool:
    """Whether a noun that may be a person's is used as one: with an article, and doing or heading something."""
    if words.dep[head] in ("appos", "attr"):
        return True
    if not ("det" in left or "poss" in left):
        return False
    if words.dep[head] in ("nsubj", "nsubjpass", "agent") and words.pos[words.head[head]] == "VERB":
        return True
    for kid in words.kids[head]:
        if kid > head and words.dep[kid] == "relcl":
            return True
        if kid > head and words.lower[kid] == "of":
            noun = words.kid(kid, "pobj")
            # "the head of Ana Berg" is no leader.
            return noun is not None and (noun not in name_at or name_at[noun].type != "person")
    return False
