"""Tests of how two versions of one statement differ."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.linking.statements.wordings import compare_wordings
from colligate.records.reading import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(
    ("left", "right", "wording", "only_here", "only_there"),
    [
        ("the old bridge was closed", "The old bridge was closed", "same", [], []),
        ("the bridge was closed", "bridge was closed", "same", ["the"], []),
        ("the bridge was closed after a storm", "the bridge was closed", "shorter", ["after a storm"], []),
        ("the bridge was closed", "the old bridge was closed", "longer", [], ["old"]),
        ("the bridge was shut by police", "the bridge was closed by police", "other", ["shut"], ["closed"]),
    ],
)
def test_words_that_one_has_and_the_other_lacks_are_shown(
    read: Read, left: str, right: str, wording: str, only_here: list[str], only_there: list[str]
) -> None:
    """Case and punctuation aside; small words alone make no other wording."""
    ours = read(f"Lena Ortiz said {left}.", id="r1")
    theirs = read(f"“{right},” Lena Ortiz said.", id="r2")
    version = compare_wordings((ours, 0), (theirs, 0), "s2")
    assert version.statement == "s2"
    assert version.wording == wording
    assert [span.text for span in version.only_here] == only_here
    assert [span.text for span in version.only_there] == only_there


def test_the_differing_words_are_spans_of_their_reports(read: Read) -> None:
    """Each stands where it says."""
    ours = read("Lena Ortiz said the bridge was shut.", id="r1")
    theirs = read("Lena Ortiz said the bridge was closed.", id="r2")
    version = compare_wordings((ours, 0), (theirs, 0), "s2")
    for reading, spans in ((ours, version.only_here), (theirs, version.only_there)):
        for span in spans:
            assert span.report == reading.report.id
            assert reading.report.text[span.start : span.end] == span.text
