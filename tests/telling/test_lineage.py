"""The sourcing picture: where a drawing puts reports and links."""

from __future__ import annotations

import msgspec
import pytest

from colligate.records.dossier import DossierRecord
from colligate.telling.account import tell
from colligate.telling.lineage import DRAWN_LIMIT, Line, LinkTold, draw


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


@pytest.mark.parametrize(("reports", "drawn"), [(1, False), (2, True), (DRAWN_LIMIT, True), (DRAWN_LIMIT + 1, False)])
def test_only_what_can_be_read_is_drawn(dossier: DossierRecord, reports: int, drawn: bool) -> None:
    """One report needs no drawing; of hundreds the table tells."""
    replace = msgspec.structs.replace
    ids = [f"r{n}" for n in range(1, reports + 1)]
    many = replace(
        dossier,
        reports=tuple(replace(dossier.reports[0], id=id, furniture=()) for id in ids),
        lineage=replace(dossier.lineage, lines=tuple((id,) for id in ids), links=()),
        entities=(),
        events=(),
        statements=(),
        quantities=(),
        findings=(),
    )
    assert (tell(many).sourcing.drawing is not None) == drawn
