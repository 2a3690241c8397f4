"""Claims that somebody denies in words of his own."""

from __future__ import annotations

import pytest

import colligate
from colligate.case import Case
from colligate.records.finding import Finding
from colligate.weighing.disputes.assertions import assertions_of
from colligate.weighing.disputes.contradictions import find_contradictions


def disputes(*texts: str) -> list[Finding]:
    """What is claimed and denied in invented reports."""
    reports = [colligate.Report(text=text, source=f"{n}.txt", outlet=f"Outlet {n}") for n, text in enumerate(texts, 1)]
    found = colligate.brief(reports).findings
    return [finding for finding in found if finding.kind == "disputed" and finding.about.statement is not None]


def words(finding: Finding) -> list[list[str]]:
    """The evidence of both sides."""
    return [[span.text for span in side.evidence] for side in finding.sides]


def test_a_denial_that_points_back_is_held_against_the_claim_before_it() -> None:
    """ "Denied it" denies what the neighbours said, not what stands elsewhere."""
    (finding,) = disputes(
        "The harbour was busy. Neighbours said that oil had leaked into the Amber canal. Mayor Ines Roth denied it. "
        '"The water is clean," Roth said.',
        "Ferries ran on time. Captain Olaf Brandt said that the fog had lifted by noon.",
    )
    claimed, denied = words(finding)
    assert claimed == ["Neighbours said that oil had leaked into the Amber canal"]
    assert denied == ["Mayor Ines Roth denied it", 'The water is clean," Roth said']
    assert "denied by Ines Roth" in finding.summary


def test_a_negation_is_held_against_the_same_claim_in_another_report() -> None:
    """Nobody has to say "deny" for the two to speak against each other."""
    left = "Union leader Ada Molnar said the factory offered Petra Lang a pension."
    right = '"The factory never offered Petra Lang a pension," its lawyer Karl Weiss said.'
    reports = [colligate.Report(text=text, source=text[:5]) for text in (left, right)]
    (matter,) = find_contradictions(assertions_of(Case(reports).story))
    assert [claim.span.text for claim in matter.claims] == ["the factory offered Petra Lang a pension"]
    assert [denial.negated for denial in matter.denials] == [True]


def test_a_rejected_charge_is_denied() -> None:
    """What others said can be rejected; see the offer below."""
    (finding,) = disputes(
        "Auditor Jon Vik accused the shipyard of hiding losses. The shipyard rejected the accusation.",
        "The shipyard opened a new dock, its director Mona Falk said.",
    )
    assert "hiding losses" in words(finding)[0][0]


@pytest.mark.parametrize(
    "texts",
    [
        ("The town offered land to the brewery, mayor Ines Roth said. The brewery rejected the offer.", "It rained."),
        (
            "Captain Olaf Brandt said the ferry will sail on Monday.",
            '"The ferry should not sail in such weather," said pilot Nils Ek.',
        ),
        ("Ada Molnar said the bridge had collapsed.", "Karl Weiss asked whether the bridge had not collapsed."),
        ('"The bridge is open," said Ines Roth. "The bridge is not open to lorries," Roth said.', "It rained."),
    ],
    ids=["an offer", "what ought to be", "a question", "the same speaker"],
)
def test_what_denies_nothing_is_no_dispute(texts: tuple[str, ...]) -> None:
    """An offer that is refused, what ought to be, a question, and one speaker who says more."""
    assert disputes(*texts) == []


def test_a_figure_that_is_called_wrong_is_the_last_one_that_another_gave() -> None:
    """Between the two other things are said."""
    (finding,) = disputes(
        "The union said that 900 jobs would go. Ada Molnar said that nobody slept. The sun shone. The town waited. "
        "Director Karl Weiss said that the figure was nonsense.",
        "Ferries ran on time.",
    )
    assert words(finding)[0] == ["The union said that 900 jobs would go"]


def test_a_sentence_that_calls_a_story_a_lie_denies_it() -> None:
    """Though nothing in it is a statement."""
    (finding,) = disputes(
        "The harbour was busy. The weekly Anchor said that Ines Roth had sold the pier. Roth called the story a lie.",
        "Ferries ran on time.",
    )
    assert "sold the pier" in words(finding)[0][0]


def test_what_is_only_found_troubling_is_no_claim_that_is_denied() -> None:
    """And what ought to be is none either."""
    assert (
        disputes(
            'Ada Molnar called the allegations "troubling". Karl Weiss said they were false.',
            "Ines Roth said the mayor should resign. Karl Weiss denied it.",
        )
        == []
    )


@pytest.mark.parametrize(
    "texts",
    [
        (
            "Critics said that renters in Velden are protected by the harbour law. Ferries ran on time.",
            '"The harbour law does not protect smugglers," said mayor Ines Roth.',
        ),
        (
            "If the Anchor Club sold the pier, the town would sue, said Ada Molnar. Karl Weiss denied that he had seen "
            "the sale of the pier.",
            "Ferries ran on time.",
        ),
        (
            "Ada Molnar said that the Anchor Club sold a yacht.",
            "The Anchor Club did not sell a yacht with two masts, Karl Weiss said.",
        ),
    ],
    ids=["of something else", "what would follow", "of something narrower"],
)
def test_what_a_denial_is_not_of_is_not_denied(texts: tuple[str, ...]) -> None:
    """The same verb of another thing, a condition, and one kind of a thing that there may be others of."""
    reports = [colligate.Report(text=text, source=f"{n}.txt") for n, text in enumerate(texts)]
    assert [finding for finding in colligate.brief(reports).findings if finding.kind == "disputed"] == []


@pytest.mark.parametrize(
    ("text", "claimed"),
    [
        (
            "Prosecutors said Olaf Brandt had sold maps to smugglers. His lawyer Karl Weiss said he had never left the "
            "lighthouse.",
            "Olaf Brandt had sold maps to smugglers",
        ),
        (
            'Ada Molnar said the mayor had bought votes. But Karl Weiss said there was "no bribe, no gift".',
            "the mayor had bought votes",
        ),
        (
            "Critics said the wind could lift the roof. The builders said that they saw no risk of that.",
            "the wind could lift the roof",
        ),
        (
            "Guards were asking whether the dairy had concealed a letter, said Nils Ek. Its lawyer Karl Weiss rejected "
            "any suggestion of concealment.",
            "the dairy had concealed a letter",
        ),
    ],
    ids=["a lawyer's answer", "there is none", "no risk of that", "a word derived of another"],
)
def test_an_answer_is_held_against_the_claim_right_before_it(text: str, claimed: str) -> None:
    """Though the two share hardly a word."""
    (finding,) = disputes(text, "Ferries ran on time.")
    assert claimed in words(finding)[0][0]


def test_that_there_is_no_such_thing_is_held_against_who_tells_of_it_elsewhere() -> None:
    """One rare word is all that such a denial says."""
    (finding,) = disputes(
        'The harbour was busy. "There was no collision," said pilot Nils Ek.',
        "Ferries ran on time. Guards said that he drowned in a collision.",
    )
    assert words(finding)[0] == ["Guards said that he drowned in a collision"]


def test_a_charge_is_told_as_what_its_speaker_did() -> None:
    """Not as what is so according to him."""
    (finding,) = disputes(
        "The harbour was busy. Manager Ines Roth accused the union of blocking the gates. Union leader Olaf Brandt "
        "denied the accusation.",
        "Ferries ran on time. The weather was fine.",
    )
    assert finding.summary.startswith("Ines Roth (Outlet 1) “accused the union of blocking the gates”; denied by ")


def test_a_denial_that_points_back_is_of_all_that_the_last_speaker_said() -> None:
    """Not only of his last sentence."""
    (finding,) = disputes(
        'It rained. "The guards let him drown," Ada Molnar said. "They rang my mother at eight," Molnar said. '
        "Captain Olaf Brandt called the claim an invention.",
        "Ferries ran on time.",
    )
    assert len(words(finding)[0]) == 2


def test_a_denial_in_a_clause_is_of_what_is_said_right_before_in_other_words() -> None:
    (finding,) = disputes(
        "The harbour was busy. Expert Ada Molnar said that twelve of the permits were forged. "
        "The port denied that any permit had been faked.",
        "Ferries ran on time. Captain Olaf Brandt said that the fog had lifted by noon.",
    )
    claimed, denied = words(finding)
    assert claimed == ["Expert Ada Molnar said that twelve of the permits were forged"]
    assert denied == ["The port denied that any permit had been faked"]


def test_who_is_said_to_contradict_contradicts_what_was_said_right_before() -> None:
    (finding,) = disputes(
        "Neighbours said that oil had leaked into the Amber canal. Mayor Ines Roth begs to differ.",
        "Ferries ran on time. Captain Olaf Brandt said that the fog had lifted by noon.",
    )
    assert "denied by Ines Roth" in finding.summary


def test_who_tells_another_story_in_a_new_paragraph_may_speak_of_anything() -> None:
    found = disputes(
        "Mayor Ines Roth said that the town had spent a million.\n\nThose who live by the canal tell another story.",
        "Ferries ran on time. Captain Olaf Brandt said that the fog had lifted by noon.",
    )
    assert found == []


def test_a_lawyer_denies_what_the_report_says_that_one_is_charged_with() -> None:
    (finding,) = disputes(
        "Petra Lang was arrested on Monday, accused of paying the rioters. "
        "Her lawyer, Karl Weiss, said that she had not the means to pay for a tea party.",
        "Ferries ran on time. Captain Olaf Brandt said that the fog had lifted by noon.",
    )
    assert "denied by Karl Weiss" in finding.summary


def test_two_who_deny_the_same_do_not_contradict_each_other() -> None:
    found = disputes(
        "The harbour was busy. The line Kelda said that its ferry had not been overloaded.",
        "Ferries ran on time. Director Ada Molnar denied that the ferry was overloaded.",
    )
    assert found == []


def test_a_denied_clause_may_be_of_what_was_said_some_sentences_before_with_most_of_its_words() -> None:
    (finding,) = disputes(
        "Stoker Ben Alder said that the lockers were padlocked. The sun shone. Nobody swam. The sea was calm. "
        "The line Kelda denied that any lockers were locked.",
        "Ferries ran on time. Captain Olaf Brandt said that the fog had lifted by noon.",
    )
    assert words(finding)[0] == ["Stoker Ben Alder said that the lockers were padlocked"]
