"""Tests of meanings as packed vectors."""

from __future__ import annotations

import numpy as np
import pytest

from colligate.knowledge.meaning import cosine, pack


def vector(*numbers: float) -> np.ndarray:
    """A short vector."""
    return np.array(numbers, dtype=np.float32)


def test_like_vectors_have_cosine_one() -> None:
    """Length does not count, direction does."""
    left, right = pack([vector(1, 2, 3)], [1.0]), pack([vector(2, 4, 6)], [1.0])
    assert left == right
    assert cosine(left, right) == pytest.approx(1.0)


def test_vectors_across_and_against_each_other() -> None:
    """Packing keeps angles, to the rounding of a byte."""
    assert cosine(pack([vector(1, 0)], [1.0]), pack([vector(0, 1)], [1.0])) == pytest.approx(0.0)
    assert cosine(pack([vector(1, 0)], [1.0]), pack([vector(-1, 0)], [1.0])) == pytest.approx(-1.0)
    assert cosine(pack([vector(3, 4)], [1.0]), pack([vector(4, 3)], [1.0])) == pytest.approx(0.96, abs=0.01)


def test_weights_pull_the_mean() -> None:
    """The heavier vector is nearer to the mean."""
    mean = pack([vector(1, 0), vector(0, 1)], [1.0, 0.2])
    near, far = cosine(mean, pack([vector(1, 0)], [1.0])), cosine(mean, pack([vector(0, 1)], [1.0]))
    assert near is not None
    assert far is not None
    assert near > far > 0


def test_nothing_packs_to_nothing_and_compares_to_unknown() -> None:
    """No words, zero vectors and vectors of different size have no likeness."""
    assert pack([], []) == b""
    assert pack([vector(0, 0)], [1.0]) == b""
    assert cosine(b"", pack([vector(1, 0)], [1.0])) is None
    assert cosine(pack([vector(1, 0)], [1.0]), pack([vector(1, 0, 0)], [1.0])) is None
