"""The summary on one screen."""

from __future__ import annotations

import msgspec
import pytest
from rich.cells import cell_len
from rich.console import Console

from colligate.records.dossier import DossierRecord
from colligate.telling.terminal import tell_terminal


def to_plain_text(dossier: DossierRecord, width: int = 100) -> str:
    """The summary without colours, on a screen of that width."""
    console = Console(width=width, color_system=None, force_terminal=False, legacy_windows=False)
    with console.capture() as capture:
        console.print(tell_terminal(dossier))
    return capture.get()


def test_it_fits_a_screen(dossier: DossierRecord) -> None:
    lines = to_plain_text(dossier, 100).splitlines()
    assert len(lines) <= 40
    assert max(map(cell_len, lines)) <= 100


@pytest.mark.parametrize("width", [40, 80, 200])
def test_it_keeps_within_any_width(dossier: DossierRecord, width: int) -> None:
    assert max(map(cell_len, to_plain_text(dossier, width).splitlines())) <= width


def test_many_of_each_kind_still_fit_a_screen(dossier: DossierRecord) -> None:
    many = msgspec.structs.replace(
        dossier, findings=dossier.findings * 30, entities=dossier.entities * 30, quantities=dossier.quantities * 30
    )
    text = to_plain_text(many, 100)
    assert len(text.splitlines()) <= 46
    assert "(3 of 60)" in text


def test_the_parts_come_in_the_order_of_weight(dossier: DossierRecord) -> None:
    text = to_plain_text(dossier)
    places = [text.index(part) for part in ("What several lines tell", "Disputed", "Who is who", "Numbers", "In all")]
    assert places == sorted(places)
    assert text.splitlines()[0].startswith(dossier.story.title or "?")


def test_both_sides_of_a_dispute_stand_beside_each_other(dossier: DossierRecord) -> None:
    disputed = next(finding for finding in dossier.findings if finding.kind == "disputed")
    left, right = (side.value for side in disputed.sides[:2])
    assert any(left[:20] in line and right[:20] in line for line in to_plain_text(dossier, 120).splitlines())


def test_lines_that_rest_on_one_text_are_shown_as_one(dossier: DossierRecord) -> None:
    assert "three independent lines: Northern Wire = Velmore Daily" in to_plain_text(dossier)


def test_numbers_of_one_thing_stand_in_one_line(dossier: DossierRecord) -> None:
    left = next(quantity for quantity in dossier.quantities if quantity.of and quantity.event)
    right = msgspec.structs.replace(left, id="q99", text="ninety-nine", low=99.0, high=99.0)
    text = to_plain_text(msgspec.structs.replace(dossier, quantities=(*dossier.quantities, right)), 140)
    assert any(left.text in line and "ninety-nine" in line for line in text.splitlines())


def test_words_of_a_report_cannot_steer_the_terminal(dossier: DossierRecord) -> None:
    hostile = "\x1b[31mred\x1b]0;title\x07 \u202egnorw [bold]not markup[/bold] [link=http://x]"
    story = msgspec.structs.replace(dossier.story, title=hostile)
    text = to_plain_text(msgspec.structs.replace(dossier, story=story), 200)
    assert "\x1b" not in text
    assert "\x07" not in text
    assert "\u202e" not in text
    assert "[bold]not markup[/bold]" in text


def test_an_empty_dossier_is_told_too(dossier: DossierRecord) -> None:
    empty = msgspec.structs.replace(
        dossier, entities=(), events=(), statements=(), quantities=(), findings=(),
        story=msgspec.structs.replace(dossier.story, title=None, first=None, last=None),
    )  # fmt: skip
    assert "no entities, no events, no statements and no numbers" in to_plain_text(empty, 120)
