"""Find the events that a report tells of: triggers with modality, arguments, places, time and meaning."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Sequence
from functools import lru_cache

import msgspec
import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc, Token
from spacy.vocab import Vocab

from colligate.knowledge.events import event_grammar, event_lexicon
from colligate.knowledge.meaning import pack
from colligate.reading.events.arguments import ArgumentReader
from colligate.reading.events.circumstances import Circumstances, clause_bounds
from colligate.reading.events.coding import code_of
from colligate.reading.events.modality import ModalityReader, Reality
from colligate.reading.events.parts import Part
from colligate.reading.events.predicates import PredicateReader
from colligate.reading.events.triggers import Trigger, TriggerFinder
from colligate.reading.grammar.headlines import is_headline
from colligate.reading.grammar.words import words_of
from colligate.records.event import Argument, EventMention, Modality
from colligate.records.mention import EntityType, Mention
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.statement import Stance, StatementMention

_STANCE_MODALITY: dict[Stance, Modality] = {
    "denies": "denied", "demands": "possible", "promises": "planned", "threatens": "planned", "speculates": "possible",
}  # fmt: skip
"""What a stance makes of events that the content itself asserts."""
_TRIGGER_WEIGHT, _CONTEXT_WEIGHT = 1.0, 0.35
_KEPT = 5_000
"""Words whose vectors are kept at hand."""


def find_events(doc: Doc, reading: Reading, given: Collection[int] = ()) -> Reading:
    """Fill in the events, in order of their triggers.

    Args:
        doc: The parse.
        reading: What was found before.
        given: Offsets of words that name events whatever the lexicon says of them.
    """
    index = _Index(doc, reading)
    finder = TriggerFinder(index.kinds, index.inside_names | index.time_offsets, index.cues)
    modality = ModalityReader()
    predicates = PredicateReader(index.span, index.time_words)
    arguments = ArgumentReader(index.time_words, index.heads, index.places, index.people)
    triggers = {trigger.token.i: trigger for trigger in finder.find(doc, given)}
    circumstances = Circumstances(index.places, index.times, index.times_of, index.shifted, triggers, index.hours)
    events = []
    for trigger in triggers.values():
        sentence = index.sentence(trigger.token)
        if sentence is None:
            continue
        parts = arguments.read(trigger)
        statement = index.statement(trigger.token)
        reality = modality.read(trigger)
        events.append(
            EventMention(
                trigger=index.span(trigger.first, trigger.last),
                clause=_clause(index, trigger, parts, sentence),
                sentence=sentence,
                lemma=trigger.lemma,
                noun=trigger.noun,
                type=trigger.sense.type,
                plover=code_of(trigger, triggers),
                modality=index.modality(trigger, reality),
                negated=reality.negated,
                arguments=tuple(index.argument(part) for part in parts),
                places=circumstances.place(trigger),
                time=circumstances.time(trigger, trigger.token.sent.start),
                statement=statement,
                vector=_vector(doc, trigger, parts),
                predicate=predicates.read(trigger, reality.modality),
            )
        )
    events.sort(key=lambda event: (event.trigger.start, event.trigger.end))
    return msgspec.structs.replace(reading, events=tuple(events))


class _Index:
    """What was found before, by the place of its words in the parse."""

    def __init__(self, doc: Doc, reading: Reading) -> None:
        self._text, self._report = reading.report.text, reading.report.id
        self._sentence_starts = [span.start for span in reading.sentences]
        self._sentence_ends = [span.end for span in reading.sentences]
        self._statements = reading.statements
        self._statement_at = _innermost(doc, reading)
        self._mentions = reading.mentions
        self._at: dict[int, int] = {mention.head.start: n for n, mention in enumerate(reading.mentions)}
        token_at = {start: n for n, start in enumerate(words_of(doc).start)}
        self.kinds: dict[int, EntityType] = {mention.head.start: mention.type for mention in reading.mentions}
        self.inside_names = _names(doc, reading)
        cues = [statement.cue for statement in reading.statements if statement.cue is not None]
        self.cues = frozenset(start for cue in cues for start in _starts(doc, cue))
        self.places = {
            token_at[mention.head.start]: n for n, mention in enumerate(reading.mentions) if _is_place(mention, reading)
        }
        self.heads = frozenset(token_at[offset] for offset in self._at if offset in token_at)
        self.people = frozenset(token_at[at] for at, kind in self.kinds.items() if kind == "person" and at in token_at)
        self.time_words: set[int] = set()
        self.time_offsets = frozenset(start for time in reading.times for start in _starts(doc, time.span))
        self.shifted: set[int] = set()
        self.hours = frozenset(n for n, time in enumerate(reading.times) if time.precision == "hour")
        self.times: dict[int, int] = {}
        self.times_of: dict[int, list[int]] = {}
        for n, time in enumerate(reading.times):
            tokens = doc.char_span(time.span.start, time.span.end, alignment_mode="expand")
            if tokens is None:
                continue
            self.time_words.update(token.i for token in tokens)
            reckoned = time.kind == "duration" and time.modifier in ("after", "before") and time.interval is not None
            if reckoned:
                self.shifted.add(n)
            elif time.kind in ("duration", "set", "reference"):
                continue
            for token in tokens:
                self.times.setdefault(token.i, n)
            # Parsers end a sentence at many a "p.m.": such a time is of the sentence that goes on too.
            for start in sorted({tokens[0].sent.start, tokens[-1].sent.start}):
                self.times_of.setdefault(start, []).append(n)

    def span(self, first: Token, last: Token) -> Span:
        """The words from one token to another, as a span of the report."""
        return Span.cut(self._report, self._text, first.idx, last.idx + len(last))

    def sentence(self, token: Token) -> int | None:
        """Position of the sentence that a token stands in; None in furniture."""
        n = bisect_right(self._sentence_starts, token.idx) - 1
        return n if n >= 0 and token.idx < self._sentence_ends[n] else None

    def statement(self, token: Token) -> int | None:
        """Position of the innermost statement whose content holds a token."""
        return self._statement_at.get(token.idx)

    def modality(self, trigger: Trigger, reality: Reality) -> Modality:
        """The modality of the grammar, and what the statements around make of it, inside out."""
        modality = reality.modality
        position = self.statement(trigger.token)
        while position is not None:
            statement = self._statements[position]
            if _at_issue(trigger, statement):
                modality = _as_stated(modality, statement)
            position = statement.inside
        return modality

    def argument(self, part: Part) -> Argument:
        """An argument with the mention that its words are, if they are one."""
        n = self._at.get(part.token.idx)
        if n is not None:
            mention = self._mentions[n]
            return Argument(part.role, mention.span, n, mention.referent or None)
        return Argument(part.role, self.span(_phrase_start(part.token), part.token))


def _at_issue(trigger: Trigger, statement: StatementMention) -> bool:
    """Whether what a speaker does to a content reaches an event of it: not what a side clause takes for granted."""
    if trigger.noun and trigger.sense.type in event_grammar("types", "acts_of_word"):
        return False
    token = trigger.token
    while token.head.i != token.i and statement.content.start <= token.head.idx < statement.content.end:
        presupposing = token.dep_ == "prep" and token.lower_ in (
            "after",
            "before",
            "since",
            "during",
            "despite",
            "until",
        )
        if presupposing or token.dep_ in ("relcl", "acl", "advcl"):
            return False
        token = token.head
    return True


def _as_stated(modality: Modality, statement: StatementMention) -> Modality:
    """What a statement makes of an event that its content tells."""
    if modality == "asserted":
        if statement.negated:
            return "unknown"
        return _STANCE_MODALITY.get(statement.stance, modality)
    if modality == "denied" and statement.stance == "denies" and statement.negated:
        return "asserted"
    return modality


def _innermost(doc: Doc, reading: Reading) -> dict[int, int]:
    """Position of the innermost statement by the offset of each word of its content."""

    def size(n: int) -> int:
        content = reading.statements[n].content
        return content.end - content.start

    found: dict[int, int] = {}
    for n in sorted(range(len(reading.statements)), key=lambda n: (-size(n), n)):
        statement = reading.statements[n]
        for piece in statement.pieces or (statement.content,):
            found.update(dict.fromkeys(_starts(doc, piece), n))
    return found


def _is_place(mention: Mention, reading: Reading) -> bool:
    """Whether a mention names a place of events; that of a dateline is the report's."""
    return mention.type == "place" and not any(item.span.touches(mention.span) for item in reading.furniture)


def _names(doc: Doc, reading: Reading) -> frozenset[int]:
    """Offsets of the words of names, those of events left out."""
    named = (mention for mention in reading.mentions if mention.form == "name" and not _names_event(mention))
    inside = {start for mention in named for start in _starts(doc, mention.span)}
    return frozenset(inside - _misled(doc))


def _misled(doc: Doc) -> set[int]:
    """Offsets of words of headlines that are no part of a name: those that the rest of the text writes small, and verbs
    behind "to" ("Arden to Buy Holm").
    """
    headlines = [sentence for sentence in doc.sents if is_headline(sentence)]
    if not headlines:
        return set()
    small = {token.text for token in doc if token.is_lower}
    return {token.idx for sentence in headlines for token in sentence if token.lower_ in small or _is_infinitive(token)}


def _is_infinitive(token: Token) -> bool:
    return token.i > token.sent.start and token.nbor(-1).lower_ == "to" and token.lower_ in event_lexicon().verbs


def _names_event(mention: Mention) -> bool:
    """Whether a name is that of an event ("the Harbour Games"), or a short form of one ("DUI")."""
    word = mention.head.text.lower()
    nouns = event_lexicon().nouns
    if mention.type == "other":
        return word in nouns or word.removesuffix("s") in nouns
    return mention.type == "organization" and mention.span.text.isupper() and mention.span.text.lower() in nouns


def _starts(doc: Doc, span: Span) -> Sequence[int]:
    """Offsets of the words that a span touches."""
    words = words_of(doc)
    first = bisect_right(words.start, span.start) - 1
    if first < 0 or words.end[first] <= span.start:
        first += 1
    return words.start[first : bisect_left(words.start, span.end)]


def _phrase_start(token: Token) -> Token:
    """First word of a noun phrase, without what stands after its head."""
    first = token
    for child in token.lefts:
        if child.dep_ in ("compound", "amod", "nummod", "quantmod", "nmod", "poss", "det"):
            first = child.left_edge if child.left_edge.i < first.i else first
            break
    return first


def _clause(index: _Index, trigger: Trigger, parts: Sequence[Part], sentence: int) -> Span:
    """The words that tell the event, kept inside its sentence and trimmed of outer marks."""
    doc = trigger.token.doc
    first, last = clause_bounds(trigger, parts)
    while first < trigger.first.i and (index.sentence(doc[first]) != sentence or _is_edge(doc[first])):
        first += 1
    while last > trigger.last.i and (index.sentence(doc[last]) != sentence or _is_edge(doc[last])):
        last -= 1
    return index.span(doc[first], doc[last])


def _is_edge(token: Token) -> bool:
    return token.is_space or token.is_punct or token.dep_ == "cc"


def _vector(doc: Doc, trigger: Trigger, parts: Sequence[Part]) -> bytes:
    """Meaning of the trigger, with a little of its arguments' words."""
    if not doc.vocab.vectors_length:
        return b""
    vectors, weights = [], []
    for token in doc[trigger.first.i : trigger.last.i + 1]:
        vector = _meaning(doc.vocab, token.orth)
        if vector is not None:
            vectors.append(vector)
            weights.append(_TRIGGER_WEIGHT)
    if not vectors:
        return b""
    for part in parts:
        vector = _meaning(doc.vocab, part.token.orth)
        if vector is not None and not part.token.is_stop:
            vectors.append(vector)
            weights.append(_CONTEXT_WEIGHT)
    return pack(vectors, weights)


@lru_cache(maxsize=_KEPT)
def _meaning(vocabulary: Vocab, word: int) -> NDArray[np.float64] | None:
    """The unit vector of a word; None where it has none."""
    if not vocabulary.has_vector(word):
        return None
    vector = np.asarray(vocabulary.get_vector(word), dtype=np.float64)
    length = float(np.sqrt(np.dot(vector, vector)))
    return vector / length if length else None
