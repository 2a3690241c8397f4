"""What people have and do, and what bodies have and do: words that tell what kind of thing a name beside them names."""

from __future__ import annotations

from functools import cache
from typing import Literal

from colligate.knowledge.data import load_data

Bearer = Literal["bodies", "people"]
"""Whom a word tells of."""


def had_by(noun: str, *, possessed: bool) -> Bearer | None:
    """Who has what a noun, as base form, names ("shareholder": bodies; "widow": people); None where either may.

    Args:
        noun: The noun.
        possessed: It stands behind "'s": there some tell nothing ("Vane's spokesman").
    """
    if noun in _words("of_people", "things"):
        return "people" if possessed else None
    of_bodies = noun in _words("of_bodies", "things") and not (possessed and noun in _words("of_bodies", "of_both"))
    return "bodies" if of_bodies else None


def is_part_of_life(noun: str) -> bool:
    """Whether a noun, as base form, before "of" tells of a person's life or kin ("the death of", "a friend of")."""
    return noun in _words("of_people", "things")


def is_post_in_body(noun: str) -> bool:
    """Whether a noun, as base form, tells of somebody or something in a body's service ("an engineer at")."""
    return noun in _words("of_bodies", "posts")


def done_by(verb: str) -> Bearer | None:
    """Who does what a verb, as base form, tells ("acquire": bodies; "testify": people); None where either may."""
    return _only("does", verb)


def done_to(verb: str) -> Bearer | None:
    """To whom what a verb, as base form, tells is done ("nationalise": bodies; "arrest": people)."""
    return _only("undergoes", verb)


def _only(kind: str, verb: str) -> Bearer | None:
    bodies, people = verb in _words("of_bodies", kind), verb in _words("of_people", kind)
    return None if bodies == people else "bodies" if bodies else "people"


@cache
def _words(table: str, kind: str) -> frozenset[str]:
    return frozenset(load_data("name_uses")[table][kind])
