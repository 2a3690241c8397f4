"""How far a content reaches, and who can be its source, where the parse alone says too much."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.speech import ATTITUDES, sources
from colligate.reading.grammar.clauses import enclosing_clause
from colligate.reading.statements.content import Content
from colligate.reading.statements.marked_report import MarkedReport
from colligate.reading.statements.speaker_grammar import can_tell, people
from colligate.reading.statements.verb_contents import verb_content

_AT = frozenset(("in", "during", "at", "on", "via"))


def without_next_cue(marked: MarkedReport, anchor: Token, tokens: list[int]) -> list[int]:
    """The content up to a cue of the same speaker that the parser took into it: "says X is late and tells us Y"."""
    if anchor.i not in marked.cues.verbs or not tokens:
        return tokens
    doc = marked.doc
    for i in tokens:
        verb = doc[i]
        if i < anchor.i or i not in marked.cues.verbs or verb.dep_ != "conj" or marked.inside[i] >= 0:
            continue
        joint = [child.i for child in verb.head.children if child.dep_ == "cc" and child.i < i]
        if joint and is_next_cue(marked, anchor, verb):
            return [k for k in tokens if k < joint[-1]]
    return tokens


def is_next_cue(marked: MarkedReport, anchor: Token, verb: Token) -> bool:
    """Whether a verb joined to the content's is the speaker's own next cue: by tense, "that", or a thing as subject."""
    if any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in verb.children):
        return False
    content = verb_content(verb, marked.cues.verbs[verb.i])
    if content is None or content.use.manner in ATTITUDES:
        return False
    first = verb.head
    while first.dep_ == "conj" and first.head.i != first.i:
        first = first.head
    subject = next((child for child in first.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if subject is not None and subject.lower_ in ("it", "this", "that"):
        return verb.tag_ == anchor.tag_
    if subject is not None and subject.pos_ == "NOUN" and not can_tell(marked, subject):
        return True
    if any(child.dep_ in ("aux", "auxpass") for child in verb.children) or verb.tag_ not in (anchor.tag_, "VBD"):
        return False
    finite = first.tag_ if first.tag_ in ("VBD", "VBZ", "VBP") else None
    same_tense = anchor.tag_ == verb.tag_ or (anchor.tag_ == "VBN" and finite not in ("VBD", None))
    return same_tense and (finite != verb.tag_ or marked.doc[content.tokens[0]].lower_ == "that")


def without_occasion(marked: MarkedReport, tokens: list[int]) -> list[int]:
    """The content without "in a statement" or "during a news conference" at its end: that is where it was said."""
    if len(tokens) < 6 or marked.inside[tokens[-1]] >= 0:
        return tokens
    for i in tokens[:2:-1]:
        token = marked.doc[i]
        if token.dep_ != "prep" or token.lower_ not in _AT or token.right_edge.i < tokens[-1]:
            continue
        noun = next((child for child in token.children if child.dep_ == "pobj"), None)
        if noun is not None and noun.lemma_ in sources().occasions and token.head.pos_ in ("VERB", "AUX"):
            return [k for k in tokens if k < i]
    return tokens


def clause_of_according(token: Token) -> Token:
    """The clause that "according to" stands in: the sentence's when it opens or ends it, else the nearest."""
    sentence = token.sent
    first = next((node.i for node in sentence if not (node.is_punct or node.is_space or node.dep_ == "cc")), token.i)
    if token.left_edge.i <= first:
        return sentence.root
    after = token.right_edge.i + 1
    last = after >= sentence.end or sentence[after - sentence.start].text in (".", "!", "?")
    nearest = enclosing_clause(token.head)
    if last and token.i > 0 and token.doc[token.i - 1].text == ",":
        return sentence.root
    return nearest


def is_purpose(verb: Token, content: Content) -> bool:
    """ "A site to explain the rules": what something is for has not been said by anybody."""
    if not any(child.dep_ == "aux" and child.tag_ == "TO" for child in verb.children):
        return False
    if verb.dep_ == "acl" and content.frame == "clause":
        # "Options to clarify that it is so".
        return verb.head.lemma_.lower() not in people()
    return content.frame in ("phrase", "gerund", "verdict", "as") and verb.dep_ in ("acl", "relcl", "advcl")
