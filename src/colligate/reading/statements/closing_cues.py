"""Cues that close a sentence, told by the order of the words: "..., two people who know of it told the Star".

The parser often hangs such a speaker onto the words before it, as an addition, and leaves the verb without a subject.
"""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.speech import CueVerb, speaking_verbs
from colligate.reading.grammar.clauses import SUBJECTS, has_that
from colligate.reading.statements.content import Content

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_BEHIND = 14
"""Most words behind a closing cue: whom it was told, when and in which statement."""
_PHRASE = 12
"""Most words of a speaker before it."""


def closing_content(verb: Token, cue: CueVerb) -> Content | None:
    """The sentence up to a speaker whom the parser took for an addition to its last noun."""
    use = cue.frames.get("clause")
    found = closing_speaker(verb) if use is not None and use.manner == "speech" else None
    if use is None or found is None:
        return None
    return Content(tuple(range(verb.sent.start, found[1])), use, "around")


def closing_speaker(verb: Token) -> tuple[Token, int] | None:
    """The main word of the speaker right before a verb that closes a sentence, and the position of the comma that
    parts it from a whole clause; None where the parse gives the verb a subject, or the words show no such speaker."""
    doc, sentence = verb.doc, verb.sent
    if verb.lemma_ not in speaking_verbs() or verb.tag_ not in ("VBD", "VBZ") or verb.i - sentence.start < 5:
        return None
    if has_that(verb) or any(child.dep_ in SUBJECTS or child.dep_ == "cc" for child in verb.children):
        return None
    behind = doc[verb.i + 1 : sentence.end]
    if len(behind) > _BEHIND or any(word.tag_ in _FINITE or word.is_quote or word.text == ":" for word in behind):
        return None
    named_apart = doc[verb.i - 1].text == ","
    found = _phrase_behind_comma(doc[verb.i - 2] if named_apart else doc[verb.i - 1])
    if found is None:
        return None
    if named_apart:
        # "The minister, Ann Berg, said": what the name is added to stands before it.
        title = _phrase_behind_comma(doc[found[1] - 1])
        if title is None:
            return None
        found = found[0], title[1]
    told = doc[sentence.start : found[1]]
    return found if any(word.tag_ in _FINITE for word in told) else None


def _phrase_behind_comma(last: Token) -> tuple[Token, int] | None:
    """The main word of a noun phrase that ends at a word, and the position of the comma before the phrase."""
    doc, start = last.doc, last.sent.start
    for i in range(last.i, max(start, last.i - _PHRASE), -1):
        if doc[i].tag_ in _FINITE or doc[i].is_quote or doc[i].dep_ == "cc" or doc[i].tag_ in ("WP", "WDT"):
            return None
        if doc[i - 1].text == ",":
            heads = [word for word in doc[i : last.i + 1] if not i <= word.head.i <= last.i or word.head.i == word.i]
            noun = heads[0] if heads else None
            fits = noun is not None and noun.pos_ in ("NOUN", "PROPN", "PRON") and len(heads) == 1
            return (noun, i - 1) if fits and noun is not None else None
    return None
