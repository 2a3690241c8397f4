"""Mentions: names, descriptions and pronouns of one report."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.mention import Mention
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def names(reading: Reading) -> list[tuple[str, str]]:
    """Names with their types, in order."""
    return [(mention.span.text, mention.type) for mention in reading.mentions if mention.form == "name"]


def only(reading: Reading, text: str) -> Mention:
    """The first mention of that text."""
    return next(mention for mention in reading.mentions if mention.span.text == text)


def test_possessive_endings_are_cut(read: Read) -> None:
    """Straight and curly endings are no part of a name."""
    found = names(read("Marta Quill's brother met Denis Farrow’s lawyer in Oslo."))
    assert ("Marta Quill", "person") in found
    assert ("Denis Farrow", "person") in found


def test_title_is_a_role_and_not_part_of_the_name(read: Read) -> None:
    """A bishop's name is without his title."""
    mention = only(read("Bishop Matteo Ferrante said the church would stay open."), "Matteo Ferrante")
    assert mention.type == "person"
    assert [role.span.text for role in mention.roles] == ["Bishop"]
    assert mention.gender == "male"


def test_form_of_address_is_neither_name_nor_role(read: Read) -> None:
    """ "Mrs." shows a gender only."""
    mention = only(read("The court heard Mrs. Quill for two hours on Monday."), "Quill")
    assert mention.roles == ()
    assert mention.gender == "female"


def test_article_is_no_part_of_a_name(read: Read) -> None:
    """Articles are cut from names of bodies and papers alike."""
    found = names(read("The Washington Post reported that the United Nations had agreed."))
    assert ("Washington Post", "organization") in found
    assert ("United Nations", "organization") in found


def test_surname_is_a_person_however_it_was_taken(read: Read) -> None:
    """All uses of a surname are of the person whose full name the report gives."""
    text = (
        "Governor Chris Hartwell will run again. Hartwell told supporters on Tuesday. Hartwell praised his state. "
        "Critics of Hartwell were not convinced, and Hartwell knows it."
    )
    assert {kind for name, kind in names(read(text)) if "Hartwell" in name} == {"person"}


@pytest.mark.parametrize(
    "text", ["Fighting went on near Zarvat.", "The city of Zarvat is quiet.", "They fled to the town of Zarvat."]
)
def test_surroundings_show_an_unknown_place(read: Read, text: str) -> None:
    """A name that no gazetteer holds is a place by what stands before it."""
    assert ("Zarvat", "place") in names(read(text))


def test_demonym_before_a_noun_is_no_mention(read: Read) -> None:
    """ "Danish" describes the minister; "Danes" are a group."""
    found = names(read("The Danish minister said many Danes had left."))
    assert ("Danes", "group") in found
    assert all(name != "Danish" for name, _ in found)


def test_days_and_titles_are_no_names(read: Read) -> None:
    """Neither "Thursday" nor "Vice President" names anybody."""
    found = names(read("On Thursday Vice President Ana Berg met President Ivo Marr."))
    assert found == [("Ana Berg", "person"), ("Ivo Marr", "person")]


def test_acronym_in_brackets_is_a_name_of_the_same_type(read: Read) -> None:
    """The letters behind a body's name are its name too."""
    found = names(read("The World Food Programme (WFP) sent trucks. Later the WFP sent more."))
    assert found.count(("WFP", "organization")) == 2


def test_description_ends_before_its_clause(read: Read) -> None:
    """The noun phrase is a mention up to "who"."""
    found = [
        m.span.text
        for m in read("A retired fisherman who saw the fire called the police.").mentions
        if m.form == "nominal"
    ]
    assert "A retired fisherman" in found
    assert "the police" in found


def test_description_has_type_number_and_gender(read: Read) -> None:
    """An actress is one person and a woman; protesters are a group; a ministry is an organization."""
    reading = read("The actress met protesters outside the ministry.")
    kinds = {m.span.text: (m.type, m.plural, m.gender) for m in reading.mentions if m.form == "nominal"}
    assert kinds["The actress"] == ("person", False, "female")
    assert kinds["protesters"] == ("group", True, None)
    assert kinds["the ministry"] == ("organization", False, None)


def test_title_before_a_name_is_no_description(read: Read) -> None:
    """ "Spokesman" in "spokesman Ivo Marr" is a role of the name, not a mention."""
    reading = read("Police spokesman Ivo Marr declined to comment.")
    assert [m.span.text for m in reading.mentions if m.form == "nominal"] == []


def test_pronouns_of_the_third_person(read: Read) -> None:
    """Pronouns show gender and number; "it" in "it rained" stands for nothing."""
    reading = read("It rained. She said they would help him, and the bank changed its name.")
    found = [(m.span.text, m.gender, m.plural) for m in reading.mentions if m.form == "pronoun"]
    assert found == [("She", "female", False), ("they", None, True), ("him", "male", False), ("its", None, False)]


def test_numbers_and_dates_are_no_mentions(read: Read) -> None:
    """What counts and what tells the time belongs to other steps."""
    assert read("On 3 March 2015 about 40 percent agreed at 5 p.m.").mentions == ()


def test_every_mention_is_cut_from_the_text(read: Read) -> None:
    """Spans quote the report, also behind characters outside the basic plane."""
    text = "🚢 Captain Ana Berg's crew left Oslo “at once”. Berg’s ship followed."
    reading = read(text)
    assert reading.mentions
    assert all(text[m.span.start : m.span.end] == m.span.text for m in reading.mentions)
    assert all(m.span.contains(m.head) for m in reading.mentions)


def test_empty_report_has_no_mentions(read: Read) -> None:
    """Nothing comes of nothing."""
    assert read("").mentions == ()
    assert read(" \n\n ").mentions == ()


@pytest.mark.parametrize(
    "name",
    ["Doctors Without Borders", "Kurdistan Workers' Party", "Al-Qaida in the Islamic Maghreb", "Associated Press"],
)
def test_known_names_of_several_words_stay_whole(read: Read, name: str) -> None:
    """Whatever pieces the recogniser saw."""
    assert (name, "organization") in names(read(f"The {name} denied it on Monday."))


def test_a_body_that_only_begins_like_a_known_one(read: Read) -> None:
    """ "New York Times Company" is not the paper."""
    assert "New York Times" not in [text for text, _ in names(read("The New York Times Company sold it."))]


def test_a_plurals_apostrophe_does_not_cut_a_name(read: Read) -> None:
    """ "Workers' Union" is one body."""
    assert ("Kinnard Workers' Party", "organization") in names(read("The Kinnard Workers' Party won on Monday."))


def test_what_a_datelines_place_lies_in(read: Read) -> None:
    """The state or country behind the comma is a place of the story too."""
    found = names(read("ADEN, Yemen — Troops left the port on Monday, residents said."))
    assert ("Yemen", "place") in found


def test_mankind_is_nobody(read: Read) -> None:
    """ "Above man" names no one; a headline's "Man held" does."""
    found = read("The creed puts the forest above man, she said. Nature will harm man.").mentions
    assert [m.span.text for m in found if m.span.text.casefold() == "man"] == []
    assert only(read("Man held over theft\n\nA man was held on Monday."), "Man").type == "person"
