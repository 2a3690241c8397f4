"""Who "he", "she", "it" and "they" are: the most likely of what was spoken of just now, or nobody."""

from __future__ import annotations

from math import log

from colligate.knowledge.speech import cue_verbs, speaking_verbs
from colligate.reading.coreference.discourse import Discourse, Thing
from colligate.reading.mentions.pronouns import POSSESSIVE, REFLEXIVE
from colligate.records.mention import Mention

REACH = 3
"""Sentences that a pronoun looks back over."""
MARGIN = 0.4
"""How much likelier the first must be than the second: below, the pronoun stays open."""
SURE = 1.0
"""How much likelier it must be for the pronoun's gender to be the thing's from then on."""

_RECENCY = (4.0, 2.2, 1.2, 0.4, 0.2)
"""By sentences back; another paragraph counts as one more."""
_PLACE_IN_CLAUSE = {
    "nsubj": 1.5,
    "nsubjpass": 1.4,
    "ROOT": 0.8,
    "dobj": 0.5,
    "agent": 0.3,
    "poss": 0.2,
    "appos": 0.3,
    "conj": 0.3,
}
_SPOKE = 0.8
"""How much likelier "it said" takes up what has just said something."""
_LEAST = {"person": 1.2, "other": 2.9, "group": 2.0}


def resolve_pronoun(discourse: Discourse, position: int) -> tuple[Thing | None, bool]:
    """What a pronoun takes up, and whether by far; None when nothing fits, or two things fit about as well."""
    pronoun, here = discourse.mentions[position], discourse.head[position]
    speaker = discourse.speaker_of(here)
    near = discourse.near(here, REACH)
    speaks = pronoun.type != "person" and not pronoun.plural and _says(discourse, here)
    spoken_of = _spoken_of(discourse, here, near)
    best: dict[int, float] = {}
    for at in near:
        thing = discourse.thing_of[at]
        if (
            thing is None
            or thing is speaker
            or thing.order in spoken_of
            or not _agrees(pronoun, thing)
            or _is_barred(discourse, position, at)
        ):
            continue
        before = discourse.words.sentence[here] - discourse.words.sentence[discourse.head[at]] == 1
        bonus = _SPOKE if speaks and before and _spoke(discourse, discourse.head[at]) else 0.0
        best[thing.order] = max(best.get(thing.order, 0.0), _nearness(discourse, position, at) + bonus)
    scored = [
        (nearness + _weight(discourse, position, discourse.things[order]), order) for order, nearness in best.items()
    ]
    scored.sort(key=lambda item: (-item[0], item[1]))
    if not scored or scored[0][0] < _LEAST[pronoun.type]:
        return None, False
    ahead = scored[0][0] - scored[1][0] if len(scored) > 1 else SURE
    return (discourse.things[scored[0][1]], ahead >= SURE) if ahead >= MARGIN else (None, False)


def _agrees(pronoun: Mention, thing: Thing) -> bool:
    """Whether kind, number and gender allow it."""
    if pronoun.plural:
        return thing.plural or thing.type in ("organization", "group")
    if pronoun.type == "person":
        return thing.type == "person" and not thing.plural and thing.gender in (None, pronoun.gender)
    return thing.type in ("organization", "place", "other", "group") and not thing.plural


def _says(discourse: Discourse, word: int) -> bool:
    """Whether a word is the subject of a verb of speech, or counts things as "the ministry recorded ten" does."""
    words = discourse.words
    return words.dep[word] == "nsubj" and words.lemma[words.head[word]] in speaking_verbs()


def _spoke(discourse: Discourse, word: int) -> bool:
    """Whether a word names whoever said something: the subject of an attributing verb, or behind "according to"."""
    words = discourse.words
    over = words.head[word]
    if words.dep[word] == "pobj":
        return words.lower[over] == "to" and words.lower[words.head[over]] == "according"
    main = words.dep[over] == "ROOT"
    return main and words.dep[word] == "nsubj" and words.lemma[over] in cue_verbs()


def _nearness(discourse: Discourse, position: int, at: int) -> float:
    """How likely the pronoun takes up a mention: its distance and its place in the clause."""
    words, head = discourse.words, discourse.head[at]
    here, there = words.sentence[discourse.head[position]], words.sentence[head]
    back = here - there + (words.paragraph[here] != words.paragraph[there])
    return _RECENCY[back] + _PLACE_IN_CLAUSE.get(words.dep[head], 0.0) + _bound(discourse, position, at)


def _weight(discourse: Discourse, position: int, thing: Thing) -> float:
    """How likely the pronoun takes up a thing, wherever it stands: what the report speaks of most, what agrees."""
    pronoun = discourse.mentions[position]
    weight = 0.35 * log(thing.count_before(discourse.head[position])) + (0.4 if thing.named else 0.0)
    if pronoun.type == "other" and thing.type == "place":
        weight -= 0.8
    if pronoun.plural and not thing.plural:
        weight -= 1.2
    if pronoun.gender:
        weight += 0.4 if thing.gender == pronoun.gender else -0.2
    return weight


def _bound(discourse: Discourse, position: int, at: int) -> float:
    """What grammar adds: "Berg said he ...", "Berg and his ...", "Berg hurt himself"."""
    words, here, head = discourse.words, discourse.head[position], discourse.head[at]
    if words.dep[head] not in ("nsubj", "nsubjpass"):
        return 0.0
    verb = words.head[head]
    clause = words.head[here]
    lower = words.lower[here]
    for _ in range(4):
        if clause == verb:
            return 1.5 if lower in POSSESSIVE or lower in REFLEXIVE else 1.0
        if words.head[clause] == clause:
            break
        clause = words.head[clause]
    return 0.0


def _over(discourse: Discourse, here: int, head: int) -> bool:
    """Whether a word stands inside a clause that the verb of the subject `here` governs."""
    words, verb = discourse.words, discourse.words.head[here]
    for _ in range(12):
        over = words.head[head]
        if over == verb:
            return words.dep[head] in ("ccomp", "parataxis")
        if over == head:
            return False
        head = over
    return False


def _is_barred(discourse: Discourse, position: int, at: int) -> bool:
    """Whether grammar forbids that a pronoun takes up this mention."""
    words, here, head = discourse.words, discourse.head[position], discourse.head[at]
    if discourse.first[at] <= here <= discourse.last[at]:
        return True
    verb = words.head[head]
    if words.lower[here] in REFLEXIVE:
        return words.head[here] != verb and words.head[words.head[here]] != verb
    # "Berg met him": two people.
    over = words.head[here]
    over = words.head[over] if words.dep[here] == "pobj" and words.dep[over] == "prep" else over
    if (
        words.dep[here] in ("dobj", "pobj", "dative", "iobj")
        and over == verb
        and words.dep[head] in ("nsubj", "nsubjpass")
    ):
        return True
    return words.dep[head] == "conj" and words.head[head] == here


def _spoken_of(discourse: Discourse, here: int, near: list[int]) -> set[int]:
    """Things that the words of a speaker name: in "Berg has left, he added", "he" is not Berg."""
    if discourse.words.dep[here] not in ("nsubj", "nsubjpass"):
        return set()
    named = (
        at for at in near if discourse.mentions[at].form != "pronoun" and _over(discourse, here, discourse.head[at])
    )
    return {thing.order for at in named if (thing := discourse.thing_of[at]) is not None}
