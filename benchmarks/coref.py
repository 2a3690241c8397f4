"""Measure who is who, and what is what, across reports, on development data.

    python benchmarks/coref.py --entities meantime|ecbplus [--gold] [--fold dev] [--keep FOLDER] [--floors]
    python benchmarks/coref.py --events SET [OPTIONS]                  the same as event_coref.py SET [OPTIONS]

From raw text three tables are printed: all forms; judged by names, where what is no name of the gold counts against
precision; names alone, with the names that were found and nothing else. With --gold the mentions of the gold are given,
and both coreference inside the reports and linking across them are judged on them. Types of gold mentions are not used.
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
import event_coref
from colligate.knowledge.titles import word_gender
from colligate.linking.entities.resolution import link_entities
from colligate.reading.coreference.resolution import resolve_mentions
from colligate.reading.grammar.words import words_of
from colligate.reading.mentions.nominals import is_plural, noun_type
from colligate.reading.mentions.pronouns import pronoun_at
from colligate.reading.parser import load_pipeline, parse
from colligate.records.entity import Entity
from colligate.records.event import EventMention
from colligate.records.mention import EntityType, Form, Mention
from colligate.records.reading import Reading
from floors import below_floors

_TITLES = {
    "gold_mentions": "gold mentions",
    "all": "raw text, all forms",
    "judged_by_names": "raw text, judged by names",
    "names": "raw text, names alone",
}
ENTITY_TYPES: dict[str, EntityType] = {
    "PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place", "NORP": "group",
}  # fmt: skip


def raw_predictions(readings: Iterable[tuple[str, Sequence[Reading]]]) -> Iterator[dict[str, Any]]:
    """What linking makes of readings, in the scorer's form."""
    for story, held in readings:
        entities, _ = link_entities(held)
        yield {"story": story, "dossier": dossier_of(held, entities)}


def dossier_of(readings: Sequence[Reading], entities: Sequence[Entity]) -> dict[str, Any]:
    """As much of a dossier as the scorer looks at."""
    reports = [{"id": reading.report.id, "source": reading.report.source, "text": reading.report.text}
               for reading in readings]  # fmt: skip
    return {"reports": reports, "entities": msgspec.to_builtins(entities)}


def gold_predictions(
    stories: Iterable[dict[str, Any]], readings: Iterable[tuple[str, Sequence[Reading]]], pipeline: Language
) -> Iterator[dict[str, Any]]:
    """Labels of the gold's mentions."""
    for story, (name, held) in zip(stories, readings, strict=True):
        gold: dict[str, list[dict[str, Any]]] = {}
        for entity in story["gold"]["entities"]:
            for mention in entity["mentions"]:
                gold.setdefault(mention["report"], []).append(mention)
        given, ids = [], {}
        for reading in held:
            mentions = sorted(
                gold.get(reading.report.source, []), key=lambda item: (item["start"], item["end"], item["id"])
            )
            made = with_mentions(reading, mentions, pipeline)
            given.append(made)
            ids |= {(made.report.id, at): mention["id"] for at, mention in enumerate(mentions)}
        yield {"story": name, "clusters": _labels(given, ids)}


def with_mentions(reading: Reading, gold: Sequence[dict[str, Any]], pipeline: Language) -> Reading:
    """The reading with exactly the gold's mentions, resolved inside the report."""
    # The gold has mentions in datelines too: nothing is furniture here.
    doc = parse(pipeline, reading.report, ())
    mentions = tuple(_mention(reading, item, doc) for item in gold)
    resolved = resolve_mentions(doc, msgspec.structs.replace(reading, mentions=mentions, referents=(), furniture=()))
    return msgspec.structs.replace(resolved, events=tuple(_with_parts(event, resolved) for event in reading.events))


def _with_parts(event: EventMention, reading: Reading) -> EventMention:
    """The event mention with its participants found among the reading's mentions again: by the words that they head."""
    arguments = []
    for argument in event.arguments:
        within = [
            at
            for at, mention in enumerate(reading.mentions)
            if argument.span.start <= mention.head.start and mention.head.end <= argument.span.end
        ]
        # The phrase's own mention, not one inside it: the widest.
        at = max(within, key=lambda at: (len(reading.mentions[at].span.text), -at), default=None)
        referent = None if at is None else reading.mentions[at].referent or None
        arguments.append(msgspec.structs.replace(argument, mention=at, referent=referent))
    return msgspec.structs.replace(event, arguments=tuple(arguments), places=(), time=None, statement=None)


def _mention(reading: Reading, gold: dict[str, Any], doc: Doc) -> Mention:
    """A gold mention as reading would have made it: what was found there, or what the parser says of the words."""
    start, end, head = gold["start"], gold["end"], (gold["head_start"], gold["head_end"])
    own = [item for item in reading.mentions if item.span.start <= head[0] and head[1] <= item.span.end]
    # A name keeps the span that reading gives it, without article and what else the gold takes in.
    exact = [item for item in own if (item.span.start, item.span.end) == (start, end)
             or (item.form == "name" and start <= item.span.start and item.span.end <= end)]  # fmt: skip
    best = next(iter(exact), None) or min(own, key=lambda item: item.span.end - item.span.start, default=None)
    if exact:
        return msgspec.structs.replace(exact[0], referent="")
    tokens = [token for token in doc if token.idx < end and start < token.idx + len(token)]
    core = next((token for token in tokens if token.idx + len(token) > head[0]), tokens[-1])
    span, words = reading.report.span(min(start, tokens[0].idx), end), words_of(doc)
    head_span = reading.report.span(core.idx, core.idx + len(core))
    pronoun = pronoun_at(words, core.i) if len(tokens) == 1 else None
    if pronoun is not None:
        kind: EntityType = "other" if pronoun.thing else "group" if pronoun.plural else "person"
        return Mention(span, head_span, kind, "pronoun", gender=pronoun.gender, plural=pronoun.plural)
    form: Form = "pronoun" if core.pos_ == "PRON" else "name" if core.pos_ == "PROPN" else "nominal"
    noun = noun_type(words, core.i) if form == "nominal" or not core.ent_type_ else None
    if form == "name" and noun is not None:
        form = "nominal"  # "Actress" before a name, or in a headline.
    return Mention(
        span=span,
        head=head_span,
        type=noun or (best.type if best else ENTITY_TYPES.get(core.ent_type_, "other")),
        form=form,
        roles=best.roles if best else (),
        gender=(best.gender if best else None) or word_gender(core.lemma_.lower()),
        plural=best.plural if best else is_plural(words, core.i),
    )


def _labels(readings: Sequence[Reading], ids: dict[tuple[str, int], str]) -> dict[str, str]:
    _, entity_of = link_entities(readings)
    labels = {}
    for reading in readings:
        for at, mention in enumerate(reading.mentions):
            entity = entity_of.get((reading.report.id, mention.referent))
            labels[ids[reading.report.id, at]] = entity or f"{reading.report.id} {at}"
    return labels


def main(arguments: Sequence[str] | None = None) -> int:
    """Read, link, score, print; 1 if a figure is below its floor."""
    arguments = list(sys.argv[1:] if arguments is None else arguments)
    if arguments[:1] == ["--events"]:
        return event_coref.main(arguments[1:])
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entities", choices=("ecbplus", "meantime"), required=True, metavar="SET")
    parser.add_argument("--gold", action="store_true", help="the gold's mentions are given")
    parser.add_argument("--fold", default="dev", help="fold of ECB+")
    parser.add_argument("--keep", type=Path, help="folder to keep readings in between runs")
    parser.add_argument("--floors", action="store_true", help="fail when a figure is worse than in floors.toml")
    given = parser.parse_args(arguments)
    development.require()
    stories = event_coref.stories_of(given.entities, given.fold)
    reader = colligate.Reader()
    readings = [(story["story"], development.readings_of(story, reader, given.keep)) for story in stories]
    if given.gold:
        printed = {"gold_mentions": _score(stories, gold_predictions(stories, readings, load_pipeline()))}
    else:
        predictions = list(raw_predictions(readings))
        printed = {
            "all": _score(stories, predictions),
            "judged_by_names": _score(stories, predictions, "--names"),
            "names": _score(stories, map(_names_alone, predictions), "--names"),
        }
    for name, table in printed.items():
        print(f"{_TITLES[name]}\n{table}")
    section = "entities.meantime" if given.entities == "meantime" else f"entities.ecbplus_{given.fold}"
    worse = below_floors(section, {f"{name}_conll_f1": _conll(table) for name, table in printed.items()})
    print("\n".join(worse))
    return int(bool(worse) and given.floors)


def _conll(table: str) -> float:
    """CoNLL F1 of the first table that the scorer prints: of all mentions, or of those of the gold."""
    return float(next(line for line in table.splitlines() if " conll " in line).split()[-1])


def _names_alone(prediction: dict[str, Any]) -> dict[str, Any]:
    """The prediction without its descriptions and pronouns: what a reader of names would give."""
    entities = [
        entity | {"mentions": [mention for mention in entity["mentions"] if mention["form"] == "name"]}
        for entity in prediction["dossier"]["entities"]
    ]
    return prediction | {"dossier": prediction["dossier"] | {"entities": entities}}


def _score(stories: Sequence[dict[str, Any]], predictions: Iterable[dict[str, Any]], *options: str) -> str:
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as gold:
        for story in stories:
            gold.write(json.dumps(story | {"gold": story["gold"] | {"events": []}}) + "\n")
        gold.flush()
        return development.run_scorer("coref.py", gold.name, predictions, *options)


if __name__ == "__main__":
    sys.exit(main())
