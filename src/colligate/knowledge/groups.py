"""Common nouns for organizations and for many people acting together."""

from __future__ import annotations

from functools import cache
from typing import Literal

from colligate.knowledge.data import load_data

OrganizationKind = Literal["state", "civil", "business", "media"]


def is_group(word: str) -> bool:
    """Whether a noun, in lower case and as written, names many people acting together ("rebels", "crowd")."""
    return word in _groups()


def organization_kind(word: str) -> OrganizationKind | None:
    """What kind of organization a common noun, singular and in lower case, names ("ministry": "state")."""
    return _organizations().get(word)


def is_plural_group(word: str) -> bool:
    """Whether "they" takes up the noun, though it may look singular ("police", "authorities")."""
    return word in _plural()


def is_organization_epithet(word: str) -> bool:
    """Whether news writing uses the noun for an organization it has just named ("the airline", "the group")."""
    return word in _epithets("business") or word in _epithets("any")


def is_business_epithet(word: str) -> bool:
    """Whether the noun takes up a business only ("the company")."""
    return word in _epithets("business")


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
def _epithets(kind: str) -> frozenset[str]:
    return frozenset(load_data("groups")["epithets"][kind])
