"""Which thing of the old dossier is which of the new: by the words that both rest on, then by name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

import msgspec

from colligate.comparing.alignment import Alignment, Key
from colligate.records.span import Span


class Thing(Protocol):
    """An entity or an event."""

    @property
    def id(self) -> str:
        """Name within its dossier."""

    @property
    def mentions(self) -> Sequence[Span]:
        """The words that name or tell it."""


class Correspondence(msgspec.Struct, frozen=True):
    """What became of the things of one kind.

    Args:
        new_of: Old id to the new id that holds most of its words, or that has its name.
        old_of: New id to the old id that most of its old words come from, or that has its name.
        merged: New id to the old ids that it took up, where they are several.
        split: Old id to the new ids that came of it, where they are several.
    """

    new_of: dict[str, str]
    old_of: dict[str, str]
    merged: dict[str, tuple[str, ...]]
    split: dict[str, tuple[str, ...]]


def correspond[T: Thing](
    old: Sequence[T], new: Sequence[T], alignment: Alignment, names: Callable[[T], Iterable[str]]
) -> Correspondence:
    """Hold the things of two dossiers against each other.

    Args:
        old: Entities or events of the old dossier.
        new: Those of the new.
        alignment: Which words are which.
        names: What a thing is called: decides where no words are shared.
    """
    holders: dict[Key, list[str]] = defaultdict(list)
    for thing in new:
        for key in dict.fromkeys((span.report, span.start, span.end) for span in thing.mentions):
            holders[key].append(thing.id)
    shared = {
        thing.id: Counter(id for key in alignment.keys(thing.mentions) for id in holders.get(key, ())) for thing in old
    }
    from_old: dict[str, Counter[str]] = defaultdict(Counter)
    for id, counts in shared.items():
        for other, number in counts.items():
            from_old[other][id] = number
    new_of = {id: _most(counts) for id, counts in shared.items() if counts}
    old_of = {id: _most(counts) for id, counts in from_old.items()}
    merged = _several(new_of)
    split = _several(old_of)
    _match_names(old, new, (new_of, old_of), names)
    return Correspondence(new_of, old_of, merged, split)


def _most(counts: Counter[str]) -> str:
    return min(counts, key=lambda id: (-counts[id], len(id), id))


def _several(whither: dict[str, str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for one, other in whither.items():
        found[other].append(one)
    return {id: tuple(sorted(ids, key=lambda id: (len(id), id))) for id, ids in found.items() if len(ids) > 1}


def _match_names[T: Thing](
    old: Sequence[T],
    new: Sequence[T],
    found: tuple[dict[str, str], dict[str, str]],
    names: Callable[[T], Iterable[str]],
) -> None:
    new_of, old_of = found
    free: dict[str, str] = {}
    for thing in new:
        if thing.id not in old_of:
            for name in names(thing):
                free.setdefault(name.casefold(), thing.id)
    for thing in old:
        if thing.id in new_of:
            continue
        other = next((free[name.casefold()] for name in names(thing) if name.casefold() in free), None)
        if other is not None and other not in old_of:
            new_of[thing.id], old_of[other] = other, thing.id
