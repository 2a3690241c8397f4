"""Measure which event mentions are joined: gold mentions given, or from raw text.

    python benchmarks/event_coref.py ecbplus|gvc|gvc-as-one|meantime [--raw] [--subtopic] [--across] [--fold dev]
    python benchmarks/event_coref.py ecbplus --raw --floors                  exit 1 if below the floor in floors.toml

The weights are fitted on GVC and MEANTIME too: `train_events.py --folds` gives figures of stories left out of the fit.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec
from spacy.language import Language
from spacy.tokens import Doc

import colligate
import development
from colligate.case import number_reports
from colligate.linking.entities.resolution import link_entities
from colligate.linking.events.resolution import link_events
from colligate.linking.statements.rendering import number_statements
from colligate.reading.events.finding import find_events
from colligate.reading.parser import load_pipeline
from colligate.reading.reader import STEPS
from colligate.records.event import EventMention
from colligate.records.reading import Reading
from floors import below_floors

FILES = {
    "ecbplus": "ecbplus/dev.jsonl",
    "gvc": "gvc/dev.jsonl",
    "gvc-as-one": "gvc/dev_as_one.jsonl",
    "meantime": "meantime/dev.jsonl",
}


def stories_of(name: str, fold: str | None) -> list[dict[str, Any]]:
    """The stories of a set, those of one fold where the set has folds."""
    return [story for story in development.records(FILES[name]) if not fold or story.get("fold", fold) == fold]


def readings_of(story: dict[str, Any], keep: Path | None = None) -> tuple[Reading, ...]:
    """The readings of a story, every gold mention among their events; from `keep` where they were read before."""
    file = keep / f"{story['story']}.json" if keep else None
    if file and file.exists():
        return msgspec.json.decode(file.read_bytes(), type=tuple[Reading, ...])
    given: dict[str, set[int]] = {}
    for event in story["gold"]["events"]:
        for mention in event["mentions"]:
            given.setdefault(mention["report"], set()).add(mention["trigger_start"])

    def find(doc: Doc, reading: Reading) -> Reading:
        return find_events(doc, reading, given.get(reading.report.source or "", ()))

    steps = (msgspec.structs.replace(step, run=find) if step.run is find_events else step for step in STEPS)
    readings = tuple(colligate.Reader(steps=steps).pipe(number_reports(development.reports_of(story))))
    if file:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(msgspec.json.encode(readings))
    return readings


def with_gold_mentions(
    story: dict[str, Any], readings: Sequence[Reading], pipeline: Language
) -> tuple[tuple[Reading, ...], dict[tuple[str, int], str]]:
    """The readings with exactly the gold's event mentions, and the gold id of each.

    A mention that reading finds no event at, given its place, gets the lemma and the sentence (parts of words).
    """
    gold: dict[str, list[dict[str, Any]]] = {}
    for event in story["gold"]["events"]:
        for mention in event["mentions"]:
            gold.setdefault(mention["report"], []).append(mention)
    given, ids = [], {}
    for reading in readings:
        mentions = sorted(gold.get(reading.report.source, []), key=lambda item: (item["trigger_start"], item["id"]))
        events, place = [], {}
        for mention in mentions:
            ids[reading.report.id, len(events)] = mention["id"]
            found = _found(reading, mention)
            if found is not None:
                place.setdefault(found, len(events))
            events.append(_made(reading, mention, pipeline) if found is None else reading.events[found])
        quantities = tuple(
            msgspec.structs.replace(quantity, event=None if quantity.event is None else place.get(quantity.event))
            for quantity in reading.quantities
        )
        given.append(msgspec.structs.replace(reading, events=tuple(events), quantities=quantities))
    return tuple(given), ids


def clusters(readings: Sequence[Reading]) -> dict[tuple[str, int], str]:
    """Event id of each event mention of readings that are one story."""
    entities, entity_of = link_entities(readings)
    return link_events(readings, entities, entity_of, number_statements(readings))[1]


def predict(
    stories: Iterable[dict[str, Any]], keep: Path | None, *, subtopic: bool = False
) -> Iterator[dict[str, Any]]:
    """Labels of the gold mentions of each story; with `subtopic`, of each course of events by itself."""
    for story in stories:
        readings, ids = with_gold_mentions(story, readings_of(story, keep), load_pipeline())
        parts = {report["id"]: report.get("subtopic") if subtopic else None for report in story["reports"]}
        labels = {}
        for part in dict.fromkeys(parts.values()):
            held = [reading for reading in readings if parts[reading.report.source] == part]
            labels |= {ids[key]: f"{part} {label}" for key, label in clusters(held).items()}
        yield {"story": story["story"], "clusters": labels}


def _found(reading: Reading, mention: dict[str, Any]) -> int | None:
    """Position of the event at a mention's trigger: the one that is just it, where several touch it."""
    start, end = mention["trigger_start"], mention["trigger_end"]
    held = [
        (abs(event.trigger.start - start) + abs(event.trigger.end - end), n)
        for n, event in enumerate(reading.events)
        if event.trigger.start < end and start < event.trigger.end
    ]
    return min(held)[1] if held else None


def _made(reading: Reading, mention: dict[str, Any], pipeline: Language) -> EventMention:
    start, end = mention["trigger_start"], mention["trigger_end"]
    at = next((n for n, span in enumerate(reading.sentences) if span.start <= start < span.end), None)
    trigger = reading.report.span(start, end)
    clause = trigger if at is None else reading.sentences[at]
    doc = pipeline(clause.text)
    token = next((token for token in doc if token.idx + len(token) > start - clause.start), doc[-1])
    return EventMention(
        trigger=trigger,
        clause=clause,
        sentence=at or 0,
        lemma=token.lemma_.lower(),
        noun=token.pos_ in ("NOUN", "PROPN"),
        type=None,
        plover=None,
        modality="asserted",
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Read, link, score, print; 1 if the figure is below its floor."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("set", choices=sorted(FILES))
    parser.add_argument("--raw", action="store_true", help="from raw text")
    parser.add_argument("--subtopic", action="store_true", help="the course of events is known (ECB+)")
    parser.add_argument("--across", action="store_true", help="one clustering over all stories (gold mentions of GVC)")
    parser.add_argument("--fold", default="dev", help="fold of ECB+")
    parser.add_argument("--keep", type=Path, help="folder to keep readings in between runs")
    parser.add_argument("--floors", action="store_true", help="fail when the figure is worse than in floors.toml")
    given = parser.parse_args(arguments)
    development.require()
    stories = stories_of(given.set, given.fold)
    if given.across:
        joined = next(iter(development.records(FILES["gvc-as-one"])))
        predictions = [split(stories, next(predict([joined], given.keep)))]
        predictions = [item for held in predictions for item in held]
    elif given.raw:
        predictions = [
            {"story": story["story"], "dossier": json.loads(colligate.brief(development.reports_of(story)).to_json())}
            for story in stories
        ]
    else:
        predictions = list(predict(stories, given.keep, subtopic=given.subtopic))
    options = ["--across"] if given.across else []
    wanted = {story["story"] for story in stories}
    predictions = [item for item in predictions if item["story"] in wanted]
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
        # The stories of the fold alone: the scorer counts a story without predictions as empty.
        gold.writelines(json.dumps(_events_only(story)) + "\n" for story in stories)
        gold.flush()
        print(development.run_scorer("coref.py", gold.name, predictions, *options))
        figures = json.loads(development.run_scorer("coref.py", gold.name, predictions, "--json", *options))["events"]
    kind = "raw" if given.raw else "across" if given.across else "subtopic" if given.subtopic else "gold"
    table = figures["all" if given.raw else "gold mentions"]
    section = f"events.{given.set}_{given.fold}" if given.set == "ecbplus" else f"events.{given.set}"
    worse = below_floors(section, {f"{kind}_conll_f1": float(table["conll"][2])})
    print("\n".join(worse))
    return int(bool(worse) and given.floors)


def _events_only(story: dict[str, Any]) -> dict[str, Any]:
    return story | {"gold": story["gold"] | {"entities": []}}


def split(stories: Iterable[dict[str, Any]], joined: dict[str, Any]) -> list[dict[str, Any]]:
    """Labels of one clustering over all stories, by story."""
    return [
        {
            "story": story["story"],
            "clusters": {
                mention["id"]: joined["clusters"][mention["id"]]
                for event in story["gold"]["events"]
                for mention in event["mentions"]
                if mention["id"] in joined["clusters"]
            },
        }
        for story in stories
    ]


if __name__ == "__main__":
    sys.exit(main())
