"""Words for what a difference tells of: reports, entities and events of two dossiers."""

from __future__ import annotations

from collections.abc import Sequence

from colligate.records.dossier import DossierRecord

_MOST = 160
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Wording:
    """What things of two dossiers are called.

    Args:
        old: The earlier dossier.
        new: The later one.
    """

    def __init__(self, old: DossierRecord, new: DossierRecord) -> None:
        self._entities = [{entity.id: entity.name for entity in dossier.entities} for dossier in (old, new)]
        self._reports = [
            {report.id: report.outlet or report.source or report.id for report in dossier.reports}
            for dossier in (old, new)
        ]

    def label(self, report: str, *, old: bool = False) -> str:
        """What a report is called."""
        return self._reports[not old].get(report, report)

    def name(self, entity: str, *, old: bool = False) -> str:
        """What an entity is called."""
        return self._entities[not old].get(entity, entity)

    def names(self, entities: Sequence[str], *, old: bool = False) -> str:
        """Names of entities, as a list in words."""
        return self.listing([self.name(entity, old=old) for entity in entities])

    @staticmethod
    def listing(items: Sequence[str], most: int = 4) -> str:
        """ "a", "a and b", "a, b and 3 more"."""
        names = list(dict.fromkeys(items))
        if len(names) > most:
            names = [*names[: most - 1], f"{len(names) - most + 1} more"]
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)


def number(count: int) -> str:
    """A small number as a word."""
    return _SMALL[count] if count < len(_SMALL) else f"{count:,}"


def plural(count: int, one: str) -> str:
    """A count with its noun ("two lines")."""
    return f"{number(count)} {one if count == 1 else one + 's'}"


def clip(text: str) -> str:
    """Words of a report on one line, cut where they are long."""
    line = " ".join(text[: 4 * _MOST].split())
    return line if len(line) <= _MOST else line[: _MOST - 1].rsplit(" ", 1)[0].rstrip(" ,;:–—-") + " …"


def told(label: str) -> str:
    """A label with a full stop."""
    return label if label.endswith((".", "!", "?", "…")) else f"{label}."
