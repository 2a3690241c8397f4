"""Words by which two claims speak against each other: opposites, negations, words of dispute and of doubt."""

from __future__ import annotations

from functools import cache

from colligate.knowledge.data import load_data
from colligate.knowledge.events import event_lexicon
from colligate.knowledge.inflections import verb_forms


@cache
def contrast_words(kind: str) -> frozenset[str]:
    """A list of `contrasts.toml`: "negations", "contesting", "denying", "rejecting", "claimed" or "hedges"."""
    return frozenset(load_data("contrasts")[kind])


def matters_of(word: str) -> tuple[str, ...]:
    """The matters that a word is of, which others tell in other words ("faked": what tells of a forgery too)."""
    return _matters().get(word, ())


@cache
def _matters() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in load_data("contrasts")["matters"]:
        name, *_ = words = line.split()
        for word in words:
            found.setdefault(word, []).append(name)
    return {word: tuple(names) for word, names in found.items()}


def are_opposites(left: str, right: str) -> bool:
    """Whether two words cannot both be said of one thing ("accept", "reject").

    Args:
        left: Base form of a word.
        right: Base form of the other.
    """
    return right in _opposites().get(left, frozenset())


def base_form(word: str) -> str:
    """The base form of a form of a verb that the data files know ("denied": "deny"); any other word itself."""
    return _forms().get(word, word)


@cache
def _forms() -> dict[str, str]:
    verbs = sorted(
        {
            *event_lexicon().verbs,
            *_opposites(),
            *contrast_words("contesting"),
            *contrast_words("denying"),
            *contrast_words("rejecting"),
            *contrast_words("gauging"),
        }
    )
    return {form: verb for form, (verb, _) in verb_forms(verbs).items()}


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for line in load_data("contrasts")["opposites"]:
        left, right = (side.split() for side in line.split("|"))
        for one in left:
            found.setdefault(one, set()).update(right)
        for other in right:
            found.setdefault(other, set()).update(left)
    return {word: frozenset(others) for word, others in found.items()}
