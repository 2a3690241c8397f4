"""How near two words are in meaning, by the vectors of the parser's pipeline."""

from __future__ import annotations

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from colligate.reading.parser import load_pipeline

_KEPT = 20_000
"""Words whose vectors are kept at hand: those of a large story."""


def nearness(left: str, right: str) -> float:
    """How near two words are in meaning: the cosine of their vectors, from 0 to 1; 0 where one is not known.

    Args:
        left: A word in small letters.
        right: The other.
    """
    first, second = _vector(left), _vector(right)
    if first is None or second is None or (left != right and _row(left) == _row(right)):
        # A pruned table gives rare words the vector of some other word: two such words may have nothing in common.
        return float(left == right and first is not None)
    # Rounded, so that machines that add in another order give the same.
    return max(0.0, min(1.0, round(float(first @ second), 3)))


def _row(word: str) -> int:
    """Row of a word in the table of vectors."""
    vocabulary = load_pipeline().vocab
    return int(vocabulary.vectors.key2row.get(vocabulary.strings[word], -1))


@lru_cache(maxsize=_KEPT)
def _vector(word: str) -> NDArray[np.float64] | None:
    vocabulary = load_pipeline().vocab
    if not vocabulary.has_vector(word):
        return None
    vector = np.asarray(vocabulary.get_vector(word), dtype=np.float64)
    length = float(np.sqrt(vector @ vector))
    return vector / length if length else None
