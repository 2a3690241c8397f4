"""What came in with new and revised reports, on the bundled example and on dossiers made by hand."""

from __future__ import annotations

import msgspec
import pytest

import colligate
from accident import make_dossier
from colligate.records.difference import Change, Difference
from colligate.records.dossier import DossierRecord
from colligate.records.finding import Finding
from colligate.records.lineage import Lineage
from colligate.records.report import Report
from colligate.records.span import Span

replace = msgspec.structs.replace


@pytest.fixture(scope="module")
def reports(ferry: object) -> tuple[Report, ...]:
    """The five reports of the bundled example."""
    return colligate.Case.of(ferry).reports  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def first(reports: tuple[Report, ...]) -> colligate.Dossier:
    """The dossier of the two reports of the first day."""
    return colligate.brief(reports[:2])


@pytest.fixture(scope="module")
def whole(reports: tuple[Report, ...]) -> colligate.Dossier:
    """The dossier of all five."""
    return colligate.brief(reports)


def texts(changes: tuple[Change, ...], part: str) -> list[str]:
    """What the changes of one part say."""
    return [change.text for change in changes if change.part == part]


def test_a_dossier_does_not_differ_from_itself(whole: colligate.Dossier) -> None:
    difference = colligate.compare(whole, whole)
    assert difference.same
    assert not difference.notes


def test_later_reports_are_told_with_what_they_add(first: colligate.Dossier, whole: colligate.Dossier) -> None:
    difference = colligate.compare(first, whole)
    assert len(texts(difference.of("added"), "report")) == 3
    assert any("Ines Khelifi" in text for text in texts(difference.of("added"), "entity"))
    assert any("manslaughter" in text for text in texts(difference.of("added"), "event"))
    assert any("tickets" in text for text in texts(difference.of("added"), "quantity"))
    assert not difference.of("withdrawn") or "report" not in {c.part for c in difference.of("withdrawn")}


def test_a_denial_that_came_in_later_contradicts(first: colligate.Dossier, whole: colligate.Dossier) -> None:
    told = texts(colligate.compare(first, whole).of("contradicted"), "finding")
    assert any("resigned" in text and "denied by" in text for text in told)


def test_a_second_line_confirms(first: colligate.Dossier, whole: colligate.Dossier) -> None:
    told = texts(colligate.compare(first, whole).of("confirmed"), "finding")
    assert any("Rachid Toumi" in text for text in told)


def test_a_copy_adds_no_statement_of_its_own_words(reports: tuple[Report, ...], first: colligate.Dossier) -> None:
    copy = next(report for report in reports if report.source == "coastal-tribune.md")
    told = texts(colligate.compare(first, colligate.brief([*reports[:2], copy])).of("added"), "statement")
    assert not any("14 people were killed" in text for text in told)


def test_what_was_told_the_other_way_round_is_withdrawn(first: colligate.Dossier, whole: colligate.Dossier) -> None:
    difference = colligate.compare(whole, first)
    assert len(texts(difference.of("withdrawn"), "report")) == 3
    assert any(text.startswith("No longer disputed") for text in texts(difference.of("withdrawn"), "finding"))
    assert not texts(difference.of("added"), "report")


def test_every_change_rests_on_words_of_the_dossier_that_it_names(
    first: colligate.Dossier, whole: colligate.Dossier
) -> None:
    difference = colligate.compare(first, whole)
    for dossier, side in ((first, "before"), (whole, "after")):
        held = {report.id: report.text for report in dossier.reports}
        for change in difference.changes:
            for span in getattr(change, side):
                assert held[span.report][span.start : span.end] == span.text
    assert all(change.before or change.after or change.part in ("report", "line", "event", "entity")
               for change in difference.changes)  # fmt: skip


def test_a_renamed_file_is_a_note_and_no_difference(reports: tuple[Report, ...], first: colligate.Dossier) -> None:
    renamed = [replace(report, source=f"archive/{report.source}") for report in reports[:2]]
    difference = colligate.compare(first, colligate.brief(renamed))
    assert difference.same
    assert len(difference.notes) == 2


def test_a_revised_text_is_told_with_what_it_gained_and_lost(reports: tuple[Report, ...]) -> None:
    kept, report = reports[0], reports[1]
    revised = Report(
        text=report.text.replace("25 were still missing", "29 were still missing"),
        source=report.source, outlet=report.outlet, url=report.url, published=report.published,
    )  # fmt: skip
    assert revised.text != report.text
    difference = colligate.compare(colligate.brief([kept, report]), colligate.brief([kept, revised]))
    assert any("was revised" in text for text in texts(difference.of("changed"), "report"))
    numbers = {change.effect: change.text for change in difference.changes if change.part == "quantity"}
    assert "29" in numbers.get("added", "") + numbers.get("changed", "")
    assert "25" in numbers.get("withdrawn", "") + numbers.get("changed", "")
    assert not texts(difference.changes, "entity")


def test_two_entities_that_became_one_are_told_of() -> None:
    new = make_dossier()
    entity = next(entity for entity in new.entities if entity.named and len(entity.mentions) > 1)
    halves = (
        replace(entity, mentions=entity.mentions[:1]),
        replace(entity, id="e99", name="Another Name", mentions=entity.mentions[1:]),
    )
    old = replace(new, entities=(*halves, *(other for other in new.entities if other.id != entity.id)))
    assert any("are one now" in text for text in texts(colligate.compare(old, new).of("changed"), "entity"))
    assert any("is parted now" in text for text in texts(colligate.compare(new, old).of("changed"), "entity"))


def test_an_event_dated_otherwise_is_told_of_with_both_days() -> None:
    old = make_dossier()
    event = next(event for event in old.events if event.time is not None and event.time.start is not None)
    undated = replace(old, events=tuple(replace(e, time=None) if e is event else e for e in old.events))
    (change,) = colligate.compare(undated, old).changes
    assert change.text.endswith("now, without a date before.")
    assert str(event.time.start) in change.text  # type: ignore[union-attr]
    assert change.after


def with_findings(dossier: DossierRecord, *findings: Finding) -> DossierRecord:
    """The dossier with these findings alone."""
    return replace(dossier, findings=findings)


def test_lines_that_join_confirm_and_lines_that_fall_away_withdraw() -> None:
    dossier = make_dossier()
    finding = next(finding for finding in dossier.findings if finding.kind == "corroborated")
    side = finding.sides[0]
    fewer = replace(finding, sides=(replace(side, lines=side.lines[:1]),))
    more = replace(finding, sides=(replace(side, lines=(0, 1, 2)),))
    few, many = with_findings(dossier, fewer), with_findings(dossier, more)
    assert [change.effect for change in colligate.compare(few, many).changes] == ["confirmed"]
    assert [change.effect for change in colligate.compare(many, few).changes] == ["withdrawn"]


def test_other_values_of_one_finding_are_a_change() -> None:
    dossier = make_dossier()
    finding = next(finding for finding in dossier.findings if finding.about.attribute == "quantity")
    other = replace(finding, sides=(replace(finding.sides[0], value="ninety"), *finding.sides[1:]))
    (change,) = colligate.compare(with_findings(dossier, finding), with_findings(dossier, other)).changes
    assert change.effect == "changed"
    assert "“ninety”" in change.text


def test_reports_that_became_one_line_are_told_of() -> None:
    dossier = make_dossier()
    ids = [report.id for report in dossier.reports]
    apart = replace(dossier, lineage=Lineage(tuple((id,) for id in ids)))
    joined = replace(dossier, lineage=Lineage((tuple(ids[:2]), *((id,) for id in ids[2:]))))
    assert "count as one independent line now" in texts(colligate.compare(apart, joined).changes, "line")[0]
    assert "count as 2 independent lines now" in texts(colligate.compare(joined, apart).changes, "line")[0]


def test_two_stories_that_share_nothing_say_so_and_harm_nobody() -> None:
    dossier = make_dossier()
    strange = replace(
        dossier,
        reports=tuple(replace(report, id=f"x{report.id}", sha256=report.id, source=f"x{report.id}", url=None)
                      for report in dossier.reports),
        entities=(), events=(), statements=(), quantities=(), findings=(), lineage=Lineage(()),
    )  # fmt: skip
    difference = colligate.compare(dossier, strange)
    assert "they may be of two stories" in difference.notes[0]
    assert {change.effect for change in difference.changes} == {"added", "withdrawn"}


def test_another_version_of_the_program_is_noted() -> None:
    dossier = make_dossier()
    older = replace(dossier, generator=replace(dossier.generator, version="0.0.1"))
    difference = colligate.compare(older, dossier)
    assert difference.same
    assert "other versions or settings" in difference.notes[0]


def test_a_difference_goes_to_json_and_back() -> None:
    words = Span("r1", 0, 3, "Two")
    difference = Difference(
        old="a", new="b", changes=(Change(effect="added", part="quantity", text="Two.", new=("q1",), after=(words,)),)
    )
    assert msgspec.json.decode(msgspec.json.encode(difference), type=Difference) == difference
