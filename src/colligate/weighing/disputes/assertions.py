"""What each report says, sentence by sentence and statement by statement, made ready to be held against denials."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

import msgspec

from colligate.knowledge.contrasts import contrast_words
from colligate.linking.statements.claims import Claim, read_claim, stem
from colligate.records.dossier import Statement
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.story import Story
from colligate.weighing.disputes.denying import (
    curt_denial,
    how_denied,
    is_contrary,
    is_negated,
    negated_part,
    own_words,
)

_TELLS = frozenset({"asserts", "confirms", "accuses", "speculates", "denies"})
"""What speakers do by saying what can be so or not: a demand cannot."""


_OUGHT = re.compile(r"\b(?:should|must|ought to|needs? to|ha(?:s|ve) to)\b", re.IGNORECASE)
_MOST = 0.5
"""Part of a statement that another one within it is, from which on it is no more than a frame around it."""
_LEAST_SENTENCES = 60
"""Sentences that a story is taken to have at least: in a short one every word would tell little."""


class Assertion(msgspec.Struct, frozen=True):
    """Something that one source says at one place of one report.

    Args:
        span: The words said.
        whole: These words with cue and speaker; the same words where the report itself says it.
        sentence: Position of the sentence that it begins in.
        line: Position of the independent line of its report.
        source: Whose word it is, for telling sources apart: an entity, a speaker's words in one report, or a line.
        holder: Id of the entity on whose word it stands; None for unnamed speakers and the report itself.
        speaker: The speaker's words; None for the report itself, or where the flow of the text tells.
        statement: Id of the statement; None where the report says it in its own voice.
        denies: The speaker is reported to deny it ("denied that"), or to reject what others said ("rejected the
            charge").
        points: It has no words of its own for what it denies ("denied it", "rejected the charge").
        negated: A negation is of what it says as a whole.
        contrary: Words around it show that it is said against what was said before ("but", "replied").
        accuses: It is said against somebody.
        claim: The words, ready to be compared.
        words: Its telling words, without names, and without those that only speak of what others said ("the claim").
        entities: Ids of the entities that the words mention.
    """

    span: Span
    whole: Span
    sentence: int
    line: int
    source: tuple[str, str]
    holder: str | None
    speaker: str | None
    statement: str | None
    denies: bool
    points: bool
    negated: bool
    contrary: bool
    accuses: bool
    claim: Claim
    words: tuple[str, ...]
    entities: frozenset[str]

    @property
    def against(self) -> bool:
        """Whether it says that something is not so."""
        return self.denies or self.negated

    @property
    def asks(self) -> bool:
        """Whether it is a question."""
        return self.span.text.rstrip("\"”’' ").endswith("?")

    @property
    def defends(self) -> bool:
        """Whether it is the word of who speaks for an accused."""
        return _speaks_as(self.speaker, "defenders")

    @property
    def charges(self) -> bool:
        """Whether it is said against somebody, or is the word of who brings a charge."""
        return self.accuses or _speaks_as(self.speaker, "accusers")

    @property
    def demands(self) -> bool:
        """Whether it says what ought to be: nobody denies that."""
        return not self.accuses and bool(_OUGHT.search(self.span.text))

    @property
    def open(self) -> bool:
        """Whether it asks rather than says."""
        return self.asks or self.span.text.casefold().startswith(("whether ", "if ", "why ", "how "))


def _speaks_as(speaker: str | None, kind: str) -> bool:
    return any(word.strip(",.") in contrast_words(kind) for word in (speaker or "").casefold().split())


def assertions_of(story: Story) -> tuple[Assertion, ...]:
    """All that the reports of a story say, in order of report and text."""
    statements: dict[str, list[Statement]] = {}
    for statement in story.statements:
        statements.setdefault(statement.report, []).append(statement)
    line_of = {report: n for n, line in enumerate(story.lineage.lines) for report in line}
    mentioned = _mentioned(story)
    names = frozenset(
        word
        for entity in story.entities
        if entity.named
        for name in entity.names
        for word in read_claim(name.text).words
    )
    found: list[Assertion] = []
    for reading in story.readings:
        id = reading.report.id
        own = statements.get(id, [])
        made = [*_said(reading, own, line_of[id]), *_told(reading, own, line_of[id])]
        found += [_completed(item, mentioned.get(id, ()), names) for item in sorted(made, key=lambda item: item.span)]
    return tuple(found)


class Weights:
    """How much a word tells in one story: what stands in few of its sentences tells more.

    Args:
        assertions: All that the reports say.
    """

    def __init__(self, assertions: Iterable[Assertion]) -> None:
        held: Counter[str] = Counter()
        self._all = _LEAST_SENTENCES
        for n, item in enumerate(assertions, 1):
            self._all = max(self._all, n)
            held.update({stem(word) for word in item.claim.words})
        self._held = held

    def of(self, word: str) -> float:
        """From 0, for a word of every sentence, to 1."""
        return math.log((self._all + 1) / (self._held[stem(word)] + 1)) / math.log(self._all + 1)

    def is_rare(self, word: str) -> bool:
        """Whether the word stands in few enough sentences to look for others that have it."""
        return self._held[stem(word)] <= max(8, self._all // 8)


def _said(reading: Reading, statements: Sequence[Statement], line: int) -> Iterator[Assertion]:
    """The statements that are no more than a frame around others."""
    frames = _frames(statements)
    starts = [sentence.start for sentence in reading.sentences]
    text, id = reading.report.text, reading.report.id
    for statement in statements:
        if statement.stance not in _TELLS or statement.id in frames:
            continue
        span = Span.cut(id, text, *statement.content)
        cue = _cue_with_modal(text, statement)
        denies, points = how_denied(span.text, cue, statement.stance)
        at = bisect_right(starts, span.start) - 1
        speaker = statement.speaker
        holder = speaker.entity if speaker is not None else None
        words = speaker.text if speaker is not None else None
        yield Assertion(
            span=span,
            whole=Span.cut(id, text, statement.start, _end(text, statement, reading.sentences[at] if points else None)),
            sentence=at,
            line=line,
            source=("holder", holder) if holder else ("words", f"{id} {words}") if words else ("line", str(line)),
            holder=holder,
            speaker=words,
            statement=statement.id,
            denies=denies,
            points=denies and points,
            negated=is_negated(span.text),
            contrary=is_contrary(cue, words or "", reading.sentences[at].text if at >= 0 else ""),
            accuses=statement.stance == "accuses",
            claim=read_claim(" ".join(text[start:end] for start, end in statement.pieces) or span.text),
            words=(),
            entities=frozenset(),
        )


def _frames(statements: Sequence[Statement]) -> frozenset[str]:
    """Ids of the statements of which most is what others say in them."""
    by_id = {statement.id: statement for statement in statements}
    return frozenset(
        inner.inside
        for inner in statements
        if inner.inside in by_id
        and inner.content[1] - inner.content[0]
        >= _MOST * (by_id[inner.inside].content[1] - by_id[inner.inside].content[0])
    )


def _told(reading: Reading, statements: Sequence[Statement], line: int) -> Iterator[Assertion]:
    """The sentences that the report says in its own voice."""
    taken = sorted((statement.start, statement.end) for statement in statements)
    for n, sentence in enumerate(reading.sentences):
        if any(start < sentence.end and sentence.start < end for start, end in taken):
            continue
        who = curt_denial(sentence.text)
        yield Assertion(
            span=sentence,
            whole=sentence,
            sentence=n,
            line=line,
            source=("line", str(line)) if who is None else ("words", f"{reading.report.id} {who}"),
            holder=None,
            speaker=who,
            statement=None,
            denies=who is not None,
            points=who is not None,
            negated=is_negated(sentence.text),
            contrary=False,
            accuses=False,
            claim=read_claim(sentence.text),
            words=(),
            entities=frozenset(),
        )


def _end(text: str, statement: Statement, sentence: Span | None) -> int:
    """Where a statement ends: with its sentence, where it only points back and says behind a colon how it is."""
    goes_on = sentence is not None and text[statement.end : statement.end + 1] == ":"
    return sentence.end if goes_on and sentence is not None else statement.end


def _cue_with_modal(text: str, statement: Statement) -> str:
    if statement.cue is None:
        return ""
    return " ".join([*text[: statement.cue[0]].split()[-1:], text[slice(*statement.cue)]])


def _mentioned(story: Story) -> dict[str, tuple[tuple[int, int, str], ...]]:
    """Start, end and entity of the mentions of persons, organizations and groups, by report."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    for entity in story.entities:
        if entity.type == "place":
            continue
        for mention in entity.mentions:
            found.setdefault(mention.report, []).append((mention.start, mention.end, entity.id))
    return {report: tuple(sorted(mentions)) for report, mentions in found.items()}


def _completed(item: Assertion, mentions: Sequence[tuple[int, int, str]], names: Set[str]) -> Assertion:
    first = bisect_right(mentions, (item.span.start, -1, ""))
    inside = []
    for start, end, entity in mentions[first:]:
        if start >= item.span.end:
            break
        if end <= item.span.end:
            inside.append((start, end, entity))
    item = msgspec.structs.replace(item, entities=frozenset(entity for *_, entity in inside))
    if item.statement is None and item.denies:
        return _with_holder(item, inside)
    if item.negated and not item.denies:
        # What it says is not so is all of it: "nothing wrong" is more than "nothing".
        words = read_claim(negated_part(item.span.text)).words
        held = tuple(word for word in words if word not in contrast_words("negations"))
        own = tuple(word for word in held if word not in contrast_words("existing")) or held
    else:
        own = own_words(item.claim)
    return msgspec.structs.replace(item, words=tuple(word for word in own if word not in names) or own)


def _with_holder(item: Assertion, inside: Sequence[tuple[int, int, str]]) -> Assertion:
    """A sentence that says that somebody denies, on the word of him whom it names at most length ("energy minister J.
    Okonda").
    """
    at = item.span.start + item.span.text.find(item.speaker or "")
    named = [mention for mention in inside if at <= mention[0] < at + len(item.speaker or "")]
    if not named:
        return item
    holder = max(named, key=lambda mention: (mention[1] - mention[0], -mention[0]))[2]
    return msgspec.structs.replace(item, holder=holder, source=("holder", holder))


def by_report(assertions: Iterable[Assertion]) -> Mapping[str, list[Assertion]]:
    """The assertions of each report, in order of the text."""
    found: dict[str, list[Assertion]] = {}
    for item in assertions:
        found.setdefault(item.span.report, []).append(item)
    return found
