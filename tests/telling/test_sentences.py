"""The account in sentences: each made of one finding, hedged by its status, and cited."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

import colligate
from accident import make_dossier
from colligate.records.account import AccountSentence
from colligate.records.dossier import DossierRecord
from colligate.records.finding import Finding
from colligate.telling.sentences import LONGEST, account_sentences

replace = msgspec.structs.replace


@pytest.fixture(scope="module")
def example(ferry: Path) -> colligate.Dossier:
    """The dossier of the bundled example."""
    return colligate.brief(ferry)


@pytest.fixture(scope="module")
def account(example: colligate.Dossier) -> tuple[AccountSentence, ...]:
    """Its account."""
    return example.account


def test_an_account_is_short_and_begins_with_what_is_corroborated(account: tuple[AccountSentence, ...]) -> None:
    order = ("corroborated", "disputed", "refined", "updated", "single_source")
    kinds = [order.index(sentence.status) for sentence in account]
    assert 5 <= len(account) <= LONGEST
    assert kinds == sorted(kinds)
    assert kinds[0] == 0


def test_every_sentence_is_one_finding_and_rests_on_words_of_it_or_of_its_day(
    example: colligate.Dossier, account: tuple[AccountSentence, ...]
) -> None:
    findings = {finding.id: finding for finding in example.findings}
    events = {event.id: event for event in example.events}
    assert len({sentence.finding for sentence in account}) == len(account)
    for sentence in account:
        finding = findings[sentence.finding]
        event = events.get(finding.about.event or "")
        held = {span for side in finding.sides for span in side.evidence}
        held |= set(event.time.basis) if event is not None and event.time is not None else set()
        assert sentence.evidence
        assert set(sentence.evidence) <= held
        assert sentence.status == finding.kind


def test_a_sentence_begins_large_and_ends_with_a_stop(account: tuple[AccountSentence, ...]) -> None:
    assert all(sentence.text[0].isupper() for sentence in account)
    assert all(sentence.text[-1] in ".…" for sentence in account)
    assert not any("  " in sentence.text for sentence in account)


def test_a_dispute_tells_both_sides_with_their_holders(account: tuple[AccountSentence, ...]) -> None:
    (told,) = [sentence.text for sentence in account if "Belqasim resigned" in sentence.text]
    assert "say that" in told
    assert "Nadia Gharbi denied it (Radio Gulf)" in told


def test_what_is_disputed_is_not_told_as_corroborated_too(account: tuple[AccountSentence, ...]) -> None:
    assert not any("resigned" in sentence.text for sentence in account if sentence.status == "corroborated")


def test_what_one_report_alone_tells_is_said_to_be_so(account: tuple[AccountSentence, ...]) -> None:
    singles = [sentence.text for sentence in account if sentence.status == "single_source"]
    assert singles
    # Two reports of one text are one line, and the sentence says so.
    assert all("only " in text.casefold() or "reports that rest on one text" in text for text in singles)


def account_of(dossier: DossierRecord, finding: Finding) -> list[str]:
    """The sentences of a dossier with this finding alone."""
    return [sentence.text for sentence in account_sentences(replace(dossier, findings=(finding,)))]


def test_numbers_that_differ_stand_side_by_side() -> None:
    dossier = make_dossier()
    finding = next(f for f in dossier.findings if f.kind == "disputed" and f.about.attribute == "quantity")
    (text,) = account_of(dossier, finding)
    assert text.startswith("The number given for workers killed differs: at least 6 according to ")
    assert "; 9 according to " in text


def test_a_time_told_more_exactly_names_both_reports() -> None:
    dossier = make_dossier()
    finding = next(finding for finding in dossier.findings if finding.kind == "refined")
    (text,) = account_of(dossier, finding)
    assert "“Tuesday morning”" in text
    assert "more exactly" in text


def test_a_dispute_that_is_no_plain_denial_quotes_both_values() -> None:
    dossier = make_dossier()
    finding = next(f for f in dossier.findings if f.kind == "disputed" and f.about.attribute == "occurrence")
    (text,) = account_of(dossier, finding)
    assert "“not inspected since March” according to " in text
    assert "“checked on Monday; no inspection missed” according to " in text


def test_what_is_planned_is_never_told_as_done() -> None:
    dossier = make_dossier()
    finding = next(f for f in dossier.findings if f.kind == "corroborated" and f.about.event == "v1")
    planned = replace(finding, sides=(replace(finding.sides[0], value="is planned"),))
    (text,) = account_of(dossier, planned)
    assert "tell of this as coming: “" in text


def test_a_finding_is_told_in_the_words_of_those_who_agree() -> None:
    """The label of the event may tell more than all of them do."""
    dossier = make_dossier()
    finding = next(f for f in dossier.findings if f.kind == "corroborated" and f.about.event == "v1")
    about = replace(finding.about, label="Works lift dropped", label_form="clause")
    (text,) = account_of(dossier, replace(finding, about=about))
    assert "works lift dropped" in text
    assert "2024" not in text  # the day is told of the whole event, not beside these words


def test_a_bare_verb_of_little_meaning_is_no_sentence_of_one_line_alone() -> None:
    """ "Only X says that she rose" tells nothing; "that she did not go" does."""
    dossier = make_dossier()
    finding = next(f for f in dossier.findings if f.kind == "single_source" and f.about.attribute == "occurrence")
    event = next(event for event in dossier.events if event.id == finding.about.event)
    mention = replace(event.mentions[0], text="rose")

    def told(label: str) -> list[str]:
        slight = replace(event, label=label, label_form="clause", type="Rise", mentions=(mention,))
        events = tuple(slight if one is event else one for one in dossier.events)
        return account_of(replace(dossier, events=events), finding)

    assert told("Ida Moe rose") == []
    assert told("Ida Moe has not rose") != []


def test_words_of_a_report_cannot_upset_a_sentence() -> None:
    dossier = make_dossier()
    finding = next(f for f in dossier.findings if f.kind == "disputed" and f.about.attribute == "quantity")
    hostile = replace(
        finding, sides=(replace(finding.sides[0], value="six\x1b[2J\u202e men\n# Title"), *finding.sides[1:])
    )
    (text,) = account_of(dossier, hostile)
    assert "\x1b" not in text
    assert "\u202e" not in text
    assert "\n" not in text


def test_a_finding_that_rests_on_no_words_is_not_told() -> None:
    dossier = make_dossier()
    finding = next(finding for finding in dossier.findings if finding.kind == "corroborated")
    assert account_of(dossier, replace(finding, sides=())) == []
    assert account_of(dossier, replace(finding, sides=(replace(finding.sides[0], evidence=()),))) == []


def test_a_dossier_without_findings_has_no_account() -> None:
    assert account_sentences(replace(make_dossier(), findings=())) == ()


def test_the_account_stands_at_the_top_of_the_page_and_of_the_markdown(example: colligate.Dossier) -> None:
    first = example.account[0].text
    markdown, page = example.to_markdown(), example.to_html()
    assert markdown.index("## In short") < markdown.index(first) < markdown.index("## Corroborated")
    assert page.index('id="short"') < page.index(first) < page.index('id="agreed"')
