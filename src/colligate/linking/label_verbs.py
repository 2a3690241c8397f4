"""The verb of a label, finite and in the number of its subject: "X invites Y" of "X, inviting Y"."""

from __future__ import annotations

from typing import Literal

from colligate.knowledge.data import load_data
from colligate.knowledge.events import event_grammar, event_lexicon
from colligate.knowledge.families import marks
from colligate.knowledge.inflections import forms_of, irregular_pasts, third_person
from colligate.records.event import EventMention

Number = Literal["one", "many"]
Form = Literal["finite", "base", "gerund", "participle"]

_PAIRS = (("has", "have"), ("is", "are"), ("was", "were"), ("does", "do"))
_AGREEING = tuple((one + end, many + end) for one, many in _PAIRS for end in ("", "n't", "n’t"))
_ONE_TO_MANY = dict(_AGREEING)
_MANY_TO_ONE = {many: one for one, many in _AGREEING}
_COMING: dict[str, str] = {"planned": "will", "possible": "may", "hypothetical": "may"}


def present(lemma: str, number: Number = "one") -> str:
    """The present of a verb ("step down" gives "steps down")."""
    head, _, rest = lemma.partition(" ")
    verb = third_person(head) if number == "one" else head
    return f"{verb} {rest}".rstrip()


def form_of(mention: EventMention, *, helped: bool, passive: bool) -> Form:
    """What form a trigger that is a verb has.

    Args:
        mention: The mention.
        helped: An auxiliary stands before it.
        passive: It is told of whom it is done to.
    """
    word = mention.trigger.text.split()[0].casefold()
    lemma = mention.lemma.split()[0]
    if helped:
        return "finite"
    if word.endswith("ing") and word != lemma:
        return "gerund"
    if passive and word != lemma and word != third_person(lemma) and _is_participle(word, lemma):
        return "participle"
    return "base" if word == lemma else "finite"


def _is_participle(word: str, lemma: str) -> bool:
    """Whether a past form may be a participle that is told of whom it is done to: not "sank", nor "capsized"."""
    if lemma in event_grammar("verbs", "unaccusative"):
        return False
    pasts = irregular_pasts().get(lemma, ())
    return len(pasts) < 2 or word != pasts[0]


def finite(mention: EventMention, number: Number, *, form: Form) -> str:
    """The words of a verb that can stand behind a subject.

    A participle that only describes becomes a passive, a gerund or an infinitive a present; what is planned or possible
    keeps saying so.

    Args:
        mention: A mention whose trigger is a verb.
        number: Whether the subject is one or many.
        form: The form that the report has.
    """
    trigger = " ".join(mention.trigger.text.split())
    if mention.lemma in event_lexicon().adjectives:
        return f"{'is' if number == 'one' else 'are'} {trigger}"
    if form == "participle":
        return f"{'was' if number == 'one' else 'were'} {trigger}"
    if form == "finite" and not (number == "many" and _is_third(mention)):
        return trigger
    helper = _COMING.get(mention.modality) if form != "finite" else None
    return f"{helper} {mention.lemma}" if helper else present(mention.lemma, number)


def in_number(helpers: str, number: Number) -> str:
    """Auxiliaries in the number of the subject ("who have challenged", of one: "has challenged")."""
    helpers = helpers.removeprefix("to ")
    table = _MANY_TO_ONE if number == "one" else _ONE_TO_MANY
    return " ".join(table.get(word.casefold(), word) for word in helpers.split())


def needs_help(helpers: str) -> bool:
    """Whether auxiliaries open with none that is finite ("to be", "been", "not")."""
    words = [word.casefold() for word in helpers.split()]
    return not any(word in _FINITE for word in words)


def _is_third(mention: EventMention) -> bool:
    head = mention.lemma.split()[0]
    return forms_of(head).get(mention.trigger.text.split()[0].casefold()) == "third"


_FINITE = frozenset({word for pair in _AGREEING for word in pair} | {
    "had", "did", "will", "would", "shall", "should", "may", "might", "can", "could", "must", "am", "hadn't", "didn't",
    "won't", "couldn't", "wouldn't", "can't", "cannot", "hadn’t", "didn’t", "won’t", "couldn’t", "wouldn’t", "can’t",
})  # fmt: skip
SELVES = frozenset({"himself", "herself", "itself", "themselves", "myself", "ourselves"})
_OPENING = (
    "who which that when where while their than about among through including within without into onto toward towards "
    "until because since despite amid across around"
)
SMALL_AT_END = marks("small") | frozenset(load_data("label_words")["prepositions"]) | frozenset(_OPENING.split())
"""Words at which no label ends."""
