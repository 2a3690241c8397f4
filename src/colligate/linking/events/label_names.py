"""What the words of a report are called in a label: names in the place of pronouns and of descriptions of the named."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping

from colligate.knowledge.families import marks
from colligate.linking.entities.resolution import EntityKey
from colligate.records.entity import Entity
from colligate.records.event import Subject
from colligate.records.mention import Mention
from colligate.records.reading import Reading
from colligate.records.span import Span

_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_ADDRESS = re.compile(r"^(?:Mr|Mrs|Ms|Dr)\.?\s+(?=\S)")
_QUOTES = re.compile(r"[“”\"]|(?<![\w.])[‘']|(?<![\w.])[’']|(?<=\.)[’'](?!s\b)|(?<=[^s.])[’'](?!\w)")
_OPEN = re.compile(r"\s+(?=[,;])")
_NEXT = re.compile(r"\s+(\w+)")
_LEAD = 60
"""Letters that a mention may begin before its phrase."""


class LabelNames:
    """Names for the words of one report.

    Args:
        reading: The report's reading.
        entities: By id.
        entity_of: Entity id of each report's referents.
    """

    def __init__(self, reading: Reading, entities: Mapping[str, Entity], entity_of: Mapping[EntityKey, str]) -> None:
        self.reading = reading
        self.text = reading.report.text
        self._entities, self._entity_of = entities, entity_of
        self._mentions = sorted(reading.mentions, key=lambda mention: (mention.span.start, -mention.span.end))
        self._starts = [mention.span.start for mention in self._mentions]

    def subject(self, subject: Subject, rest: str = "") -> str:
        """What a subject is called: by name where its words refer to somebody named whom the rest does not name again;
        "" where a pronoun stays one.
        """
        mention = self._headed(subject) or self._called(subject)
        entity = self.entity(mention) if mention is not None else None
        if entity is not None and entity.name not in rest:
            return entity.name
        words = self.words(subject.span, ())
        if subject.owner is not None:
            return f"{possessive(self.subject(Subject(subject.owner, subject.owner)))} {words}"
        return "" if words.casefold() in marks("pronouns") | marks("pointing") else _ADDRESS.sub("", plain(words))

    def is_person(self, subject: Subject) -> bool:
        """Whether a subject is one person with a name."""
        mention = self._headed(subject) or self._called(subject)
        entity = self.entity(mention) if mention is not None and subject.owner is None else None
        return entity is not None and entity.type == "person"

    def words(self, span: Span, named: Iterable[str], speaker: str = "") -> str:
        """A stretch of the report with names in the place of pronouns.

        Args:
            span: The stretch.
            named: Names that the label has already: a pronoun may stand for them.
            speaker: Whoever says "I" and "me"; "" if not known.
        """
        pieces, at, told = [], span.start, set(named)
        for mention in self._from(span.start, span.end):
            if mention.span.start < at or mention.span.end > span.end:
                continue
            entity = self.entity(mention)
            if mention.form == "pronoun":
                name = self._in_place_of(mention, entity, told, speaker)
                if name:
                    pieces += [self.text[at : mention.span.start], name]
                    at = mention.span.end
            if entity is not None:
                told.add(entity.name)
        return unquoted("".join([*pieces, self.text[at : span.end]]))

    def entity(self, mention: Mention) -> Entity | None:
        """The entity with a name that a mention refers to."""
        entity = self._entities.get(self._entity_of.get((self.reading.report.id, mention.referent), ""))
        return entity if entity is not None and entity.named else None

    def name_of(self, referent: str) -> str:
        """The name of one of the report's referents; "" where the story knows none."""
        entity = self._entities.get(self._entity_of.get((self.reading.report.id, referent), ""))
        return entity.name if entity is not None and entity.named else ""

    def names_in(self, span: Span) -> list[str]:
        """The names of all who are spoken of in a stretch."""
        entities = (self.entity(mention) for mention in self._from(span.start, span.end))
        return [entity.name for entity in entities if entity is not None]

    def named(self, span: Span) -> bool:
        """Whether a stretch holds a word for somebody with a name."""
        return any(self.entity(mention) is not None for mention in self._from(span.start, span.end))

    def _in_place_of(self, mention: Mention, entity: Entity | None, told: set[str], speaker: str) -> str:
        word = mention.span.text.casefold()
        if speaker and speaker not in told and word in ("me", "my", "i"):
            return possessive(speaker) if word == "my" else speaker
        if entity is None or entity.name in told or word.endswith(("self", "selves")):
            return ""
        behind = _NEXT.match(self.text, mention.span.end)
        owning = word in _OWNING and (
            word != "her" or (behind is not None and behind[1].casefold() not in marks("small"))
        )
        return possessive(entity.name) if owning else entity.name

    def _headed(self, subject: Subject) -> Mention | None:
        """The widest mention that has the head of a phrase."""
        near = self._from(subject.span.start - _LEAD, subject.head.end)
        fitting = (mention for mention in near if mention.head.start == subject.head.start)
        return max(fitting, key=lambda mention: len(mention.span.text), default=None)

    def _called(self, subject: Subject) -> Mention | None:
        """The name directly behind the head of a phrase that is no mention of its own ("his brother Ivo Marr")."""
        near = self._from(subject.head.end, subject.head.end + 2)
        return next((mention for mention in near if mention.form == "name"), None)

    def _from(self, start: int, end: int) -> list[Mention]:
        return self._mentions[bisect_left(self._starts, start) : bisect_left(self._starts, end)]


def plain(words: str) -> str:
    """Words without leading article, quotation marks and line breaks."""
    return _ARTICLE.sub("", unquoted(words))


def unquoted(words: str) -> str:
    """Words without quotation marks and line breaks."""
    return _OPEN.sub("", " ".join(_QUOTES.sub("", words).split()))


def possessive(owner: str) -> str:
    """Whose something is ("Ana Ruiz’s", "the bakers’"), of words that may have the ending already."""
    bare = owner.removesuffix("’s").removesuffix("'s").rstrip("’'")
    return f"{bare}’" if bare.endswith("s") else f"{bare}’s"


_OWNING = frozenset({"his", "her", "its", "their", "our", "my", "your"})
