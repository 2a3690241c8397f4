"""Tests of which of two events came first."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def orders(reading: Reading) -> list[tuple[str, str, str]]:
    """Triggers of the earlier and the later event, and the words that tell it."""
    events = reading.events
    return [
        (events[order.earlier].trigger.text, events[order.later].trigger.text, order.span.text)
        for order in reading.orders
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The minister resigned two days after the raid.", ("raid", "resigned", "two days after")),
        ("The ship sank before divers arrived.", ("sank", "arrived", "before")),
        ("Troops shelled the town after rebels attacked a convoy.", ("attacked", "shelled", "after")),
        ("He was freed on Monday after being arrested at the border.", ("arrested", "freed", "after")),
        ("Following the attack, the two sides held talks.", ("attack", "talks", "Following")),
        ("The envoys held talks ahead of the vote.", ("talks", "vote", "ahead of")),
        ("Since the coup, thousands have fled.", ("coup", "fled", "Since")),
        ("He was arrested and later released.", ("arrested", "released", "later")),
        ("The police arrested a man who later escaped.", ("arrested", "escaped", "later")),
        ("The strike led to clashes in the port.", ("strike", "clashes", "led to")),
        ("The blast was followed by a fire.", ("blast", "fire", "followed")),
        ("Riots followed the verdict.", ("verdict", "Riots", "followed")),
    ],
)
def test_connectives_adverbs_and_verbs_tell_the_order(read: Read, text: str, expected: tuple[str, str, str]) -> None:
    """A verb that carries an event noun ("held talks") stands for it."""
    assert expected in orders(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "The minister did not resign after the raid.",
        "The minister resigned and the treasurer fled.",
        "The court case followed the usual course.",
        "The minister may resign before the vote.",
        "He looked after the house and resigned.",
    ],
)
def test_what_did_not_happen_or_is_only_told_together_has_no_order(read: Read, text: str) -> None:
    """Two events in one sentence are in no order by that."""
    assert orders(read(text)) == []
