"""Tests of how real a report makes an event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.event import EventMention
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def event(reading: Reading, lemma: str) -> EventMention:
    """The event of that base form."""
    return next(event for event in reading.events if event.lemma == lemma)


@pytest.mark.parametrize(
    ("text", "lemma", "modality"),
    [
        ("The treasurer resigned.", "resign", "asserted"),
        ("The treasurer was able to flee after the raid on the depot.", "raid", "asserted"),
        ("The guards managed to escape.", "escape", "asserted"),
        ("She was the first official to resign.", "resign", "asserted"),
        ("The treasurer did not resign.", "resign", "denied"),
        ("No shots were fired.", "fire", "denied"),
        ("The town recovered without a strike.", "strike", "denied"),
        ("The two sides failed to agree.", "agree", "denied"),
        ("The court blocked the merger.", "merger", "denied"),
        ("The treasurer may resign.", "resign", "possible"),
        ("The treasurer reportedly resigned.", "resign", "possible"),
        ("The rebels tried to capture the bridge.", "capture", "possible"),
        ("The dockers voted to end an 11-day strike.", "strike", "asserted"),
        ("The truce is not dead.", "truce", "asserted"),
        ("The truce is not dead.", "dead", "denied"),
        ("There was no explosion in Tarlow.", "explosion", "denied"),
        ("The alleged theft shocked the town.", "theft", "possible"),
        ("The treasurer will resign.", "resign", "planned"),
        ("The treasurer plans to resign.", "resign", "planned"),
        ("The treasurer is expected to resign.", "resign", "planned"),
        ("The company has agreed to sell the mine.", "sell", "planned"),
        ("If the treasurer resigns, the party splits.", "resign", "hypothetical"),
        ("The treasurer would resign.", "resign", "hypothetical"),
        ("Ironhill Bank to close nine branches", "close", "planned"),
        ("The trial is scheduled for May.", "trial", "planned"),
        ("The visit was postponed.", "visit", "planned"),
        ("The cancelled visit angered the islanders.", "visit", "denied"),
        ("The two sides signed a contract to build a dam.", "build", "planned"),
        ("The treasurer said he would resign.", "resign", "planned"),
        ("Troops crossed the river to attack the fort.", "attack", "hypothetical"),
        ("Nobody knows whether the treasurer resigned.", "resign", "unknown"),
        ("The two sides resolved their dispute.", "dispute", "asserted"),
        ("Detectives will investigate the murder.", "murder", "asserted"),
        ("The envoys will hold talks.", "talks", "planned"),
        ("The fault was not reported when the plane made the flight.", "fault", "asserted"),
        ("An inquiry into the collapse is planned.", "collapse", "asserted"),
        ("The firm was told not to sell due to the boycott.", "boycott", "asserted"),
        ("The union is committed to support the march.", "support", "planned"),
        ("The ferry can no longer sail.", "sail", "denied"),
        ("“Close the gates,” he said.", "close", "possible"),
    ],
)
def test_grammar_tells_how_real_an_event_is(read: Read, text: str, lemma: str, modality: str) -> None:
    """Auxiliaries, adverbs, adjectives, markers and the verbs above."""
    assert event(read(text), lemma).modality == modality


def test_a_denial_denies_what_it_takes(read: Read) -> None:
    """A verb, a noun and a statement of denial make the event denied, not the denying itself."""
    reading = read("Officials denied the envoy's defection.")
    assert event(reading, "defection").modality == "denied"
    assert not event(reading, "defection").negated


def test_negation_by_grammar_is_kept_apart(read: Read) -> None:
    """`negated` tells of the words, `modality` of what follows from them."""
    found = event(read("The envoy was not offered any money."), "offer")
    assert (found.negated, found.modality) == (True, "denied")


def test_a_conjunct_shares_the_auxiliary(read: Read) -> None:
    """In "may resign and leave" both are possible."""
    reading = read("The envoy may resign and move abroad.")
    assert [found.modality for found in reading.events] == ["possible", "possible"]


def test_what_happened_before_a_plan_is_a_fact(read: Read) -> None:
    """A phrase of time does not share the modality of what it dates."""
    assert event(read("Schools will reopen after the flood."), "flood").modality == "asserted"


def test_a_denial_does_not_reach_what_a_side_clause_takes_for_granted(read: Read) -> None:
    """Who denies a theft does not deny the fire that he mentions."""
    reading = read("Officials denied the theft of a painting that survived the fire.")
    assert event(reading, "theft").modality == "denied"
    assert event(reading, "survive").modality == "asserted"


def test_what_is_rejected_was_proposed(read: Read) -> None:
    """An act by word happened even where it led to nothing."""
    assert event(read("The council rejected the proposal."), "proposal").modality == "asserted"
