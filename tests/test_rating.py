"""A person's rating: kept through JSON, empty until somebody fills it, never computed."""

from __future__ import annotations

import datetime
from pathlib import Path

import msgspec
import pytest

import colligate
from colligate.records.rating import Rating

RATING = Rating(
    by="Desk", on=datetime.date(2031, 5, 2), reliability="B", credibility=2, likelihood="likely", note="Two calls."
)


@pytest.fixture(scope="module")
def dossier() -> colligate.Dossier:
    return colligate.brief(Path(__file__).parent.parent / "examples" / "ferry")


def test_the_program_rates_nothing(dossier: colligate.Dossier) -> None:
    assert dossier.findings
    assert all(finding.rating is None for finding in dossier.findings)
    assert all(side.rating is None for finding in dossier.findings for side in finding.sides)


def test_a_rating_goes_to_json_and_back(dossier: colligate.Dossier, tmp_path: Path) -> None:
    first = dossier.findings[0]
    side = msgspec.structs.replace(first.sides[0], rating=RATING)
    rated = msgspec.structs.replace(first, rating=RATING, sides=(side, *first.sides[1:]))
    kept = msgspec.structs.replace(dossier, findings=(rated, *dossier.findings[1:]))
    (tmp_path / "dossier.json").write_text(kept.to_json(), "utf-8")
    assert colligate.load(tmp_path / "dossier.json") == kept


@pytest.mark.parametrize("wrong", [{"reliability": "G"}, {"credibility": 7}, {"likelihood": "probably"}])
def test_what_is_on_no_scale_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"by": "Desk"} | wrong, type=Rating)
