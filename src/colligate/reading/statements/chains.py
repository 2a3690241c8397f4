"""Through whom a statement came to the report: papers, broadcasters and agencies between speaker and reader."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from colligate.knowledge.speech import document_nouns
from colligate.reading.grammar.clauses import words_of
from colligate.reading.statements.draft import Draft
from colligate.reading.statements.speaker_grammar import is_quoted
from colligate.reading.statements.speakers import SpeakerFinder
from colligate.records.statement import Relay

TELLS = frozenset(
    ("tell", "inform", "brief", "assure", "reassure", "remind", "notify", "alert", "email", "text", "write")
)
_CARRIERS = frozenset(("to", "with", "by", "in", "on", "for", "through", "via", "from"))
_READERS = frozenset((
    "read", "broadcast", "air", "carry", "publish", "print", "run", "quote", "cite", "release", "post", "distribute",
    "relay", "show", "obtain", "see", "review", "view", "leak",
))  # fmt: skip

_NEAR = 25
"""How many words before and behind a cue a paper cites its source."""


def cited(outlet: int, anchor: Token) -> Token | None:
    """The source that an outlet cites for what it says: "the agency, citing two officials, said", "said, citing ..."

    Args:
        outlet: Position of the outlet's main word.
        anchor: The cue's main word.
    """
    first, last = anchor.sent.start, anchor.sent.end
    for citing in anchor.doc[max(first, anchor.i - _NEAR) : min(last, anchor.i + _NEAR)]:
        if citing.lemma_ != "cite" or citing.tag_ != "VBG":
            continue
        beside = anchor.i < citing.i <= anchor.i + 3 or outlet < citing.i <= outlet + 3
        if citing.head.i in (anchor.i, outlet) or beside:
            return next((child for child in citing.rights if child.dep_ == "dobj"), None)
    return None


def relays_of(doc: Doc, draft: Draft, finder: SpeakerFinder) -> tuple[Relay, ...]:
    """Whoever the cue's own clause names as having passed the statement on, nearest the speaker first.

    "Told The Times", "said in an interview with the Times", "in remarks carried by state television", "state television
    read a statement from X saying", "..., according to an AP report" beside another cue.
    """
    anchor = doc[draft.anchor]
    if draft.cue is None:
        return ()
    found: list[Token] = []
    if anchor.pos_ in ("VERB", "AUX"):
        found += _told(anchor, finder)
        found += _carried(anchor, finder)
        found += _reader(anchor)
        found += _beside(anchor, draft)
        found += _hearer(anchor, finder)
    if draft.source is not None:
        found += _obtained(doc[draft.source], finder)
    relays: list[Relay] = []
    for head in found:
        if draft.source is not None and head.i == draft.source:
            continue
        span, referent = finder.relay(head)
        if all(span != r.span and (referent is None or referent != r.referent) for r in relays):
            relays.append(Relay(span, referent))
    return tuple(relays)


def _told(verb: Token, finder: SpeakerFinder) -> list[Token]:
    if verb.lemma_ not in TELLS:
        return []
    return [c for c in verb.children if c.dep_ in ("dobj", "dative") and c.i > verb.i and finder.is_relay(c)]


def _carried(verb: Token, finder: SpeakerFinder) -> list[Token]:
    """Names of media in phrases of the cue: "in an interview with ..."; not inside the content."""
    found: dict[int | None, Token] = {}
    for child in verb.children:
        if child.dep_ not in ("prep", "agent") or child.lower_ not in _CARRIERS:
            continue
        for token in words_of(child):
            if token.dep_ in ("pobj", "compound", "poss", "appos") and finder.is_relay(token):
                found.setdefault(finder.mention_of(token), token)
    return list(found.values())


def _reader(verb: Token) -> list[Token]:
    """The subject of "read a statement from X saying": it passes on, X speaks."""
    if is_quoted(verb):
        quoting = verb.head.head
        agents = [inner for child in quoting.children if child.dep_ == "agent" for inner in child.children]
        return [child for child in quoting.lefts if child.dep_ == "nsubj"] + [a for a in agents if a.dep_ == "pobj"]
    node = verb.head
    if verb.dep_ not in ("acl", "advcl", "xcomp", "ccomp") or verb.tag_ != "VBG":
        return []
    if node.pos_ == "NOUN" and node.lemma_.lower() in document_nouns():
        node = node.head
    if node.lemma_ not in _READERS or not _reads_document(node):
        return []
    return [child for child in node.children if child.dep_ == "nsubj"]


def _hearer(verb: Token, finder: SpeakerFinder) -> list[Token]:
    """The subject of "the Times was told that": it passes on what nobody is named for."""
    if verb.lemma_ not in TELLS or verb.tag_ != "VBN":
        return []
    return [child for child in verb.lefts if child.dep_ == "nsubjpass" and finder.is_relay(child)]


def _obtained(source: Token, finder: SpeakerFinder) -> list[Token]:
    """Who had a document that speaks: "a report obtained by the Guardian says"."""
    agents = [
        inner
        for child in source.children
        if child.dep_ == "acl" and child.lemma_ in _READERS
        for agent in child.children
        if agent.dep_ == "agent"
        for inner in agent.children
    ]
    return [agent for agent in agents if agent.dep_ == "pobj" and finder.is_relay(agent)]


def _reads_document(verb: Token) -> bool:
    return any(child.dep_ == "dobj" and child.lemma_.lower() in document_nouns() for child in verb.children)


def _beside(verb: Token, draft: Draft) -> list[Token]:
    """ "According to an agency" in the same clause as another cue, or one above it."""
    found = []
    for node in (verb, verb.head):
        for child in node.children:
            if child.lower_ == "according" and child.i != draft.anchor:
                found += [inner for inner in words_of(child) if inner.dep_ == "pobj" and inner.head.lower_ == "to"][:1]
    return found
