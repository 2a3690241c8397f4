"""Claims that somebody denies in words of his own: "A crack had opened", residents said; "there is no crack", he said.

Denials of an event that linking knows are found by `denials.py`. Here what is said is held against what is said: a
denial that points back ("denied it", "rejected the charge") against the claim before it, any other against the claims
whose words it takes up, near it or anywhere in the story.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import msgspec

from colligate.knowledge.contrasts import base_form, contrast_words
from colligate.knowledge.families import families_of, marks
from colligate.knowledge.label_words import label_words
from colligate.linking.statements.claims import read_claim, stem
from colligate.records.finding import About, Side
from colligate.records.span import Span
from colligate.weighing.disputes.assertions import Assertion, Weights, by_report
from colligate.weighing.disputes.denying import negated_part, negated_words, says_there_is_none
from colligate.weighing.draft import Draft
from colligate.weighing.summaries import Wording, sentence

_NUMBERS = frozenset({"figure", "figures", "number", "numbers", "sum", "estimate", "estimates", "toll"})
_FAR_BEFORE = 8
_SHORT = 4
"""Telling words of a denial that need not be those of the claim that it speaks of."""
_RARE, _SHORT_CLAIM = 0.65, 8
"""Weight of a word of which somebody says only that there is no such thing, and the words of a claim of it."""
_BEFORE = 2
"""Sentences before a denial in which the claim that it speaks of is looked for."""
_AFTER = 2
"""Sentences behind a denial in which its speaker goes on to say it in other words."""
_ALIKE = 0.4
"""Least share of a claim's words that a denial without a word of denial has."""
_MOST_COMPARED = 200
"""Claims that a denial is held against: those that share its rarest words."""
_MOST_EVIDENCE = 6


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


_NEAR_DENIED, _NEAR_NEGATED = Bar(0.3, 0.3), Bar(0.6, 0.6)
_FAR_DENIED, _FAR_NEGATED = Bar(0.6, 1.2), Bar(0.8, 1.2)
_FURTHER = Bar(0.75, 1.2)
"""For claims elsewhere, where one that is denied stands right before the denial."""
_LEAST_SHARED = 2
"""Words that a negation of several words shares with a claim."""
_ABOUT_ONE = 0.7
"""Part of the bar that is left where the two mention the same one."""


class Contradiction(msgspec.Struct, frozen=True):
    """One matter: who says it, and who says that it is not so."""

    claims: tuple[Assertion, ...]
    denials: tuple[Assertion, ...]


def compare_statements(assertions: Sequence[Assertion], wording: Wording, known: Iterable[Draft]) -> list[Draft]:
    """Findings about claims that somebody denies.

    Args:
        assertions: All that the reports say.
        wording: Puts findings into words.
        known: Findings made already: a denial that one of their disputes holds is not told again.
    """
    known = [draft for draft in known if draft.kind == "disputed"]
    events = _evidence(draft for draft in known if draft.about.attribute == "occurrence")
    reasons = _evidence(draft for draft in known if draft.about.attribute == "reason")
    numbers = _evidence(draft for draft in known if draft.about.attribute == "quantity")
    found = []
    for matter in find_contradictions(assertions):
        denials = [item for item in matter.denials if item.against]
        told = any(item.whole.touches(span) for item in denials for span in events)
        # Who denies something else in the same sentence denies that too.
        told = told or any(item.span.touches(span) and not item.points for item in denials for span in reasons)
        # The number that is called wrong stands beside its rival already.
        told = told or (
            any(_is_of_number(item) for item in denials)
            and all(any(item.span.touches(span) for span in numbers) for item in matter.claims)
        )
        if not told:
            found.append(_draft(matter, wording))
    return found


def _evidence(drafts: Iterable[Draft]) -> list[Span]:
    return [span for draft in drafts for side in draft.sides for span in side.evidence]


def find_contradictions(assertions: Sequence[Assertion]) -> list[Contradiction]:
    """Claims with their denials, in order of the text; each denial in one matter."""
    weights, reports = Weights(assertions), by_report(assertions)
    index: dict[str, list[int]] = {}
    for n, item in enumerate(assertions):
        for word in {stem(word) for word in item.words if weights.is_rare(word)}:
            index.setdefault(word, []).append(n)
    matters: list[Contradiction] = []
    for denial in assertions:
        if not denial.against or denial.open or (denial.statement is None and not denial.denies):
            continue
        claims = _claims_before(denial, reports[denial.span.report], weights)
        if not denial.points:
            others = [assertions[n] for n in _sharing(denial, index, weights)]
            claims += _claims_anywhere(denial, others, weights, near=bool(claims))
        if claims:
            more = [denial, *_goes_on(denial, reports[denial.span.report])] if denial.denies else [denial]
            matters.append(Contradiction(_in_order(claims), _in_order(more)))
    return _joined(matters)


def _claims_before(denial: Assertion, own: Sequence[Assertion], weights: Weights) -> list[Assertion]:
    """The claim of the sentences before a denial that it speaks of; the nearest one where it only points back."""
    near = [item for item in own if item.span.end <= denial.span.start and denial.sentence - item.sentence <= _BEFORE
            and _may_be_denied(item, denial)]  # fmt: skip
    said = [item for item in near if item.statement is not None]
    if denial.points:
        last = _last_word(said)
        return last if not _is_of_number(denial) else (_with_number(denial, own) or last)
    if not denial.denies:
        fitting = [item for item in said if _fits(denial, item, _NEAR_NEGATED, weights)]
        return fitting or (
            [item for item in said if _is_answered(item, denial, weights)][-1:] if denial.contrary else []
        )
    fitting = [item for item in said if _fits(denial, item, _NEAR_DENIED, weights)]
    # Where no words are the same, an accusation right before of the same one is what is denied.
    return fitting or [item for item in said if _is_spoken_to(item, denial)][-1:]


def _last_word(said: Sequence[Assertion]) -> list[Assertion]:
    """What the last speaker before a denial says, in all that he says without a break."""
    return [item for n, item in enumerate(said) if all(later.source == said[-1].source for later in said[n:])]


def _is_answered(claim: Assertion, denial: Assertion, weights: Weights) -> bool:
    """Whether a negation that is said against what was said before ("but", a lawyer's) is of a claim right before."""
    if denial.sentence - claim.sentence > 1:
        return False
    if claim.charges if denial.defends else claim.accuses:
        return True
    answered = _about_one(denial, claim) or _fits(denial, claim, _NEAR_DENIED, weights)
    return answered or says_there_is_none(denial.span.text)


def _is_spoken_to(claim: Assertion, denial: Assertion) -> bool:
    """Whether a short denial with none of its words is of a claim right before: of the same one, or of him who denies.

    Who disputes somebody's figures denies what that one said.
    """
    if "’s " in denial.span.text.replace("'", "’") and denial.points is False and claim.holder not in denial.entities:
        return False
    if claim.accuses and (_about_one(denial, claim) or denial.holder in claim.entities):
        return True
    if set(denial.words) <= contrast_words("blanket"):
        return False
    own = set(read_claim(denial.speaker or "").words) & set(claim.claim.words)
    right_before = denial.sentence - claim.sentence <= 1 and len(denial.words) <= _SHORT
    return right_before and (denial.holder in claim.entities or bool(own) or _about_one(denial, claim))


def _is_of_number(denial: Assertion) -> bool:
    return bool(set(denial.claim.words) & _NUMBERS)


def _with_number(denial: Assertion, own: Sequence[Assertion]) -> list[Assertion]:
    """The nearest number that another gives before somebody says that the figure is wrong."""
    before = [item for item in own if item.span.end <= denial.span.start and item.source != denial.source
              and item.statement is not None and denial.sentence - item.sentence <= _FAR_BEFORE
              and item.claim.numbers]  # fmt: skip
    return before[-1:]


def _claims_anywhere(
    denial: Assertion, others: Iterable[Assertion], weights: Weights, *, near: bool
) -> list[Assertion]:
    """Claims of the whole story that have most of a denial's words; stricter where the claim before it is found."""
    bar = _FURTHER if near else _FAR_DENIED if denial.denies else _FAR_NEGATED
    held = [item for item in others if _may_be_denied(item, denial)]
    if says_there_is_none(denial.span.text) and len(denial.words) == 1 and weights.of(denial.words[0]) >= _RARE:
        found = [item for item in held if item.statement and len(item.claim.words) <= _SHORT_CLAIM]
        return [item for item in found if _senses(denial.words) & _senses(item.claim.words)]
    if denial.denies:
        # What a report tells in its own voice is seldom what somebody denies: it must have all of it.
        return [item for item in held if _fits(denial, item, bar if item.statement else _FURTHER, weights)]
    return [item for item in held if item.statement and _fits(denial, item, bar, weights)
            and _says_it(item, denial) and (_alike(denial, item) or _about_one(denial, item))]  # fmt: skip


def _says_it(claim: Assertion, denial: Assertion) -> bool:
    """Whether a claim has most of what a denial says is not so, not only what both speak of, or what everybody does."""
    negated = [word for word in negated_words(negated_part(denial.span.text)) if base_form(word) not in marks("common")]
    told = _senses(claim.claim.words)
    return sum(bool(_senses((word,)) & told) for word in negated) * 2 > len(negated)


def _sharing(denial: Assertion, index: dict[str, list[int]], weights: Weights) -> list[int]:
    """Positions of the assertions that share a rare word with a denial, those of the rarest words first."""
    found: dict[int, None] = {}
    for word in sorted(set(denial.words), key=lambda word: (-weights.of(word), word)):
        found |= dict.fromkeys(index.get(stem(word), ()))
        if len(found) >= _MOST_COMPARED:
            break
    return sorted(list(found)[:_MOST_COMPARED])


def _may_be_denied(claim: Assertion, denial: Assertion) -> bool:
    if claim.source == denial.source or claim.whole.touches(denial.span) or claim.demands or claim.asks:
        return False
    if claim.span.text.casefold().startswith("if "):
        return False  # What would follow is not said to be so.
    if denial.points and not claim.accuses and set(claim.claim.words) & contrast_words("charged"):
        return False  # Who finds a charge troubling speaks of it too.
    # "Denied it" may be of a claim that something is not so; in other words that would be one more denial.
    spoken_against = claim.denies or (claim.claim.negated and not denial.points)
    return not spoken_against and (not claim.open or denial.denies)


def _fits(denial: Assertion, claim: Assertion, bar: Bar, weights: Weights) -> bool:
    """Whether a claim has enough of a denial's words to be what it denies."""
    told = _senses(claim.claim.words)
    held = [(weights.of(word), bool(_senses((word,)) & told)) for word in denial.words]
    total = sum(weight for weight, _ in held)
    mass = sum(weight for weight, matched in held if matched)
    if not total or not mass:
        return False
    if not denial.denies and len(held) > 1 and sum(matched for _, matched in held) < _LEAST_SHARED:
        return False
    ease = _ABOUT_ONE if _about_one(denial, claim) else 1.0
    return bar.met_by(mass / total / ease, mass / ease)


def _alike(denial: Assertion, claim: Assertion) -> bool:
    """Whether each of the two says most of what the other says: of many things one word is not so."""
    told = _senses(denial.words)
    return sum(bool(_senses((word,)) & told) for word in claim.words) >= _ALIKE * len(claim.words)


@lru_cache(maxsize=50_000)
def _senses(words: tuple[str, ...]) -> frozenset[str]:
    """What makes two words one thing: what they derive from, and the families of what they say ("fired", "sacked").
    Nearness of vectors does not: it is true of opposites, and of much else.
    """
    return frozenset(
        sense for word in words for sense in (stem(word), *(f"family {name}" for name in families_of(base_form(word))))
    )


def _about_one(denial: Assertion, claim: Assertion) -> bool:
    """Whether both mention somebody or something other than the two who speak."""
    return bool((denial.entities & claim.entities) - {denial.holder, claim.holder})


def _goes_on(denial: Assertion, own: Sequence[Assertion]) -> list[Assertion]:
    """What the speaker of a denial says right behind it."""
    return [
        item
        for item in own
        if item.statement is not None
        and item.source == denial.source
        and item.span.start >= denial.span.end
        and item.sentence - denial.sentence <= _AFTER
    ]


def _joined(matters: Sequence[Contradiction]) -> list[Contradiction]:
    """Matters that share a claim or a denial are one."""
    found: list[Contradiction] = []
    for matter in matters:
        held = [other for other in found if set(other.claims) & set(matter.claims)
                or set(other.denials) & set(matter.denials)]  # fmt: skip
        found = [other for other in found if other not in held]
        parts = [*held, matter]
        denials = _in_order(item for part in parts for item in part.denials)
        claims = _in_order(item for part in parts for item in part.claims if item not in denials)
        found.append(Contradiction(claims, denials))
    return [matter for matter in found if matter.claims]


def _in_order(items: Iterable[Assertion]) -> tuple[Assertion, ...]:
    return tuple(sorted(set(items), key=lambda item: (item.span, item.statement or "")))


def _side(value: str, held: Sequence[Assertion]) -> Side:
    holders = dict.fromkeys(item.holder for item in held if item.holder is not None)
    lines = sorted({item.line for item in held})
    return Side(value, tuple(holders), tuple(lines), tuple(dict.fromkeys(item.whole for item in held))[:_MOST_EVIDENCE])


def _draft(matter: Contradiction, wording: Wording) -> Draft:
    claim, denial = matter.claims[0], matter.denials[0]
    words = " ".join(claim.span.text.split())
    voice = wording.voice(claim.holder, claim.speaker, claim.span.report)
    # "Accused the union of lying" is what he did, not what is so according to him.
    acts = words.partition(" ")[0] in label_words("accusing") and (claim.holder or claim.speaker)
    told = f"{voice} “{words}”" if acts else f"“{words}” according to {voice}"
    told += f"; denied by {wording.voice(denial.holder, denial.speaker, denial.span.report)}"
    if denial.words:
        told += f" (“{' '.join(denial.span.text.split())}”)"
    sources = {item.source for item in (*matter.claims, *matter.denials)}
    top = min(item.sentence for item in (*matter.claims, *matter.denials))
    return Draft(
        kind="disputed",
        about=About("occurrence", statement=claim.statement or denial.statement),
        summary=sentence(told),
        sides=(_side("claimed", matter.claims), _side("denied", matter.denials)),
        weight=round(14 + len(sources) ** 0.5 + 2.0 / (1.0 + top / 4.0), 4),
    )
