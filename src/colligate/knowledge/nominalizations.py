"""Which verb a noun derives from: irregular ones by a reviewed table, regular ones by English suffixes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from colligate.knowledge.data import load_data

_VOWELS = frozenset("aeiou")
_SHORTEST = 4
"""Letters of the shortest verb that takes Latin suffixes: "bat" makes no "bation"."""


@cache
def irregular_verbs() -> dict[str, str]:
    """Verbs by nouns that no rule connects ("theft": "steal"). Do not change what is returned."""
    return dict(load_data("nominalizations")["verb_of"])


@cache
def no_events() -> frozenset[str]:
    """Nouns that look derived from a verb, or are, but name no event ("government")."""
    return frozenset(" ".join(noun.split()) for noun in load_data("nominalizations")["no_events"]["nouns"].split(","))


def nouns_of(verb: str) -> Iterator[str]:
    """The nouns that English suffixes could make of a verb, most of which do not exist.

    Args:
        verb: Base form of one word ("deploy" gives "deployment", "deployation", "deploying" ...).
    """
    stem = verb.removesuffix("e")
    yield gerund(verb)
    if len(verb) < _SHORTEST:
        return
    yield verb + "ment"
    yield stem + "ation"
    if stem.endswith(("t", "s", "ll")):
        yield stem + "ion"
    yield from _changed_stems(verb, stem)


def _changed_stems(verb: str, stem: str) -> Iterator[str]:
    """Nouns whose stem differs from the verb's ("apply": "application", "expand": "expansion")."""
    if verb.endswith("y"):
        yield verb[:-1] + "ication"
    elif stem.endswith(("d", "t")):
        yield stem[:-1] + "sion"
        yield stem[:-1] + "ssion"
    if stem.endswith("ceiv"):
        yield stem[:-3] + "eption"
    if stem.endswith("mit"):
        yield stem[:-1] + "ssion"
    if stem.endswith("duc"):
        yield stem + "tion"
    if stem.endswith("scrib"):
        yield stem[:-1] + "ption"
    if stem.endswith("olv"):
        yield stem[:-1] + "ution"


def gerund(verb: str) -> str:
    """The -ing form ("shell": "shelling", "stab": "stabbing", "die": "dying")."""
    if verb.endswith("ie"):
        return verb[:-2] + "ying"
    if verb.endswith("e") and not verb.endswith(("ee", "ye", "oe")):
        return verb[:-1] + "ing"
    if doubles_last(verb):
        return verb + verb[-1] + "ing"
    return verb + "ing"


def doubles_last(verb: str) -> bool:
    """Whether the last consonant is doubled: one syllable, one vowel before one consonant."""
    if len(verb) < 3 or verb[-1] in _VOWELS | set("wxy"):
        return False
    return verb[-2] in _VOWELS and sum(letter in _VOWELS for letter in verb) == 1


def derive(verbs: Iterable[str]) -> dict[str, str]:
    """Verbs by all nouns that could derive from them; the irregular table goes first, then the order of the verbs."""
    verb_of = dict(irregular_verbs())
    excluded = no_events()
    for verb in verbs:
        if " " in verb:
            continue
        for noun in nouns_of(verb):
            if noun in excluded:
                continue
            verb_of.setdefault(noun, verb)
    return verb_of
