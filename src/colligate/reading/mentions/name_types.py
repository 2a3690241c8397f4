"""What kind of thing each name names, from all that the report and the world show about it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from colligate.knowledge.demonyms import is_people_word
from colligate.knowledge.names import parse_name
from colligate.knowledge.organizations import (
    acronyms,
    head_kind,
    is_acronym,
    may_be_dropped,
)
from colligate.knowledge.places import find_places
from colligate.knowledge.short_names import may_end
from colligate.knowledge.titles import given_name_gender
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import NameDraft
from colligate.reading.mentions.name_votes import LABEL, Votes, add_votes, stands_for_place, votes_of
from colligate.records.mention import EntityType

_ORDER: tuple[EntityType, ...] = ("person", "organization", "place", "group", "other")
_ENOUGH = 5
_SUREST = 9.0
_PEOPLES = ("ian", "ians", "ese", "ish")
"""Endings that make the name of a people of a land's."""
_SHORT = 4
_LAND = 6.0
"""How much it speaks for a land that its people are called after it."""
_FIRST_AND_LAST = 2
_CITY = 500_000
"""Inhabitants of a city that no business is likely to be called by alone."""
_UNKNOWN = 0.5
"""How much less the recogniser's word for a person counts where the report never gives a full name to a bare one."""


def settle_types(words: Words, drafts: Sequence[NameDraft]) -> None:
    """Give each draft the type that speaks most for it: its own surroundings, then all uses of the name."""
    own = [votes_of(words, draft) for draft in drafts]
    whole: dict[str, Votes] = defaultdict(dict)
    uses_of: Counter[str] = Counter()
    for draft, votes in zip(drafts, own, strict=True):
        uses_of[_key(words, draft)] += 1
        add_votes(whole[_key(words, draft)], votes)
    for key, votes in whole.items():
        # More uses make it surer, but a mistake made often is still one mistake.
        whole[key] = {kind: value / uses_of[key] * min(uses_of[key], _ENOUGH) for kind, value in votes.items()}
    people, families = _people_words(words, drafts, whole), _families(words, drafts, whole)
    unlike, lands = _unlike_people(words, drafts), _lands(words, drafts)
    totals: list[tuple[NameDraft, Votes]] = []
    for draft, votes in zip(drafts, own, strict=True):
        if draft.type == "group" and is_people_word(draft.words(words)[-1]):
            continue
        total: Votes = {}
        add_votes(total, whole[_key(words, draft)])
        add_votes(total, votes, 2.0)
        # The recogniser's label of this one use says little more than its labels of all uses.
        add_votes(total, {draft.type: -LABEL if draft.label else 0.0})
        if draft.last - draft.first <= 3:
            # A word of a person's full name means the person when it stands alone, whatever it was taken for.
            last = draft.words(words)[-1].casefold()
            add_votes(total, {"person": people.get(last, 0.0) * (1.0 if draft.first == draft.last else 0.5)})
            if draft.first == draft.last and last in families and draft.label and draft.type != "person":
                # The recogniser errs with the surname of whom the report names in full; what else speaks still counts.
                add_votes(total, {draft.type: -LABEL * (min(uses_of[_key(words, draft)], _ENOUGH) + 1.0)})
        if draft.label == "PERSON" and draft.words(words) in unlike:
            add_votes(
                total, {"person": -_UNKNOWN * min(uses_of[_key(words, draft)], _ENOUGH), "organization": _UNKNOWN}
            )
        if draft.text(words) in lands:
            add_votes(total, {"place": _LAND})
        totals.append((draft, total))
    _settle_alike(words, totals)
    _follow_long_names(words, drafts)


def _settle_alike(words: Words, totals: Sequence[tuple[NameDraft, Votes]]) -> None:
    """Give all uses of a name one type; where the world knows several things by it, each use its own."""
    of_name: dict[str, list[tuple[NameDraft, Votes]]] = defaultdict(list)
    for draft, total in totals:
        of_name[_key(words, draft)].append((draft, total))
    for held in of_name.values():
        sum_of: Votes = {}
        for _, total in held:
            add_votes(sum_of, total)
        known = bool(find_places(held[0][0].text(words)))
        for draft, total in held:
            draft.type = _best(total if known else sum_of)


def _unlike_people(words: Words, drafts: Sequence[NameDraft]) -> set[tuple[str, ...]]:
    """Names that a report uses as it uses no person's.

    News gives a person's full name once, and then the last word: who is called by the first word of two, or by one word
    that no full name has, is somebody known to all, or no person.
    """
    full = [draft.words(words) for draft in drafts if draft.first < draft.last]
    alone = {draft.words(words)[0] for draft in drafts if draft.first == draft.last}
    ends = {word for texts in full for word in (texts[0], texts[-1])}
    found: set[tuple[str, ...]] = {(word,) for word in alone - ends if given_name_gender(word) is None}
    for texts in full:
        led = len(texts) == _FIRST_AND_LAST and texts[0] in alone and texts[1] not in alone
        if led and given_name_gender(texts[0]) is None and not parse_name(" ".join(texts)).family_first:
            found.update({texts, texts[:1]})
    return found


def _lands(words: Words, drafts: Sequence[NameDraft]) -> set[str]:
    """Names of one word beside which the report has one for the people of it ("Tarvenia", "Tarvenian")."""
    written = {text for text in words.text if text[:1].isupper()}
    bare = {draft.text(words) for draft in drafts if draft.first == draft.last}
    return {name for name in bare if name[-1:] in "ao" and len(name) > _SHORT and name + "n" in written} | {
        name for name in bare if len(name) > _SHORT and not written.isdisjoint(name + end for end in _PEOPLES)
    }


def _follow_long_names(words: Words, drafts: Sequence[NameDraft]) -> None:
    """Acronyms and short forms of organizations that the report names in full are organizations too."""
    short: set[str] = set()
    for draft in drafts:
        if draft.type == "organization" and draft.first < draft.last:
            texts = draft.words(words)
            short.update(acronyms(" ".join(texts)))
            # "Arden University" is no reason to take Arden, a town, for it.
            if may_be_dropped(" ".join(texts[1:])) and not find_places(texts[0]):
                short.add(texts[0])
    short |= _pieces(words, drafts)
    for draft in drafts:
        name = draft.text(words)
        if draft.type != "organization" and (name in short or (is_acronym(name) and name.replace(".", "") in short)):
            draft.type = "organization"


def _pieces(words: Words, drafts: Sequence[NameDraft]) -> set[str]:
    """Words of their names by which bodies of the report may go, where nothing of the report bears them as well."""
    found: set[str] = set()
    for draft in drafts:
        texts = tuple(text for text in draft.words(words) if text.strip())
        if draft.type != "organization" or len(texts) < 2:
            continue
        if head_kind(" ".join(texts)) == "business":
            found.update(" ".join(texts[:length]) for length in range(1, len(texts)))
        elif may_end(" ".join(texts)):
            found.update(texts)
    for draft in drafts:
        texts = draft.words(words)
        if draft.type == "person" and draft.first < draft.last:
            found -= {texts[0], texts[-1]}
        elif " ".join(texts) in found and (stands_for_place(words, draft) or draft.type == "group"):
            found.discard(" ".join(texts))
    return {name for name in found if not _is_known_place(name) and not is_people_word(name.split()[-1])}


def _is_known_place(name: str) -> bool:
    return any(place.kind != "city" or place.population >= _CITY for place in find_places(name))


def _people_words(words: Words, drafts: Sequence[NameDraft], whole: dict[str, Votes]) -> dict[str, float]:
    """First and last words of people's names, with how sure they are people's."""
    people: dict[str, float] = {}
    for draft in drafts:
        votes = whole[_key(words, draft)]
        if _best(votes) != "person":
            continue
        texts = draft.words(words)
        sure = min(_SUREST, votes["person"] * (2.0 if len(texts) > 1 else 1.0))
        for part in {texts[0].casefold(), texts[-1].casefold()}:
            people[part] = max(people.get(part, 0.0), sure)
    return people


def _families(words: Words, drafts: Sequence[NameDraft], whole: dict[str, Votes]) -> set[str]:
    """Last words of people's full names, less those that a body of the report is called by too (Ada Vane, Vane Ltd)."""
    last: set[str] = set()
    bodies: set[str] = set()
    for draft in drafts:
        if draft.first < draft.last:
            texts = draft.words(words)
            kind = _best(whole[_key(words, draft)])
            if kind == "person":
                last.add(texts[-1].casefold())
            elif kind == "organization":
                bodies.update(text.casefold() for text in texts)
    return last - bodies


def _key(words: Words, draft: NameDraft) -> str:
    return draft.text(words).casefold()


def _best(votes: Votes) -> EntityType:
    return max(_ORDER, key=lambda kind: (votes.get(kind, 0.0), -_ORDER.index(kind)))
