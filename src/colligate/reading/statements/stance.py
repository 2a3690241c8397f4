"""What a speaker does by saying it, where the content decides: denying that something exists, or guessing."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from colligate.knowledge.speech import sources
from colligate.records.statement import Stance

_BELIEVING = frozenset(("suspect", "believe", "think", "guess", "assume"))
_OWN = frozenset(("i", "we", "he", "she", "they"))
# Not doing these is no denial of a deed: "I never thought so".
_NO_DEEDS = frozenset((
    "know", "think", "want", "like", "have", "be", "expect", "feel", "believe", "understand", "need", "care", "mind",
    "mean", "agree", "realize", "realise", "seem", "hesitate", "wish", "hope", "plan", "intend", "require", "become",
))  # fmt: skip
# Nor these, unless "never": "I did not get the letter", "we did not win".
_HAPPEN_TO_ONE = frozenset((
    "see", "get", "remember", "hear", "say", "find", "wait", "recall", "receive", "win", "lose", "sleep", "eat", "give",
    "do", "provide", "help", "reach", "finish", "manage", "succeed", "come",
))  # fmt: skip
_GUESSING = frozenset(("may", "might", "perhaps", "possibly", "probably", "maybe"))
# "There is no doubt" and the like deny no event.
_STATES = frozenset((
    "doubt", "need", "reason", "way", "question", "alternative", "choice", "chance", "time", "room", "point", "place",
    "one", "hope", "guarantee", "excuse", "limit", "shortage", "secret", "such", "longer", "substitute", "word",
    "wonder", "comparison", "idea", "rush", "harm", "interest", "mistake", "problem", "option", "sense", "more",
    "desire", "appetite", "money", "difference", "link", "circumstance", "deal", "proof", "evidence", "answer",
))  # fmt: skip
_VERDICT = 8
"""How many words a verdict may have."""
_OPEN = frozenset(("whether", "if", "how", "why", "what", "who", "when", "where", "which"))
_UNDER_NEGATION: dict[Stance, Stance] = {"denies": "asserts", "confirms": "declines_comment"}


def stance_of(doc: Doc, tokens: Iterable[int], stance: Stance, *, direct: bool) -> Stance:
    """The stance of a statement whose cue alone would give `stance`.

    Args:
        doc: The parse.
        tokens: Positions of the content's words.
        stance: What the cue says.
        direct: The content is quoted: what it guesses or demands is told word by word, and stays an assertion.
    """
    if stance != "asserts":
        return stance
    words = list(tokens)
    within = set(words)
    heads = [doc[i] for i in words if doc[i].head.i not in within or doc[i].head.i == i]
    if any(_denies_existence(head) for head in heads):
        return "denies"
    if len(heads) == 1 and (_denies_deed(heads[0]) or _calls_untrue(heads[0])):
        return "denies"
    if direct:
        return stance
    if any(_guesses(head) for head in heads):
        return "speculates"
    return "demands" if any(_demands(head) for head in heads) else stance


def negated(cue: Token) -> bool:
    """Whether the cue itself is negated ("did not say")."""
    node = cue
    for _ in range(3):
        if any(child.dep_ == "neg" or child.lower_ in ("never", "neither") for child in node.children):
            return True
        subject = next((child for child in node.children if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is not None and (
            subject.lower_ in ("nobody", "none", "neither")
            or any(c.lower_ in ("no", "neither") and c.dep_ == "det" for c in subject.children)
        ):
            return True
        if node.dep_ != "xcomp":
            return False
        node = node.head
    return False


def neither_nor(cue: Token) -> bool:
    """Whether a cue is the second of "neither confirmed nor denied": that is no answer."""
    first = cue.head
    joined = cue.dep_ == "conj" and any(child.lower_ == "nor" for child in first.children)
    return joined and {first.lemma_, cue.lemma_} == {"confirm", "deny"}


def calls_untrue(doc: Doc, end: int) -> bool:
    """Whether a verdict that ends at an offset says that something is not so: "called the report a lie"."""
    span = doc.char_span(max(0, end - 1), end, alignment_mode="expand")
    if span is None:
        return False
    words = doc[max(span.root.sent.start, span.end - _VERDICT) : span.end]
    return any(word.lemma_.lower() in sources().untruths for word in words)


def under_negation(stance: Stance, first: str) -> Stance:
    """The stance that a negated cue leaves: not denying is no denial, not saying whether is no answer.

    Args:
        stance: What the cue says by itself.
        first: First word of the content, lower case.
    """
    if stance == "asserts" and first in _OPEN:
        return "declines_comment"
    return _UNDER_NEGATION.get(stance, stance)


def _guesses(head: Token) -> bool:
    """ "May flee", "the toll could pass 100", "he suspects that"; not "he could see smoke"."""
    own = any(child.dep_ == "nsubj" and child.lower_ in _OWN for child in head.children)
    if own and head.lemma_ in _BELIEVING:
        return True
    for child in head.children:
        if child.dep_ in ("aux", "advmod") and (
            child.lower_ in _GUESSING or (child.lower_ == "could" and not own and not _is_negated(head))
        ):
            return True
    return False


def _demands(head: Token) -> bool:
    """ "The minister must resign": by somebody else than the speaker."""
    for node in (head, *(child for child in head.children if child.dep_ == "conj")):
        must = any(child.lower_ == "must" and child.dep_ == "aux" for child in node.children)
        own = any(child.dep_ == "nsubj" and child.lower_ in _OWN for child in node.children)
        if must and not own and node.lemma_ not in ("be", "have"):
            return True
    return False


def _denies_deed(head: Token) -> bool:
    """ "We did not start this", "he had never met her", "nobody pushed her": a deed in the past is denied.

    One clause only: what else is told beside it is not denied. "Have not reached" is no denial: it may come.
    """
    if any(child.dep_ in ("conj", "advcl", "ccomp", "parataxis") or child.tag_ == "MD" for child in head.children):
        return False
    subject = next((child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    if head.pos_ != "VERB" or subject is None or head.lemma_ in _NO_DEEDS:
        return False
    helpers = {child.lower_ for child in head.children if child.dep_ in ("aux", "neg", "advmod")}
    no_one = subject.lower_ == "one" and subject.i and subject.nbor(-1).lower_ == "no"
    if no_one or subject.lower_ in ("nobody", "none"):
        return head.tag_ == "VBD" or bool(helpers & {"did", "have", "had", "has"})
    if subject.lower_ not in _OWN:
        return False
    if "never" in helpers:
        return head.tag_ in ("VBD", "VBN")
    return "did" in helpers and _is_negated(head) and head.lemma_ not in _HAPPEN_TO_ONE


def _calls_untrue(head: Token) -> bool:
    """ "The report was a lie", "that figure is wrong"."""
    if head.lemma_ != "be" or _is_negated(head) or any(child.tag_ == "MD" for child in head.children):
        return False
    own = any(child.dep_ == "nsubj" and child.lower_ in _OWN for child in head.children)
    return not own and any(
        child.dep_ in ("acomp", "attr") and child.lemma_.lower() in sources().untruths for child in head.children
    )


def _is_negated(head: Token) -> bool:
    return any(child.dep_ == "neg" or child.lower_ == "never" for child in head.children)


def _denies_existence(head: Token) -> bool:
    """ "There was no attack", "no attack took place", "there have been no other departures"."""
    if any(child.tag_ == "MD" for child in head.children):
        return False
    if any(child.dep_ == "expl" and child.lower_ == "there" for child in head.children):
        things = [child for child in head.children if child.dep_ in ("attr", "nsubj", "dobj")]
        return any(_is_none(thing) for thing in things)
    subject = next((child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    happens = head.lemma_ in ("happen", "occur", "take", "exist", "arrive")
    return happens and subject is not None and _is_none(subject)


def _is_none(thing: Token) -> bool:
    if thing.lemma_.lower() in _STATES:
        return False
    return any(child.lower_ == "no" and child.dep_ in ("det", "neg") for child in thing.children)
