"""Names of one thing within one report: full names and surnames, acronyms, and short forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence

import msgspec

from colligate.knowledge.names import NamePart, PersonName, fold, parse_name, same_given_name
from colligate.knowledge.organizations import (
    acronyms,
    has_organization_head,
    is_acronym,
    is_short_media,
    may_be_dropped,
)
from colligate.knowledge.places import find_places
from colligate.records.mention import EntityType, Gender, Mention

_FAR = 10_000


class NameCluster(msgspec.Struct):
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


def cluster_names(mentions: Sequence[Mention]) -> list[NameCluster]:
    """Names that name one thing, in order of their first mention."""
    by_type: dict[EntityType, list[int]] = defaultdict(list)
    for position, mention in enumerate(mentions):
        if mention.form == "name":
            by_type[mention.type].append(position)
    clusters = _people(mentions, by_type["person"]) + _organizations(mentions, by_type["organization"])
    clusters += _same_words(mentions, by_type["place"], _place_key)
    clusters += _same_words(mentions, by_type["group"], _plain) + _same_words(mentions, by_type["other"], _plain)
    for cluster in clusters:
        cluster.mentions.sort()
    return sorted(clusters, key=lambda cluster: cluster.mentions[0])


def _plain(text: str) -> str:
    return text.casefold().replace(".", "").replace("’", "'")


def _place_key(text: str) -> str:
    """One key for the names of a country ("US", "United States"); else the words."""
    found = find_places(text)
    if found and found[0].kind == "country":
        return f"country {found[0].country}"
    return _plain(text)


def _same_words(mentions: Sequence[Mention], positions: Sequence[int], key: Callable[[str], str]) -> list[NameCluster]:
    clusters: dict[str, NameCluster] = {}
    for position in positions:
        mention = mentions[position]
        cluster = clusters.setdefault(key(mention.span.text), NameCluster(mention.type, [], mention.span.text))
        cluster.mentions.append(position)
        cluster.name = max(cluster.name, mention.span.text, key=len)
    return list(clusters.values())


# ---- people ----------------------------------------------------------------------------------------------------------


def _people(mentions: Sequence[Mention], positions: Sequence[int]) -> list[NameCluster]:
    """Full names first; then each surname or given name alone goes to the full name that it can only belong to."""
    full: list[tuple[NameCluster, list[PersonName]]] = []
    short: list[tuple[int, PersonName]] = []
    for position in positions:
        mention = mentions[position]
        name = _parse(mention.span.text)
        if len(name.parts) < 2:
            short.append((position, name))
            continue
        home = next((pair for pair in full if _one_person(pair, name, mention.gender)), None)
        if home is None:
            home = (NameCluster("person", [], mention.span.text, mention.gender), [])
            full.append(home)
        _put(home[0], position, mention)
        if name not in home[1]:
            home[1].append(name)
    alone: dict[str, NameCluster] = {}
    for position, name in short:
        _place_short(mentions, full, alone, (position, name))
    return [cluster for cluster, _ in full] + list(alone.values())


def _parse(text: str) -> PersonName:
    """The parts of a name from which titles are cut already: what looks like one is a name ("Marquis Vane")."""
    name = parse_name(text)
    words = text.split()
    if len(name.parts) > 1 or len(words) < 2 or not name.honorifics or "." in words[0]:
        return name
    kept = [word for word in words if fold(word)]
    kinds = ["given"] * (len(kept) - 1) + ["family"]
    parts = tuple(NamePart(word, fold(word), kind) for word, kind in zip(kept, kinds, strict=True))  # type: ignore[arg-type]
    return PersonName(text, parts, name.suffix)


def _put(cluster: NameCluster, position: int, mention: Mention) -> None:
    cluster.mentions.append(position)
    cluster.gender = cluster.gender or mention.gender
    cluster.name = max(cluster.name, mention.span.text, key=lambda text: (len(text.split()), len(text)))


def _one_person(pair: tuple[NameCluster, list[PersonName]], name: PersonName, gender: Gender | None) -> bool:
    cluster, known = pair
    if gender and cluster.gender and gender != cluster.gender:
        return False
    return any(same_full_name(other, name) for other in known)


def same_full_name(left: PersonName, right: PersonName) -> bool:
    """Whether two names of several parts may be one person's, as one report writes them.

    The family name is the same and the first given name may stand for the other, or one is the end of the other
    ("Vega Luna", "Iris Vega Luna").
    """
    if left.suffix and right.suffix and left.suffix != right.suffix:
        return False
    shorter, longer = sorted((left.cores, right.cores), key=len)
    if longer[-len(shorter) :] == shorter:
        return True
    if not left.parts or not right.parts or left.cores[-1] != right.cores[-1]:
        return False
    if not same_given_name(left.cores[0], right.cores[0]):
        return False
    # Two different middle names are two people ("John A. Berg", "John B. Berg").
    middles = [cores[1:-1] for cores in (left.cores, right.cores)]
    return not all(middles) or any(same_given_name(one, two) for one in middles[0] for two in middles[1])


def _place_short(
    mentions: Sequence[Mention],
    full: Sequence[tuple[NameCluster, list[PersonName]]],
    alone: dict[str, NameCluster],
    short: tuple[int, PersonName],
) -> None:
    position, name = short
    mention = mentions[position]
    core = name.cores[0] if name.parts else _plain(mention.span.text)
    fitting = [
        cluster
        for cluster, known in full
        if not (mention.gender and cluster.gender and mention.gender != cluster.gender)
        and any(core in (other.cores[-1], "".join(other.cores[-2:])) or core in _families(other) for other in known)
    ]
    # "Queen Ada" is nobody's given name; "aide Ada" may be.
    if not fitting and not any(role.span.text[:1].isupper() for role in mention.roles):
        fitting = [cluster for cluster, known in full if any(core == other.cores[0] for other in known)]
    chosen = _decide(mentions, fitting, position) if fitting else None
    if chosen is not None:
        chosen.mentions.append(position)
        chosen.gender = chosen.gender or mention.gender
        return
    key = core if not fitting else f"{core} open"
    cluster = alone.get(key)
    if cluster is None:
        cluster = alone[key] = NameCluster("person", [], mention.span.text, mention.gender)
        cluster.kin = list(fitting)
    _put(cluster, position, mention)


def _families(name: PersonName) -> frozenset[str]:
    return frozenset(part.core for part in name.family)


def _decide(mentions: Sequence[Mention], fitting: Sequence[NameCluster], position: int) -> NameCluster | None:
    """Which of several people of one surname a bare surname means; None when the report does not decide."""
    if len(fitting) == 1:
        return fitting[0]
    before = [(max((at for at in cluster.mentions if at < position), default=-1), cluster) for cluster in fitting]
    before.sort(key=lambda item: item[0])
    (second, _), (latest, cluster) = before[-2:]
    if latest < 0:
        return None
    start = mentions[position].span.start
    near = start - mentions[latest].span.end
    if second < 0:
        return cluster
    far = start - mentions[second].span.end
    # Whoever was named just now, when the other was named long before; or whoever the report is mostly about.
    if near <= 300 and far >= 3 * max(near, 150):
        return cluster
    counts = sorted(
        ((sum(at < position for at in item.mentions), item) for _, item in before), key=lambda pair: pair[0]
    )
    if counts[-1][0] >= 3 * counts[-2][0] and counts[-1][0] >= 3:
        return counts[-1][1]
    return None


# ---- organizations ---------------------------------------------------------------------------------------------------


def _organizations(mentions: Sequence[Mention], positions: Sequence[int]) -> list[NameCluster]:
    """Same words; then acronyms; then names without the words that only say what kind of body it is."""
    clusters = _same_words(mentions, positions, _organization_key)
    clusters.sort(key=lambda cluster: (-len(cluster.name.split()), cluster.mentions[0]))
    kept: list[NameCluster] = []
    for cluster in clusters:
        home = _home(mentions, kept, cluster)
        if home is None:
            kept.append(cluster)
        else:
            home.mentions.extend(cluster.mentions)
    return kept


def _organization_key(text: str) -> str:
    plain = _plain(text).replace(",", "")
    words = plain.removeprefix("the ").split()
    while len(words) > 1 and words[-1] in (
        "inc",
        "corp",
        "co",
        "ltd",
        "plc",
        "llc",
        "llp",
        "gmbh",
        "sa",
        "ag",
        "limited",
        "corporation",
        "company",
    ):
        words.pop()
    return " ".join(words)


def _home(mentions: Sequence[Mention], kept: Sequence[NameCluster], short: NameCluster) -> NameCluster | None:
    """The longer name that a shorter one stands for: the one before it, or the only one."""
    fitting = [cluster for cluster in kept if _shortens(cluster.name, short.name)]
    if len(fitting) <= 1:
        return fitting[0] if fitting else None
    first = short.mentions[0]
    before = [cluster for cluster in fitting if cluster.mentions and min(cluster.mentions) < first]
    return max(before, key=lambda cluster: max(at for at in cluster.mentions if at < first), default=None)


def _shortens(long: str, short: str) -> bool:
    """Whether one name of an organization is a short form of another, and not the name of its part or whole."""
    if is_acronym(short):
        return short.replace(".", "") in acronyms(long)
    words, few = _organization_key(long).split(), _organization_key(short).split()
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
