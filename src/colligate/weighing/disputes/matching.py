"""What a denial and a claim must share to be of one matter: words, by what they derive from and what they say."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

import msgspec

from colligate.knowledge.contrasts import base_form, matters_of
from colligate.knowledge.families import families_of, marks
from colligate.linking.statements.claims import stem
from colligate.weighing.disputes.assertions import Assertion, Weights
from colligate.weighing.disputes.denying import negated_part, negated_words

_ALIKE = 0.4
"""Least share of a claim's words that a denial without a word of denial has."""


class Bar(msgspec.Struct, frozen=True):
    """What a denial and a claim must share to be of one matter.

    Args:
        coverage: Least share of the denial's words, by weight, that the claim has.
        mass: Least weight of these words in all.
    """

    coverage: float
    mass: float

    def met_by(self, coverage: float, mass: float) -> bool:
        """Whether so much is enough."""
        return coverage >= self.coverage and mass >= self.mass


NEAR_DENIED, NEAR_NEGATED, NEAR_TOLD = Bar(0.3, 0.3), Bar(0.6, 0.6), Bar(0.5, 0.5)
FAR_DENIED, FAR_NEGATED = Bar(0.6, 1.2), Bar(0.8, 1.2)
FURTHER = Bar(0.75, 1.2)
"""For claims elsewhere, where one that is denied stands right before the denial."""
LEAST_SHARED = 2
"""Words that a negation of several words shares with a claim."""
_ABOUT_ONE = 0.7
"""Part of the bar that is left where the two mention the same one."""


def fits(denial: Assertion, claim: Assertion, bar: Bar, weights: Weights) -> bool:
    """Whether a claim has enough of a denial's words to be what it denies."""
    near = denial.denies and bar in (NEAR_DENIED, NEAR_TOLD)
    told = senses(claim.claim.words, near=near)
    held = [(weights.of(word), bool(senses((word,), near=near) & told)) for word in denial.words]
    total = sum(weight for weight, _ in held)
    mass = sum(weight for weight, matched in held if matched)
    if not total or not mass:
        return False
    if not denial.denies and len(held) > 1 and sum(matched for _, matched in held) < LEAST_SHARED:
        return False
    ease = _ABOUT_ONE if about_one(denial, claim) else 1.0
    return bar.met_by(mass / total / ease, mass / ease)


def shared(denial: Assertion, claim: Assertion) -> int:
    """How many words of a denial a claim near it has, or has others of one matter for."""
    told = senses(claim.claim.words, near=True)
    return sum(bool(senses((word,), near=True) & told) for word in denial.words)


def alike(denial: Assertion, claim: Assertion) -> bool:
    """Whether each of the two says most of what the other says: of many things one word is not so."""
    told = senses(denial.words)
    return sum(bool(senses((word,)) & told) for word in claim.words) >= _ALIKE * len(claim.words)


@lru_cache(maxsize=50_000)
def senses(words: tuple[str, ...], *, near: bool = False) -> frozenset[str]:
    """What makes two words one thing: what they derive from, and the families of what they say ("fired", "sacked").
    Nearness of vectors does not: it is true of opposites, and of much else.

    Args:
        words: The words.
        near: They stand near each other: there, words of one matter are taken for one as well ("faked", "forgery").
    """
    found = {sense for word in words for sense in (stem(word), *_named("family", families_of(base_form(word))))}
    return frozenset(found | {sense for word in words if near for sense in _named("matter", matters_of(word))})


def _named(kind: str, names: Iterable[str]) -> list[str]:
    return [f"{kind} {name}" for name in names]


def about_one(denial: Assertion, claim: Assertion) -> bool:
    """Whether both mention somebody or something other than the two who speak."""
    return bool((denial.entities & claim.entities) - {denial.holder, claim.holder})


def says_it(claim: Assertion, denial: Assertion) -> bool:
    """Whether a claim has most of what a denial says is not so, not only what both speak of, or what everybody does."""
    negated = [word for word in negated_words(negated_part(denial.span.text)) if base_form(word) not in marks("common")]
    told = senses(claim.claim.words)
    return sum(bool(senses((word,)) & told) for word in negated) * 2 > len(negated)
