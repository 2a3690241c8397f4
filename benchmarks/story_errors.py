"""What a dossier misses, has wrong or has too much beside its gold, as lines to read."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

Spot = tuple[str, int, int]
Record = dict[str, Any]


def errors(gold: Record, dossier: Record) -> Iterator[str]:
    """Lines, each beginning with the kind of the error."""
    stems = {report["id"]: Path(report["source"]).stem for report in dossier["reports"]}
    texts = {stems[report["id"]]: report["text"] for report in dossier["reports"]}
    holders = _holders(gold, dossier, stems)
    yield from _copies(gold, dossier, stems)
    yield from _entities(gold, dossier, holders)
    yield from _events(gold, dossier, stems, texts)
    yield from _statements(gold, dossier, stems, texts, holders)
    yield from _quantities(gold, dossier, stems)
    yield from _findings(gold, dossier, stems)


def _copies(gold: Record, dossier: Record, stems: dict[str, str]) -> Iterator[str]:
    """Reports wrongly held apart, or wrongly taken for one independent line."""
    line = {stems[report]: number for number, line in enumerate(dossier["lineage"]["lines"]) for report in line}
    for left, right in combinations(sorted(line), 2):
        one = [left, right] in gold["copies"] or [right, left] in gold["copies"]
        if one != (line[left] == line[right]):
            yield f"copy {'missed' if one else 'extra':11}{left} and {right}"


def _spot(mention: Record, stems: dict[str, str]) -> Spot:
    return stems[mention["report"]], mention["start"], mention["end"]


def _own(mention: Record) -> Spot:
    return mention["report"], mention["start"], mention["end"]


def share(left: Spot, right: Spot) -> float:
    """Length that two spans have in common, of the length that they cover together."""
    common = min(left[2], right[2]) - max(left[1], right[1])
    return common / (max(left[2], right[2]) - min(left[1], right[1])) if left[0] == right[0] and common > 0 else 0.0


def _best(at: Spot, among: Iterable[tuple[Spot, Any]], least: float) -> Any | None:
    nearest, item = max(
        ((share(at, spot), item) for spot, item in among), key=lambda pair: pair[0], default=(0.0, None)
    )
    return item if nearest >= least else None


def _holders(gold: Record, dossier: Record, stems: dict[str, str]) -> dict[str, Counter[str | None]]:
    """By gold name: ids of the entities that hold its mentions; None for a mention that is not found."""
    named = [
        (_spot(mention, stems), entity["id"])
        for entity in dossier["entities"]
        for mention in entity["mentions"]
        if mention["form"] == "name"
    ]
    return {
        entity["name"]: Counter(_best(_own(mention), named, 0.5) for mention in entity["mentions"])
        for entity in gold["entities"]
    }


def _entities(gold: Record, dossier: Record, holders: dict[str, Counter[str | None]]) -> Iterator[str]:
    entities = {entity["id"]: entity for entity in dossier["entities"]}
    held: dict[str, list[str]] = defaultdict(list)
    for entity in gold["entities"]:
        ids = holders[entity["name"]]
        label = f"{entity['type']} {entity['name']}"
        if ids[None]:
            forms = sorted({f"{mention['report']}: {mention['text']}" for mention in entity["mentions"]})
            yield f"name missed     {label}: {ids[None]} of {len(entity['mentions'])} ({'; '.join(forms)})"
        known = sorted(id for id in ids if id)
        if len(known) > 1:
            parts = ", ".join(f"{id} {entities[id]['name']} x{ids[id]}" for id in known)
            yield f"name split      {label}: {parts}"
        for id in known:
            held[id].append(entity["name"])
            if entities[id]["type"] != entity["type"]:
                yield f"wrong type      {label}: {id} is {entities[id]['type']}"
    for id, owners in held.items():
        if len(owners) > 1:
            yield f"names merged    {id} {entities[id]['name']}: {', '.join(owners)}"
    for name, role in gold["roles"]:
        roles = [held["text"] for id in holders[name] if id for held in entities[id]["roles"]]
        if not any(role.lower() in text.lower() for text in roles):
            yield f"role missed     {name}: {role} (has {roles})"


def _events(gold: Record, dossier: Record, stems: dict[str, str], texts: dict[str, str]) -> Iterator[str]:
    events = {event["id"]: event for event in dossier["events"]}
    named = [(_spot(mention, stems), event["id"]) for event in dossier["events"] for mention in event["mentions"]]
    owners: dict[str, list[str]] = defaultdict(list)
    for event in gold["events"]:
        found: dict[str, list[str]] = defaultdict(list)
        for mention in event["mentions"]:
            id = _best(_own(mention), named, 1e-9)
            words = f"{mention['report']}: {mention['text']}"
            if id is None:
                yield f"event missed    {event['label']} | {words} in “{_around(texts, _own(mention))}”"
            else:
                found[id].append(words)
        if len(found) > 1:
            parts = " | ".join(f"{id} {events[id]['label']!r} ({', '.join(words)})" for id, words in found.items())
            yield f"event split     {event['label']}: {parts}"
        for id in found:
            owners[id].append(event["label"])
        times = [events[id]["time"]["start"] if events[id]["time"] else None for id in found]
        if event["date"] and found and not any(time and time.startswith(event["date"]) for time in times):
            yield f"event date      {event['label']}: {event['date']}, has {times}"
    for id, labels in owners.items():
        if len(labels) > 1:
            yield f"events merged   {id} {events[id]['label']!r}: {' + '.join(labels)}"


def _around(texts: dict[str, str], spot: Spot, before: int = 40) -> str:
    report, start, end = spot
    return " ".join(texts[report][max(0, start - before) : end + before].split())


def _statements(
    gold: Record, dossier: Record, stems: dict[str, str], texts: dict[str, str], holders: dict[str, Counter[str | None]]
) -> Iterator[str]:
    made = [((stems[item["report"]], *item["content"]), item) for item in dossier["statements"]]
    for wanted in gold["statements"]:
        label = f"{wanted['report']}: {wanted['speaker']} {wanted['stance']} “{_cut(wanted['text'])}”"
        item = _best(_own(wanted), made, 0.5)
        if item is None:
            nearest = _best(_own(wanted), made, 1e-9)
            has = f" (nearest: “{_cut(_content(nearest, stems, texts))}”)" if nearest else ""
            yield f"statement missed {label}{has}"
            continue
        speaker = item["speaker"] or {"text": "", "entity": None}
        if not _is_speaker(wanted["speaker"], speaker, holders):
            yield f"wrong speaker   {label}: {speaker['text']!r} {speaker['entity']}"
        elif item["stance"] != wanted["stance"]:
            yield f"wrong stance    {label}: {item['stance']}"
    for spot, item in made:
        if not any(share(spot, _own(wanted)) >= 0.5 for wanted in gold["statements"]):
            speaker = item["speaker"] or {"text": "?"}
            content = _cut(_content(item, stems, texts))
            yield f"statement extra {spot[0]}: {speaker['text']} {item['stance']} “{content}”"


def _content(item: Record, stems: dict[str, str], texts: dict[str, str]) -> str:
    return texts[stems[item["report"]]][slice(*item["content"])]


def _is_speaker(name: str, speaker: Record, holders: dict[str, Counter[str | None]]) -> bool:
    """As the scorer judges it: the entity of the name or, for one without a name, two of the longer words."""
    if name in holders:
        return speaker["entity"] is not None and speaker["entity"] in holders[name]
    words = [word for word in name.lower().split() if len(word) > 3]
    return bool(words) and sum(word in speaker["text"].lower() for word in words) >= min(2, len(words))


def _cut(text: str, most: int = 90) -> str:
    text = " ".join(text.split())
    return text if len(text) <= most else text[:most] + "…"


def _quantities(gold: Record, dossier: Record, stems: dict[str, str]) -> Iterator[str]:
    made = [(_spot(item, stems), item) for item in dossier["quantities"]]
    for wanted in gold["quantities"]:
        near = [item for spot, item in made if share(_own(wanted), spot) > 0]
        bounds = [(item["low"], item["high"]) for item in near]
        if (wanted["low"], wanted["high"]) not in bounds:
            right = f"{wanted['low']}..{wanted['high']}"
            yield f"quantity        {wanted['report']}: {wanted['text']} is {right}, has {bounds}"


def _findings(gold: Record, dossier: Record, stems: dict[str, str]) -> Iterator[str]:
    triggers = {event["label"]: [_own(mention) for mention in event["mentions"]] for event in gold["events"]}
    right: set[str] = set()
    for wanted in gold["findings"]:
        fits = [made["id"] for made in dossier["findings"] if _fits(wanted, made, triggers, stems)]
        right.update(fits)
        if not fits:
            yield f"finding missed  {wanted['kind']}: {wanted['about']}"
    for made in dossier["findings"]:
        if made["kind"] == "disputed" and made["id"] not in right:
            yield f"dispute extra   {made['id']} {made['summary']}"
        if made["kind"] == "corroborated" and len(told := _told(made, triggers, stems)) > 1:
            yield f"finding mixes   {made['id']} {made['summary']}: {' + '.join(told)}"


def _fits(wanted: Record, made: Record, triggers: dict[str, list[Spot]], stems: dict[str, str]) -> bool:
    """Whether a finding is one of the gold, as the scorer judges it."""
    if made["kind"] != wanted["kind"]:
        return False
    sides = [[_spot(item, stems) for item in side["evidence"]] for side in made["sides"]]
    if made["kind"] == "disputed":
        held = [{i for i, side in enumerate(sides) if _meet(map(_own, quotes), side)} for quotes in wanted["sides"]]
        return any(left != right for left in held[0] for right in held[1])
    spots = [spot for side in sides for spot in side]
    reports = {report for report, _, _ in spots}
    if not _meet(triggers[wanted["about"]], spots):
        return False
    told = set(wanted["reports"])
    return len(reports & told) >= 2 if made["kind"] == "corroborated" else reports <= told


def _told(made: Record, triggers: dict[str, list[Spot]], stems: dict[str, str]) -> list[str]:
    """Labels of the gold's events that a finding is about: the one most told of, and those told of without it."""
    spots = [_spot(item, stems) for side in made["sides"] for item in side["evidence"]]
    held = {label: {spot for spot in spots if _meet(at, [spot])} for label, at in triggers.items()}
    main = max(held, key=lambda label: len(held[label]))
    return [label for label, told in held.items() if told and (label == main or not told <= held[main])]


def _meet(left: Iterable[Spot], right: list[Spot]) -> bool:
    return any(share(one, other) > 0 for one in left for other in right)
