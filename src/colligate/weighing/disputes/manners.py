"""How somebody died: shot in a fight by one account, by his own hand by another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from itertools import combinations

import msgspec

from colligate.knowledge.manners import is_deadly, manners_clash, manners_in
from colligate.records.finding import About, Side
from colligate.records.story import Story
from colligate.weighing.disputes.assertions import Assertion
from colligate.weighing.draft import Draft
from colligate.weighing.importance import Importance
from colligate.weighing.summaries import Wording, sentence
from colligate.weighing.tellings import Telling

_DEATH = frozenset({"die", "kill"})
_SIDE_BY_SIDE = 2
"""Sentences between two accounts that a report puts side by side."""
_FAR = 3
"""Sentences between "him" and where he is named, at most."""
_OF_HIM = re.compile(r"\b(?:he|him|she|her)\b", re.IGNORECASE)
_MOST_EVIDENCE = 6


class Account(msgspec.Struct, frozen=True):
    """What tells how somebody died: who says what, with the kinds of death and the words for them."""

    item: Assertion
    kinds: frozenset[str]
    words: str


def compare_manners(
    story: Story,
    tellings: Mapping[str, Sequence[Telling]],
    assertions: Sequence[Assertion],
    weighers: tuple[Importance, Wording],
) -> list[Draft]:
    """Findings about how somebody with a name died, where two accounts cannot both be right; one for each person.

    Args:
        story: The linked readings.
        tellings: The tellings of each event.
        assertions: All that the reports say.
        weighers: What weighs events, and what puts findings into words.
    """
    people = frozenset(entity.id for entity in story.entities if entity.type == "person")
    named = frozenset(entity.id for entity in story.entities if entity.type == "person" and entity.named)
    dead: dict[str, str] = {}
    for event, held in tellings.items():
        for telling in held:
            if telling.status == "told" and telling.item.families & _DEATH:
                for entity in sorted(telling.item.principals & named):
                    dead.setdefault(entity, event)
    drafts = []
    for entity, event in dead.items():
        accounts = list(_accounts(assertions, entity, people))
        pair = next((pair for pair in combinations(accounts, 2) if _are_rivals(*pair)), None)
        if pair is not None:
            drafts.append(_draft((entity, event), pair, accounts, story, weighers))
    return drafts


def _accounts(assertions: Sequence[Assertion], entity: str, people: Set[str]) -> Iterator[Account]:
    """What is said of him whom alone the words mention; and of "him", close to where he is named."""
    near: dict[str, list[int]] = {}
    for item in assertions:
        if entity in item.entities:
            near.setdefault(item.span.report, []).append(item.sentence)
    for item in assertions:
        others = item.entities & people - {item.holder}
        if item.asks or item.denies or (others and others != {entity}):
            continue
        if not others and not (_OF_HIM.search(item.span.text) and _is_near(item, near)):
            continue
        found = manners_in(item.span.text)
        if found:
            yield Account(item, frozenset(found), next(iter(found.values())))


def _is_near(item: Assertion, near: Mapping[str, Sequence[int]]) -> bool:
    return any(abs(item.sentence - at) <= _FAR for at in near.get(item.span.report, ()))


def _are_rivals(left: Account, right: Account) -> bool:
    if left.item.source == right.item.source or not manners_clash(left.kinds, right.kinds):
        return False
    if is_deadly(left.kinds) and is_deadly(right.kinds):
        return True
    one, other = left.item, right.item
    near = one.span.report == other.span.report and abs(one.sentence - other.sentence) <= _SIDE_BY_SIDE
    return near and (is_deadly(left.kinds) or is_deadly(right.kinds)) and bool(one.speaker and other.speaker)


def _draft(
    about: tuple[str, str],
    pair: tuple[Account, Account],
    accounts: Sequence[Account],
    story: Story,
    weighers: tuple[Importance, Wording],
) -> Draft:
    importance, wording = weighers
    entity, id = about
    event = next(event for event in story.events if event.id == id)
    sides = [[held, *(item for item in accounts if item is not held and item.kinds & held.kinds)] for held in pair]
    told = [
        f"“{held.words}” according to {wording.voice(held.item.holder, held.item.speaker, held.item.span.report)}"
        for held in pair
    ]
    return Draft(
        kind="disputed",
        about=About("reason", event=id),
        summary=sentence(f"How {wording.names([entity])} died: {'; '.join(told)}"),
        sides=(_side(sides[0]), _side(sides[1])),
        weight=round(17 + importance.of(event), 4),
    )


def _side(held: Sequence[Account]) -> Side:
    holders = dict.fromkeys(account.item.holder for account in held if account.item.holder is not None)
    return Side(
        value=held[0].words,
        holders=tuple(holders),
        lines=tuple(sorted({account.item.line for account in held})),
        evidence=tuple(dict.fromkeys(account.item.whole for account in held))[:_MOST_EVIDENCE],
        origins=len({account.item.source for account in held}),
    )
