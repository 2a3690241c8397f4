"""Why somebody left: pushed out by one account, of his own will by another."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import cache
from typing import Literal

import msgspec

from colligate.knowledge.data import load_data
from colligate.knowledge.families import families_of, is_forced
from colligate.linking.events.times import names_year
from colligate.records.dossier import Event
from colligate.records.finding import About, Side
from colligate.records.span import Span
from colligate.records.story import Story
from colligate.weighing.disputes.assertions import Assertion
from colligate.weighing.draft import Draft
from colligate.weighing.importance import Importance
from colligate.weighing.summaries import Wording, sentence
from colligate.weighing.tellings import Telling

Will = Literal["forced", "free", "agreed"]

_LEAVING = frozenset({"leave a post or side"})
_OWN_WORDS = frozenset(
    {"quit", "resign", "resignation", "retire", "retirement", "abdicate", "abdication", "step down", "stand down"}
)
"""Words of leaving by which one goes oneself; "leave" is said of those who were pushed too."""
_FOR_A_TIME = frozenset({"suspend", "suspension"})
_MOST_EVIDENCE = 6
_NEAR = 30
_WILLS: tuple[Will, ...] = ("free", "forced", "agreed")
_SENTENCE_END = re.compile(r"[.!?;]\s")
_NO = re.compile(r"\b(?:not|never|nobody|no one|none|cannot)\b|n['’]t\b", re.IGNORECASE)


class Account(msgspec.Struct, frozen=True):
    """Words that tell by whose will somebody left.

    Args:
        will: Whose will.
        words: The telling words.
        evidence: The words with what stands around them.
        line: Independent line of the report.
        source: What it rests on.
        holder: Entity on whose word it stands; None for the report itself.
        speaker: The speaker's words.
    """

    will: Will
    words: str
    evidence: Span
    line: int
    source: tuple[str, str]
    holder: str | None
    speaker: str | None


def compare_departures(
    story: Story,
    tellings: Mapping[str, Sequence[Telling]],
    assertions: Sequence[Assertion],
    importance: Importance,
    wording: Wording,
) -> list[Draft]:
    """Findings about departures that some tell as forced and others as free; one for each person.

    Args:
        story: The linked readings.
        tellings: The tellings of each event.
        assertions: All that the reports say.
        importance: Weighs events.
        wording: Puts findings into words.
    """
    events = {event.id: event for event in story.events}
    named = frozenset(entity.id for entity in story.entities if entity.named and entity.type == "person")
    people = frozenset(entity.id for entity in story.entities if entity.type == "person")
    leaving: dict[str, list[Telling]] = {}
    for held in tellings.values():
        for telling in held:
            if families_of(telling.read.lemma) & _LEAVING and telling.status != "possible":
                for entity in sorted(telling.item.principals & named):
                    leaving.setdefault(entity, []).append(telling)
    why = {
        reading.events[reason.event].trigger: reason.span for reading in story.readings for reason in reading.reasons
    }
    drafts = []
    for entity, told in leaving.items():
        held = _of_now(told)
        accounts = _without_neutral(
            [*_with_reasons(_of_tellings(held, entity), why), *_of_assertions(assertions, entity, people)]
        )
        draft = _draft(entity, held, accounts, events, (importance, wording))
        if draft is not None:
            drafts.append(draft)
    return drafts


def _of_now(held: Sequence[Telling]) -> list[Telling]:
    """Without what words put into a year, where others need none: who was removed in 2013 left another post."""
    dated = [telling.item.time is not None and names_year(telling.item.time) for telling in held]
    return list(held) if all(dated) else [telling for telling, past in zip(held, dated, strict=True) if not past]


def _with_reasons(accounts: Iterable[tuple[Span, Account]], why: Mapping[Span, Span]) -> Iterator[Account]:
    """The accounts, each followed by the reason that goes with it where that stands apart."""
    for trigger, account in accounts:
        yield account
        reason = why.get(trigger)
        if reason is not None and not account.evidence.touches(reason):
            yield msgspec.structs.replace(account, evidence=reason)


def _of_tellings(held: Iterable[Telling], entity: str) -> Iterator[tuple[Span, Account]]:
    """The accounts that tellings give, with the word that tells each."""
    for telling in held:
        forced = is_forced(telling.read.lemma)
        # "She will retire", says the firm: that she was not sent away.
        announced = telling.holder is not None and telling.read.lemma in _OWN_WORDS
        if telling.read.lemma in _FOR_A_TIME or (telling.status == "planned" and not announced):
            continue
        if telling.status == "denied" and not (forced and telling.statement is not None):
            continue
        if not forced and telling.read.lemma not in _OWN_WORDS and telling.holder != entity:
            continue
        yield (
            telling.read.trigger,
            Account(
                will="forced" if forced and telling.status == "told" else "free",
                words=f"not {telling.mention.text}" if telling.status == "denied" else telling.mention.text,
                evidence=telling.mention.clause,
                line=telling.line,
                source=telling.source,
                holder=telling.holder,
                speaker=None,
            ),
        )


def _of_assertions(assertions: Iterable[Assertion], entity: str, people: Set[str]) -> Iterator[Account]:
    """What is said of a person, whom alone the words name, or by himself."""
    for item in assertions:
        spoken_of = item.entities & people - {item.holder}
        if item.asks or not (spoken_of == {entity} or (item.holder == entity and not spoken_of)):
            continue
        found = will_told(item.span.text, denied=item.denies)
        if found is not None:
            yield Account(found[0], found[1], item.whole, item.line, item.source, item.holder, item.speaker)


def _without_neutral(accounts: Sequence[Account]) -> list[Account]:
    """Without what a report tells in its own voice beside the other account: "resigned" then says that one went."""
    forced = {account.evidence.report for account in accounts if account.will == "forced"}
    return [
        account
        for account in accounts
        if account.will == "forced" or account.holder or account.speaker or account.evidence.report not in forced
    ]


def will_told(text: str, *, denied: bool = False) -> tuple[Will, str] | None:
    """By whose will words tell that somebody left, and which words tell it; None where none do.

    Args:
        text: What is said.
        denied: It is said not to be so.
    """
    for will in _WILLS:
        match = _pattern(will).search(text)
        if match is None:
            continue
        before = _SENTENCE_END.split(text[: match.start()])[-1][-_NEAR:]
        turned = denied != bool(_NO.search(before))
        told: Will = will if not turned else "forced" if will == "free" else "free"
        return told, f"not {match.group()}" if turned else match.group()
    return None


@cache
def _pattern(will: Will) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_data('event_families')['accounts'][will])})\b", re.IGNORECASE)


def _draft(
    entity: str,
    held: Sequence[Telling],
    accounts: Sequence[Account],
    events: Mapping[str, Event],
    weighers: tuple[Importance, Wording],
) -> Draft | None:
    importance, wording = weighers
    forced = [account for account in accounts if account.will == "forced"]
    free = [account for account in accounts if account.will != "forced"]
    if not forced:
        # Who says that he resigned speaks against who says that both agreed on it.
        forced = [account for account in accounts if account.will == "agreed" and account.holder]
        free = [account for account in accounts if account.will == "free" and account.holder]
    ours, theirs = {account.source for account in forced}, {account.source for account in free}
    if not ours - theirs or not theirs - ours:
        return None
    ids = [telling.event for telling in held]
    event = events[max(dict.fromkeys(ids), key=ids.count)]
    told = [f"“{side[0].words}” according to {_voices(side, wording)}" for side in (forced, free)]
    return Draft(
        kind="disputed",
        about=About("reason", event=event.id),
        summary=sentence(f"{wording.names([entity])}’s departure: {'; '.join(told)}"),
        sides=(_side(forced), _side(free)),
        weight=round(16 + importance.of(event), 4),
    )


def _voices(accounts: Sequence[Account], wording: Wording) -> str:
    holders = list(dict.fromkeys(account.holder for account in accounts if account.holder is not None))
    if holders:
        return wording.names(holders)
    spoken = next((account for account in accounts if account.speaker), None)
    if spoken is not None:
        return wording.voice(None, spoken.speaker, spoken.evidence.report)
    return wording.reports([account.evidence.report for account in accounts])


def _side(accounts: Sequence[Account]) -> Side:
    return Side(
        value=accounts[0].words,
        holders=tuple(dict.fromkeys(account.holder for account in accounts if account.holder is not None)),
        lines=tuple(sorted({account.line for account in accounts})),
        evidence=_evidence(accounts),
        origins=len({account.source for account in accounts}),
    )


def _evidence(accounts: Sequence[Account]) -> tuple[Span, ...]:
    """The words, those of each source first."""
    first = {account.source: account.evidence for account in reversed(accounts)}
    spans = dict.fromkeys([*first.values(), *(account.evidence for account in accounts)])
    return tuple(sorted(list(spans)[:_MOST_EVIDENCE]))
