"""Reasons for and against two persons being one: parts of the name, generation, gender, roles."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from colligate.knowledge.name_scores import score_names
from colligate.knowledge.names import NamePart, family_spellings, other_middle_initials, plain_core, same_given_name
from colligate.knowledge.spellings import SAME_SPELLING, spelling_similarity
from colligate.knowledge.titles import given_name_gender
from colligate.linking.entities.evidence_weights import clause
from colligate.linking.entities.naming import compact
from colligate.linking.entities.profiles import Profile
from colligate.records.evidence import Clause

Pair = tuple[Profile, Profile]
Fit = tuple[Literal["same", "spelled", "short_form", "initial", "different"], float]


ALIKE = 0.9
"""Probability from which the learned scorer's word is taken for two whole names."""

SHARED_LETTERS = 0.7
"""Share of letters in common below which that scorer need not be asked: it is slow."""

SHORT, SHORT_NAMES, LONG_NAMES, USUAL_NAMES = 5, 0.8, 0.6, 0.94
"""Letters of a short name, and least likeness of short, longer, and usual names: "Roy" is no spelling of "Ray"."""


EVEN_LETTERS = 0.95
FAMILY_SPELLINGS = 0.9
"""How sure two names are to be one that differ in letters written for one another ("Djordje", "Đorđe"), and two
romanizations of one family name ("Park", "Pak")."""


def person_clauses(left: Profile, right: Profile) -> list[Clause]:
    """Every reason that the names, titles and roles of two persons give."""
    pair = (left, right)
    return [*_name_clauses(pair), *_generation_clauses(pair), *_gender_clauses(pair), *role_clauses(pair)]


def fit_of(left: NamePart, right: NamePart) -> Fit:
    """How two parts of names go together, and how well from 0 to 1."""
    if left.core == right.core:
        return ("initial", 0.5) if left.initial else ("same", 1.0)
    if left.initial or right.initial:
        return ("initial", 1.0) if left.core[0] == right.core[0] else ("different", 0.0)
    likeness = spelling_similarity(left.core, right.core)
    if plain_core(left.core) == plain_core(right.core):
        return "spelled", EVEN_LETTERS
    if left.kind == right.kind == "family" and family_spellings(left.core) & family_spellings(right.core):
        return "spelled", max(likeness, FAMILY_SPELLINGS)
    if likeness >= _least_likeness(left.core, right.core):
        return "spelled", likeness
    return ("short_form", 1.0) if same_given_name(left.core, right.core) else ("different", likeness)


def _least_likeness(left: str, right: str) -> float:
    """How alike two spellings must be to be one name: more so if they are short, and most if both are usual names."""
    if given_name_gender(left) and given_name_gender(right):
        return USUAL_NAMES
    return SHORT_NAMES if min(len(left), len(right)) <= SHORT else LONG_NAMES


def _name_clauses(pair: Pair) -> list[Clause]:
    left, right = pair[0].person, pair[1].person
    if left is None or right is None:
        return [clause("different_names", pair, "one of the two has no name", forbids=True)]
    if len(left.parts) == 1 or len(right.parts) == 1:
        return _single_clauses(pair, left.parts, right.parts)
    if compact(pair[0].name) == compact(pair[1].name):
        return [clause("same_name_letters", pair, f"“{pair[0].name}” and “{pair[1].name}” have the same letters")]
    middles = _different_middles(left.parts, right.parts)
    if middles is not None:
        reason = f"middle names “{middles[0].text}” and “{middles[1].text}”"
        return [clause("different_middle_name", pair, reason, forbids=True)]
    family = fit_of(_family(left.parts), _family(right.parts))
    if family[0] == "same" and other_middle_initials(left, right):
        reason = f"middle initials of “{pair[0].name}” and “{pair[1].name}”"
        return [clause("different_middle_name", pair, reason, forbids=True)]
    given = fit_of(_given(left.parts), _given(right.parts))
    if family[0] in ("same", "spelled") and given[0] != "different":
        return [_part_clause("same_family_name", pair, family), _given_clause(pair, given)]
    if _is_contained(left.parts, right.parts):
        shared_first = given[0] in ("same", "spelled", "short_form")
        feature = "contained_name" if shared_first else "contained_ending"
        return [
            clause(
                feature, pair, f"every part of the shorter of “{pair[0].name}” and “{pair[1].name}” stands in the other"
            )
        ]
    if _is_reversed(left.parts, right.parts):
        reason = f"“{pair[0].name}” and “{pair[1].name}” are the same names in the other order"
        return [clause("reversed_order", pair, reason)]
    near = _share_letters(compact(pair[0].name), compact(pair[1].name))
    whole = score_names(pair[0].name, pair[1].name) if near else None
    if whole is not None and whole.probability >= ALIKE:
        reason = f"“{pair[0].name}” and “{pair[1].name}” are spellings of one name ({whole.probability:.2f})"
        return [clause("alike_as_a_whole", pair, reason)]
    if family[0] in ("same", "spelled"):
        reason = f"one family name, but given names “{_given(left.parts).text}” and “{_given(right.parts).text}”"
        return [clause("different_given_name", pair, reason, forbids=True)]
    reason = f"family names “{_family(left.parts).text}” and “{_family(right.parts).text}”"
    return [clause("different_family_name", pair, reason, forbids=True)]


def _share_letters(left: str, right: str) -> bool:
    shared = sum((Counter(left) & Counter(right)).values())
    return 2 * shared >= SHARED_LETTERS * (len(left) + len(right))


def _different_middles(left: tuple[NamePart, ...], right: tuple[NamePart, ...]) -> tuple[NamePart, NamePart] | None:
    """The middle parts of two names that have as many, where none of the one fits one of the other."""
    if len(left) != len(right) or not (_alike(left[0], right[0]) and _alike(left[-1], right[-1])):
        return None
    pairs = [(one, other) for one in left[1:-1] for other in right[1:-1]]
    return pairs[0] if pairs and all(fit_of(*both)[0] == "different" for both in pairs) else None


def _single_clauses(pair: Pair, left: tuple[NamePart, ...], right: tuple[NamePart, ...]) -> list[Clause]:
    """A name of one word beside another name."""
    if len(left) == len(right) == 1:
        fit = fit_of(left[0], right[0])
        if fit[0] == "different":
            return [clause("different_names", pair, f"names “{left[0].text}” and “{right[0].text}”", forbids=True)]
        return [_part_clause("single_name", pair, fit)]
    single, full = (left[0], right) if len(left) == 1 else (right[0], left)
    if single.text.startswith("Ben ") and not _bears_ben(full):
        # "Ben Harper" beside "Sam Harper": the particle of "Salma Ben Harbi" is a given name elsewhere.
        reason = f"“{single.text}” beside given name “{_given(full).text}”"
        return [clause("different_given_name", pair, reason, forbids=True)]
    family = fit_of(single, _family(full))
    if family[0] in ("same", "spelled"):
        return [_part_clause("only_family_name", pair, family)]
    if any(fit_of(single, part)[0] in ("same", "short_form", "spelled") for part in full):
        return [clause("only_given_name", pair, f"“{single.text}” is a part of the other's name, not its family name")]
    return [clause("different_names", pair, f"no part of the longer name is “{single.text}”", forbids=True)]


def _bears_ben(parts: tuple[NamePart, ...]) -> bool:
    """The name has "Ben" in it, as a particle, or as a given name or what that is short for."""
    given = _given(parts).core
    return given == "ben" or same_given_name("ben", given) or any(part.text.startswith("Ben ") for part in parts)


def _part_clause(feature: str, pair: Pair, fit: Fit) -> Clause:
    kind, likeness = fit
    what = {"same_family_name": "family names", "single_name": "names", "only_family_name": "family names"}[feature]
    if kind == "same":
        return clause(feature, pair, f"the same {what} in “{pair[0].name}” and “{pair[1].name}”")
    reason = f"{what} in “{pair[0].name}” and “{pair[1].name}” are spellings of one name ({likeness:.2f})"
    return clause(feature, pair, reason, share=_share(likeness))


def _given_clause(pair: Pair, fit: Fit) -> Clause:
    kind, likeness = fit
    names = f"“{pair[0].name}” and “{pair[1].name}”"
    if kind == "initial":
        return clause("same_initial", pair, f"the initial fits the given name in {names}", share=likeness)
    if kind == "short_form":
        return clause("short_form", pair, f"one given name in {names} is a short form of the other")
    if kind == "same":
        return clause("same_given_name", pair, f"the same given name in {names}")
    reason = f"given names in {names} are spellings of one name ({likeness:.2f})"
    return clause("same_given_name", pair, reason, share=_share(likeness))


def _share(likeness: float) -> float:
    """A spelling on the border counts for half, a sure one nearly in full."""
    return 0.5 + 0.5 * (likeness - SAME_SPELLING) / (1.0 - SAME_SPELLING)


def _family(parts: tuple[NamePart, ...]) -> NamePart:
    return next((part for part in reversed(parts) if part.kind == "family"), parts[-1])


def _given(parts: tuple[NamePart, ...]) -> NamePart:
    return next((part for part in parts if part.kind == "given"), parts[0])


def _alike(left: NamePart, right: NamePart) -> bool:
    return fit_of(left, right)[0] in ("same", "spelled")


def _is_contained(left: tuple[NamePart, ...], right: tuple[NamePart, ...]) -> bool:
    """The shorter name's parts stand in the longer one in their order, its first or its last among them."""
    if len(left) == len(right):
        return False
    short, long = (left, right) if len(left) < len(right) else (right, left)
    position = -1
    for part in short:
        position = next((at for at in range(position + 1, len(long)) if _alike(part, long[at])), len(long))
        if position == len(long):
            return False
    return _alike(short[0], long[0]) or _alike(short[-1], long[-1])


def _is_reversed(left: tuple[NamePart, ...], right: tuple[NamePart, ...]) -> bool:
    """The one name's parts from the end, or its last part put first, are the other name's."""
    if len(left) != len(right):
        return False
    turned = (tuple(reversed(right)), (right[-1], *right[:-1]), (*right[1:], right[0]))
    return any(all(_alike(a, b) for a, b in zip(left, other, strict=True)) for other in turned)


def _generation_clauses(pair: Pair) -> list[Clause]:
    left, right = (profile.person.suffix if profile.person else None for profile in pair)
    if left == right:
        return []
    if left and right:
        return [clause("different_generation", pair, f"“{left}” and “{right}” are two generations", forbids=True)]
    return [clause("one_generation", pair, f"only one of the two is called “{left or right}”")]


def _gender_clauses(pair: Pair) -> list[Clause]:
    """What the genders that titles and pronouns show tell."""
    left, right = pair[0].gender, pair[1].gender
    if left is None or right is None or left == right:
        return []
    return [clause("different_gender", pair, "the words show a man in the one and a woman in the other")]


def role_clauses(pair: Pair) -> list[Clause]:
    """What titles and jobs, and the countries they belong to, tell."""
    left, right = pair
    clauses = []
    if left.countries and right.countries and not set(left.countries) & set(right.countries):
        reason = f"roles belong to {', '.join(left.countries)} and to {', '.join(right.countries)}"
        clauses.append(clause("different_countries", pair, reason))
    if not left.roles or not right.roles:
        return clauses
    shared = sorted((a, b) for a in left.roles for b in right.roles if _same_role(a, b))
    if shared:
        what = " and ".join(dict.fromkeys(f"“{role}”" for role in shared[0]))
        return [*clauses, clause("shared_role", pair, f"the one and the other are {what}")]
    heads = sorted({role.split()[-1] for role in left.roles} & {role.split()[-1] for role in right.roles})
    if heads:
        return [*clauses, clause("shared_office", pair, f"both are a “{heads[0]}”")]
    return [*clauses, clause("different_roles", pair, f"“{left.roles[0]}” and “{right.roles[0]}”")]


def _same_role(left: str, right: str) -> bool:
    """The same words, or the same job with words before it in one of the two only ("spokesman", "chief spokesman")."""
    if left == right:
        return True
    one, other = left.split(), right.split()
    short, long = sorted((one, other), key=len)
    return len(short) < len(long) and long[-len(short) :] == short and not {"vice", "deputy", "former"} & set(long)
