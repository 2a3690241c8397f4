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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import colligate
from acceptance import below
from colligate.knowledge.actors import actor_codes
from colligate.knowledge.plover import code_in_context
from colligate.linking.events.plover import codes_of
from colligate.linking.story import link
from colligate.records.entity import Entity
from colligate.records.event import Argument, EventMention, Plover
from colligate.records.reading import Reading
from colligate.records.span import Span
from development import records, require, run_scorer

FILES = ("plv", "aw", "gold_records")
REQUESTED = {
    **{event: Plover("REQUEST", "assist") for event in ("AID", "COOPERATE", "SUPPORT")},
    **{event: Plover("REQUEST", "yield") for event in ("CONCEDE", "RETREAT")},
    "CONSULT": Plover("REQUEST", "meet"),
}
"""What the manual codes where somebody asks for an event of each type, other than a plain request."""
ROOTS = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""The sentences' label set merges some event types."""
ROOT_MODES = {("SANCTION", None): "COERCE", ("SANCTION", "convict"): "ACCUSE"}
"""Its edition counts the imposing of sanctions as restrictions, and what courts find as accusations."""
OLD_TYPES = {"REQUEST": "DEMAND", "ACCUSE": "DISAPPROVE"}
OLD_MODES = {
    ("ASSAULT", "destroy"): "COERCE",
    ("ACCUSE", "disapprove"): "DISAPPROVE",
    ("ACCUSE", "investigate"): "INVESTIGATE",
}
ARMED = {"MIL", "REB", "UAF", "COP"}
FIGHTING = {"Attack", "Bombard", "Capture", "Shoot"}
"""The gold records keep event types of an older edition."""
Sides = tuple[list[str], list[str]]
EntityAt = Mapping[tuple[int, int], Entity]


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
    return answer_of(reading, link([reading]).entities, row)


def answer_of(reading: Reading, entities: Sequence[Entity], row: dict[str, Any]) -> dict[str, Any]:
    """The scorer's answer from a reading and its entities, which are coded as a dossier codes them."""
    entity_at = {(mention.start, mention.end): entity for entity in entities for mention in entity.mentions}
    sides = sides_of(row)
    answer: dict[str, Any] = {"id": row["id"]}
    event = main_event(reading, sides)
    if event is None:
        return answer
    answer["source"] = actors(event, entity_at, {"actor"})
    answer["target"] = targets(event, reading, entity_at)
    code = coded(event)
    if code is not None and obliges(event, reading, sides):
        # "The mayor said that the union must pay" is the mayor's demand of the union.
        code = REQUESTED.get(code.event, Plover("REQUEST"))
        answer["source"], answer["target"] = [], answer["source"]
    if code is not None:
        answer["root"] = ROOT_MODES.get((code.event, code.mode), ROOTS.get(code.event, code.event))
        armed = any(row["sector"] in ARMED for row in answer["source"])
        answer["event"] = old_type(code, event, armed=armed)
    return answer


def obliges(event: EventMention, reading: Reading, sides: Sides) -> bool:
    """Whether the source is told to say what the target must do."""
    speaker = reading.statements[event.statement].speaker if event.statement is not None else None
    if event.modality != "hypothetical" or speaker is None or speaker.span is None:
        return False
    source, target = (spans(reading.report.text, words) for words in sides)
    actors = (argument for argument in event.arguments if argument.role == "actor")
    return meets(speaker.span, source) and any(refers(argument, reading, target) for argument in actors)


def actors(event: EventMention, entity_at: EntityAt, roles: set[str]) -> list[dict[str, str | None]]:
    """Codes of those who have one of the roles, each once."""
    return _coded([argument.span for argument in event.arguments if argument.role in roles], entity_at)


def targets(event: EventMention, reading: Reading, entity_at: EntityAt) -> list[dict[str, str | None]]:
    """Codes of those whom an event is aimed at: its own, else those of the event it is about, else its place."""
    roles = {"affected", "recipient"}
    found = actors(event, entity_at, roles)
    for other in _below(event, reading) if not found else ():
        found = found or actors(other, entity_at, roles)
    return found or _coded([reading.mentions[n].span for n in event.places], entity_at)


def _coded(spans: Sequence[Span], entity_at: EntityAt) -> list[dict[str, str | None]]:
    found: list[dict[str, str | None]] = []
    for span in spans:
        entity = entity_at.get((span.start, span.end))
        for code in codes_of(entity) if entity is not None else actor_codes(span.text):
            row = {"code": code.country, "sector": code.sector}
            found += [row] if code.country is not None and row not in found else []
    return found


def old_type(code: Plover, event: EventMention, *, armed: bool) -> str:
    """The event type of the older edition: what armed forces do was kept apart from other assaults."""
    if code.event == "ASSAULT" and code.mode != "destroy" and (armed or event.type in FIGHTING):
        return "FIGHT"
    return OLD_MODES.get((code.event, code.mode or ""), OLD_TYPES.get(code.event, code.event))


def sides_of(row: dict[str, Any]) -> Sides:
    """The words that name source and target."""
    if isinstance(row["source"], str):
        return [row["source"]], [row["target"]]
    return [part["text"] for part in row["source"]], [part["text"] for part in row["target"]]


def main_event(reading: Reading, sides: Sides) -> EventMention | None:
    """The coded event that most links the two sides; the first in the text among equals."""
    events = [event for event in reading.events if coded(event)]
    ranked = [(rank(event, reading, sides), -n, event) for n, event in enumerate(events)]
    return max(ranked, key=lambda item: item[:2])[2] if ranked else None


def coded(event: EventMention) -> Plover | None:
    """The code of an event, as real as the report makes it."""
    return code_in_context(event.plover, event.modality) if event.plover is not None else None


def rank(event: EventMention, reading: Reading, sides: Sides) -> tuple[int, int]:
    """How well an event links the two: source as actor and target as the other count most."""
    source, target = (spans(reading.report.text, words) for words in sides)
    actors = [argument for argument in event.arguments if argument.role == "actor"]
    others = [argument for argument in event.arguments if argument.role != "actor"]
    actor = any(refers(argument, reading, source) for argument in actors)
    other = any(refers(argument, reading, target) for argument in others)
    turned = any(refers(argument, reading, target) for argument in actors)
    if obliges(event, reading, sides):
        return 13, 2
    in_clause = meets(event.clause, source) + meets(event.clause, target)
    # "threatened to attack the fort" is a threat: what is less than a fact yields to the word that makes it so.
    real = event.modality in ("asserted", "planned", "denied")
    through = actor and not other and _through(event, reading, target)
    return (4 * actor + 4 * (other or through) - 2 * turned + 5 * real, in_clause)


def _through(event: EventMention, reading: Reading, target: list[tuple[int, int]]) -> bool:
    """Whether the target takes part in an event that this one is about ("rejected a request of the mayor")."""
    return any(refers(argument, reading, target) for other in _below(event, reading) for argument in other.arguments)


def _below(event: EventMention, reading: Reading) -> Iterator[EventMention]:
    """The events that the rest of an event's clause tells."""
    for other in reading.events:
        if event.trigger.end <= other.trigger.start and other.trigger.end <= event.clause.end:
            yield other


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
