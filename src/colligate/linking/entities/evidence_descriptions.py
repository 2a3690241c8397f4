"""Reasons for and against two things being one when no name joins them ("the suspect", "a man of 34")."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Literal

import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.titles import makes_other_office
from colligate.linking.entities.description_context import DescriptionContext
from colligate.linking.entities.naming import head_word
from colligate.linking.entities.profiles import Profile
from colligate.records.evidence import Clause

Relation = Literal["named", "together", "apart"]
"""One of the two has a name; neither has, and one report tells of both; neither has, and two reports tell of them."""

FORBIDDEN = -8.0
_NEAR = 300
"""Characters between two mentions that stand near each other."""
_MOST_REPORTS = 12
_FITS = ("other_words", "shared_words", "fuller_description", "same_noun", "same_description")


class Feature(msgspec.Struct, frozen=True):
    """One agreement or difference.

    Args:
        name: Its name in the table of weights.
        value: How far it holds, from 0 to 1.
        words: What it rests on; empty for the descriptions themselves.
    """

    name: str
    value: float = 1.0
    words: str = ""


@cache
def _weights(relation: Relation) -> Mapping[str, float]:
    return {name: float(entry["weight"]) for name, entry in load_data("description_weights")[relation].items()}


def relation_of(left: Profile, right: Profile) -> Relation:
    """Which of the three tables of weights two things are judged by."""
    if left.named or right.named:
        return "named"
    return "together" if left.reports & right.reports else "apart"


def score(left: Profile, right: Profile, context: DescriptionContext) -> tuple[float, bool]:
    """The sum of the weights of what holds, and whether the pair is ruled out. Not both may have a name."""
    if forbidden(left, right):
        return FORBIDDEN, True
    weights = _weights(relation_of(left, right))
    held = measure(left, right, context)
    return round(sum(round(weights[feature.name] * feature.value, 3) for feature in held), 3), False


def explain(left: Profile, right: Profile, context: DescriptionContext) -> list[Clause]:
    """The same in words: clauses whose weights add up to the score."""
    table = load_data("description_weights")[relation_of(left, right)]
    reason = forbidden(left, right)
    if reason:
        return [Clause("cannot_be_one", FORBIDDEN, reason, left.span, right.span, forbids=True)]
    clauses = []
    for feature in measure(left, right, context):
        entry = table[feature.name]
        told = entry["reason"].format(left=left.name, right=right.name, words=feature.words)
        weight = round(entry["weight"] * feature.value, 3)
        clauses.append(Clause(feature.name, weight, told, left.span, right.span))
    return clauses


def forbidden(left: Profile, right: Profile) -> str | None:
    """Why two things cannot be one whatever else agrees; None if nothing forbids it."""
    one, other = left.described, right.described
    if left.plural != right.plural:
        return "the one stands for several, the other does not"
    genders = [{side.gender} - {None} or side.described.genders for side in (left, right)]
    if all(genders) and not genders[0] & genders[1]:
        return "the words show men in the one and women in the other"
    if one.ages and other.ages and min(abs(a - b) for a in one.ages for b in other.ages) > 1:
        return f"the one is {one.ages[0]} years old, the other {other.ages[0]}"
    if one.counts and other.counts and not one.counts & other.counts:
        return f"they are {min(one.counts):g} and {min(other.counts):g}"
    codes = [set(side.countries) | _countries(side) for side in (left, right)]
    if all(codes) and not codes[0] & codes[1] and _fit(left, right)[0] >= 0:
        return f"the one belongs to {', '.join(sorted(codes[0]))}, the other to {', '.join(sorted(codes[1]))}"
    return None


def measure(left: Profile, right: Profile, context: DescriptionContext) -> Iterator[Feature]:
    """Every agreement and difference that holds, in the order of the table of weights."""
    plain, other = (right, left) if left.named else (left, right)
    relation = relation_of(left, right)
    yield Feature("prior")
    yield from _words(plain, other, relation, context)
    yield from _reports(plain, other, relation, context)
    yield from _standing(plain, other, relation)
    deeds = plain.described.deeds & other.described.deeds
    if deeds:
        deed = min(sorted(deeds), key=lambda item: context.deeds[item])
        yield Feature("same_deed", context.telling(deed), deed.partition(":")[0])
    elif relation != "together" and not plain.reports & other.reports and not _share_noun(plain, other):
        yield Feature("nothing_shared")
    if plain.described.definite or other.described.definite:
        yield Feature(
            "definite", 1.0 if plain.described.definite and (other.described.definite or other.named) else 0.5
        )
    if plain.type != other.type:
        yield Feature("type_differs", words=f"{left.type}, {right.type}")
    elif plain.type == "person":
        yield Feature("persons")
    if plain.gender and plain.gender == other.gender:
        yield Feature("same_gender")
    if set(plain.described.ages) & set(other.described.ages):
        yield Feature("same_age", words=str(plain.described.ages[0]))
    if plain.described.counts & other.described.counts:
        yield Feature("same_count", words=f"{min(plain.described.counts):g}")
    names = _other_names(plain, other)
    if names:
        yield Feature("other_names", words=names)


def _other_names(plain: Profile, other: Profile) -> str:
    """Names inside the descriptions that are not those of the other side; "" if there are none to compare."""
    mine, theirs = (
        {word for word in side.names if head_word(word) not in side.nouns}
        for side in (plain.described, other.described)
    )
    if other.named and other.type != "person":
        theirs |= set(other.words) | {word.casefold() for name in other.names for word in name.split()}
    if not mine or not theirs or mine & theirs:
        return ""
    return ", ".join((*sorted(mine), *sorted(theirs)))


def _words(plain: Profile, other: Profile, relation: Relation, context: DescriptionContext) -> Iterator[Feature]:
    """What the nouns and the words beside them tell."""
    rank, noun, told = _fit(plain, other)
    in_name = _noun_in_name(plain, other) if relation == "named" else None
    if rank >= 0:
        yield Feature(_FITS[rank], words=told)
        if noun in load_data("naming")["generic"]:
            yield Feature("generic_noun", words=noun)
            if relation == "apart" and plain.described.introduced and other.described.introduced:
                yield Feature("both_introduced", words=noun)
        crowd = 1 if relation == "named" else context.most_called(noun, plain, other)
        if crowd > 1:
            yield Feature("several_so_called", min(1.0, (crowd - 1) / 3), noun)
    elif in_name is None:
        yield Feature("no_noun")
    if in_name is not None:
        yield Feature(in_name)
    many = sorted(set(plain.described.nouns) & set(load_data("naming")["one_of_many"]))
    if many and (relation == "apart" or (relation == "named" and (rank < 0 or plain.described.introduced))):
        yield Feature("one_of_many", words=many[0])


def _fit(left: Profile, right: Profile) -> tuple[int, str, str]:
    """How far the words beside a common noun agree, taken where they agree best: rank, noun and words; -1 for none."""
    best = (-1, "", "")
    for one in left.described.phrases:
        for other in right.described.phrases:
            if one[0] == other[0] and _office(one) == _office(other):
                a, b = set(one[1:]), set(other[1:])
                rank = (4 if a else 3) if a == b else 2 if a <= b or b <= a else 1 if a & b else 0
                best = max(best, (rank, one[0], " ".join((*one[1:], one[0]))))
    return best


def _office(phrase: tuple[str, ...]) -> set[str]:
    """The words that make another office of a job: a bare "the minister" is not the prime minister."""
    return {word for word in phrase[1:] if makes_other_office(word)}


def _share_noun(plain: Profile, other: Profile) -> bool:
    return _fit(plain, other)[0] >= 0 or _noun_in_name(plain, other) is not None


def _noun_in_name(plain: Profile, named: Profile) -> str | None:
    """Whether the name holds the description's noun ("the ministry", "Interior Ministry"), and its other words."""
    if named.type == "person":
        return None
    name = {head_word(word) for word in named.words}
    found = [words for words in plain.described.phrases if words[0] in name]
    if not found:
        return None
    return "noun_in_name" if any(set(words[1:]) <= set(named.words) for words in found) else "other_words_in_name"


def _reports(plain: Profile, other: Profile, relation: Relation, context: DescriptionContext) -> Iterator[Feature]:
    """What it tells that the same report speaks of both, or two that speak of the same people, bodies and places."""
    shared = plain.reports & other.reports
    if relation == "named" and shared:
        yield Feature("one_report", words=min(shared))
        if context.is_chief(other, min(shared)):
            yield Feature("chief_here", words=other.name)
    elif not shared:
        near = context.closeness(plain, other)
        if near:
            yield Feature("close_reports", near)
        if near and _fit(plain, other)[0] >= 0:
            yield Feature("close_and_noun", near)
        if context.reports < 10:
            yield Feature("few_reports", words=str(context.reports))


def _standing(plain: Profile, other: Profile, relation: Relation) -> Iterator[Feature]:
    """How the two stand to each other in a report that speaks of both."""
    if relation == "apart":
        return
    if plain.described.acts & other.described.acts:
        yield Feature("side_by_side")
    gaps, later = [], False
    for report, mine in plain.told[:_MOST_REPORTS]:
        theirs = other.offsets.get(report)
        if theirs:
            gaps.append(min(abs(one - two) for one in mine[:20] for two in theirs[:40]))
            later = later or (plain.described.introduced and theirs[0] < mine[0])
            later = later or (other.described.introduced and mine[0] < theirs[0])
    if gaps and min(gaps) <= _NEAR:
        yield Feature("near")
    if later:
        yield Feature("introduced_later")
    if plain.described.another or other.described.another:
        yield Feature("another")


def _countries(profile: Profile) -> set[str]:
    return {word for words in profile.described.phrases for word in words if len(word) == 2 and word.isupper()}
