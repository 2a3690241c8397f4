"""The quantities of all reports in the dossier's form."""

from __future__ import annotations

from msgspec.structs import replace

from colligate.linking.quantities.rendering import link_quantities
from colligate.records.dossier import DossierEventMention, Event
from colligate.records.event import EventMention
from colligate.records.quantity import QuantityMention, Scope
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


def test_a_death_toll_counts_the_dead_of_the_deadly_event() -> None:
    """ "The toll rose to 17" is no count of a rise, but of the killing that the reports count."""
    killed = _report("r1", "A flood killed 14 people.", "14", "people killed")
    rose = _report("r2", "The death toll of the flood rose to 17.", "17", "death toll")
    events = (_event("v1", killed, "killed"), _event("v2", rose, "death toll"))
    quantities, _ = link_quantities([killed, rose], {}, {("r1", 0): "v1", ("r2", 0): "v2"}, events)
    assert [quantity.event for quantity in quantities] == ["v1", "v1"]


def test_a_toll_of_the_year_is_of_no_one_event() -> None:
    """What counts over a stretch of time stays apart."""
    killed = _report("r1", "A flood killed 14 people.", "14", "people killed")
    year = _report("r2", "The toll of floods this year is 170.", "170", "toll", scope="wider")
    events = (_event("v1", killed, "killed"), _event("v2", year, "toll"))
    quantities, _ = link_quantities([killed, year], {}, {("r1", 0): "v1", ("r2", 0): "v2"}, events)
    assert [quantity.event for quantity in quantities] == ["v1", "v2"]


def test_a_number_of_another_incident_is_none_of_this_ones() -> None:
    """Where two incidents were taken for one event, what is surely told of the other stays apart."""
    now = _report("r1", "A gunman killed 3 people.", "3", "people killed")
    then = _report("r2", "A gunman killed 12 people three years ago.", "12", "people killed")
    told = [_with_event(reading) for reading in (now, then)]
    event_of = {("r1", 0): "v1", ("r2", 0): "v1"}
    quantities, _ = link_quantities(told, {}, event_of)
    assert [quantity.event for quantity in quantities] == ["v1", None]


def test_an_old_incident_that_is_an_event_of_its_own_keeps_its_number() -> None:
    """Then linking has kept the two apart."""
    then = _with_event(_report("r1", "A gunman killed 12 people three years ago.", "12", "people killed"))
    quantities, _ = link_quantities([then], {}, {("r1", 0): "v1"})
    assert quantities[0].event == "v1"


def _with_event(reading: Reading) -> Reading:
    text = reading.report.text
    whole = reading.report.span(0, len(text))
    start = text.index("killed")
    trigger = reading.report.span(start, start + len("killed"))
    event = EventMention(trigger, whole, 0, "kill", noun=False, type="Kill", plover=None, modality="asserted")
    return replace(reading, sentences=(whole,), events=(event,))


def _report(id: str, text: str, number: str, of: str, scope: Scope | None = None) -> Reading:
    report = Report(text=text, id=id)
    start = text.index(number)
    span = report.span(start, start + len(number))
    mention = QuantityMention(span, float(number), float(number), unit="person", of=of, event=0, scope=scope)
    return Reading(report=report, quantities=(mention,))


def _event(id: str, reading: Reading, words: str) -> Event:
    start = reading.report.text.index(words)
    span = reading.report.span(start, start + len(words))
    mention = DossierEventMention(
        span.report, span.start, span.end, span.text, modality="asserted", statement=None, clause=span
    )
    return Event(id, "Die", None, words, None, (), (), (mention,))
