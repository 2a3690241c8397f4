"""Which invented stories `benchmarks/stories.py` scores, and whose errors it lists."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

import stories
from stories import UNREAD, chosen, refusal, sets, summary

GROUPS = {"first": [Path("first/trial"), Path("first/strike")], "fourth": [Path("fourth/ferry")]}


def test_all_stories_are_scored_unless_some_are_named() -> None:
    assert chosen(GROUPS, None, []) == GROUPS
    assert chosen(GROUPS, "first", []) == {"first": GROUPS["first"]}
    assert chosen(GROUPS, None, ["trial"]) == {"first": [Path("first/trial")]}
    assert chosen(GROUPS, "fourth", ["trial"]) == {}


def test_every_set_held_unread_is_there() -> None:
    assert sets().keys() >= UNREAD


def test_errors_are_listed_of_what_is_named() -> None:
    assert refusal(chosen(GROUPS, "first", []), named=True, read=False) is None
    assert "--set or --story" in str(refusal(GROUPS, named=False, read=False))
    assert refusal(GROUPS, named=False, read=True) is not None


def test_errors_of_an_unread_set_are_listed_only_when_it_is_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stories, "UNREAD", frozenset({"fourth"}))
    of_story = chosen(GROUPS, None, ["trial", "ferry"])
    assert "the fourth set" in str(refusal(of_story, named=True, read=False))
    assert refusal(of_story, named=True, read=True) is None


@pytest.mark.parametrize(
    "options", [[], ["--set", "fourth"], ["--story", "recount"], ["--story", "trial", "--story", "recount"]]
)
def test_refused_errors_end_the_command_before_a_story_is_read(
    options: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["stories.py", *options, "--errors"])
    monkeypatch.setattr(stories, "brief", lambda _: pytest.fail("a story was read"))
    with pytest.raises(SystemExit) as ended:
        stories.main()
    assert ended.value.code == 2
    assert capsys.readouterr().out == ""


def test_the_mean_of_a_figure_is_of_the_stories_that_have_it_and_counts_are_summed() -> None:
    figures = {
        "trial": {"found": 0.5, "extra_errors": 1.0},
        "strike": {"found": 1.0, "extra_errors": 2.0, "roles": 1.0},
    }
    assert summary(figures) == {"found": 0.75, "extra_errors": 3.0, "roles": 1.0}
