"""Tests of where quotations open and close."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from colligate.reading.statements.quotations import find_quotes


def _inside(text: str) -> list[str]:
    return [text[quote.start : quote.end] for quote in find_quotes(text)]


@pytest.mark.parametrize(
    "text",
    [
        'The mayor said, "We are safe." Then she left.',
        "The mayor said, “We are safe.” Then she left.",
        "The mayor said, ''We are safe.'' Then she left.",
        "The mayor said, «We are safe.» Then she left.",
        "The mayor said, 'We are safe.' Then she left.",
        "The mayor said, ‘We are safe.’ Then she left.",
    ],
)
def test_every_kind_of_mark_opens_and_closes(text: str) -> None:
    """Straight, curly, doubled and single marks and guillemets all enclose a quotation."""
    assert _inside(text) == ["We are safe."]


def test_apostrophes_enclose_nothing() -> None:
    """Possessives, contractions and clipped years are no quotations."""
    assert _inside("The boys' club didn't open until the '90s, the town's clerk wrote.") == []


def test_a_quotation_inside_a_quotation_belongs_to_the_outer_one() -> None:
    """Single marks within double marks open nothing of their own."""
    assert _inside("“He told me ‘run’ and I ran,” she said.") == ["He told me ‘run’ and I ran,"]


def test_an_opening_mark_used_for_closing_still_closes() -> None:
    """A mark of the wrong direction behind a comma closes."""
    assert _inside("“The dam will hold,“ said the engineer.") == ["The dam will hold,"]


def test_a_paragraph_that_opens_again_runs_on() -> None:
    """A quotation left open goes on when the next paragraph opens with a mark."""
    first, second = find_quotes("“The water rose.\n\n“Then it fell,” she said.")
    assert first.runs_on
    assert second.continues


def test_a_quotation_left_open_ends_with_its_paragraph() -> None:
    """Nothing runs on into a paragraph that does not open with a mark."""
    (quote,) = find_quotes('He said, "The water rose.\n\nThe town waited.')
    assert not quote.runs_on
    assert quote.end == len('He said, "The water rose.')


def test_a_missing_closing_mark_does_not_swap_inside_and_outside() -> None:
    """The next opening mark starts a new quotation."""
    assert _inside('"We wait, he said. "Nobody called."') == ["We wait, he said.", "Nobody called."]


def test_inches_open_nothing() -> None:
    """A mark behind a number is a measure."""
    assert _inside('The hail was 2" wide and fell for an hour.') == []


@given(st.text(alphabet="ab .,\n\"'“”‘’«»?", max_size=80))
def test_quotations_never_overlap_and_never_fail(text: str) -> None:
    """Whatever the marks, quotations ascend, lie within the text and do not overlap."""
    end = 0
    for quote in find_quotes(text):
        assert end <= quote.open <= quote.start < quote.end <= quote.close <= len(text)
        end = quote.close
