"""The words by which reports attribute what somebody said: verbs, nouns, adjectives, and the kinds of sources."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Literal

import msgspec

from colligate.knowledge.data import load_data
from colligate.records.statement import Manner, SourceKind, Stance

ATTITUDES: frozenset[Manner] = frozenset(("attitude", "knowledge", "topic"))
"""Manners of what a report tells of somebody's mind without passing on what was said or meant."""
Frame = Literal[
    "quote", "clause", "infinitive", "gerund", "phrase", "order", "verdict", "as", "refusal", "figure", "count"
]


class Use(msgspec.Struct, frozen=True):
    """One way of using a cue.

    Args:
        stance: What the speaker does with the content.
        manner: Whether it was said, shown by a document, thought, meant, or is an attitude. See
            `records.statement.StatementMention`.
    """

    stance: Stance
    manner: Manner


class CueVerb(msgspec.Struct, frozen=True):
    """A verb, with its particles, that attributes.

    Args:
        lemma: Base form.
        particles: Words that must follow ("point out": "out").
        frames: What its content may look like, and what the verb then means.
        prepositions: Words that may open its content, and what the verb then means.
    """

    lemma: str
    particles: tuple[str, ...]
    frames: Mapping[str, Use]
    prepositions: Mapping[str, Use]


class CueNoun(msgspec.Struct, frozen=True):
    """A noun that attributes.

    Args:
        stance: What the speaker does with the content.
        kind: It is what was said ("claim"), carries words ("letter"), or is an attitude ("support").
        clause: It may take a clause with "that".
        to: It may take "to" and a verb.
        about: Prepositions that may open its content.
    """

    stance: Stance
    kind: Literal["utterance", "document", "attitude"]
    clause: bool
    to: bool
    about: frozenset[str]


class CueAdjective(msgspec.Struct, frozen=True):
    """An adjective that attributes a state of mind.

    Args:
        stance: What the speaker does with the content.
        frames: What its content may look like.
        prepositions: Words that may open its content.
    """

    stance: Stance
    frames: frozenset[str]
    prepositions: frozenset[str]


class Sources(msgspec.Struct, frozen=True):
    """Words that show what kind of source a speaker is. See `data/sources.toml`."""

    agencies: frozenset[str]
    media_words: frozenset[str]
    media_names: frozenset[str]
    media_nouns: frozenset[str]
    officials: frozenset[str]
    documents: frozenset[str]
    witnesses: frozenset[str]
    social_media: frozenset[str]
    anonymous: frozenset[str]
    audiences: frozenset[str]
    hearsay: frozenset[str]
    hearsay_verbs: Mapping[str, Stance]
    lead_ins: frozenset[str]
    people: frozenset[str]
    occasions: frozenset[str]
    expectations: frozenset[str]
    untruths: frozenset[str]
    belittlings: frozenset[str]
    truths: frozenset[str]
    absences: frozenset[str]
    states: frozenset[str]
    involvements: frozenset[str]


@cache
def cue_verbs() -> Mapping[str, tuple[CueVerb, ...]]:
    """Verbs by base form; those with most particles first."""
    frames: dict[tuple[str, ...], dict[str, Use]] = {}
    prepositions: dict[tuple[str, ...], dict[str, Use]] = {}
    for words, frame, use in _uses():
        frames.setdefault(words, {}).setdefault(frame, use)
    for words, preposition, use in _openings():
        frames.setdefault(words, {})
        prepositions.setdefault(words, {}).setdefault(preposition, use)
    found: dict[str, list[CueVerb]] = {}
    for words, uses in frames.items():
        verb = CueVerb(words[0], words[1:], uses, prepositions.get(words, {}))
        found.setdefault(words[0], []).append(verb)
    return {lemma: tuple(sorted(verbs, key=lambda verb: -len(verb.particles))) for lemma, verbs in found.items()}


def cue_verbs_of(lemma: str, form: str) -> tuple[CueVerb, ...]:
    """The attributing verbs that a form may be.

    Args:
        lemma: Base form as the parser gives it; some are wrong ("hop" for "hoping").
        form: The word as written, lower case.
    """
    right = _misread().get(lemma)
    if right is not None and len(form) >= len(right) and form[len(right) - 1] in "ei":
        # "Hoping" is of "hope", "hopping" of "hop".
        lemma = right
    return cue_verbs().get(lemma, ())


@cache
def speaking_verbs() -> frozenset[str]:
    """Base forms of the verbs by which somebody is said to speak: those that take a clause of speech, or a count."""
    plain = [verb for verbs in cue_verbs().values() for verb in verbs if not verb.particles]
    uses = ((verb, verb.frames.get("clause") or verb.frames.get("count")) for verb in plain)
    return frozenset(verb.lemma for verb, use in uses if use is not None and use.manner == "speech")


@cache
def _misread() -> Mapping[str, str]:
    known: dict[str, str] = load_data("speech_verbs")["misread"]
    return known


@cache
def cue_nouns() -> Mapping[str, CueNoun]:
    """Nouns by base form."""
    found: dict[str, CueNoun] = {}
    for group in load_data("speech_nouns")["group"]:
        for noun in group["nouns"]:
            about = frozenset(group["about"])
            known = CueNoun(group["stance"], group["kind"], group["clause"], group.get("to", False), about)
            if noun in found and known.kind != "document":
                # A noun of two groups: what it says decides, what it is about is joined.
                first = found[noun]
                known = CueNoun(first.stance, first.kind, first.clause, first.to or known.to, first.about | about)
            elif noun in found:
                continue
            found[noun] = known
    return found


@cache
def document_nouns() -> frozenset[str]:
    """Nouns for things that carry words."""
    groups = [group for group in load_data("speech_nouns")["group"] if group["kind"] == "document"]
    return frozenset(noun for group in groups for noun in group["nouns"])


@cache
def cue_adjectives() -> Mapping[str, CueAdjective]:
    """Adjectives by base form."""
    return {
        adjective: CueAdjective(group["stance"], frozenset(group["frames"]), frozenset(group["prepositions"]))
        for group in load_data("speech_adjectives")["group"]
        for adjective in group["adjectives"]
    }


@cache
def sources() -> Sources:
    """Words that show what kind of source a speaker is."""
    data = load_data("sources")
    sets = {key: frozenset(value) for key, value in data.items() if isinstance(value, list)}
    return Sources(**sets, hearsay_verbs=data["hearsay_verbs"])


def kind_of_source(words: str, head: str, named: bool) -> SourceKind:
    """What kind of source the words name.

    Args:
        words: The phrase, as written.
        head: Base form of its main word, lower case.
        named: The report gives a name for it.
    """
    known = sources()
    lowered = words.lower().removeprefix("the ")
    if lowered in known.agencies:
        return "agency"
    if lowered in known.media_names or (named and lowered.rsplit(" ", 1)[-1] in known.media_words):
        return "media"
    if named:
        return "named"
    return _kind_of_unnamed(set(lowered.split()), head)


def _kind_of_unnamed(words: set[str], head: str) -> SourceKind:
    known = sources()
    table: tuple[tuple[SourceKind, frozenset[str]], ...] = (
        ("media", known.media_nouns),
        ("witnesses", known.witnesses),
        ("social_media", known.social_media),
        ("document", known.documents | document_nouns()),
        ("officials", known.officials),
    )
    if head == "agency" and "news" in words:
        return "agency"
    for kind, nouns in table:
        if head in nouns:
            return kind
    return "media" if words & known.media_nouns and head in known.anonymous else "unknown"


def _uses() -> list[tuple[tuple[str, ...], str, Use]]:
    found = []
    for group in load_data("speech_verbs")["group"]:
        for verb in group["verbs"]:
            for frame in group["frames"]:
                is_object = frame in ("phrase", "gerund")
                stance = group.get("phrase_stance", group["stance"]) if is_object else group["stance"]
                words, use = tuple(verb.split()), Use(stance, group["manner"])
                found.append((words, frame, use))
    for group in load_data("attitude_verbs")["group"]:
        for verb in group["verbs"]:
            use = Use(group["stance"], group.get("manner", "attitude"))
            found += [(tuple(verb.split()), frame, use) for frame in group["frames"]]
    return found


def _openings() -> list[tuple[tuple[str, ...], str, Use]]:
    return [
        (tuple(verb.split()), preposition, Use(group["stance"], group["manner"]))
        for group in load_data("speech_verbs")["group"]
        for verb in group["verbs"]
        for preposition in group.get("prepositions", ())
    ]
