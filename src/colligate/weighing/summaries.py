"""Findings put into plain sentences: who says what, through how many lines. Never a verdict on what is true."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Literal

from colligate.knowledge.label_words import label_words, within
from colligate.linking.events.label_names import LabelNames
from colligate.linking.events.labels import event_label
from colligate.records.dossier import Event
from colligate.records.entity import Entity
from colligate.records.event import LabelForm
from colligate.records.story import Story
from colligate.weighing.tellings import Status, Telling, holders_of, lines_of, sources_of

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SAYING: dict[str, tuple[str, str, str]] = {
    "told": ("says so", "say so", "according to"),
    "denied": ("says that it is not so", "say that it is not so", "not so, according to"),
    "planned": ("tells it as coming", "tell it as coming", "expected, according to"),
    "due": ("tells it as coming and done", "tell it as coming or as done", "coming or done, according to"),
    "possible": ("says that it may be so", "say that it may be so", "possible, according to"),
}
_NEGATED = re.compile(rf"\b(?:{'|'.join(sorted(label_words('negated')))})\b|n['’]t\b", re.IGNORECASE)
_AIM = re.compile(r"\b(?:sought|seeks?) to\b")


class Wording:
    """Words for the reports and speakers of one story.

    Args:
        story: The linked readings.
    """

    def __init__(self, story: Story) -> None:
        self._entities: Mapping[str, Entity] = {entity.id: entity for entity in story.entities}
        self._names = {r.report.id: LabelNames(r, self._entities, story.entity_of) for r in story.readings}
        self._reports = {r.report.id: r.report.outlet or r.report.source or r.report.id for r in story.readings}

    def headline(self, event: Event, tellings: Sequence[Telling]) -> tuple[str, LabelForm]:
        """A label for an event in the words of some of its tellings: those of the others may tell something else."""
        keys = {telling.item.key for telling in tellings}
        if len(keys) == len(event.mentions):
            return event.label, event.label_form
        label = event_label([telling.item for telling in tellings], self._names, self._entities)
        return label.words, label.form

    def carried_by(self, tellings: Sequence[Telling]) -> str:
        """How many reports and lines carry it ("three reports on two independent lines")."""
        reports, lines = {telling.report for telling in tellings}, lines_of(tellings)
        if len(reports) == 1:
            return self._reports[next(iter(reports))]
        if len(lines) == 1:
            return f"{number(len(reports))} reports that rest on one text"
        origins = len(sources_of(tellings))
        if origins < len(lines):
            source = "source" if origins == 1 else "sources"
            return f"{number(len(reports))} reports that have it from {number(origins)} {source}"
        if len(reports) == len(lines):
            return f"{number(len(reports))} independent reports"
        return f"{number(len(reports))} reports on {number(len(lines))} independent lines"

    def reports(self, ids: Sequence[str]) -> str:
        """Names of reports, as a list in words."""
        names = list(dict.fromkeys(self._reports[id] for id in ids))
        return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]

    def names(self, ids: Sequence[str], most: int = 3) -> str:
        """Names of entities, as a list in words."""
        names = [self._name(id) for id in ids if id in self._entities]
        if len(names) > most:
            names = [*names[:most], "others"]
        return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)

    def say(self, label: str, status: Status | Literal["due"], tellings: Sequence[Telling]) -> str:
        """An event and who tells it: "X resigned: two independent reports say so", "X resigned: according to Y (Z)"."""
        if (status == "denied" and _NEGATED.search(label)) or (status == "possible" and _AIM.search(label)):
            status = "told"
        one, many, according = _SAYING[status]
        holders = holders_of(tellings)
        if holders and all(telling.holder is not None for telling in tellings):
            return f"{label}: {according} {self.names(holders)} ({self.carried_by(tellings)})"
        single = len({telling.report for telling in tellings}) == 1
        return (
            f"{label}: {f'only {self.carried_by(tellings)} {one}' if single else f'{self.carried_by(tellings)} {many}'}"
        )

    def voice(self, holder: str | None, speaker: str | None, report: str) -> str:
        """Whose word something is: a speaker's name, else the words that the report has for him, else the report."""
        if holder is not None and holder in self._entities:
            return f"{self._name(holder)} ({self._reports[report]})"
        words = within(" ".join(speaker.split()), named=False) if speaker else None
        return f"{words} ({self._reports[report]})" if words else self._reports[report]

    def spoken(self, tellings: Sequence[Telling]) -> str:
        """Who is against: the speakers by name where there are any, else the reports."""
        holders = holders_of(tellings)
        return self.names(holders) if holders else self.carried_by(tellings)

    def _name(self, id: str) -> str:
        return within(self._entities[id].name, named=self._entities[id].named)


def number(count: int) -> str:
    """A small number as a word."""
    return _NUMBERS[count] if count < len(_NUMBERS) else str(count)


def sentence(text: str) -> str:
    """A sentence: capital letter, full stop."""
    return text[0].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")
