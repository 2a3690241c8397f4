"""Common nouns for organizations and for many people acting together."""

from __future__ import annotations

from functools import cache
from typing import Literal

from colligate.knowledge.data import load_data

OrganizationKind = Literal["state", "civil", "business", "media"]
EpithetKind = Literal["business", "media", "general", "own"]


def is_group(word: str) -> bool:
    """Whether a noun, in lower case and as written, names many people acting together ("rebels", "crowd")."""
    return word in _groups()


def organization_kind(word: str) -> OrganizationKind | None:
    """What kind of organization a common noun, singular and in lower case, names ("ministry": "state")."""
    return _organizations().get(word)


def is_plural_group(word: str) -> bool:
    """Whether "they" takes up the noun, though it may look singular ("police", "authorities")."""
    return word in _plural()


def epithet_kind(word: str) -> EpithetKind | None:
    """What a noun, singular and in lower case, fits that news writing uses for an organization it has named; None for
    other nouns ("the airline": "business")."""
    return _epithets().get(word)


def tells_only_kind(noun: str, before: str) -> bool:
    """Whether a word before such a noun says only what kind it is ("the trade union"), and tells it from no other."""
    table: dict[str, list[str]] = load_data("groups")["kinds_before"]
    return before in table.get(noun, ())


@cache
def _groups() -> frozenset[str]:
    table = load_data("groups")["groups"]
    return frozenset(table["plural"]) | frozenset(table["single"])


@cache
def _organizations() -> dict[str, OrganizationKind]:
    table = load_data("groups")["organizations"]
    kinds: dict[str, OrganizationKind] = {}
    for kind in ("media", "business", "civil", "state"):
        kinds.update(dict.fromkeys(table[kind], kind))
    return kinds


@cache
def _plural() -> frozenset[str]:
    table = load_data("groups")
    return frozenset(table["groups"]["plural"]) | frozenset(table["organizations"]["plural"])


@cache
def _epithets() -> dict[str, EpithetKind]:
    table = load_data("groups")["epithets"]
    kinds: tuple[EpithetKind, ...] = ("business", "media", "general", "own")
    return {word: kind for kind in kinds for word in table[kind]}
