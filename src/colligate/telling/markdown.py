"""The account for a text editor."""

from __future__ import annotations

from colligate.records.dossier import DossierRecord


def tell_markdown(dossier: DossierRecord) -> str:
    return ""
