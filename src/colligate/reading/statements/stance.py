"""What a speaker does by saying it, where the content decides: denying that something exists, or guessing."""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Doc, Token

from colligate.records.statement import Stance

_GUESSING = frozenset(("may", "might", "perhaps", "possibly", "probably", "maybe"))
# "There is no doubt" and the like deny no event.
_STATES = frozenset((
    "doubt", "need", "reason", "way", "question", "alternative", "choice", "chance", "time", "room", "point", "place",
    "one", "hope", "guarantee", "excuse", "limit", "shortage", "secret", "such", "longer", "substitute", "word",
    "wonder", "comparison", "idea", "rush", "harm", "interest", "mistake", "problem", "option", "sense", "more",
    "desire", "appetite", "money", "difference", "link",
))  # fmt: skip
_OPEN = frozenset(("whether", "if", "how", "why", "what", "who", "when", "where", "which"))
_UNDER_NEGATION: dict[Stance, Stance] = {"denies": "asserts", "confirms": "declines_comment"}


def stance_of(doc: Doc, tokens: Iterable[int], stance: Stance, *, direct: bool) -> Stance:
    """The stance of a statement whose cue alone would give `stance`.

    Args:
        doc: The parse.
        tokens: Positions of the content's words.
        stance: What the cue says.
        direct: The content is quoted: what it guesses is told word by word, and stays an assertion.
    """
    if stance != "asserts" or direct:
        return stance
    words = list(tokens)
    within = set(words)
    heads = [doc[i] for i in words if doc[i].head.i not in within or doc[i].head.i == i]
    for head in heads:
        if _denies_existence(head):
            return "denies"
        if any(child.lower_ in _GUESSING and child.dep_ in ("aux", "advmod") for child in head.children):
            return "speculates"
    return stance


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


def under_negation(stance: Stance, first: str) -> Stance:
    """The stance that a negated cue leaves: not denying is no denial, not saying whether is no answer.

    Args:
        stance: What the cue says by itself.
        first: First word of the content, lower case.
    """
    if stance == "asserts" and first in _OPEN:
        return "declines_comment"
    return _UNDER_NEGATION.get(stance, stance)


def _denies_existence(head: Token) -> bool:
    """ "There was no attack", "no attack took place", "there have been no other departures"."""
    if any(child.dep_ == "expl" and child.lower_ == "there" for child in head.children):
        things = [child for child in head.children if child.dep_ in ("attr", "nsubj", "dobj")]
        return any(_is_none(thing) for thing in things)
    subject = next((child for child in head.children if child.dep_ in ("nsubj", "nsubjpass")), None)
    happens = head.lemma_ in ("happen", "occur", "take", "exist")
    return happens and subject is not None and _is_none(subject)


def _is_none(thing: Token) -> bool:
    if thing.lemma_.lower() in _STATES:
        return False
    return any(child.lower_ == "no" and child.dep_ in ("det", "neg") for child in thing.children)
