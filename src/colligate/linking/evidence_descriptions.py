"""Reasons for and against two things being one that at least one report describes without a name."""

from __future__ import annotations

from collections.abc import Mapping

from colligate.knowledge.data import load_data
from colligate.knowledge.titles import makes_other_office
from colligate.linking.evidence_weights import clause
from colligate.linking.naming import group_words, head_word
from colligate.linking.profiles import Profile
from colligate.records.evidence import Clause

Pair = tuple[Profile, Profile]


def description_clauses(left: Profile, right: Profile, crowded: Mapping[str, int]) -> list[Clause]:
    """What two descriptions tell.

    Args:
        left: Something without a name.
        right: Something else without a name.
        crowded: How many things the report that has most of them calls by each noun.
    """
    pair = (left, right)
    if left.plural != right.plural:
        return [clause("different_number", pair, "the one stands for several, the other does not", forbids=True)]
    nouns = sorted({words[0] for words in left.descriptions} & {words[0] for words in right.descriptions})
    if not nouns:
        return [
            clause("different_names", pair, f"“{left.name}” and “{right.name}” have no noun in common", forbids=True)
        ]
    found = [_words_clause(pair, nouns)]
    if all(noun in load_data("naming")["generic"] for noun in nouns):
        found.append(clause("generic_noun", pair, f"“{nouns[0]}” describes too many things"))
    if max(crowded.get(noun, 1) for noun in nouns) > 1:
        found.append(clause("several_so_called", pair, f"some report calls more than one thing “{nouns[0]}”"))
    else:
        found.append(clause("only_one_each", pair, f"no report calls more than one thing “{nouns[0]}”"))
    if left.gender and right.gender and left.gender != right.gender:
        found.append(clause("different_gender", pair, "the words show a man in the one and a woman in the other"))
    return found


def role_description_clauses(named: Profile, described: Profile, *, only: bool) -> list[Clause]:
    """What a description tells beside a name that has roles ("the transport minister").

    Args:
        named: A person with a name.
        described: A person without one.
        only: Nobody else in the story has the role.
    """
    pair = (named, described)
    fit = role_fit(named, described)
    if fit is None:
        return [clause("different_names", pair, f"“{described.name}” is no role of “{named.name}”", forbids=True)]
    found = [clause(fit, pair, f"“{described.name}” fits the roles of “{named.name}”: {', '.join(named.roles)}")]
    codes = {word for words in described.descriptions for word in words if word.isupper()}
    if codes and named.countries and not codes & set(named.countries):
        reason = f"{', '.join(sorted(codes))} and {', '.join(named.countries)}"
        found.append(clause("different_countries", pair, reason, forbids=True))
    if only:
        found.append(clause("only_holder", pair, "nobody else in the story has that role"))
    return found


def role_fit(named: Profile, described: Profile) -> str | None:
    """Whether a description is a role of a named person in full ("role_described"), its noun alone, or none of it."""
    best = None
    for role in named.roles:
        words = group_words(role)
        if not words:
            continue
        head, rest = head_word(words[-1]), {word for word in words[:-1] if not word.isupper()}
        told = [
            {word for word in description[1:] if not word.isupper()}
            for description in described.descriptions
            if description[0] == head and head not in load_data("naming")["generic"]
        ]
        # Whoever is also called the transport minister is not the prime minister, nor is a bare "the minister".
        if not told or not all(others <= rest for others in told):
            continue
        if any(makes_other_office(word) and not any(word in others for others in told) for word in rest):
            continue
        if rest and rest in told:
            return "role_described"
        best = "office_described"
    return best


def _words_clause(pair: Pair, nouns: list[str]) -> Clause:
    """How far the words beside a common noun agree, taken where they agree best."""
    left, right = pair
    ranks = []
    for one in left.descriptions:
        for other in right.descriptions:
            if one[0] != other[0] or one[0] not in nouns:
                continue
            a, b = set(one[1:]), set(other[1:])
            ranks.append(
                (3 if a == b and a else 2 if not a or not b or a <= b or b <= a else 1 if a & b else 0, one, other)
            )
    rank, one, other = max(ranks)
    told = f"“{' '.join(one)}” and “{' '.join(other)}”"
    if rank == 3:
        return clause("same_description", pair, f"the same words: {told}")
    if rank:
        return clause("same_noun", pair, f"one noun, and nothing beside it that speaks against: {told}")
    return clause("different_attributes", pair, f"one noun, but other words beside it: {told}")
