"""What kind of thing a name names, by what stands around it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from spacy.language import Language

from colligate.knowledge.placewords import is_institution
from colligate.reading.grammar.words import Words
from colligate.reading.mentions.name_drafts import NameDraft
from colligate.reading.mentions.name_types import settle_types
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def types(reading: Reading) -> set[tuple[str, str]]:
    """Names with their types."""
    return {(mention.span.text, mention.type) for mention in reading.mentions if mention.form == "name"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A Warren man sustained minor injuries.", "Warren"),
        ("Gary police said that a man was shot.", "Gary"),
        ("The fire broke out in Gary, Indiana, on Monday.", "Gary"),
        ("Officials in the Town of Hallowbrook said so.", "Town of Hallowbrook"),
        ("Houston Police are investigating.", "Houston"),
        ("The Clark County Sheriff's Department said so.", "Clark County"),
        ("Thousands fled to Bekoji on Monday.", "Bekoji"),
        ("She lives in Bekoji.", "Bekoji"),
        ("They met at a camp in Bekoji.", "Bekoji"),
    ],
)
def test_towns(read: Read, text: str, name: str) -> None:
    """Those who live and serve there, the state behind the comma, the kind in front, and the body called after it."""
    assert (name, "place") in types(read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mary Houston, 40, was hurt. Houston said that she was calm.", "Houston"),
        ("Supporters met Karl Gary on Monday. Gary, 34, was calm.", "Gary"),
        ("Trump men met Karl Trump on Monday.", "Trump"),
    ],
)
def test_people_who_are_called_like_towns(read: Read, text: str, name: str) -> None:
    """Somebody named in full is meant by the surname too."""
    assert (name, "place") not in types(read(text))


def test_a_town_is_not_its_university(read: Read) -> None:
    """Though bodies may leave off such a word, the town stays a town."""
    assert ("Moscow", "place") in types(read("Moscow University is in Moscow. He left Moscow on Monday."))


def test_a_noun_behind_makes_a_place(read: Read) -> None:
    """The Varnholt mine names a place; the Boeing mine would be Boeing's."""
    assert ("Varnholt", "place") in types(read("An explosion tore through the Varnholt mine on Monday."))
    assert ("Boeing", "organization") in types(read("Workers of the Boeing mine went home on Monday."))


def test_a_hospital_is_what_the_recogniser_takes_it_for() -> None:
    """It is a building and a body alike; a bridge is no body."""
    assert is_institution("Varnholt Hospital")
    assert not is_institution("Varnholt Bridge")


def test_a_surname_taken_for_a_firm_is_the_persons(pipeline: Language) -> None:
    """Unless the report calls a firm by it too."""
    words = Words(pipeline("Ada Varnholt resigned. Varnholt, on Monday, declined. Varnholt Motors closed."))
    full, alone = NameDraft(0, 1, "person", "PERSON"), NameDraft(4, 4, "organization", "ORG")
    settle_types(words, [full, alone])
    assert alone.type == "person"
    full, alone = NameDraft(0, 1, "person", "PERSON"), NameDraft(4, 4, "organization", "ORG")
    settle_types(words, [full, alone, NameDraft(11, 12, "organization", "ORG")])
    assert alone.type == "organization"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("According to a report in the weekly Sedmark, the price rose.", "Sedmark", "organization"),
        ("She told the radio station Horizund so.", "Horizund", "organization"),
        ("A report by the computer firm Haldrin was sent to him.", "Haldrin", "organization"),
        ("He was born to a woman from Castlebrae who had moved there.", "Castlebrae", "place"),
        ("The company's parent, Bowen Tidal Group of Sele, expressed concern.", "Bowen Tidal Group", "organization"),
        ("His sister-in-law Selam Dirmay, a runner, finished fourth.", "Selam Dirmay", "person"),
    ],
)
def test_the_noun_beside_a_name_tells(read: Read, text: str, name: str, kind: str) -> None:
    """Before it what body it is, or a person who is from there; in apposition what somebody does."""
    assert (name, kind) in types(read(text))


def test_the_last_word_of_a_full_name_is_the_person(read: Read) -> None:
    """Unless a large place is called so."""
    found = types(read("Nemanja Skordević was suspended. The attorney of Skordević, a lawyer from Novi Sad, appealed."))
    assert ("Skordević", "person") in found


@pytest.mark.parametrize(
    "text",
    [
        "A member of the chamber, Ufuk Varner, claims the opposite.",
        "The doctor who runs the clinic in Arden, Ufuk Varner, hit back.",
        "The attorney of Berg, Ufuk Varner, announced an appeal.",
    ],
)
def test_a_name_between_commas_is_that_of_whoever_was_described(read: Read, text: str) -> None:
    """However far the noun stands, and whatever place or body stands before the comma."""
    reading = read(text)
    assert ("Ufuk Varner", "person") in types(reading)
    described = next(item for item in reading.referents if item.name == "Ufuk Varner")
    assert len(described.mentions) == 2


def test_the_state_behind_a_partys_letter_is_a_place(read: Read) -> None:
    """ "Sen. Ada Vane, D-CT"."""
    found = types(read("Sen. Ada Vane, D-CT, and Sen. Ivo Marr, R-TX, said no."))
    assert {("CT", "place"), ("TX", "place"), ("Ada Vane", "person")} <= found


def test_a_space_too_many_in_the_name_of_a_body_is_none_of_its_words(read: Read) -> None:
    """Spaces are tokens of the parser, and no short form of a name."""
    reading = read("Arden  Vale's shareholders met. An engineer at Arden  Vale said so.")
    assert {mention.type for mention in reading.mentions if mention.form == "name"} == {"organization"}
