"""Numbers without a noun of their own, and how often something was done."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def last(reading: Reading) -> QuantityMention:
    """The last quantity of a reading."""
    return max(reading.quantities, key=lambda quantity: quantity.span.start)


@pytest.mark.parametrize(
    ("text", "low", "of", "unit"),
    [
        ("Rebels killed 25 soldiers on Saturday. The army admits to eleven.", 11, "soldiers", "person"),
        ("The soup was served on two wards; it now appears that it was served on five.", 5, "wards", None),
        ('The plan was to cut 300 jobs. "It\'s six hundred," she said.', 600, "jobs", None),
        ("He was banned for one year less than the usual four.", 4, None, "year"),
        ("The survey put its magnitude at 6.8. Another service measured 6.4.", 6.4, None, "magnitude"),
        ("The cart held 36 crates, not 31.", 31, "crates", None),
        ("The guide says there were 36 hikers; the warden insists that there were 31.", 31, "hikers", "person"),
        ("The rebels lost nine men, the army said. Rebels put it at 25.", 25, "men", "person"),
        ("The train had nine carriages; four left the rails.", 4, "carriages", None),
        ("Of the 61 families, 14 were sent to a school.", 14, "families", "person"),
        ("Up to 250 marchers gathered in Arden; the police counted 180.", 180, "marchers", "person"),
        ("How many died? The clerk counts nine, the firm speaks of four.", 4, "died", "person"),
        ("In Arden 6,000 strikers gathered, police said. The union spoke of 20,000.", 20000, "strikers", "person"),
        ("She was sentenced to 12 years, of which four were suspended.", 4, None, "year"),
        ("There were 19 guests in the inn, of whom five were let out before dusk.", 5, "guests", "person"),
        ("The club paid 24 million euros. According to a paper the sum is 31 million.", 31e6, None, "EUR"),
    ],
)
def test_a_number_takes_the_noun_of_the_count_before(
    read: Read, text: str, low: float, of: str | None, unit: str | None
) -> None:
    """What is left out stands in the same sentence or in the one before."""
    found = last(read(text))
    assert (found.low, found.of, found.unit) == (low, of, unit)


@pytest.mark.parametrize(
    "text",
    [
        "The shop hired two clerks. It opens at four.",
        "Two clerks were hired. It rained. She turned to five.",
        "She bought two lamps. He turned to one.",
        "She has two lamps. He is 40.",
        "She turned to five.",
    ],
)
def test_an_hour_or_a_number_far_away_takes_no_noun(read: Read, text: str) -> None:
    """Nothing says what it counts."""
    assert [item.low for item in read(text).quantities if item.of] in ([], [2.0])


@pytest.mark.parametrize(
    ("text", "lows"),
    [
        ("One sailor was freed, the port said, and 14 were fined.", [1]),
        ("Two were in critical condition and three were bored.", [2]),
    ],
)
def test_those_told_by_their_fate_alone_lend_no_noun(read: Read, text: str, lows: list[float]) -> None:
    """Nothing tells what the second number is of: surely not of the freed."""
    quantities = read(text).quantities
    assert [item.low for item in quantities if item.low in (1, 2)] == lows
    assert all(item.of != quantities[0].of for item in quantities[1:])


def test_those_to_be_charged_are_not_those_released(read: Read) -> None:
    """The verb that a number is object of tells of it, not the verb of the count before."""
    reading = read("Police released 20 strikers, but prosecutors plan to charge four over the sabotage.")
    event = last(reading).event
    assert event is not None
    assert reading.events[event].lemma == "charge"


def test_twice_counts_what_was_done(read: Read) -> None:
    """Not how much more, or how often in a week."""
    found = last(read("The bureau has warned the town twice about the bridge."))
    assert (found.low, found.high, found.of) == (2, 2, "times warned")
    assert not read("He visits twice a week, earns twice as much and should think twice.").quantities


@pytest.mark.parametrize(
    ("text", "low", "high", "of"),
    [
        ("Police put the crowd at 5,000.", 5000, 5000, "crowd"),
        ("Police put the crowd at 5,000; the organisers spoke of 20,000.", 20000, 20000, "crowd"),
        ("Ana Berg thinks that there were at least 240.", 240, None, None),
    ],
)
def test_a_number_given_for_what_is_named_or_was_told(
    read: Read, text: str, low: float, high: float | None, of: str | None
) -> None:
    """What is put at a number is counted by it; a number by itself may count what was told of long before."""
    found = last(read(text))
    assert (found.low, found.high, found.of) == (low, high, of)


@pytest.mark.parametrize("text", ["He put the cat at one of the doors.", "They spoke of 1945."])
def test_neither_a_pronoun_nor_a_year_is_a_count(read: Read, text: str) -> None:
    """ "One of the doors", "spoke of 1945"."""
    assert not read(text).quantities
