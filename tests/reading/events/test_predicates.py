"""Tests of what makes a headline of a clause."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def told(reading: Reading, lemma: str) -> str:
    """Subject, verb and rest of the event of a base form, as one line."""
    event = next(event for event in reading.events if event.lemma == lemma)
    assert event.predicate is not None
    subject = " and ".join(one.span.text for one in event.predicate.subject)
    rest = " ".join(span.text for span in event.predicate.rest)
    return " | ".join(words for words in (subject, event.predicate.verb, rest) if words)


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Rebels seized the bridge on Monday after a week of rain.", "seize", "Rebels | seized | the bridge"),
        ("The baker, who has sued the mill, left.", "sue", "The baker | has sued | the mill"),
        ("The mill that the baker sued closed.", "sue", "the baker | sued | The mill"),
        ("The ferry Nour sank off the coast.", "sink", "The ferry | sank | off the coast"),
        ("She read a plan that the baker voted for.", "vote", "the baker | voted | for a plan"),
        ("The bill grabs power away from the towns.", "grab", "The bill | grabs | power away from the towns"),
    ],
)
def test_a_clause_of_its_own(read: Read, text: str, lemma: str, expected: str) -> None:
    """Its subject without what describes it, the verb, and what completes it; never the day."""
    assert told(read(text), lemma) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The mayor refused to resign on Tuesday.", "resign", "The mayor | refused | to resign"),
        ("The mayor is unwilling to close the port.", "close", "The mayor | is | unwilling to close the port"),
        ("Voters urged the mayor to resign.", "resign", "Voters | urged | the mayor to resign"),
        ("The mayor opposes closing the port.", "close", "The mayor | opposes | closing the port"),
        (
            "The mayor used tax money to settle the lawsuit.",
            "settle",
            "The mayor | used | tax money to settle the lawsuit",
        ),
        ("She was accused of killing a sailor.", "kill", "She | was accused | of killing a sailor"),
    ],
)
def test_under_another_verb(read: Read, text: str, lemma: str, expected: str) -> None:
    """Whoever refuses to do a thing is not told to do it."""
    assert told(read(text), lemma) == expected


def test_a_participle_becomes_finite(read: Read) -> None:
    """ "X, charged in May" tells that X was charged, "X, inviting the bishop" that X invites or invited him."""
    assert told(read("Two sailors, charged in May, left the town."), "charge") == "Two sailors | were charged"
    assert told(read("The mayor spoke, inviting the bishop."), "invite") == "The mayor | invited | the bishop"
    assert told(read("The mayor speaks, inviting the bishop."), "invite") == "The mayor | invites | the bishop"


def test_what_is_taken_for_granted_is_told_by_itself(read: Read) -> None:
    """Whoever is fired for lying did lie; whoever is sued for it may not have."""
    assert (
        told(read("The mayor fired the baker for lying to the council."), "lie") == "the baker | lied | to the council"
    )
    assert told(read("The mayor sued the baker for stealing bread."), "steal").startswith("The mayor | sued")


def test_what_somebody_does_not_do_says_so(read: Read) -> None:
    """ "Without offering help" is no offer."""
    assert told(read("The mayor left without offering help."), "offer") == "The mayor | did not offer | help"


def test_a_noun_is_told_with_its_owner_and_what_it_is_about(read: Read) -> None:
    """The owner stands apart; where a verb only carries the noun, the clause is told."""
    assert told(read("The baker's attack on the mill shocked all."), "attack") == "The baker's | attack on the mill"
    assert told(read("Last September's attack on the mill shocked all."), "attack") == "attack on the mill"
    assert told(read("The mayor held talks with the bakers."), "talks") == "The mayor | held | talks with the bakers"


def test_long_phrases_lose_their_last_parts(read: Read) -> None:
    """What is left is a whole phrase: no verb without its object, no preposition alone."""
    text = (
        "The senate passed a bill sent to the palace by the six ministers of the northern provinces of the old "
        "kingdom and by several of their friends."
    )
    assert told(read(text), "pass") == "The senate | passed | a bill"


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The mayor failed to go. Failing to calm the crowd, she left.", "calm", "she | failed | to calm the crowd"),
        ("She called on the mayor to sack the baker.", "sack", "She | called | on the mayor to sack the baker"),
        (
            "The plan is designed not to punish but to reform the guild.",
            "reform",
            "The plan | is designed | to reform the guild",
        ),
        (
            "She vowed to end hunger, protect farmers and defeat the guild.",
            "protect",
            "She | vowed | to end hunger, protect farmers",
        ),
        ("The mayor flew to Rome to invite the bishop.", "invite", "The mayor | sought to invite | the bishop"),
        ("The mayor will sign the treaty and not leave the hall.", "leave", "The mayor | will not leave | the hall"),
        ("A new mayor to be elected in May will stay.", "elect", "A new mayor | will be elected"),
    ],
)
def test_what_leads_to_an_infinitive_is_kept(read: Read, text: str, lemma: str, expected: str) -> None:
    """Each infinitive has its "to", whoever is called on is told, and an aim is no deed."""
    assert told(read(text), lemma) == expected


def test_a_thing_does_not_do_what_it_is_for(read: Read) -> None:
    """ "A machine to cut the rope" cuts nothing yet; "the first man to cross the river" did cross it."""
    assert told(read("It is a machine to destroy the ropes."), "destroy") == "machine to destroy the ropes"
    text = "She was the first woman to cross the river."
    assert told(read(text), "cross").startswith("the first woman | ")


def test_a_verb_keeps_the_number_that_its_report_gives_it(read: Read) -> None:
    """ "The police have", "you do"; a subject that does not agree with a joined verb is not its subject."""
    assert told(read("The police have arrested a baker."), "arrest") == "The police | have arrested | a baker"
    assert told(read("You don't scold a guest."), "scold") == "You | do not scold | a guest"
    assert told(read("The files said, and was born in Rome."), "bear") == "was born | in Rome"


def test_no_preposition_is_lost_or_left_alone(read: Read) -> None:
    """ "Gave in" keeps its "in"; "in preparation for ..." goes as a whole or not at all."""
    assert told(read("The union had given in."), "give in") == "The union | had given in"
    text = "He left his old job as host of the morning show in preparation for a potential new run for mayor of Arden."
    assert told(read(text), "leave") == "He | left | his old job as host of the morning show"


def test_a_relative_clause_about_a_place_tells_only_of_its_own_words(read: Read) -> None:
    """ "An ad in which she looks into the camera" is not what she looks."""
    assert (
        told(read("In a new hall in which the bakers met the mayor, all sat."), "meet")
        == "the bakers | met | the mayor"
    )
    text = "The first strike that the mayor has faced, followed by the guild, ended."
    assert told(read(text), "face") == "the mayor | has faced | The first strike"


def test_one_of_several_plans_is_done_by_nobody(read: Read) -> None:
    """ "Plans, including banning dogs" is no ban of hers."""
    found = told(read("She stopped a number of plans, including banning dogs from the park."), "ban")
    assert found.startswith("ban")
