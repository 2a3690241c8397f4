"""Checking a dossier against its texts and files."""

from __future__ import annotations

import copy
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from colligate.records.report import Report
from colligate.verify import Verification, verify, verify_record

TEXT = "The river rose. The mayor said so."
PRINT = Report(text=TEXT).sha256


def span(start: int, end: int) -> dict[str, Any]:
    return {"report": "r1", "start": start, "end": end, "text": TEXT[start:end]}


def dossier() -> dict[str, Any]:
    """A dossier of one report, as decoded JSON."""
    return {
        "schema": "colligate/dossier/1",
        "generator": {"version": "0", "model": "none"},
        "story": {"id": "x"},
        "reports": [{
            "id": "r1", "source": "a.txt", "outlet": None, "title": None, "author": None, "published": None,
            "url": None, "language": "en", "sha256": PRINT, "text": TEXT,
        }],
        "entities": [{
            "id": "e1", "type": "person", "name": "The mayor", "names": [], "roles": [], "place": None,
            "mentions": [span(16, 25) | {"form": "nominal"}], "ambiguous": [], "gender": None, "named": False,
        }],
        "events": [{
            "id": "v1", "type": None, "plover": {"event": "ACCUSE", "mode": None, "actor": []}, "label": "river rose",
            "time": {"start": "2024-01-01", "end": None, "precision": "day", "basis": [span(4, 9)]}, "places": [],
            "participants": [{"role": "actor", "entity": "e1"}],
            "mentions": [span(10, 14) | {"modality": "asserted", "statement": "s1", "clause": span(0, 14)}],
        }],
        "statements": [{
            "id": "s1", "report": "r1", "start": 0, "end": 33, "content": [0, 14], "cue": [26, 30],
            "speaker": {"text": "The mayor", "start": 16, "end": 25, "entity": "e1", "anonymous": False},
            "kind": "indirect", "stance": "asserts", "via": [], "events": ["v1"], "pieces": [[0, 14]],
        }],
        "quantities": [],
        "lineage": {"lines": [["r1"]], "links": []},
        "findings": [{
            "id": "f1", "kind": "single_source", "about": {"event": "v1", "attribute": "occurrence"}, "summary": "s",
            "sides": [{"value": "told", "holders": ["e1"], "lines": [0], "evidence": [span(0, 14)]}],
        }],
    }  # fmt: skip


def test_a_sound_dossier_holds() -> None:
    outcome = verify_record(dossier(), [Report(text=TEXT, source="a.txt")])
    assert outcome == Verification(spans=10, reports=1, mismatches=())
    assert outcome.holds


TAMPERED = {
    "words": (("entities", 0, "mentions", 0, "text"), "The miner", "entities[0].mentions[0]"),
    "offset": (("findings", 0, "sides", 0, "evidence", 0, "end"), 9_999, "findings[0].sides[0].evidence[0]"),
    "negative offset": (("events", 0, "mentions", 0, "clause", "start"), -3, "events[0].mentions[0].clause"),
    "no offset": (("events", 0, "mentions", 0, "end"), "x", "events[0].mentions[0]"),
    "report": (("entities", 0, "mentions", 0, "report"), "r9", "entities[0].mentions[0]"),
    "speaker": (("statements", 0, "speaker", "text"), "The miner", "statements[0].speaker"),
    "content": (("statements", 0, "content"), [0, 99], "statements[0].content"),
    "cue": (("statements", 0, "cue"), [5], "statements[0].cue"),
    "piece": (("statements", 0, "pieces"), [[7, 2]], "statements[0].pieces[0]"),
    "text": (("reports", 0, "text"), TEXT + " Or not.", "reports[0]"),
    "time": (("events", 0, "time", "basis", 0, "text"), "later", "events[0].time.basis[0]"),
    "entity": (("events", 0, "participants", 0, "entity"), "e9", "events[0].participants[0].entity"),
    "statement": (("events", 0, "mentions", 0, "statement"), "s9", "events[0].mentions[0].statement"),
    "holder": (("findings", 0, "sides", 0, "holders"), ["e9"], "findings[0].sides[0].holders[0]"),
    "lines": (("lineage", "lines"), [], "lineage.lines"),
    "form": (("events", 0, "label"), 7, "dossier"),
}


@pytest.mark.parametrize("kind", TAMPERED)
def test_what_was_tampered_with_is_named(kind: str) -> None:
    path, value, where = TAMPERED[kind]
    tampered: Any = dossier()
    place = tampered
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    assert where in [mismatch.where for mismatch in verify_record(tampered).mismatches]


def test_two_reports_of_one_name_are_named() -> None:
    doubled = dossier()
    doubled["reports"].append(copy.deepcopy(doubled["reports"][0]))
    assert any("second report" in mismatch.reason for mismatch in verify_record(doubled).mismatches)


def test_a_changed_file_is_named_with_the_place_where_it_parts() -> None:
    (mismatch,) = verify_record(dossier(), [Report(text=TEXT.replace("rose", "fell"), source="a.txt")]).mismatches
    assert mismatch.where == "a.txt"
    assert "character 10" in mismatch.reason


def test_a_missing_file_is_named() -> None:
    (mismatch,) = verify_record(dossier(), []).mismatches
    assert (mismatch.where, mismatch.reason) == ("a.txt", "the file of r1 is not there")


def test_a_renamed_file_is_no_mismatch() -> None:
    outcome = verify_record(dossier(), [Report(text=TEXT, source="b.txt")])
    assert outcome.holds
    assert "b.txt" in outcome.notes[0]


def test_a_file_that_came_later_is_no_mismatch() -> None:
    outcome = verify_record(dossier(), [Report(text=TEXT, source="a.txt"), Report(text="More.", source="b.txt")])
    assert outcome.holds
    assert outcome.notes == ("b.txt is not in the dossier",)


@pytest.mark.parametrize("content", ["{", "[]", "7", '{"schema": "colligate/dossier/99"}', "[" * 100_000])
def test_what_is_no_dossier_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "dossier.json"
    path.write_text(content)
    with pytest.raises(ValueError, match=r"not JSON|not a dossier"):
        verify(path)


def test_a_file_is_checked_as_its_record_is(tmp_path: Path) -> None:
    path = tmp_path / "dossier.json"
    path.write_bytes(msgspec.json.encode(dossier()))
    assert verify(path) == verify_record(json.loads(path.read_text()))
