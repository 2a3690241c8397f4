"""Headlines of events in the reports' words."""

from __future__ import annotations

import pytest

from built_stories import Told, build_reading, build_story
from colligate.linking.labels import present


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


@pytest.mark.parametrize(
    ("lemma", "form"), [("step down", "steps down"), ("ditch", "ditches"), ("carry", "carries"), ("stay", "stays")]
)
def test_third_person(lemma: str, form: str) -> None:
    """Spelling of the third person singular."""
    assert present(lemma) == form
