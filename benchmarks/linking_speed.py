"""How long linking one large story takes: readings made by a seeded program, no parser.

    python benchmarks/linking_speed.py [--reports 2000] [--seed 7]
    python benchmarks/linking_speed.py --events 80 --reports 200

Every report names some 25 persons, bodies and places of a cast, their names written in many ways, by surname alone, or
described, as reports of one long story do. With `--events` it tells of that many events too, few of which every report
tells, in words of one kind, and their linking is timed.
"""

from __future__ import annotations

import argparse
import random
import time

import msgspec
import numpy as np

from colligate.knowledge.families import families
from colligate.linking.entities.resolution import link_entities
from colligate.linking.events.resolution import link_events
from colligate.records.event import Argument, EventMention
from colligate.records.mention import EntityType, Mention, Referent
from colligate.records.reading import Reading
from colligate.records.report import Report

_SYLLABLES = (
    "ka",
    "rim",
    "sal",
    "ma",
    "nou",
    "ra",
    "ben",
    "tar",
    "lin",
    "dov",
    "mir",
    "has",
    "yu",
    "sef",
    "gor",
    "wel",
    "ler",
    "ost",
)
_BODIES = ("Ministry", "Bank", "Council", "Party", "University", "Trust", "Union", "Court")
_DESCRIBED = (
    "the driver",
    "the minister",
    "a man",
    "the rebels",
    "the company",
    "police",
    "the city's mayor",
    "two soldiers",
)
_FILLERS = (
    "harbour",
    "council",
    "night",
    "road",
    "early",
    "north",
    "bridge",
    "market",
    "river",
    "guard",
    "school",
    "truck",
)
_LETTERS = (("ou", "u"), ("s", "ss"), ("i", "y"), ("k", "q"), ("a", "e"))


def cast(draw: random.Random, size: int) -> list[tuple[EntityType, str]]:
    """Persons, bodies and places of a story."""
    made: list[tuple[EntityType, str]] = []
    for _ in range(size):
        first, second, third = ("".join(draw.choices(_SYLLABLES, k=draw.randint(2, 3))).title() for _ in range(3))
        kind = draw.random()
        if kind < 0.55:
            made.append(("person", f"{first} {second}"))
        elif kind < 0.8:
            made.append(("organization", f"{first} {draw.choice(_BODIES)} of {third}"))
        else:
            made.append(("place", first))
    return made


def written(name: str, draw: random.Random) -> str:
    """One of the ways in which a report writes a name."""
    if draw.random() < 0.25:
        one, other = draw.choice(_LETTERS)
        name = name.replace(one, other, 1)
    return name.split()[-1] if draw.random() < 0.15 else name


def reading_of(number: int, told: list[tuple[EntityType, str, bool]]) -> Reading:
    """A reading of one report, one mention for each of what is told."""
    text = ". ".join(words for _, words, _ in told)
    report, mentions, referents, start = Report(text=text, id=f"r{number}"), [], [], 0
    for at, (kind, words, named) in enumerate(told):
        span = report.span(start, start + len(words))
        head = report.span(span.end - len(words.split()[-1]), span.end)
        form = "name" if named else "nominal"
        mentions.append(Mention(span=span, head=head, type=kind, form=form, referent=f"m{at + 1}"))
        referents.append(Referent(id=f"m{at + 1}", type=kind, name=words, named=named, mentions=(at,)))
        start = span.end + 2
    return Reading(report=report, mentions=tuple(mentions), referents=tuple(referents))


def with_events(reading: Reading, number: int, draw: random.Random) -> Reading:
    """The reading with events that its mentions take part in, two a sentence, in words of a few kinds."""
    held = [word for family in families()[:40] for word in sorted(family.words)[:6] if " " not in word]
    words = held[: max(2, len(held) // 3)]
    weights = [1.0 / (rank + 1) for rank in range(len(words))]
    lines, places = [], []
    start = len(reading.report.text) + 2
    for n in range(number):
        lemma = draw.choices(words, weights)[0]
        line = " ".join([lemma, *draw.choices(_FILLERS, k=8), f"{draw.choice(_SYLLABLES)}{n % 17}x"]) + "."
        places.append((start, lemma))
        lines.append(line)
        start += len(line) + 1
    report = msgspec.structs.replace(reading.report, text=f"{reading.report.text}. " + " ".join(lines))
    events = []
    for n, ((at, lemma), line) in enumerate(zip(places, lines, strict=True)):
        clause, trigger = report.span(at, at + len(line)), report.span(at, at + len(lemma))
        who = draw.sample(range(len(reading.mentions)), draw.choice((0, 1, 1, 2)))
        arguments = tuple(
            Argument(role, reading.mentions[m].span, m, reading.mentions[m].referent)
            for role, m in zip(("actor", "affected"), who, strict=False)
        )
        vector = np.random.default_rng(sum(map(ord, lemma))).normal(size=300)
        packed = (vector / np.linalg.norm(vector) * 127).astype(np.int8).tobytes()
        events.append(EventMention(trigger, clause, n // 2, lemma, draw.random() < 0.4, None, None, "asserted",
                                   arguments=arguments, vector=packed))  # fmt: skip
    sentences = tuple(event.clause for event in events[::2])
    return msgspec.structs.replace(reading, report=report, sentences=sentences, events=tuple(events))


def main() -> None:
    """Make, link, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--events", type=int, default=0, help="events a report")
    given = parser.parse_args()
    draw = random.Random(given.seed)
    people = cast(draw, given.reports)
    # A few are everywhere, most are in few reports.
    weights = [1.0 / (rank + 1) for rank in range(len(people))]
    readings = []
    for number in range(1, given.reports + 1):
        chosen = dict.fromkeys(draw.choices(people, weights, k=20))
        told = [(kind, written(name, draw), True) for kind, name in chosen]
        told += [("person", words, False) for words in draw.sample(_DESCRIBED, 5)]
        readings.append(reading_of(number, told))
    start, used = time.perf_counter(), time.process_time()
    entities, entity_of = link_entities(readings)
    print(f"{len(readings)} reports, {len(entity_of)} referents, {len(entities)} entities: "
          f"{time.perf_counter() - start:.1f} s, {time.process_time() - used:.1f} s of processor time")  # fmt: skip
    if given.events:
        readings = [with_events(reading, given.events, draw) for reading in readings]
        start, used = time.perf_counter(), time.process_time()
        events, event_of = link_events(readings, entities, entity_of, {})
        print(f"{len(event_of)} event mentions, {len(events)} events: "
              f"{time.perf_counter() - start:.1f} s, {time.process_time() - used:.1f} s of processor time")  # fmt: skip


if __name__ == "__main__":
    main()
