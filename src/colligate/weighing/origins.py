"""On whose word a report tells a fact: two lines that rest on one official, agency or paper have one origin."""

from __future__ import annotations

import re
from collections.abc import Mapping

from colligate.intake.furniture import agency_in
from colligate.knowledge.data import load_data
from colligate.linking.copies.citing import outlet_key
from colligate.records.dossier import DossierSpeaker, Statement
from colligate.records.entity import Entity
from colligate.records.reading import Reading
from colligate.records.story import Story

Source = tuple[str, str]
"""What a telling rests on: ("line", its number), ("holder", entity id), ("body", "police") or ("agency", key)."""

_WORD = re.compile(r"[^\W\d_]+")
_BODIES: Mapping[str, str] = load_data("sources")["bodies"]
_UNNAMED = frozenset(load_data("sources")["bodies_by_words"]["words"])
_OFFICIALS = frozenset(load_data("sources")["officials"])
_ARTICLES = frozenset({"the", "a", "an", "some", "several"})
_PASSED_ON = frozenset({"asserts", "confirms", "accuses"})
_SPEAKING_FOR_OTHERS = frozenset({"officials", "agency", "media", "document"})


class Origins:
    """Tells what the words of one story rest on.

    Args:
        story: The linked readings.
    """

    def __init__(self, story: Story) -> None:
        self._line_of = {report: str(n) for n, line in enumerate(story.lineage.lines) for report in line}
        self._outlets = {outlet_key(r.report.outlet): r.report.id for r in story.readings if r.report.outlet}
        self._entities: Mapping[str, Entity] = {entity.id: entity for entity in story.entities}
        self._own = {reading.report.id: self._own_of(reading) for reading in story.readings}

    def line(self, report: str) -> int:
        """Position of the independent line that a report belongs to."""
        return int(self._line_of[report])

    def own(self, report: str) -> Source:
        """What a report's own voice rests on: its line, or the agency whose story it runs."""
        return self._own[report]

    def of(self, statement: Statement | None, report: str) -> tuple[str | None, Source]:
        """The entity on whose word something stands (None for the outlet's own and for unnamed sources), and what it
        counts as.
        """
        # Who will not comment takes nothing on his word: the report presupposes it.
        if statement is None or statement.speaker is None or statement.stance == "declines_comment":
            return None, self._own[report]
        speaker = statement.speaker
        if speaker.text and speaker.kind in ("media", "agency"):
            return speaker.entity, self._outlet(speaker.text, speaker.entity)
        body = self._body(speaker)
        if body is not None:
            return speaker.entity, ("body", body)
        if speaker.entity is None:
            return None, self._own[report]
        return speaker.entity, ("holder", speaker.entity)

    def passes_on(self, statement: Statement | None) -> bool:
        """Whether a statement is what a report has its news from: an official's, an agency's, another paper's word."""
        if statement is None or statement.speaker is None or statement.stance not in _PASSED_ON:
            return False
        speaker = statement.speaker
        return speaker.kind in _SPEAKING_FOR_OTHERS or bool(self._words_of(speaker) & _OFFICIALS)

    def _own_of(self, reading: Reading) -> Source:
        """The agency is named before the text begins: "SELMA (Reuters) -". Behind the text it may only have helped."""
        first = reading.sentences[0].start if reading.sentences else 0
        for item in reading.furniture:
            agency = agency_in(item.span.text) if item.kind != "boilerplate" and item.span.start <= first else None
            if agency is not None:
                return self._outlet(agency, None)
        return "line", self._line_of[reading.report.id]

    def _outlet(self, name: str, entity: str | None) -> Source:
        cited = self._outlets.get(outlet_key(name))
        if cited is not None:
            return "line", self._line_of[cited]
        agency = agency_in(name)
        if agency is not None:
            return "agency", agency
        return ("holder", entity) if entity is not None else ("outlet", outlet_key(name))

    def _body(self, speaker: DossierSpeaker) -> str | None:
        """The body that a speaker speaks for; None for who speaks for himself."""
        if speaker.kind in ("witnesses", "social_media"):
            return None
        words = self._words_of(speaker)
        body = next((body for word, body in _BODIES.items() if word in words), None)
        if body is None and speaker.text and words & _UNNAMED and not self._is_named(speaker.entity):
            return " ".join(word for word in speaker.text.casefold().split() if word not in _ARTICLES)
        return body

    def _is_named(self, entity: str | None) -> bool:
        return entity is not None and entity in self._entities and self._entities[entity].named

    def _words_of(self, speaker: DossierSpeaker) -> frozenset[str]:
        """Words that tell what a speaker is: a description, the posts of a person, the name of an organization."""
        entity = self._entities.get(speaker.entity) if speaker.entity else None
        texts = [speaker.text or ""]
        if entity is not None:
            texts += [role.text for role in entity.roles if not role.former]
            texts += [entity.name] if entity.type != "person" else []
        return frozenset(word.casefold() for text in texts for word in _WORD.findall(text))
