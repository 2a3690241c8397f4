"""By whose will somebody left."""

from __future__ import annotations

import pytest

import colligate
from colligate.records.finding import Finding
from colligate.weighing.disputes.departures import will_told


@pytest.mark.parametrize(
    ("text", "denied", "told"),
    [
        ("she had been shown the door", False, ("forced", "shown the door")),
        ("he went of his own accord", False, ("free", "of his own accord")),
        ("she had been forced to leave", True, ("free", "not forced to leave")),
        ("Nobody pushed her out.", False, ("free", "not pushed her out")),
        ("Nobody was hurt. It was her decision", False, ("free", "her decision")),
        ("she left at noon", False, None),
        ("her contract was ended by mutual agreement", False, ("agreed", "by mutual agreement")),
    ],
)
def test_whose_will_words_tell(text: str, denied: bool, told: tuple[str, str] | None) -> None:
    assert will_told(text, denied=denied) == told


def reasons(*texts: str) -> list[Finding]:
    reports = [colligate.Report(text=text, source=f"{n}.txt", outlet=f"Outlet {n}") for n, text in enumerate(texts, 1)]
    return [item for item in colligate.brief(reports).findings if item.about.attribute == "reason"]


def test_who_was_dismissed_by_one_account_and_resigned_by_another_is_disputed() -> None:
    (finding,) = reasons(
        "Harbour chief Ines Roth resigned on Monday. The town was calm.",
        "The board dismissed harbour chief Ines Roth on Monday. Ferries ran.",
    )
    assert finding.kind == "disputed"
    assert [side.value for side in finding.sides] == ["dismissed", "resigned"]


def test_a_report_that_tells_both_words_of_one_departure_takes_no_side() -> None:
    """ "Resigned" only says that she went, where the same report says that she was made to."""
    assert (
        reasons(
            "The board dismissed harbour chief Ines Roth on Monday. Roth resigned in the evening.",
            "Ferries ran on time all day. Ines Roth, the harbour chief, was not in town.",
        )
        == []
    )


def test_an_earlier_departure_of_the_same_person_is_another() -> None:
    assert (
        reasons(
            "Harbour chief Ines Roth resigned on Monday. The town was calm.",
            "In 1998 the lighthouse board dismissed Ines Roth. Ferries ran.",
        )
        == []
    )


def test_who_says_that_he_resigned_speaks_against_who_says_that_both_agreed() -> None:
    (finding,) = reasons(
        "Coach Ivo Marr said that he resigned because he had not been paid. "
        "The club Kelda said that his contract was terminated by mutual agreement.",
        "Ferries ran on time all day.",
    )
    assert finding.kind == "disputed"


def test_who_announces_that_somebody_will_retire_speaks_against_who_says_that_she_was_forced_out() -> None:
    (finding,) = reasons(
        "Director Ines Roth will retire in May, the firm Kelda said. A banker said the board had shown Roth the door.",
        "Ines Roth was forced out on Monday. Ferries ran.",
    )
    assert finding.kind == "disputed"
