"""Ages inside descriptions ("a 19-year-old man")."""

from __future__ import annotations

import re

OLDEST = 115
"""No number above it is somebody's age."""
_AGE = re.compile(r"\b(\d{1,3})[-‑– ]years?[-‑– ]old\b", re.IGNORECASE)


def age_in(description: str) -> int | None:
    """The first age in years that a description gives; None if it gives none."""
    found = _AGE.search(description)
    return int(found[1]) if found else None
