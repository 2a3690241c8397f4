"""What two event mentions have in common and in what they differ: the features that are weighed."""

from __future__ import annotations

import math
from collections.abc import Iterator

import msgspec

from colligate.knowledge.families import families_in
from colligate.knowledge.synonyms import synonyms_of
from colligate.linking.events.context import EventContext
from colligate.linking.events.items import EventItem
from colligate.linking.events.parties import apart, like, one_and_many, places_apart, telling
from colligate.linking.events.times import compare_times

_UNREAL = frozenset({"planned", "possible", "hypothetical"})
_FAR = 0.3
"""Cosine that two words of news have by chance."""

_LEAD = 2
"""Sentence up to which a report tells its main matter, the title counted."""


class Feature(msgspec.Struct, frozen=True):
    """One agreement or difference.

    Args:
        name: Its name in the table of weights.
        value: How far it holds, from 0 to 1.
        left: Ids of entities, or words, of the left mention that it rests on; empty for the trigger.
        right: The same of the right one.
    """

    name: str
    value: float
    left: frozenset[str] = frozenset()
    right: frozenset[str] = frozenset()


def measure(left: EventItem, right: EventItem, context: EventContext) -> list[Feature]:
    """Every agreement and difference of two mentions that holds, in the order of the table of weights."""
    return [
        feature
        for features in (
            _triggers(left, right),
            _who(left, right, context),
            _done_to(left, right, context),
            _where(left, right, context),
            _when(left, right),
            _how_many(left, right),
            _wording(left, right, context),
            _standing(left, right, context),
        )
        for feature in features
    ]


def _triggers(left: EventItem, right: EventItem) -> Iterator[Feature]:
    if left.root != right.root:
        yield from _unlike(left, right)
    if left.stage and right.stage:
        # "The shooting" and "he was shot" may be one event; "shot" and "died" are two.
        same = left.stage == right.stage or left.root == right.root
        yield Feature("same_stage" if same else "other_stage", 1.0)
    if left.generic != right.generic and left.key[0] == right.key[0] and left.root != right.root:
        return  # A noun for any event is of every type.
    kinds = left.mention.type, right.mention.type
    if kinds[0] and kinds[0] == kinds[1]:
        yield Feature("same_type", 1.0)
    elif all(kinds) and left.root != right.root and not left.families & right.families:
        yield Feature("other_type", 1.0)


def _unlike(left: EventItem, right: EventItem) -> Iterator[Feature]:
    """How near two words of different roots are."""
    if left.root.split()[0] == right.root.split()[0]:
        yield Feature("same_verb", 1.0)
    shared = left.families & right.families
    if shared:
        # Words of many uses share a family with everything; it tells most where they share all they have.
        yield Feature("same_family", len(shared) / len(left.families | right.families))
    elif left.mention.type is None or left.mention.type != right.mention.type:
        yield Feature("unlike_words", 1.0)
    if right.root in synonyms_of(left.root):
        yield Feature("synonyms", 1.0)
    near = 0.0 if left.vector is None or right.vector is None else round(float(left.vector @ right.vector), 3)
    if near > _FAR:
        yield Feature("meaning", min(1.0, (near - _FAR) / (1 - _FAR)))


def _who(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    yield from _principals(left, right, context)
    shared = left.principals & right.principals
    others = (left.entities & right.entities) - shared
    if others:
        yield Feature("shared_others", min(1.0, sum(telling({entity}, context) for entity in others)), others)
    elif not shared and apart(left.others, right.others, context):
        yield Feature("other_others", 1.0, left.others, right.others)
    beside = (left.beside & right.beside) - left.entities - right.entities - left.places - right.places
    if beside:
        yield Feature("shared_beside", min(1.0, sum(telling({entity}, context) for entity in beside) / 2), beside)
    elif not left.beside & right.beside and apart(left.beside, right.beside, context):
        yield Feature("other_beside", 1.0, left.beside, right.beside)
    objects = left.objects & right.objects
    if objects:
        whole = min(context.weight[left.objects], context.weight[right.objects])
        value = sum(context.rarity[word] for word in objects) / max(whole, 1e-9)
        yield Feature("same_objects", min(1.0, value), objects)


def _principals(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    shared = left.principals & right.principals
    if shared:
        named = any(context.entities[entity].named for entity in shared if entity in context.entities)
        # Who resigns or is arrested does so once in a story, however often the story speaks of him.
        single = bool(left.single & right.single)
        value = 1.0 if single else telling(shared, context)
        if named:
            yield Feature("same_principal", value, shared)
        if single and named:
            yield Feature("same_single", 1.0, shared)
    elif apart(left.principals, right.principals, context):
        crossed = bool(left.principals & right.others or right.principals & left.others)
        yield Feature("other_principal", 0.3 if crossed else 1.0, left.principals, right.principals)
    elif not left.principals and not right.principals:
        yield Feature("no_principals", 1.0)
    elif likeness := like(left.principals, right.principals, context):
        yield Feature("like_principal", likeness, left.principals, right.principals)


def _done_to(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    shared = left.patients & right.patients
    if shared:
        yield Feature("same_patient", 1.0, shared)
    if one_and_many(left, right, context):
        yield Feature("one_and_many", 1.0, left.principals, right.principals)


def _where(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    shared = left.places & right.places
    if shared:
        yield Feature("same_place", telling(shared, context), shared)
    elif places_apart(left, right, context):
        yield Feature("other_place", 1.0, left.places, right.places)


def _when(left: EventItem, right: EventItem) -> Iterator[Feature]:
    if left.past != right.past and (left.time is None or right.time is None):
        yield Feature("past_year", 1.0)
    if left.time is None or right.time is None:
        return
    relation = compare_times(left.time, right.time)
    if relation is not None:
        yield Feature(relation, 1.0, frozenset({left.time.span.text}), frozenset({right.time.span.text}))


def _how_many(left: EventItem, right: EventItem) -> Iterator[Feature]:
    # Reports differ about a number; one report that gives two with one word means two things.
    again = left.key[0] == right.key[0] and left.root == right.root
    for one in left.counts:
        for other in right.counts:
            if one.unit == other.unit and ((one.low, one.high) == (other.low, other.high) or again):
                same = (one.low, one.high) == (other.low, other.high)
                words = frozenset({one.span.text}), frozenset({other.span.text})
                yield Feature("same_count" if same else "two_counts", 1.0, *words)
                return


def _wording(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    words = left.words & right.words
    if words:
        least = min(context.weight[left.words], context.weight[right.words])
        # A clause of two words agrees by chance; longer ones have to.
        value = sum(context.rarity[word] for word in words) / max(least, 12.0)
        yield Feature("wording", min(1.0, value), words)
    shared = _shared(left, right)
    if not shared and left.root != right.root and left.heads and right.heads:
        yield Feature("nothing_shared", 1.0, left.heads, right.heads)
    if left.common and right.common and left.key[0] != right.key[0] and not _one_deed(left, right, shared):
        yield Feature("common_act", 1.0)
    if left.before and left.before == right.before:
        yield Feature("same_modifier", 1.0, frozenset({left.before}))
    if heads := left.heads & right.heads:
        yield Feature("same_heads", len(heads) / min(len(left.heads), len(right.heads)), heads)
    if beside := left.sentence & right.sentence:
        rarest = max(sorted(beside), key=lambda word: context.rare.get(word, 1.0))
        yield Feature("rare_word", context.rare.get(rarest, 1.0), frozenset({rarest}))
    if left.numbers and right.numbers and not left.numbers & right.numbers:
        yield Feature("other_numbers", 1.0, left.numbers, right.numbers)
    if left.speech and right.speech:
        yield Feature("speech", 1.0)


def _shared(left: EventItem, right: EventItem) -> frozenset[str]:
    """Whom, what and where two mentions have in common."""
    whom = (left.entities | left.places) & (right.entities | right.places)
    return whom | (left.heads & right.heads) | (left.objects & right.objects)


def _one_deed(left: EventItem, right: EventItem, shared: frozenset[str]) -> bool:
    """Whether acts of which any story has many have enough in common: more where the words differ."""
    return bool(shared) and (left.root == right.root or bool(left.patients & right.patients) or len(shared) > 2)


def _standing(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    same_report = left.key[0] == right.key[0]
    if same_report:
        yield from _in_one_report(left, right)
    else:
        yield from _in_two_reports(left, right, context)
    if left.root == right.root:
        often = context.root_counts[left.root] / context.reports
        yield Feature("told_by_many", context.root_reports[left.root] / context.reports)
        yield Feature("told_often", min(1.0, max(0.0, math.log2(often) / 3)))
        if often <= 1.5:
            yield Feature("told_once", 1.0)
    if same_report and right.definite and not right.another and right.mention.sentence - left.mention.sentence <= 5:
        yield Feature("points_back", 1.0)
    if (left.another or right.another) and not left.principals & right.principals:
        yield Feature("another", 1.0)
    if left.plural != right.plural and not left.principals & right.principals:
        yield Feature("several", 1.0)
    modality = left.mention.modality, right.mention.modality
    if modality[0] == modality[1] == "denied":
        yield Feature("both_denied", 1.0)
    elif "denied" in modality and not left.entities & right.entities and not left.patients & right.patients:
        yield Feature("opposite", 1.0)
    if (modality[0] in _UNREAL) != (modality[1] in _UNREAL):
        yield Feature("unreal", 1.0)


def _in_one_report(left: EventItem, right: EventItem) -> Iterator[Feature]:
    yield Feature("same_report", 1.0)
    yield Feature("near", 1.0 / (1 + abs(right.mention.sentence - left.mention.sentence)))
    if left.root == right.root:
        yield Feature("word_again", 1.0)


def _in_two_reports(left: EventItem, right: EventItem, context: EventContext) -> Iterator[Feature]:
    matter = context.matter[context.report_at[left.key[0]]][context.report_at[right.key[0]]]
    yield Feature("same_matter", matter)
    kind = left.mention.type is not None and left.mention.type == right.mention.type
    if left.root == right.root:
        yield Feature("word_of_matter", matter)
    elif kind or left.families & right.families:
        yield Feature("kind_of_matter", matter)
    if left.families & right.families & families_in("harm"):
        yield Feature("harm_of_matter", matter)
    if left.mention.sentence <= _LEAD and right.mention.sentence <= _LEAD:
        yield Feature("both_lead", 1.0)
        if left.root == right.root:
            yield Feature("word_of_lead", 1.0)
        elif kind:
            yield Feature("kind_of_lead", 1.0)
