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


def test_epithets_fit_kinds() -> None:
    """Every word that may take up an organization fits one kind; what only says which kind it is tells none apart."""
    table = load_data("groups")["epithets"]
    words = [word for kind in table.values() for word in kind]
    assert len(words) == len(set(words))
    assert groups.epithet_kind("airline") == "business"
    assert groups.epithet_kind("union") == "own"
    assert groups.epithet_kind("bridge") is None
    assert groups.tells_only_kind("union", "trade")
    assert not groups.tells_only_kind("union", "rival")


def test_groups_file_is_lower_case() -> None:
    """Look-ups are by lower-case words."""
    data = load_data("groups")
    for table in data.values():
        for words in table.values():
            assert all(word == word.lower() for word in words)
