"""The gold of the invented stories (benchmarks/stories): every quote stands where it says."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from story_gold import QuoteError, locate, read_gold, resolve, texts_of

STORIES = Path(__file__).parent.parent / "benchmarks" / "stories"
STANCES = {
    "asserts", "denies", "confirms", "accuses", "demands", "promises", "threatens", "speculates", "declines_comment",
}  # fmt: skip
TEXTS = {"a": "Ann Lee met Lee Park. “It’s late,” Lee said. A leek is no Lee."}


@pytest.fixture(scope="module", params=sorted(f"{path.parent.name}/{path.name}" for path in STORIES.glob("*/*")))
def story(request: pytest.FixtureRequest) -> tuple[dict[str, str], dict[str, Any]]:
    """The texts of a story and its gold."""
    folder = STORIES / request.param
    return texts_of(folder), read_gold(folder)


def spans(value: object) -> list[dict[str, Any]]:
    """All records with offsets that a gold holds."""
    if isinstance(value, dict):
        return ([value] if "start" in value else []) + [span for item in value.values() for span in spans(item)]
    return [span for item in value for span in spans(item)] if isinstance(value, list) else []


def test_every_span_of_a_gold_quotes_its_report(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    texts, gold = story
    assert len(spans(gold)) > 100
    assert all(texts[span["report"]][span["start"] : span["end"]] == span["text"] for span in spans(gold))


def test_every_name_label_and_stance_of_a_gold_is_one_it_defines(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    _, gold = story
    names = {entity["name"] for entity in gold["entities"]}
    assert {name for pair in gold["distinct"] for name in pair} <= names
    assert {name for name, _ in gold["roles"]} <= names
    assert {statement["stance"] for statement in gold["statements"]} <= STANCES
    assert {statement["kind"] for statement in gold["statements"]} <= {"direct", "indirect", "mixed"}
    labels = {event["label"] for event in gold["events"]}
    assert {finding["about"] for finding in gold["findings"] if finding["kind"] != "disputed"} <= labels


def test_every_corroboration_of_a_gold_has_two_lines(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    """A report and its copy are one line."""
    texts, gold = story
    copied = dict(gold["copies"])
    for finding in gold["findings"]:
        told = set(finding.get("reports", ()))
        assert told <= texts.keys()
        if finding["kind"] == "corroborated":
            assert len({copied.get(report, report) for report in told}) > 1, finding["about"]


def test_every_dispute_of_a_gold_has_two_sides_or_more(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    _, gold = story
    disputes = [finding for finding in gold["findings"] if finding["kind"] == "disputed"]
    assert disputes
    assert all(len(dispute["sides"]) > 1 and all(dispute["sides"]) for dispute in disputes)


def test_no_trigger_of_a_gold_belongs_to_two_events(story: tuple[dict[str, str], dict[str, Any]]) -> None:
    _, gold = story
    triggers = [(m["report"], m["start"]) for event in gold["events"] for m in event["mentions"]]
    assert len(triggers) == len(set(triggers))


def test_a_quote_is_whole_words_and_counted() -> None:
    assert locate(TEXTS, ["a", "Lee", 4])["start"] == TEXTS["a"].rindex("Lee")
    assert locate(TEXTS, ["a", "It's late,"])["text"] == "It’s late,"
    assert locate(TEXTS, ["a", "met ... said"])["text"] == "met Lee Park. “It’s late,” Lee said"


@pytest.mark.parametrize("quote", [["a", "Lee", 5], ["a", "lee"], ["a", "said ... met"]])
def test_a_quote_that_does_not_occur_is_refused(quote: list[Any]) -> None:
    with pytest.raises(QuoteError):
        locate(TEXTS, quote)


def written(**people: list[Any]) -> dict[str, Any]:
    """A gold.toml with people alone."""
    empty: dict[str, Any] = {"organizations": {}, "places": {}}
    lists = ("distinct", "roles", "events", "statements", "quantities", "corroborated", "single_source", "disputed")
    return {**empty, **{name: [] for name in lists}, "people": people}


def test_a_form_stands_for_the_places_that_no_longer_form_covers() -> None:
    gold = resolve(written(ann=["Ann Lee", "Lee"], park=["Lee Park"]), TEXTS)
    assert [[mention["text"] for mention in entity["mentions"]] for entity in gold["entities"]] == [
        ["Ann Lee", "Lee", "Lee"],
        ["Lee Park"],
    ]


def test_a_place_claimed_by_two_names_is_refused() -> None:
    with pytest.raises(QuoteError):
        resolve(written(ann=[["a", "Ann Lee"]], lee=[["a", "Lee", 1]]), TEXTS)
