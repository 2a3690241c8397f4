"""Short plain headlines for events, in a report's own words: who did what to whom, where."""

from __future__ import annotations

import calendar
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from colligate.knowledge.families import marks
from colligate.linking.event_items import EventItem
from colligate.linking.label_nouns import label_of_noun, plain, unquoted
from colligate.linking.label_verbs import (
    SELVES,
    SMALL_AT_END,
    Form,
    Number,
    finite,
    form_of,
    in_number,
    needs_help,
)
from colligate.records.entity import Entity
from colligate.records.event import Argument
from colligate.records.reading import Reading
from colligate.records.span import Span

_WORD = re.compile(r"\S+")
# Where a description stops being one: a relative clause, a comma, a dash.
_TAIL = re.compile(
    r"\s*(?:[;:–—(\n]|,(?!\d)|\b(?:who|which|that|where|when|after|before|while|because|as)\b).*$", re.DOTALL
)
_OF = re.compile(r"\s(?:of|in|for|from|at|on|with|by|against|to)\s")
_BREAK = re.compile(r"[;:–—\n(“”\"!?]|,(?!\d)|\.(?=\s|$)")
_INFINITIVE = re.compile(r"\s+to\s+[^\W\d_]+")
_DAYS = frozenset(name.casefold() for name in (*calendar.day_name, *calendar.month_name) if name)
_MOST_WORDS = 14
_MOST_AFTER = 90
_MOST_OF_REST = 8
"""Words behind a verb without participants that its label takes over ("went online")."""


def event_label(items: Sequence[EventItem], readings: Mapping[str, Reading], entities: Mapping[str, Entity]) -> str:
    """A headline for the mentions of one event, taken from the mention that tells most.

    The words up to the last participant or place behind the verb stay as the report has them; the verb is finite, and
    the one who acts is called by name. A noun is told with whose it is.

    Args:
        items: The mentions, in order of report and text.
        readings: By report id.
        entities: By id.
    """
    told = [(_label(item, readings[item.key[0]], entities), item) for item in items]
    denied = sum(item.mention.modality == "denied" for item in items) * 2 > len(items)
    common = _usual(items)
    best = max(
        range(len(told)),
        key=lambda n: (
            (items[n].mention.modality == "denied") == denied,
            _is_usual(items[n], common),
            *_fitness(*told[n]),
            items[n].root == common.root,
            -n,
        ),
    )
    label = told[best][0]
    return label[0].upper() + label[1:]


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


def _label(item: EventItem, reading: Reading, entities: Mapping[str, Entity]) -> str:
    text = reading.report.text
    mention = item.mention
    before = [argument for argument in mention.arguments if argument.span.end <= mention.trigger.start]
    chosen = _acting(item, before)
    names = _names(item, chosen, entities) or _speaker(item, reading, entities)
    subject = " and ".join(names)
    end = _end(item, reading, chosen)
    if mention.noun:
        owner = _owner(item, chosen, entities)
        return _cut(label_of_noun(mention, text, subject if owner else "", end, many=_number(names, chosen) == "many"))
    if not subject:
        start = _verb_group(text, mention.trigger, mention.clause)
        return _cut(plain(text[start:end]))
    number = _number(names, chosen)
    rest = unquoted(_named(item, text, mention.trigger.end, end, (entities, subject)))
    # "The suit that she had filed": what it is done to stands before the verb.
    done_to = [argument for argument in before if argument.role in ("affected", "topic") and argument not in chosen]
    if end == mention.trigger.end and done_to and any(argument.role == "actor" for argument in before):
        found = _name(done_to[-1], item, entities)
        rest = found if found and found != subject else ""
    elif end == mention.trigger.end:
        rest = _rest_of_clause(item, text)
    elif (goes_on := _INFINITIVE.match(text, end, max(end, mention.clause.end))) is not None:
        # "The company forced the captain to sail".
        rest = f"{rest} {_few_words(text[goes_on.start() : mention.clause.end])}"
    # "X, bashed by Y": told of whom it is done to, whatever the parser takes him for.
    passive = _is_passive(chosen, before) or _by_somebody(item, text)
    verb = _verb(item, text, number, passive=passive)
    return _cut(f"{subject} {verb} {rest}")


def _verb(item: EventItem, text: str, number: Number, *, passive: bool) -> str:
    """The verb with its auxiliaries, finite."""
    mention = item.mention
    start = _verb_group(text, mention.trigger, mention.clause)
    helpers = plain(text[start : mention.trigger.start])
    if helpers and not needs_help(helpers):
        return f"{in_number(helpers, number)} {' '.join(mention.trigger.text.split())}"
    negation = "not " if any(word.casefold() in ("not", "never") for word in helpers.split()) else ""
    form: Form = form_of(mention, helped=False, passive=passive)
    if negation:
        return (
            f"{'does' if number == 'one' else 'do'} not {mention.lemma}"
            if form != "finite"
            else f"never {mention.trigger.text}"
        )
    return finite(mention, number, form=form)


def _is_passive(chosen: Sequence[Argument], before: Sequence[Argument]) -> bool:
    """Whether the subject is whom it is done to."""
    return (
        bool(chosen)
        and all(argument.role in ("affected", "recipient", "topic") for argument in chosen)
        and all(argument in before for argument in chosen)
    )


def _by_somebody(item: EventItem, text: str) -> bool:
    """Whether one who takes part follows the verb behind "by"."""
    end = item.mention.trigger.end
    return any(text[end : argument.span.start].split() in (["by"], ["by", "the"]) for argument in item.mention.arguments
               if argument.span.start > end and argument.role == "actor")  # fmt: skip


def _number(names: Sequence[str], chosen: Sequence[Argument]) -> Number:
    """Whether the subject is one or many: several names, or a description in the plural."""
    if len(names) > 1 or any(" and " in name for name in names):
        return "many"
    # "Supporters of the bill" are many, "a group of supporters" is one.
    words = _OF.split(names[0])[0].split() if names else []
    if not words:
        return "one"
    first, last = words[0].casefold(), words[-1]
    if first in marks("many") or (first.isdigit() and first != "1"):
        return "many"
    described = any(argument.mention is None or argument.span.text[:1].islower() for argument in chosen)
    plural = last.endswith("s") and not last.endswith(("ss", "us", "is", "'s", "’s"))
    return "many" if plural and (described or len(words) == 1 or last.islower()) else "one"


def _cut(label: str) -> str:
    """A label of a bearable length that ends on no small word."""
    words = _WORD.findall(label)[:_MOST_WORDS]
    while len(words) > 2 and words[-1].casefold().strip(",") in SMALL_AT_END:
        words.pop()
    return " ".join(words).rstrip(",;:–—- ")


def _fitness(label: str, item: EventItem) -> tuple[bool, bool, bool, bool, bool, int, bool]:
    """How well a mention tells its event: as fact, with a subject, as a finite verb, with others, and not at length."""
    mention = item.mention
    has_subject = any(argument.span.end <= mention.trigger.start for argument in mention.arguments)
    return (
        mention.modality in ("asserted", "unknown", "denied"),
        bool(item.principals) and (has_subject or mention.noun),
        label[:1].isupper() and len(label.split(" ")[0]) > 1,
        not mention.noun and has_subject,
        not mention.trigger.text.split()[0].endswith("ing"),
        min(len(item.entities | item.places), 3) + bool(item.objects),
        len(label.split()) < _MOST_WORDS,
    )


def _acting(item: EventItem, before: Sequence[Argument]) -> list[Argument]:
    """Those of whom the verb is told."""
    actors = [argument for argument in item.mention.arguments if argument.role == "actor"]
    chosen = [argument for argument in actors if argument in before] or list(before[-1:])
    return (chosen or (actors if item.mention.noun else []))[:2]


def _names(item: EventItem, chosen: Sequence[Argument], entities: Mapping[str, Entity]) -> list[str]:
    """What they are called: by name where the story knows one."""
    names = list(dict.fromkeys(name for argument in chosen if (name := _name(argument, item, entities))))
    if not names:
        names = [entities[id].name for id in sorted(item.principals) if id in entities and entities[id].named][:1]
    return names


def _speaker(item: EventItem, reading: Reading, entities: Mapping[str, Entity]) -> list[str]:
    """Whoever speaks of himself ("I have not broken any laws")."""
    mention = item.mention
    before = reading.report.text[mention.clause.start : mention.trigger.start].split()[-4:]
    if mention.noun or mention.statement is None or "I" not in before:
        return []
    speaker = reading.statements[mention.statement].speaker
    if speaker is None or speaker.span is None:
        return []
    at = (speaker.span.report, speaker.span.start, speaker.span.end)
    found = (
        entity.name
        for entity in entities.values()
        if entity.named and any((held.report, held.start, held.end) == at for held in entity.mentions)
    )
    return [name for name in [next(found, "")] if name]


def _owner(item: EventItem, chosen: Sequence[Argument], entities: Mapping[str, Entity]) -> bool:
    """Whether what happened is somebody's: an attack in a town is not the town's."""
    held = [entities.get(item.referents.get(argument.span, "")) for argument in chosen]
    if not held:
        return bool(item.principals)
    return any(entity is not None and (entity.type in ("person", "organization", "group")) for entity in held)


def _name(argument: Argument, item: EventItem, entities: Mapping[str, Entity]) -> str:
    entity = entities.get(item.referents.get(argument.span, ""))
    if entity is not None and entity.named:
        return entity.name
    words = argument.span.text
    if words.casefold() in marks("pronouns"):
        words = entity.name if entity is not None else ""
    text = plain(_TAIL.sub("", words))
    return "" if text.casefold() in marks("pronouns") | marks("pointing") else " ".join(text.split()[:8])


def _named(item: EventItem, text: str, start: int, end: int, who: tuple[Mapping[str, Entity], str]) -> str:
    """The words from start to end, with names in the place of pronouns; not the subject's own name again."""
    entities, subject = who
    words, at = [], start
    for argument in sorted(item.mention.arguments, key=lambda argument: argument.span.start):
        span = argument.span
        entity = entities.get(item.referents.get(span, ""))
        if span.start < max(at, item.mention.trigger.end) or span.end > end or entity is None or not entity.named:
            continue
        small = span.text.casefold()
        if small in marks("pronouns") and small not in SELVES and entity.name != subject:
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


def _end(item: EventItem, reading: Reading, chosen: Sequence[Argument]) -> int:
    """Where the telling words end: behind the last participant or place that follows the trigger closely.

    Nobody is told to have done it to himself, unless the words say so: there the program took one for another.
    """
    mention, text = item.mention, reading.report.text
    small = marks("pronouns") if mention.noun else frozenset()
    own = set() if mention.noun else {item.referents.get(argument.span) for argument in chosen} - {None}
    others = [a for a in mention.arguments if item.referents.get(a.span) not in own or a.span.text.casefold() in SELVES]
    ends = [argument.span.end for argument in others if argument.span.text.casefold() not in small]
    ends += [reading.mentions[at].span.end for at in mention.places]
    end = mention.trigger.end
    for candidate in sorted(ends):
        between = text[end:candidate]
        if candidate > end and candidate - mention.trigger.end <= _MOST_AFTER and not _breaks(between):
            end = candidate
    return end


def _rest_of_clause(item: EventItem, text: str) -> str:
    """The words behind a verb that has no participants there, up to the first break or to the words that tell when."""
    start, end = item.mention.trigger.end, item.mention.clause.end
    if item.time is not None and item.time.span.start >= start:
        end = min(end, item.time.span.start)
    return _few_words(text[start : max(start, end)])


def _few_words(text: str) -> str:
    """The first words of a text, up to a break or a day, and to the end of a phrase where there are too many; "" where
    they only tell when, where or how: the verb stands without them.
    """
    words = _BREAK.split(text)[0].split()
    if words and words[0].casefold() in SMALL_AT_END - {"to"}:
        return ""
    day = next((n for n, word in enumerate(words) if word.casefold() in _DAYS or word.isdigit()), len(words))
    kept = words[: min(day, _MOST_OF_REST)]
    if day > _MOST_OF_REST:
        # Back to the last small word: what it opens is cut off.
        opening = [n for n, word in enumerate(kept) if n and word.casefold() in SMALL_AT_END]
        while opening and opening[-1] - 1 in opening:
            opening.pop()
        kept = kept[: opening[-1]] if opening else kept
    return " ".join(kept)


def _breaks(between: str) -> bool:
    return any(mark in between for mark in ",;:–—\n(")
