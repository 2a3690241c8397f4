"""Who and what one report names: mentions, their roles, and which of them refer to one thing."""

from __future__ import annotations

from typing import Literal

import msgspec

from colligate.records.span import Span

EntityType = Literal["person", "organization", "place", "group", "other"]
Form = Literal["name", "nominal", "pronoun"]
Gender = Literal["female", "male"]


class Role(msgspec.Struct, frozen=True):
    """A title or job that a report gives somebody ("former foreign minister").

    Args:
        span: The words, without article or owner ("Libya's former deputy ambassador" gives "former deputy ambassador").
        former: The report says that it is past.
        acting: The report says that it is held for a time only.
        of: Words naming the country or body that it belongs to ("Libya", "British"), if the report names one.
        elect: The report says that it is won or given, but not yet taken up ("president-elect").
    """

    span: Span
    former: bool = False
    acting: bool = False
    of: Span | None = None
    elect: bool = False


class Mention(msgspec.Struct, frozen=True):
    """Words that name or refer to an entity.

    Args:
        span: The name without titles, articles and possessive endings; for a description the whole noun phrase up to
            its first clause; for a pronoun the pronoun.
        head: The word that the phrase is about.
        type: Kind of entity.
        form: Whether it is a name, a description or a pronoun.
        referent: Id of the report's referent that it belongs to; "" before coreference has run.
        roles: Titles and jobs standing beside this mention.
        gender: Gender that the words themselves show ("Mr", "she", "the actress"), if any.
        plural: The words refer to more than one.
        government: ISO 3166-1 code of the country whose government the name of its capital stands for ("Moscow rejected
            the plan"); None for all else.
    """

    span: Span
    head: Span
    type: EntityType
    form: Form
    referent: str = ""
    roles: tuple[Role, ...] = ()
    gender: Gender | None = None
    plural: bool = False
    government: str | None = None


class Referent(msgspec.Struct, frozen=True):
    """One thing that a single report refers to: its mentions inside that report.

    Args:
        id: Name within the report ("m1").
        type: Kind of entity.
        name: The fullest name that the report gives, or the fullest description where it gives none.
        named: The report gives a name.
        mentions: Positions in the reading's mentions, ascending.
        roles: Titles and jobs of all its mentions, in order of the text.
        gender: Gender shown by titles and pronouns, if they agree.
        plural: It stands for more than one.
        kin: Ids of referents of the same report that it may also be, where the evidence does not decide.
    """

    id: str
    type: EntityType
    name: str
    named: bool
    mentions: tuple[int, ...]
    roles: tuple[Role, ...] = ()
    gender: Gender | None = None
    plural: bool = False
    kin: tuple[str, ...] = ()
