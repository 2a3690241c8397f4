"""Pronouns that may refer to somebody or something a report has named."""

from __future__ import annotations

import msgspec

from colligate.reading.grammar.words import Words
from colligate.records.mention import Gender

MALE = frozenset({"he", "him", "his", "himself"})
FEMALE = frozenset({"she", "her", "hers", "herself"})
THING = frozenset({"it", "its", "itself"})
MANY = frozenset({"they", "them", "their", "theirs", "themselves", "themself"})
POSSESSIVE = frozenset({"his", "her", "its", "their", "my", "our"})
REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves", "themself", "myself", "ourselves"})
_ALL = MALE | FEMALE | THING | MANY
_WEATHER = frozenset({"rain", "snow", "seem", "appear", "take", "turn", "happen", "hail", "freeze"})


class PronounDraft(msgspec.Struct, frozen=True):
    """A pronoun.

    Args:
        word: Its position.
        gender: Gender that it shows.
        plural: It stands for more than one.
        thing: It stands for no person.
    """

    word: int
    gender: Gender | None
    plural: bool
    thing: bool


def find_pronouns(words: Words) -> list[PronounDraft]:
    """Pronouns of the third person, in order; those that stand for nothing ("it rains") left out."""
    found = []
    for word in range(len(words)):
        draft = None if words.apart[word] else pronoun_at(words, word)
        if draft is not None and not (draft.thing and _stands_for_nothing(words, word)):
            found.append(draft)
    return found


def pronoun_at(words: Words, word: int) -> PronounDraft | None:
    """The pronoun of the third person that a word is; None for any other word."""
    lower = words.lower[word]
    if lower not in _ALL or words.tag[word] not in ("PRP", "PRP$"):
        return None
    gender: Gender | None = "male" if lower in MALE else "female" if lower in FEMALE else None
    return PronounDraft(word, gender, lower in MANY, lower in THING)


def _stands_for_nothing(words: Words, word: int) -> bool:
    """Whether "it" only fills the place of a subject ("it is clear that", "it rained")."""
    if words.dep[word] == "expl":
        return True
    head = words.head[word]
    if words.lower[word] != "it" or words.dep[word] not in ("nsubj", "nsubjpass"):
        return False
    kids = words.kids[head]
    clause = any(words.dep[kid] in ("ccomp", "xcomp", "advcl", "csubj") and kid > head for kid in kids)
    if words.lemma[head] in _WEATHER:
        return clause or words.lemma[head] in ("rain", "snow", "hail", "freeze")
    if words.lemma[head] == "be" or words.dep[word] == "nsubjpass":
        described = [kid for kid in kids if words.dep[kid] in ("acomp", "attr", "advmod") and kid > head]
        inner = any(
            words.dep[kid] in ("ccomp", "xcomp", "relcl", "advcl", "acl")
            for noun in described
            for kid in words.kids[noun]
        )
        return (clause or inner) and (bool(described) or words.dep[word] == "nsubjpass")
    return False
