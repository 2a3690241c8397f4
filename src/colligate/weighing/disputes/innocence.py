"""Who is said to have done harm, and says that he did not: "I had nothing to do with it", "he is innocent"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence, Set
from functools import cache

from colligate.knowledge.contrasts import contrast_words
from colligate.records.dossier import Event
from colligate.records.finding import About, Side
from colligate.records.story import Story
from colligate.weighing.disputes.assertions import Assertion, by_report
from colligate.weighing.disputes.denying import tells_charge
from colligate.weighing.draft import Draft, side
from colligate.weighing.importance import Importance
from colligate.weighing.summaries import Wording, sentence
from colligate.weighing.tellings import Telling

_HARM = frozenset({"kill", "attack", "shoot", "hurt", "steal", "abduct", "burn", "explode", "offend"})
_ONESELF = frozenset({"i", "me", "my", "he", "she", "his", "her", "client", "we", "our"})
_DOUBTING = frozenset({"if", "whether", "would", "could", "they", "people"})
_BEFORE = 3
"""Sentences between what charges somebody and his denial."""
_LONGEST = 20
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_WEIGHT = 17.0


def compare_innocence(
    story: Story,
    tellings: Mapping[str, Sequence[Telling]],
    assertions: Iterable[Assertion],
    known: Iterable[Draft],
    weighers: tuple[Importance, Wording],
) -> list[Draft]:
    """Findings about harm that somebody is said to have done and denies as a whole; one for each person.

    Args:
        story: The linked readings.
        tellings: The tellings of each event.
        assertions: All that the reports say.
        known: Findings made already: an event that one of them disputes is not disputed again.
        weighers: What weighs events, and what puts findings into words.
    """
    importance, wording = weighers
    people = frozenset(entity.id for entity in story.entities if entity.named and entity.type == "person")
    known, said = list(known), by_report(assertions := list(assertions))
    disputed = {draft.about.event for draft in known if draft.kind == "disputed"}
    denials: dict[str, list[Assertion]] = {}
    for item in assertions:
        for person in sorted(_who_denies(item, people)):
            denials.setdefault(person, []).append(item)
    drafts = []
    for person, held in denials.items():
        sources = {item.source for item in held}
        charged = [
            (event, against)
            for event in story.events
            if (
                against := [
                    told for told in tellings[event.id] if _charges(told, person) and told.source not in sources
                ]
            )
            and event.id not in disputed
        ]
        if charged:
            event, _ = max(charged, key=lambda pair: (importance.of(pair[0]), pair[0].id))
            drafts.append(_draft(event, [telling for _, against in charged for telling in against], held, wording))
        elif (charge := _named_before(person, held, said)) is not None:
            drafts.append(_draft_of_words(charge, held, wording))
    return drafts


def denies_deed(text: str) -> bool:
    """Whether words deny as a whole what one is charged with: a short sentence of oneself, with no "if"."""
    for part in _SENTENCE_END.split(text):
        words = words_of(part)
        if _pattern().search(part) and words & _ONESELF and not words & _DOUBTING and len(words) <= _LONGEST:
            return True
    return False


def words_of(text: str) -> frozenset[str]:
    """The words of a text in small letters."""
    return frozenset(word.strip(",;:.\"“”'’()") for word in text.casefold().split())


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted(contrast_words('innocent')))})\b", re.IGNORECASE)


def _who_denies(item: Assertion, people: Set[str]) -> Set[str]:
    """The person who says it of himself, or of whom his lawyer does."""
    if item.asks or not denies_deed(item.span.text):
        return frozenset()
    if item.holder in people and not item.entities & people - {item.holder}:
        return {str(item.holder)}
    if item.holder in people and re.search(r"\bI\b|\bmy\b", item.span.text):
        return {str(item.holder)}
    if set((item.speaker or "").casefold().split()) & contrast_words("defenders"):
        spoken_of = item.entities & people - {item.holder}
        return spoken_of if len(spoken_of) == 1 else frozenset()
    return {str(item.holder)} if item.holder in people else frozenset()


def _charges(telling: Telling, person: str) -> bool:
    """Whether a telling has a person do harm, on the word of another."""
    if telling.status != "told" or telling.holder == person or not telling.item.families & _HARM:
        return False
    if "shoot" in telling.item.families and words_of(telling.mention.clause.text) & contrast_words("pictured"):
        return False  # A photographer shoots pictures.
    referents = telling.item.referents
    return any(part.role == "actor" and referents.get(part.span) == person for part in telling.read.arguments)


def _named_before(person: str, held: Sequence[Assertion], said: Mapping[str, Sequence[Assertion]]) -> Assertion | None:
    """What charges him a few sentences before he denies it, on the word of another."""
    near = [
        item
        for denial in held
        for item in said[denial.span.report]
        if 0 < denial.sentence - item.sentence <= _BEFORE
        and person in item.entities
        and item.source != denial.source
        and tells_charge(item.span.text)
        and not item.denies
    ]
    return near[-1] if near else None


def _draft_of_words(charge: Assertion, held: Sequence[Assertion], wording: Wording) -> Draft:
    voices = [wording.voice(item.holder, item.speaker, item.span.report) for item in (charge, held[0])]
    words = [" ".join(item.span.text.split()) for item in (charge, held[0])]
    return Draft(
        kind="disputed",
        about=About("occurrence", statement=charge.statement or held[0].statement),
        summary=sentence(f"“{words[0]}” according to {voices[0]}; denied by {voices[1]} (“{words[1]}”)"),
        sides=(_side_of("claimed", [charge]), _side_of("denied", held)),
        weight=_WEIGHT,
    )


def _side_of(value: str, held: Sequence[Assertion]) -> Side:
    lines = tuple(sorted({item.line for item in held}))
    holders = tuple(dict.fromkeys(item.holder for item in held if item.holder is not None))
    return Side(value, holders, lines, tuple(dict.fromkeys(item.whole for item in held)))


def _draft(event: Event, against: Sequence[Telling], held: Sequence[Assertion], wording: Wording) -> Draft:
    first = held[0]
    voice = wording.voice(first.holder, first.speaker, first.span.report)
    words = " ".join(first.span.text.split())
    return Draft(
        kind="disputed",
        about=About("occurrence", event=event.id),
        summary=sentence(f"{wording.say(event.label, 'told', against)}; denied by {voice} (“{words}”)"),
        sides=(side("happened", against), _side_of("denied", held)),
        weight=_WEIGHT,
    )
