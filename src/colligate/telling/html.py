"""One self-contained page."""

from __future__ import annotations

from colligate.records.dossier import DossierRecord


def tell_html(dossier: DossierRecord) -> str:
    return ""
