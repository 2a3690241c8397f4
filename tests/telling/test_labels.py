"""How headline-like labels go into sentences: as a clause, as a noun, or not at all."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from accident import make_dossier
from colligate.records.dossier import DossierEventMention, DossierRecord, DossierReport, Event
from colligate.records.span import Span
from colligate.telling.labels import fit_label


def story(text: str, label: str, trigger: str) -> tuple[Event, DossierRecord]:
    """An event of that label, told by one report whose whole text is its clause."""
    start = text.index(trigger)
    clause = Span.cut("r1", text, 0, len(text))
    mention = DossierEventMention(
        "r1", start, start + len(trigger), trigger, modality="asserted", statement=None, clause=clause
    )
    event = Event("v1", None, None, label, None, (), (), (mention,))
    report = DossierReport(
        id="r1", source="a.txt", outlet=None, title=None, author=None, published=datetime.date(2024, 6, 4), url=None,
        language="en", sha256="", text=text,
    )  # fmt: skip
    return event, msgspec.structs.replace(make_dossier(), reports=(report,), entities=(), events=(event,))


@pytest.mark.parametrize(
    ("text", "label", "trigger", "words"),
    [
        ("The lift killed six men.", "Lift killed six men", "killed", "the lift killed six men"),
        ("A works lift fell.", "Works lift fell", "fell", "a works lift fell"),
        ("The plan may be dropped.", "Plan may be dropped", "dropped", "the plan may be dropped"),
    ],
)
def test_a_label_gets_the_article_of_its_report(text: str, label: str, trigger: str, words: str) -> None:
    assert fit_label(*story(text, label, trigger)).words == words


@pytest.mark.parametrize(
    ("label", "trigger", "words"),
    [
        ("Clash at the border", "Clash", "the clash at the border"),
        ("Talks on the border", "Talks", "talks on the border"),
        ("Moe’s visit to Arden", "visit", "Moe’s visit to Arden"),
        ("Closing of the port", "Closing", "closing of the port"),
    ],
)
def test_a_noun_gets_an_article_where_its_report_has_none(label: str, trigger: str, words: str) -> None:
    """As in a headline; not a plural, not what is somebody's."""
    event, dossier = story(f"{label} reported. A clash, talks and a closing.", label, trigger)
    assert fit_label(msgspec.structs.replace(event, label_form="noun"), dossier).words == words


def test_a_common_word_is_small_though_it_only_opens_sentences() -> None:
    assert fit_label(*story("Police arrested Moe.", "Police arrested Moe", "arrested")).words == "police arrested Moe"


def test_a_label_says_itself_that_something_is_denied_or_still_to_come() -> None:
    assert fit_label(*story("Moe did not resign.", "Moe did not resign", "resign")).negated
    assert fit_label(*story("Moe will resign.", "Moe will resign", "resign")).coming
    assert fit_label(*story("Moe could resign.", "Moe could resign", "resign")).possible
    plain = fit_label(*story("Moe resigned.", "Moe resigned", "resigned"))
    assert [plain.negated, plain.coming, plain.possible, plain.leaning] == [False] * 4


def test_a_label_without_words_is_no_sentence() -> None:
    assert fit_label(*story("Moe resigned.", " ", "resigned")).shape == "words"


def test_a_label_that_points_back_leans_on_another_sentence() -> None:
    assert fit_label(*story("His office was searched.", "His office was searched", "searched")).leaning


def test_a_name_keeps_its_capital_and_gets_the_article_that_reports_give_it() -> None:
    dossier = make_dossier()
    entity = msgspec.structs.replace(dossier.entities[0], type="organization", name="Harbour Board", names=())
    event, told = story("He left. The Harbour Board paid.", "Harbour Board paid", "paid")
    assert fit_label(event, msgspec.structs.replace(told, entities=(entity,))).words == "the Harbour Board paid"
    event, told = story("He left. Harbour Board paid.", "Harbour Board paid", "paid")
    assert fit_label(event, msgspec.structs.replace(told, entities=(entity,))).words == "Harbour Board paid"
