"""Statements of one report: who is reported to have said what, in which words, and through whom it came."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from spacy.tokens import Doc

from colligate.reading.statements.chains import relays_of
from colligate.reading.statements.dialogue import last_before, speaker_before, who_goes_on
from colligate.reading.statements.draft import Draft
from colligate.reading.statements.drafts import draft_statements
from colligate.reading.statements.nesting import nested_drafts
from colligate.reading.statements.speaker_grammar import is_first_person
from colligate.reading.statements.speakers import SpeakerFinder
from colligate.reading.statements.stance import negated, stance_of, under_negation
from colligate.records.reading import Reading
from colligate.records.statement import Relay, Speaker, StatementKind, StatementMention

_KINDS: dict[str, StatementKind] = {"all": "direct", "some": "mixed", "none": "indirect"}


def find_statements(doc: Doc, reading: Reading) -> Reading:
    """Fill in what others are reported to have said or to think, direct, indirect and mixed, and their attitudes."""
    finder = SpeakerFinder(doc, reading)
    drafts = draft_statements(doc, reading)
    said = nested_drafts(doc, [draft for draft in drafts if draft.use.manner != "attitude"])
    felt = [draft for draft, outer in nested_drafts(doc, drafts) if draft.use.manner == "attitude" and outer is None]
    return msgspec.structs.replace(
        reading,
        statements=_statements(doc, reading, finder, said),
        attitudes=_statements(doc, reading, finder, [(draft, None) for draft in felt]),
    )


def _statements(
    doc: Doc, reading: Reading, finder: SpeakerFinder, drafts: Sequence[tuple[Draft, int | None]]
) -> tuple[StatementMention, ...]:
    found: list[StatementMention] = []
    for draft, outer in drafts:
        speaker = _speaker(doc, finder, draft, found, outer)
        relays = relays_of(doc, draft, finder)
        if outer is not None:
            relays = _joined(relays, _outer_relay(found[outer], speaker))
        if speaker is not None and speaker.referent is not None:
            relays = tuple(relay for relay in relays if relay.referent != speaker.referent)
        found.append(_record(doc, reading, draft, speaker, relays, outer))
    return tuple(found)


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
    stance = under_negation(draft.use.stance, content.text.split()[0].lower()) if is_negated else draft.use.stance
    inside = doc.char_span(content.start, content.end, alignment_mode="expand")
    tokens = range(inside.start, inside.end) if inside is not None else range(0)
    return StatementMention(
        span=report.span(min(part.start for part in parts), max(part.end for part in parts)),
        content=content,
        pieces=pieces,
        cue=cue,
        speaker=speaker,
        kind=_KINDS[draft.quoted],
        stance=stance_of(doc, tokens, stance, direct=draft.quoted == "all"),
        negated=is_negated,
        via=relays,
        inside=outer,
    )


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
            start = min(draft.pieces[0][0], doc[draft.anchor].idx)
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
