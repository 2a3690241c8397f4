"""What a mention leaves out, from the other mentions of its event in the same report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from colligate.linking.events.items import EventItem, EventKey
from colligate.linking.events.times import compare_times
from colligate.records.time import TimeExpression


def completed(items: Iterable[EventItem], event_of: Mapping[EventKey, str]) -> dict[EventKey, EventItem]:
    """The items by key, with who, where and when filled in that their report tells of the same event elsewhere.

    A report says once who was hurt, where and on what day; "the blast" ten sentences on means all of it. Only what all
    those mentions agree on is taken, and nothing is overwritten.
    """
    told: dict[tuple[str, str], list[EventItem]] = {}
    for item in items:
        told.setdefault((item.key[0], event_of.get(item.key, "")), []).append(item)
    return {
        item.key: _complete(item, held) if len(held) > 1 and event else item
        for (_, event), held in told.items()
        for item in held
    }


def _complete(item: EventItem, held: Sequence[EventItem]) -> EventItem:
    if item.speech or item.another:
        return item
    others = [other for other in held if other.key != item.key and other.recalled == item.recalled]
    return msgspec.structs.replace(
        item,
        principals=item.principals or _agreed(other.principals for other in others),
        others=item.others or _agreed(other.others for other in others),
        places=item.places or _agreed(other.places for other in others),
        time=item.time or _one_time([other.time for other in others if other.time is not None]),
    )


def _agreed(told: Iterable[frozenset[str]]) -> frozenset[str]:
    """What all that tell anything tell alike; nothing where two differ."""
    kinds = {held for held in told if held}
    return next(iter(kinds)) if len(kinds) == 1 else frozenset()


def _one_time(told: Sequence[TimeExpression]) -> TimeExpression | None:
    """The first of times that are all the same."""
    same = all(compare_times(told[0], other) == "same_time" for other in told[1:])
    return told[0] if told and same else None
