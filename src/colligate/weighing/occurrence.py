"""Whether an event happened: what independent lines agree on, what is denied, what one line alone tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from colligate.knowledge.families import families_of, marks, root_of
from colligate.linking.event_items import content_words
from colligate.records.dossier import Event
from colligate.records.finding import About
from colligate.weighing.accounts import ordinary_accounts
from colligate.weighing.draft import Draft, side
from colligate.weighing.importance import Importance
from colligate.weighing.summaries import Wording, sentence
from colligate.weighing.tellings import Status, Telling, lines_of, sources_of

_VALUE: dict[Status, str] = {
    "told": "happened",
    "denied": "did not happen",
    "planned": "is planned",
    "possible": "may happen",
}
_WORDS: dict[Status, str] = {
    "told": "{label}: told by {who}",
    "denied": "{label}: told not to be so by {who}",
    "planned": "{label}: told as planned by {who}",
    "possible": "{label}: told as possible by {who}",
}


def agreement(event: Event, held: Sequence[Telling], importance: Importance, wording: Wording) -> Draft | None:
    """What the lines agree on of an event's occurrence: corroborated by two that rest on different sources, or told
    by one source alone. None where it is not worth a finding.
    """
    weight = importance.of(event)
    if weight <= 0:
        return None
    status, alike = _main_status(held)
    if len(lines_of(alike)) >= 2 and len(sources_of(alike)) >= 2 and tells_one_event(alike):
        scale = 1.0 if status in ("told", "denied") else 0.6
        return Draft(
            kind="corroborated",
            about=About("occurrence", event=event.id),
            summary=sentence(_WORDS[status].format(label=event.label, who=wording.carried_by(alike))),
            sides=(side(_VALUE[status], alike),),
            weight=round(10 + scale * weight * len(sources_of(alike)) ** 0.5, 4),
        )
    if len(sources_of(held)) > 1 or not importance.is_specific(event) or not _is_fact(held):
        return None
    return Draft(
        kind="single_source",
        about=About("occurrence", event=event.id),
        summary=sentence(_WORDS[status].format(label=event.label, who=wording.authority(held))),
        sides=(side(_VALUE[status], alike),),
        weight=round(weight, 4),
    )


def denials(
    events: Sequence[Event], tellings: dict[str, tuple[Telling, ...]], importance: Importance, wording: Wording
) -> list[Draft]:
    """Events that one side tells and another denies."""
    drafts = [draft for event in events if (draft := _own_denial(event, tellings, importance, wording))]
    disputed = {draft.about.event for draft in drafts}
    for event in events:
        held = tellings[event.id]
        if event.id in disputed or not held or any(telling.status != "denied" for telling in held):
            continue
        draft = _denial_of_kind(event, events, tellings, wording)
        if draft is not None:
            drafts.append(draft)
    return drafts


def tells_one_event(held: Sequence[Telling]) -> bool:
    """Whether tellings on different lines share something besides the verb: who, where, or what is named with it.

    Two reports that both say that "a man was arrested" do not yet confirm each other.
    """
    by_line: dict[int, list[Telling]] = {}
    for telling in held:
        by_line.setdefault(telling.line, []).append(telling)
    lines = list(by_line.values())
    return any(
        _share(left, right)
        for n, one in enumerate(lines)
        for other in lines[n + 1 :]
        for left in one[:8]
        for right in other[:8]
    )


def _share(left: Telling, right: Telling) -> bool:
    if left.entities & right.entities or left.places & right.places:
        return True
    triggers = content_words(left.mention.text) | content_words(right.mention.text)
    words = content_words(left.mention.clause.text) & content_words(right.mention.clause.text)
    return len(words - triggers) >= 2


def _main_status(held: Sequence[Telling]) -> tuple[Status, list[Telling]]:
    """The firmest status that any telling has, and the tellings that have it. What is told outweighs what is planned:
    a plan that was carried out is told of twice.
    """
    for status in ("told", "denied", "planned", "possible"):
        alike = [telling for telling in held if telling.status == status]
        if alike and (status != "told" or len(alike) * 3 >= len(held)):
            return status, alike
    return held[0].status, [telling for telling in held if telling.status == held[0].status]


def _is_fact(held: Iterable[Telling]) -> bool:
    return any(telling.status != "possible" or telling.read.type is not None for telling in held)


def _own_denial(
    event: Event, tellings: dict[str, tuple[Telling, ...]], importance: Importance, wording: Wording
) -> Draft | None:
    """The event itself is denied by some and told by others."""
    held = tellings[event.id]
    denied = [telling for telling in held if telling.status == "denied"]
    told = [telling for telling in held if telling.status == "told"]
    denied = [telling for telling in denied if _is_denial(telling, told)]
    # Who makes it an ordinary journey is against, whether or not he calls it a denial.
    other = [telling for telling in ordinary_accounts(event, tellings) if telling.source not in sources_of(told)]
    told = [telling for telling in told if telling not in other]
    denied = [*denied, *other]
    if not told or not denied or importance.of(event) <= 0:
        return None
    deniers, tellers = sources_of(denied), sources_of(told)
    if not tellers - deniers or not deniers - tellers:
        return None
    clash = f"{event.label}: told by {wording.carried_by(told)}, denied by {wording.spoken(denied)}"
    return Draft(
        kind="disputed",
        about=About("occurrence", event=event.id),
        summary=sentence(clash),
        sides=(side("happened", told), side("denied", denied)),
        weight=round(20 + importance.of(event) * (len(tellers) + len(deniers)) ** 0.5, 4),
    )


def _is_denial(telling: Telling, told: Sequence[Telling]) -> bool:
    """Whether a negated telling denies what the others tell, and is not another thing that did not happen.

    Either somebody is reported to deny it, or the words negate it of the same ones.
    """
    if telling.statement is not None and telling.statement.stance == "denies":
        return True
    same = [other for other in told if other.entities & telling.entities and other.report != telling.report]
    return any(root_of(other.read.lemma) == root_of(telling.read.lemma) for other in same)


def _denial_of_kind(
    event: Event, events: Sequence[Event], tellings: dict[str, tuple[Telling, ...]], wording: Wording
) -> Draft | None:
    """Somebody denies that there are events of a kind ("no other departures"): against whatever tells of such events
    without saying whose they are.
    """
    denied = [telling for telling in tellings[event.id] if _denies_a_kind(telling)]
    if not denied:
        return None
    families = frozenset().union(*(families_of(telling.read.lemma) for telling in denied))
    roots = {root_of(telling.read.lemma) for telling in denied}
    against = [
        telling
        for other in events
        if other.id != event.id
        for telling in tellings[other.id]
        if telling.status != "denied"
        and telling.source not in sources_of(denied)
        and (root_of(telling.read.lemma) in roots or families_of(telling.read.lemma) & families)
        and _speaks_of_several(telling)
    ]
    if not against:
        return None
    summary = f"{event.label}: {wording.spoken(denied)} denies it, {wording.carried_by(against)} tell of such events"
    return Draft(
        kind="disputed",
        about=About("occurrence", event=event.id),
        summary=sentence(summary),
        sides=(side("told or expected", against), side("denied", denied)),
        weight=round(20 + len(sources_of(against)), 4),
    )


def _denies_a_kind(telling: Telling) -> bool:
    before = telling.mention.clause.text[: max(0, telling.mention.start - telling.mention.clause.start)]
    words = before.casefold().split()[-4:]
    plural = telling.read.noun and telling.mention.text.endswith("s")
    return telling.statement is not None and (plural or bool(set(words) & (marks("another") | {"any", "no"})))


def _speaks_of_several(telling: Telling) -> bool:
    """Whether a telling is of several, or of ones that it does not name."""
    plural = telling.read.noun and telling.mention.text.endswith("s")
    return plural or telling.status in ("possible", "planned")
