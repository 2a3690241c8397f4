"""Short plain headlines for events, in a report's own words: who did what to whom, where."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from colligate.knowledge.families import marks
from colligate.linking.event_items import EventItem
from colligate.records.entity import Entity
from colligate.records.event import Argument
from colligate.records.reading import Reading
from colligate.records.span import Span

_WORD = re.compile(r"\S+")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
# Where a description stops being one: a relative clause, a comma, a dash.
_TAIL = re.compile(r"\s*(?:[,;:–—(\n]|\b(?:who|which|that|where|when|after|before|while|because|as)\b).*$", re.DOTALL)
_QUOTES = re.compile(r"[“”\"]")
_HISSING = ("s", "x", "z", "ch", "sh", "o")
_MOST_WORDS = 14
_MOST_AFTER = 90


def event_label(items: Sequence[EventItem], readings: Mapping[str, Reading], entities: Mapping[str, Entity]) -> str:
    """A headline for the mentions of one event, taken from the mention that tells most.

    The verb group and the words up to the last participant or place behind it stay as the report has them; the one who
    acts is called by name. A noun is told with whose it is.

    Args:
        items: The mentions, in order of report and text.
        readings: By report id.
        entities: By id.
    """
    told = [(_label(item, readings[item.key[0]], entities), item) for item in items]
    denied = sum(item.mention.modality == "denied" for item in items) * 2 > len(items)
    # Of labels that tell as much, the one with the word that most mentions use, not a headline's "quits".
    uses = Counter(item.root for item in items)

    def fitness(n: int) -> tuple[object, ...]:
        return (items[n].mention.modality == "denied") == denied, *_fitness(*told[n]), uses[items[n].root], -n

    best = max(range(len(told)), key=fitness)
    label = told[best][0]
    return label[0].upper() + label[1:]


def present(lemma: str) -> str:
    """Third person singular of a verb ("step down" gives "steps down")."""
    head, _, rest = lemma.partition(" ")
    if head.endswith(_HISSING):
        verb = f"{head}es"
    elif head.endswith("y") and head[-2:-1] not in "aeiou":
        verb = f"{head[:-1]}ies"
    else:
        verb = f"{head}s"
    return f"{verb} {rest}".rstrip()


def _label(item: EventItem, reading: Reading, entities: Mapping[str, Entity]) -> str:
    text = reading.report.text
    mention = item.mention
    before = [argument for argument in mention.arguments if argument.span.end <= mention.trigger.start]
    subject = _subject(item, before, entities)
    end = _end(item, reading)
    if mention.noun:
        return _of_noun(item, subject, text, end)
    start = _verb_group(text, mention.trigger, mention.clause)
    rest = _plain(_named(item, text, start, end, entities))
    if subject and start == mention.trigger.start and text[:start].rstrip().casefold().endswith(" to"):
        # "The first to leave the club": told of him as a fact, in an infinitive that cannot stand alone.
        rest = _plain(f"{present(mention.lemma)}{text[mention.trigger.end : end]}")
    # "The suit that she had filed": what it is done to stands before the verb.
    done_to = [argument for argument in before if argument.role in ("affected", "topic")]
    if subject and end == mention.trigger.end and done_to and any(a.role == "actor" for a in before):
        rest = f"{rest} {_name(done_to[-1], item, entities)}"
    words = _WORD.findall(f"{subject} {rest}" if subject else rest)
    return " ".join(words[:_MOST_WORDS])


def _fitness(label: str, item: EventItem) -> tuple[bool, bool, bool, bool, int, bool]:
    """How well a mention tells its event: as fact, with a subject, as a verb, with others, and not at length."""
    mention = item.mention
    has_subject = any(argument.span.end <= mention.trigger.start for argument in mention.arguments)
    return (
        mention.modality in ("asserted", "unknown", "denied"),
        bool(item.principals) and (has_subject or mention.noun),
        label[:1].isupper() and len(label.split(" ")[0]) > 1,
        not mention.noun and has_subject,
        min(len(item.entities | item.places), 3) + bool(item.objects),
        len(label.split()) < _MOST_WORDS,
    )


def _subject(item: EventItem, before: Sequence[Argument], entities: Mapping[str, Entity]) -> str:
    """The one of whom the verb is told, as a name where the story knows one."""
    mention = item.mention
    actors = [argument for argument in mention.arguments if argument.role == "actor"]
    chosen = [argument for argument in actors if argument in before] or before[-1:] or (actors if mention.noun else [])
    names = [_name(argument, item, entities) for argument in chosen[:2]]
    names = list(dict.fromkeys(name for name in names if name))
    if not names:
        names = [entities[id].name for id in sorted(item.principals) if id in entities and entities[id].named][:1]
    return " and ".join(names)


def _name(argument: Argument, item: EventItem, entities: Mapping[str, Entity]) -> str:
    entity = entities.get(item.referents.get(argument.span, ""))
    if entity is not None and entity.named:
        return entity.name
    words = argument.span.text
    if words.casefold() in marks("pronouns"):
        words = entity.name if entity is not None else ""
    text = _plain(_TAIL.sub("", words))
    return "" if text.casefold() in marks("pronouns") else " ".join(text.split()[:8])


def _named(item: EventItem, text: str, start: int, end: int, entities: Mapping[str, Entity]) -> str:
    """The words from start to end, with names in the place of pronouns."""
    words, at = [], start
    for argument in sorted(item.mention.arguments, key=lambda argument: argument.span.start):
        span = argument.span
        entity = entities.get(item.referents.get(span, ""))
        if span.start < max(at, item.mention.trigger.end) or span.end > end or entity is None or not entity.named:
            continue
        if span.text.casefold() in marks("pronouns"):
            words += [text[at : span.start], entity.name]
            at = span.end
    return "".join([*words, text[at:end]])


def _verb_group(text: str, trigger: Span, clause: Span) -> int:
    """Where the verb's own words begin: "has been", "did not", "is expected to" before it."""
    words = list(_WORD.finditer(text, min(clause.start, trigger.start), trigger.start))
    start = trigger.start
    for word in reversed(words[-6:]):
        if word.group().casefold() not in marks("auxiliaries"):
            break
        start = word.start()
    # An infinitive without its governing verb is told bare.
    return trigger.start if text[start : trigger.start].strip().casefold() == "to" else start


def _end(item: EventItem, reading: Reading) -> int:
    """Where the telling words end: behind the last participant or place that follows the trigger closely."""
    mention, text = item.mention, reading.report.text
    small = marks("pronouns") if mention.noun else frozenset()
    ends = [a.span.end for a in mention.arguments if a.span.text.casefold() not in small]
    ends += [reading.mentions[at].span.end for at in mention.places]
    end = mention.trigger.end
    for candidate in sorted(ends):
        between = text[end:candidate]
        if candidate > end and candidate - mention.trigger.end <= _MOST_AFTER and not _breaks(between):
            end = candidate
    return end


def _breaks(between: str) -> bool:
    return any(mark in between for mark in ",;:–—\n(")


def _of_noun(item: EventItem, subject: str, text: str, end: int) -> str:
    mention = item.mention
    noun = _plain(text[mention.trigger.start : end])
    named = bool(subject) and subject.casefold() not in noun.casefold()
    if named:
        return f"{subject}’ {noun}" if subject.endswith("s") and " and " in subject else f"{subject}’s {noun}"
    before = text[mention.clause.start : mention.trigger.start]
    qualifier = _WORD.findall(before)[-1:] if before.strip() else []
    plain = qualifier and qualifier[0].isalpha() and qualifier[0].casefold() not in marks("small")
    return f"{qualifier[0]} {noun}" if plain else noun


def _plain(words: str) -> str:
    """Words without leading article, quotation marks and line breaks."""
    return " ".join(_ARTICLE.sub("", _QUOTES.sub("", words).strip()).split())
