"""Names of one person within one report: full names, surnames and given names alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from colligate.knowledge.names import NamePart, PersonName, fold, other_middle_initials, parse_name, same_given_name
from colligate.reading.coreference.name_clusters import NameCluster, plain_name
from colligate.records.mention import Gender, Mention


class _Known(msgspec.Struct, eq=False):
    """A person named in full.

    Args:
        cluster: The names.
        names: The different ones among them.
    """

    cluster: NameCluster
    names: list[PersonName]


class _People:
    """The people whom a report names in full, found by a word of their names."""

    def __init__(self) -> None:
        self.all: list[_Known] = []
        self.by_last: dict[str, list[_Known]] = defaultdict(list)
        self.by_family: dict[str, list[_Known]] = defaultdict(list)
        self.by_given: dict[str, list[_Known]] = defaultdict(list)

    def add(self, known: _Known, name: PersonName) -> None:
        """Let a person be found by a name."""
        known.names.append(name)
        families = (name.cores[-1], "".join(name.cores[-2:]), *(part.core for part in name.family))
        for index, words in (
            (self.by_last, families[:1]),
            (self.by_family, families),
            (self.by_given, name.cores[:-1]),
        ):
            for word in dict.fromkeys(words):
                if known not in index[word]:
                    index[word].append(known)


def cluster_people(mentions: Sequence[Mention], positions: Sequence[int]) -> list[NameCluster]:
    """Full names first; then each surname or given name alone goes to the full name that it can only belong to.

    Args:
        mentions: Mentions of the report.
        positions: Which of them are names of people, ascending.
    """
    people = _People()
    short: list[tuple[int, PersonName]] = []
    for position in positions:
        mention = mentions[position]
        name = _parse(mention.span.text)
        if len(name.parts) < 2:
            short.append((position, name))
            continue
        # Names of one person end in one word, whichever rule joins them.
        candidates = people.by_last.get(name.cores[-1], [])
        home = next((known for known in candidates if _one_person(known, name, mention.gender)), None)
        if home is None:
            home = _Known(NameCluster("person", [], mention.span.text, mention.gender), [])
            people.all.append(home)
        _put(home.cluster, position, mention)
        if name not in home.names:
            people.add(home, name)
    alone: dict[str, NameCluster] = {}
    for position, name in short:
        _place_short(mentions, people, alone, (position, name))
    return [known.cluster for known in people.all] + list(alone.values())


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


def _one_person(known: _Known, name: PersonName, gender: Gender | None) -> bool:
    if gender and known.cluster.gender and gender != known.cluster.gender:
        return False
    return any(same_full_name(other, name) for other in known.names)


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
    if other_middle_initials(left, right):
        return False
    # Two different middle names are two people ("John A. Berg", "John B. Berg").
    middles = [cores[1:-1] for cores in (left.cores, right.cores)]
    return not all(middles) or any(same_given_name(one, two) for one in middles[0] for two in middles[1])


def _place_short(
    mentions: Sequence[Mention], people: _People, alone: dict[str, NameCluster], short: tuple[int, PersonName]
) -> None:
    position, name = short
    mention = mentions[position]
    core = name.cores[0] if name.parts else plain_name(mention.span.text)
    fitting = [
        known.cluster
        for known in people.by_family.get(core, ())
        if not (mention.gender and known.cluster.gender and mention.gender != known.cluster.gender)
    ]
    # "Queen Ada" is nobody's given name; "aide Ada" may be.
    if not fitting and not any(role.span.text[:1].isupper() for role in mention.roles):
        fitting = [known.cluster for known in people.by_given.get(core, ())]
    chosen = _decide(mentions, fitting, position) if fitting else None
    if chosen is not None:
        chosen.mentions.append(position)
        chosen.gender = chosen.gender or mention.gender
        return
    key = f"{core} open" if fitting else core
    cluster = alone.get(key)
    if cluster is None:
        cluster = alone[key] = NameCluster("person", [], mention.span.text, mention.gender, list(fitting))
    _put(cluster, position, mention)


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
    counts = sorted(
        ((sum(at < position for at in item.mentions), item) for _, item in before), key=lambda pair: pair[0]
    )
    # Whoever was named just now, when the other was named long before, unless he was only mentioned in passing ("his
    # brother, Ivo Marr"); or whoever the report is mostly about.
    passing = counts[0][1] is cluster and counts[0][0] == 1 < counts[-1][0]
    if near <= 300 and far >= 3 * max(near, 150) and not passing:
        return cluster
    if counts[-1][0] >= 3 * counts[-2][0] and counts[-1][0] >= 3:
        return counts[-1][1]
    return None
