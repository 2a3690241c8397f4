"""The PLOVER ontology: quad class and intensity of codes, and what a planned or refused event is coded as."""

from __future__ import annotations

from functools import cache
from typing import Any

from colligate.knowledge.data import load_data
from colligate.knowledge.events import plover_code, words
from colligate.records.event import Modality, Plover

_SAME = "same"


def quad_class(code: Plover) -> int:
    """1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict."""
    return int(_events()[code.event]["quad"])


def intensity(code: Plover) -> float | None:
    """Goldstein-like scale value of the mode, or of the event type where it has no mode; from -10 to 10.

    None for the modes that projects use and to which the ontology gives no value.
    """
    event = _events()[code.event]
    if code.mode in event.get("unscaled", ()):
        return None
    return float(event.get("modes", {}).get(code.mode, event["scale"]))


def code_in_context(code: Plover, modality: Modality) -> Plover | None:
    """What an event counts as when it is not told as a fact.

    A promise of aid is an agreement, an attack that is announced is a threat, help that is refused a rejection; an
    attack that did not happen is nothing.

    Args:
        code: Code of the event as if it were a fact.
        modality: How real the report makes it.
    """
    if modality == "planned":
        return _rule("planned", code.event) or code
    if modality == "denied":
        return _rule("denied", code.event)
    return code


def needs_agent(kind: str | None) -> bool:
    """Whether events of a type have a code only where somebody is told to have done them: quakes kill too."""
    return kind in words(load_data("plover")["agents"]["needed"])


def combined_code(upper: str, lower: Plover) -> Plover | None:
    """What an event is together with the word above it that ends, orders or grants it; None when nothing special.

    Args:
        upper: Base form of the word above ("suspend").
        lower: Code of the event below ("aid") as if it were a fact.
    """
    found = _combinations().get((upper, lower.event))
    return lower if found == _SAME else plover_code(found) if found else None


def combines(upper: str) -> bool:
    """Whether a word makes another event of some events below it."""
    return upper in _combining()


@cache
def _combining() -> frozenset[str]:
    return frozenset(upper for upper, _ in _combinations())


@cache
def _combinations() -> dict[tuple[str, str], str]:
    table: dict[tuple[str, str], str] = {}
    for row in load_data("plover")["combination"]:
        for upper in words(row["upper"]):
            for lower in words(row["lower"]):
                table.setdefault((upper, lower), row["code"])
    return table


@cache
def _events() -> dict[str, dict[str, Any]]:
    return dict(load_data("plover")["events"])


@cache
def _rule(table: str, event: str) -> Plover | None:
    return plover_code(load_data("plover")[table].get(event, ""))
