"""Headlines of events in the reports' words."""

from __future__ import annotations

import colligate
from built_stories import Told, build_reading, build_story


def label(text: str, *told: Told) -> str:
    return build_story([build_reading("r1", text, told)]).events[0].label


def test_the_verb_group_stays_whole() -> None:
    """What stands before the verb belongs to it."""
    told = Told("offered", "offer", who={"affected": ["Orla Venn", "any post"]}, modality="denied")
    assert label("Orla Venn is not being offered any post.", told) == "Orla Venn is not being offered any post"


def test_a_noun_is_told_with_whose_it_is() -> None:
    """A possessive where the report has "of"."""
    told = Told("resignation", noun=True, who={"actor": "Orla Venn"})
    assert label("The resignation of Orla Venn was expected.", told).startswith("Resignation of Orla Venn")


def test_a_ship_sank_and_was_not_sunk() -> None:
    """The past of a verb that befalls its subject is no participle."""
    assert label("The Nour sank.", Told("sank", "sink", who={"affected": "Nour"})) == "Nour sank"


def test_a_pronoun_in_the_label_is_called_by_name_once() -> None:
    """The subject's own pronouns stay."""
    told = Told("praised", "praise", who={"actor": "Orla Venn", "affected": "her town"})
    assert label("Orla Venn praised her town.", told) == "Orla Venn praised her town"


def test_a_subject_that_points_back_tells_less() -> None:
    """ "Two of them died" says of nobody who he is."""
    readings = [
        build_reading("r1", "Two of them died.", [Told("died", "die", who={"affected": "Two of them"})]),
        build_reading("r2", "Nine sailors died.", [Told("died", "die", who={"affected": "Nine sailors"})]),
    ]
    assert [event.label for event in build_story(readings, same={"Two of them": "Nine sailors"}).events] == [
        "Nine sailors died"
    ]


def test_the_label_comes_from_a_mention_that_tells_a_fact() -> None:
    """Before one that only asks for it."""
    asked = Told("resign", who={"actor": "Orla Venn"}, modality="possible")
    done = Told("resigned", "resign", who={"actor": "Orla Venn"})
    readings = [
        build_reading("r1", "Orla Venn should resign.", [asked]),
        build_reading("r2", "Orla Venn resigned.", [done]),
    ]
    assert build_story(readings).events[0].label == "Orla Venn resigned"


def test_whose_kin_it_was_is_told() -> None:
    """Who lost a son was not killed."""
    text = "Ada Berg, whose mother was arrested in Oslo, left. Ivo Marr, whose son was killed, spoke."
    dossier = colligate.brief([colligate.Report(text=text, source="a.txt")])
    labels = {event.label for event in dossier.events}
    assert "Ada Berg’s mother was arrested in Oslo" in labels
    assert "Ivo Marr’s son was killed" in labels


def test_what_nobody_is_told_to_do_is_told_as_done() -> None:
    """A verb without subject stands in its -ing form, which goes into a sentence."""
    events = colligate.brief([colligate.Report(text="Closing the port is hard.")]).events
    assert [(event.label, event.label_form) for event in events] == [("Closing the port", "noun")]


def test_a_noun_belongs_to_somebody_only_where_it_points() -> None:
    """ "The resignation" is his of whom it is told; "approval" at large is nobody's."""
    pointing = Told("resignation", noun=True, who={"actor": "Orla Venn"}, type="Resign")
    assert label("Orla Venn spoke of the resignation.", pointing) == "Orla Venn’s resignation"
    at_large = Told("approval", noun=True, who={"actor": "Orla Venn"}, type="Approve")
    assert label("Orla Venn spoke of legislative approval.", at_large) == "Approval"


def test_a_label_ends_on_a_preposition_that_belongs_to_its_verb() -> None:
    """ "Gave in" is not "gave"."""
    (event,) = colligate.brief([colligate.Report(text="The union had given in.")]).events
    assert event.label == "Union had given in"


def test_a_label_does_not_end_on_what_only_leads_on() -> None:
    """ "In preparation" of what was cut off."""
    text = "She resigned from the board of the theatre last spring in preparation for a long journey to the isles."
    event = colligate.brief([colligate.Report(text=text)]).events[0]
    assert event.label.endswith("of the theatre")
    (event, *_) = colligate.brief([colligate.Report(text="She rejected the charge.")]).events
    assert event.label == "She rejected the charge"
