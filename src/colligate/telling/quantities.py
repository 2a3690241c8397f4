"""The numbers of an account: what is counted, with bounds, and on whose word."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from colligate.records.dossier import Quantity
from colligate.records.span import Span
from colligate.telling.citations import LABEL_LENGTH, Citation, Directory, shorten
from colligate.telling.findings import Name, PointReference, holder_name
from colligate.telling.phrases import bounds_words

OWN_VOICE = "the report itself"


class Figures(msgspec.Struct, frozen=True):
    """A quantity, ready to show: the words, what they allow, what is counted, on whose word, and where."""

    id: str
    text: str
    bounds: str
    unit: str
    of: str
    says: Name
    citation: Citation


class Tally(msgspec.Struct, frozen=True):
    """Quantities of one event, or of none."""

    subject: str | None
    event: str | None
    points: tuple[PointReference, ...]
    figures: tuple[Figures, ...]

    @property
    def size(self) -> int:
        """How many quantities there are."""
        return len(self.figures)


def tell_quantities(
    quantities: Sequence[Quantity], directory: Directory, points: dict[str, tuple[PointReference, ...]]
) -> tuple[Tally, ...]:
    """Numbers grouped by the event that they belong to, the most counted first, those of no event last.

    Args:
        quantities: Of the dossier.
        directory: Of the dossier.
        points: Event id to the points about it.
    """
    together: dict[str | None, list[Quantity]] = defaultdict(list)
    for quantity in quantities:
        together[quantity.event if quantity.event in directory.events else None].append(quantity)
    ordered = sorted(together.items(), key=lambda item: (item[0] is None, -len(item[1])))
    tallies = []
    for event, counted in ordered:
        subject = shorten(directory.events[event].label) if event else None
        about = tuple(point for point in points.get(event or "", ()) if point.attribute == "how many")
        tallies.append(Tally(subject, event, about, tuple(_figures(quantity, directory) for quantity in counted)))
    return tuple(tallies)


def _figures(quantity: Quantity, directory: Directory) -> Figures:
    return Figures(
        id=quantity.id,
        text=shorten(quantity.text),
        bounds=bounds_words(quantity),
        unit=shorten(quantity.unit or "", LABEL_LENGTH),
        of=shorten(quantity.of or ""),
        says=_says(quantity, directory),
        citation=directory.cite(Span(quantity.report, quantity.start, quantity.end, quantity.text)),
    )


def _says(quantity: Quantity, directory: Directory) -> Name:
    statement = directory.statements.get(quantity.statement) if quantity.statement else None
    speaker = statement.speaker if statement else None
    if statement is None:
        return Name(OWN_VOICE)
    if speaker is None:
        return Name("speaker not stated")
    if speaker.entity is not None:
        return holder_name(speaker.entity, directory)
    return Name(shorten(speaker.text)) if speaker.text else Name("speaker not stated")
