"""Headlines of events in the reports' words."""

from __future__ import annotations

from built_stories import Told, build_reading, build_story


def label(text: str, *told: Told) -> str:
    return build_story([build_reading("r1", text, told)]).events[0].label


def test_the_verb_group_stays_whole() -> None:
    """What stands before the verb belongs to it."""
    told = Told("offered", "offer", who={"affected": ["Orla Venn", "any post"]}, modality="denied")
    assert label("Orla Venn is not being offered any post.", told) == "Orla Venn is not being offered any post"


def test_the_object_and_place_close_the_label() -> None:
    """Words behind the last participant or place are left out."""
    told = Told("seized", "seize", who={"actor": "Rebels", "affected": "the bridge"}, place="Port Selm")
    text = "Rebels seized the bridge in Port Selm after a week of rain."
    assert label(text, told) == "Rebels seized the bridge in Port Selm"


def test_a_noun_is_told_with_whose_it_is() -> None:
    """A possessive where the report has "of"."""
    told = Told("resignation", noun=True, who={"actor": "Orla Venn"})
    assert label("The resignation of Orla Venn was expected.", told).startswith("Resignation of Orla Venn")


def test_a_participle_becomes_a_present() -> None:
    """No label dangles: "X, inviting Y" tells that X invites Y."""
    told = Told("inviting", "invite", who={"actor": "Orla Venn", "affected": "the bishop"})
    assert label("Orla Venn spoke, inviting the bishop.", told) == "Orla Venn invites the bishop"


def test_a_participle_of_whom_it_is_done_to_becomes_a_passive() -> None:
    """In the number of its subject."""
    told = Told("charged", "charge", who={"affected": "Orla Venn"})
    assert label("Orla Venn, charged in May, left.", told) == "Orla Venn was charged"


def test_a_ship_sank_and_was_not_sunk() -> None:
    """The past of a verb that befalls its subject is no participle."""
    assert label("The Nour sank.", Told("sank", "sink", who={"affected": "Nour"})) == "Nour sank"


def test_what_is_planned_says_so() -> None:
    """An infinitive of a plan is told with "will", of a possibility with "may"."""
    told = Told("sell", who={"actor": "Orla Venn", "affected": "the boats"}, modality="planned")
    assert label("Orla Venn plans to sell the boats.", told) == "Orla Venn will sell the boats"
    maybe = Told("sell", who={"actor": "Orla Venn", "affected": "the boats"}, modality="possible")
    assert label("Orla Venn hopes to sell the boats.", maybe) == "Orla Venn may sell the boats"


def test_auxiliaries_agree_with_the_subject() -> None:
    """Taken out of "one of those who have", told of one."""
    told = Told("challenged", "challenge", who={"actor": "Orla Venn", "affected": "the board"})
    assert label("Orla Venn who have challenged the board.", told) == "Orla Venn has challenged the board"


def test_a_verb_alone_takes_what_follows_but_not_when() -> None:
    """Up to a break or the words for the time."""
    assert (
        label("Orla Venn went ashore, he said.", Told("went", "go", who={"actor": "Orla Venn"}))
        == "Orla Venn went ashore"
    )


def test_an_attack_in_a_town_is_not_the_towns() -> None:
    """A place owns nothing: the words before the noun stay."""
    told = Told("attack", noun=True, who={}, place="Port Selm")
    assert label("They told of last week's attack on boats in Port Selm.", told).startswith("Last week's attack")
