"""What makes it sure that two tellings which linking joins are of one event."""

from __future__ import annotations

import datetime
import itertools

import pytest

from built_stories import Told, build_reading, build_story
from colligate.knowledge.data import load_data
from colligate.linking.events.context import EventContext, event_context
from colligate.linking.events.items import event_items
from colligate.weighing.evidence import cannot_be_one, confidence, measure_tellings, must_be_one
from colligate.weighing.tellings import Telling, tellings_of

SALE = "Orla Venn sold the boat."
MONDAY, TUESDAY = datetime.date(2020, 6, 1), datetime.date(2020, 6, 2)


def told(*texts: tuple[str, Told]) -> tuple[list[Telling], EventContext]:
    """The tellings of reports of one sentence each, and their story."""
    story = build_story([build_reading(f"r{n}", text, [who]) for n, (text, who) in enumerate(texts, 1)])
    context = event_context(story.readings, event_items(story.readings, story.entity_of), story.entities)
    return [telling for held in tellings_of(story).values() for telling in held], context


def sale(text: str = SALE, day: datetime.date | None = None) -> tuple[str, Told]:
    """A sentence that tells of a sale by Orla Venn, and how it is read."""
    if day is None:
        return text, Told("sold", "sell", who={"actor": "Orla Venn"})
    return f"{text[:-1]} on the day.", Told("sold", "sell", who={"actor": "Orla Venn"}, day=("the day", day))


def arrest(name: str) -> tuple[str, Told]:
    """A sentence that tells of an arrest, and how it is read."""
    return f"{name} was arrested.", Told("arrested", "arrest", who={"recipient": name})


def test_one_seller_and_one_day_make_it_surer_than_either() -> None:
    scores = []
    for first, second in itertools.product((None, MONDAY), repeat=2):
        (left, right), context = told(sale(day=first), sale(day=second))
        scores.append(confidence(left, right, context))
    assert max(scores) == scores[-1] > scores[0]


def test_another_day_makes_it_less_sure() -> None:
    (one, same, other), context = told(sale(day=MONDAY), sale(day=MONDAY), sale(day=TUESDAY))
    assert confidence(one, other, context) < confidence(one, same, context)


@pytest.mark.parametrize(
    ("left", "right", "cannot"),
    [
        ("Orla Venn sold the boat.", "Orla Venn never sold the boat.", True),
        ("Orla Venn sold the first boat.", "Orla Venn sold the second boat.", True),
        ("Orla Venn sold the boat.", "Orla Venn sold the boat.", False),
    ],
    ids=["negated", "another in a row", "one and the same"],
)
def test_what_words_turn_around_or_number_otherwise_cannot_be_one(left: str, right: str, cannot: bool) -> None:
    (first, second), _ = told(sale(left), sale(right))
    assert cannot_be_one(first, second) is cannot


def test_only_what_befalls_one_and_the_same_by_name_must_be_one() -> None:
    (one, again, other), context = told(arrest("Orla Venn"), arrest("Orla Venn"), arrest("Nils Ek"))
    assert must_be_one(one, again, context)
    assert not must_be_one(one, other, context)


def test_every_weight_has_the_sign_of_its_meaning_and_a_feature_that_is_measured() -> None:
    data, linking = load_data("telling_weights"), load_data("event_weights")["feature"]
    (left, right), context = told(sale(), sale())
    own = measure_tellings(left, right, context).keys() | {
        "done_apart",
        "vague",
        "loose",
        "nouns",
        "happening",
        "leading",
    }
    assert data["feature"].keys() <= linking.keys() | own
    assert all((weight <= 0) if name in data["against"] else (weight >= 0) for name, weight in data["feature"].items())
