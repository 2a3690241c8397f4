"""Tests of denials by what stands around: claims answered, questions met, denials that go on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berg accused Victor Hale of fraud. Victor Hale said he had not the money for a taxi.",
        "Ann Berg claimed that the bridge had been closed. Victor Hale said the barrier was never lowered.",
        "Ann Berg said the bridge had been closed. But Victor Hale said the barrier was not down.",
        "Victor Hale denied it. “I do not take bribes,” Victor Hale said.",
        "Asked about the van, Victor Hale replied that the road was not closed.",
    ],
)
def test_a_negation_that_answers_is_a_denial(read: Read, text: str) -> None:
    """Who says no to a claim, to a question, or goes on denying, denies."""
    assert read(text).statements[-1].stance == "denies"


@pytest.mark.parametrize(
    "text",
    [
        "Ann Berg said the bridge was closed. Victor Hale said the barrier was not down.",
        "Ann Berg claimed that the bridge had been closed. Victor Hale said the road would not be closed.",
        "Ann Berg claimed that the bridge had been closed. Victor Hale said he did not know the bridge.",
        "Ann Berg accused Victor Hale of fraud. He rejected it. The union said its men were not paid.",
        "Victor Hale denied it. “The bridge is open,” Victor Hale said.",
        "Passengers accused the owner of greed. “There was no room to sit,” said Ann Berg.",
    ],
)
def test_other_negations_assert(read: Read, text: str) -> None:
    """No claim right before by another, what is to come, what is not known, a third speaker, no negation at all."""
    assert read(text).statements[-1].stance == "asserts"
