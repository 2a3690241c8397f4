"""Common nouns for organizations and groups."""

from colligate.knowledge import groups
from colligate.knowledge.data import load_data


def test_groups_and_organizations_are_apart() -> None:
    """ "Rebels" is a group, "ministry" an organization of the state, "bridge" neither."""
    assert groups.is_group("rebels")
    assert groups.organization_kind("ministry") == "state"
    assert groups.organization_kind("airline") == "business"
    assert not groups.is_group("bridge")
    assert groups.organization_kind("bridge") is None


def test_police_is_taken_up_by_they() -> None:
    """Some nouns look singular and are not."""
    assert groups.is_plural_group("police")
    assert not groups.is_plural_group("ministry")


def test_epithets_are_organizations_or_groups() -> None:
    """Every word that may take up an organization is known as one, a group or a place."""
    table = load_data("groups")["epithets"]
    for word in (*table["business"], *table["any"]):
        assert groups.is_organization_epithet(word)
    assert groups.is_business_epithet("airline")
    assert not groups.is_business_epithet("university")


def test_groups_file_is_lower_case() -> None:
    """Look-ups are by lower-case words."""
    data = load_data("groups")
    for table in data.values():
        for words in table.values():
            assert all(word == word.lower() for word in words)
