"""Gold of the invented stories (benchmarks/stories): from quotes, as a person writes and checks them, to offsets.

A gold.toml holds, for one story:

    people, organizations, places   name = forms. A form stands for every place, in every report, where it is a whole
                                    word and no part of a longer form; ["a", "Marsh", 2] for its second place in a
    copies                          pairs of reports, a copy and what it copies (may be left out)
    distinct, roles                 pairs of names; a name and what its roles must tell
    events                          label, date, mentions (quotes of the trigger)
    statements                      report, speaker, stance, kind, content
    quantities                      report, quote, bounds ("9", "9..", "..9", "4..9")
    corroborated, single_source     an event's label and the letters of the reports that tell of it
    disputed                        about, attribute, sides (two or more lists of quotes; the first two are scored)

A date is the day, month or year that the reports let one work out; "Thursday" in an undated report is none.
A stance is that of the verb of speech, but "denies" for whoever says that what others allege or fear is not so. Speech
that stands in other speech is a statement of its own.

A quote is whole words of a report, with the number of the place if it is not the first. "First words ... last words"
stands for all from the first words to the last ones. Straight and curly quotation marks are one.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from colligate.intake.folder import read_folder

Quote = list[Any]
Place = tuple[int, int]

KINDS = {"people": "person", "organizations": "organization", "places": "place"}
_STRAIGHT = str.maketrans("‘’“”", "''\"\"")
_LEAVES_OUT = " ... "


class QuoteError(ValueError):
    """A quote does not stand in its report, or two names claim one place."""


def read_gold(story: Path) -> dict[str, Any]:
    """The gold of a story folder in the scorer's form, every quote with its offsets.

    Args:
        story: A folder of reports with a gold.toml.

    Raises:
        QuoteError: A quote does not occur.
    """
    written = tomllib.loads((story / "gold.toml").read_text("utf-8"))
    return resolve(written, texts_of(story))


def texts_of(story: Path) -> dict[str, str]:
    """The texts of a story's reports, by the stem of their file."""
    return {Path(report.source).stem: report.text for report in read_folder(story).reports if report.source}


def resolve(written: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    """What `read_gold` gives, from the content of a gold.toml and the texts of its reports."""
    return {
        "entities": _entities(written, texts),
        "copies": written.get("copies", []),
        "distinct": written["distinct"],
        "roles": written["roles"],
        "events": [_event(event, texts) for event in written["events"]],
        "statements": [
            {"speaker": speaker, "stance": stance, "kind": kind, **locate(texts, [report, *quote])}
            for report, speaker, stance, kind, *quote in written["statements"]
        ],
        "quantities": [
            {**locate(texts, [report, quote, *nth]), **_bounds(value)}
            for report, quote, value, *nth in written["quantities"]
        ],
        "findings": [
            *({"kind": kind, "about": about, "reports": list(reports)}
              for kind in ("corroborated", "single_source") for about, reports in written[kind]),
            *({"kind": "disputed", "about": dispute["about"], "attribute": dispute["attribute"],
               "sides": [[locate(texts, quote) for quote in side] for side in dispute["sides"]]}
              for dispute in written["disputed"]),
        ],
    }  # fmt: skip


def locate(texts: dict[str, str], quote: Quote) -> dict[str, Any]:
    """Report, start, end and text of a quote."""
    report, words, *nth = quote
    text = texts[report]
    first, gap, last = words.partition(_LEAVES_OUT)
    places = list(find(text, first))
    if len(places) < (number := nth[0] if nth else 1):
        raise QuoteError(f"{report}: {first!r} does not stand there {number} times")
    start, end = places[number - 1]
    if gap:
        later = [close for open_, close in find(text, last) if open_ >= end]
        if not later:
            raise QuoteError(f"{report}: {last!r} does not follow {first!r}")
        end = later[0]
    return {"report": report, "start": start, "end": end, "text": text[start:end]}


def find(text: str, words: str) -> Iterator[Place]:
    """Where the words stand as whole words."""
    pattern = rf"(?<!\w){re.escape(words.translate(_STRAIGHT))}(?!\w)"
    return (match.span() for match in re.finditer(pattern, text.translate(_STRAIGHT)))


def _entities(written: dict[str, Any], texts: dict[str, str]) -> list[dict[str, Any]]:
    named = [(kind, name, forms) for group, kind in KINDS.items() for name, forms in written[group].items()]
    taken: dict[str, dict[Place, str]] = {report: {} for report in texts}
    for name, quote in ((name, form) for _, name, forms in named for form in forms if isinstance(form, list)):
        at = locate(texts, quote)
        _take(taken[at["report"]], name, (at["start"], at["end"]), at["text"])
    # The longest forms first: "Tarrant" stands alone only where it is no part of "Tarrant Capital".
    whole = sorted(
        ((form, name) for _, name, forms in named for form in forms if isinstance(form, str)),
        key=lambda pair: (-len(pair[0]), pair),
    )
    for form, name in whole:
        found = [(report, place) for report, text in texts.items() for place in find(text, form)]
        free = [(report, place) for report, place in found if not _inside(place, taken[report])]
        if not free:
            raise QuoteError(f"{name}: {form!r} stands nowhere alone")
        for report, place in free:
            _take(taken[report], name, place, form)
    return [
        {"type": kind, "name": name, "mentions": list(_mentions(name, taken, texts))} for kind, name, _ in named
    ]  # fmt: skip


def _inside(place: Place, taken: Iterable[Place]) -> bool:
    return any(start < place[1] and place[0] < end for start, end in taken)


def _take(taken: dict[Place, str], name: str, place: Place, form: str) -> None:
    if _inside(place, taken):
        raise QuoteError(f"{name}: {form!r} at {place} is claimed twice")
    taken[place] = name


def _mentions(name: str, taken: dict[str, dict[Place, str]], texts: dict[str, str]) -> Iterator[dict[str, Any]]:
    for report, places in taken.items():
        for (start, end), holder in sorted(places.items()):
            if holder == name:
                yield {"report": report, "start": start, "end": end, "text": texts[report][start:end]}


def _event(event: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    mentions = [locate(texts, quote) for quote in event["mentions"]]
    return {
        "label": event["label"],
        "date": event.get("date"),
        "mentions": [{**at, "trigger_start": at["start"], "trigger_end": at["end"]} for at in mentions],
    }


def _bounds(value: str) -> dict[str, float | None]:
    low, between, high = value.partition("..")
    return {"low": float(low) if low else None, "high": float(high) if high else None if between else float(low)}
