"""Findings of two dossiers: what became corroborated, disputed, or neither any longer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from colligate.comparing.correspondence import Correspondence
from colligate.comparing.wording import Wording, clip, plural, told
from colligate.records.difference import Change, Effect
from colligate.records.dossier import DossierRecord
from colligate.records.finding import Finding
from colligate.records.span import Span

Subject = tuple[str, str | None]
"""Attribute, and id in the new dossier of the event or entity; of the old where the new has none, marked so."""

_COMPARED = ("corroborated", "disputed", "refined", "updated")
_MOST_SPANS = 6
_NOW: dict[str, tuple[Effect, str]] = {
    "corroborated": ("confirmed", "Corroborated now"),
    "disputed": ("contradicted", "Disputed now"),
    "refined": ("added", "Told more exactly now"),
    "updated": ("changed", "Updated now"),
}
_GONE = {
    "corroborated": "No longer corroborated",
    "disputed": "No longer disputed",
    "refined": "No longer told more exactly by one than by another",
    "updated": "No longer updated",
}


def compare_findings(
    old: DossierRecord, new: DossierRecord, found: tuple[Correspondence, Correspondence], words: Wording
) -> Iterator[Change]:
    """Findings gained, lost, and resting on other lines or values.

    Points that one line alone tells are told of as events: which of them a dossier lists depends on how many it has.

    Args:
        old: The earlier dossier.
        new: The later one.
        found: What became of entities and of events.
        words: What things are called.
    """
    entities, events = found
    before = _grouped(old.findings, {**entities.new_of, **events.new_of}, "old ")
    after = _grouped(new.findings, {}, "")
    for subject, findings in after.items():
        pairs, gained = _paired(before.get(subject, ()), findings)
        for finding in gained:
            yield _gained(finding, before.get(subject, ()))
        for was, now in pairs:
            yield from _altered(was, now, (entities, words))
    for subject, findings in before.items():
        pairs, _ = _paired(findings, after.get(subject, ()))
        kept = {was.id for was, _ in pairs}
        yield from (_lost(finding) for finding in findings if finding.id not in kept)


def _grouped(findings: Iterable[Finding], new_of: Mapping[str, str], unknown: str) -> dict[Subject, list[Finding]]:
    groups: dict[Subject, list[Finding]] = defaultdict(list)
    for finding in findings:
        subject = finding.about.event or finding.about.entity
        if finding.kind in _COMPARED:
            place = new_of.get(subject, f"{unknown}{subject}") if subject is not None else None
            groups[finding.about.attribute, place].append(finding)
    return groups


def _paired(old: Sequence[Finding], new: Sequence[Finding]) -> tuple[list[tuple[Finding, Finding]], list[Finding]]:
    """Findings of one kind on one subject, those with the most words in common together; and those left of the new."""
    left = list(old)
    pairs, gained = [], []
    for finding in new:
        alike = [other for other in left if other.kind == finding.kind and _may_be_one(other, finding)]
        if alike:
            best = max(alike, key=lambda other: (_common(other, finding), -left.index(other)))
            left.remove(best)
            pairs.append((best, finding))
        else:
            gained.append(finding)
    return pairs, gained


def _may_be_one(left: Finding, right: Finding) -> bool:
    """Whether two findings of one kind on one subject can be one: those on what was said only if they share words."""
    return (left.about.statement is None and right.about.statement is None) or _common(left, right) > 0


def _common(left: Finding, right: Finding) -> int:
    words = [{span.text for side in finding.sides for span in side.evidence} for finding in (left, right)]
    return len(words[0] & words[1])


def _gained(finding: Finding, before: Sequence[Finding]) -> Change:
    effect, lead = _NOW[finding.kind]
    return Change(
        effect=effect,
        part="finding",
        text=told(f"{lead}: {clip(finding.summary)}"),
        old=tuple(was.id for was in before),
        new=(finding.id,),
        after=_evidence(finding),
    )


def _lost(finding: Finding) -> Change:
    text = told(f"{_GONE[finding.kind]}: {clip(finding.summary)}")
    return Change(effect="withdrawn", part="finding", text=text, old=(finding.id,), before=_evidence(finding))


def _altered(was: Finding, now: Finding, context: tuple[Correspondence, Wording]) -> Iterator[Change]:
    """Other values, other lines, other holders: one change for each."""
    summary = clip(now.summary)
    values = [[side.value for side in finding.sides] for finding in (was, now)]
    if sorted(value.casefold() for value in values[0]) != sorted(value.casefold() for value in values[1]):
        listed = [Wording.listing([f"“{clip(value)}”" for value in each]) for each in values]
        yield _changed("changed", f"{told(summary)} Now {listed[1]}, before {listed[0]}.", was, now)
    lines = [len({line for side in finding.sides for line in side.lines}) for finding in (was, now)]
    if lines[0] != lines[1]:
        text = f"On {plural(lines[1], 'independent line')}, before on {plural(lines[0], 'line')}"
        effect: Effect = "withdrawn" if lines[1] < lines[0] else "contradicted" if _against(was, now) else "confirmed"
        yield _changed(effect, told(f"{text}: {summary}"), was, now)
    joined = _new_holders(was, now, context[0])
    if joined:
        yield _changed("changed", told(f"Now also on the word of {context[1].names(joined)}: {summary}"), was, now)


def _changed(effect: Effect, text: str, was: Finding, now: Finding) -> Change:
    ids = (was.id,), (now.id,)
    words = _evidence(was), _evidence(now)
    return Change(effect=effect, part="finding", text=text, old=ids[0], new=ids[1], before=words[0], after=words[1])


def _against(was: Finding, now: Finding) -> bool:
    """Whether lines joined only such sides of a dispute as stand against the first."""
    if now.kind != "disputed":
        return False
    first = [{line for side in finding.sides[:1] for line in side.lines} for finding in (was, now)]
    return len(first[1]) <= len(first[0])


def _new_holders(was: Finding, now: Finding, entities: Correspondence) -> list[str]:
    before = {entities.new_of.get(holder) for side in was.sides for holder in side.holders}
    return [h for h in dict.fromkeys(h for side in now.sides for h in side.holders) if h not in before]


def _evidence(finding: Finding) -> tuple[Span, ...]:
    """Words of each side, those of the first report of each first."""
    spans = [span for side in finding.sides for span in side.evidence]
    reports: set[str] = set()
    fresh = []
    for span in spans:
        fresh.append(span.report in reports)
        reports.add(span.report)
    ordered = [span for _, span in sorted(zip(fresh, spans, strict=True), key=lambda item: item[0])]
    return tuple(ordered[:_MOST_SPANS])
