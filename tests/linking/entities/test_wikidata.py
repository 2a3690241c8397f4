"""Entities and items of a table of Wikidata ids."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from colligate.intake.wikidata import WikidataRow
from colligate.linking.entities.resolution import link_entities
from colligate.linking.entities.wikidata import link_wikidata
from colligate.records.entity import Entity
from referents import Told, body, person, place, reading_of

ORLA = WikidataRow("Q101", "Orla Venn", "Orla Venn", "person", 1961, "harbour master")
SINGER = WikidataRow("Q9", "Orla Venn", "Orla Venn", "person", 1990, "singer")


def items(told: Sequence[Told], *rows: WikidataRow, year: int = 2031) -> list[Entity]:
    """The entities of one report with their items."""
    entities, _ = link_entities([reading_of("r1", told)])
    return list(link_wikidata(entities, rows, datetime.date(year, 5, 4)))


def test_the_only_item_of_a_name() -> None:
    """Accents and spellings of a whole name do not matter."""
    (entity,) = items([person("Orla Venn")], ORLA)
    assert (entity.wikidata, entity.wikidata_candidates) == ("Q101", ())
    (spelled,) = items([person("Yusef Hadad")], WikidataRow("Q5", "Yousef Haddad", "Yousef Haddad"))
    assert spelled.wikidata == "Q5"


def test_two_items_of_a_name_stay_open() -> None:
    """Both are shown, neither is taken."""
    (entity,) = items([person("Orla Venn")], ORLA, SINGER)
    assert entity.wikidata is None
    assert [(item.id, item.description) for item in entity.wikidata_candidates] == [
        ("Q9", "singer"),
        ("Q101", "harbour master"),
    ]


def test_who_was_born_later_is_not_meant() -> None:
    """The story's first day decides."""
    (entity,) = items([person("Orla Venn")], ORLA, SINGER, year=1985)
    assert entity.wikidata == "Q101"


def test_two_entities_that_one_item_fits_stay_open() -> None:
    """Two men of one name, and one in the table."""
    found = items([person("Orla Venn", gender="male"), person("Orla Venn", gender="female")], ORLA)
    assert [entity.wikidata for entity in found] == [None, None]
    assert all(entity.wikidata_candidates for entity in found)


def test_what_does_not_fit() -> None:
    """A surname alone, initials, another name, and another kind of thing."""
    for told in (person("Venn"), person("O. Venn"), person("Orla Berg"), body("Orla Venn")):
        (entity,) = items([told], ORLA)
        assert (entity.wikidata, entity.wikidata_candidates) == (None, ())


def test_bodies_and_places_by_their_words() -> None:
    """Articles and legal forms aside."""
    rows = WikidataRow("Q7", "Ardent", "Ardent", "organization"), WikidataRow("Q8", "Nairobi", "Nairobi", "place")
    found = items([body("Ardent Ltd."), place("Nairobi")], *rows)
    assert [entity.wikidata for entity in found] == ["Q7", "Q8"]


def test_the_very_words_count_more_than_a_spelling_of_them() -> None:
    """The other entity shows the item as one that it may be."""
    found = items([person("Yousef Haddad"), person("Yusef Hadad")], WikidataRow("Q5", "Yousef Haddad", "Yousef Haddad"))
    assert [entity.wikidata for entity in found] == ["Q5", None]
    assert [len(entity.wikidata_candidates) for entity in found] == [0, 1]
