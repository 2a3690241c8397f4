"""Tests of the words that attribute: the form of the data files, and what is read from them."""

from __future__ import annotations

from typing import get_args

import pytest

from colligate.knowledge.data import load_data
from colligate.knowledge.speech import (
    Frame,
    Manner,
    cue_adjectives,
    cue_nouns,
    cue_verbs,
    cue_verbs_of,
    document_nouns,
    kind_of_source,
    sources,
)
from colligate.records.statement import Stance


@pytest.mark.parametrize("name", ["speech_verbs", "attitude_verbs", "speech_nouns", "speech_adjectives"])
def test_every_group_has_a_stance_and_lower_case_words_once(name: str) -> None:
    """No group repeats a word, none has an unknown stance."""
    for group in load_data(name)["group"]:
        assert group["stance"] in get_args(Stance)
        words = next(group[key] for key in ("verbs", "nouns", "adjectives") if key in group)
        assert words
        assert len(words) == len(set(words)), [word for word in words if words.count(word) > 1]
        assert all(word == word.lower().strip() for word in words)


def test_verbs_have_known_frames_and_manners() -> None:
    """A misspelt frame would never match anything."""
    for verbs in cue_verbs().values():
        for verb in verbs:
            assert set(verb.frames) <= set(get_args(Frame))
            assert verb.frames or verb.prepositions
            assert {use.manner for use in verb.frames.values()} <= set(get_args(Manner))


def test_no_attitude_hides_speech_of_the_same_preposition() -> None:
    """ "warn of" in two files would make one of them dead."""
    for verbs in cue_verbs().values():
        plain = {preposition for verb in verbs if not verb.particles for preposition in verb.prepositions}
        assert not [verb for verb in verbs if len(verb.particles) == 1 and verb.particles[0] in plain]


def test_the_same_verb_may_deny_and_confirm_by_its_object() -> None:
    """What is recognized in a clause is asserted, in a noun phrase confirmed."""
    (verb,) = cue_verbs()["recognize"]
    assert verb.frames["clause"].stance == "asserts"
    assert verb.frames["phrase"].stance == "confirms"


def test_a_wrong_base_form_is_put_right_by_the_word() -> None:
    """The lemmatizer takes "hoping" for "hop"; "hopping" is one."""
    assert cue_verbs_of("hop", "hoping")[0].lemma == "hope"
    assert cue_verbs_of("hop", "hopping") == ()


def test_verbs_with_particles_come_first() -> None:
    """ "Point out" is tried before "point"."""
    assert cue_verbs()["rule"][0].particles == ("out",)


def test_nouns_and_adjectives_are_found_by_base_form() -> None:
    """A claim takes a clause, a promise takes "to", a letter is a document."""
    assert cue_nouns()["claim"].clause
    assert cue_nouns()["promise"].to
    assert "letter" in document_nouns()
    assert "clause" in cue_adjectives()["confident"].frames


@pytest.mark.parametrize(
    ("words", "head", "named", "kind"),
    [
        ("Reuters", "reuters", True, "agency"),
        ("The Associated Press", "press", True, "agency"),
        ("The Harbour Times", "times", True, "media"),
        ("local newspapers", "newspaper", False, "media"),
        ("media sources", "source", False, "media"),
        ("two residents", "resident", False, "witnesses"),
        ("the authorities", "authority", False, "officials"),
        ("a leaked memo", "memo", False, "document"),
        ("a Facebook user", "user", False, "social_media"),
        ("Lena Ortiz", "ortiz", True, "named"),
        ("the stranger", "stranger", False, "unknown"),
    ],
)
def test_the_kind_of_a_source_is_in_its_words(words: str, head: str, named: bool, kind: str) -> None:
    """Agencies and media by name, all others by what they are."""
    assert kind_of_source(words, head, named) == kind


def test_hearsay_verbs_have_stances() -> None:
    """Each passive of hearsay tells how sure it is."""
    assert set(sources().hearsay_verbs.values()) <= set(get_args(Stance))
