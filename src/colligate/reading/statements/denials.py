"""Denials by what stands around: a speaker says no to what has just been claimed, asked, or denied before."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc, Token

from colligate.knowledge.speech import sources
from colligate.reading.grammar.clauses import SUBJECTS, words_of
from colligate.records.statement import StatementMention

_REPLYING = frozenset(
    ("reply", "respond", "answer", "counter", "retort", "rejoin", "contradict", "shoot", "fire", "hit")
)
"""Cues of whoever answers what others have said or asked."""
_CLAIMING = frozenset(
    ("accuse", "allege", "claim", "blame", "suspect", "charge", "contend", "rumour", "rumor", "suggest")
)
"""Words for what others say without proof."""
_TURNING = frozenset(("but", "however", "yet", "though"))
_MINDS = frozenset(
    ("know", "think", "want", "mind", "care", "hope", "feel", "understand", "remember", "expect", "hear")
)
"""Not doing these says no to nobody: "I do not know", "we don't want that"."""
_WANTING = frozenset((
    "room", "time", "doubt", "way", "need", "reason", "choice", "alternative", "chance", "place", "hope", "money",
    "point", "food", "water", "power", "help",
))  # fmt: skip
"""What those miss who complain."""
_FAR = 320
"""Characters back within which a claim is answered."""
_NEAR = 90
"""Characters back within which a speaker goes on denying."""


def with_answers(doc: Doc, statements: Sequence[StatementMention]) -> tuple[StatementMention, ...]:
    """The statements, those that say no to what was claimed or asked right before made denials."""
    found: list[StatementMention] = []
    for statement in statements:
        before = [other for other in found[-4:] if other.content.end <= statement.content.start]
        if statement.stance == "asserts" and not statement.negated and _answers(doc, before, statement):
            statement = msgspec.structs.replace(statement, stance="denies")
        found.append(statement)
    return tuple(found)


def _answers(doc: Doc, before: Sequence[StatementMention], statement: StatementMention) -> bool:
    head = _first_head(doc, statement)
    if head is None or not says_no(head):
        return False
    if any(_goes_on(other, statement) for other in before):
        return True
    if head.lemma_ in _MINDS or any(child.tag_ == "MD" for child in head.children) or _lacks(head):
        return False
    cue = doc.char_span(statement.cue.start, statement.cue.end, alignment_mode="expand") if statement.cue else None
    if cue is not None and any(word.lemma_ in _REPLYING for word in cue):
        return True
    others = [other for other in before if not _same_speaker(other, statement)]
    return bool(others) and _is_claim(doc, others[-1], statement)


def _first_head(doc: Doc, statement: StatementMention) -> Token | None:
    """The main word of the first clause of a content."""
    start, end = statement.pieces[0].start, statement.pieces[0].end
    span = doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None
    within = range(span.start, span.end)
    heads = [word for word in span if word.head.i not in within or word.head.i == word.i]
    return next((head for head in heads if not head.is_punct and not head.is_space), None)


def _goes_on(other: StatementMention, statement: StatementMention) -> bool:
    """Whether the same speaker has just denied something, and quoted words go on with it."""
    close = 0 <= statement.content.start - other.content.end <= _NEAR
    return close and other.stance == "denies" and statement.kind == "direct" and _same_speaker(other, statement)


def _same_speaker(left: StatementMention, right: StatementMention) -> bool:
    if left.speaker is None or right.speaker is None:
        return False
    return left.speaker.referent is not None and left.speaker.referent == right.speaker.referent


def _is_claim(doc: Doc, other: StatementMention, statement: StatementMention) -> bool:
    """Whether another's statement is a claim that this one answers: called so, or turned against by "but"."""
    if statement.content.start - other.content.end > _FAR:
        return False
    if other.stance not in ("asserts", "accuses", "speculates") or other.inside is not None:
        return False
    cue = doc.char_span(other.cue.start, other.cue.end, alignment_mode="expand") if other.cue else None
    claimed = other.stance == "accuses" or (cue is not None and any(word.lemma_ in _CLAIMING for word in cue))
    return claimed or _turns(doc, statement)


def _turns(doc: Doc, statement: StatementMention) -> bool:
    """Whether the sentence of a statement opens with "but" or "however"."""
    span = doc.char_span(statement.span.start, statement.span.end, alignment_mode="expand")
    if span is None:
        return False
    first = [word for word in span.root.sent if not (word.is_punct or word.is_space)][:1]
    return any(word.lower_ in _TURNING for word in first)


def says_no(head: Token) -> bool:
    """Whether a clause is negated in its verb, its subject or its object: "did not", "nobody", "there was no"."""
    negated = any(child.dep_ == "neg" or child.lower_ == "never" for child in head.children)
    near = [child for child in head.children if child.dep_ in (*SUBJECTS, "dobj", "attr", "acomp")]
    none = any(word.lower_ in ("no", "nobody", "none", "nothing", "not") for thing in near for word in _opening(thing))
    return negated != none if negated and none else negated or none


def _lacks(head: Token) -> bool:
    """ "There was no room to sit": what is missing, and no event."""
    there = any(child.dep_ == "expl" for child in head.children)
    return there and any(child.lemma_.lower() in _WANTING for child in head.rights)


def _opening(thing: Token) -> list[Token]:
    """A word and what stands right before it."""
    return [thing, *(child for child in thing.lefts if child.dep_ in ("det", "neg", "preconj", "advmod"))]


def echoes(head: Token) -> bool:
    """Whether a negated clause points back to what others have said: "no such list", "that was not how it went"."""
    words = words_of(head)
    no_such = any(word.lower_ == "such" and word.i and word.nbor(-1).lower_ == "no" for word in words)
    if any(child.tag_ == "MD" for child in head.children) or not (no_such or says_no(head)):
        return False
    if no_such or any(word.lower_ == "such" and word.dep_ in ("amod", "predet", "det") for word in words):
        return True
    subject = next((child for child in head.children if child.dep_ == "nsubj"), None)
    pointing = subject is not None and subject.lower_ in ("that", "this") and subject.tag_ == "DT"
    held = [child for child in head.rights if child.dep_ in ("attr", "ccomp", "dobj")]
    if head.lemma_ == "be" and pointing:
        return any(_is_fact(child) for child in held)
    if head.lemma_ in ("recognize", "recognise", "accept", "share", "buy"):
        return any(kid.lower_ in ("that", "this", "those", "these") for child in held for kid in child.lefts)
    return False


def _is_fact(predicate: Token) -> bool:
    """Whether what something is said not to be is a fact ("not a coup", "not how it went") and no judgement."""
    if predicate.dep_ == "ccomp":
        return True
    opens = next(predicate.lefts, None)
    judged = any(child.dep_ == "amod" for child in predicate.lefts)
    return opens is not None and opens.lower_ in ("a", "an", "what", "how") and not judged


def disclaims(head: Token) -> bool:
    """ "Had no hand in it", "plays no part in this": whoever says so denies."""
    for node in (head, *(child for child in head.children if child.dep_ == "conj")):
        things = [child for child in node.rights if child.dep_ in ("dobj", "attr")]
        for thing in things:
            no = any(child.lower_ == "no" for child in thing.lefts)
            behind = thing.nbor(1).lower_ if thing.i + 1 < len(thing.doc) else ""
            if no and thing.lemma_.lower() in sources().involvements and behind in ("in", "with", "to", "between"):
                return True
    return False
