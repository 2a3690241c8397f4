"""Tests of what the words of a report are called in a label."""

from __future__ import annotations

import pytest

from built_stories import Told, build_entities, build_reading
from colligate.linking.events.label_names import LabelNames, plain, possessive, unquoted
from colligate.records.event import Subject


def names(text: str, *who: str) -> LabelNames:
    """Names of a text, of each word given as that of a participant."""
    reading = build_reading("r1", text, [Told("met", who={"actor": list(who)})])
    entities, entity_of = build_entities([reading], same={"the baker": "Orla Venn"})
    return LabelNames(reading, {entity.id: entity for entity in entities}, entity_of)


def test_a_subject_is_called_by_name_unless_the_rest_names_him() -> None:
    """Nobody is told to have met himself."""
    known = names("Orla Venn met the mayor.", "Orla Venn")
    span = known.reading.mentions[0].span
    assert known.subject(Subject(span, span)) == "Orla Venn"
    assert known.subject(Subject(span, span), rest="with Orla Venn") == "Orla Venn"
    assert known.named(span)


def test_a_description_is_called_by_its_own_words() -> None:
    """Where the story knows no name; without its article."""
    known = names("The mayor met the old guard.", "The mayor", "the old guard")
    span = known.reading.mentions[1].span
    assert known.subject(Subject(span, span)) == "old guard"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("the “Defend Us” group", "Defend Us group"),
        ("workers' “strike”", "workers' strike"),
        ("the bakers’ town", "bakers’ town"),
        ("a mill", "mill"),
        ("it's here", "it's here"),
    ],
)
def test_quotation_marks_and_articles_go_but_not_apostrophes(words: str, expected: str) -> None:
    """A plural's apostrophe stays."""
    assert plain(words) == expected
    assert unquoted("the  mill\nhere") == "the mill here"


def test_whose_something_is() -> None:
    """With one ending, whatever the words have already."""
    assert possessive("Ana Ruiz") == "Ana Ruiz’s"
    assert possessive("the mayor's") == "the mayor’s"
    assert possessive("the bakers’") == "the bakers’"


def test_no_space_before_a_comma_and_no_apostrophe_lost() -> None:
    """Quotation marks go, the apostrophe behind a stop stays."""
    assert unquoted("the “steps” , and the way") == "the steps, and the way"
    assert unquoted("the F.B.I.'s office") == "the F.B.I.'s office"
    assert unquoted("He said 'no.'") == "He said no."
