"""Coreference inside one report."""

from __future__ import annotations

from collections.abc import Callable

from colligate.records.mention import Referent
from colligate.records.reading import Reading

Read = Callable[..., Reading]


def referent(reading: Reading, name: str) -> Referent:
    """The referent of that name."""
    return next(item for item in reading.referents if item.name == name)


def mentions(reading: Reading, name: str) -> list[str]:
    """Texts of the mentions of the referent of that name."""
    return [reading.mentions[at].span.text for at in referent(reading, name).mentions]


def test_surname_belongs_to_the_full_name(read: Read) -> None:
    """A surname, with or without address, is the person named in full."""
    reading = read("Ana Berg left Oslo. Berg was ill. Ms. Berg will return.")
    assert mentions(reading, "Ana Berg") == ["Ana Berg", "Berg", "Berg"]


def test_two_people_of_one_surname_stay_apart(read: Read) -> None:
    """A given name and an address tell brother from sister; a bare surname between them stays open."""
    reading = read(
        "Ana Berg and Ivo Berg met. Mr. Berg spoke first. Ana Berg was silent. The judge asked Berg to leave."
    )
    assert mentions(reading, "Ivo Berg") == ["Ivo Berg", "Berg"]
    assert mentions(reading, "Ana Berg") == ["Ana Berg", "Ana Berg"]
    alone = referent(reading, "Berg")
    assert set(alone.kin) == {referent(reading, "Ana Berg").id, referent(reading, "Ivo Berg").id}


def test_particle_may_be_left_off(read: Read) -> None:
    """ "Al Masdari" and "Masdari" are one man of the report."""
    reading = read("Yusuf Al Masdari resigned. Al Masdari spoke in Cairo. Masdari had been ill.")
    assert len(mentions(reading, "Yusuf Al Masdari")) == 3


def test_acronym_belongs_to_its_expansion(read: Read) -> None:
    """Letters stand for the body that the report spells out."""
    reading = read("The World Food Programme (WFP) sent trucks. The WFP will send more.")
    assert mentions(reading, "World Food Programme") == ["World Food Programme", "WFP", "WFP"]


def test_a_noun_that_only_says_what_it_is_belongs_to_the_name(read: Read) -> None:
    """The New Dawn party is New Dawn; a party of New Dawn voters would not be."""
    reading = read("The opposition New Dawn party met in Oslo. Leaders of New Dawn spoke.")
    assert "The opposition New Dawn party" in mentions(reading, "New Dawn")


def test_the_times_is_the_times_named_before(read: Read) -> None:
    """A paper's short form is the paper that the report named."""
    reading = read("The Seattle Times broke the story. Mr. Berg told The Times he was tired.")
    assert mentions(reading, "Seattle Times") == ["Seattle Times", "Times"]


def test_a_part_is_not_its_whole(read: Read) -> None:
    """A body of the United Nations is not the United Nations."""
    reading = read("The United Nations met. The United Nations Security Council voted.")
    assert len({item.id for item in reading.referents if item.type == "organization"}) == 2


def test_apposition_and_predicate_are_the_same_person(read: Read) -> None:
    """What grammar sets equal is one."""
    reading = read("Ana Berg, a retired judge, left. Ivo Marr is a farmer.")
    assert mentions(reading, "Ana Berg") == ["Ana Berg", "a retired judge"]
    assert mentions(reading, "Ivo Marr") == ["Ivo Marr", "a farmer"]


def test_description_by_role(read: Read) -> None:
    """ "The minister" is the only minister of the report."""
    reading = read("Foreign Minister Ana Berg met farmers in Oslo. The minister promised help.")
    assert "The minister" in mentions(reading, "Ana Berg")


def test_description_that_fits_two_stays_open(read: Read) -> None:
    """With two ministers of one kind in play, "the minister" is neither for sure."""
    reading = read("Minister Ana Berg met Minister Ivo Marr. The minister promised help.")
    assert set(referent(reading, "The minister").kin) == {
        referent(reading, "Ana Berg").id,
        referent(reading, "Ivo Marr").id,
    }


def test_indefinite_description_is_somebody_new(read: Read) -> None:
    """ "A minister" is not the minister named before."""
    reading = read("Foreign Minister Ana Berg left. A minister was seen in Paris.")
    assert "A minister" not in mentions(reading, "Ana Berg")


def test_town_of_a_name_is_that_town(read: Read) -> None:
    """The kind of place and its name are one place."""
    reading = read("Fire broke out in the town of Zarvat.")
    assert mentions(reading, "Zarvat") == ["the town of Zarvat", "Zarvat"]


def test_pronouns_by_gender(read: Read) -> None:
    """ "She" is the woman, "he" the man."""
    reading = read("Maria Berg met David Marr. She was tired. He was not.")
    assert mentions(reading, "Maria Berg") == ["Maria Berg", "She"]
    assert mentions(reading, "David Marr") == ["David Marr", "He"]


def test_speaker_is_not_whom_his_words_name(read: Read) -> None:
    """In "Marr has left, he added" somebody else speaks."""
    reading = read("David Berg described the evening. Peter Marr has left, he added.")
    assert "he" not in mentions(reading, "Peter Marr")


def test_object_is_not_the_subject(read: Read) -> None:
    """ "Him" is not whoever does it; "himself" is."""
    reading = read("David Berg saw him. Peter Marr hurt himself.")
    assert "him" not in mentions(reading, "David Berg")
    assert "himself" in mentions(reading, "Peter Marr")


def test_unresolved_pronoun_has_no_referent(read: Read) -> None:
    """A report that names nobody leaves "he" open."""
    reading = read("He left at noon.")
    assert [mention.referent for mention in reading.mentions] == [""]


def test_rebels_with_and_without_article(read: Read) -> None:
    """A group taken up again is the same group; another country's is not."""
    reading = read("Rebels took the town. The rebels left on Friday.")
    assert mentions(reading, "The rebels") == ["Rebels", "The rebels"]
    reading = read("British officials met Danish officials.")
    assert len([item for item in reading.referents if item.plural]) == 2


def test_referents_are_numbered_in_order_and_hold_their_mentions(read: Read) -> None:
    """Ids follow the text, and mentions and referents point at each other."""
    reading = read("Ana Berg met Ivo Marr in Oslo. Berg praised Marr.")
    assert [item.id for item in reading.referents] == [f"m{n}" for n in range(1, len(reading.referents) + 1)]
    for item in reading.referents:
        assert all(reading.mentions[at].referent == item.id for at in item.mentions)


def test_the_minister_is_not_the_prime_minister(read: Callable[..., Reading]) -> None:
    """A word that makes another office of a job keeps the two apart, however near they stand."""
    reading = read("Bo Lind wrote to the prime minister. The minister said that the mill would close.")
    found = {mention.span.text.lower(): mention.referent for mention in reading.mentions}
    assert found["the prime minister"] != found["the minister"]
