"""Bodies taken up by what they are: "the company", "the trade union", "the Norlandic group" for one named before."""

from __future__ import annotations

from collections.abc import Sequence, Set
from math import log

from colligate.knowledge.demonyms import is_people_word
from colligate.knowledge.groups import epithet_kind, organization_kind, tells_only_kind
from colligate.knowledge.organizations import head_kind, is_acronym, is_media, is_public_body
from colligate.knowledge.placewords import place_kind
from colligate.reading.coreference.constructions import may_be_one
from colligate.reading.coreference.discourse import Discourse, Thing

_BACK = 3
"""Sentences over which such a description reaches back."""
_RECENCY = (3.0, 2.6, 1.4, 0.6, 0.2)
"""By sentences back; another paragraph counts as one more."""
_PLACE_IN_CLAUSE = {"nsubj": 1.2, "nsubjpass": 1.1, "ROOT": 0.6, "poss": 0.4, "dobj": 0.4, "agent": 0.4}
_BEFORE_NOUNS = frozenset({"compound", "amod", "nmod"})
_MARGIN = 0.75
"""How much likelier the first must be than the second."""
_CHIEF = 3
"""How many times as often the report must name one business as any other for "the company" to be it without more."""
_UP = 8
"""Words over which the clause of a description is looked for."""


def body_taken_up(discourse: Discourse, position: int) -> Thing | None:
    """The organization that a definite description without a name takes up; None where two are about as likely."""
    words, head = discourse.words, discourse.head[position]
    noun = words.lemma[head]
    if epithet_kind(noun) is None or discourse.mentions[position].plural or _is_told_apart(discourse, position):
        return None
    said = frozenset(word for word in discourse.qualities(position) if not tells_only_kind(noun, word))
    barred = _others_in_clause(discourse, head)
    near = [
        thing
        for thing in discourse.things_near(discourse.first[position], _BACK)
        if thing.named and thing.order not in barred and _fits(discourse, position, thing, said)
    ]
    if near:
        return likeliest(discourse, position, near)
    return _chief(discourse, position, barred) if epithet_kind(noun) == "business" and not said else None


def _is_told_apart(discourse: Discourse, position: int) -> bool:
    """Whether the description itself says which one it is: "the company that built it", "the club from Arden"."""
    words, head = discourse.words, discourse.head[position]
    for kid in words.kids[head]:
        if kid > head and words.dep[kid] in ("prep", "acl", "appos"):
            return True
        if kid > head and words.dep[kid] == "relcl" and words.text[head + 1] != ",":
            return True
    return False


def _fits(discourse: Discourse, position: int, thing: Thing, said: Set[str]) -> bool:
    """Whether kind, number and what is said of it allow a named thing."""
    if thing.type not in ("organization", "group"):
        return False
    business = epithet_kind(discourse.words.lemma[discourse.head[position]]) == "business"
    if business and thing.type == "group":
        return False
    if discourse.mentions[position].type != "person" and not may_be_one(discourse, position, thing):
        return False
    known = set(thing.name.lower().split()) | thing.qualities | thing.nouns
    # "The Norlandic company", "the Arden-based firm": of a country that nothing said of the thing speaks against.
    places = {word for word in said - known if word == "based" or is_people_word(word.title())}
    if said - known - places or (places and any(is_people_word(word.title()) for word in thing.qualities)):
        return False
    return fits_noun(discourse.words.lemma[discourse.head[position]], thing.name, thing.nouns)


def fits_noun(noun: str, name: str, nouns: Set[str]) -> bool:
    """Whether news writing may use a noun for an organization.

    Args:
        noun: The noun, singular and in lower case.
        name: The organization's name.
        nouns: What it has been described as.
    """
    kind = epithet_kind(noun)
    own = {organization_kind(word) or epithet_kind(word) for word in nouns} - {None}
    shown = head_kind(name)
    if kind == "media":
        return is_media(name) or "media" in own
    if is_media(name) or own & {"media"}:
        return False
    if kind == "business" and any(place_kind(word) == "facility" for word in name.lower().split()):
        # "The company" is no Arden Hotel where firms are told of.
        return False
    if kind == "business":
        return not is_public_body(name) and shown in (None, "business") and own <= {"business"}
    if kind == "general":
        return not is_public_body(name) and shown != "state" and "state" not in own
    # "The department" of the NYPD, "the bureau" of the FBI.
    letters = name.lower().replace(".", "") if is_acronym(name) else ""
    by_letters = noun[0] in letters if noun in ("agency", "bureau") else letters.endswith(noun[0])
    return noun in nouns or noun in name.lower().split() or by_letters


def _others_in_clause(discourse: Discourse, head: int) -> set[int]:
    """Things that the description's own clause sets beside it: in "Arden agreed to buy the company" Arden."""
    words = discourse.words
    found: set[int] = set()
    node = head
    for _ in range(_UP):
        above = words.head[node]
        if above == node:
            break
        for kid in words.kids[above]:
            if words.dep[kid] in ("poss", "nsubj", "nsubjpass", "agent") and kid != node:
                thing = discourse.thing_at(kid)
                found |= {thing.order} if thing is not None else set()
        own = words.pos[above] in ("VERB", "AUX") and words.kid(above, "nsubj") is not None
        if own or words.dep[node] in ("ccomp", "advcl", "relcl", "parataxis"):
            break
        node = above
    return found


def likeliest(discourse: Discourse, position: int, things: Sequence[Thing]) -> Thing | None:
    """The one that was spoken of last, most, and as who does something; None where another is about as likely."""
    start = discourse.first[position]
    best: dict[int, float] = {}
    for at in discourse.near(start, _BACK):
        thing = discourse.thing_of[at]
        if thing is not None and not _only_tells(discourse, at):
            best[thing.order] = max(best.get(thing.order, 0.0), _nearness(discourse, position, at))
    scored = sorted(
        (
            (best[thing.order] + 0.35 * log(thing.count_before(start)), -thing.order, thing)
            for thing in things
            if thing.order in best
        ),
        key=lambda item: item[:2],
        reverse=True,
    )
    if not scored or (len(scored) > 1 and scored[0][0] - scored[1][0] < _MARGIN):
        return None
    return scored[0][2]


def _only_tells(discourse: Discourse, at: int) -> bool:
    """Whether a name only says which other thing is meant: "ninety Arden College teachers"; not "the Arden chief"."""
    words, head = discourse.words, discourse.head[at]
    return words.dep[head] in _BEFORE_NOUNS and words.tag[words.head[head]] in ("NNS", "NNPS")


def _nearness(discourse: Discourse, position: int, at: int) -> float:
    words, head = discourse.words, discourse.head[at]
    here, there = words.sentence[discourse.head[position]], words.sentence[head]
    back = here - there + (words.paragraph[here] != words.paragraph[there])
    return _RECENCY[min(back, len(_RECENCY) - 1)] + _PLACE_IN_CLAUSE.get(words.dep[head], 0.0)


def _chief(discourse: Discourse, position: int, barred: Set[int]) -> Thing | None:
    """The one business of the report, or the one that it names most by far, before the description or behind it."""
    businesses = [
        thing
        for thing in discourse.things
        if thing.named and thing.order not in barred and _fits(discourse, position, thing, frozenset())
    ]
    businesses.sort(key=lambda thing: (-len(thing.heads), thing.order))
    if not businesses or (len(businesses) > 1 and len(businesses[0].heads) < _CHIEF * len(businesses[1].heads)):
        return None
    return businesses[0]
