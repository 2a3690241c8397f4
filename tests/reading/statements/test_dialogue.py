"""Tests of who speaks where only the flow of the text tells."""

from __future__ import annotations

from collections.abc import Callable

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def test_a_quotation_that_goes_on_belongs_to_the_same_speaker(read: Read) -> None:
    """A second quotation with no cue is a statement of its own by whoever spoke before."""
    first, second = read("“The bridge is closed,” Lena Ortiz said. “It will stay closed all winter.”").statements
    assert second.cue is None
    assert second.speaker is not None
    assert first.speaker is not None
    assert second.speaker.span is None
    assert second.speaker.referent == first.speaker.referent


def test_he_said_behind_a_statement_is_its_speaker(read: Read) -> None:
    """Not the man whom the statement is about."""
    reading = read("A former guard said that Victor Hale beat prisoners. “He is a criminal,” he said.")
    first, second = reading.statements
    assert first.speaker is not None
    assert second.speaker is not None
    assert second.speaker.referent == first.speaker.referent
    assert second.speaker.anonymous


def test_he_said_goes_on_behind_indirect_speech(read: Read) -> None:
    """Not the man whom the sentence before spoke of."""
    reading = read("Peter Kroll said Victor Hale had lied to the house. He said Hale must resign.")
    second = reading.statements[1]
    assert second.speaker is not None
    assert second.speaker.referent is not None
    assert reading.referent(second.speaker.referent).name == "Peter Kroll"


def test_a_quotation_goes_on_with_whom_the_sentence_quotes(read: Read) -> None:
    """Not with whoever the words behind the cue make to think something."""
    reading = read("“It is garbage,” Peter Kroll said of the Daily Star, which claims that he lied. “It is a smear.”")
    last = reading.statements[-1]
    assert last.content.text == "It is a smear"
    assert last.speaker is not None
    assert last.speaker.referent is not None
    assert reading.referent(last.speaker.referent).name == "Peter Kroll"
