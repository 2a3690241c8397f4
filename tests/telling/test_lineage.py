"""The sourcing picture: where a drawing puts reports and links."""

from __future__ import annotations

import msgspec
import pytest

from colligate.records.dossier import DossierRecord
from colligate.records.lineage import Lineage, LineageLink
from colligate.telling.account import tell
from colligate.telling.lineage import DRAWN_LIMIT, DRAWN_WHOLE, Line, LinkTold, Sourcing, draw


def link(taker: int, origin: int) -> LinkTold:
    return LinkTold(taker, origin, "is a copy of", "copy", 80, True, ())


def test_reports_of_one_line_are_joined_by_a_bar() -> None:
    """A line of two has a bar from its first to its last report; a line of one has none."""
    drawing = draw([Line("A", (1, 3)), Line("B", (2,))], [link(3, 1)])
    assert [(stop.report, stop.line) for stop in drawing.stops] == [(1, "A"), (3, "A"), (2, "B")]
    (_, top, bottom), (_, only, same) = drawing.bars
    assert bottom > top
    assert only == same


def test_an_arc_leads_from_taker_to_origin() -> None:
    """It begins at the height of the report that took, and ends at that which it took from."""
    drawing = draw([Line("A", (1, 2))], [link(2, 1)])
    heights = {stop.report: stop.y for stop in drawing.stops}
    numbers = drawing.arcs[0].path.replace("M", " ").replace("C", " ").split()
    assert (int(numbers[1]), int(numbers[-1])) == (heights[2], heights[1])


def test_no_arc_reaches_out_of_the_drawing() -> None:
    """However far apart two reports stand, the arc and its label stay inside."""
    lines = [Line(str(n), (n,)) for n in range(1, 41)]
    drawing = draw(lines, [link(40, 1), link(2, 1)])
    assert all(arc.x - 34 > 0 for arc in drawing.arcs)
    assert all(0 < stop.y < drawing.height for stop in drawing.stops)


def test_without_links_the_drawing_starts_at_the_margin() -> None:
    """No room is kept for arcs that are not there."""
    assert draw([Line("A", (1,)), Line("B", (2,))], []).spine < draw([Line("A", (1, 2))], [link(2, 1)]).spine


def with_reports(dossier: DossierRecord, number: int, links: tuple[LineageLink, ...]) -> Sourcing:
    replace = msgspec.structs.replace
    ids = [f"r{n}" for n in range(1, number + 1)]
    many = replace(
        dossier,
        reports=tuple(replace(dossier.reports[0], id=id, furniture=()) for id in ids),
        lineage=Lineage(tuple((id,) for id in ids), links),
        entities=(),
        events=(),
        statements=(),
        quantities=(),
        findings=(),
    )
    return tell(many).sourcing


@pytest.mark.parametrize(("reports", "drawn"), [(1, 0), (2, 2), (DRAWN_WHOLE, DRAWN_WHOLE), (DRAWN_WHOLE + 1, 0)])
def test_few_reports_are_all_drawn(dossier: DossierRecord, reports: int, drawn: int) -> None:
    """One report needs no drawing; many that nothing links tell nothing when drawn."""
    drawing = with_reports(dossier, reports, ()).drawing
    assert (len(drawing.stops) if drawing else 0) == drawn


def test_of_many_reports_the_linked_are_drawn(dossier: DossierRecord) -> None:
    """Two hundred reports with one copy among them: the copy and what it was taken from."""
    copy = LineageLink("r150", "r3", "copy", (), 0.9, True)
    sourcing = with_reports(dossier, 200, (copy,))
    assert sourcing.drawing is not None
    assert [stop.report for stop in sourcing.drawing.stops] == [3, 150]
    assert len(sourcing.lines) == 200


def test_too_many_linked_reports_are_not_drawn(dossier: DossierRecord) -> None:
    """A drawing that nobody can read is left out."""
    chain = tuple(LineageLink(f"r{n + 1}", f"r{n}", "cites", (), None) for n in range(1, DRAWN_LIMIT + 1))
    assert with_reports(dossier, DRAWN_LIMIT + 1, chain).drawing is None
