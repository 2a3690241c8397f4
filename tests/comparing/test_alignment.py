"""Reports of two dossiers are paired by text, address and file; words keep their place or move with their line."""

from __future__ import annotations

import hashlib

import msgspec

from accident import make_dossier
from colligate.comparing.alignment import align
from colligate.records.dossier import DossierRecord, DossierReport


def report(id: str, text: str, source: str = "", url: str | None = None) -> DossierReport:
    """A report that states no more than it must."""
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return DossierReport(
        id=id, source=source or f"{id}.txt", outlet=None, title=None, author=None, published=None, url=url,
        language="en", sha256=sha256, text=text,
    )  # fmt: skip


def dossier(*reports: DossierReport) -> DossierRecord:
    """A dossier of reports alone."""
    return msgspec.structs.replace(make_dossier(), reports=reports)


def test_a_text_is_known_again_under_another_id_and_file_name() -> None:
    alignment = align(dossier(report("r1", "The dam held.", "a.txt")), dossier(report("r7", "The dam held.", "b.txt")))
    assert alignment.report("r1") == "r7"
    assert alignment.key("r1", 4, 7) == ("r7", 4, 7)
    assert not alignment.added
    assert not alignment.removed


def test_a_revised_text_is_known_by_its_address_or_file() -> None:
    old = dossier(report("r1", "One.", "a.txt", "https://a.example/1"), report("r2", "Two.", "b.txt"))
    new = dossier(report("r1", "Two, revised.", "b.txt"), report("r2", "One, revised.", "c.txt", "https://a.example/1"))
    alignment = align(old, new)
    assert [alignment.report("r1"), alignment.report("r2")] == ["r2", "r1"]
    assert all(pair.revised for pair in alignment.pairs)


def test_one_file_name_with_two_addresses_is_two_reports() -> None:
    old = dossier(report("r1", "One.", "feed.jsonl#1", "https://a.example/1"))
    new = dossier(report("r1", "Other.", "feed.jsonl#1", "https://a.example/2"))
    alignment = align(old, new)
    assert not alignment.pairs
    assert len(alignment.added) == len(alignment.removed) == 1


def test_two_reports_with_one_text_are_paired_one_to_one() -> None:
    twins = report("r1", "Same.", "a.txt"), report("r2", "Same.", "b.txt")
    alignment = align(dossier(*twins), dossier(*reversed(twins)))
    assert [alignment.report("r1"), alignment.report("r2")] == ["r1", "r2"]


def test_words_move_with_their_line_and_changed_words_have_no_place() -> None:
    old = "The bridge is closed.\nNobody was hurt.\nThe mayor will speak.\n"
    new = "Update.\nThe bridge is closed.\nTwo were hurt.\nThe mayor will speak.\n"
    alignment = align(dossier(report("r1", old)), dossier(report("r1", new)))
    start = old.index("mayor")
    there = new.index("mayor")
    assert alignment.key("r1", start, start + 5) == ("r1", there, there + 5)
    nobody = old.index("Nobody")
    assert alignment.key("r1", nobody, nobody + 6) is None
    hurt = old.index("hurt")
    assert alignment.key("r1", hurt, hurt + 4) == ("r1", new.index("hurt"), new.index("hurt") + 4)


def test_words_that_reach_over_a_change_have_no_place() -> None:
    alignment = align(dossier(report("r1", "A red car stopped.")), dossier(report("r1", "A blue car stopped.")))
    assert alignment.key("r1", 0, 9) is None
    assert alignment.key("r1", 0, 1) == ("r1", 0, 1)


def test_words_of_an_unknown_report_have_no_place() -> None:
    assert align(dossier(), dossier()).key("r9", 0, 1) is None
