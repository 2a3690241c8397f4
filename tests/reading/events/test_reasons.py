"""Tests of why something happened."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def reasons(reading: Reading) -> list[tuple[str, str]]:
    """The trigger of what happened, and the words that tell why."""
    return [(reading.events[reason.event].trigger.text, reason.span.text) for reason in reading.reasons]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister resigned because of ill health.", ("resigned", "ill health")),
        ("The minister resigned over a rise in power prices.", ("resigned", "a rise in power prices")),
        ("The board dismissed him for lying to the auditors.", ("dismissed", "lying to the auditors")),
        ("The minister resigned on Monday, citing health reasons.", ("resigned", "health reasons")),
        ("She is leaving the cabinet for health reasons.", ("leaving", "health reasons")),
        ("Two ministers resigned in protest at the verdict.", ("resigned", "the verdict")),
        ("The coach resigned because he had lost every match.", ("resigned", "he had lost every match")),
        ("The board sacked him for incompetence.", ("sacked", "incompetence")),
        ("The minister resigned on Monday. He cited his health.", ("resigned", "his health")),
        ("The line blamed the crash on ice.", ("crash", "ice")),
        ("The line blamed ice for the crash.", ("crash", "ice")),
        ("The old sailor died of pneumonia.", ("died", "pneumonia")),
        ("The fire was caused by a faulty cable.", ("fire", "a faulty cable")),
        ("A faulty cable caused the fire.", ("fire", "A faulty cable")),
        ("The minister resigned. The reason was his state of health.", ("resigned", "his state of health")),
    ],
)
def test_grammar_tells_why(read: Read, text: str, expected: tuple[str, str]) -> None:
    assert expected in reasons(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The minister resigned over the weekend.",
        "The police held him for two days.",
        "The plane flew over the harbour.",
        "The minister resigned after the vote.",
        "The club suspended him for four matches.",
    ],
    ids=["a time", "a length of time", "a place", "only an order", "a number of matches"],
)
def test_other_uses_of_the_words_are_no_reasons(read: Read, text: str) -> None:
    assert reasons(read(text)) == []


@pytest.mark.parametrize("text", ["Because of the rain.", "Due to rain.", "In protest at the cuts."])
def test_a_reason_alone_is_of_nothing(read: Read, text: str) -> None:
    """A headline or caption may hold nothing but the reason."""
    assert reasons(read(text)) == []
