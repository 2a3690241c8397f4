"""Families of near words, and roots."""

from __future__ import annotations

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.events import event_types
from colligate.knowledge.families import (
    families,
    families_as,
    families_in,
    families_of,
    is_common,
    is_forced,
    is_ordinary_account,
    is_speech,
    marks,
    root_of,
    single,
    stage_of,
    stands_in_for,
)


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("resign", "resignation"),
        ("depart", "departure"),
        ("explode", "explosion"),
        ("arrive", "arrival"),
        ("announce", "announcement"),
        ("injure", "injury"),
        ("run", "running"),
        ("die", "death"),
        ("flee", "flight"),
        ("discuss", "discussion"),
        ("conceal", "concealment"),
    ],
)
def test_a_verb_and_its_noun_have_one_root(verb: str, noun: str) -> None:
    """Endings of nouns are taken off."""
    assert root_of(verb) == root_of(noun)


@pytest.mark.parametrize(("left", "right"), [("die", "dine"), ("resign", "design"), ("step down", "step up")])
def test_other_words_have_other_roots(left: str, right: str) -> None:
    """Likeness of spelling is not enough."""
    assert root_of(left) != root_of(right)


def test_quitting_and_defecting_are_of_one_family() -> None:
    """Near words share a family; far ones do not."""
    assert families_of("quit") & families_of("defection")
    assert not families_of("quit") & families_of("earthquake")


def test_deaths_are_harm_and_departures_are_not() -> None:
    assert families_of("perish") & families_in("harm")
    assert not families_of("resign") & families_in("harm")


def test_what_is_forced_is_part_of_its_family() -> None:
    """Being dismissed ends a post as resigning does, by another's will."""
    assert is_forced("dismiss")
    assert not is_forced("resign")
    assert families_of("dismiss") & families_of("resign")


def test_one_principal_each() -> None:
    """One person a resignation; any number an attack."""
    assert single(families_of("resign"))
    assert not single(families_of("attack"))


def test_a_word_of_no_family_has_that_of_its_type() -> None:
    """ "Held" of hostages is an abduction; a word that has families keeps them, and types of anything give none."""
    assert families_as("hold", "Abduct") == families_of("abduct") & families_as("hold", "Abduct") != frozenset()
    assert families_as("kidnap", "Abduct") == families_of("kidnap")
    assert families_as("hold", None) == families_as("speak out", "Announce") == frozenset()


def test_fixed_phrases_are_of_the_family_of_their_type() -> None:
    """Who gets the sack has left a post, by another's will."""
    assert families_of("get the sack") & families_of("resign")
    assert is_forced("get the sack")
    assert single(families_of("get the sack"))


def test_saying_is_known() -> None:
    """Verbs of saying are apart from events."""
    assert is_speech("say")
    assert not is_speech("explode")


def test_a_shooting_and_shooting_someone_tell_different_things() -> None:
    """The act is apart from whom it hit, and both from wounds and death."""
    told = [
        stage_of("shooting", noun=True),
        stage_of("shoot", noun=False),
        stage_of("injury", noun=True),
        stage_of("die", noun=False),
    ]
    assert told == ["act", "hit", "wound", "death"]
    assert stage_of("resign", noun=False) is None
    assert stage_of("die", noun=True) is None


def test_a_journey_for_treatment_is_ordinary() -> None:
    """Words that make a departure harmless."""
    assert is_ordinary_account("she left for medical treatment")
    assert not is_ordinary_account("she left the party in anger")


def test_the_file_has_its_form() -> None:
    """Families have a name of their own and lower-case words; weights have a number and a reason."""
    names = [family.name for family in families()]
    assert len(names) == len(set(names))
    assert all(word == word.lower().strip() for family in families() for word in family.words)
    for entry in load_data("event_weights")["feature"].values():
        assert isinstance(entry["weight"], float)
        entry["reason"].format(left="a", right="b")
        assert entry["weight"] <= 0 if entry.get("against") else entry["weight"] >= 0
    for kind in load_data("event_families")["stages"].values():
        words = [word for stage in kind.values() for word in stage]
        assert len(words) == len(set(words))


def test_types_with_a_family_are_types_and_families() -> None:
    """Families by type name what there is; loose types are among them."""
    of_type = load_data("event_families")["of_type"]
    assert set(of_type) <= set(event_types())
    assert set(of_type.values()) <= {family.name for family in families()}
    assert marks("loose_types") <= set(of_type)


def test_some_nouns_stand_in_for_what_was_told() -> None:
    """A tragedy for a blast or a crash; a blast for itself alone."""
    assert families_of("blast") & stands_in_for("tragedy")
    assert not stands_in_for("blast")


def test_acts_of_which_a_story_has_many_are_known_by_root() -> None:
    """To vote and a meeting; no quake."""
    assert is_common("endorsement")
    assert is_common("meeting")
    assert not is_common("quake")


@pytest.mark.parametrize("group", ["harm", "happenings", "befalling", "leading", "one_reason"])
def test_a_group_names_families_that_there_are(group: str) -> None:
    assert families_in(group) <= {family.name for family in families()}
