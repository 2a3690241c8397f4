"""Names of one organization within one report: acronyms, short forms, legal suffixes; parts and wholes apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from colligate.knowledge.organizations import (
    acronyms,
    has_organization_head,
    is_acronym,
    is_legal_suffix,
    is_short_media,
    may_be_dropped,
    turned,
)
from colligate.knowledge.places import find_places
from colligate.knowledge.short_names import may_begin, may_end
from colligate.reading.coreference.name_clusters import NameCluster, cluster_by_words, plain_name
from colligate.records.mention import Mention


def cluster_organizations(mentions: Sequence[Mention], positions: Sequence[int]) -> list[NameCluster]:
    """Same words; then acronyms; then names without the words that only say what kind of body it is.

    Args:
        mentions: Mentions of the report.
        positions: Which of them are names of organizations, ascending.
    """
    clusters = cluster_by_words(mentions, positions, _key)
    clusters.sort(key=lambda cluster: (-len(_key(cluster.name).split()), cluster.mentions[0]))
    kept: list[NameCluster] = []
    # Long names by what their short forms begin or end with, or are.
    index: dict[str, list[NameCluster]] = defaultdict(list)
    for cluster in clusters:
        words = _key(cluster.name).split() or [""]
        ends = (f"{words[0]}*", f"*{words[-1]}")
        looked_up = (*ends, cluster.name.replace(".", "")) if is_acronym(cluster.name) else ends
        candidates = {item.mentions[0]: item for word in looked_up for item in index.get(word, ())}
        home = _home([candidates[first] for first in sorted(candidates)], cluster)
        if home is not None:
            home.mentions.extend(cluster.mentions)
            continue
        kept.append(cluster)
        for word in (*ends, *sorted(acronyms(cluster.name))):
            index[word].append(cluster)
    return kept


def join_bracketed(mentions: Sequence[Mention], clusters: Sequence[NameCluster], text: str) -> list[NameCluster]:
    """The clusters, those joined of which one names the other in brackets ("Doctors Without Borders (MSF)").

    The letters need not be the initials: many bodies go by those of their name in another language.

    Args:
        mentions: Mentions of the report.
        clusters: Organizations of the report.
        text: The report's text.
    """
    cluster_of = {at: cluster for cluster in clusters for at in cluster.mentions}
    merged: set[int] = set()
    ends = {mentions[at].span.end: at for at in cluster_of}
    for at in sorted(cluster_of):
        span = mentions[at].span
        long = ends.get(span.start - 2)
        if long is None or not is_acronym(span.text) or text[span.start - 2 : span.start] != " (":
            continue
        one, other = cluster_of[long], cluster_of[at]
        if text[span.end : span.end + 1] != ")" or one is other or len(one.name.split()) < 2 or is_acronym(one.name):
            continue
        one.mentions.extend(other.mentions)
        merged.add(id(other))
        cluster_of.update(dict.fromkeys(other.mentions, one))
    return [cluster for cluster in clusters if id(cluster) not in merged]


def _key(text: str) -> str:
    words = plain_name(text).replace(",", "").removeprefix("the ").split()
    while len(words) > 1 and is_legal_suffix(words[-1]):
        words.pop()
    if len(words) > 2 and words[1] == "of":
        words = list(turned((words[0], *words[2:]))) if turned(tuple(words)) != tuple(words) else words
    return " ".join(words)


def _home(candidates: Sequence[NameCluster], short: NameCluster) -> NameCluster | None:
    """The longer name that a shorter one stands for: the one before it, or the only one."""
    fitting = [cluster for cluster in candidates if _shortens(cluster.name, short.name)]
    if not fitting:
        return _introduced(candidates, short)
    if len(fitting) == 1:
        return fitting[0]
    first = short.mentions[0]
    before = [cluster for cluster in fitting if min(cluster.mentions) < first]
    return max(before, key=lambda cluster: max(at for at in cluster.mentions if at < first), default=None)


def _introduced(candidates: Sequence[NameCluster], short: NameCluster) -> NameCluster | None:
    """The one body that was given in full before words of its name ("Arden Northern Pipelines", then "Arden").

    The Union may be the Union of Dockers and Vale the club Arden Vale; the Senate is not its Committee on Trade.
    """
    few = _key(short.name).split()
    holding = [
        cluster
        for cluster in candidates
        if few in (_key(cluster.name).split()[: len(few)], _key(cluster.name).split()[-len(few) :])
    ]
    if len(holding) != 1 or min(holding[0].mentions) > min(short.mentions):
        return None
    long = _key(holding[0].name).split()
    fits = may_begin(short.name, long[len(few) :]) if long[: len(few)] == few else may_end(holding[0].name)
    return holding[0] if fits else None


def _shortens(long: str, short: str) -> bool:
    """Whether one name of an organization is a short form of another, and not the name of its part or whole."""
    if is_acronym(short) and short.replace(".", "") in acronyms(long):
        return True
    words, few = _key(long).split(), _key(short).split()
    if not few or len(few) >= len(words):
        return False
    if words[: len(few)] == few:
        return may_be_dropped(" ".join(words[len(few) :]))
    if words[-len(few) :] == few:
        if len(few) == 1:
            return is_short_media(short) or (has_organization_head(short) and not may_be_dropped(short))
        # "Air Force" is a country's air force; the words before must only say whose it is.
        return has_organization_head(short) or bool(find_places(" ".join(long.split()[: -len(few)])))
    return False
