"""What each report says, sentence by sentence and statement by statement, made ready to be held against denials."""

from __future__ import annotations

import math
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set

import msgspec

from colligate.knowledge.contrasts import base_form, contrast_words
from colligate.knowledge.families import marks
from colligate.linking.claims import Claim, read_claim, stem
from colligate.records.dossier import Statement
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.story import Story

_TELLS = frozenset({"asserts", "confirms", "accuses", "speculates", "denies"})
"""What speakers do by saying what can be so or not: a demand cannot."""


_LONGEST_DENIAL = 25
"""Words of a denial that has no word of denial: what is longer says many things."""
_LEAST_SENTENCES = 60
"""Sentences that a story is taken to have at least: in a short one every word would tell little."""
_NEGATIVE = frozenset({"never", "nobody", "none", "nothing", "neither", "no"})
_CONTRACTED = frozenset({"can't", "won't", "wouldn't", "shouldn't", "couldn't", "mustn't", "needn't", "mightn't"})
_OF_A_PART = frozenset({"and", "but", "or", "if", "only", "just", "enough", "sure"})


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
    accuses: bool
    claim: Claim
    words: tuple[str, ...]
    entities: frozenset[str]

    @property
    def against(self) -> bool:
        """Whether it says that something is not so."""
        return self.denies or self.negated

    @property
    def open(self) -> bool:
        """Whether it asks rather than says."""
        text = self.span.text
        return text.rstrip("\"”’' ").endswith("?") or text.casefold().startswith(("whether ", "if ", "why ", "how "))


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
    frames = {statement.inside for statement in statements if statement.inside is not None}
    starts = [sentence.start for sentence in reading.sentences]
    text, id = reading.report.text, reading.report.id
    for statement in statements:
        if statement.stance not in _TELLS or statement.id in frames:
            continue
        span = Span.cut(id, text, *statement.content)
        denies, points = _how_denied(span.text, _cue_with_modal(text, statement))
        denies = denies and statement.stance == "denies"
        speaker = statement.speaker
        holder = speaker.entity if speaker is not None else None
        words = speaker.text if speaker is not None else None
        yield Assertion(
            span=span,
            whole=Span.cut(id, text, statement.start, statement.end),
            sentence=bisect_right(starts, span.start) - 1,
            line=line,
            source=("holder", holder) if holder else ("words", f"{id} {words}") if words else ("line", str(line)),
            holder=holder,
            speaker=words,
            statement=statement.id,
            denies=denies,
            points=denies and points,
            negated=_is_negated(span.text),
            accuses=statement.stance == "accuses",
            claim=read_claim(" ".join(text[start:end] for start, end in statement.pieces) or span.text),
            words=(),
            entities=frozenset(),
        )


def _told(reading: Reading, statements: Sequence[Statement], line: int) -> Iterator[Assertion]:
    """The sentences that the report says in its own voice."""
    taken = sorted((statement.start, statement.end) for statement in statements)
    for n, sentence in enumerate(reading.sentences):
        if any(start < sentence.end and sentence.start < end for start, end in taken):
            continue
        yield Assertion(
            span=sentence,
            whole=sentence,
            sentence=n,
            line=line,
            source=("line", str(line)),
            holder=None,
            speaker=None,
            statement=None,
            denies=False,
            points=False,
            negated=_is_negated(sentence.text),
            accuses=False,
            claim=read_claim(sentence.text),
            words=(),
            entities=frozenset(),
        )


def _own_words(claim: Claim) -> tuple[str, ...]:
    empty = contrast_words("negations") | contrast_words("claimed") | contrast_words("contesting")
    return tuple(word for word in claim.words if word not in empty)


def _cue_with_modal(text: str, statement: Statement) -> str:
    if statement.cue is None:
        return ""
    return " ".join([*text[: statement.cue[0]].split()[-1:], text[slice(*statement.cue)]])


def _how_denied(content: str, cue: str) -> tuple[bool, bool]:
    """Whether words and their cue are a denial, and whether one that only points back to what others said.

    Args:
        content: What is said.
        cue: The attributing words, and the word before them: who could refute has not refuted.
    """
    cues = {base_form(word) for word in cue.casefold().split()}
    if cues & marks("modals"):
        return False, False
    words = content.casefold().replace("’", "'").split()
    shell = bool({word.strip(",.;:'\"“”") for word in words} & contrast_words("claimed"))
    points = not _own_words(read_claim(content))
    if cues & contrast_words("denying"):
        return True, points
    return bool(cues & contrast_words("rejecting")) and shell, points


def _is_negated(text: str) -> bool:
    """Whether words say of a fact that it is not so ("did not", "there is no", "nobody"): the negation is of the
    clause, not of a part ("and not"), nor of what will or ought to be ("should not").
    """
    words = [word.strip(",.;:!?\"“”‘'") for word in text.casefold().replace("’", "'").split()]
    if len(words) > _LONGEST_DENIAL:
        return False
    modals = marks("modals") - {"to"}
    for n, word in enumerate(words):
        near = {*words[max(0, n - 2) : n], *words[n + 1 : n + 4]}
        if word.endswith("n't") and word not in modals and word not in _CONTRACTED:
            return True
        if word in _NEGATIVE and not near & modals and words[n - 1 : n] != ["with"]:
            return True
        if word == "not" and not near & modals and not {*words[n - 1 : n], *words[n + 1 : n + 2]} & _OF_A_PART:
            return True
    return False


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
            inside.append(entity)
    own = _own_words(item.claim)
    words = tuple(word for word in own if word not in names) or own
    return msgspec.structs.replace(item, words=words, entities=frozenset(inside))


def by_report(assertions: Iterable[Assertion]) -> Mapping[str, list[Assertion]]:
    """The assertions of each report, in order of the text."""
    found: dict[str, list[Assertion]] = {}
    for item in assertions:
        found.setdefault(item.span.report, []).append(item)
    return found
