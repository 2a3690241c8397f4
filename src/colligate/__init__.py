"""Read several news reports of the same events and write one account of them in which every line is sourced.

import colligate
dossier = colligate.brief("FOLDER")
for finding in dossier.disputed:
    print(finding.summary)
"""

from colligate.case import Case, NoReportsError, brief
from colligate.dossier import Dossier, DossierError, load
from colligate.reading.parser import ModelMissingError
from colligate.reading.reader import Reader
from colligate.records.finding import Finding
from colligate.records.reading import Reading
from colligate.records.report import Report
from colligate.records.span import Span

__all__ = [
    "Case",
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
    "load",
]
