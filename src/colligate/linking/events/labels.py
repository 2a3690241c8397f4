"""Short plain headlines for events, in a report's own words: who did what to whom, where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from colligate.knowledge.data import load_data
from colligate.knowledge.events import event_grammar
from colligate.knowledge.families import marks
from colligate.knowledge.label_words import label_words
from colligate.knowledge.nominalizations import gerund
from colligate.linking.events.items import EventItem
from colligate.linking.events.label_names import LabelNames, plain, possessive, unquoted
from colligate.reading.grammar.verb_words import of_one
from colligate.records.entity import Entity
from colligate.records.event import Argument, LabelForm, Predicate, Subject
from colligate.records.span import Span

_WORD = re.compile(r"\S+")
_BREAK = re.compile(r"[;:–—\n(“”\"!?]|,(?!\d)|\.(?=\s|$)")
_CAPITAL = re.compile(r"^(?:The|An?|His|Her|Its|Their)(?=\s+[a-z])")
_MOST_WORDS = 18
_MOST_OF_HEADLINE = 8
_OPENING = (
    "who which that when where while their than about among through including within without into onto toward towards "
    "until because since despite amid across around"
)
_SUBJECT_FORMS = {"us": "we", "him": "he", "them": "they", "me": "I", "i": "I"}
_OWNED = (
    event_grammar("types", "acts_of_word")
    | event_grammar("types", "undergone_by_owner")
    | {"Resign", "Retire", "Defect", "Visit"}
)
_POINTING = frozenset({"him", "them", "it", "me", "us"})
SMALL_AT_END = marks("small") | frozenset(load_data("label_words")["prepositions"]) | frozenset(_OPENING.split())
"""Words at which no label ends."""


class Label(NamedTuple):
    """A label that one mention gives, of whom it tells ("" where it does not say), how directly, and if by name."""

    words: str
    subject: str
    standing: int
    form: LabelForm
    named: bool = False


def event_label(items: Sequence[EventItem], names: Mapping[str, LabelNames], entities: Mapping[str, Entity]) -> Label:
    """A headline for the mentions of one event, taken from the mention that tells most.

    The words stay as the report has them; the verb is finite, and the one who acts is called by name. A noun is told
    with whose it is.

    Args:
        items: The mentions, in order of report and text.
        names: By report id.
        entities: By id.
    """
    told = [_label(item, names[item.key[0]], entities) for item in items]
    denied = sum(item.mention.modality == "denied" for item in items) * 2 > len(items)
    common = _usual(items)
    best = max(
        range(len(told)),
        key=lambda n: (
            (items[n].mention.modality == "denied") == denied,
            _is_usual(items[n], common),
            *_fitness(told[n], items[n]),
            items[n].root == common.root,
            -n,
        ),
    )
    label = told[best]
    return label._replace(words=label.words[0].upper() + label.words[1:])


class _Usual(NamedTuple):
    """How most mentions of an event tell it: the leading root, its families, and whom most are about."""

    root: str
    families: frozenset[str]
    principal: str | None


def _usual(items: Sequence[EventItem]) -> _Usual:
    roots = Counter(item.root for item in items)
    root = roots.most_common(1)[0][0]
    principals = Counter(entity for item in items for entity in sorted(item.principals))
    families = frozenset(family for item in items if item.root == root for family in item.families)
    return _Usual(root, families, principals.most_common(1)[0][0] if principals else None)


def _is_usual(item: EventItem, usual: _Usual) -> bool:
    """Whether a mention tells the event as most do: in the leading word or one near it, of the one that it is about."""
    near = item.root == usual.root or bool(item.families & usual.families)
    return near and (usual.principal is None or not item.principals or usual.principal in item.principals)


def _fitness(told: Label, item: EventItem) -> tuple[int, bool, bool, bool, bool, bool, int]:
    """How well a mention tells its event: as fact in a clause of its own, of somebody with a name, and with others."""
    verb = item.mention.predicate.verb if item.mention.predicate is not None else ""
    real = item.mention.modality in ("asserted", "unknown", "denied")
    return (
        _REAL_STANDING[told.standing] if real else _OTHER_STANDING[told.standing],
        # "Two of them died" says of nobody who he is.
        not any(word.casefold() in marks("pronouns") for word in told.subject.split()),
        told.named,
        # "The police arrested him" does not say whom.
        _POINTING.isdisjoint(told.words.casefold().split()),
        len(told.words.split()) > 2,
        not (verb.startswith(("is ", "are ", "was ", "were ")) and verb.endswith("ing")),
        min(len(item.entities | item.places), 3) + bool(item.objects),
    )


# By standing: a noun tells more than an infinitive that nothing governs, whose verb the label makes finite.
_REAL_STANDING = (4, 2, 5, 5)
_OTHER_STANDING = (1, 0, 3, 3)


def _label(item: EventItem, names: LabelNames, entities: Mapping[str, Entity]) -> Label:
    predicate = item.mention.predicate
    if predicate is None:
        return _of_headline(item, names, entities)
    speaker = _speaker(item, names)
    bare = " ".join(span.text for span in predicate.rest)
    called = [names.subject(one, bare) or _speaking(one, speaker) for one in predicate.subject]
    subject = " and ".join(_listed([name for name in called if name]))
    told = [*called, *(name for one in predicate.subject for name in names.names_in(one.span) if name in subject)]
    pieces = []
    for span in predicate.rest:
        # "The bill" of the head of a sentence is "the bill" behind a verb.
        pieces.append(_CAPITAL.sub(lambda found: found[0].lower(), names.words(span, told, speaker)))
        told += [name for name in (names.names_in(span)) if name not in told]
    rest = " ".join(pieces)
    if not predicate.verb:
        return _of_noun(item, predicate, (subject, rest), names, entities)
    if not predicate.subject:
        subject = _principal(item, entities)
    pronoun = "" if subject else _pronoun(predicate)
    if not subject and not pronoun and predicate.standing == 1:
        return Label(_cut(f"{_gerund(item)} {rest}".strip()), "", 1, "noun")
    verb = of_one(predicate.verb) if len(called) == 1 and names.is_person(predicate.subject[0]) else predicate.verb
    words = f"{subject or pronoun} {verb} {rest}".strip()
    named = any(names.named(one.span) for one in predicate.subject)
    # "Was spat on": a preposition that stands alone behind its verb belongs to it.
    alone = len(predicate.rest) == 1 and " " not in rest
    least = len(f"{subject or pronoun} {verb}".split()) + alone
    return Label(_cut(words, least), subject, predicate.standing, "clause" if subject else "words", named)


def _of_noun(
    item: EventItem,
    predicate: Predicate,
    words: tuple[str, str],
    names: LabelNames,
    entities: Mapping[str, Entity],
) -> Label:
    """What happened as a noun, with whose it is: what only the context tells of is told where no words do."""
    owner, rest = words
    if not owner and _points_at_one(item, predicate, names):
        owner = _principal(item, entities)
    if not owner or owner.casefold() in rest.casefold():
        return Label(_cut(plain(rest)), owner, 0, "noun", bool(owner))
    return Label(_cut(f"{possessive(owner)} {plain(rest)}"), owner, 0, "noun")


def _points_at_one(item: EventItem, predicate: Predicate, names: LabelNames) -> bool:
    """Whether a noun is what somebody did or underwent, though no words say who: "the resignation", "a statement"; not
    "approval" at large, nor "the passage of the bill".
    """
    if item.mention.type not in _OWNED or any(names.named(span) for span in predicate.rest):
        return False
    before = names.text[: predicate.rest[0].start].split()[-1:]
    if not before or before[0].casefold().strip("“”‘\"'") not in label_words("pointing"):
        return False
    return not any(span.text.casefold().startswith("of ") for span in predicate.rest)


def _of_headline(item: EventItem, names: LabelNames, entities: Mapping[str, Entity]) -> Label:
    """A verb in a headline's capitals: the words around it as they stand."""
    mention = item.mention
    before = [argument for argument in mention.arguments if argument.span.end <= mention.trigger.start][-1:]
    subject = next((names.subject(Subject(one.span, _head(one, names))) for one in before), "") or _principal(
        item, entities
    )
    behind = unquoted(_BREAK.split(names.text[mention.trigger.end : mention.clause.end])[0]).split()
    words = " ".join([mention.trigger.text.lower(), *behind[:_MOST_OF_HEADLINE]])
    return Label(_cut(f"{subject} {words}".strip()), subject, 1, "words", bool(subject))


def _head(argument: Argument, names: LabelNames) -> Span:
    return argument.span if argument.mention is None else names.reading.mentions[argument.mention].head


def _principal(item: EventItem, entities: Mapping[str, Entity]) -> str:
    """Somebody with a name whom the mention is about, whatever words stand there."""
    known = (entities[id] for id in sorted(item.principals) if id in entities)
    return next((one.name for one in known if one.named and one.type != "place"), "")


def _pronoun(predicate: Predicate) -> str:
    words = (one.span.text.casefold() for one in predicate.subject)
    return " and ".join(_SUBJECT_FORMS.get(word, word) for word in words)


def _gerund(item: EventItem) -> str:
    """A verb of which no words say who does it, as what is done ("closing the port")."""
    word, _, particle = item.mention.trigger.text.lower().partition(" ")
    ending = word if word.endswith("ing") else gerund(item.mention.lemma.split(" ")[0])
    return f"{ending} {particle}".strip()


def _speaker(item: EventItem, names: LabelNames) -> str:
    """Whoever says what the mention stands in."""
    if item.mention.statement is None:
        return ""
    speaker = names.reading.statements[item.mention.statement].speaker
    if speaker is None or speaker.span is None or speaker.referent is None:
        return ""
    return names.name_of(speaker.referent)


def _speaking(subject: Subject, speaker: str) -> str:
    """Whoever speaks of himself ("I have not broken any laws")."""
    return speaker if subject.span.text in ("I", "me") else ""


def _listed(names: Sequence[str]) -> list[str]:
    """Names to be joined by "and", the first ones by commas."""
    once = list(dict.fromkeys(names))
    return once if len(once) < 3 else [", ".join(once[:-1]), once[-1]]


def _cut(label: str, least: int = 2) -> str:
    """A label of a bearable length that ends on no small word, its first ones aside."""
    words = _WORD.findall(label)[:_MOST_WORDS]
    while len(words) > max(least, 2):
        last = words[-1].casefold().strip(",")
        # "In preparation" leads to what was cut off.
        before = [word.casefold() for word in words[:-1] if word not in ("a", "an")][-1:]
        leads = last in label_words("leading") and not label_words("prepositions").isdisjoint(before)
        if last not in SMALL_AT_END and not leads:
            break
        words.pop()
    return " ".join(words).rstrip(",;:–—- ")
