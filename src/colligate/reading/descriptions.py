"""Descriptions taken up again: "the minister", "the company", "the rebels" for what the report has told of before."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from colligate.knowledge.demonyms import country_of_people, is_people_word
from colligate.knowledge.groups import is_business_epithet, is_group, is_organization_epithet
from colligate.knowledge.organizations import is_media, is_public_body
from colligate.knowledge.places import find_places
from colligate.knowledge.placewords import place_kind
from colligate.knowledge.titles import is_epithet, makes_other_office
from colligate.reading.constructions import may_be_one
from colligate.reading.discourse import Discourse, Thing

Kind = Literal["definite", "indefinite", "bare", "owned"]
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_SOME = frozenset(
    {"several", "many", "some", "few", "most", "other", "another", "more", "numerous", "various", "countless", "fellow"}
)
_NEAR = 3
"""Sentences over which an epithet reaches back."""


def kind_of_description(discourse: Discourse, position: int) -> Kind:
    """How a description is marked: by article or demonstrative, by an owner, or not at all."""
    words, head = discourse.words, discourse.head[position]
    for kid in words.kids[head]:
        if kid > head:
            break
        if words.dep[kid] == "poss":
            return "owned"
        if words.dep[kid] in ("det", "predet"):
            return "definite" if words.lower[kid] in _DEFINITE else "indefinite"
        if words.dep[kid] == "nummod" or words.lower[kid] in _SOME:
            return "indefinite"
    return "bare"


def resolve_description(discourse: Discourse, position: int) -> tuple[Thing | None, list[Thing]]:
    """What a description takes up again: the thing, or none and the things that it may be."""
    kind = kind_of_description(discourse, position)
    words, head = discourse.words, discourse.head[position]
    collective = is_group(words.lower[head])
    if kind == "indefinite" or (kind == "bare" and not collective and not words.is_capital(head)):
        return None, []
    things = [
        thing
        for thing in discourse.things
        if _before(discourse, thing, position) and may_be_one(discourse, position, thing)
    ]
    if kind == "owned":
        return _latest(discourse, [thing for thing in things if _same_owner(discourse, position, thing)], position), []
    for fits in (_same_noun, _same_role, _same_name_noun):
        found = [thing for thing in things if fits(discourse, position, thing)]
        if len(found) > 1 and fits is not _same_noun:
            found = _exacter(discourse, position, found)
        if len(found) == 1 or (found and fits is _same_noun):
            return _latest(discourse, found, position), []
        if found:
            return None, found[:4]
    return _epithet(discourse, position, things) if kind == "definite" else None, []


def _before(discourse: Discourse, thing: Thing, position: int) -> bool:
    return any(discourse.head[at] < discourse.first[position] for at in thing.mentions)


def _latest(discourse: Discourse, things: list[Thing], position: int) -> Thing | None:
    def last(thing: Thing) -> int:
        return max(discourse.head[at] for at in thing.mentions if discourse.head[at] < discourse.first[position])

    return max(things, key=last, default=None)


def _same_noun(discourse: Discourse, position: int, thing: Thing) -> bool:
    """The noun has described it before, and this description says nothing new of it."""
    lemma = discourse.words.lemma[discourse.head[position]]
    qualities = discourse.qualities(position)
    for at in thing.mentions:
        if discourse.mentions[at].form == "nominal" and discourse.words.lemma[discourse.head[at]] == lemma:
            known = discourse.qualities(at)
            if qualities <= (known | thing.qualities):
                return True
    return False


def _same_role(discourse: Discourse, position: int, thing: Thing) -> bool:
    """It is a person who holds the job, with the words that this description adds."""
    lemma = discourse.words.lemma[discourse.head[position]]
    if thing.type != "person" or lemma not in thing.nouns:
        return False
    own = discourse.qualities(position)
    if any(makes_other_office(word) for word in thing.qualities - own) and not _plain_holder(discourse, thing, lemma):
        return False
    new = own - thing.qualities
    # "the Norlandic leader" may be the leader whose country the report has not said.
    return not new or (
        all(is_people_word(word.title()) for word in new)
        and not any(is_people_word(word.title()) for word in thing.qualities)
    )


def _plain_holder(discourse: Discourse, thing: Thing, job: str) -> bool:
    """Whether some role of the thing is the job itself, not another office made of it ("vice president")."""
    roles = (role.span.text.lower().split() for at in thing.mentions for role in discourse.mentions[at].roles)
    return any(role[-1] == job and not any(makes_other_office(word) for word in role) for role in roles)


def _same_name_noun(discourse: Discourse, position: int, thing: Thing) -> bool:
    """Its name holds the noun: "the ministry" for the Interior Ministry, "the bridge" for Miller Bridge."""
    if not thing.named or thing.type == "person":
        return False
    name = set(thing.name.lower().split())
    lemma = discourse.words.lemma[discourse.head[position]]
    return (lemma in name or lemma in thing.nouns) and discourse.qualities(position) <= name | thing.qualities


def _exacter(discourse: Discourse, position: int, found: list[Thing]) -> list[Thing]:
    """Those that were spoken of just now, where others were not."""
    words = discourse.words
    here = words.sentence[discourse.first[position]]
    near = [
        thing
        for thing in found
        if any(
            0 <= here - words.sentence[discourse.head[at]] <= 1 and discourse.head[at] < discourse.first[position]
            for at in thing.mentions
        )
    ]
    return near or found


def _same_owner(discourse: Discourse, position: int, thing: Thing) -> bool:
    """The noun has described it before, owned by the same thing."""
    lemma = discourse.words.lemma[discourse.head[position]]
    owner = _owner(discourse, position)
    if owner is None:
        return False
    return any(
        discourse.mentions[at].form == "nominal"
        and discourse.words.lemma[discourse.head[at]] == lemma
        and _owner(discourse, at) is owner
        for at in thing.mentions
    )


def _owner(discourse: Discourse, position: int) -> Thing | None:
    words, head = discourse.words, discourse.head[position]
    owner = words.kid(head, "poss")
    return None if owner is None else discourse.thing_at(owner)


def _epithet(discourse: Discourse, position: int, things: list[Thing]) -> Thing | None:
    """The one thing just named that a bare description of the right kind can mean ("the singer", "the company")."""
    if discourse.qualities(position):
        return None
    lemma, type = discourse.words.lemma[discourse.head[position]], discourse.mentions[position].type
    if type == "person" and is_epithet(lemma):
        return _only_near(discourse, position, [thing for thing in things if thing.named and not thing.nouns])
    if type == "organization" and is_organization_epithet(lemma):
        fitting = [thing for thing in things if thing.named and thing.type == "organization"]
        if not is_business_epithet(lemma):
            return _only_near(discourse, position, fitting)
        fitting = [thing for thing in fitting if not is_public_body(thing.name) and not is_media(thing.name)]
        return _chief(discourse, position, fitting)
    if type == "place":
        return _place(discourse, position, things, lemma)
    return None


def _only_near(discourse: Discourse, position: int, things: list[Thing]) -> Thing | None:
    near = [thing for thing in things if _distance(discourse, position, thing) < _NEAR]
    return near[0] if len(near) == 1 else None


def _chief(discourse: Discourse, position: int, things: list[Thing]) -> Thing | None:
    """The only one near, or the one that the report speaks of most by far."""
    near = [thing for thing in things if _distance(discourse, position, thing) < _NEAR]
    if len(near) <= 1:
        return near[0] if near else None
    counts = sorted(near, key=lambda thing: -_count(discourse, position, thing))
    first, second = (_count(discourse, position, thing) for thing in counts[:2])
    return counts[0] if first >= 2 * second else None


def _count(discourse: Discourse, position: int, thing: Thing) -> int:
    return sum(at < position for at in thing.mentions)


def _distance(discourse: Discourse, position: int, thing: Thing) -> int:
    words, start = discourse.words, discourse.first[position]
    last = max((discourse.head[at] for at in thing.mentions if discourse.head[at] < start), default=None)
    return 10_000 if last is None else words.sentence[start] - words.sentence[last]


def _place(discourse: Discourse, position: int, things: list[Thing], lemma: str) -> Thing | None:
    """The last country for "the country", the last city for "the city"."""
    kind = place_kind(lemma)
    if kind not in ("city", "country") or lemma in ("state", "community", "camp", "seat"):
        return None
    fitting = [thing for thing in things if thing.named and thing.type == "place" and _is_kind(thing.name, kind)]
    if kind == "country":
        return _country(discourse, position, fitting)
    return _only_near(discourse, position, fitting)


def _country(discourse: Discourse, position: int, fitting: list[Thing]) -> Thing | None:
    """The country that the report has spoken of most, people and adjectives included; none when two are close."""
    words = discourse.words
    counts: Counter[str] = Counter()
    for word in range(discourse.first[position]):
        if words.is_capital(word):
            code = country_of_people(words.text[word])
            if code is not None:
                counts[code] += 1
    by_code: dict[str, Thing] = {}
    for thing in fitting:
        code = find_places(thing.name)[0].country or ""
        by_code[code] = thing
        counts[code] += _count(discourse, position, thing)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or (len(ranked) > 1 and ranked[0][1] < 1.5 * ranked[1][1]):
        return None
    return by_code.get(ranked[0][0])


def _is_kind(name: str, kind: str) -> bool:
    found = find_places(name)
    return bool(found) and found[0].kind == kind
