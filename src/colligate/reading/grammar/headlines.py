"""Headlines that write every word with a capital: parsers take their verbs for names."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from spacy.tokens import Span as TokenSpan
from spacy.tokens import Token

from colligate.knowledge.events import event_lexicon
from colligate.knowledge.inflections import VerbForm, verb_forms

_SHORTEST_LINE = 4
_LEAST_CAPITALS = 0.75
_LONG_WORD = 4
"""Letters from which on headlines write a word with a capital, whatever it is."""


class HeadlineVerb(NamedTuple):
    """A verb of the lexicon that stands in a headline in disguise.

    Args:
        lemma: Base form.
        form: Which form of the verb it is.
    """

    lemma: str
    form: VerbForm


def is_headline(sentence: TokenSpan) -> bool:
    """Whether nearly all long words of a sentence begin with a capital, and more than one could do without."""
    long = [token for token in sentence if token.is_alpha and len(token) >= _LONG_WORD]
    if len(long) < _SHORTEST_LINE:
        return False
    return sum(token.text[0].isupper() for token in long) >= _LEAST_CAPITALS * len(long)


def headline_verb(token: Token) -> HeadlineVerb | None:
    """The verb that a word of a headline is, if the words beside it let it be one.

    A past form is one; a base or -s form only between who acts and what follows ("Bank Sacks Chief"), not before
    another verb ("Fire Kills Nine") and not at an end.
    """
    known = _forms().get(token.lower_)
    if known is None or token.i == token.sent.start:
        return None
    lemma, form = known
    if form == "past":
        return HeadlineVerb(lemma, form)
    if form == "gerund" or token.i + 1 >= token.sent.end:
        return None
    before, after = token.nbor(-1), token.nbor(1)
    acts = before.pos_ in ("PROPN", "NOUN", "PRON") or before.lower_ == "to"
    follows = after.is_alpha and _forms().get(after.lower_, ("", "base"))[1] not in ("past", "third")
    return HeadlineVerb(lemma, form) if acts and follows and after.lower_ not in _NOUN_FOLLOWS else None


@cache
def _forms() -> dict[str, tuple[str, VerbForm]]:
    return verb_forms(event_lexicon().verbs)


_NOUN_FOLLOWS = frozenset({"and", "of", "is", "was", "are", "were", "has", "have", "will", "may"})
"""Words behind a noun rather than a verb ("Attack Was Planned")."""
