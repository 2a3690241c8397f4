"""Tests of who does what an event noun names, where its own words do not tell."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def actors(reading: Reading, lemma: str) -> set[str]:
    """Last words of the actors of an event."""
    event = next(event for event in reading.events if event.lemma == lemma)
    return {argument.span.text.split()[-1] for argument in event.arguments if argument.role == "actor"}


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The baker was jailed for the murder of a sailor.", "murder", {"baker"}),
        ("The court convicted Clara Dunmore of murder.", "murder", {"Dunmore"}),
        ("The baker was found guilty of fraud and murder.", "murder", {"baker"}),
        ("The baker was arrested on suspicion of murder.", "murder", {"baker"}),
        ("The baker faces charges of robbery.", "robbery", {"baker"}),
        ("The baker pleaded guilty to fraud.", "fraud", {"baker"}),
        ("The baker admitted the robbery.", "robbery", {"baker"}),
        ("The court praised the baker for the robbery.", "robbery", set()),
        ("The baker was questioned about the murder.", "murder", set()),
    ],
)
def test_the_accused_is_told_to_have_done_it(read: Read, text: str, lemma: str, expected: set[str]) -> None:
    """Behind words of arrest, trial and punishment, and of nothing else."""
    assert actors(read(text), lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The mayor said in a statement that the bridge was safe.", "statement", {"mayor"}),
        ("The mayor flew to Lima for talks with the miners.", "talks", {"mayor"}),
        ("The mayor spoke after a meeting with the miners.", "meeting", {"mayor"}),
        ("The firm took part in the talks.", "talks", {"firm"}),
        ("The mayor left before the talks began.", "talks", set()),
        ("The mayor was greeted with a protest.", "protest", set()),
        ("The mayor died in the protest.", "protest", set()),
        ("Taxpayers will pay for the trip.", "trip", set()),
    ],
)
def test_the_subject_of_a_clause_does_what_it_tells_by_the_way(
    read: Read, text: str, lemma: str, expected: set[str]
) -> None:
    """What is said in passing, and where one goes; not what a definite noun names."""
    reading = read(text)
    assert lemma in [event.lemma for event in reading.events]
    assert actors(reading, lemma) == expected
