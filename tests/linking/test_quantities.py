"""The quantities of all reports in the dossier's form."""

from __future__ import annotations

from colligate.linking.quantities import link_quantities
from colligate.records.quantity import QuantityMention
from colligate.records.reading import Reading
from colligate.records.report import Report


def test_quantities_are_numbered_in_order_and_tied() -> None:
    """Ids run through the reports in order of the text; events and statements get the ids of the story."""
    readings = []
    for id in ("r1", "r2"):
        report = Report(text="At least 40 died, two fled.", id=id)
        readings.append(
            Reading(
                report=report,
                quantities=(
                    QuantityMention(report.span(0, 11), 40, None, unit="person", of="died", event=0, statement=0),
                    QuantityMention(report.span(18, 21), 2, 2, unit="person", of="fled", event=7),
                ),
            )
        )
    quantities, quantity_of = link_quantities(readings, {("r1", 0): "s4"}, {("r1", 0): "v1", ("r2", 0): "v1"})
    assert [(q.id, q.report, q.text, q.low, q.high, q.event, q.statement) for q in quantities] == [
        ("q1", "r1", "At least 40", 40, None, "v1", "s4"),
        ("q2", "r1", "two", 2, 2, None, None),
        ("q3", "r2", "At least 40", 40, None, "v1", None),
        ("q4", "r2", "two", 2, 2, None, None),
    ]
    assert quantity_of == {("r1", 0): "q1", ("r1", 1): "q2", ("r2", 0): "q3", ("r2", 1): "q4"}
