"""What was said: the words that a verb takes as the content of a statement, by grammar."""

from __future__ import annotations

import msgspec
from spacy.tokens import Token

from colligate.knowledge.speech import CueVerb, Use, cue_nouns, cue_verbs, sources
from colligate.reading.clauses import (
    SUBJECTS,
    has_subject,
    has_that,
    has_to,
    is_finite,
    is_gerund,
    is_passive,
    opened,
    opens_content,
    subtree,
    subtree_without,
    words_of,
)

_COMPLEMENTS = frozenset(("ccomp", "xcomp", "advcl", "parataxis"))
_VERDICTS = frozenset(("oprd", "xcomp", "ccomp"))
_REPLIES = frozenset((
    "say", "comment", "discuss", "confirm", "answer", "disclose", "reveal", "specify", "elaborate", "name", "identify",
    "speculate", "address", "respond", "explain", "speak", "talk", "tell", "give", "deny",
))  # fmt: skip
"""What people decline to do when they decline to comment."""


_ADDRESSING = frozenset(
    ("inform", "assure", "reassure", "notify", "alert", "promise", "brief", "cable", "write", "email")
)
"""Verbs whose object is whoever is told, besides those of orders."""
_REASONS = frozenset(("because", "if", "unless", "while", "whereas", "though", "although", "since", "so"))
"""Words that open a clause which belongs to what is said rather than to the saying."""
_TOPICAL = frozenset(("for", "over", "as", "about"))
"""Prepositions behind an object of praise or blame that say what for."""


class Content(msgspec.Struct, frozen=True):
    """Words that a cue takes as its content.

    Args:
        tokens: Positions of the words, ascending; not always in one stretch.
        use: What the speaker does with them.
        frame: How they are built.
        cue: Positions of words that belong to the cue besides its head ("declined to comment on").
        subject: The content's subject is the cue's own ("is expected to"): nobody is named as the speaker.
    """

    tokens: tuple[int, ...]
    use: Use
    frame: str
    cue: tuple[int, ...] = ()
    subject: bool = False


def verb_content(verb: Token, cue: CueVerb) -> Content | None:
    """The content of an attributing verb, quotations left aside; None when grammar shows none."""
    if is_passive(verb):
        content = _passive_content(verb, cue)
        return content if content is not None and content.tokens else None
    for find in (_refusal, _clause, _as_verdict, _verdict, _order, _prepositional, _infinitive, _phrase, _around):
        content = find(verb, cue)
        if content is not None:
            return content if content.tokens else None
    return None


def _clause(verb: Token, cue: CueVerb) -> Content | None:
    use = cue.frames.get("clause")
    if use is None:
        return None
    right = [child for child in verb.children if child.i > verb.i]
    for child in right:
        if child.dep_ == "ccomp" and is_finite(child):
            return Content(_with_reason(verb, child), use, "clause")
        if child.dep_ == "xcomp" and is_finite(child) and has_subject(child) and not has_to(child):
            return Content(subtree(child), use, "clause")
        if child.dep_ == "advcl" and has_that(child) and not any(c.lower_ == "if" for c in child.lefts):
            return Content(subtree(child), use, "clause")
        if child.dep_ == "ccomp" and child.tag_ == "VBG" and has_subject(child) and use.manner in ("speech", "sign"):
            return Content(subtree(child), use, "scene")
        inner = next(child.rights, None) if child.lower_ in cue.particles else None
        if inner is not None and inner.dep_ == "ccomp" and is_finite(inner):
            # "Made it clear that".
            return Content(subtree(inner), use, "clause", (child.i,))
    low = _low_clause(verb, cue, use)
    if low is not None:
        return low
    if any(child.dep_ == "dobj" for child in right) and not _addresses(verb, cue):
        return None
    left = [child for child in verb.children if child.i < verb.i and child.dep_ == "ccomp" and is_finite(child)]
    return Content(subtree(left[-1]), use, "clause") if left else None


def _with_reason(verb: Token, clause: Token) -> tuple[int, ...]:
    """The clause with a reason or condition right behind it that the parser hung onto the cue."""
    tokens = subtree(clause)
    for child in verb.rights if tokens else ():
        gap = child.left_edge.i - tokens[-1] - 1
        if child.dep_ != "advcl" or not 0 <= gap <= 1 or (gap and verb.doc[tokens[-1] + 1].text != ","):
            continue
        if any(mark.dep_ == "mark" and mark.lower_ in _REASONS for mark in child.lefts):
            tokens = (*tokens, *range(tokens[-1] + 1, child.right_edge.i + 1))
    return tokens


def _low_clause(verb: Token, cue: CueVerb, use: Use) -> Content | None:
    """A clause that the parser hung onto the hearer: "told the Star he was tired"."""
    if not _addresses(verb, cue):
        return None
    for child in verb.children:
        if child.dep_ not in ("dobj", "dative", "npadvmod", "prep") or child.i < verb.i:
            continue
        for inner in words_of(child):
            if inner.dep_ in ("acl", "ccomp") and has_that(inner) and is_finite(inner):
                return None if inner.head.lemma_ in cue_nouns() else Content(subtree(inner), use, "clause")
            if inner.head.i == child.i and _is_misread(inner):
                return Content(subtree(inner), use, "clause")
    return None


def _is_misread(clause: Token) -> bool:
    """Whether a relative clause is none: it has a subject of its own, no pronoun, and stands behind a name."""
    if clause.dep_ != "relcl" or clause.head.tag_ not in ("NNP", "NNPS", "PRP", "NNS"):
        return False
    relative = any(word.tag_ in ("WP", "WDT", "WRB") for word in clause.lefts)
    return is_finite(clause) and has_subject(clause) and not relative


def _infinitive(verb: Token, cue: CueVerb) -> Content | None:
    for frame, matches in (("infinitive", has_to), ("gerund", is_gerund)):
        use = cue.frames.get(frame)
        if use is None:
            continue
        for child in verb.children:
            if child.dep_ in ("xcomp", "ccomp") and child.i > verb.i and matches(child):
                return Content(subtree(child), use, frame)
    return None


def _order(verb: Token, cue: CueVerb) -> Content | None:
    """Noun phrase and infinitive: "urged Congress to pass", "wants him to go", "called on them to stop"."""
    use = cue.frames.get("order")
    if use is None:
        return None
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


def _verdict(verb: Token, cue: CueVerb) -> Content | None:
    """Noun phrase and predicate: "called the plan a farce", "which he called a farce"."""
    use = cue.frames.get("verdict")
    if use is None or verb.dep_ == "acl":
        return None
    double = _double_object(verb)
    if double is not None:
        return Content(tuple(range(double[0].left_edge.i, double[1].right_edge.i + 1)), use, "verdict")
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
            if fronted is None:
                return None
            tokens = (fronted.i, *tokens)
        return Content(tokens, use, "verdict")
    return None


def _double_object(verb: Token) -> tuple[Token, Token] | None:
    """Thing and predicate read as two objects, or as a name with an addition in quotation marks."""
    things = [child for child in verb.rights if child.dep_ in ("dobj", "dative")]
    if len(things) > 1:
        return things[0], things[-1]
    for child in things[0].rights if things else ():
        if child.dep_ == "appos" and verb.doc[child.left_edge.i - 1].is_quote:
            return things[0], child
    return None


def _as_verdict(verb: Token, cue: CueVerb) -> Content | None:
    use = cue.frames.get("as")
    thing = next((c for c in verb.children if c.dep_ == "dobj"), None)
    if use is None or thing is None:
        return None
    if thing.i < verb.i:
        return _as_fronted(verb, thing, use)
    for child in (*verb.children, *thing.children):
        if child.dep_ in ("prep", "advcl", "mark") and child.lower_ == "as" and child.i > thing.i and opened(child):
            return Content(tuple(range(thing.left_edge.i, child.right_edge.i + 1)), use, "as")
    return None


def _as_fronted(verb: Token, thing: Token, use: Use) -> Content | None:
    """ "Which he described as a farce"."""
    for child in verb.rights if thing.tag_ in ("WP", "WDT") else ():
        if child.dep_ in ("prep", "advcl") and child.lower_ == "as" and opened(child):
            return Content((thing.i, *range(child.i, child.right_edge.i + 1)), use, "as")
    return None


def _prepositional(verb: Token, cue: CueVerb) -> Content | None:
    """What a preposition of the verb opens: "warned of floods", "accused the mayor of lying"."""
    culprit = next((child for child in verb.children if child.dep_ == "dobj"), None)
    low = list(culprit.children) if culprit is not None and "of" in cue.prepositions else []
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


def _phrase(verb: Token, cue: CueVerb) -> Content | None:
    use = cue.frames.get("phrase") or cue.frames.get("gerund")
    if use is None:
        return None
    if cue.particles:
        opener = next((c for c in verb.children if c.lower_ == cue.particles[-1] and c.i > verb.i), None)
        if opener is not None and opener.dep_ == "prep":
            inner = opened(opener)
            return Content(subtree(inner), use, "phrase", (opener.i,)) if inner is not None else None
    for child in verb.children:
        if child.dep_ in ("dobj", "attr") and child.i > verb.i and child.lemma_ not in sources().audiences:
            last = child.right_edge.i
            for other in verb.children:
                if (
                    use.manner == "attitude"
                    and other.dep_ == "prep"
                    and other.lower_ in _TOPICAL
                    and other.left_edge.i == last + 1
                ):
                    last = other.right_edge.i
            return Content(tuple(range(child.left_edge.i, last + 1)), use, "phrase")
    return None


def _refusal(verb: Token, cue: CueVerb) -> Content | None:
    """Declining to comment: the content is what was asked about."""
    negative = verb.lemma_ in ("decline", "refuse")
    if not negative:
        return None
    for child in verb.children:
        if child.dep_ not in ("xcomp", "ccomp") or child.lemma_ not in _REPLIES or not has_to(child):
            continue
        if any(c.dep_ == "auxpass" for c in child.children):
            # "Declined to be named".
            continue
        between = tuple(range(verb.i + 1, child.i + 1))
        topic = _topic(child)
        use = Use("declines_comment", "speech")
        if topic is None:
            return Content(subtree(child), use, "refusal")
        # A topic may be joined to another that the parser hung onto the refusal itself.
        joined = [
            other
            for other in (*verb.children, *child.children)
            if other.dep_ in ("conj", "advcl", "ccomp") and other.i > topic[0].i and has_that(other)
        ]
        last = max([topic[0].right_edge.i, *(c.right_edge.i for c in joined)])
        return Content(tuple(range(topic[0].left_edge.i, last + 1)), use, "refusal", between + topic[1])
    return None


def _topic(reply: Token) -> tuple[Token, tuple[int, ...]] | None:
    for child in reply.children:
        if child.i < reply.i:
            continue
        if child.dep_ in ("ccomp", "dobj"):
            return child, ()
        if child.dep_ == "prep" and child.lower_ in ("on", "about", "to", "for"):
            inner = opened(child)
            if inner is not None:
                return inner, (child.i,)
    return None


def _around(verb: Token, cue: CueVerb) -> Content | None:
    """A cue thrown into or after what was said: "The road, police said, is closed"."""
    use = cue.frames.get("clause")
    if use is None or use.manner == "will" or verb.dep_ not in ("parataxis", "ccomp", "advcl", "dep", "conj"):
        return None
    if not any(child.dep_ in ("nsubj",) for child in verb.children) or has_that(verb):
        return None
    marks = [child for child in verb.children if child.dep_ == "mark"]
    if verb.dep_ == "advcl" and not any(mark.lower_ == "as" for mark in marks):
        return None
    left = verb.left_edge.i
    if verb.dep_ in ("ccomp", "conj", "dep") and not (left > 0 and verb.doc[left - 1].lower_ in (",", "-", "–", "—")):
        return None
    more = [child for child in verb.children if child.dep_ in ("dobj", "ccomp", "xcomp") and child.i > verb.i]
    if any(child.dep_ != "dobj" or not _addresses(verb, cue) for child in more):
        return None
    if verb.dep_ == "conj" and any(child.dep_ == "cc" for child in verb.head.children):
        return None
    tokens = subtree_without(verb.head, verb)
    return Content(tokens, use, "around") if tokens else None


def _passive_content(verb: Token, cue: CueVerb) -> Content | None:
    """Passives: "it is said that", "is believed to have", "was told that", "was accused of"."""
    subject = next((c for c in verb.children if c.dep_ in ("nsubjpass", "nsubj")), None)
    stance = sources().hearsay_verbs.get(verb.lemma_)
    for child in verb.children:
        if child.i < verb.i:
            continue
        if child.dep_ in ("ccomp", "advcl") and is_finite(child) and opens_content(child) and "clause" in cue.frames:
            return Content(subtree(child), cue.frames["clause"], "clause")
        if child.dep_ in ("xcomp", "ccomp") and has_to(child) and subject is not None:
            if subject.tag_ == "WP" and subject.lower_ == "what":
                # "What is believed to be a meteor" names a thing.
                return None
            named = subject.dep_ == "nsubjpass" and subject.tag_ not in ("WP", "WDT")
            tokens = (*subtree(subject), *subtree(child)) if named else subtree(child)
            if stance is not None:
                awaited = verb.lemma_ in sources().expectations
                return Content(tokens, Use(stance, "attitude" if awaited else "speech"), "hearsay", subject=True)
            if "order" in cue.frames:
                order = cue.frames["order"]
                told = any(c.dep_ == "agent" for c in verb.children)
                return Content(tokens, order if told else Use(order.stance, "attitude"), "order", subject=True)
        use = cue.prepositions.get(child.lower_) if child.dep_ == "prep" else None
        if use is not None and use.stance == "accuses" and subject is not None:
            tokens = (*subtree(subject), verb.i, *subtree(child))
            return Content(tokens, use, "accusation", subject=True)
    use = cue.frames.get("phrase")
    if use is not None and subject is not None and any(c.dep_ == "agent" for c in verb.children):
        return Content(subtree(subject), use, "phrase", subject=True)
    return None


def _addresses(verb: Token, cue: CueVerb) -> bool:
    """Whether the verb's object is whoever is told."""
    return verb.lemma_ in _ADDRESSING or "order" in cue.frames
