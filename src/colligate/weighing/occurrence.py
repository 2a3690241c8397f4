"""Whether an event happened: what independent lines agree on, and what one line alone tells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from colligate.knowledge.label_counts import common_count
from colligate.records.dossier import Event
from colligate.records.event import LabelForm
from colligate.records.finding import About
from colligate.weighing.asides import asides
from colligate.weighing.draft import Draft, side
from colligate.weighing.importance import Importance
from colligate.weighing.means import Means
from colligate.weighing.summaries import sentence
from colligate.weighing.tellings import Status, Telling, sources_of

VALUE: dict[Status | Literal["due"], str] = {
    "told": "happened",
    "denied": "did not happen",
    "planned": "is planned",
    "due": "is planned or happened",
    "possible": "may happen",
}
_ASIDE = 0.6
"""What a telling of another event counts for beside the event that it was linked with."""


_LESS: tuple[Status, ...] = ("denied", "planned")
_MORE: dict[str, float] = {"told": 0.0, "denied": 0.0, "planned": 0.3, "due": 0.3, "possible": 0.5}
"""What tellings must share beyond the usual: what may be is told of many things in the same words."""


def agreement(event: Event, held: Sequence[Telling], importance: Importance, means: Means) -> list[Draft]:
    """What the lines agree on of an event's occurrence: corroborated by two that rest on different sources, or told
    on one word alone. Empty where it is not worth a finding. What surely is of another event is told by itself.

    Args:
        event: The event.
        held: Its tellings.
        importance: Weighs it.
        means: What tellings are compared and worded by.
    """
    if importance.of(event) <= 0:
        return []
    found = _corroborated(event, held, importance, means)
    main: Sequence[Telling] = found[1] if found is not None else ()
    drafts = [found[0]] if found is not None else []
    if found is None:
        alike = _main_status(held)
        if _is_alone(held, alike, importance) and importance.is_worth_telling_alone(event):
            return [_alone(event, alike, importance, means)]
    for group in asides(held, main, means.sameness):
        if (draft := _aside(event, group, importance, means)) is not None:
            drafts.append(draft)
    return drafts


def _is_alone(held: Sequence[Telling], alike: Sequence[Telling], importance: Importance) -> bool:
    """Whether one source tells it: alone, or as a fact where others only speak of it as planned, possible or denied."""
    if len(sources_of(held)) == 1:
        return True
    return len(sources_of(alike)) == 1 and alike[0].status == "told" and importance.is_telling(alike)


def _aside(event: Event, group: Sequence[Telling], importance: Importance, means: Means) -> Draft | None:
    """What tellings say by themselves of another event than the one that linking has them with."""
    if not importance.is_telling(group):
        return None
    found = _corroborated(event, group, importance, means)
    if found is not None:
        return msgspec.structs.replace(found[0], weight=round(found[0].weight * _ASIDE, 4))
    if len(sources_of(group)) > 1 or not importance.is_worth_telling_alone(event, group):
        return None
    return _alone(event, group, importance, means, _ASIDE)


def _alone(event: Event, alike: Sequence[Telling], importance: Importance, means: Means, share: float = 1.0) -> Draft:
    """What one source tells: in its own words."""
    status = alike[0].status
    scale = {"told": 1.0, "denied": 0.8, "planned": 0.8, "possible": 0.6}[status]
    label, form = means.wording.headline(event, alike)
    return Draft(
        kind="single_source",
        about=_about(event, label, form),
        summary=sentence(means.wording.say(label, status, alike)),
        sides=(side(VALUE[status], alike),),
        weight=round(share * scale * importance.of(event), 4),
    )


def _headline(event: Event, agreeing: Sequence[Telling], means: Means) -> tuple[str, LabelForm]:
    """What all of them tell: a number that only some give is none of it."""
    told: dict[int, list[str]] = {}
    for telling in agreeing:
        told.setdefault(telling.line, []).append(telling.mention.clause.text)
    words, form = means.wording.headline(event, agreeing)
    return common_count(words, told.values()), form


def _about(event: Event, label: str, form: LabelForm) -> About:
    """The event; with the label, where it is not the event's own."""
    about = About("occurrence", event=event.id)
    return about if label == event.label else msgspec.structs.replace(about, label=label, label_form=form)


def _corroborated(
    event: Event, held: Sequence[Telling], importance: Importance, means: Means
) -> tuple[Draft, list[Telling]] | None:
    """What two lines say alike of an event, in the firmest status in which they do, and the tellings that say it."""
    for status, alike in _by_status(held):
        agreeing = means.sameness.agreeing(alike, _MORE[status])
        sources = means.utterances.sources(agreeing) if agreeing else 0
        if sources < 2 or not importance.is_telling(agreeing):
            continue
        scale = 1.0 if status in ("told", "denied") else 0.6
        label, form = _headline(event, agreeing, means)
        draft = Draft(
            kind="corroborated",
            about=_about(event, label, form),
            summary=sentence(means.wording.say(label, status, agreeing)),
            sides=(side(VALUE[status], agreeing),),
            weight=round(10 + scale * importance.of(event) * sources**0.5, 4),
        )
        return draft, agreeing
    return None


def _by_status(held: Sequence[Telling]) -> Iterator[tuple[Status | Literal["due"], list[Telling]]]:
    """The tellings by how real they make it, firmest first. What is told outweighs what is planned: a plan that was
    carried out is told of twice. What one report tells as coming and another as done was due for both.
    """
    told = [telling for telling in held if telling.status == "told"]
    if len(told) * 3 >= len(held):
        yield "told", told
    for status in _LESS:
        alike = [telling for telling in held if telling.status == status]
        if alike:
            yield status, alike
    planned = [telling for telling in held if telling.status == "planned"]
    if told and planned:
        yield "due", [telling for telling in held if telling.status in ("told", "planned")]
    if not told and not planned:
        yield "possible", [telling for telling in held if telling.status == "possible"]


def _main_status(held: Sequence[Telling]) -> list[Telling]:
    """The tellings of the firmest status that enough have. What is told outweighs what is planned: a plan that was
    carried out is told of twice.
    """
    for status in ("told", "denied", "planned", "possible"):
        alike = [telling for telling in held if telling.status == status]
        if alike and (status != "told" or len(alike) * 3 >= len(held)):
            return alike
    return [telling for telling in held if telling.status == held[0].status]
