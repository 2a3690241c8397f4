"""Capitals named for the government that sits there, and the words that show it: "Moscow rejected the plan"."""

from __future__ import annotations

from functools import cache

from colligate.knowledge.data import load_data


def seated_in(name: str) -> str | None:
    """ISO 3166-1 alpha-2 code of the country whose government goes by the name of its seat; None for other names."""
    return _seats().get(name)


def is_act_of_state(verb: str) -> bool:
    """Whether a verb, as base form, tells what governments do and cities do not ("reject", "impose")."""
    return verb in _words("verbs")


def is_addressed_to_state(verb: str) -> bool:
    """Whether a verb, as base form, tells what is done to governments and not to cities ("accuse", "urge")."""
    return verb in _words("addressed")


def is_of_state(noun: str) -> bool:
    """Whether a noun, as base form, names what governments have and cities have not ("stance", "envoy")."""
    return noun in _words("possessions")


def is_between_states(noun: str) -> bool:
    """Whether a noun, as base form, names what governments have with each other ("tie", "talk")."""
    return noun in _words("relations")


def joins_states(preposition: str) -> bool:
    """Whether the preposition stands between such a noun and a government ("talks with")."""
    return preposition in load_data("governments")["relations"]["prepositions"]


@cache
def _seats() -> dict[str, str]:
    return {name: code for code, names in load_data("governments")["seats"].items() for name in names}


@cache
def _words(table: str) -> frozenset[str]:
    return frozenset(load_data("governments")[table]["words"])
