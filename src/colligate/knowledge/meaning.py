"""Meanings as vectors: many words' vectors into one small one, and how alike two are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SCALE = 127
"""What a unit vector's numbers are multiplied with before they are rounded to signed bytes."""


def pack(vectors: Sequence[NDArray[np.float64]], weights: Sequence[float]) -> bytes:
    """The weighted sum of unit vectors as signed bytes of a unit vector; empty when nothing is left.

    Args:
        vectors: Each of the same size and of length 1.
        weights: One a vector.
    """
    total = np.zeros(len(vectors[0]) if len(vectors) else 0)
    for vector, weight in zip(vectors, weights, strict=True):
        total += vector * weight
    length = float(np.sqrt(np.dot(total, total)))
    if not length:
        return b""
    return np.rint(total * (SCALE / length)).astype(np.int8).tobytes()


def cosine(left: bytes, right: bytes) -> float | None:
    """How alike two packed vectors are, from -1 to 1; None when either is empty or they are of different size."""
    if not left or len(left) != len(right):
        return None
    first = np.frombuffer(left, dtype=np.int8).astype(np.int32)
    second = np.frombuffer(right, dtype=np.int8).astype(np.int32)
    lengths = float(np.sqrt(float(first @ first) * float(second @ second)))
    return float(first @ second) / lengths if lengths else None
