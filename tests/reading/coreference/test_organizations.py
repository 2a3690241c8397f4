"""Names of one organization within one report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from colligate.reading.coreference.organizations import cluster_organizations
from colligate.records.mention import Mention
from colligate.records.reading import Reading
from colligate.records.span import Span


def clusters(names: Sequence[str]) -> list[list[str]]:
    """Clusters of names that stand one behind the other in a report."""
    text = ". ".join(names)
    mentions, start = [], 0
    for name in names:
        span = Span.cut("r1", text, start, start + len(name))
        mentions.append(Mention(span=span, head=span, type="organization", form="name"))
        start += len(name) + 2
    found = cluster_organizations(mentions, range(len(names)))
    return sorted(sorted(names[at] for at in cluster.mentions) for cluster in found)


@pytest.mark.parametrize(
    ("long", "short"),
    [
        ("Norland Institute of Tides", "NIT"),
        ("Norland Institute of Tides", "N.I.T."),
        ("Ardent Computer", "Ardent"),
        ("Ardent Inc.", "Ardent"),
        ("Seattle Times", "Times"),
        ("United States Air Force", "Air Force"),
        ("Ardenty Northern Pipelines", "Ardenty Northern"),
        ("Ardenty Northern Pipelines", "Ardenty"),
        ("Seafarers' Union of Holm", "Seafarers' Union"),
        ("Caldern Vale", "Vale"),
    ],
)
def test_short_forms(long: str, short: str) -> None:
    """Acronyms, names without their kind, papers, and bodies without their country."""
    assert clusters([long, short]) == [sorted([long, short])]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("United Nations Security Council", "United Nations"),
        ("Ardent Space Agency", "Ardent"),
        ("Vale Bank", "Norland Bank"),
    ],
)
def test_parts_and_namesakes_stay_apart(left: str, right: str) -> None:
    """A body's part, and another body of the same kind, are other bodies."""
    assert clusters([left, right]) == sorted([[left], [right]])


def test_the_times_is_the_one_named_last() -> None:
    """Of two papers the short form means the one that stands before it, the nearest."""
    assert clusters(["Seattle Times", "Harbour Times", "Times"]) == [["Harbour Times", "Times"], ["Seattle Times"]]


def test_letters_in_brackets_are_the_name_before_them(read: Callable[..., Reading]) -> None:
    """Whether or not they are its initials; the letters alone are that body from then on."""
    reading = read("Doctors Without Borders (MSF) left on Monday. The MSF said it was unsafe.")
    assert (
        len({item.referent for item in reading.mentions if item.span.text in ("Doctors Without Borders", "MSF")}) == 1
    )


def test_a_list_is_no_pair_of_name_and_letters(read: Callable[..., Reading]) -> None:
    """A comma does not do what brackets do."""
    reading = read("The Harbour Workers' Union, NATO and others protested.")
    found = {item.span.text: item.referent for item in reading.mentions if item.type == "organization"}
    assert found["Harbour Workers' Union"] != found["NATO"]
