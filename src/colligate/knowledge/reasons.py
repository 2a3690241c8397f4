"""Words that lead to reasons, and kinds of reasons."""

from __future__ import annotations

from functools import cache

from colligate.knowledge.data import load_data


@cache
def reason_words(name: str) -> frozenset[str]:
    """A list of `reasons.toml`: "citing", "aims", "families", "nouns", "no_offences", "dying" or "causing"."""
    return frozenset(load_data("reasons")[name])


@cache
def blaming_preposition(verb: str) -> str | None:
    """The word between what happened and its reason behind a verb of blame ("blamed the crash on ice": "on")."""
    found: str | None = load_data("reasons")["blaming"].get(verb)
    return found


@cache
def reason_phrases() -> tuple[tuple[str, ...], ...]:
    """Words in a row that lead to a reason, the longest first."""
    phrases = [tuple(phrase.split()) for phrase in load_data("reasons")["phrases"]]
    return tuple(sorted(phrases, key=lambda phrase: (-len(phrase), phrase)))


def kinds_of_reason(words: frozenset[str]) -> frozenset[str]:
    """The kinds that words of a reason are of ("health")."""
    kinds: dict[str, list[str]] = load_data("reasons")["kinds"]
    return frozenset(kind for kind, held in kinds.items() if words & set(held))
