"""Names of a report that name one thing."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from colligate.records.mention import EntityType, Gender, Mention


class NameCluster(msgspec.Struct, eq=False):
    """Names of a report that name one thing.

    Args:
        type: Kind of entity.
        mentions: Positions in the reading's mentions, ascending.
        name: The fullest of the names.
        gender: Gender that titles or given names show.
        kin: Clusters that a name which stands alone may also belong to.
    """

    type: EntityType
    mentions: list[int]
    name: str
    gender: Gender | None = None
    kin: list[NameCluster] = []


def plain_name(text: str) -> str:
    """A name in small letters, without dots, with straight apostrophes."""
    return text.casefold().replace(".", "").replace("’", "'")


def cluster_by_words(
    mentions: Sequence[Mention], positions: Sequence[int], key: Callable[[str], str] = plain_name
) -> list[NameCluster]:
    """Names of one key, in order of their first mention.

    Args:
        mentions: Mentions of the report.
        positions: Which of them, ascending.
        key: What names of one thing have in common.
    """
    clusters: dict[str, NameCluster] = {}
    for position in positions:
        mention = mentions[position]
        cluster = clusters.setdefault(key(mention.span.text), NameCluster(mention.type, [], mention.span.text))
        cluster.mentions.append(position)
        cluster.name = max(cluster.name, mention.span.text, key=len)
    return list(clusters.values())
