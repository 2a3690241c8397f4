"""Tests of who took part in an event."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from colligate.records.reading import Reading

Read = Callable[..., Reading]


def parts(reading: Reading, lemma: str) -> set[tuple[str, str]]:
    """Roles and last words of the arguments of an event."""
    event = next(event for event in reading.events if event.lemma == lemma)
    return {(argument.role, argument.span.text.split()[-1]) for argument in event.arguments}


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Soldiers arrested the baker.", "arrest", {("actor", "Soldiers"), ("affected", "baker")}),
        ("The baker was arrested by soldiers.", "arrest", {("actor", "soldiers"), ("affected", "baker")}),
        ("Soldiers who arrested the baker left.", "arrest", {("actor", "Soldiers"), ("affected", "baker")}),
        ("The baker whom soldiers arrested was freed.", "arrest", {("actor", "soldiers"), ("affected", "baker")}),
        ("Soldiers came and arrested the baker.", "arrest", {("actor", "Soldiers"), ("affected", "baker")}),
        ("The baker tried to flee.", "flee", {("actor", "baker")}),
        ("Norway is ready to send troops.", "send", {("actor", "Norway"), ("affected", "troops")}),
        ("The mayor promised the union to resign.", "resign", {("actor", "mayor")}),
        ("The mayor persuaded the union to resign.", "resign", {("actor", "union")}),
        ("The thief shot and killed two guards.", "shoot", {("actor", "thief"), ("affected", "guards")}),
        ("The court found the driver guilty of theft.", "find guilty", {("actor", "court"), ("affected", "driver")}),
        ("He resigned and left the city.", "resign", {("actor", "He")}),
        ("The raid carried out by rebels in May killed two.", "raid", {("actor", "rebels")}),
        ("The judge ordered the baker to leave.", "leave", {("actor", "baker")}),
        ("The baker is accused of killing a sailor.", "kill", {("actor", "baker"), ("affected", "sailor")}),
        ("The baker gave the sailor a knife.", "give", set()),
        ("The bridge collapsed.", "collapse", {("affected", "bridge")}),
        ("Baker arrested in Lima", "arrest", {("affected", "Baker")}),
        ("The bank won a contract to supply the army.", "supply", {("actor", "bank"), ("affected", "army")}),
        ("The firm used its option to buy the ferry.", "buy", {("actor", "firm"), ("affected", "ferry")}),
        ("The vote gave the union a mandate to strike.", "strike", {("actor", "union")}),
        ("Arden releases new tablet", "release", {("actor", "Arden"), ("affected", "tablet")}),
        ("The dockers downed tools.", "down tools", {("actor", "dockers")}),
        ("The banker arrived at Vienna.", "arrive", {("actor", "banker"), ("destination", "Vienna")}),
    ],
)
def test_verbs(read: Read, text: str, lemma: str, expected: set[tuple[str, str]]) -> None:
    """Active, passive, relative clauses, conjunction and control."""
    reading = read(text)
    if not expected:
        assert lemma not in [event.lemma for event in reading.events]
        return
    assert expected <= parts(reading, lemma)


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("The baker's resignation surprised all.", "resignation", ("actor", "baker")),
        ("The resignation of the baker surprised all.", "resignation", ("actor", "baker")),
        ("The arrest of the baker surprised all.", "arrest", ("affected", "baker")),
        ("The baker's arrest surprised all.", "arrest", ("affected", "baker")),
        ("The guards' arrest of the baker surprised all.", "arrest", ("actor", "guards")),
        ("The council's investigation surprised all.", "investigation", ("actor", "council")),
        ("An attack by pirates on the ferry surprised all.", "attack", ("actor", "pirates")),
        ("An attack by pirates on the ferry surprised all.", "attack", ("recipient", "ferry")),
        ("Pirates carried out an attack on the ferry.", "attack", ("actor", "Pirates")),
        ("The ministers held talks with the miners.", "talks", ("actor", "ministers")),
        ("Dockers went on strike.", "strike", ("actor", "Dockers")),
        ("The sailor was stabbed to death.", "death", ("affected", "sailor")),
        ("The convoy came under attack.", "attack", ("affected", "convoy")),
        ("The baker was taken into custody.", "custody", ("affected", "baker")),
        ("The bank announced a suspension of trading.", "suspension", ("actor", "bank")),
        ("The ministers held talks with the miners.", "talks", ("recipient", "miners")),
        ("The mayor signed an agreement with the miners.", "agreement", ("actor", "mayor")),
        ("The hostage release was delayed.", "release", ("affected", "hostage")),
        ("The factory fire was put out.", "fire", ("affected", "factory")),
        ("The teachers' strike was called off.", "strike", ("actor", "teachers")),
        ("A row over pay between the firm and the dockers broke out.", "row", ("actor", "dockers")),
        ("A threat from the dockers alarmed the mayor.", "threat", ("actor", "dockers")),
        ("The baker's resignation letter surprised all.", "resignation", ("actor", "baker")),
        ("The police investigation was delayed.", "investigation", ("actor", "police")),
        ("The Clara Dunmore murder shocked the town.", "murder", ("affected", "Dunmore")),
    ],
)
def test_nouns(read: Read, text: str, lemma: str, expected: tuple[str, str]) -> None:
    """Owners, "of", "by", and the subject of a light verb."""
    assert expected in parts(read(text), lemma)


def test_where_from_and_where_to(read: Read) -> None:
    """Verbs of motion have an origin and a destination."""
    found = parts(read("The banker flew from Vienna to Lima."), "fly")
    assert {("origin", "Vienna"), ("destination", "Lima")} <= found


def test_conjuncts_take_part_alike(read: Read) -> None:
    """Each of several actors is an actor."""
    found = parts(read("The mayor and the priest fled."), "flee")
    assert {("actor", "mayor"), ("actor", "priest")} <= found


def test_times_take_no_part(read: Read) -> None:
    """ "On Friday" is no recipient."""
    assert all(words != "Friday" for _, words in parts(read("The mayor fled on Friday."), "flee"))


def test_hours_take_no_part(read: Read) -> None:
    """Nor do days and weeks."""
    assert parts(read("Two men were shot hours apart."), "shoot") == {("affected", "men")}


def test_an_argument_is_linked_to_its_mention(read: Read) -> None:
    """Position and referent lead to who it is."""
    reading = read("Clara Dunmore fled.")
    argument = reading.events[0].arguments[0]
    assert argument.mention is not None
    assert reading.mentions[argument.mention].span.text == "Clara Dunmore"
    assert argument.referent == reading.mentions[argument.mention].referent


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        ("Ada Berg, whose mother was arrested in Oslo, left.", "arrest", {("affected", "mother")}),
        ("Ivo Marr, whose nine-year-old son, Piet, was killed in May, spoke.", "kill", {("affected", "son")}),
        ("The firm, whose director resigned on Monday, is calm.", "resign", {("actor", "director")}),
        ("His brother Ivo Marr was arrested.", "arrest", {("affected", "Marr")}),
        ("Police shot his brother Ivo Marr.", "shoot", {("actor", "Police"), ("affected", "Marr")}),
    ],
)
def test_whose_they_are_takes_no_part(read: Read, text: str, lemma: str, expected: set[tuple[str, str]]) -> None:
    """What befalls somebody's mother does not befall him; who is named behind a noun takes part by name."""
    assert parts(read(text), lemma) == expected


def test_a_fixed_phrase_is_done_to_what_stands_behind_it(read: Read) -> None:
    """Its own nouns take no part in it."""
    found = parts(read("The storm claimed the lives of nine sailors."), "claim the lives of")
    assert found == {("actor", "storm"), ("affected", "sailors")}
    shown = parts(read("The board showed Ivo Marr the door."), "show the door")
    assert shown == {("actor", "board"), ("affected", "Marr")}
