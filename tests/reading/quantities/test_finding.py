"""Quantities of a report: bounds, units, and what they count."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from spacy.language import Language

from colligate.reading.dates import find_times
from colligate.reading.parser import parse
from colligate.reading.quantities.finding import find_quantities
from colligate.reading.sentences import find_sentences
from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading
from colligate.records.report import Report

# fmt: off
WORDS = [
    "at", "least", "two", "40", "dozens", "of", "people", "killed", "were", "injured", "the", "toll", "rose", "to",
    "a", "million", "men", ",", ".", "45", "-year-old", "who", "died", "and", "between", "3", "to", "5", "missing",
    "$", "percent", "hundred", "others", "with", "wounds", "\n\n", "in", "leaving", "dead", "five-car", "homes",
    "more", "than", "number",
]
# fmt: on
QuantitiesOf = Callable[[str], tuple[QuantityMention, ...]]


@pytest.fixture
def quantities_of(pipeline: Language) -> QuantitiesOf:
    """The quantities of a text."""

    def find(text: str) -> tuple[QuantityMention, ...]:
        report = Report(text=text, id="r1")
        doc = parse(pipeline, report, ())
        return find_quantities(doc, find_times(doc, find_sentences(doc, Reading(report=report)))).quantities

    return find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people were killed.", ("At least 12", 12, None, "person", "people killed")),
        ("The blast killed 12 villagers.", ("12", 12, 12, "person", "villagers killed")),
        ("Twelve people died in the fire.", ("Twelve", 12, 12, "person", "people died")),
        ("The flood left 3 dead.", ("3", 3, 3, "person", "dead")),
        ("More than 40 were injured.", ("More than 40", 41, None, "person", "injured")),
        ("The fire claimed 12 lives.", ("12", 12, 12, "person", "lives")),
        ("The death toll of the ferry disaster rose to 17.", ("17", 17, 17, "person", "death toll")),
        ("Police arrested dozens of protesters.", ("dozens", 24, None, "person", "protesters arrested")),
        ("Some 5,000 homes were destroyed.", ("Some 5,000", 5000, 5000, None, "homes")),
        ("It lies about 350 kilometres from the capital.", ("about 350 kilometres", 350, 350, "kilometre", None)),
        ("He stole $2.5 million.", ("$2.5 million", 2_500_000, 2_500_000, "dollar", None)),
        ("The truck left the road, striking six cyclists.", ("six", 6, 6, "person", "cyclists struck")),
        ("Three others with serious injuries survived.", ("Three", 3, 3, "person", "others with serious injuries")),
        ("Four boys shot in Calder park", ("Four", 4, 4, "person", "boys shot")),
        ("Injuries to three men were slight.", ("three", 3, 3, "person", "men injured")),
        ("Seven were still missing.", ("Seven", 7, 7, "person", "missing")),
        ("The boat had a crew of nine.", ("nine", 9, 9, "person", "crew")),
        ("Eight children have hurt themselves.", ("Eight", 8, 8, "person", "children")),
        ("One person was killed.", ("One", 1, 1, "person", "person killed")),
        ("Hunt for boat ends at sea; one man dead", ("one", 1, 1, "person", "man dead")),
        ("Thousands marched through Arden.", ("Thousands", 2000, None, "person", "marched")),
        ("Hundreds of thousands took to the streets.", ("Hundreds of thousands", 200000, None, "person", "took")),
        ("The clerk called her four times on Monday.", ("four", 4, 4, None, "times called")),
        ("The number of the missing has fallen to eleven.", ("eleven", 11, 11, "person", "missing")),
        ("The toll of the flood in the valley has reached seven.", ("seven", 7, 7, "person", "toll")),
        ("Some 40 to 50 houses were flooded.", ("Some 40 to 50", 40, 50, None, "houses")),
        ("None of the 43 on board survived.", ("43", 43, 43, "person", "on board")),
        ("A 6.1 quake shook the island.", ("6.1", 6.1, 6.1, "magnitude", None)),
    ],
)
def test_what_is_counted(quantities_of: QuantitiesOf, text: str, expected: tuple[object, ...]) -> None:
    """Number, bounds, unit, and the counted noun with what became of it."""
    found = quantities_of(text)[0]
    assert (found.span.text, found.low, found.high, found.unit, found.of) == expected


def test_numbers_that_open_a_paragraph(quantities_of: QuantitiesOf) -> None:
    """A number in words counts too where it is the first word of a paragraph."""
    found = quantities_of("It burned all night.\n\nSeven people were hurt.\n\nDozens of homes burned down.")
    assert [(item.span.text, item.of) for item in found] == [("Seven", "people hurt"), ("Dozens", "homes")]


def test_sums_and_parts_stay_apart(quantities_of: QuantitiesOf) -> None:
    """The whole and the part named with it are two quantities."""
    found = quantities_of("The storm killed 14 people, among them three children.")
    assert [(item.low, item.unit) for item in found] == [(14, "person"), (3, "person")]


def test_a_noun_left_out_is_that_of_the_count_before(quantities_of: QuantitiesOf) -> None:
    """Counts in a list share the noun of the first."""
    found = quantities_of("The firm cut 2,150 jobs in Arda, 840 in Belmor and 90 in Corven, at the age of 61.")
    assert [(item.low, item.of, item.unit) for item in found] == [
        (2150, "jobs", None),
        (840, "jobs", None),
        (90, "jobs", None),
        (61, None, "year of age"),
    ]


def test_dead_and_injured_stay_apart(quantities_of: QuantitiesOf) -> None:
    """Each number has what became of those whom it counts."""
    found = quantities_of("A bus crash killed 12 people and injured 40.")
    assert [(item.low, item.of) for item in found] == [(12, "people killed"), (40, "injured")]


def test_each_number_of_a_count_has_its_own(quantities_of: QuantitiesOf) -> None:
    """ "The number of dead at 19 and of the wounded at more than 60" are not 60 dead."""
    found = quantities_of("Officials put the number of dead at 19 and of the wounded at more than 60.")
    assert [(item.low, item.of) for item in found] == [(19, "dead"), (61, "wounded")]


def test_ages_are_no_counts(quantities_of: QuantitiesOf) -> None:
    """Ages have a unit of their own and count nobody, however they are told."""
    found = quantities_of(
        "Ada Quill, 45, died. A 22-year-old man and a boy aged 9 were hurt. Two men, 41 and 27, fled."
    )
    assert [item.low for item in found if item.unit == "year of age"] == [45, 22, 9, 41, 27]
    assert [item.low for item in found if item.unit == "person" and not item.listed] == [2]


@pytest.mark.parametrize(
    "text",
    [
        "One of them left.",
        "One official said so.",
        "They live under one roof.",
        "One freed this week was glad.",
        "A man was shot dead.",
        "It happened in the 4100 block of Elm Street at 4:30 p.m. on May 5, 2011.",
        "The 16th victim boarded Flight 370.",
        "He hoped to hurt dozens.",
        "They won 3-1.",
        "Nine times out of ten they win.",
        "The bill went up three times as fast.",
        "It was first seen in 1987.",
    ],
)
def test_what_is_no_quantity(quantities_of: QuantitiesOf, text: str) -> None:
    """Pronouns, articles, addresses, dates, ranks, labels, scores, and what did not happen count nothing."""
    assert quantities_of(text) == ()


def test_what_only_might_be_is_not_told_as_done(quantities_of: QuantitiesOf) -> None:
    """Of those whom somebody only meant to kill it is not said that they were killed."""
    found = quantities_of("He was charged with the attempted murder of two wardens.")
    assert [item.of for item in found] == ["wardens"]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=18))
def test_any_words_are_read_without_error(quantities_of: QuantitiesOf, words: list[str]) -> None:
    """Whatever the parser makes of words in any order, quantities have spans and ascending bounds."""
    for item in quantities_of(" ".join(words)):
        assert item.low is None or item.high is None or item.low <= item.high
        assert item.of_span is None or item.of_span.text


def test_counts_belong_to_events_and_statements(read: Callable[..., Reading]) -> None:
    """A count is tied to the event that happened to those counted, and to the statement that holds it."""
    reading = read("Mayor Ada Quill said that at least 20 miners had been killed by the blast. Ten were arrested.")
    killed, arrested = reading.quantities
    assert killed.event is not None
    assert reading.events[killed.event].trigger.text == "killed"
    assert killed.statement is not None
    assert reading.statements[killed.statement].content.contains(killed.span)
    assert arrested.event is not None
    assert reading.events[arrested.event].trigger.text == "arrested"
    assert arrested.statement is None


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("The flood left five dead in Arden.", "left"),
        ("The flood left five villagers dead in Arden.", "left"),
        ("Six people died on Monday.", "died"),
    ],
)
def test_a_number_of_the_dead_is_of_what_left_them_so(read: Callable[..., Reading], text: str, trigger: str) -> None:
    """With or without a noun."""
    reading = read(text)
    event = reading.quantities[0].event
    assert event is not None
    assert reading.events[event].trigger.text == trigger


def test_counts_that_share_a_noun_share_the_event(read: Callable[..., Reading]) -> None:
    """The parts of a toll belong to the event that the first part belongs to."""
    reading = read("The storm killed 12 people in Arda and 5 in Belmor.")
    assert [item.low for item in reading.quantities] == [12, 5]
    assert reading.quantities[0].event is not None
    assert reading.quantities[1].event == reading.quantities[0].event


def test_a_parent_s_children_are_people_of_no_fate(quantities_of: QuantitiesOf) -> None:
    """ "A mother of six was killed" tells of six children, and not that they were killed."""
    (children,) = quantities_of("A mother of six was killed.")
    assert (children.low, children.unit, children.of) == (6, "person", None)


@pytest.mark.parametrize(
    ("text", "low", "unit", "of"),
    [
        ("A quake with a magnitude of 6.8 hit Arden.", 6.8, "magnitude", None),
        ("A 6.8-magnitude quake hit Arden.", 6.8, "magnitude", None),
        ("The bank lost 190m leva.", 190_000_000, "BGN", None),
        ("They pledged 40 billion won.", 40_000_000_000, "KRW", None),
        ("Shares fell to 410p.", 410, "penny", None),
        ("It fell to -12C overnight.", -12, "degree Celsius", None),
        ("He was stabbed 14 times.", 14, None, "times stabbed"),
        ("Officials put the number at 1,100.", 1100, None, "number"),
    ],
)
def test_measures_money_and_repetitions(
    quantities_of: QuantitiesOf, text: str, low: float, unit: str | None, of: str | None
) -> None:
    """Scales of quakes, money without a sign, degrees below zero, and how often something was done."""
    (quantity,) = quantities_of(text)
    assert (quantity.low, quantity.unit, quantity.of) == (low, unit, of)
