"""What verbs take as objects and infinitives: orders, verdicts, reproaches, promises, and noun phrases."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.speech import ATTITUDES, CueVerb, Use, cue_verbs, sources
from colligate.reading.grammar.clauses import (
    SUBJECTS,
    has_subject,
    has_to,
    is_finite,
    is_gerund,
    opened,
    subtree,
    words_of,
)
from colligate.reading.statements.content import Content
from colligate.reading.statements.speaker_grammar import people

_COMPLEMENTS = frozenset(("ccomp", "xcomp", "advcl", "parataxis"))
_VERDICTS = frozenset(("oprd", "xcomp", "ccomp"))
_NAMING = frozenset(("call", "label", "brand", "term", "dub", "deem", "consider"))
"""Verbs whose "which" is what is called so, and not what is found or judged."""
_CULPRITS = frozenset((
    "man", "woman", "person", "people", "one", "suspect", "killer", "culprit", "author", "mastermind", "victim",
    "attacker", "gunman", "bomber", "leader", "driver", "perpetrator", "ringleader", "source", "cause",
))  # fmt: skip
"""What those are named as who are told of, not appointed."""
_OFFERS = frozenset((
    "offer", "bid", "proposal", "plan", "request", "appeal", "motion", "bill", "application", "demand", "deal", "call",
    "amendment", "truce", "ceasefire", "invitation", "petition", "settlement", "agreement", "approach",
))  # fmt: skip
_POINTING = frozenset(("this", "that", "these", "those", "the", "it"))
_VOICING = frozenset(("express", "voice", "convey"))
_VOICED = frozenset(("over", "about", "at", "with", "for"))
"""Prepositions behind a feeling put into words that say what it is about."""
_HEARERS = frozenset(("to", "for"))
"""Prepositions behind a thing promised that say to whom."""
_TOPICAL = frozenset(("for", "over", "as", "about"))
"""Prepositions behind an object of praise or blame that say what for."""


def infinitive_content(verb: Token, cue: CueVerb) -> Content | None:
    """A verb without a subject of its own: "promised to open it", "denied taking it"."""
    for frame, matches in (("infinitive", has_to), ("gerund", is_gerund)):
        use = cue.frames.get(frame)
        if use is None:
            continue
        for child in verb.children:
            if child.dep_ in ("xcomp", "ccomp") and child.i > verb.i and matches(child) and not _hides(child):
                return Content(subtree(child), use, frame)
    return None


def _hides(verb: Token) -> bool:
    """ "Asked not to be named": how a source is named is no content. Nor is "begs to differ", nor what
    somebody refused to rule out: that is told by the ruling out."""
    if verb.lemma_ in ("differ", "rule", "exclude"):
        return True
    return verb.lemma_ in ("name", "identify") and any(child.dep_ == "auxpass" for child in verb.lefts)


def order_content(verb: Token, cue: CueVerb) -> Content | None:
    """Noun phrase and infinitive: "urged Congress to pass", "wants him to go", "called on them to stop"."""
    use = cue.frames.get("order")
    if use is None:
        return _asked_for(verb, cue) if cue.particles == ("for",) else None
    who = next((c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i > verb.i), None)
    if who is None and cue.particles:
        opener = next((c for c in verb.children if c.dep_ in ("prep", "prt") and c.lower_ == cue.particles[-1]), None)
        who = opened(opener) if opener is not None else None
        if opener is not None and who is not None:
            inner = next((c for c in words_of(opener) if c.dep_ in ("xcomp", "acl", "relcl") and has_to(c)), None)
            if inner is not None and inner.head.i == who.i:
                return Content(subtree(who), use, "order")
    for child in verb.children:
        if child.dep_ not in _COMPLEMENTS or child.i < verb.i or not has_to(child):
            continue
        if any(c.dep_ in SUBJECTS for c in child.children) and child.dep_ != "advcl":
            return Content(subtree(child), use, "order")
        if who is not None and who.i < child.i:
            return Content(tuple(range(who.left_edge.i, child.right_edge.i + 1)), use, "order")
    if who is not None:
        inner = next((c for c in who.children if c.dep_ in ("acl", "relcl") and c.i > who.i and has_to(c)), None)
        if inner is not None:
            return Content(subtree(who), use, "order")
    return None


def _asked_for(verb: Token, cue: CueVerb) -> Content | None:
    """ "Asked for the sample to be tested", "called for him to go"."""
    use = cue.frames.get("infinitive")
    for child in verb.rights if use is not None else ():
        opens = next(child.lefts, None)
        if use and child.dep_ in _COMPLEMENTS and has_to(child) and opens is not None and opens.lower_ == "for":
            return Content(tuple(i for i in subtree(child) if i != opens.i), use, "order")
    return None


def verdict_content(verb: Token, cue: CueVerb) -> Content | None:
    """Noun phrase and predicate: "called the plan a farce", "which he called a farce"."""
    use = cue.frames.get("verdict")
    if use is None or verb.dep_ == "acl":
        return None
    double = _double_object(verb) or _fronted_object(verb)
    if double is not None:
        if double[0].i < verb.i:
            return Content((double[0].i, *subtree(double[1])), use, "verdict")
        first = min(double[0].left_edge.i, double[0].i)
        return Content(tuple(range(first, double[1].right_edge.i + 1)), use, "verdict")
    for child in verb.children:
        if child.dep_ not in _VERDICTS or child.i < verb.i or has_to(child) or child.tag_ == "VBG":
            continue
        if child.dep_ == "ccomp" and (is_finite(child) or not has_subject(child)):
            continue
        things = [other for other in verb.children if other.dep_ in ("dobj", "nsubj") and verb.i < other.i < child.i]
        first = min([child.left_edge.i, *(thing.left_edge.i for thing in things)])
        tokens = tuple(range(first, child.right_edge.i + 1))
        if not things and child.dep_ != "ccomp":
            fronted = next(
                (o for o in verb.children if o.i < verb.i and o.tag_ in ("WP", "WDT") and o.dep_ == "dobj"), None
            )
            # "Called that “a fairy tale”", with a "that" that the parser takes for a conjunction.
            pointing = first == verb.i + 1 and verb.doc[first].lower_ in _POINTING and first < child.i
            if fronted is None and not pointing:
                return None
            tokens = (fronted.i, *tokens) if fronted is not None else tokens
        return Content(tokens, use, "verdict")
    return None


def _double_object(verb: Token) -> tuple[Token, Token] | None:
    """Thing and predicate read as two objects, or as a name with an addition in quotation marks."""
    things = [child for child in verb.rights if child.dep_ in ("dobj", "dative")]
    if len(things) > 1:
        return things[0], things[-1]
    for child in things[0].lefts if things else ():
        # "Called the story nonsense", "called this “a lie”": parsers make one phrase of it.
        noun = child.dep_ in ("compound", "nmod") and verb.doc[child.left_edge.i - 1].lower_ in _POINTING
        if noun and things[0].lemma_.lower() in sources().untruths:
            return verb.doc[child.left_edge.i - 1], things[0]
        if child.lower_ in _POINTING - {"the"} and child.nbor(1).is_quote:
            return child, things[0]
    for child in things[0].rights if things else ():
        if child.dep_ == "appos" and verb.doc[child.left_edge.i - 1].is_quote:
            return things[0], child
    return None


def _fronted_object(verb: Token) -> tuple[Token, Token] | None:
    """Thing and predicate of "which he called a nest of spies"."""
    things = [child for child in verb.rights if child.dep_ in ("dobj", "attr")]
    fronted = [child for child in verb.lefts if child.dep_ == "dobj" and child.tag_ in ("WP", "WDT")]
    return (fronted[0], things[0]) if fronted and len(things) == 1 and verb.lemma_ in _NAMING else None


def as_content(verb: Token, cue: CueVerb) -> Content | None:
    """Thing and what it is held for: "described the plan as a farce"."""
    use = cue.frames.get("as")
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if use is None or thing is None:
        return None
    if thing.i < verb.i:
        return _as_fronted(verb, thing, use)
    for child in (*verb.children, *words_of(thing)):
        held = opened(child) if child.lower_ == "as" and child.i > thing.i else None
        if held is None or child.dep_ not in ("prep", "advcl", "mark"):
            continue
        if verb.lemma_ == "name" and held.pos_ != "PROPN" and held.lemma_.lower() not in _CULPRITS:
            # "Named her as his successor" appoints.
            return None
        return Content(tuple(range(thing.left_edge.i, child.right_edge.i + 1)), use, "as")
    for child in verb.rights:
        # "Described the step as long planned".
        if child.dep_ == "advcl" and child.tag_ == "VBN" and thing.i < child.i:
            marks = [mark for mark in child.lefts if mark.dep_ == "mark" and mark.lower_ == "as"]
            if marks and not has_subject(child) and verb.lemma_ != "name":
                return Content(tuple(range(thing.left_edge.i, child.right_edge.i + 1)), use, "as")
    return None


def _as_fronted(verb: Token, thing: Token, use: Use) -> Content | None:
    """ "Which he described as a farce"."""
    for child in verb.rights if thing.tag_ in ("WP", "WDT") else ():
        if child.dep_ in ("prep", "advcl") and child.lower_ == "as" and opened(child):
            return Content((thing.i, *range(child.i, child.right_edge.i + 1)), use, "as")
    return None


def prepositional_content(verb: Token, cue: CueVerb) -> Content | None:
    """What a preposition of the verb opens: "warned of floods", "accused the mayor of lying"."""
    culprit = next((child for child in verb.children if child.dep_ == "dobj"), None)
    low = list(culprit.children) if culprit is not None and "of" in cue.prepositions else []
    if any(child.dep_ == "prep" and child.lower_ == "of" and child.i > verb.i for child in verb.children):
        # The "of" of "one of the journalists" opens no deed where another does.
        low = []
    for child in (*verb.children, *low):
        if child.dep_ not in ("prep", "agent") or child.i < verb.i:
            continue
        use = cue.prepositions.get(child.lower_)
        if use is not None and child.head.i != verb.i and use.stance != "accuses":
            continue
        inner = opened(child) if use is not None else None
        if use is None or inner is None:
            continue
        if use.stance == "accuses":
            # The reproach is told by verb, culprit and deed together.
            return Content(tuple(range(verb.i, _last_reproach(verb, child) + 1)), use, "accusation")
        return Content(subtree(inner), use, "phrase", (child.i,))
    return None


def _last_reproach(verb: Token, opener: Token) -> int:
    """The last word of what somebody is accused of; a second deed may hang onto the verb ("of lying and cheating")."""
    last = opener.right_edge.i
    for child in verb.children:
        if child.dep_ == "conj" and child.tag_ == "VBG" and child.i > last:
            known = cue_verbs().get(child.lemma_, ())
            if not any(use.manner == "speech" for entry in known for use in entry.frames.values()):
                last = child.right_edge.i
    return last


def phrase_content(verb: Token, cue: CueVerb) -> Content | None:
    """A noun phrase: "confirmed the death", "spoke out against the ban"."""
    use = cue.frames.get("phrase") or cue.frames.get("gerund")
    if use is None:
        return None
    if cue.particles:
        opener = next((c for c in verb.children if c.lower_ == cue.particles[-1] and c.i > verb.i), None)
        if opener is not None and opener.dep_ == "prep":
            inner = opened(opener)
            if inner is not None and use.stance == "denies" and _is_person(inner):
                use = Use("denies", "attitude")
            return Content(subtree(inner), use, "phrase", (opener.i,)) if inner is not None else None
    for child in verb.children:
        if child.dep_ in ("dobj", "attr") and child.i > verb.i and child.lemma_ not in sources().audiences:
            last = child.right_edge.i
            offered = child.lemma_.lower() in _OFFERS and verb.lemma_ != "deny"
            if use.stance == "denies" and (_is_person(child) or offered):
                # Rejecting an offer denies nothing, nor does scoffing at somebody.
                return Content(subtree(child), Use("denies", "attitude"), "phrase")
            over = next((c for c in verb.rights if c.dep_ == "prep" and c.i == last + 1 and c.lower_ in _VOICED), None)
            if verb.lemma_ in _VOICING and over is not None:
                return Content(tuple(range(child.left_edge.i, over.right_edge.i + 1)), use, "phrase")
            if verb.lemma_ in _VOICING and not any(c.dep_ in ("prep", "acl", "ccomp") for c in child.rights):
                # "Expressed concern over the plan" tells of the plan; "expressed anger" of nothing.
                return Content(subtree(child), Use("asserts", "topic"), "phrase")
            more = _TOPICAL if use.manner in ATTITUDES else _HEARERS if use.stance == "promises" else ()
            for other in verb.children:
                if other.dep_ in ("prep", "dative") and other.lower_ in more and other.left_edge.i == last + 1:
                    last = other.right_edge.i
            return Content(tuple(range(child.left_edge.i, last + 1)), use, "phrase")
    return None


def _is_person(noun: Token) -> bool:
    if noun.tag_ == "PRP":
        return noun.lower_ in ("him", "her", "me", "us", "you")
    return noun.ent_type_ == "PERSON" or noun.lemma_.lower() in people() | {"critic", "opponent", "rival"}


def figure_content(verb: Token, cue: CueVerb) -> Content | None:
    """What a number is put at, what is put down to what, and what is counted: "put the toll at 40"."""
    use, counted = cue.frames.get("figure"), cue.frames.get("count")
    thing = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if thing is None:
        return None
    if counted is not None:
        numbers = any(word.like_num and word.dep_ == "nummod" for word in words_of(thing))
        return Content(subtree(thing), counted, "phrase") if numbers else None
    if use is None:
        return None
    for opener in (*verb.rights, *thing.rights):
        at = opener.lower_ == "at" and opener.dep_ == "prep" and any(word.like_num for word in words_of(opener))
        down = opener.lower_ == "down" and any(word.lower_ == "to" for word in words_of(opener))
        if opener.lower_ == "to" and opener.dep_ == "prep" and verb.doc[opener.i - 1].lower_ == "down":
            down = verb.lemma_ == "put"
        if (at or (down and verb.lemma_ == "put")) and opener.i > thing.i:
            return Content(tuple(range(thing.left_edge.i, opener.right_edge.i + 1)), use, "verdict")
    return None
