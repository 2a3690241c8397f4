"""What a report opens with and names only later: "a hospital in Norland" for the Varnholt Hospital further down."""

from __future__ import annotations

from colligate.knowledge.groups import is_group
from colligate.knowledge.placewords import place_kind
from colligate.reading.coreference.constructions import may_be_one
from colligate.reading.coreference.discourse import Discourse, Thing

_OPENING = 2
"""Sentences that open a report: who does not know the name yet is told what it names."""
_TOP = 4
"""The same with headline and byline."""
_AHEAD = 5
"""Sentences within which the name must follow."""
_TITLE = 4
"""Words that may open a sentence before the name that it tells of: its title."""
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


def person_named_next(discourse: Discourse, position: int) -> Thing | None:
    """Whom the next sentence names with an age: "A farmer was hurt on Monday. Ivo Marr, 44, had climbed a mast."

    Only where the opening tells of one such person, and the name is the first one behind it.
    """
    words, head = discourse.words, discourse.head[position]
    sentence = words.sentence[head]
    subject = words.dep[head] in ("nsubj", "nsubjpass") and words.dep[words.head[head]] == "ROOT"
    if discourse.mentions[position].type != "person" or not subject or sentence >= _TOP:
        return None
    if any(other != position and _is_person(discourse, other) for other in discourse.in_sentence(sentence)):
        return None
    if sentence + 1 >= len(words.sentences):
        return None
    start = words.sentences[sentence + 1][0]
    next_one = [at for at in discourse.in_sentence(sentence + 1) if discourse.mentions[at].type == "person"][:1]
    for at in next_one:
        thing, name = discourse.thing_of[at], discourse.mentions[at].form == "name"
        opens = discourse.first[at] - start <= _TITLE and words.dep[discourse.last[at]] in ("nsubj", "nsubjpass")
        if name and opens and thing is not None and _is_aged(discourse, at) and may_be_one(discourse, position, thing):
            return thing
    return None


def _is_person(discourse: Discourse, position: int) -> bool:
    mention = discourse.mentions[position]
    return mention.type == "person" and mention.form != "pronoun" and not mention.plural


def _is_aged(discourse: Discourse, at: int) -> bool:
    """Whether an age in commas stands behind a name ("Ivo Marr, 44, a farmer")."""
    words, last = discourse.words, discourse.last[at]
    return words.text[last + 1 : last + 2] == [","] and "".join(words.text[last + 2 : last + 3]).isdigit()
