"""Which words of a body's name may stand for it."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.knowledge.demonyms import is_people_word
from colligate.knowledge.organizations import (
    has_organization_head,
    has_own_members,
    is_acronym,
    is_known_organization,
    is_media,
)
from colligate.knowledge.places import find_places
from colligate.knowledge.placewords import has_place_head

_TEAM = 2
"""Words of a team's name."""


def may_begin(short: str, rest: Sequence[str]) -> bool:
    """Whether the first words of a body's name may stand for it ("Arden" for Arden Northern Pipelines).

    The Union may be the Union of Dockers; the Senate is not its Committee on Trade, Arden not the Arden Workers' Union
    or the Arden Herald, nor a town or people the body that is called after it.

    Args:
        short: The first words, as written.
        rest: The words left off, in lower case.
    """
    if not rest:
        return False
    if rest[0] in ("of", "for"):
        return has_organization_head(short)
    if is_known_organization(short) or is_acronym(short) or has_organization_head(short) or is_people_word(short):
        return False
    named_after = has_own_members(rest[-1]) or is_media(f"{short} {rest[-1]}")
    return not (named_after or find_places(short) or has_place_head(short))


def may_end(long: str) -> bool:
    """Whether the last word of a body's name may stand for it: a team's of two words ("Vale" for Arden Vale).

    It may not where the words tell what the body is ("Bank" for Arden Bank).

    Args:
        long: The name in full.
    """
    return len(long.split()) == _TEAM and not has_organization_head(long)
