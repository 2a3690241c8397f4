"""Measure PLOVER codes: what one named party of a sentence does to another.

    python benchmarks/relations.py                  # the figures
    python benchmarks/relations.py --floors         # the same; exit 1 if a figure is worse than in floors.toml
    python benchmarks/relations.py --errors ROOT    # and the sentences of one gold label that are coded otherwise

Prints the scorer's figures for the sentences of plv.jsonl, aw.jsonl and gold_records.jsonl of the development data.
"""

from __future__ import annotations

import argparse
import json
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import colligate
from acceptance import below
from colligate.knowledge.actors import actor_code
from colligate.knowledge.plover import code_in_context, combined_code
from colligate.records.event import Argument, EventMention, Plover
from colligate.records.reading import Reading
from colligate.records.span import Span
from development import records, require, run_scorer

FILES = ("plv", "aw", "gold_records")
ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""The sentences' label set merges some event types."""
OLD_TYPES = {"REQUEST": "DEMAND", "ACCUSE": "DISAPPROVE"}
OLD_MODES = {("ACCUSE", "disapprove"): "DISAPPROVE", ("ACCUSE", "investigate"): "INVESTIGATE"}
FIGHTING = {"Attack", "Bombard", "Capture", "Shoot"}
"""The gold records keep event types of an older edition."""
Sides = tuple[list[str], list[str]]


def main() -> None:
    """Print the figures; exit with 1 if some are below their floor."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--errors", metavar="LABEL", help="print sentences of this label that are coded otherwise")
    options.add_argument("--floors", action="store_true", help="fail when a figure is worse than in floors.toml")
    chosen = options.parse_args()
    require()
    floors = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8")).get("relations", {})
    reader = colligate.Reader()
    failures: list[str] = []
    for name in FILES:
        rows = list(records(f"relations/{name}.jsonl"))
        found = [predict(reader, row) for row in rows]
        if chosen.errors:
            print_errors(rows, found, chosen.errors)
        figures = json.loads(run_scorer("relations.py", f"relations/{name}.jsonl", found, "--json"))
        print(f"{name}.jsonl")
        print("".join(f"  {figure:32} {value:8.3f}\n" for figure, value in figures.items()))
        failures += [f"{name}: {failure}" for failure in below(figures, floors.get(name, {}))]
    if chosen.floors and failures:
        print("below the floor:\n  " + "\n  ".join(failures))
        sys.exit(1)


def predict(reader: colligate.Reader, row: dict[str, Any]) -> dict[str, Any]:
    """The scorer's answer for one sentence; an empty one when nothing is coded."""
    reading = reader.read(colligate.Report(text=row["sentence"], id="r1"))
    sides = sides_of(row)
    answer: dict[str, Any] = {"id": row["id"]}
    event = main_event(reading, sides)
    code = coded(event, reading) if event is not None else None
    if code is not None:
        answer["root"] = ROOTS.get(code.event, code.event)
        answer["event"] = old_type(code, event)
    if event is not None:
        answer["source"] = actors(event, reading, {"actor"})
        answer["target"] = actors(event, reading, {"affected", "recipient"})
    return answer


def actors(event: EventMention, reading: Reading, roles: set[str]) -> list[dict[str, str | None]]:
    """Codes of those who have one of the roles, each once."""
    found: list[dict[str, str | None]] = []
    for argument in event.arguments:
        code = actor_code(described(argument, reading)) if argument.role in roles else None
        if code is not None and code.country is not None:
            row = {"code": code.country, "sector": code.sector}
            found += [row] if row not in found else []
    return found


def described(argument: Argument, reading: Reading) -> str:
    """The words for an argument, with the titles and countries that stand beside it."""
    mention = reading.mentions[argument.mention] if argument.mention is not None else None
    roles = mention.roles if mention is not None else ()
    beside = [span.text for role in roles for span in (role.of, role.span) if span is not None]
    return " ".join((*beside, argument.span.text))


def old_type(code: Plover, event: EventMention | None) -> str:
    """The event type of the older edition: armed fighting was kept apart from other assaults."""
    if code.event == "ASSAULT" and event is not None and event.type in FIGHTING:
        return "FIGHT"
    return OLD_MODES.get((code.event, code.mode or ""), OLD_TYPES.get(code.event, code.event))


def sides_of(row: dict[str, Any]) -> Sides:
    """The words that name source and target."""
    if isinstance(row["source"], str):
        return [row["source"]], [row["target"]]
    return [part["text"] for part in row["source"]], [part["text"] for part in row["target"]]


def main_event(reading: Reading, sides: Sides) -> EventMention | None:
    """The coded event that most links the two sides; the first in the text among equals."""
    events = [event for event in reading.events if coded(event, reading)]
    ranked = [(rank(event, reading, sides), -n, event) for n, event in enumerate(events)]
    return max(ranked, key=lambda item: item[:2])[2] if ranked else None


def coded(event: EventMention, reading: Reading) -> Plover | None:
    """The code of an event in its context: with the event below it, and as real as the report makes it."""
    lower = event_below(event, reading)
    combined = combined_code(event.lemma, lower.plover) if lower is not None and lower.plover is not None else None
    code = combined or event.plover
    return code_in_context(code, event.modality) if code is not None else None


def event_below(event: EventMention, reading: Reading) -> EventMention | None:
    """The next event that the words of an event's clause tell, if any."""
    for other in reading.events:
        if other.trigger.start >= event.trigger.end:
            return other if event.clause.end >= other.trigger.end else None
    return None


def rank(event: EventMention, reading: Reading, sides: Sides) -> tuple[int, int]:
    """How well an event links the two: source as actor and target as the other count most."""
    source, target = (spans(reading.report.text, words) for words in sides)
    actors = [argument for argument in event.arguments if argument.role == "actor"]
    others = [argument for argument in event.arguments if argument.role != "actor"]
    actor = any(refers(argument, reading, source) for argument in actors)
    other = any(refers(argument, reading, target) for argument in others)
    turned = any(refers(argument, reading, target) for argument in actors)
    in_clause = meets(event.clause, source) + meets(event.clause, target)
    # "threatened to attack the fort" is a threat: what is less than a fact yields to the word that makes it so.
    real = event.modality in ("asserted", "planned", "denied")
    return (4 * actor + 4 * other - 2 * turned + 5 * real, in_clause)


def refers(argument: Argument, reading: Reading, places: list[tuple[int, int]]) -> bool:
    """Whether an argument stands at one of the places, or is a pronoun for what does."""
    if meets(argument.span, places):
        return True
    if argument.referent is None or argument.mention is None or reading.mentions[argument.mention].form != "pronoun":
        return False
    mentions = reading.referent(argument.referent).mentions
    return any(meets(reading.mentions[n].span, places) for n in mentions)


def spans(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """Where words stand in a text."""
    return list(_find(text, words))


def _find(text: str, words: Iterable[str]) -> Iterator[tuple[int, int]]:
    for word in words:
        start = text.find(word) if word else -1
        while start >= 0:
            yield start, start + len(word)
            start = text.find(word, start + 1)


def meets(span: Span, others: list[tuple[int, int]]) -> bool:
    """Whether a span shares characters with one of the places."""
    return any(span.start < end and start < span.end for start, end in others)


def print_errors(rows: list[dict[str, Any]], found: list[dict[str, Any]], label: str) -> None:
    """Sentences of one gold label that are coded otherwise, with what they are coded as."""
    confused: Counter[str] = Counter()
    for row, answer in zip(rows, found, strict=True):
        key = "root" if row.get("root") else "event"
        if row.get(key) == label and answer.get(key) != label:
            confused[str(answer.get(key))] += 1
            print(f"{answer.get(key)!s:10} {row.get('marked') or row['sentence']}")
    print(label, confused.most_common())


if __name__ == "__main__":
    main()
