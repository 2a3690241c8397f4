"""How somebody died, by two accounts."""

from __future__ import annotations

import colligate
from colligate.records.finding import Finding


def deaths(*texts: str) -> list[Finding]:
    reports = [colligate.Report(text=text, source=f"{n}.txt", outlet=f"Outlet {n}") for n, text in enumerate(texts, 1)]
    return [item for item in colligate.brief(reports).findings if item.summary.startswith("How ")]


def test_two_accounts_of_one_death_that_cannot_both_be_right_are_disputed() -> None:
    (finding,) = deaths(
        "Colonel Ivo Marr died on Friday. The army said Marr was killed in an exchange of fire.",
        "Colonel Ivo Marr is dead. Marr shot himself, according to the ministry.",
    )
    assert finding.kind == "disputed"
    assert finding.summary.startswith("How Ivo Marr died: ")
    assert {side.value for side in finding.sides} == {"exchange of fire", "shot himself"}


def test_who_was_shot_may_have_died_in_a_fight() -> None:
    assert deaths(
        "Colonel Ivo Marr died on Friday. The army said Marr was killed in an exchange of fire.",
        "Colonel Ivo Marr is dead. Marr was shot, according to the ministry.",
    ) == []  # fmt: skip


def test_how_the_living_were_hurt_is_no_death() -> None:
    assert deaths(
        "Colonel Ivo Marr was hurt on Friday. The army said Marr was run over.",
        "Colonel Ivo Marr is in hospital. Marr had a heart attack, according to the ministry.",
    ) == []  # fmt: skip
