"""Readings made by hand: names and descriptions without a parser."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from colligate.records.mention import EntityType, Mention, Referent, Role
from colligate.records.reading import Reading
from colligate.records.report import Report

Told = tuple[EntityType, str, dict[str, Any]]
"""Type, words, and what else is told: role, of, gender, named, plural, government, kin (positions in the report)."""


def reading_of(id: str, told: Sequence[Told]) -> Reading:
    """A reading in which every item is one referent with one mention, in order."""
    text, places = "", []
    for _, words, more in told:
        role, owner = more.get("role"), more.get("of")
        start = len(text)
        text += f"{words} {role or '-'} {owner or '-'}. "
        places.append((start, start + len(words), start + len(words) + 1))
    report = Report(text=text, id=id, source=f"{id}.txt")
    mentions, referents = [], []
    for number, ((kind, words, more), (start, end, behind)) in enumerate(zip(told, places, strict=True), 1):
        roles = ()
        if more.get("role"):
            span = report.span(behind, behind + len(more["role"]))
            owner = more.get("of")
            at = span.end + 1
            roles = (Role(span, of=report.span(at, at + len(owner)) if owner else None),)
        named = more.get("named", True)
        head = report.span(end - len(words.split()[-1]), end)
        mentions.append(
            Mention(
                span=report.span(start, end),
                head=head,
                type=kind,
                form="name" if named else "nominal",
                referent=f"m{number}",
                roles=roles,
                gender=more.get("gender"),
                plural=more.get("plural", False),
                government=more.get("government"),
            )
        )
        referents.append(
            Referent(
                id=f"m{number}",
                type=kind,
                name=words,
                named=named,
                mentions=(number - 1,),
                roles=roles,
                gender=more.get("gender"),
                plural=more.get("plural", False),
                kin=tuple(f"m{other + 1}" for other in more.get("kin", ())),
            )
        )
    return Reading(report=report, mentions=tuple(mentions), referents=tuple(referents))


def person(words: str, **more: Any) -> Told:
    """A person with a name."""
    return ("person", words, more)


def body(words: str, **more: Any) -> Told:
    """An organization with a name."""
    return ("organization", words, more)


def place(words: str, **more: Any) -> Told:
    """A place with a name."""
    return ("place", words, more)


def unnamed(kind: EntityType, words: str, **more: Any) -> Told:
    """Something that is described only."""
    return (kind, words, more | {"named": False})
