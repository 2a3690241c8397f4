"""Common words for places."""

from colligate.knowledge.data import load_data
from colligate.knowledge.placewords import has_place_head, is_only_kind, leads_to_place, place_kind, shows_place


def test_place_kind() -> None:
    """Settlements, lands, landscape and buildings."""
    words = ("town", "country", "province", "river", "hospital", "minister")
    assert [place_kind(word) for word in words] == ["city", "country", "region", "nature", "facility", None]


def test_place_head_needs_another_word() -> None:
    """ "Miller Bridge" and "Lake Arden" are places' names, "Bridge" is not."""
    assert has_place_head("Miller Bridge")
    assert has_place_head("Lake Arden")
    assert not has_place_head("Bridge")
    assert not has_place_head("Marta Quill")


def test_prepositions_that_show_places() -> None:
    """ "near" does most, "by" does not."""
    assert shows_place("near") > shows_place("in") > 0
    assert not shows_place("by")


def test_placewords_file_is_lower_case() -> None:
    """Look-ups are by lower-case words."""
    data = load_data("placewords")
    for table in data.values():
        for words in table.values():
            assert all(word == word.lower() for word in words)


def test_kinds_that_of_only_adds() -> None:
    """ "The town of Arden" is Arden; "the capital of Arden" lies in it."""
    assert is_only_kind("town")
    assert not is_only_kind("capital")


def test_verbs_that_lead_to_a_place() -> None:
    """One flees to a town, and believes in somebody."""
    assert leads_to_place("flee", "to") > 0
    assert leads_to_place("live", "in") > 0
    assert leads_to_place("believe", "in") < 0
    assert leads_to_place("give", "to") == 0
