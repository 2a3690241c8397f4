"""How one claim bears on another: for it, against it, or neither."""

from __future__ import annotations

import pytest

import colligate
from colligate.linking.statements.bearings import LEAST, Told, bearing_of, measure, tell


@pytest.fixture(scope="module")
def reader() -> colligate.Reader:
    return colligate.Reader()


def told(reader: colligate.Reader, text: str) -> Told:
    report = colligate.Report(text=text, id="r1")
    return tell(reader.read(report), report.span(0, len(text)))


def test_one_event_told_twice_strengthens(reader: colligate.Reader) -> None:
    left = told(reader, "The ferry Linnea sank off Port Varn on Monday with forty people on board.")
    right = told(reader, "Forty people were on board when the ferry Linnea sank near Port Varn.")
    assert bearing_of(left, right) == "strengthens"


def test_a_denial_by_another_weakens(reader: colligate.Reader) -> None:
    left = told(reader, 'Mayor Ana Ruiz said: "The contractor Belmar Works bribed members of the council."')
    right = told(reader, "Oskar Lind, who runs Belmar Works, denied that the contractor bribed members of the council.")
    assert bearing_of(left, right) == "weakens"
    assert bearing_of(right, left) == "weakens"


def test_claims_of_two_matters_do_not_bear_on_each_other(reader: colligate.Reader) -> None:
    left = told(reader, "Ana Ruiz said the bridge would be closed until spring.")
    right = told(reader, "Oskar Lind denied that his bakery had sold stale bread.")
    assert measure(left, right)["coverage"] < LEAST
    assert bearing_of(left, right) == "neither"


def test_claims_without_words_do_not_bear_on_each_other(reader: colligate.Reader) -> None:
    assert bearing_of(told(reader, "It was."), told(reader, "The ferry Linnea sank off Port Varn.")) == "neither"


def test_telling_keeps_who_says_it_and_what_is_not_so(reader: colligate.Reader) -> None:
    found = told(reader, "Ana Ruiz denied that the bridge collapsed.")
    assert found.speakers == {"ruiz"}
    assert found.denials == 1
    assert found.named == 1
    assert found.undone & found.events
    assert 0 < found.said < 1


def test_telling_keeps_to_its_stretch(reader: colligate.Reader) -> None:
    text = "The bridge in Varn collapsed. Ana Ruiz said nobody was hurt."
    report = colligate.Report(text=text, id="r1")
    reading = reader.read(report)
    first, second = (tell(reading, sentence) for sentence in reading.sentences)
    assert (first.speakers, first.said) == (frozenset(), 0)
    assert second.speakers == {"ruiz"}
    assert "ruiz" not in first.names


def test_what_one_tells_and_the_other_says_is_not_so_is_contrary(reader: colligate.Reader) -> None:
    left, right = told(reader, "The bridge collapsed."), told(reader, "The bridge did not collapse.")
    assert measure(left, right)["contrary"] == 1
    assert measure(left, left)["contrary"] == 0


def test_events_of_one_family_are_of_one_kind(reader: colligate.Reader) -> None:
    left, right = told(reader, "The mayor resigned on Monday."), told(reader, "The mayor stepped down after the fire.")
    assert measure(left, right)["one_kind"] == 1
    assert measure(left, told(reader, "The bridge collapsed."))["one_kind"] == 0


def test_two_speakers_are_two_by_their_last_words(reader: colligate.Reader) -> None:
    left = told(reader, "Ana Ruiz said the bridge was safe.")
    right = told(reader, "Mayor Ruiz said the bridge was old.")
    other = told(reader, "Oskar Lind said the bridge was old.")
    assert measure(left, right)["two_speakers"] == 0
    assert measure(left, other)["two_speakers"] == 1


def test_measuring_is_symmetric(reader: colligate.Reader) -> None:
    left = told(reader, "Ana Ruiz said the bridge was safe.")
    right = told(reader, "Engineers warned that the old bridge in Varn may collapse.")
    assert measure(left, right) == measure(right, left)
