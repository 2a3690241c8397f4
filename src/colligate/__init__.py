"""Read several news reports of the same events and write one account of them in which every line is sourced.

import colligate
dossier = colligate.brief("FOLDER")
for finding in dossier.disputed:
    print(finding.summary)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from colligate.case import Case, NoReportsError, brief
    from colligate.comparing.difference import compare
    from colligate.dossier import Dossier, DossierError, load
    from colligate.reading.parser import ModelMissingError
    from colligate.reading.reader import Reader
    from colligate.records.difference import Difference
    from colligate.records.finding import Finding
    from colligate.records.reading import Reading
    from colligate.records.report import Report
    from colligate.records.span import Span

__all__ = [
    "Case",
    "Difference",
    "Dossier",
    "DossierError",
    "Finding",
    "ModelMissingError",
    "NoReportsError",
    "Reader",
    "Reading",
    "Report",
    "Span",
    "brief",
    "compare",
    "load",
]

_HOMES = {
    "Case": "case",
    "Difference": "records.difference",
    "Dossier": "dossier",
    "DossierError": "dossier",
    "Finding": "records.finding",
    "ModelMissingError": "reading.parser",
    "NoReportsError": "case",
    "Reader": "reading.reader",
    "Reading": "records.reading",
    "Report": "records.report",
    "Span": "records.span",
    "brief": "case",
    "compare": "comparing.difference",
    "load": "dossier",
}


def __getattr__(name: str) -> object:
    """Load what is asked for: the parser takes a second, and a dossier can be read without it."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
