"""Weigh a story: run every comparison, order what comes out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from colligate.records.finding import Finding
from colligate.records.story import Story
from colligate.weighing.attributes.moments import compare_moments
from colligate.weighing.attributes.places import compare_places
from colligate.weighing.attributes.reasons import compare_reasons
from colligate.weighing.attributes.roles import compare_roles
from colligate.weighing.disputes.assertions import assertions_of
from colligate.weighing.disputes.contradictions import compare_statements
from colligate.weighing.disputes.defences import compare_defences
from colligate.weighing.disputes.denials import Denials
from colligate.weighing.disputes.departures import compare_departures
from colligate.weighing.disputes.innocence import compare_innocence
from colligate.weighing.disputes.manners import compare_manners
from colligate.weighing.draft import Draft
from colligate.weighing.importance import Importance
from colligate.weighing.means import means_of
from colligate.weighing.numbers.finding import compare_counts
from colligate.weighing.numbers.rivals import compare_rivals
from colligate.weighing.occurrence import agreement
from colligate.weighing.tellings import tellings_of

_KINDS = ("disputed", "corroborated", "updated", "refined", "single_source")


def weigh(story: Story) -> tuple[Finding, ...]:
    """What the independent lines of a story say about its events, numbers and roles, most important first.

    Only what is worth telling: the number of findings grows with the number of reports, not with that of verbs.
    """
    tellings = tellings_of(story)
    importance, means = Importance(story, tellings), means_of(story)
    sameness, wording = means.sameness, means.wording
    entities = {entity.id: entity for entity in story.entities}
    drafts = Denials(tellings, importance, sameness, wording).find(story.events)
    for event in story.events:
        held = tellings[event.id]
        if held:
            drafts += agreement(event, held, importance, means)
            drafts += [
                draft
                for draft in (
                    compare_moments(event, held, importance, sameness, wording),
                    compare_places(event, held, entities, importance, means),
                )
                if draft is not None
            ]
    drafts += compare_counts(story, tellings, importance, sameness, wording)
    drafts += compare_reasons(story, tellings, importance, means)
    drafts += [rival for rival in compare_rivals(story, wording) if not any(_tells(draft, rival) for draft in drafts)]
    drafts += compare_roles(story)
    assertions = assertions_of(story)
    departures = compare_departures(story, tellings, assertions, importance, wording)
    drafts = [draft for draft in drafts if not any(_is_told_by(draft, other) for other in departures)] + departures
    drafts += compare_manners(story, tellings, assertions, (importance, wording))
    drafts += compare_innocence(story, tellings, assertions, drafts, (importance, wording))
    drafts += compare_statements(assertions, wording, drafts)
    drafts += compare_defences(assertions, wording, drafts)
    return _numbered(_worth_telling(drafts, len(story.readings)))


def _is_told_by(draft: Draft, departure: Draft) -> bool:
    """Whether a denied departure is one of which a finding tells by whose will it was, with the same denial."""
    if draft.kind != "disputed" or draft.about.attribute != "occurrence" or draft.about.event != departure.about.event:
        return False
    held = [span for side in departure.sides for span in side.evidence]
    return all(any(span.touches(other) for other in held) for span in draft.sides[-1].evidence)


def _tells(draft: Draft, rival: Draft) -> bool:
    """Whether a dispute about a number holds every side of another already."""
    if draft.kind != "disputed" or draft.about.attribute != "quantity":
        return False
    held = [span for side in draft.sides for span in side.evidence]
    return all(any(span.touches(other) for span in side.evidence for other in held) for side in rival.sides)


def _worth_telling(drafts: Iterable[Draft], reports: int) -> list[Draft]:
    most = {
        "disputed": 10 + reports,
        "corroborated": 12 + reports,
        "updated": 8 + reports,
        "refined": 8 + reports,
        "single_source": 10 + 5 * reports,
    }
    most["single_source"] = min(most["single_source"], 30)
    ordered = once_each(sorted(drafts, key=lambda draft: (-draft.weight, draft.summary)))
    return [draft for kind in _KINDS for draft in [d for d in ordered if d.kind == kind][: most[kind]]]


def once_each(ordered: Sequence[Draft]) -> list[Draft]:
    """Without what a weightier finding tells in the same words: linking may have two events of one."""
    kept: dict[str, Draft] = {}
    others = []
    for draft in ordered:
        if draft.about.attribute != "occurrence" or draft.kind not in ("corroborated", "single_source"):
            others.append(draft)
            continue
        held = kept.setdefault(draft.summary.partition(": ")[0], draft)
        if held is not draft and held.kind == "single_source" and draft.kind == "corroborated":
            kept[draft.summary.partition(": ")[0]] = draft
    return sorted([*kept.values(), *others], key=lambda draft: (-draft.weight, draft.summary))


def _numbered(drafts: Iterable[Draft]) -> tuple[Finding, ...]:
    return tuple(
        Finding(f"f{n}", draft.kind, draft.about, draft.summary, draft.sides, draft.weight)
        for n, draft in enumerate(drafts, 1)
    )
