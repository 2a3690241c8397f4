"""What verbs take as a clause: "said that ...", "told the Star he was tired", and a cue thrown into what was said."""

from __future__ import annotations

from spacy.tokens import Token

from colligate.knowledge.speech import CueVerb, Use, cue_nouns, cue_verbs
from colligate.reading.grammar.clauses import (
    SUBJECTS,
    has_subject,
    has_that,
    has_to,
    is_finite,
    subtree,
    subtree_without,
    words_of,
)
from colligate.reading.statements.content import Content
from colligate.reading.statements.speaker_grammar import inverted_subject, predicate_behind

_RESUMING = frozenset(("including", "until", "before", "after", "despite", "without", "especially", "particularly"))
"""Words with which a content goes on behind a cue."""
_JOINTS = frozenset((",", "and", "or", "so"))
"""What may stand between two clauses of one content. Behind "but" reports as often speak for themselves."""
_REASONS = frozenset(("because", "if", "unless", "while", "whereas", "though", "although", "since", "so"))
"""Words that open a clause which belongs to what is said rather than to the saying."""


def clause_content(verb: Token, cue: CueVerb) -> Content | None:
    """A clause of its own: "said that he was tired", "made it clear that"."""
    use = cue.frames.get("clause")
    if use is None:
        return None
    name = inverted_subject(verb)
    predicate = predicate_behind(name) if name is not None else None
    if predicate is not None:
        # "The trouble, says Ann Berg, is that it was late".
        return Content((*range(verb.sent.start, verb.i - 1), *range(predicate, verb.sent.end)), use, "around")
    right = [child for child in verb.children if child.i > verb.i]
    for child in right:
        if child.dep_ == "ccomp" and is_finite(child) and not _tells_when(child):
            tokens = _without_day(verb, _with_reason(verb, child))
            return Content(_with_joined(verb, tokens) if use.manner == "speech" else tokens, use, "clause")
        if child.dep_ == "xcomp" and is_finite(child) and has_subject(child) and not has_to(child):
            return Content(subtree(child), use, "clause")
        if child.dep_ == "advcl" and has_that(child) and not any(c.lower_ == "if" for c in child.lefts):
            return Content(subtree(child), use, "clause")
        if _is_scene(child) and use.manner in ("speech", "sign"):
            return Content(subtree(child), use, "scene")
        inner = next(child.rights, None) if child.lower_ in cue.particles else None
        if inner is not None and inner.dep_ == "ccomp" and is_finite(inner):
            # "Made it clear that".
            return Content(subtree(inner), use, "clause", (child.i,))
    low = _low_clause(verb, cue, use)
    if low is not None:
        return low
    if any(child.dep_ == "dobj" for child in right) and not addresses_hearer(verb, cue):
        return None
    before = [child for child in verb.children if child.i < verb.i and child.dep_ == "ccomp"]
    # "Gunmen shot dead a judge, police said", where "shot" is read as a participle or a noun.
    left = [child for child in before if is_finite(child) or has_subject(child)]
    return Content((*subtree(left[-1]), *_resumed(verb)), use, "clause") if left else None


def _without_day(verb: Token, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """The words without the day of the saying: "said on Saturday he was in control"."""
    doc = verb.doc
    if not tokens or tokens[0] != verb.i + 1:
        return tokens
    behind = tokens[0] + (doc[tokens[0]].lower_ in ("on", "late", "early"))
    first = behind
    while first < tokens[-1] and doc[first].ent_type_ in ("DATE", "TIME") and doc[first].pos_ != "NUM":
        first += 1
    opens = doc[first].dep_ in SUBJECTS or doc[first].tag_ in ("DT", "PRP", "PRP$", "EX", "IN")
    return tuple(i for i in tokens if i >= first) if first > behind and opens else tokens


def _is_scene(clause: Token) -> bool:
    """ "Showed him leaving"; not "said, her voice rising", nor "found itself defending"."""
    if clause.dep_ != "ccomp" or clause.tag_ != "VBG" or clause.left_edge.nbor(-1).text == ",":
        return False
    return any(child.dep_ in SUBJECTS and not child.lower_.endswith(("self", "selves")) for child in clause.lefts)


def _tells_when(clause: Token) -> bool:
    """Whether "since" or "after" opens a clause: circumstance that the parser took for a content."""
    return any(mark.dep_ == "mark" and mark.lower_ in ("since", "after", "until", "before") for mark in clause.lefts)


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


def _with_joined(verb: Token, tokens: tuple[int, ...]) -> tuple[int, ...]:
    """The words with ", and the road was closed" right behind them that the parser hung onto the cue in their stead."""
    for child in verb.rights if tokens else ():
        if child.dep_ != "conj" or child.left_edge.i <= tokens[-1] or not _is_told_on(verb, child):
            continue
        between = verb.doc[tokens[-1] + 1 : child.left_edge.i]
        if len(between) <= 2 and (has_that(child) or all(word.lower_ in _JOINTS for word in between)):
            tokens = (*tokens, *range(tokens[-1] + 1, child.right_edge.i + 1))
    return tokens


def _is_told_on(verb: Token, clause: Token) -> bool:
    """Whether a clause beside the cue may be the speaker's words too: it has a subject, tells of no other speech, and
    has moved into the past with the cue ("said it was open, and the road had sunk")."""
    if not any(child.dep_ in ("nsubj", "nsubjpass", "expl") for child in clause.children):
        return False
    if clause.lemma_ in cue_verbs() and any(child.dep_ in ("ccomp", "xcomp") for child in clause.children):
        return False
    finite = next((c.tag_ for c in clause.lefts if c.dep_ in ("aux", "auxpass") and c.tag_ != "VB"), clause.tag_)
    return verb.tag_ not in ("VBD", "VBN") or finite in ("VBD", "MD")


def _low_clause(verb: Token, cue: CueVerb, use: Use) -> Content | None:
    """A clause that the parser hung onto the hearer: "told the Star he was tired"."""
    if not addresses_hearer(verb, cue):
        return None
    for child in verb.children:
        if child.dep_ not in ("dobj", "dative", "npadvmod", "prep") or child.i < verb.i:
            continue
        for inner in words_of(child):
            if inner.dep_ in ("acl", "ccomp", "relcl") and has_that(inner) and is_finite(inner):
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


def interjected_content(verb: Token, cue: CueVerb) -> Content | None:
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
    if left > 0 and verb.doc[left - 1].text in (";", ":"):
        return None
    if verb.dep_ in ("ccomp", "conj", "dep") and not (left > 0 and verb.doc[left - 1].lower_ in (",", "-", "–", "—")):
        return None
    more = [child for child in verb.children if child.dep_ in ("dobj", "ccomp", "xcomp") and child.i > verb.i]
    if any(child.dep_ != "dobj" or not addresses_hearer(verb, cue) for child in more):
        return None
    if verb.dep_ == "conj" and any(child.dep_ == "cc" for child in verb.head.children):
        return None
    tokens = subtree_without(verb.head, verb)
    return Content((*tokens, *_resumed(verb)), use, "around") if tokens else None


def parts_around(verb: Token, content: Content) -> tuple[Content, ...]:
    """A content, or two where the speaker goes on behind the cue with a clause of its own: "The pump failed, she said,
    and nobody noticed"."""
    clause = _clause_behind(verb) if content.frame in ("around", "clause") and not content.cue else None
    before = tuple(i for i in content.tokens if i < verb.i)
    if clause is None or not before:
        return (content,)
    first = next(i for i in range(verb.i + 2, clause.i + 1) if verb.doc[i].lower_ not in _JOINTS)
    behind = range(first, clause.right_edge.i + 1)
    return tuple(Content(part, content.use, "around") for part in (before, tuple(behind)))


def _clause_behind(verb: Token) -> Token | None:
    """The clause that a semicolon or ", and" joins right behind a cue to what was said before it."""
    doc, sentence = verb.doc, verb.sent
    if verb.i + 3 >= sentence.end or doc[verb.i + 1].text not in (";", ","):
        return None
    if doc[verb.i + 1].text == "," and doc[verb.i + 2].lower_ != "and":
        return None
    opens = verb.i + 2 + (doc[verb.i + 2].lower_ == "and")
    for node in (verb, *verb.children, *verb.head.children):
        joined = node.dep_ in ("conj", "ccomp", "parataxis") or node.i == verb.head.i
        if node.i > verb.i and joined and is_finite(node) and _is_told_on(verb, node):
            subject = next((child for child in node.lefts if child.dep_ in SUBJECTS), None)
            if subject is not None and opens <= subject.i and node.left_edge.i <= opens + 1:
                return node
    return None


def _resumed(verb: Token) -> tuple[int, ...]:
    """Words behind a cue thrown in with which the content goes on: "..., police said, before he was shot"."""
    for child in verb.rights:
        first = child.left_edge.i
        if child.dep_ not in ("advcl", "prep") or verb.doc[first - 1].text != "," or first < verb.i + 2:
            continue
        opener = verb.doc[first].lower_
        if opener in _RESUMING or (child.dep_ == "advcl" and opener in _REASONS):
            return tuple(range(first, child.right_edge.i + 1))
    return ()


_ADDRESSING = frozenset(
    ("inform", "assure", "reassure", "notify", "alert", "promise", "brief", "cable", "write", "email")
)
"""Verbs whose object is whoever is told, besides those of orders."""


def addresses_hearer(verb: Token, cue: CueVerb) -> bool:
    """Whether the verb's object is whoever is told."""
    return verb.lemma_ in _ADDRESSING or "order" in cue.frames
