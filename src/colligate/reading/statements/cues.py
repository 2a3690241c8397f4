"""Cues: the words of a report that may attribute."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec
from spacy.tokens import Doc, Token

from colligate.knowledge.speech import CueAdjective, CueNoun, CueVerb, cue_adjectives, cue_nouns, cue_verbs_of, sources
from colligate.records.reading import Reading

_NOT_CUES = frozenset(("amod", "compound", "aux", "auxpass"))


class Cues(msgspec.Struct, frozen=True):
    """Words of a report that may attribute, by position.

    Args:
        verbs: Attributing verbs.
        nouns: Attributing nouns.
        adjectives: Adjectives of mind.
        according: "according", where "to" follows.
        hearsay: "reportedly" and the like.
        colons: Colons.
    """

    verbs: dict[int, CueVerb]
    nouns: dict[int, CueNoun]
    adjectives: dict[int, CueAdjective]
    according: list[int]
    hearsay: list[int]
    colons: list[int]


def find_cues(doc: Doc, reading: Reading) -> Cues:
    """Words that may attribute; furniture left out."""
    cues = Cues({}, {}, {}, [], [], [])
    out = _furniture(doc, reading)
    for token in doc:
        if token.i not in out:
            find = _FINDERS.get(token.tag_[:2])
            if find is not None:
                find(token, cues)
    return cues


def cue_words(verb: Token, more: Iterable[int] = ()) -> tuple[int, int]:
    """First and last position of a cue: the verb with its auxiliaries, adverbs and particles that stand beside it."""
    first = verb.i
    node = verb
    doc = verb.doc
    group = {child.i for child in verb.children if child.dep_ in ("aux", "auxpass", "neg", "advmod", "preconj")}
    while True:
        before = first - 1
        if before in group:
            first = before
        elif (
            node.dep_ == "xcomp"
            and node.head.i < first
            and node.head.i >= first - 2 - (first > 0 and verb.doc[first - 1].dep_ == "prt")
            and node.head.pos_ in ("VERB", "AUX")
        ):
            node = node.head
            first = node.i
            group |= {child.i for child in node.children if child.dep_ in ("aux", "auxpass", "neg", "advmod")}
        else:
            break
    last = max([verb.i, *more, *(child.i for child in verb.children if child.dep_ == "prt" and child.i <= verb.i + 2)])
    return first, min(last, len(doc) - 1)


def particle_places(token: Token, verb: CueVerb) -> tuple[int, ...]:
    """Where the particles of an attributing verb stand, if near: of "made it clear that" the place of "clear"."""
    near = range(token.i + 1, min(len(token.doc), token.i + 4))
    return tuple(i for i in near if token.doc[i].lower_ in verb.particles)


def cue_verb_at(token: Token) -> CueVerb | None:
    """The attributing verb that a token is, with the particles that stand behind it; None if it is none."""
    for verb in cue_verbs_of(token.lemma_, token.lower_):
        if not verb.particles or _has_particles(token, verb.particles):
            return verb
    return None


def _furniture(doc: Doc, reading: Reading) -> set[int]:
    out: set[int] = set()
    for item in reading.furniture:
        span = doc.char_span(item.span.start, item.span.end, alignment_mode="expand")
        if span is not None:
            out.update(range(span.start, span.end))
    return out


def _has_particles(token: Token, particles: Iterable[str]) -> bool:
    behind = {child.lower_ for child in token.children if child.i > token.i}
    return all(particle in behind for particle in particles) or tuple(_words_behind(token, particles)) == tuple(
        particles
    )


def _words_behind(token: Token, particles: Iterable[str]) -> Iterator[str]:
    for offset, _ in enumerate(particles, 1):
        if token.i + offset < len(token.doc):
            yield token.doc[token.i + offset].lower_


def _find_verb(token: Token, cues: Cues) -> None:
    if token.lower_ == "according":
        if token.i + 1 < len(token.doc) and token.doc[token.i + 1].lower_ == "to":
            cues.according.append(token.i)
    elif token.dep_ not in _NOT_CUES:
        verb = cue_verb_at(token)
        if verb is not None:
            cues.verbs[token.i] = verb


def _find_noun(token: Token, cues: Cues) -> None:
    noun = cue_nouns().get(token.lemma_)
    # "In order to open it" orders nothing.
    purpose = token.lower_ == "order" and token.i > 0 and token.doc[token.i - 1].lower_ == "in"
    if noun is not None and not purpose:
        cues.nouns[token.i] = noun


def _find_adjective(token: Token, cues: Cues) -> None:
    adjective = cue_adjectives().get(token.lower_)
    if adjective is not None:
        cues.adjectives[token.i] = adjective


def _find_adverb(token: Token, cues: Cues) -> None:
    if token.lower_ in sources().hearsay:
        cues.hearsay.append(token.i)


def _find_colon(token: Token, cues: Cues) -> None:
    if token.text == ":":
        cues.colons.append(token.i)


_FINDERS = {":": _find_colon, "VB": _find_verb, "NN": _find_noun, "JJ": _find_adjective, "RB": _find_adverb}
"""What may attribute, by the first letters of a word's tag."""
