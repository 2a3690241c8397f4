"""Short plain headlines for events: who does what to whom, where."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from colligate.knowledge.families import marks
from colligate.linking.event_items import EventItem
from colligate.records.entity import Entity
from colligate.records.event import Argument

_IRREGULAR = {"be": "is", "have": "has", "do": "does", "go": "goes"}
_HISSING = ("s", "x", "z", "ch", "sh")
_DONE_TO = ("affected", "recipient")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
# Where a description stops being one: a relative clause, a comma, a preposition deep in it.
_TAIL = re.compile(r"\s*(?:[,;:–—(]|\b(?:who|which|that|where|when|after|before|while)\b).*$", re.DOTALL)
_LONGEST_PART = 48


def event_label(
    items: Sequence[EventItem], entities: Mapping[str, Entity], names: Mapping[tuple[int, int], str]
) -> str:
    """A headline for the mentions of one event.

    Args:
        items: The mentions, in order of report and text.
        entities: By id.
        names: For (position of the item among `items`, position of its argument): id of the argument's entity.
    """
    at = max(range(len(items)), key=lambda n: (_fitness(items[n]), -n))
    best = items[at]
    told = [
        (argument, _described(argument, entities.get(names.get((at, n), ""))))
        for n, argument in enumerate(best.mention.arguments)
    ]
    doers = [text for argument, text in told if argument.role == "actor" and text]
    objects = [text for argument, text in told if argument.role in _DONE_TO and text]
    if not doers and not objects:
        doers = sorted(entities[entity].name for entity in best.principals if entity in entities)[:1]
    label = _of_noun(best, doers, objects) if best.mention.noun else _of_verb(best, doers, objects)
    place = next((entities[place].name for place in sorted(best.places) if place in entities), None)
    if place and place.casefold() not in label.casefold():
        label = f"{label} in {place}"
    return label[0].upper() + label[1:]


def present(lemma: str) -> str:
    """Third person singular of a verb ("step down" gives "steps down")."""
    head, _, rest = lemma.partition(" ")
    if head in _IRREGULAR:
        verb = _IRREGULAR[head]
    elif head.endswith(_HISSING):
        verb = f"{head}es"
    elif head.endswith("y") and head[-2:-1] not in "aeiou":
        verb = f"{head[:-1]}ies"
    else:
        verb = f"{head}s"
    return f"{verb} {rest}".rstrip()


def _fitness(item: EventItem) -> tuple[bool, bool, bool, bool, int]:
    mention = item.mention
    return (
        bool(item.principals),
        not mention.noun,
        mention.modality == "asserted",
        not mention.negated,
        min(len(item.entities), 2),
    )


def _of_verb(item: EventItem, doers: Sequence[str], objects: Sequence[str]) -> str:
    lemma = item.mention.lemma
    if not doers:
        # A passive without its doer: "two houses destroyed".
        trigger = item.mention.trigger.text.lower()
        return f"{objects[0]} {trigger}" if objects else trigger
    verb = present(lemma) if len(doers) == 1 else lemma
    if item.mention.negated:
        verb = f"does not {lemma}" if len(doers) == 1 else f"do not {lemma}"
    return " ".join([_listed(doers), verb, *objects[:1]])


def _of_noun(item: EventItem, doers: Sequence[str], objects: Sequence[str]) -> str:
    noun = item.mention.trigger.text.lower()
    if doers:
        owner = _listed(doers)
        return f"{owner}’ {noun}" if owner.endswith("s") and len(doers) > 1 else f"{owner}’s {noun}"
    return f"{noun} of {objects[0]}" if objects else noun


def _listed(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1][:2])} and {names[-1]}"


def _described(argument: Argument, entity: Entity | None) -> str:
    if entity is not None and entity.named:
        return entity.name
    words = (
        entity.name if entity is not None and argument.span.text.lower() in marks("pronouns") else argument.span.text
    )
    text = " ".join(_TAIL.sub("", _ARTICLE.sub("", words)).split())
    if text.lower() in marks("pronouns"):
        return ""
    return text if len(text) <= _LONGEST_PART else text[:_LONGEST_PART].rsplit(" ", 1)[0]
