"""Who is who across reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec
import pytest

from colligate.linking.clusters import constrained_clusters
from colligate.linking.entities.resolution import compare_entities, link_entities
from colligate.records.entity import Entity
from colligate.records.reading import Reading
from referents import Told, body, person, place, reading_of, unnamed


def linked(*reports: Sequence[Told]) -> tuple[Entity, ...]:
    """The entities of reports r1, r2 ..."""
    return link_entities(readings(*reports))[0]


def readings(*reports: Sequence[Told]) -> list[Reading]:
    """Readings of reports r1, r2 ..."""
    return [reading_of(f"r{number}", told) for number, told in enumerate(reports, 1)]


def joined(*reports: Sequence[Told]) -> bool:
    """Whether all that is told is one entity."""
    return len(linked(*reports)) == 1


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Youssef al-Hadidi", "Yusuf Hadidi"),
        ("Dr. Marta Lindqvist", "Marta Lindqvist"),
        ("J. Weller", "John Weller"),
        ("William Tanner", "Bill Tanner"),
        ("Abdul Rahman Qasim", "Abdelrahman Kassem"),
        ("Kwon Min-seo", "Min-seo Kwon"),
        ("Maria Elena Fuentes", "Maria Fuentes"),
        ("Lindqvist", "Marta Lindqvist"),
        ("Ben Harbi", "Salma Ben Harbi"),
        ("Lindqvist", "Lindqvist"),
    ],
)
def test_names_of_one_person(left: str, right: str) -> None:
    """Spellings, titles, initials, short forms, order of the language, left-out names and surnames alone."""
    assert joined([person(left)], [person(right)])
    assert joined([person(right)], [person(left)])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Marta Lindqvist", "Karl Lindqvist"),
        ("Marta Lindqvist", "Marta Berg"),
        ("John Weller Jr.", "John Weller Sr."),
        ("Karim Mansour", "Salim Mansour"),
        ("Omar Tahir", "Marta Lindqvist"),
        ("Roy Lindqvist", "Ray Lindqvist"),
        ("Ed Roe", "James Rowe"),
        ("Ben Harper", "Sam Harper"),
    ],
)
def test_names_of_two_persons(left: str, right: str) -> None:
    """A given or a family name alone makes no one person, and father and son are two."""
    assert not joined([person(left)], [person(right)])


def test_what_one_report_keeps_apart_stays_apart() -> None:
    """Two referents of one report are two, however alike; other reports do not bring them together."""
    entities = linked([person("Yusuf Hadidi"), person("Youssef Hadidi")], [person("Yusuf Hadidi")])
    assert len(entities) == 2


def test_names_the_other_way_round_need_more_than_the_name() -> None:
    """A shared role joins them; without one both stay, each as the other's alternative with a reason."""
    role = {"role": "spokesman"}
    assert joined([person("Karim Mansour", **role)], [person("Mansour Karim", **role)])
    left, right = linked([person("Karim Mansour")], [person("Mansour Karim")])
    assert [item.entity for item in left.ambiguous] == [right.id]
    assert [item.entity for item in right.ambiguous] == [left.id]
    assert "other order" in left.ambiguous[0].reason


def test_a_given_name_alone_joins_its_only_bearer() -> None:
    """Of two bearers it joins neither."""
    assert joined([person("Heike Lindqvist")], [person("Heike")])
    assert len(linked([person("Heike Lindqvist"), person("Heike Berg")], [person("Heike")])) == 3


def test_a_surname_that_two_bear_stays_open() -> None:
    """It is joined to neither, and says which two it may be; a shared role decides."""
    two = [person("Marta Lindqvist", role="minister"), person("Karl Lindqvist", role="engineer")]
    entities = linked(two, [person("Lindqvist")])
    assert len(entities) == 3
    assert {item.entity for item in entities[2].ambiguous} == {entities[0].id, entities[1].id}
    assert len(linked(two, [person("Lindqvist", role="engineer")])) == 2


def test_a_surname_alone_means_whom_most_reports_name() -> None:
    """The best known bearer needs no given name; a wife named in one report does not leave it open."""
    known = [[person("Marta Lindqvist")]] * 4
    entities = linked(*known, [person("Marta Lindqvist"), person("Karl Lindqvist")], [person("Lindqvist")])
    assert [len(entity.mentions) for entity in entities] == [6, 1]


def test_a_shared_surname_brings_no_two_persons_together() -> None:
    """Clusters are no chains: a surname between two persons joins neither to the other."""
    entities = linked([person("Marta Lindqvist")], [person("Lindqvist")], [person("Karl Lindqvist")])
    assert sum(entity.name in ("Marta Lindqvist", "Karl Lindqvist") for entity in entities) == 2


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("United Nations", "U.N."),
        ("Al Noor", "Al-Noor"),
        ("Harbour Trust Ltd.", "The Harbour Trust"),
        ("World Health Organization", "WHO"),
        ("General Assembly", "United Nations General Assembly"),
        ("Ministry of Defence", "Ministry of Defense"),
    ],
)
def test_names_of_one_organization(left: str, right: str) -> None:
    """Acronyms, legal forms, hyphens, ends of long names, spellings."""
    assert joined([body(left)], [body(right)])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("United Nations", "United Nations General Assembly"),
        ("Evening Times", "Harbour Times"),
        ("Times", "Harbour Times"),
        ("Northern Bank", "Southern Bank"),
    ],
)
def test_names_of_two_organizations(left: str, right: str) -> None:
    """A part is not the whole, and a common word makes no one name."""
    assert not joined([body(left)], [body(right)])


def test_places_by_gazetteer_and_by_spelling() -> None:
    """Other names of one place are one; a city is not its country, nor a town the paper that is called after it."""
    assert joined([place("Bombay")], [place("Mumbai")])
    assert joined([place("Britain")], [place("UK")])
    assert joined([place("Wadi Qasra")], [place("Wadi Kasra")])
    assert not joined([place("Algiers")], [place("Algeria")])
    assert not joined([place("Boston")], [body("Boston Globe")])
    assert linked([place("Nairobi")])[0].place is not None


def test_groups_and_descriptions() -> None:
    """Collective words mean one group in all reports; a description of many things stays in its report."""
    assert joined([unnamed("group", "the rebels", plural=True)], [unnamed("group", "rebels", plural=True)])
    government = unnamed("organization", "the Kenyan government"), unnamed("organization", "the government of Kenya")
    assert joined([government[0]], [government[1]])
    assert not joined([unnamed("person", "a man")], [unnamed("person", "a man")])


def test_a_people_or_party_is_one_in_singular_and_plural() -> None:
    """Named groups are compared by their singular."""
    assert joined([("group", "Democrats", {"plural": True})], [("group", "Democrat", {})])
    assert not joined([("group", "Democrats", {"plural": True})], [("group", "Liberals", {"plural": True})])


def test_a_role_belongs_to_its_only_holder() -> None:
    """ "The transport minister" is the person called so; of two ministers none is taken."""
    holder = person("Marta Lindqvist", role="transport minister")
    described = unnamed("person", "the transport minister")
    assert joined([holder], [described])
    three = linked([holder], [person("Karl Berg", role="transport minister")], [described])
    assert len(three) == 3
    assert [item.entity for item in three[2].ambiguous] == ["e1", "e2"]
    assert "Marta Lindqvist" in three[2].ambiguous[0].reason


def test_the_minister_is_not_the_holder_of_another_office() -> None:
    """A bare "the minister" is not the prime minister; nor is one who is called the transport minister elsewhere."""
    holder = person("Marta Lindqvist", role="prime minister")
    assert len(linked([holder], [unnamed("person", "the prime minister")])) == 1
    assert len(linked([holder], [unnamed("person", "the minister")])) == 2
    assert len(linked([holder], [unnamed("person", "the transport minister")])) == 2


def test_a_whole_title_is_its_holders_in_a_report_that_names_him_later() -> None:
    """A lede gives the title, the next sentence the name."""
    report = [unnamed("person", "the transport minister"), person("Marta Lindqvist")]
    assert len(linked(report, [person("Marta Lindqvist", role="transport minister")])) == 1


def test_the_name_is_the_fullest_most_used_and_counts_are_kept() -> None:
    """Spellings are listed by use, and mentions in order of report."""
    (entity,) = linked(
        [person("Yusuf Hadidi")], [person("Youssef Hadidi")], [person("Yusuf Hadidi")], [person("Hadidi")]
    )
    assert entity.name == "Yusuf Hadidi"
    assert [(name.text, name.count, name.reports) for name in entity.names][:2] == [
        ("Yusuf Hadidi", 2, ("r1", "r3")),
        ("Youssef Hadidi", 1, ("r2",)),
    ]
    assert [mention.report for mention in entity.mentions] == ["r1", "r2", "r3", "r4"]


def test_every_referent_has_one_entity_in_order_of_appearance() -> None:
    """Ids are given by first mention, and nothing is lost."""
    held = readings([person("Marta Lindqvist"), place("Nairobi")], [place("Nairobi"), body("Harbour Trust")])
    entities, entity_of = link_entities(held)
    assert [entity.id for entity in entities] == ["e1", "e2", "e3"]
    assert entity_of == {("r1", "m1"): "e1", ("r1", "m2"): "e2", ("r2", "m1"): "e2", ("r2", "m2"): "e3"}
    assert sum(len(entity.mentions) for entity in entities) == 4


def test_clauses_add_up_to_the_score() -> None:
    """Whatever is compared, the score is the sum of the reasons, the strongest first."""
    held = readings(
        [person("Yusuf Hadidi", role="captain"), person("Marta Lindqvist"), place("Algiers"), body("Harbour Trust")],
        [person("Hadidi Yusuf", role="engineer"), person("Karl Lindqvist"), place("Algeria"), body("Trust")],
    )
    entities, entity_of = link_entities(held)
    for left in entities:
        for right in entities:
            comparison = compare_entities(held, entity_of, left.id, right.id)
            assert comparison.score == pytest.approx(sum(clause.weight for clause in comparison.clauses))
            assert all(clause.reason for clause in comparison.clauses)


def test_the_joins_of_one_entity_are_explained() -> None:
    """Asked about itself, an entity shows what joins its two most different names."""
    held = readings([person("Yusuf Hadidi")], [person("Yusuf Hadidi")], [person("Youssef al-Hadeedi")])
    comparison = compare_entities(held, link_entities(held)[1], "e1", "e1")
    assert comparison.verdict == "same"
    assert "same_family_name" in {clause.feature for clause in comparison.clauses}
    assert any("Hadeedi" in clause.reason for clause in comparison.clauses)


def test_descriptions_can_be_compared() -> None:
    """What has no name is weighed by its words, and against a name by its roles."""
    held = readings(
        [person("Marta Lindqvist", role="transport minister"), unnamed("person", "the tall driver")],
        [unnamed("person", "the foreign minister"), unnamed("person", "the short driver")],
    )
    entities, entity_of = link_entities(held)
    assert len(entities) == 4
    role = compare_entities(held, entity_of, "e1", "e3")
    assert role.verdict != "same"
    words = compare_entities(held, entity_of, "e2", "e4")
    assert "other_words" in {clause.feature for clause in words.clauses}


def test_comparing_what_is_not_there_fails() -> None:
    """An unknown id is a KeyError."""
    held = readings([person("Yusuf Hadidi")])
    with pytest.raises(KeyError):
        compare_entities(held, link_entities(held)[1], "e1", "e9")


def test_clusters_respect_what_is_ruled_out() -> None:
    """Two that may not meet are kept apart by everything that stands between them."""
    scores = {(0, 1): (2.0, False), (1, 2): (1.5, False), (0, 2): (-5.0, True)}
    assert constrained_clusters(3, [(0, 1), (1, 2)], lambda a, b: scores[a, b]) == [[0, 1], [2]]


def test_clusters_are_no_chains() -> None:
    """The mean of all pairs between two clusters decides, not the best of them."""
    scores = {(0, 1): (2.0, False), (1, 2): (0.5, False), (0, 2): (-3.0, False)}
    assert constrained_clusters(3, [(0, 1), (1, 2)], lambda a, b: scores[a, b]) == [[0, 1], [2]]


def government(words: str, code: str) -> Told:
    """A capital that stands for a government."""
    return ("organization", words, {"government": code})


def test_a_capital_that_stands_for_a_government_is_that_government() -> None:
    """And never the city, nor another country's government, nor a body called after the city."""
    described = unnamed("organization", "the Kenyan government")
    (entity,) = linked([government("Nairobi", "KE")], [described])
    assert (entity.name, entity.government) == ("the Kenyan government", "KE")
    assert not joined([government("Nairobi", "KE")], [place("Nairobi")])
    assert not joined([government("Nairobi", "KE")], [body("Nairobi")])
    assert not joined([government("Nairobi", "KE")], [unnamed("organization", "the Ugandan government")])
    assert linked([government("Nairobi", "KE")])[0].name == "Nairobi"


def test_a_government_is_explained() -> None:
    """ "Why" tells whose government both names stand for, and that a city is none."""
    reports = readings([government("Nairobi", "KE")], [unnamed("organization", "the Kenyan government")])
    _, entity_of = link_entities(reports)
    reasons = [item.reason for item in compare_entities(reports, entity_of, "e1", "e1").clauses]
    assert any("government of Kenya" in reason for reason in reasons)


def test_places_are_explained_by_the_gazetteer() -> None:
    """The clause names the place, what contains it and its id."""
    reports = readings([place("Bombay")], [place("Mumbai")])
    _, entity_of = link_entities(reports)
    comparison = compare_entities(reports, entity_of, "e1", "e1")
    assert "India, GeoNames" in comparison.clauses[0].reason
    assert comparison.score == pytest.approx(sum(item.weight for item in comparison.clauses))


def test_a_town_that_the_gazetteer_has_twice_is_one() -> None:
    """Two spellings some kilometres apart are one town."""
    assert joined([place("Zawiya")], [place("Zawiyah")])


def test_the_kind_of_a_town_is_no_part_of_its_name() -> None:
    """ "The Town of Arden" is Arden; a quarter of a city is not the city."""
    assert joined([place("Town of Hallowbrook")], [place("Hallowbrook")])
    assert not joined([place("West Philadelphia")], [place("Philadelphia")])
    assert linked([place("West Philadelphia")])[0].place is not None


def test_a_ministry_behind_or_before_its_field() -> None:
    """Another university may have the same words."""
    assert joined([body("Ministry of Tides")], [body("Tides Ministry")])
    assert not joined([body("University of Arden")], [body("Arden University")])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ivan Marr Jr.", "Ivan Marr Sr."),
        ("Dmitri Ivanovich Sokolov", "Dmitri Petrovich Sokolov"),
        ("Anna B. Moss", "Anna C. Moss"),
        ("Paul R. Tanner", "Paul S. R. Tanner Jr."),
    ],
)
def test_homonyms_stay_apart(left: str, right: str) -> None:
    """Father and son, and two of one name whose middle names clash: also where a third report says the name alone."""
    plain = " ".join((left.split()[0], left.removesuffix(" Jr.").split()[-1]))
    entities = linked([person(left), person(right)], [person(left)], [person(right)])
    assert len(entities) == 2
    held = linked([person(left), person(right)], [person(plain)])
    assert not any({left, right} <= set(entity.spellings) for entity in held)


def test_ages_tell_father_and_son_apart_in_what_is_described() -> None:
    """Two of one description and other ages are two."""
    assert not joined([unnamed("person", "a 45-year-old driver")], [unnamed("person", "a 19-year-old driver")])


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Chan Tai-man", "Chan Tai Man"),
        ("Jean-Pierre Lefèvre", "Jean Pierre Lefevre"),
    ],
)
def test_hyphens_and_romanizations_of_one_name(left: str, right: str) -> None:
    """The same letters, and what the learned scorer of spellings takes for one name."""
    assert joined([person(left)], [person(right)])


def test_one_report_in_many_does_not_part_what_others_call_by_both_names() -> None:
    """A body goes by a long and a short name; one reading that keeps them apart is outvoted, most are not."""
    from colligate.linking.entities.profiles import make_profiles
    from colligate.linking.entities.resolution import judge_apart

    short, long = make_profiles(readings([body("Ardent"), body("Ardent Computer")]))
    both = {"names": ("Ardent", "Ardent Computer")}
    many = tuple((f"r{at}", "m1") for at in range(1, 11))
    one = msgspec.structs.replace(short, keys=many)
    other = msgspec.structs.replace(long, keys=(("r1", "m2"), *((f"r{at}", "m1") for at in range(20, 30))), **both)
    assert judge_apart(one, other).verdict == "same"
    assert judge_apart(short, long).forbidden


def test_letters_given_to_a_body_in_one_report_name_it_in_another(read: Callable[..., Reading]) -> None:
    """A union's letters may be those of its name in another language."""
    full = read("The Free Dockers' Union (SDP) called a strike. The SDP met on Monday.", id="r1")
    for letters, names in (("SDP", 1), ("SDK", 2)):
        entities, _ = link_entities([full, read(f"The {letters} called off the strike.", id="r2")])
        assert sum(entity.type == "organization" for entity in entities) == names


@pytest.mark.parametrize(
    ("left", "right"),
    [("Park Jong-ho", "Pak Chong-ho"), ("Lee Soo-jin", "Yi Su-jin"), ("Dušan Đorđević", "Dusan Djordjevic")],
)
def test_romanizations_of_one_name(left: str, right: str) -> None:
    """Family names that letters do not show to be one, and letters written for one another."""
    assert joined([person(left)], [person(right)])


def test_another_given_name_is_another_person() -> None:
    """However usual the family name."""
    assert not joined([person("Park Jong-ho")], [person("Pak Jong-su")])
