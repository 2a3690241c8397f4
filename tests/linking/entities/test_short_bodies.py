"""Bodies that one report names by the first words only."""

from __future__ import annotations

from colligate.linking.entities.bundles import bundle_profiles
from colligate.linking.entities.profiles import make_profiles
from colligate.linking.entities.short_bodies import join_short_bodies
from referents import Told, body, place, reading_of


def names(*reports: list[Told]) -> list[list[str]]:
    """The names of each cluster, each body of the reports r1, r2 ... a cluster of its own before."""
    readings = [reading_of(f"r{number}", told) for number, told in enumerate(reports, 1)]
    clusters = [[bundle] for bundle in bundle_profiles(make_profiles(readings))]
    return [[bundle.profile.name for bundle in group] for group in join_short_bodies(clusters)]


def test_a_short_name_is_the_one_body_that_begins_with_it() -> None:
    assert names([body("Ardenty Northern Pipelines")], [body("Ardenty")]) == [["Ardenty Northern Pipelines", "Ardenty"]]


def test_a_short_name_that_two_bodies_begin_with_stays_alone() -> None:
    """So does one that a report keeps apart, and a place."""
    two = names([body("Ardenty Northern Pipelines"), body("Ardenty Bank")], [body("Ardenty")])
    assert ["Ardenty"] in two
    assert ["Ardenty"] in names([body("Ardenty Northern Pipelines"), body("Ardenty")])
    assert ["Ardenty"] in names([body("Ardenty Northern Pipelines")], [place("Ardenty")])
