"""What a story as a whole tells about how much an agreement of two event mentions weighs."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from colligate.linking.events.items import EventItem
from colligate.linking.events.words import WORD, rare_words
from colligate.records.entity import Entity
from colligate.records.reading import Reading

_UNLIKE, _ALIKE = 0.05, 0.25
"""Cosine of reports about two matters of one field, and of reports about one matter."""


class EventContext(msgspec.Struct, frozen=True):
    """What the story as a whole tells about how much an agreement weighs.

    Args:
        entities: By id.
        spread: Entity id to the share of the story's events that it takes part in.
        rarity: Content word to its inverse frequency among clauses.
        weight: How much all words of a clause tell together.
        root_counts: How many mentions have a root.
        matter: How far any two reports are about one matter, by their words or by whom they name, from 0 to 1, by
            position of the report.
        report_at: Report id to its position.
        reports: How many reports there are.
        told_in: Entity id to the reports that speak of it.
        rare: Content word to how few sentences of the story have it, from 0 to 1.
        root_reports: In how many reports a root is told.
    """

    entities: Mapping[str, Entity]
    spread: Mapping[str, float]
    rarity: Mapping[str, float]
    weight: Mapping[frozenset[str], float]
    root_counts: Mapping[str, int]
    matter: Sequence[Sequence[float]]
    report_at: Mapping[str, int]
    reports: int
    told_in: Mapping[str, frozenset[str]]
    rare: Mapping[str, float]
    root_reports: Mapping[str, int]

    def met(self, left: str, right: str) -> bool:
        """Whether some report speaks of both entities, and so takes them for two."""
        return left != right and bool(self.told_in.get(left, frozenset()) & self.told_in.get(right, frozenset()))


def event_context(readings: Sequence[Reading], items: Sequence[EventItem], entities: Iterable[Entity]) -> EventContext:
    """What the story as a whole tells about how much an agreement weighs."""
    taking_part = Counter(entity for item in items for entity in sorted(item.entities))
    frequency = Counter(word for item in items for word in sorted(item.words | item.objects))
    total = max(1, len(items))
    by_id = {entity.id: entity for entity in entities}
    # Kept to binary fractions, so that sums do not depend on the order of the words.
    rarity = {word: round(256 * math.log(1 + total / count)) / 256 for word, count in frequency.items()}
    return EventContext(
        entities=by_id,
        # A story of few events tells little about how common anybody is in it.
        spread={entity: count / (total + 20) for entity, count in taking_part.items()},
        rarity=rarity,
        weight={words: sum(rarity[word] for word in words) for item in items for words in (item.words, item.objects)},
        root_counts=Counter(item.root for item in items),
        matter=np.round(1.0 - (1.0 - _closeness(readings)) * (1.0 - _casts(readings, by_id)), 3).tolist(),
        report_at={reading.report.id: n for n, reading in enumerate(readings)},
        reports=len(readings),
        told_in={id: frozenset(mention.report for mention in entity.mentions) for id, entity in by_id.items()},
        rare=rare_words(readings),
        root_reports=Counter(root for root, _ in {(item.root, item.key[0]) for item in items}),
    )


def _closeness(readings: Sequence[Reading]) -> NDArray[np.float32]:
    """How near the reports are by their words, rare ones weighing more."""
    bags = [Counter(word.casefold() for word in WORD.findall(reading.report.text)) for reading in readings]
    frequency = Counter(word for bag in bags for word in bag)
    column = {word: n for n, word in enumerate(sorted(frequency))}
    table = np.zeros((len(bags), max(1, len(column))), dtype=np.float32)
    for row, bag in enumerate(bags):
        for word, count in bag.items():
            table[row, column[word]] = (1 + math.log(count)) * math.log(1 + len(bags) / frequency[word])
    return _between(table, _UNLIKE, _ALIKE)


def _casts(readings: Sequence[Reading], entities: Mapping[str, Entity]) -> NDArray[np.float32]:
    """How far the reports name the same, what few reports name weighing more."""
    row = {reading.report.id: n for n, reading in enumerate(readings)}
    named = [entity for entity in entities.values() if entity.named]
    table = np.zeros((len(row), max(1, len(named))), dtype=np.float32)
    for column, entity in enumerate(named):
        told = sorted({row[mention.report] for mention in entity.mentions})
        table[told, column] = math.log(1 + len(row) / max(1, len(told)))
    return _between(table, 0.0, 1.0)


def _between(table: NDArray[np.float32], low: float, high: float) -> NDArray[np.float32]:
    """Cosine of each two rows, from 0 at the one value to 1 at the other."""
    table /= np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9)
    closeness: NDArray[np.float32] = table @ table.T
    closeness -= low
    closeness /= high - low
    np.clip(closeness, 0.0, 1.0, out=closeness)
    np.round(closeness, 3, out=closeness)
    return closeness
