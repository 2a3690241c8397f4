"""What a report opens with and names only later: "a hospital in Norland" for the Varnholt Hospital further down."""

from __future__ import annotations

from colligate.knowledge.groups import is_group
from colligate.knowledge.placewords import place_kind
from colligate.reading.coreference.discourse import Discourse, Thing

_OPENING = 2
"""Sentences that open a report: who does not know the name yet is told what it names."""
_AHEAD = 5
"""Sentences within which the name must follow."""
_HOUSES = frozenset({"bank", "college", "school", "university"})
_ARTICLES = frozenset({"a", "an"})


def named_later(discourse: Discourse, position: int) -> Thing | None:
    """The one thing whose name, soon to follow, ends in the noun that opens the report; None if there are two.

    Only of what is built or lies somewhere: "a court" may be another one than the Supreme Court behind it.
    """
    words, head = discourse.words, discourse.head[position]
    article, noun = words.kid(head, "det"), words.lemma[head]
    sentence = words.sentence[head]
    if article is None or words.lower[article] not in _ARTICLES or sentence >= _OPENING or is_group(noun):
        return None
    if place_kind(noun) not in ("facility", "nature") and noun not in _HOUSES:
        return None
    named = [thing for thing in discourse.named_with(noun) if thing.name.lower().split()[-1] == noun]
    if len(named) != 1 or named[0].heads[0] < head:
        return None
    return named[0] if words.sentence[named[0].heads[0]] - sentence <= _AHEAD else None
