"""The bundled example against what a careful reader finds in it (tests/golden/ferry.json)."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

import colligate
from colligate.records.dossier import Statement
from colligate.records.span import Span

GOLD: dict[str, Any] = json.loads((Path(__file__).parent / "golden" / "ferry.json").read_text("utf-8"))


class Example:
    """The example's dossier beside its gold, with quotes looked up."""

    def __init__(self, dossier: colligate.Dossier) -> None:
        self.dossier = dossier
        by_source = {report.source: report for report in dossier.reports}
        self.report = {name: by_source[source] for name, source in GOLD["reports"].items()}

    def span(self, report: str, quote: str, nth: int = 1) -> Span:
        """Where the words stand for the nth time."""
        record = self.report[report]
        # Whole words: "Tunis" does not stand in "Tunisian".
        places = [match.start() for match in re.finditer(rf"(?<!\w){re.escape(quote)}(?!\w)", record.text)]
        return Span.cut(record.id, record.text, places[nth - 1], places[nth - 1] + len(quote))

    def entities_at(self, span: Span) -> set[str]:
        """Ids of the entities whose name stands there."""
        return {
            entity.id
            for entity in self.dossier.entities
            for mention in entity.mentions
            if mention.form == "name" and mention.touches(span)
        }

    def entity(self, name: str) -> set[str]:
        """Ids of the entities that hold the mentions of a gold entity."""
        gold = next(entity for entity in GOLD["entities"] if entity["name"] == name)
        return set().union(*(self.entities_at(self.span(*mention)) for mention in gold["mentions"]))

    def statement(self, gold: dict[str, Any]) -> Statement | None:
        """The statement whose content is nearest the quote; None if none shares half of it."""
        span = self.span(gold["report"], gold["quote"])

        def share(statement: Statement) -> float:
            start, end = statement.content
            common = min(end, span.end) - max(start, span.start)
            return common / (max(end, span.end) - min(start, span.start)) if statement.report == span.report else 0.0

        best = max(self.dossier.statements, key=share, default=None)
        return best if best is not None and share(best) >= 0.5 else None


@pytest.fixture(scope="module")
def example(ferry: Path) -> Example:
    """The dossier of the bundled example."""
    return Example(colligate.brief(ferry))


@pytest.mark.parametrize("gold", GOLD["entities"], ids=lambda gold: gold["name"])
def test_every_spelling_of_a_name_is_one_entity_of_the_right_type(example: Example, gold: dict[str, Any]) -> None:
    found = [example.entities_at(example.span(*mention)) for mention in gold["mentions"]]
    assert all(found), [mention for mention, ids in zip(gold["mentions"], found, strict=True) if not ids]
    assert len(set().union(*found)) == 1
    (id,) = found[0]
    entity = example.dossier.entity(id)
    assert entity.type == gold["type"]
    held = " | ".join(role.text for role in entity.roles).lower()
    assert all(role.lower() in held for role in gold["roles"]), held


@pytest.mark.parametrize(("left", "right"), GOLD["distinct"])
def test_what_is_told_apart_stays_apart(example: Example, left: str, right: str) -> None:
    assert not example.entity(left) & example.entity(right)


@pytest.mark.parametrize("gold", GOLD["events"], ids=lambda gold: gold["label"])
def test_the_tellings_of_an_event_are_one_event_with_its_day(example: Example, gold: dict[str, Any]) -> None:
    found = [
        next((event for event in example.dossier.events for m in event.mentions if m.touches(span)), None)
        for span in (example.span(*mention) for mention in gold["mentions"])
    ]
    assert len({event.id if event else None for event in found}) == 1
    assert found[0] is not None
    assert found[0].time is not None
    assert str(found[0].time.start) == gold["date"]


@pytest.mark.parametrize("gold", GOLD["statements"], ids=lambda gold: gold["quote"][:40])
def test_a_statement_has_its_speaker_and_stance(example: Example, gold: dict[str, Any]) -> None:
    statement = example.statement(gold)
    assert statement is not None
    assert statement.stance == gold["stance"]
    assert statement.speaker is not None
    if gold.get("anonymous"):
        assert statement.speaker.anonymous
    elif gold["speaker"] in {entity["name"] for entity in GOLD["entities"]}:
        assert statement.speaker.entity in example.entity(gold["speaker"])
    else:
        assert statement.speaker.text is not None
        assert gold["speaker"] in statement.speaker.text


@pytest.mark.parametrize("gold", GOLD["quantities"], ids=lambda gold: gold["quote"])
def test_a_number_has_its_bounds(example: Example, gold: dict[str, Any]) -> None:
    span = example.span(gold["report"], gold["quote"], gold.get("nth", 1))
    bounds = [
        (quantity.low, quantity.high)
        for quantity in example.dossier.quantities
        if quantity.report == span.report and quantity.start < span.end and span.start < quantity.end
    ]
    assert bounds == [(gold["low"], gold["high"])]


def test_the_copied_passage_makes_one_line_of_wire_and_tribune(example: Example) -> None:
    lines = {frozenset(line) for line in example.dossier.lineage.lines}
    assert lines == {frozenset(example.report[name].id for name in line) for line in GOLD["lines"]}


@pytest.mark.parametrize("gold", GOLD["findings"], ids=lambda gold: f"{gold['kind']}-{str(gold)[-30:]}")
def test_a_finding_that_a_reader_would_make_is_made(example: Example, gold: dict[str, Any]) -> None:
    for finding in example.dossier.findings:
        if finding.kind != gold["kind"]:
            continue
        sides = [side.evidence for side in finding.sides]
        if "sides" in gold:
            wanted = [[example.span(*quote) for quote in side] for side in gold["sides"]]
            hits = [{n for n, side in enumerate(sides) if _touch(side, want)} for want in wanted]
            if any(left != right for left in hits[0] for right in hits[1]):
                return
        else:
            quotes = [example.span(*quote) for quote in gold["quotes"]]
            if all(any(_touch(side, [quote]) for side in sides) for quote in quotes):
                return
    pytest.fail(f"no {gold['kind']} finding holds these words")


def _touch(left: tuple[Span, ...], right: list[Span]) -> bool:
    return any(a.touches(b) for a in left for b in right)
