"""Statements of one report: who is reported to have said what, in which words, and through whom it came."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc

from colligate.knowledge.speech import ATTITUDES
from colligate.reading.grammar.clauses import words_of
from colligate.reading.statements.chains import cited, relays_of
from colligate.reading.statements.denials import with_answers
from colligate.reading.statements.dialogue import last_before, speaker_before, who_goes_on
from colligate.reading.statements.draft import Draft
from colligate.reading.statements.drafts import draft_statements
from colligate.reading.statements.nesting import nested_drafts
from colligate.reading.statements.speaker_grammar import is_first_person, is_quoted
from colligate.reading.statements.speakers import SpeakerFinder
from colligate.reading.statements.stance import (
    calls_untrue,
    is_of_a_claim,
    negated,
    neither_nor,
    stance_of,
    under_negation,
)
from colligate.records.reading import Reading
from colligate.records.span import Span
from colligate.records.statement import Relay, Speaker, Stance, StatementKind, StatementMention

_KINDS: dict[str, StatementKind] = {"all": "direct", "some": "mixed", "none": "indirect"}


def find_statements(doc: Doc, reading: Reading) -> Reading:
    """Fill in what others are reported to have said or to think, direct, indirect and mixed, and their attitudes."""
    finder = SpeakerFinder(doc, reading)
    drafts = draft_statements(doc, reading)
    said = nested_drafts(doc, [draft for draft in drafts if draft.use.manner not in ATTITUDES])
    felt = [
        draft
        for draft, outer in nested_drafts(doc, drafts)
        if draft.use.manner in ATTITUDES and outer is None and not _names_source(doc, draft)
    ]
    return msgspec.structs.replace(
        reading,
        statements=with_answers(doc, _statements(doc, reading, finder, said)),
        attitudes=_statements(doc, reading, finder, [(draft, None) for draft in felt]),
    )


def _names_source(doc: Doc, draft: Draft) -> bool:
    """Whether "citing" or "quoted ... as saying" only names the source of what is said beside it."""
    verb = doc[draft.anchor]
    if verb.lemma_ not in ("cite", "quote"):
        return False
    told = any(is_quoted(word) for word in words_of(verb))
    return told or (verb.tag_ == "VBG" and verb.dep_ in ("advcl", "acl"))


def _statements(
    doc: Doc, reading: Reading, finder: SpeakerFinder, drafts: Sequence[tuple[Draft, int | None]]
) -> tuple[StatementMention, ...]:
    found: list[StatementMention] = []
    for draft, outer in drafts:
        speaker = _speaker(doc, finder, draft, found, outer)
        relays = relays_of(doc, draft, finder)
        if speaker is not None and speaker.span is not None and speaker.kind in ("media", "agency"):
            origin = _origin(doc, finder, draft)
            if origin is not None:
                relays = _joined((Relay(speaker.span, speaker.referent),), relays)
                speaker = origin
        if outer is not None:
            relays = _joined(relays, _outer_relay(found[outer], speaker))
        if speaker is not None and speaker.referent is not None:
            relays = tuple(relay for relay in relays if relay.referent != speaker.referent)
        record = _record(doc, reading, draft, speaker, relays, outer)
        if outer is not None and _is_denied(doc, draft, found[outer]):
            record = _under_denial(draft, record)
        found.append(record)
    return tuple(found)


def _origin(doc: Doc, finder: SpeakerFinder, draft: Draft) -> Speaker | None:
    """Whom a paper or agency cites for what it says; None where it cites nobody that can say it."""
    head = cited(draft.source, doc[draft.anchor]) if draft.source is not None and draft.cue is not None else None
    origin = finder.speaker(head, head.head.i) if head is not None else None
    return origin if origin is not None and (origin.kind != "unknown" or origin.referent is not None) else None


def _is_denied(doc: Doc, draft: Draft, around: StatementMention) -> bool:
    """Whether the statement around a draft denies just that it was said: "denied that he had accused them"."""
    verb = doc[draft.anchor]
    above = verb.head
    told = draft.cue is not None and around.cue is not None and around.cue.start <= above.idx < around.cue.end
    return told and verb.dep_ == "ccomp" and around.stance == "denies" and not around.negated


def _under_denial(draft: Draft, record: StatementMention) -> StatementMention:
    """What is left of a statement that was denied to have been made: denying a denial is no denial."""
    stance = under_negation(draft.use.stance, record.content.text.split()[0].lower())
    return msgspec.structs.replace(record, negated=not record.negated, stance=stance)


def _record(
    doc: Doc, reading: Reading, draft: Draft, speaker: Speaker | None, relays: tuple[Relay, ...], outer: int | None
) -> StatementMention:
    report = reading.report
    pieces = tuple(report.span(start, end) for start, end in draft.pieces)
    content = report.span(pieces[0].start, pieces[-1].end)
    cue = None
    if draft.cue is not None:
        last = doc[draft.cue[1]]
        cue = report.span(doc[draft.cue[0]].idx, last.idx + len(last))
    parts = [content, *([cue] if cue else []), *([speaker.span] if speaker and speaker.span else [])]
    is_negated = cue is not None and draft.frame != "refusal" and negated(doc[draft.anchor])
    return StatementMention(
        span=report.span(min(part.start for part in parts), max(part.end for part in parts)),
        content=content,
        pieces=pieces,
        cue=cue,
        speaker=speaker,
        kind=_KINDS[draft.quoted],
        stance=_stance(doc, draft, content, is_negated=is_negated),
        negated=is_negated,
        manner=draft.use.manner,
        via=relays,
        inside=outer,
    )


def _stance(doc: Doc, draft: Draft, content: Span, *, is_negated: bool) -> Stance:
    """What the speaker does with the content: by the cue, its negation, the verdict passed, the words said."""
    cue, stance = doc[draft.anchor], draft.use.stance
    if neither_nor(cue):
        return "declines_comment"
    if is_negated:
        return under_negation(stance, content.text.split()[0].lower(), cue.lemma_)
    if draft.frame in ("verdict", "as"):
        if len(draft.pieces) == 1 and calls_untrue(doc, content.end):
            return "denies"
        if stance == "denies" and not is_of_a_claim(doc, content.start, content.end):
            stance = "asserts"
    inside = doc.char_span(content.start, content.end, alignment_mode="expand")
    tokens = range(inside.start, inside.end) if inside is not None else range(0)
    owned_up = cue.lemma_ in ("acknowledge", "concede")
    return stance_of(doc, tokens, stance, direct=draft.quoted == "all", owned_up=owned_up)


def _speaker(
    doc: Doc, finder: SpeakerFinder, draft: Draft, found: list[StatementMention], outer: int | None
) -> Speaker | None:
    if draft.hearsay:
        return None
    if draft.source is not None:
        speaker = finder.speaker(doc[draft.source], draft.anchor)
        around = found[outer].speaker if outer is not None else None
        if (
            is_first_person(doc[draft.source])
            and around is not None
            and outer is not None
            and found[outer].kind == "direct"
        ):
            # "I" within somebody's quoted words is that somebody.
            return msgspec.structs.replace(around, span=speaker.span, mention=speaker.mention)
        if doc[draft.source].lower_ in ("he", "she") and outer is None:
            start = min(draft.pieces[0][0], doc[draft.anchor].idx, doc[draft.source].idx)
            return who_goes_on(finder, last_before(found, start), speaker, start)
        return speaker
    if draft.flow:
        before = speaker_before(finder.text, draft.pieces[0][0], found)
        return finder.again(before) if before is not None else None
    return None


def _joined(relays: tuple[Relay, ...], more: tuple[Relay, ...]) -> tuple[Relay, ...]:
    """Two stretches of a chain, each link once."""
    spans = {relay.span for relay in relays}
    referents = {relay.referent for relay in relays if relay.referent is not None}
    return relays + tuple(relay for relay in more if relay.span not in spans and relay.referent not in referents)


def _outer_relay(outer: StatementMention, speaker: Speaker | None) -> tuple[Relay, ...]:
    """A paper or agency that reports the words of another has passed them on."""
    who = outer.speaker
    if who is None or who.span is None or who.kind not in ("media", "agency", "document"):
        return outer.via
    if speaker is not None and speaker.referent is not None and speaker.referent == who.referent:
        return outer.via
    return (Relay(who.span, who.referent), *outer.via)
