"""Descriptions taken up again: "the minister", "the company", "the rebels" for what the report has told of before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from colligate.knowledge.demonyms import is_people_word
from colligate.knowledge.groups import epithet_kind, is_group
from colligate.knowledge.places import find_places
from colligate.knowledge.placewords import place_kind
from colligate.knowledge.speech import speaking_verbs
from colligate.knowledge.titles import is_epithet, makes_other_office
from colligate.reading.coreference.bodies import body_taken_up, likeliest
from colligate.reading.coreference.constructions import may_be_one
from colligate.reading.coreference.discourse import Discourse, Thing
from colligate.reading.coreference.openings import named_later, person_named_next
from colligate.reading.mentions.nominals import is_aged

Kind = Literal["definite", "indefinite", "bare", "owned"]
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "both"})
_SOME = frozenset(
    {"several", "many", "some", "few", "most", "other", "another", "more", "numerous", "various", "countless", "fellow"}
)
_BACK = 2
"""Sentences over which an epithet reaches back."""
_FEW = 3
_LAST = 20
"""Mentions of a thing that are looked through, the last ones first."""


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
    if kind == "indefinite":
        return named_later(discourse, position) or person_named_next(discourse, position), []
    if kind == "bare" and not collective and not words.is_capital(head):
        return None, []
    start = discourse.first[position]
    things = [
        thing
        for thing in discourse.described_as(words.lemma[head], start)
        if may_be_one(discourse, position, thing) and not all(_is_office(discourse, at) for at in thing.mentions[:_FEW])
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
    return _epithet(discourse, position) if kind == "definite" else None, []


def _latest(discourse: Discourse, things: list[Thing], position: int) -> Thing | None:
    return max(things, key=lambda thing: thing.last_before(discourse.first[position]) or -1, default=None)


def _same_noun(discourse: Discourse, position: int, thing: Thing) -> bool:
    """The noun has described it before, as the same office, and this description says nothing new of it."""
    own = discourse.qualities(position)
    return any(
        own <= (before | thing.qualities) and not any(makes_other_office(word) for word in before - own)
        for before in (discourse.qualities(at) for at in _uses(discourse, position, thing))
    )


def _uses(discourse: Discourse, position: int, thing: Thing) -> Iterator[int]:
    """Descriptions of the thing by the same noun, the last ones first."""
    lemma = discourse.words.lemma[discourse.head[position]]
    for at in thing.mentions[: -_LAST - 1 : -1]:
        nominal = discourse.mentions[at].form == "nominal" and not _is_office(discourse, at)
        if nominal and discourse.words.lemma[discourse.head[at]] == lemma:
            yield at


def _is_office(discourse: Discourse, at: int) -> bool:
    """Whether a job only names a body: "the prosecutor's office" is no prosecutor."""
    words, head = discourse.words, discourse.head[at]
    return words.dep[head] == "poss" and words.lemma[words.head[head]] == "office"


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
    roles = (role.span.text.lower().split() for at in thing.mentions[:_LAST] for role in discourse.mentions[at].roles)
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
    near = {thing.order for thing in discourse.things_near(discourse.first[position], 1)}
    return [thing for thing in found if thing.order in near] or found


def _same_owner(discourse: Discourse, position: int, thing: Thing) -> bool:
    """The noun has described it before, owned by the same thing."""
    owner = _owner(discourse, position)
    return owner is not None and any(_owner(discourse, at) is owner for at in _uses(discourse, position, thing))


def _owner(discourse: Discourse, position: int) -> Thing | None:
    words, head = discourse.words, discourse.head[position]
    owner = words.kid(head, "poss")
    return None if owner is None else discourse.thing_at(owner)


def _epithet(discourse: Discourse, position: int) -> Thing | None:
    """The one thing just named that a bare description of the right kind can mean ("the singer", "the company")."""
    lemma, type = discourse.words.lemma[discourse.head[position]], discourse.mentions[position].type
    if is_aged(discourse.words, discourse.head[position]):
        return _aged(discourse, position)
    if type in ("organization", "group") or (type == "person" and epithet_kind(lemma) == "business"):
        # "The operator", "the developer": jobs and businesses alike.
        return body_taken_up(discourse, position)
    if discourse.qualities(position):
        return None
    if type == "place":
        return _place(discourse, position, lemma)
    if type != "person" or not is_epithet(lemma):
        return None
    near = [thing for thing in discourse.things_near(discourse.first[position], _BACK) if thing.named]
    near = [thing for thing in near if thing.type == type and may_be_one(discourse, position, thing)]
    return _only([thing for thing in near if not thing.nouns])


def _aged(discourse: Discourse, position: int) -> Thing | None:
    """Whom "the 43-year-old" means: who was said to be of that age; one of whom no age is told only where it speaks."""
    words, head = discourse.words, discourse.head[position]
    near = [thing for thing in discourse.things_near(discourse.first[position], _BACK) if thing.named]
    near = [thing for thing in near if thing.type == "person" and may_be_one(discourse, position, thing)]
    of_age = [thing for thing in near if thing.age is not None]
    if of_age or words.dep[head] != "nsubj" or words.lemma[words.head[head]] not in speaking_verbs():
        return _only(of_age)
    return likeliest(discourse, position, near)


def _only(things: list[Thing]) -> Thing | None:
    return things[0] if len(things) == 1 else None


def _place(discourse: Discourse, position: int, lemma: str) -> Thing | None:
    """The chief country of the report for "the country", the city just named for "the city"."""
    kind, start = place_kind(lemma), discourse.first[position]
    if lemma in ("state", "community", "camp", "seat"):
        return None
    if kind == "country":
        return discourse.chief_country(start)
    if kind != "city":
        return None
    near = [thing for thing in discourse.things_near(start, _BACK) if thing.named and thing.type == "place"]
    return _only([thing for thing in near if any(place.kind == "city" for place in find_places(thing.name)[:1])])
