"""Tests of how statements are told: manner, negation, and versions with their differences."""

from __future__ import annotations

import msgspec
import pytest

from colligate.records.dossier import DossierRecord, Statement, Version
from colligate.records.span import Span
from colligate.telling.citations import make_directory
from colligate.telling.html import tell_html
from colligate.telling.markdown import tell_markdown
from colligate.telling.statements import stance_words, tell_statements


@pytest.mark.parametrize(
    ("manner", "stance", "negated", "words"),
    [
        ("speech", "asserts", False, "says"),
        ("speech", "asserts", True, "did not say"),
        ("speech", "denies", False, "denies"),
        ("sign", "asserts", False, "shows"),
        ("thought", "speculates", False, "thinks"),
        ("will", "demands", False, "wants"),
        ("attitude", "denies", False, "against"),
        ("attitude", "asserts", True, "not: for"),
    ],
)
def test_what_a_speaker_does_is_told_by_manner(
    dossier: DossierRecord, manner: str, stance: str, negated: bool, words: str
) -> None:
    """Only what was uttered is said."""
    statement = dossier.statements[0]
    changed = msgspec.structs.replace(statement, manner=manner, stance=stance, negated=negated)
    assert stance_words(changed) == words


def _in_other_words(dossier: DossierRecord) -> tuple[DossierRecord, Statement, Statement]:
    """The story with the last word of a version's content told to be new."""
    first = next(statement for statement in dossier.statements if statement.versions)
    other = next(statement for statement in dossier.statements if statement.id == first.versions[0])
    text = next(report.text for report in dossier.reports if report.id == other.report)
    end = other.content[1]
    new = Span.cut(other.report, text, text.rindex(" ", 0, end) + 1, end)
    changed = msgspec.structs.replace(first, wordings=(Version(other.id, "other", (), (new,)),))
    statements = tuple(changed if one.id == first.id else one for one in dossier.statements)
    return msgspec.structs.replace(dossier, statements=statements), changed, other


def test_a_version_shows_its_words_and_which_are_new(dossier: DossierRecord) -> None:
    """The parts of a version join to its words; the new ones are set apart."""
    story, first, other = _in_other_words(dossier)
    texts = {report.id: report.text for report in story.reports}
    voices = tell_statements(story.statements, make_directory(story), texts)
    saying = next(one for voice in voices for one in voice.sayings if one.id == first.id)
    (version,) = saying.versions
    assert version.how == "in other words in"
    assert "".join(part.words for part in version.parts) == texts[other.report][slice(*other.content)]
    assert [part.differs for part in version.parts] == [False, True]


def test_page_and_markdown_show_the_difference(dossier: DossierRecord) -> None:
    """New words are marked in both."""
    story, _, _ = _in_other_words(dossier)
    new = story.statements[0].wordings or next(one.wordings for one in story.statements if one.wordings)
    word = new[0].only_there[0].text
    assert f"<mark>{word}</mark>" in tell_html(story)
    assert f"**{word}**" in tell_markdown(story)


def test_attitudes_are_told_apart_from_statements(dossier: DossierRecord) -> None:
    """In the outlet's words, since nobody said any."""
    attitude = msgspec.structs.replace(dossier.statements[0], id="a1", manner="attitude", stance="denies")
    story = msgspec.structs.replace(dossier, attitudes=(attitude,))
    assert "For and against" not in tell_html(dossier)
    assert "For and against" in tell_html(story)
    assert "### For and against (1)" in tell_markdown(story)
