"""Names of one thing within one report: each kind of entity by its own rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from colligate.knowledge.place_parts import place_core
from colligate.knowledge.places import find_places
from colligate.reading.coreference.name_clusters import NameCluster, cluster_by_words, plain_name
from colligate.reading.coreference.organizations import cluster_organizations, join_bracketed
from colligate.reading.coreference.people import cluster_people
from colligate.records.mention import EntityType, Mention


def cluster_names(mentions: Sequence[Mention], text: str = "") -> list[NameCluster]:
    """Names that name one thing, in order of their first mention.

    Args:
        mentions: Mentions of the report.
        text: The report's text.
    """
    by_type: dict[EntityType, list[int]] = defaultdict(list)
    for position, mention in enumerate(mentions):
        if mention.form == "name" and mention.government is None:
            by_type[mention.type].append(position)
    bodies = cluster_organizations(mentions, by_type["organization"])
    clusters = cluster_people(mentions, by_type["person"]) + join_bracketed(mentions, bodies, text)
    clusters += cluster_by_words(mentions, by_type["place"], _place_key) + _governments(mentions)
    clusters += cluster_by_words(mentions, by_type["group"]) + cluster_by_words(mentions, by_type["other"])
    for cluster in clusters:
        cluster.mentions.sort()
    return sorted(clusters, key=lambda cluster: cluster.mentions[0])


def _governments(mentions: Sequence[Mention]) -> list[NameCluster]:
    """Capitals that stand for governments: apart from the cities, and from bodies that are called after them."""
    clusters: dict[str, NameCluster] = {}
    for position, mention in enumerate(mentions):
        if mention.government is not None:
            made = NameCluster("organization", [], mention.span.text)
            clusters.setdefault(mention.government, made).mentions.append(position)
    return list(clusters.values())


def _place_key(text: str) -> str:
    """One key for the names of a country ("US", "United States"); else the words."""
    text = place_core(text)
    found = find_places(text)
    if found and found[0].kind == "country":
        return f"country {found[0].country}"
    return plain_name(text)
