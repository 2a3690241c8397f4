"""Score event mentions against MEANTIME: which are found, how real they are told, and who takes part.

    python benchmarks/event_mentions.py                     # the figures
    python benchmarks/event_mentions.py --floors            # the same; exit 1 if a figure is worse than in floors.toml
    python benchmarks/event_mentions.py --errors modality   # and the mistakes in "found", "modality" or "participants"

A gold mention counts as found when a trigger overlaps it. Modality is judged in three classes: told as a fact (certain,
not to come, under no condition), denied (negative), and anything else. A participant is a pair of an event found and a
gold entity, a mention of which one of its arguments (or places) is; an argument that is no gold mention is not judged.
Entities count, not mentions: who resigned in "the minister who resigned" is the minister. The role of a participant
that the gold calls Arg0 or Arg1 is right when we call it actor or affected.
"""

from __future__ import annotations

import argparse
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import colligate
from colligate.case import number_reports
from colligate.records.event import Argument, EventMention
from colligate.records.reading import Reading
from colligate.records.span import Span
from development import records, reports_of, require
from times import below

FACT, DENIED, OTHER = "fact", "denied", "other"
ROLES = {"actor": "Arg0", "affected": "Arg1", "recipient": "Arg2", "instrument": "Arg2", "place": "Argm-LOC"}
Row = dict[str, Any]


def main() -> int:
    """Print the figures; 1 if some are below their floor."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--errors", choices=("found", "modality", "participants"))
    options.add_argument("--floors", action="store_true", help="fail when a figure is worse than in floors.toml")
    chosen = options.parse_args()
    require()
    counts: Counter[str] = Counter()
    lines: list[tuple[str, str]] = []
    reader = colligate.Reader()
    for story in records("meantime/dev.jsonl"):
        for reading in reader.pipe(number_reports(reports_of(story)), processes=1):
            count(story, reading, counts, lines)
    for kind, line in lines:
        if kind == chosen.errors:
            print(line)
    figures = figures_of(counts)
    print("".join(f"  {name:24} {value:.3f}\n" for name, value in figures.items()))
    floors = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8")).get("event_mentions", {})
    failures = below(figures, floors)
    print("".join(f"{line}\n" for line in failures), end="")
    return int(chosen.floors and bool(failures))


def count(story: Row, reading: Reading, counts: Counter[str], lines: list[tuple[str, str]]) -> None:
    """Add what one report gives to the counts, and its mistakes to the lines."""
    source = reading.report.source
    scored = [span for span in story["scored"] if span["report"] == source]
    gold = [
        mention for event in story["gold"]["events"] for mention in event["mentions"] if mention["report"] == source
    ]
    own = [event for event in reading.events if any(meets(event.trigger, span) for span in scored)]
    pairs = paired(gold, own)
    counts["gold"] += len(gold)
    counts["own"] += len(own)
    counts["hit"] += len(pairs)
    hit = {id(event) for _, event in pairs}
    lines += [("found", f"extra   {around(reading, e.trigger)} {e.type}") for e in own if id(e) not in hit]
    missed = {mention["id"] for mention in gold} - {mention["id"] for mention, _ in pairs}
    lines += [("found", f"missed  {around(reading, span_of(reading, m))}") for m in gold if m["id"] in missed]
    for mention, event in pairs:
        expected, found = reality(mention), told(event)
        if expected is not None:
            counts[f"{expected}>{found}"] += 1
            if expected != found:
                note = f"{mention['certainty']} {mention['polarity']} {mention['time']}"
                lines.append(
                    ("modality", f"{expected:6} {event.modality:12} {around(reading, event.trigger)} ({note})")
                )
    count_participants(story, reading, pairs, counts, lines)


def count_participants(
    story: Row,
    reading: Reading,
    pairs: Sequence[tuple[Row, EventMention]],
    counts: Counter[str],
    lines: list[tuple[str, str]],
) -> None:
    """Pairs of event and entity mention: those of the gold, our own, and those in both."""
    mentions = {
        mention["id"]: mention
        for entity in story["gold"]["entities"]
        for mention in entity["mentions"]
        if mention["report"] == reading.report.source
    }
    wanted: dict[str, dict[str, str]] = {}
    entity_of = {
        mention["id"]: n for n, entity in enumerate(story["gold"]["entities"]) for mention in entity["mentions"]
    }
    for part in story["gold"]["participants"]:
        if part["entity"] in mentions:
            wanted.setdefault(part["event"], {})[part["entity"]] = part["role"]
    for mention, event in pairs:
        held = wanted.get(mention["id"], {})
        gold = {entity_of[id]: role for id, role in held.items()}
        told_as = {entity_of[id]: mentions[id]["text"] for id in held}
        own: dict[int, str] = {}
        for id, role in own_participants(event, reading, mentions, held):
            own.setdefault(entity_of[id], role)
            told_as.setdefault(entity_of[id], mentions[id]["text"])
        counts["part_gold"] += len(gold)
        counts["part_own"] += len(own)
        both = gold.keys() & own.keys()
        counts["part_hit"] += len(both)
        core = [id for id in both if gold[id] in ("Arg0", "Arg1")]
        counts["core"] += len(core)
        counts["role_hit"] += sum(gold[id] == own[id] for id in core)
        where = around(reading, event.trigger)
        lines += [
            ("participants", f"missed {gold[id]:9} {told_as[id]!r:30} {where}") for id in sorted(gold.keys() - both)
        ]
        lines += [
            ("participants", f"extra  {own[id]:9} {told_as[id]!r:30} {where}") for id in sorted(own.keys() - both)
        ]
        wrong = sorted(id for id in both if gold[id] != own[id])
        lines += [("participants", f"role   {gold[id]} not {own[id]} {told_as[id]!r:30} {where}") for id in wrong]


def own_participants(
    event: EventMention, reading: Reading, mentions: Mapping[str, Row], wanted: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Gold entity mentions that the arguments and places of an event are, with their roles.

    Of several that hold the head of an argument a participant of the event is taken, else the narrowest.
    """
    arguments = [(head_of(argument, reading), ROLES.get(argument.role, "Argm-OTHER")) for argument in event.arguments]
    arguments += [(reading.mentions[n].head.end - 1, ROLES["place"]) for n in event.places]
    for head, role in arguments:
        met = [mention for mention in mentions.values() if mention["start"] <= head < mention["end"]]
        if met:
            order = {mention["id"]: (mention["id"] not in wanted, mention["end"] - mention["start"]) for mention in met}
            yield min(order, key=lambda id: (order[id], id)), role


def head_of(argument: Argument, reading: Reading) -> int:
    """Offset of the last character of an argument's head."""
    span = argument.span if argument.mention is None else reading.mentions[argument.mention].head
    return span.end - 1


def paired(gold: Sequence[Row], own: Sequence[EventMention]) -> list[tuple[Row, EventMention]]:
    """Gold mentions with the event whose trigger overlaps theirs, one to one."""
    left, pairs = list(own), []
    for mention in sorted(gold, key=lambda mention: mention["trigger_start"]):
        event = next((event for event in left if meets(event.trigger, mention, "trigger_")), None)
        if event is not None:
            left.remove(event)
            pairs.append((mention, event))
    return pairs


def meets(span: Span, other: Row, prefix: str = "") -> bool:
    """Whether a span shares characters with another."""
    return bool(span.start < other[f"{prefix}end"] and other[f"{prefix}start"] < span.end)


def reality(mention: Row) -> str | None:
    """Class of a gold mention; None where it is not annotated."""
    if mention.get("certainty") is None or mention.get("polarity") is None:
        return None
    if mention["polarity"] == "NEG":
        return DENIED
    conditional = str(mention.get("special_cases")).startswith("COND")
    certain = mention["certainty"] == "CERTAIN" and mention.get("time") != "FUTURE" and not conditional
    return FACT if certain else OTHER


def told(event: EventMention) -> str:
    """Class of an event as it is told."""
    return {"asserted": FACT, "denied": DENIED}.get(event.modality, OTHER)


def figures_of(counts: Mapping[str, int]) -> dict[str, float]:
    """Figures from the counts."""
    judged = {pair: counts[pair] for pair in counts if ">" in pair}
    right = sum(n for pair, n in judged.items() if len(set(pair.split(">"))) == 1)
    return {
        "found_precision": share(counts["hit"], counts["own"]),
        "found_recall": share(counts["hit"], counts["gold"]),
        "modality_accuracy": share(right, sum(judged.values())),
        **{f"modality_{name}_f1": class_f1(judged, name) for name in (FACT, OTHER, DENIED)},
        "participant_precision": share(counts["part_hit"], counts["part_own"]),
        "participant_recall": share(counts["part_hit"], counts["part_gold"]),
        "role_right": share(counts["role_hit"], counts["core"]),
    }


def class_f1(judged: Mapping[str, int], name: str) -> float:
    """F1 of one class."""
    hits = judged.get(f"{name}>{name}", 0)
    both = sum(n * pair.split(">").count(name) for pair, n in judged.items())
    return 2 * hits / both if both else 0.0


def share(part: int, whole: int) -> float:
    """Part of a whole; 0 where there is none."""
    return part / whole if whole else 0.0


def span_of(reading: Reading, mention: Row) -> Span:
    """The trigger of a gold mention."""
    return reading.report.span(mention["trigger_start"], mention["trigger_end"])


def around(reading: Reading, span: Span) -> str:
    """Words with some of the text on either side."""
    text = reading.report.text
    words = f"{text[max(0, span.start - 70) : span.start]}[{span.text}]{text[span.end : span.end + 50]}"
    return " ".join(words.split())


if __name__ == "__main__":
    sys.exit(main())
