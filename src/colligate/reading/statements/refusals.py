"""Declining to comment: what somebody would not talk about."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.speech import CueVerb, Use
from colligate.reading.grammar.clauses import has_that, has_to, is_passive, opened, subtree
from colligate.reading.statements.content import Content

_REPLIES = frozenset((
    "say", "comment", "discuss", "confirm", "answer", "disclose", "reveal", "specify", "elaborate", "name", "identify",
    "speculate", "address", "respond", "explain", "speak", "talk", "tell", "give", "deny",
))  # fmt: skip
"""What people decline to do when they decline to comment."""
_ANSWERS = frozenset(("respond", "reply", "answer", "return"))
"""Verbs that tell of silence only when a question is what stays unanswered."""
_QUESTIONS = frozenset(("request", "call", "question", "query", "inquiry", "enquiry", "email", "e-mail", "message"))


def refusal_content(verb: Token, cue: CueVerb) -> Content | None:
    """Declining to comment: the content is what was asked about."""
    if "refusal" not in cue.frames:
        return None
    if verb.lemma_ not in ("decline", "refuse"):
        return _silence(verb)
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


def _silence(verb: Token) -> Content | None:
    """ "Would not comment on the sale", "did not respond to questions", "did not return calls"."""
    if not any(child.dep_ == "neg" or child.lower_ == "never" for child in verb.children):
        return None
    use = Use("declines_comment", "speech")
    topic = _topic(verb)
    if verb.lemma_ == "reach":
        # "Could not be reached for comment".
        asked = topic is not None and topic[0].lemma_ == "comment" and is_passive(verb)
    elif verb.lemma_ in _ANSWERS:
        asked = topic is not None and topic[0].lemma_.lower() in _QUESTIONS
    else:
        asked = topic is not None
    if topic is None and verb.lemma_ == "comment" and not any(child.dep_ == "dobj" for child in verb.children):
        return Content((verb.i,), use, "refusal")
    return Content(subtree(topic[0]), use, "refusal", topic[1]) if topic is not None and asked else None


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
