"""Fixtures of the telling layer."""

from __future__ import annotations

import pytest

from accident import make_dossier
from colligate.records.dossier import DossierRecord


@pytest.fixture(scope="session")
def dossier() -> DossierRecord:
    """A dossier made by hand that holds everything a dossier can hold."""
    return make_dossier()
